"""Saved lists over HTTP: shared within an organisation of buyers."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Response

from tradepost.infra.db import Database, Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    IdempotentCall,
    LimitParam,
    Page,
    ServiceRouter,
    database,
    decode_cursor,
    idempotent_request,
    needs,
    page_of,
    port,
    transaction,
)
from tradepost.infra.http.conditions import ETAG, RequiredVersion, WantedVersion, entity_tag
from tradepost.infra.http.idempotency import KeyReused
from tradepost.infra.http.schemas import ShortText
from tradepost.kernel.errors import VersionMismatch, VersionRequired
from tradepost.services.orders import errors
from tradepost.services.orders.repository.saved_lists import Row
from tradepost.services.orders.schemas.saved_lists import (
    LinesInput,
    MoreLinesInput,
    NameInput,
    SavedListInput,
    SavedListOutput,
    SavedListSummary,
)
from tradepost.services.orders.use_cases import saved_lists as use_cases
from tradepost.services.products.contract import ProductsPort

router = ServiceRouter("orders")
OrdersTx = Annotated[Tx, transaction("orders")]
ReadTx = Annotated[Tx, transaction("orders", readonly=True)]
OrdersDatabase = Annotated[Database, Depends(database)]
Call = Annotated[IdempotentCall, idempotent_request("orders")]
Products = Annotated[ProductsPort, port(ProductsPort)]
READS = needs("order:read", "retailer")
SEES_PRICES = needs("order:read", "retailer", verified=True)
WRITES = needs("order:create", "retailer")
VERSIONED = [errors.SavedListNotFound, VersionRequired, VersionMismatch]


@router.get("/saved-lists", policy=READS, summary="The company's saved lists, the last changed first")
async def list_saved_lists(
    tx: ReadTx,
    actor: CurrentActor,
    q: Annotated[ShortText | None, Query(description="Part of the name.")] = None,
    cursor: CursorParam = None,
    limit: LimitParam = 25,
) -> Page[SavedListSummary]:
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    rows = await use_cases.page_of_lists(tx, actor, q, after, limit + 1)
    return page_of(rows, limit, _summary, "updated_at", "id")


@router.post(
    "/saved-lists",
    policy=WRITES,
    errors=[
        errors.SavedListInvalid,
        errors.SavedListNameTaken,
        errors.TooManySavedLists,
        errors.OrderNotFound,
        KeyReused,
    ],
    status_code=201,
    response_model=SavedListSummary,
    summary="Make a list: of lines, of an order's lines, or empty",
)
async def create_saved_list(body: SavedListInput, actor: CurrentActor, call: Call, products: Products) -> Response:
    async def create(tx: Tx) -> SavedListSummary:
        return await use_cases.create_list(tx, actor, body, products=products)

    return await call.once(create, status=201)


@router.get(
    "/saved-lists/{list_id}",
    policy=SEES_PRICES,
    errors=[errors.SavedListNotFound],
    response_model=SavedListOutput,
    responses={200: ETAG},
    summary="A list at today's prices and stock, with its ETag",
)
async def read_saved_list(list_id: UUID, actor: CurrentActor, database: OrdersDatabase, products: Products) -> Response:
    body, version = await use_cases.read_list(database, actor, list_id, products=products)
    return Response(body, headers={"ETag": entity_tag(version)}, media_type="application/json")


@router.put(
    "/saved-lists/{list_id}",
    policy=WRITES,
    errors=[*VERSIONED, errors.SavedListNameTaken],
    responses={200: ETAG},
    summary="Rename a list",
)
async def rename_saved_list(
    list_id: UUID, body: NameInput, version: RequiredVersion, tx: OrdersTx, actor: CurrentActor, response: Response
) -> SavedListSummary:
    return _tagged(response, await use_cases.rename_list(tx, actor, list_id, body.name, version=version))


@router.put(
    "/saved-lists/{list_id}/lines",
    policy=WRITES,
    errors=[*VERSIONED, errors.SavedListInvalid],
    responses={200: ETAG},
    summary="Replace a list's lines",
)
async def set_saved_list_lines(
    list_id: UUID,
    body: LinesInput,
    version: RequiredVersion,
    actor: CurrentActor,
    database: OrdersDatabase,
    products: Products,
    response: Response,
) -> SavedListSummary:
    changed = await use_cases.set_lines(database, actor, list_id, body.lines, version=version, products=products)
    return _tagged(response, changed)


@router.post(
    "/saved-lists/{list_id}/lines",
    policy=WRITES,
    errors=[errors.SavedListNotFound, errors.SavedListInvalid, KeyReused],
    response_model=SavedListSummary,
    summary="Add lines to a list: a product that it has gets more",
)
async def add_saved_list_lines(
    list_id: UUID, body: MoreLinesInput, actor: CurrentActor, call: Call, products: Products
) -> Response:
    async def add(tx: Tx) -> SavedListSummary:
        return await use_cases.add_lines(tx, actor, list_id, body.lines, products=products)

    return await call.once(add, status=200)


@router.delete(
    "/saved-lists/{list_id}/lines/{product_id}",
    policy=WRITES,
    errors=[errors.SavedListNotFound, errors.SavedListLineNotFound, VersionMismatch],
    responses={200: ETAG},
    summary="Take a product off a list",
)
async def remove_saved_list_line(
    list_id: UUID, product_id: UUID, version: WantedVersion, tx: OrdersTx, actor: CurrentActor, response: Response
) -> SavedListSummary:
    return _tagged(response, await use_cases.remove_line(tx, actor, list_id, product_id, version=version))


@router.delete("/saved-lists/{list_id}", policy=WRITES, errors=VERSIONED, status_code=204, summary="Delete a list")
async def delete_saved_list(list_id: UUID, version: RequiredVersion, tx: OrdersTx, actor: CurrentActor) -> None:
    await use_cases.delete_list(tx, actor, list_id, version=version)


def _tagged(response: Response, summary: SavedListSummary) -> SavedListSummary:
    response.headers["ETag"] = entity_tag(summary.version)
    return summary


def _summary(row: Row) -> SavedListSummary:
    return SavedListSummary.model_validate(dict(row))
