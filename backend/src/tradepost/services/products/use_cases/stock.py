"""Stock: counting it, saving what changed and telling of it, looking at it, warehouses."""

from dataclasses import replace
from uuid import UUID

from tradepost.infra import audit, outbox
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.address import Address
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault, VersionMismatch
from tradepost.kernel.events import Event
from tradepost.kernel.ids import new_id
from tradepost.services.products.contract import MAX_ON_HAND, AvailabilityChanged, InventoryLow
from tradepost.services.products.errors import (
    ProductInvalid,
    ProductNotFound,
    StockReserved,
    TooManyWarehouses,
    WarehouseInactive,
    WarehouseNotEmpty,
    WarehouseNotFound,
)
from tradepost.services.products.repository import stock as repository
from tradepost.services.products.rules.stock import Level, Stock
from tradepost.services.products.rules.values import MovementRow, StockChange, StockRow, Warehouse

MAX_WAREHOUSES = 100


async def change_stock(tx: Tx, actor: Actor, product_id: UUID, change: StockChange) -> StockRow:
    """Count or adjust what is on hand, or set the reorder level.

    Raises ProductNotFound, WarehouseNotFound, WarehouseInactive, StockReserved where less would be left than is
    reserved, ProductInvalid where the number is out of range.
    """
    seller_id = actor.organisation_id
    if not await repository.is_of_seller(tx, product_id, seller_id):
        raise ProductNotFound
    warehouse = await repository.warehouse(tx, change.warehouse_id, seller_id)
    if warehouse is None:
        raise WarehouseNotFound
    if not warehouse.active:
        raise WarehouseInactive
    stock = Stock(await repository.lock_levels(tx, [product_id]))
    level = stock.level(product_id, warehouse.id) or _empty_level(product_id, warehouse)
    on_hand = _wanted_on_hand(level, change)
    if change.reorder_level is not None:
        level = replace(level, reorder_level=change.reorder_level)
    stock.count(level, on_hand, reason=change.reason)
    await save_stock(tx, actor, stock, note=change.note)
    details = {"warehouse_id": str(warehouse.id), "from": level.on_hand, "to": on_hand, "reason": change.reason}
    await audit.record(tx, actor, "inventory.update", "product", product_id, changes=details)
    [row] = await repository.stock_rows(
        tx, seller_id, warehouse_id=warehouse.id, product_id=product_id, low=None, after=None, limit=1
    )
    return row


async def save_stock(tx: Tx, actor: Actor, stock: Stock, *, note: str | None = None) -> None:
    """Write what changed and tell of shortages and of products that came in stock or went out of it."""
    before = await repository.save(tx, stock, user_id=actor.user_id, note=note)
    await tell_of_stock(tx, actor, stock, before)


async def tell_of_stock(
    tx: Tx,
    actor: Actor,
    stock: Stock,
    before: dict[UUID, int],
    labels: dict[UUID, tuple[str, str]] | None = None,
) -> None:
    """`before`: what there truly was of each product that seems to have come in stock or gone out of it.

    `labels` are SKU and title by product, for who knows them already.
    """
    events: list[Event] = []
    for product_id, change in stock.availability_deltas().items():
        had = before.get(product_id, 0)
        if (had > 0) != (had + change > 0):
            events.append(AvailabilityChanged(product_id=product_id, available=had + change > 0))
    low = stock.fell_low()
    if low and labels is None:
        labels = await repository.labels(tx, [level.product_id for level in low])
    events += [_low_event(level, (labels or {})[level.product_id]) for level in low]
    await outbox.append(tx, actor, *events)


async def list_stock(
    tx: Tx,
    actor: Actor,
    *,
    warehouse_id: UUID | None,
    product_id: UUID | None,
    low: bool | None,
    after: tuple[UUID, UUID] | None,
    limit: int,
) -> list[StockRow]:
    """The actor's own stock."""
    return await repository.stock_rows(
        tx,
        actor.organisation_id,
        warehouse_id=warehouse_id,
        product_id=product_id,
        low=low,
        after=after,
        limit=limit,
    )


async def list_movements(
    tx: Tx, actor: Actor, product_id: UUID, *, warehouse_id: UUID | None, before: int | None, limit: int
) -> list[MovementRow]:
    """Movements of the actor's own product, the newest first. Raises ProductNotFound."""
    rows = await repository.movements(
        tx, actor.organisation_id, product_id, warehouse_id=warehouse_id, before=before, limit=limit
    )
    if not rows and not await repository.is_of_seller(tx, product_id, actor.organisation_id):
        raise ProductNotFound
    return rows


async def list_warehouses(tx: Tx, actor: Actor) -> list[Warehouse]:
    """The actor's own warehouses, the first to take from first."""
    return await repository.warehouses(tx, actor.organisation_id, MAX_WAREHOUSES)


async def open_warehouse(tx: Tx, actor: Actor, *, name: str, address: Address, priority: int) -> Warehouse:
    """Raises WarehouseNameTaken, TooManyWarehouses."""
    if len(await repository.warehouses(tx, actor.organisation_id, MAX_WAREHOUSES)) >= MAX_WAREHOUSES:
        raise TooManyWarehouses
    made = Warehouse(
        id=new_id(),
        seller_id=actor.organisation_id,
        name=name,
        address=address,
        priority=priority,
        active=True,
        version=1,
        created_at=utc_now(),
    )
    await repository.insert_warehouse(tx, made)
    await audit.record(tx, actor, "warehouse.create", "warehouse", made.id, changes={"name": name})
    return made


async def change_warehouse(
    tx: Tx,
    actor: Actor,
    warehouse_id: UUID,
    *,
    name: str,
    address: Address,
    priority: int,
    active: bool,
    version: int | None,
) -> Warehouse:
    """Raises WarehouseNotFound, VersionMismatch (by `version`), WarehouseNotEmpty, WarehouseNameTaken."""
    known = await repository.warehouse(tx, warehouse_id, actor.organisation_id, lock=True)
    if known is None:
        raise WarehouseNotFound
    if version is not None and version != known.version:
        raise VersionMismatch(version=known.version)
    if not active and await repository.has_stock(tx, warehouse_id):
        raise WarehouseNotEmpty
    changed = replace(known, name=name, address=address, priority=priority, active=active, version=known.version + 1)
    await repository.update_warehouse(tx, changed)
    changes = {"name": name, "priority": priority, "active": active}
    await audit.record(tx, actor, "warehouse.update", "warehouse", warehouse_id, changes=changes)
    return changed


def _wanted_on_hand(level: Level, change: StockChange) -> int:
    wanted = level.on_hand + (change.adjust_by or 0) if change.on_hand is None else change.on_hand
    if wanted > MAX_ON_HAND:
        raise ProductInvalid([Fault("#/on_hand", "out_of_range", f"At most {MAX_ON_HAND} units are kept.")])
    if wanted < level.reserved:
        raise StockReserved(
            f"{level.reserved} units are reserved for orders.", on_hand=level.on_hand, reserved=level.reserved
        )
    return wanted


def _empty_level(product_id: UUID, warehouse: Warehouse) -> Level:
    return Level(
        product_id=product_id,
        warehouse_id=warehouse.id,
        seller_id=warehouse.seller_id,
        priority=warehouse.priority,
        on_hand=0,
        reserved=0,
        reorder_level=0,
        low=False,
    )


def _low_event(level: Level, label: tuple[str, str]) -> InventoryLow:
    sku, title = label
    return InventoryLow(
        product_id=level.product_id,
        seller_id=level.seller_id,
        warehouse_id=level.warehouse_id,
        sku=sku,
        title=title,
        available=level.available,
        reorder_level=level.reorder_level,
    )
