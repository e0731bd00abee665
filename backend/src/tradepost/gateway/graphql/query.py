"""Where queries begin."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import strawberry

from tradepost.gateway.graphql.context import Info
from tradepost.gateway.graphql.fields import declared, page_size
from tradepost.gateway.graphql.types import (
    READ_GROUP,
    READ_INVOICE,
    READ_ORDER,
    READ_SHIPMENT,
    InvoiceType,
    Me,
    MeType,
    OrderGroup,
    OrderGroupType,
    OrderPage,
    OrderPageType,
    OrderStatus,
    OrderType,
    OrganisationType,
    ProductType,
    ShipmentType,
)
from tradepost.infra.http import authenticated, decode_cursor, encode_cursor
from tradepost.infra.http.pagination import MAX_PAGE
from tradepost.kernel.errors import Fault, InvalidInput
from tradepost.kernel.money import Money

MAX_CURSOR = 500
DESCRIPTION = (
    "Reads that cross services in one request. There are no mutations and no subscriptions: things are changed, and "
    "followed live, by the REST API. What belongs to another organisation is null, like what does not exist. A field "
    "whose permission is missing is null with an error; errors have the `code` of the REST API in their extensions. "
    "A guest sees what REST shows to guests: products and sellers. Lists have pages of at most 100 rows."
)


@strawberry.type(description=DESCRIPTION)
class Query:
    @declared(MeType | None, "The caller and its organisation.", policy=authenticated())
    async def me(self, info: Info) -> object:
        return Me.of(info.context.require(authenticated()))

    @declared(ProductType | None, "A product for sale, or one's own.")
    async def product(self, info: Info, id: UUID) -> object:  # noqa: A002  # the argument's name in the schema
        return await info.context.load.products.load(id)

    @declared(list[ProductType | None] | None, "As `product`, in the order of the ids, at most 100.")
    async def products(self, info: Info, ids: list[UUID]) -> Sequence[object]:
        if len(ids) > MAX_PAGE:
            raise InvalidInput([Fault("ids", "too_long", f"At most {MAX_PAGE} ids.")])
        return await info.context.load.products.load_many(ids)

    @declared(OrderType | None, "An order that one buys or sells.", policy=READ_ORDER)
    async def order(self, info: Info, id: UUID) -> object:  # noqa: A002
        return await info.context.load.orders.load(id)

    @declared(
        OrderPageType | None,
        "A buyer's own orders, a seller's own, the operator's view of all; the newest first, without imported history. "
        "`after` is the `nextCursor` of the page before.",
        policy=READ_ORDER,
    )
    async def orders(
        self,
        info: Info,
        status: OrderStatus | None = None,
        first: int = 25,
        after: str | None = None,
    ) -> object:
        actor, size = info.context.require(READ_ORDER), page_size(first)
        if after is not None and len(after) > MAX_CURSOR:
            raise InvalidInput([Fault("after", "cursor_invalid", "This cursor was not given by this list.")])
        seen = decode_cursor(after, _time, UUID)
        found = await info.context.load.latest_orders(
            actor,
            status=status.value if status is not None else None,
            after=(seen[0], seen[1]) if seen else None,
            limit=size + 1,
        )
        items, last = found[:size], found[size - 1] if len(found) > size else None
        return OrderPage(items, encode_cursor(last.placed_at.isoformat(), last.id) if last else None)

    @declared(
        OrderGroupType | None, "Orders that were placed together, for their buyer and the operator.", policy=READ_GROUP
    )
    async def order_group(self, info: Info, id: UUID) -> object:  # noqa: A002
        orders = await info.context.load.groups.load(id)
        if not orders:
            return None
        total = Money(sum((each.total for each in orders), Decimal(0)), orders[0].currency)
        return OrderGroup(id, total, min(each.placed_at for each in orders), orders)

    @declared(InvoiceType | None, "An invoice or credit note of one's own.", policy=READ_INVOICE)
    async def invoice(self, info: Info, id: UUID) -> object:  # noqa: A002
        return await info.context.load.invoices.load(id)

    @declared(ShipmentType | None, "A shipment that one sends or gets.", policy=READ_SHIPMENT)
    async def shipment(self, info: Info, id: UUID) -> object:  # noqa: A002
        return await info.context.load.shipments.load(id)

    @declared(OrganisationType | None, "A seller, or a buyer that one deals with.")
    async def organisation(self, info: Info, id: UUID) -> object:  # noqa: A002
        return await info.context.load.organisations.load(id)


def _time(value: str) -> datetime:
    time = datetime.fromisoformat(value)
    if time.tzinfo is None:
        raise ValueError("a time without a zone")
    return time
