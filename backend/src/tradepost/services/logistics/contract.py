"""Public face of logistics: parcels, where they are, and what their way costs."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, Literal, Protocol
from uuid import UUID

from tradepost.infra.rpc import idempotent
from tradepost.kernel.address import Address
from tradepost.kernel.events import Event
from tradepost.services.orders.contract import ShippedLine

ShipmentStatus = Literal[
    "created",  # promised to the order, still in the warehouse
    "dispatched",
    "in_transit",
    "out_for_delivery",
    "delivered",
    "failed",  # an attempt at delivery failed: it is tried again or goes back
    "returned",
    "cancelled",  # before it left
]
MAX_ORDERS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippingOption:
    """A way to send goods; `price` is without tax."""

    code: str
    carrier: str
    service: str
    price: Decimal
    currency: str
    delivery_days_min: int
    delivery_days_max: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """A shipment of whole or part of an order; its expected days are None where the carrier gives none."""

    id: UUID
    number: str
    order_id: UUID
    seller_id: UUID
    buyer_id: UUID
    status: ShipmentStatus
    carrier: str
    service: str | None
    tracking_number: str | None
    expected_from: date | None
    expected_until: date | None
    created_at: datetime
    dispatched_at: datetime | None
    delivered_at: datetime | None
    lines: tuple[ShippedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentDispatched(Event):
    """A shipment left the seller's warehouse."""

    name: ClassVar[str] = "shipment.dispatched"
    key_field: ClassVar[str] = "order_id"
    shipment_id: UUID
    order_id: UUID
    hold_id: UUID
    seller_id: UUID
    buyer_id: UUID
    carrier: str
    tracking_number: str | None
    lines: tuple[ShippedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentTracked(Event):
    """A shipment was seen on its way."""

    name: ClassVar[str] = "shipment.tracked"
    key_field: ClassVar[str] = "order_id"
    shipment_id: UUID
    order_id: UUID
    seller_id: UUID
    buyer_id: UUID
    status: ShipmentStatus
    place: str | None
    note: str | None
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentDelivered(Event):
    """A shipment arrived."""

    name: ClassVar[str] = "shipment.delivered"
    key_field: ClassVar[str] = "order_id"
    shipment_id: UUID
    order_id: UUID
    seller_id: UUID
    buyer_id: UUID
    delivered_at: datetime


EVENTS: tuple[type[Event], ...] = (ShipmentDispatched, ShipmentTracked, ShipmentDelivered)


class LogisticsPort(Protocol):
    """What logistics does for other services."""

    @idempotent
    async def shipping_options(
        self, *, seller_country: str, destination: Address, weight_g: int, currency: str
    ) -> list[ShippingOption]:
        """Ways to send a parcel, the cheapest first; rates are kept in the process for up to 30 seconds.

        Raises logistics.not_deliverable (409) where no rate fits.
        """
        ...

    @idempotent
    async def address(self, *, address_id: UUID, organisation_id: UUID) -> Address:
        """A delivery address of the organisation's book. Raises NotFound."""
        ...

    @idempotent
    async def shipments(self, *, order_ids: list[UUID]) -> list[Shipment]:
        """The shipments of at most MAX_ORDERS orders, the oldest first. The caller checks whose they are."""
        ...

    @idempotent
    async def shipments_by_id(self, *, ids: list[UUID]) -> list[Shipment]:
        """Those of `ids` that exist, at most MAX_ORDERS. The caller checks whose they are."""
        ...
