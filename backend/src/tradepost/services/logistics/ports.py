"""Logistics for other services."""

from uuid import UUID

from tradepost.infra.db import Database
from tradepost.kernel.address import Address
from tradepost.services.logistics import use_cases
from tradepost.services.logistics.carriers import Carrier
from tradepost.services.logistics.contract import MAX_ORDERS, Shipment, ShippingOption


class LocalLogistics:
    """`LogisticsPort` on this process's database and carrier."""

    def __init__(self, database: Database, carrier: Carrier) -> None:
        self._database, self._carrier = database, carrier

    async def shipping_options(
        self, *, seller_country: str, destination: Address, weight_g: int, currency: str
    ) -> list[ShippingOption]:
        return await self._carrier.quote(
            origin_country=seller_country, destination=destination, weight_g=weight_g, currency=currency
        )

    async def address(self, *, address_id: UUID, organisation_id: UUID) -> Address:
        async with self._database.transaction("logistics", readonly=True) as tx:
            return await use_cases.find_address(tx, address_id, organisation_id)

    async def shipments(self, *, order_ids: list[UUID]) -> list[Shipment]:
        async with self._database.transaction("logistics", readonly=True) as tx:
            return await use_cases.shipments_of_orders(tx, order_ids[:MAX_ORDERS])

    async def shipments_by_id(self, *, ids: list[UUID]) -> list[Shipment]:
        async with self._database.transaction("logistics", readonly=True) as tx:
            return await use_cases.shipments_by_id(tx, ids[:MAX_ORDERS])
