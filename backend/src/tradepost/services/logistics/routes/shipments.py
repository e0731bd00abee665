"""Shipments and their cost over HTTP."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response
from pydantic import AwareDatetime

from tradepost.infra.content_disposition import attachment
from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    IdempotentCall,
    LimitParam,
    MoneyModel,
    Page,
    PlatformContext,
    ServiceRouter,
    decode_cursor,
    idempotent_request,
    needs,
    page_of,
    port,
    transaction,
)
from tradepost.kernel.actor import Actor
from tradepost.kernel.address import Address
from tradepost.kernel.money import Money
from tradepost.services.logistics import use_cases
from tradepost.services.logistics.carriers import Carrier
from tradepost.services.logistics.contract import ShipmentStatus, ShippingOption
from tradepost.services.logistics.errors import (
    AddressNotFound,
    AlreadyMade,
    CostInvalid,
    MoveForbidden,
    MoveNotAllowed,
    NotDeliverable,
    NothingOpen,
    OrderNotFound,
    OrderWasCancelled,
    OriginUnknown,
    ShipmentInvalid,
    ShipmentNotFound,
    TooManyScans,
)
from tradepost.services.logistics.schemas import (
    CostInput,
    CostOutput,
    OptionOutput,
    ParcelCostOutput,
    ShipmentDetail,
    ShipmentInput,
    ShipmentLineOutput,
    ShipmentOutput,
    StatusInput,
    TrackingEventOutput,
    TrackOutput,
)
from tradepost.services.orders.contract import OrdersPort
from tradepost.services.products.contract import ProductsPort

router = ServiceRouter("logistics")
LogisticsTx = Annotated[Tx, transaction("logistics")]
PDF = {200: {"content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}}


@router.post(
    "/shipments",
    policy=needs("shipment:create", "manufacturer", verified=True),
    errors=[
        OrderNotFound,
        ShipmentInvalid,
        NothingOpen,
        NotDeliverable,
        OriginUnknown,
        OrderWasCancelled,
        AlreadyMade,
    ],
    status_code=201,
    response_model=ShipmentDetail,
    summary="Make a shipment of whole or part of an order",
)
async def create_shipment(
    body: ShipmentInput,
    call: Annotated[IdempotentCall, idempotent_request("logistics")],
    actor: CurrentActor,
    orders: Annotated[OrdersPort, port(OrdersPort)],
    products: Annotated[ProductsPort, port(ProductsPort)],
    carrier: Annotated[Carrier, port(Carrier)],
) -> Response:
    async def run(tx: Tx) -> ShipmentDetail:
        view = await use_cases.create_shipment(
            tx,
            actor,
            _wanted_shipment(body),
            key=call.key,
            database=call.database,
            orders=orders,
            products=products,
            carrier=carrier,
        )
        return _detail(actor, view)

    return await call.once(run, status=201)


@router.post(
    "/shipments/calculate-cost",
    policy=needs("shipment:read"),
    errors=[CostInvalid, AddressNotFound, OriginUnknown, NotDeliverable],
    summary="What it costs to send products or a weight, the cheapest option first",
)
async def calculate_shipping_cost(
    body: CostInput,
    actor: CurrentActor,
    platform: PlatformContext,
    products: Annotated[ProductsPort, port(ProductsPort)],
    carrier: Annotated[Carrier, port(Carrier)],
) -> CostOutput:
    parcels = await use_cases.calculate_cost(
        platform.database, actor, _wanted_cost(body), products=products, carrier=carrier
    )
    return CostOutput(
        parcels=[
            ParcelCostOutput(
                seller_id=parcel.seller_id,
                origin_country=parcel.origin_country,
                weight_g=parcel.weight_g,
                options=[_option(each) for each in parcel.options],
            )
            for parcel in parcels
        ]
    )


@router.get("/shipments", policy=needs("shipment:read"), summary="Shipments sent or got, newest first")
async def list_shipments(
    tx: LogisticsTx,
    actor: CurrentActor,
    status: ShipmentStatus | None = None,
    order_id: UUID | None = None,
    created_from: Annotated[AwareDatetime | None, Query(description="From this time on.")] = None,
    created_until: Annotated[AwareDatetime | None, Query(description="Before this time.")] = None,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[ShipmentOutput]:
    filters = {
        "status": status,
        "order_id": order_id,
        "created_from": created_from,
        "created_until": created_until,
    }
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    rows = await use_cases.list_shipments(tx, actor, filters, after, limit + 1)
    return page_of(rows, limit, lambda row: ShipmentOutput.model_validate(_plain(actor, row)), "created_at", "id")


@router.get(
    "/shipments/{shipment_id}",
    policy=needs("shipment:read"),
    errors=[ShipmentNotFound],
    summary="A shipment with its lines",
)
async def read_shipment(shipment_id: UUID, tx: LogisticsTx, actor: CurrentActor) -> ShipmentDetail:
    return _detail(actor, await use_cases.read_shipment(tx, actor, shipment_id))


@router.get(
    "/shipments/{shipment_id}/track",
    policy=needs("shipment:read"),
    errors=[ShipmentNotFound],
    summary="Where a shipment is and was, the newest event first",
)
async def track_shipment(shipment_id: UUID, tx: LogisticsTx, actor: CurrentActor) -> TrackOutput:
    shipment, events = await use_cases.track_shipment(tx, actor, shipment_id)
    seen = [TrackingEventOutput.model_validate(dict(each)) for each in events]
    return TrackOutput.model_validate({**shipment, "shipment_id": shipment["id"], "events": seen})


@router.put(
    "/shipments/{shipment_id}/status",
    policy=needs("shipment:update"),
    errors=[ShipmentNotFound, MoveForbidden, MoveNotAllowed, ShipmentInvalid, TooManyScans],
    summary="Say what happened to a shipment; the buyer may confirm that it was delivered",
)
async def move_shipment(shipment_id: UUID, body: StatusInput, tx: LogisticsTx, actor: CurrentActor) -> ShipmentDetail:
    move = use_cases.Move(**body.model_dump())
    return _detail(actor, await use_cases.move_shipment(tx, actor, shipment_id, move))


@router.post(
    "/shipments/{shipment_id}/cancel",
    policy=needs("shipment:update", "manufacturer", "operator"),
    errors=[ShipmentNotFound, MoveNotAllowed],
    summary="Give up a shipment that has not left",
)
async def cancel_shipment(shipment_id: UUID, tx: LogisticsTx, actor: CurrentActor) -> ShipmentDetail:
    return _detail(actor, await use_cases.cancel_shipment(tx, actor, shipment_id))


@router.get(
    "/shipments/{shipment_id}/delivery-note",
    policy=needs("shipment:read"),
    errors=[ShipmentNotFound],
    response_class=Response,
    responses=PDF,
    summary="The delivery note as PDF",
)
async def read_delivery_note(shipment_id: UUID, actor: CurrentActor, platform: PlatformContext) -> Response:
    name, pdf = await use_cases.render_delivery_note(platform.database, actor, shipment_id)
    return Response(pdf, media_type="application/pdf", headers={"Content-Disposition": attachment(name)})


@router.get(
    "/shipments/{shipment_id}/label",
    policy=needs("shipment:update", "manufacturer", "operator"),
    errors=[ShipmentNotFound],
    response_class=Response,
    responses=PDF,
    summary="The labels as PDF, one page a package",
)
async def read_labels(shipment_id: UUID, actor: CurrentActor, platform: PlatformContext) -> Response:
    name, pdf = await use_cases.render_labels(platform.database, actor, shipment_id)
    return Response(pdf, media_type="application/pdf", headers={"Content-Disposition": attachment(name)})


def _wanted_shipment(body: ShipmentInput) -> use_cases.WantedShipment:
    return use_cases.WantedShipment(
        order_id=body.order_id,
        lines=tuple((each.line_id, each.quantity) for each in body.lines) if body.lines is not None else None,
        service=body.service,
        carrier=body.carrier,
        tracking_number=body.tracking_number,
        packages=body.packages,
        weight_g=body.weight_g,
        note=body.note,
    )


def _wanted_cost(body: CostInput) -> use_cases.WantedCost:
    wanted = body.destination
    destination = Address(
        line1="", line2=None, city="", region=None, postal_code=wanted.postal_code, country=wanted.country
    ) if wanted else None  # fmt: skip
    return use_cases.WantedCost(
        lines=tuple((each.product_id, each.quantity) for each in body.lines) if body.lines is not None else None,
        weight_g=body.weight_g,
        origin_country=body.origin_country,
        address_id=body.address_id,
        destination=destination,
        currency=body.currency,
    )


def _option(option: ShippingOption) -> OptionOutput:
    return OptionOutput(
        code=option.code,
        carrier=option.carrier,
        service=option.service,
        price=MoneyModel(amount=option.price, currency=option.currency),
        delivery_days_min=option.delivery_days_min,
        delivery_days_max=option.delivery_days_max,
    )


def _plain(actor: Actor, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row as the actor may see it: what the carrier takes is the seller's affair."""
    known = row["cost"] is not None and row["buyer_id"] != actor.organisation_id
    cost = MoneyModel.of(Money(row["cost"], row["currency"]).rounded()) if known else None
    return {**row, "cost": cost}


def _detail(actor: Actor, view: use_cases.ShipmentView) -> ShipmentDetail:
    lines = [ShipmentLineOutput.model_validate(dict(line)) for line in view.lines]
    return ShipmentDetail.model_validate({**_plain(actor, view.shipment), "lines": lines})
