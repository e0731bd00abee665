"""Baskets, orders, their steps and papers."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query, Response
from fastapi.responses import StreamingResponse

from tradepost.infra.content_disposition import attachment
from tradepost.infra.db import Database, Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    IdempotentCall,
    LimitParam,
    Page,
    PlatformContext,
    ServiceRouter,
    database,
    idempotent_request,
    needs,
    port,
    transaction,
)
from tradepost.infra.http.conditions import WantedVersion, entity_tag
from tradepost.infra.http.idempotency import KeyReused
from tradepost.infra.ratelimit import Rule
from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import DomainError, Forbidden, NotFound, VersionMismatch
from tradepost.services.logistics.contract import LogisticsPort
from tradepost.services.orders import errors
from tradepost.services.orders.contract import OrderStatus
from tradepost.services.orders.rules.filters import OrderFilter, Sort
from tradepost.services.orders.rules.states import permission_for
from tradepost.services.orders.schemas.orders import (
    BasketInput,
    CancelInput,
    HistoryOutput,
    OrderDocumentsOutput,
    OrderGroupOutput,
    OrderOutput,
    OrderSummary,
    PlaceOrderInput,
    Prebuilt,
    QuoteOutput,
    StatusInput,
)
from tradepost.services.orders.use_cases import moving, papers, placing, pricing, reading
from tradepost.services.payments.contract import PaymentsPort
from tradepost.services.products.contract import ProductsPort
from tradepost.services.users.contract import PricesHidden, shows_prices

router = ServiceRouter("orders")
JSON = "application/json"
OrdersTx = Annotated[Tx, transaction("orders")]
ReadTx = Annotated[Tx, transaction("orders", readonly=True)]
OrdersDatabase = Annotated[Database, Depends(database)]
Call = Annotated[IdempotentCall, idempotent_request("orders")]
Products = Annotated[ProductsPort, port(ProductsPort)]
Logistics = Annotated[LogisticsPort, port(LogisticsPort)]
Payments = Annotated[PaymentsPort, port(PaymentsPort)]
BASKET_ERRORS: list[type[DomainError]] = [
    errors.BasketInvalid,
    errors.PartyUnknown,
    errors.SellerUnavailable,
    errors.BuyerSuspended,
    errors.TaxCountryUnsupported,
    NotFound,  # a delivery address of another company, or of none
]
PDF: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The document.",
        "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
    }
}
CSV: dict[int | str, dict[str, Any]] = {
    200: {"description": "The table.", "content": {"text/csv": {"schema": {"type": "string"}}}}
}
Text = Annotated[str | None, Query(min_length=1, max_length=100, pattern=r"^[^\x00]*$")]


async def order_filter(
    status: Annotated[list[OrderStatus] | None, Query(max_length=9)] = None,
    placed_from: Annotated[date | None, Query(description="First UTC day.")] = None,
    placed_to: Annotated[date | None, Query(description="Last UTC day, included.")] = None,
    counterpart_id: Annotated[UUID | None, Query(description="The other side: a buyer or seller.")] = None,
    number: Text = None,
    po_number: Text = None,
    text: Annotated[Text, Query(description="Part of the number, PO number or a company's name.")] = None,
    historical: Annotated[bool | None, Query(description="Imported orders alone, or without them.")] = None,
) -> OrderFilter:
    """What a list of orders shows."""
    return OrderFilter(
        statuses=tuple(status) if status else None,
        placed_from=placed_from,
        placed_to=placed_to,
        counterpart_id=counterpart_id,
        number=number,
        po_number=po_number,
        text=text,
        historical=historical,
    )


Filter = Annotated[OrderFilter, Depends(order_filter)]


@router.post(
    "/orders",
    policy=needs("order:create", "retailer", verified=True),
    errors=[*BASKET_ERRORS, errors.MinimumNotMet, KeyReused],
    status_code=201,
    response_model=OrderGroupOutput,
    summary="Place a basket: one order for each seller, stock held until it is paid",
)
async def place_orders(
    body: PlaceOrderInput, actor: CurrentActor, call: Call, products: Products, logistics: Logistics
) -> Response:
    ticket = placing.HoldTicket.of(call.organisation_id, call.key, call.request_hash)

    async def place(tx: Tx) -> Prebuilt:
        return await placing.place_orders(
            tx, actor, body, key=call.key, ticket=ticket, database=call.database, products=products, logistics=logistics
        )

    try:
        return await call.once(place, status=201)
    except DomainError as error:
        await placing.release_refused_hold(error, ticket, database=call.database)
        raise


@router.post(
    "/orders/quote",
    policy=needs("order:create", "retailer"),
    errors=[*BASKET_ERRORS, PricesHidden],
    response_model=QuoteOutput,
    summary="Price a basket: lines, tax, shipping options and totals for each seller; nothing is held",
)
async def quote_basket(
    body: BasketInput,
    actor: CurrentActor,
    platform: PlatformContext,
    database: OrdersDatabase,
    products: Products,
    logistics: Logistics,
) -> Response:
    if not await shows_prices(actor, platform.platform_settings):
        raise PricesHidden
    quote = await pricing.quote_basket(actor, body, database=database, products=products, logistics=logistics)
    return Response(quote, media_type=JSON)


@router.get(
    "/orders",
    policy=needs("order:read"),
    response_model=Page[OrderSummary],
    summary="Orders: a buyer's own, a seller's own, the operator's view of all",
)
async def list_orders(
    tx: ReadTx,
    actor: CurrentActor,
    wanted: Filter,
    sort: Sort = "-placed_at",
    cursor: CursorParam = None,
    limit: LimitParam = 25,
) -> Response:
    page = await reading.list_orders(tx, actor, wanted, sort=sort, cursor=cursor, limit=limit)
    return Response(page, media_type=JSON)


@router.get(
    "/orders/export",
    policy=needs("order:read", rate=Rule("export", limit=30, period_s=60)),
    response_class=StreamingResponse,
    responses=CSV,
    summary="The list of orders as CSV, with the same filters, 200,000 rows at most",
)
async def export_orders(
    actor: CurrentActor, database: OrdersDatabase, wanted: Filter, sort: Sort = "-placed_at"
) -> StreamingResponse:
    headers = {"Content-Disposition": attachment("orders.csv")}
    rows = reading.export_orders(database, actor, wanted, sort=sort)
    return StreamingResponse(rows, headers=headers, media_type="text/csv")


@router.get(
    "/orders/{order_id}",
    policy=needs("order:read"),
    errors=[errors.OrderNotFound],
    response_model=OrderOutput,
    summary="An order with its lines",
)
async def read_order(order_id: UUID, tx: ReadTx, actor: CurrentActor) -> Response:
    return _order(*await reading.read_order(tx, actor, order_id))


@router.put(
    "/orders/{order_id}/status",
    policy=needs("order:read"),
    errors=[
        errors.OrderNotFound,
        VersionMismatch,
        errors.TransitionNotAllowed,
        errors.ReasonMissing,
        errors.InFulfilment,
        Forbidden,
    ],
    response_model=OrderOutput,
    summary="Move an order one step along the state table",
    description="Accepting and refusing need `order:accept`, cancelling `order:cancel`, completing `order:create`.",
)
async def set_status(
    order_id: UUID,
    body: StatusInput,
    tx: OrdersTx,
    actor: CurrentActor,
    version: WantedVersion,
) -> Response:
    _require_for(actor, body.status)
    return _order(*await moving.set_status(tx, actor, order_id, body.status, body.reason, version=version))


@router.post(
    "/orders/{order_id}/cancel",
    policy=needs("order:cancel"),
    errors=[errors.OrderNotFound, VersionMismatch, errors.TransitionNotAllowed, errors.InFulfilment],
    response_model=OrderOutput,
    summary="Cancel an order whose goods are not on their way",
)
async def cancel_order(
    order_id: UUID,
    body: CancelInput,
    tx: OrdersTx,
    actor: CurrentActor,
    version: WantedVersion,
) -> Response:
    return _order(*await moving.set_status(tx, actor, order_id, "cancelled", body.reason, version=version))


@router.get(
    "/orders/{order_id}/history",
    policy=needs("order:read"),
    errors=[errors.OrderNotFound],
    response_model=HistoryOutput,
    summary="Every step of an order, with who took it and why",
)
async def read_history(order_id: UUID, tx: ReadTx, actor: CurrentActor) -> Response:
    return Response(await reading.read_history(tx, actor, order_id), media_type=JSON)


@router.get(
    "/orders/{order_id}/documents",
    policy=needs("order:read"),
    errors=[errors.OrderNotFound],
    response_model=OrderDocumentsOutput,
    summary="The papers of an order: confirmation, invoices, credit notes, delivery notes",
)
async def read_documents(order_id: UUID, tx: ReadTx, actor: CurrentActor) -> Response:
    return Response(await reading.read_documents(tx, actor, order_id), media_type=JSON)


@router.get(
    "/orders/{order_id}/invoice",
    policy=needs("order:read", rate=Rule("pdf", limit=120, period_s=60)),
    errors=[errors.OrderNotFound, errors.InvoiceNotFound, errors.NotInvoiced],
    response_class=Response,
    responses=PDF,
    summary="The newest invoice of an order as PDF, or the one named by `invoice_id`",
)
async def read_invoice(
    order_id: UUID, actor: CurrentActor, database: OrdersDatabase, payments: Payments, invoice_id: UUID | None = None
) -> Response:
    return _pdf(*await papers.invoice_pdf(database, actor, order_id, invoice_id, payments=payments))


@router.get(
    "/orders/{order_id}/confirmation",
    policy=needs("order:read", rate=Rule("pdf", limit=120, period_s=60)),
    errors=[errors.OrderNotFound, errors.NotConfirmed],
    response_class=Response,
    responses=PDF,
    summary="The order's confirmation as PDF",
)
async def read_confirmation(order_id: UUID, actor: CurrentActor, database: OrdersDatabase) -> Response:
    return _pdf(*await papers.confirmation_pdf(database, actor, order_id))


@router.get(
    "/order-groups/{group_id}",
    policy=needs("order:read", "retailer", "operator"),
    errors=[errors.OrderGroupNotFound],
    response_model=OrderGroupOutput,
    summary="Orders that were placed together",
)
async def read_group(group_id: UUID, tx: ReadTx, actor: CurrentActor) -> Response:
    return Response(await reading.read_group(tx, actor, group_id), media_type=JSON)


def _require_for(actor: Actor, status: OrderStatus) -> None:
    permission = permission_for(status)
    if permission is not None:
        actor.require(permission)


def _order(body: bytes, version: int) -> Response:
    return Response(body, headers={"ETag": entity_tag(version)}, media_type=JSON)


def _pdf(file_name: str, content: bytes) -> Response:
    headers = {"Content-Disposition": attachment(file_name)}
    return Response(content, headers=headers, media_type="application/pdf")
