"""Warehouses and stock over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Response

from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    LimitParam,
    Page,
    ServiceRouter,
    decode_cursor,
    needs,
    page_of,
    transaction,
)
from tradepost.infra.http.conditions import WantedVersion, entity_tag
from tradepost.kernel.errors import VersionMismatch
from tradepost.services.products.errors import (
    ProductInvalid,
    ProductNotFound,
    StockReserved,
    TooManyWarehouses,
    WarehouseInactive,
    WarehouseNameTaken,
    WarehouseNotEmpty,
    WarehouseNotFound,
)
from tradepost.services.products.rules.values import StockChange
from tradepost.services.products.schemas import (
    MovementOutput,
    StockInput,
    StockOutput,
    WarehouseChange,
    WarehouseInput,
    WarehouseOutput,
    WarehousesOutput,
)
from tradepost.services.products.use_cases import stock as use_cases

router = ServiceRouter("products")
WriteTx = Annotated[Tx, transaction("products")]
ReadTx = Annotated[Tx, transaction("products", readonly=True)]


@router.get(
    "/inventory",
    policy=needs("inventory:read", "manufacturer"),
    response_model=Page[StockOutput],
    summary="List stock",
)
async def list_inventory(
    tx: ReadTx,
    actor: CurrentActor,
    *,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
    warehouse_id: UUID | None = None,
    product_id: UUID | None = None,
    low: bool | None = None,
) -> Page[StockOutput]:
    """The organisation's own stock by product and warehouse."""
    last = decode_cursor(cursor, UUID, UUID)
    rows = await use_cases.list_stock(
        tx,
        actor,
        warehouse_id=warehouse_id,
        product_id=product_id,
        low=low,
        after=(last[0], last[1]) if last else None,
        limit=limit + 1,
    )
    return page_of(rows, limit, StockOutput.model_validate, "product_id", "warehouse_id")


@router.put(
    "/products/{product_id}/inventory",
    policy=needs("inventory:update", "manufacturer"),
    errors=[ProductNotFound, WarehouseNotFound, WarehouseInactive, StockReserved, ProductInvalid],
    response_model=StockOutput,
    summary="Set or adjust stock",
)
async def change_stock(tx: WriteTx, actor: CurrentActor, product_id: UUID, body: StockInput) -> StockOutput:
    """Count or adjust what is on hand in a warehouse, or set its reorder level. Every change leaves a movement."""
    row = await use_cases.change_stock(tx, actor, product_id, StockChange(**body.model_dump()))
    return StockOutput.model_validate(row)


@router.get(
    "/products/{product_id}/inventory/movements",
    policy=needs("inventory:read", "manufacturer"),
    errors=[ProductNotFound],
    response_model=Page[MovementOutput],
    summary="List a product's movements of stock",
)
async def list_movements(
    tx: ReadTx,
    actor: CurrentActor,
    product_id: UUID,
    *,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
    warehouse_id: UUID | None = None,
) -> Page[MovementOutput]:
    """The newest first."""
    last = decode_cursor(cursor, _row_number)
    rows = await use_cases.list_movements(
        tx, actor, product_id, warehouse_id=warehouse_id, before=last[0] if last else None, limit=limit + 1
    )
    return page_of(rows, limit, MovementOutput.model_validate, "id")


@router.get(
    "/warehouses",
    policy=needs("inventory:read", "manufacturer"),
    response_model=WarehousesOutput,
    summary="List warehouses",
)
async def list_warehouses(tx: ReadTx, actor: CurrentActor) -> WarehousesOutput:
    """The organisation's own, the first to take from first."""
    found = await use_cases.list_warehouses(tx, actor)
    return WarehousesOutput(items=[WarehouseOutput.model_validate(each) for each in found])


@router.post(
    "/warehouses",
    policy=needs("warehouse:manage", "manufacturer"),
    errors=[WarehouseNameTaken, TooManyWarehouses],
    status_code=201,
    response_model=WarehouseOutput,
    summary="Open a warehouse",
)
async def open_warehouse(tx: WriteTx, actor: CurrentActor, body: WarehouseInput, response: Response) -> WarehouseOutput:
    made = await use_cases.open_warehouse(
        tx, actor, name=body.name, address=body.address.to_address(), priority=body.priority
    )
    response.headers["ETag"] = entity_tag(made.version)
    return WarehouseOutput.model_validate(made)


@router.put(
    "/warehouses/{warehouse_id}",
    policy=needs("warehouse:manage", "manufacturer"),
    errors=[WarehouseNotFound, WarehouseNotEmpty, WarehouseNameTaken, VersionMismatch],
    response_model=WarehouseOutput,
    summary="Change a warehouse",
)
async def change_warehouse(
    tx: WriteTx,
    actor: CurrentActor,
    warehouse_id: UUID,
    body: WarehouseChange,
    response: Response,
    version: WantedVersion,
) -> WarehouseOutput:
    """A warehouse that is taken out of use must be empty."""
    changed = await use_cases.change_warehouse(
        tx,
        actor,
        warehouse_id,
        name=body.name,
        address=body.address.to_address(),
        priority=body.priority,
        active=body.active,
        version=version,
    )
    response.headers["ETag"] = entity_tag(changed.version)
    return WarehouseOutput.model_validate(changed)


def _row_number(value: object) -> int:
    if not isinstance(value, int) or not 0 <= value < 2**63:
        raise ValueError("not a row number")
    return value
