"""Carriers: who takes parcels, at which price. The rate table is the first; an aggregator's API would be the next."""

import asyncio
import time
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from tradepost.infra.db import Database
from tradepost.kernel.address import Address
from tradepost.kernel.clock import utc_now
from tradepost.services.logistics import rules
from tradepost.services.logistics.contract import ShipmentStatus, ShippingOption
from tradepost.services.logistics.repository import rates, shipments

MAX_AGE_S = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """A parcel that a carrier will take. Labels are the platform's own, made of the number (use_cases.slips)."""

    tracking_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """Where a carrier saw a parcel."""

    status: ShipmentStatus
    place: str | None
    note: str | None
    seen_at: datetime


class Carrier(Protocol):
    """What logistics asks of whoever carries goods. Calls may go far: never inside a transaction."""

    async def quote(
        self, *, origin_country: str, destination: Address, weight_g: int, currency: str
    ) -> list[ShippingOption]:
        """Ways to send so much, the cheapest first. Raises NotDeliverable."""
        ...

    async def book(
        self, *, shipment_id: UUID, code: str, origin_country: str, destination: Address, weight_g: int, packages: int
    ) -> Booking:
        """Announce a shipment by the option `code`. Repeated for the same shipment it may give another number."""
        ...

    async def track(self, *, tracking_number: str) -> list[Scan]:
        """What the carrier knows of a parcel, the oldest first; nothing where only the seller reports."""
        ...


class RateTableCarrier:
    """The platform's own rate table; parcels get numbers of the platform's and are tracked by what sellers report."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.table = CachedRateTable(database)

    async def quote(
        self, *, origin_country: str, destination: Address, weight_g: int, currency: str
    ) -> list[ShippingOption]:
        table = await self.table.current()
        return rules.quote(
            table, origin=origin_country, destination=destination.country, weight_g=weight_g, currency=currency
        )

    async def book(  # the rate table needs the origin alone; another carrier needs the rest
        self,
        *,
        shipment_id: UUID,  # noqa: ARG002
        code: str,  # noqa: ARG002
        origin_country: str,
        destination: Address,  # noqa: ARG002
        weight_g: int,  # noqa: ARG002
        packages: int,  # noqa: ARG002
    ) -> Booking:
        async with self._database.transaction("logistics") as tx:
            serial = await shipments.next_tracking_serial(tx)
        return Booking(tracking_number=rules.tracking_number(serial, origin_country))

    async def track(self, *, tracking_number: str) -> list[Scan]:  # noqa: ARG002  # sellers report, by PUT status
        return []


class CachedRateTable:
    """The rates in force, kept in the process for MAX_AGE_S; one caller at a time loads them anew."""

    def __init__(self, database: Database, *, max_age_s: float = MAX_AGE_S) -> None:
        self._database, self._max_age_s = database, max_age_s
        self._lock = asyncio.Lock()
        self._kept: rules.RateTable | None = None
        self._until = 0.0

    async def current(self) -> rules.RateTable:
        """An immutable table, at most MAX_AGE_S old; no statement where it is warm."""
        fresh = self._fresh()
        if fresh is not None:
            return fresh
        async with self._lock:
            fresh = self._fresh()
            if fresh is None:
                asked_at = time.monotonic()
                async with self._database.transaction("logistics", readonly=True) as tx:
                    fresh = await rates.load_table(tx, utc_now().date())
                self._kept, self._until = fresh, asked_at + self._max_age_s
        return fresh

    def forget(self) -> None:
        """Load anew when next asked."""
        self._until = 0.0

    def _fresh(self) -> rules.RateTable | None:
        return self._kept if time.monotonic() < self._until else None
