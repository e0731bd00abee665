"""Public face of logistics: parcels, where they are, and what their way costs."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import ClassVar, Literal, Protocol
from uuid import UUID

from tradepost.infra.rpc import idempotent
from tradepost.kernel.address import Address
from tradepost.kernel.events import Event
from tradepost.services.orders.contract import ShippedLine

ShipmentStatus = Literal["created", "dispatched", "in_transit", "out_for_delivery", "delivered", "failed", "cancelled"]


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
