"""The services' data by their ports, batched: one call for each kind and level of a query.

Nothing leaves here that the caller may not see: what is another organisation's is None, like what does not exist. A
request asks one port at a time, so it holds one database connection at most, as any other request does.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime
from typing import Protocol, TypeVar
from uuid import UUID

from strawberry.dataloader import DataLoader

from tradepost.gateway.graphql.visibility import is_known, is_party
from tradepost.infra.platform_settings import PlatformSettings
from tradepost.infra.rpc import Ports
from tradepost.kernel.actor import Actor
from tradepost.services.communication.contract import CommunicationPort, Rating
from tradepost.services.logistics.contract import LogisticsPort, Shipment
from tradepost.services.orders.contract import Order, OrdersPort, OrderStatus
from tradepost.services.payments.contract import Invoice, PaymentsPort
from tradepost.services.products.contract import Product, ProductsPort, may_see
from tradepost.services.users.contract import Organisation, Person, UsersPort, shows_prices

# What the ports take at once.
BATCH, MANY_ORGANISATIONS, MANY_PRODUCTS = 200, 500, 2_000
V = TypeVar("V")


class _Traded(Protocol):
    """An order, an invoice or a shipment."""

    @property
    def buyer_id(self) -> UUID: ...
    @property
    def seller_id(self) -> UUID: ...


T = TypeVar("T", bound=_Traded)
D = TypeVar("D", Invoice, Shipment)


class Loaders:
    """What one request has loaded, by kind. Each `load(id)` gives the thing or None."""

    def __init__(self, ports: Ports, actor: Actor | None, settings: PlatformSettings) -> None:
        self._actor = actor
        self._settings = settings
        self._turn = asyncio.Lock()
        self._dealt_with: set[UUID] = set()
        self._users, self._products = ports.get(UsersPort), ports.get(ProductsPort)
        self._orders, self._payments = ports.get(OrdersPort), ports.get(PaymentsPort)
        self._logistics, self._communication = ports.get(LogisticsPort), ports.get(CommunicationPort)
        self.people = self._batched(self._find_people, MANY_ORGANISATIONS)
        self.organisations = self._batched(self._find_organisations, MANY_ORGANISATIONS)
        self.products = self._batched(self._find_products, MANY_PRODUCTS)
        self.ratings = self._batched(self._find_ratings, MANY_PRODUCTS)
        self.orders = self._batched(self._find_orders)
        self.groups = self._batched(self._find_groups)
        self.invoices = self._batched(self._find_invoices)
        self.invoices_of_order = self._batched(self._find_invoices_of_orders)
        self.shipments = self._batched(self._find_shipments)
        self.shipments_of_order = self._batched(self._find_shipments_of_orders)

    async def latest_orders(
        self, actor: Actor, *, status: OrderStatus | None, after: tuple[datetime, UUID] | None, limit: int
    ) -> list[Order]:
        """The caller's purchases or sales, or the operator's view of all, the newest first; without lines."""
        async with self._turn:
            found = await self._orders.latest_orders(
                buyer_id=actor.organisation_id if actor.kind == "retailer" else None,
                seller_id=actor.organisation_id if actor.kind == "manufacturer" else None,
                status=status,
                after=after,
                limit=limit,
            )
        return self._own(found)

    async def sees_prices(self, product: Product) -> bool:
        """Whether the caller is shown the product's prices: its seller is, others by the platform's setting."""
        if self._actor is not None and self._actor.organisation_id == product.seller_id:
            return True
        async with self._turn:
            return await shows_prices(self._actor, self._settings)

    async def _find_people(self, ids: list[UUID]) -> dict[UUID, Person]:
        found = await self._users.people(ids=ids)
        own = self._actor.organisation_id if self._actor else None
        return {each.id: each for each in found if each.organisation_id == own}

    async def _find_organisations(self, ids: list[UUID]) -> dict[UUID, Organisation]:
        found = {each.id: each for each in await self._users.organisations(ids=ids)}
        hidden = [each.id for each in found.values() if not is_known(self._actor, each)]
        unproven = [each for each in hidden if each not in self._dealt_with]
        if unproven and self._actor is not None:
            dealt = await self._users.counterparts(organisation_id=self._actor.organisation_id, among=unproven)
            unproven = sorted(set(unproven) - set(dealt))
        return {key: each for key, each in found.items() if key not in unproven}

    async def _find_products(self, ids: list[UUID]) -> dict[UUID, Product]:
        return {each.id: each for each in await self._products.products(ids=ids) if may_see(self._actor, each)}

    async def _find_ratings(self, ids: list[UUID]) -> dict[UUID, Rating]:
        return {each.product_id: each for each in await self._communication.ratings(product_ids=ids)}

    async def _find_orders(self, ids: list[UUID]) -> dict[UUID, Order]:
        return {each.id: each for each in self._own(await self._orders.orders(ids=ids))}

    async def _find_groups(self, ids: list[UUID]) -> dict[UUID, list[Order]]:
        groups = {group_id: self._own(await self._orders.group(group_id=group_id)) for group_id in ids}
        return {group_id: orders for group_id, orders in groups.items() if orders}

    async def _find_invoices(self, ids: list[UUID]) -> dict[UUID, Invoice]:
        return {each.id: each for each in self._own(await self._payments.invoices(ids=ids, order_ids=[]))}

    async def _find_invoices_of_orders(self, ids: list[UUID]) -> dict[UUID, list[Invoice]]:
        return _by_order(self._own(await self._payments.invoices(ids=[], order_ids=ids)))

    async def _find_shipments(self, ids: list[UUID]) -> dict[UUID, Shipment]:
        return {each.id: each for each in self._own(await self._logistics.shipments_by_id(ids=ids))}

    async def _find_shipments_of_orders(self, ids: list[UUID]) -> dict[UUID, list[Shipment]]:
        return _by_order(self._own(await self._logistics.shipments(order_ids=ids)))

    def _own(self, found: Iterable[T]) -> list[T]:
        """Those to which the caller is a party; who is on the other side is known to it from now on."""
        own = [each for each in found if is_party(self._actor, buyer_id=each.buyer_id, seller_id=each.seller_id)]
        self._dealt_with.update(*((each.buyer_id, each.seller_id) for each in own))
        return own

    def _batched(
        self, find: Callable[[list[UUID]], Awaitable[Mapping[UUID, V]]], size: int = BATCH
    ) -> DataLoader[UUID, V | None]:
        async def load(ids: list[UUID]) -> list[V | None]:
            async with self._turn:
                found = await find(ids)
            return [found.get(each) for each in ids]

        return DataLoader(load_fn=load, max_batch_size=size)


def _by_order(found: Iterable[D]) -> dict[UUID, list[D]]:
    grouped: dict[UUID, list[D]] = defaultdict(list)
    for each in found:
        grouped[each.order_id].append(each)
    return grouped
