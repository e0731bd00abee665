"""The schema's types. Their values are those of the services' contracts; resolvers reach from one into another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import strawberry

from tradepost.gateway.graphql.context import GraphQLContext, Info
from tradepost.gateway.graphql.fields import declared, enum_of, nested, nested_list, page_size
from tradepost.gateway.graphql.visibility import may_see_details
from tradepost.infra.http import needs
from tradepost.kernel.actor import Actor, OrganisationKind
from tradepost.kernel.money import Money
from tradepost.services.communication.contract import Rating
from tradepost.services.logistics.contract import Shipment
from tradepost.services.logistics.contract import ShipmentStatus as ShipmentState
from tradepost.services.orders.contract import Order
from tradepost.services.orders.contract import OrderStatus as OrderState
from tradepost.services.products.contract import PriceTier, Product, ProductStatus
from tradepost.services.users.contract import Organisation

READ_ORDER = needs("order:read")
READ_GROUP = needs("order:read", "retailer", "operator")
READ_INVOICE = needs("invoice:read")
READ_SHIPMENT = needs("shipment:read")
READ_ORGANISATION = needs("organisation:read")

OrderStatus = enum_of("OrderStatus", OrderState, "How far an order has come.")
ShipmentStatus = enum_of("ShipmentStatus", ShipmentState, "How far a shipment has come.")
ProductStatusName = enum_of("ProductStatus", ProductStatus, "Whether a product is for sale.")
Kind = enum_of("OrganisationKind", OrganisationKind, "What an organisation is on the platform.")


@strawberry.type(name="Money", description="An amount in an ISO 4217 currency.")
class MoneyType:
    amount: Decimal
    currency: str


def money(name: str, description: str | None = None) -> Any:
    """The parent's amount `name` in the parent's currency."""

    def resolver(root: strawberry.Parent[Any]) -> object:
        return Money(getattr(root, name), root.currency)

    return strawberry.field(resolver=resolver, graphql_type=MoneyType, description=description)


@strawberry.type(name="Address", description="A postal address; `country` is ISO 3166-1 alpha-2.")
class AddressType:
    line1: str
    line2: str | None
    city: str
    region: str | None
    postal_code: str
    country: str


@strawberry.type(name="OrganisationDetails", description="What an organisation tells its own members and the operator.")
class OrganisationDetailsType:
    address: AddressType
    vat_id: str | None
    iban: str | None
    currency: str
    language: str
    suspended: bool


async def _details(root: Organisation, context: GraphQLContext) -> Organisation | None:
    return root if may_see_details(context.actor, root) else None


@strawberry.type(name="Organisation", description="A company as those see it who may know of it.")
class OrganisationType:
    id: UUID
    kind: str = strawberry.field(graphql_type=Kind)
    name: str
    verified: bool = strawberry.field(description="Whether the operator has verified the business.")

    @strawberry.field
    @staticmethod
    def country(root: strawberry.Parent[Organisation]) -> str:
        return root.address.country

    @strawberry.field
    @staticmethod
    def city(root: strawberry.Parent[Organisation]) -> str:
        return root.address.city

    details: OrganisationDetailsType | None = nested(
        OrganisationDetailsType, _details, "Null for others.", policy=READ_ORGANISATION
    )


@strawberry.type(name="Person", description="A member of the caller's organisation.")
class PersonType:
    id: UUID
    name: str
    email: str
    language: str


@strawberry.type(name="Me", description="The caller.")
class MeType:
    permissions: list[str]
    verified: bool = strawberry.field(description="Whether the caller's organisation may trade.")
    person: PersonType | None = nested(
        PersonType, lambda actor, context: context.load.people.load(actor.user_id), "The caller's own data."
    )
    organisation: OrganisationType | None = nested(
        OrganisationType,
        lambda actor, context: context.load.organisations.load(actor.organisation_id),
        "The caller's organisation.",
    )


@strawberry.type(name="PriceTier", description="From `minQuantity` units on, one unit costs `unitPrice`, without tax.")
class PriceTierType:
    min_quantity: int
    unit_price: MoneyType


@dataclass(frozen=True, slots=True)
class Tier:
    """A price tier with its currency."""

    min_quantity: int
    unit_price: Money

    @classmethod
    def of(cls, tier: PriceTier, currency: str) -> "Tier":
        return cls(tier.min_quantity, Money(tier.unit_price, currency))


@strawberry.type(name="ReviewsSummary", description="What a product's reviews come to; 0.00 where there are none.")
class ReviewsSummaryType:
    average: Decimal
    count: int


@strawberry.type(name="Specification")
class SpecificationType:
    name: str
    value: str


async def _tiers(root: Product, context: GraphQLContext) -> list[Tier] | None:
    return [Tier.of(each, root.currency) for each in root.tiers] if await context.load.sees_prices(root) else None


async def _rating(root: Product, context: GraphQLContext) -> Rating | None:
    return await context.load.ratings.load(root.id)


@strawberry.type(name="Product", description="A product for sale, or one of the caller's own.")
class ProductType:
    id: UUID
    seller_id: UUID
    seller_name: str
    sku: str
    mpn: str | None
    gtins: list[str]
    title: str
    brand: str | None
    description: str
    category_id: UUID | None
    category_path: list[str]
    image_ids: list[UUID]
    unit: str
    case_size: int
    moq: int = strawberry.field(description="The least quantity of an order line.")
    quantity_multiple: int
    currency: str
    lead_time_days: int
    weight_g: int | None
    status: str = strawberry.field(graphql_type=ProductStatusName)
    available: int = strawberry.field(description="On hand less reserved, over all warehouses.")
    version: int
    updated_at: datetime

    @declared(list[SpecificationType], "What its seller says of it.")
    async def specifications(root: strawberry.Parent[Product]) -> object:  # noqa: N805
        return [SpecificationType(name=name, value=value) for name, value in root.specifications.items()]

    tiers: list[PriceTierType] | None = nested(
        list[PriceTierType], _tiers, "Null for those to whom the platform does not show prices."
    )
    seller: OrganisationType | None = nested(
        OrganisationType, lambda product, context: context.load.organisations.load(product.seller_id), "Who sells it."
    )
    reviews_summary: ReviewsSummaryType | None = nested(ReviewsSummaryType, _rating, "What its buyers think of it.")


def _party(name: str, description: str) -> Any:
    """The buyer or seller of an order, invoice or shipment."""

    async def resolve(root: Any, context: GraphQLContext) -> Organisation | None:
        return await context.load.organisations.load(getattr(root, name))

    return nested(OrganisationType, resolve, description)


def _order_of(root: Any, context: GraphQLContext) -> Any:
    return context.load.orders.load(root.order_id)


_MODULE = "tradepost.gateway.graphql.types"
_Invoice = Annotated["InvoiceType", strawberry.lazy(_MODULE)]
_Shipment = Annotated["ShipmentType", strawberry.lazy(_MODULE)]


@strawberry.type(name="OrderLine", description="`net` is quantity x unit price, rounded; `taxRate` is a fraction.")
class OrderLineType:
    id: UUID
    position: int
    product_id: UUID
    sku: str
    title: str
    unit: str
    quantity: int
    shipped_quantity: int
    unit_price: Decimal
    net: Decimal
    tax_rate: Decimal
    tax: Decimal
    product: ProductType | None = nested(
        ProductType,
        lambda line, context: context.load.products.load(line.product_id),
        "The product as it is now; null where it is no longer for sale.",
    )


@strawberry.type(
    name="Order", description="One buyer's order with one seller. `total` = net + tax + shipping + its tax."
)
class OrderType:
    id: UUID
    group_id: UUID
    number: str
    status: str = strawberry.field(graphql_type=OrderStatus)
    currency: str
    buyer_id: UUID
    buyer_name: str
    seller_id: UUID
    seller_name: str
    net: MoneyType = money("net")
    tax: MoneyType = money("tax")
    shipping: MoneyType = money("shipping")
    shipping_tax: MoneyType = money("shipping_tax")
    total: MoneyType = money("total")
    payment_method: str
    po_number: str | None
    note: str | None
    tax_note: str | None
    reverse_charge: bool
    shipping_option: str | None
    delivery_address: AddressType
    placed_at: datetime
    pay_until: datetime
    paid_at: datetime | None
    buyer: OrganisationType | None = _party("buyer_id", "Who buys.")
    seller: OrganisationType | None = _party("seller_id", "Who sells.")

    @declared(list[OrderLineType], "By position; those behind position `after`.")
    async def lines(
        root: strawberry.Parent[Order],  # noqa: N805  # an order of the contract, not of this type
        info: Info,
        first: int = 50,
        after: int = 0,
    ) -> Sequence[object]:
        size = page_size(first)
        order = await info.context.load.orders.load(root.id)
        return [line for line in order.lines if line.position > after][:size] if order else []

    invoices: list[_Invoice] | None = nested_list(
        _Invoice,
        lambda order, context: context.load.invoices_of_order.load(order.id),
        "Invoices and credit notes, the oldest first.",
        rows=20,
        policy=READ_INVOICE,
    )
    shipments: list[_Shipment] | None = nested_list(
        _Shipment,
        lambda order, context: context.load.shipments_of_order.load(order.id),
        "Shipments, the oldest first.",
        rows=20,
        policy=READ_SHIPMENT,
    )


@strawberry.type(name="OrderPage", description="`nextCursor` is null on the last page.")
class OrderPageType:
    items: list[OrderType]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class OrderPage:
    items: Sequence[Order]
    next_cursor: str | None


async def _group_orders(root: "OrderGroup", _: GraphQLContext) -> Sequence[Order]:
    return root.orders


@strawberry.type(name="OrderGroup", description="Orders that were placed together, one for each seller.")
class OrderGroupType:
    id: UUID
    total: MoneyType
    placed_at: datetime
    orders: list[OrderType] | None = nested_list(OrderType, _group_orders, "By number.", rows=50)


@dataclass(frozen=True, slots=True)
class OrderGroup:
    id: UUID
    total: Money
    placed_at: datetime
    orders: Sequence[Order]


@strawberry.type(name="Invoice", description="An invoice or credit note; amounts of credit notes are positive.")
class InvoiceType:
    id: UUID
    kind: str = strawberry.field(description="`invoice` or `credit_note`.")
    series: str
    number: int
    label: str
    currency: str
    net: MoneyType = money("net")
    tax: MoneyType = money("tax")
    total: MoneyType = money("total")
    issued_at: datetime
    due_on: date
    order_id: UUID
    shipment_id: UUID | None
    buyer: OrganisationType | None = _party("buyer_id", "Who owes.")
    seller: OrganisationType | None = _party("seller_id", "Who is owed.")
    order: OrderType | None = nested(OrderType, _order_of, "The order.", policy=READ_ORDER)


@strawberry.type(name="ShipmentLine", description="So many units of an order's line.")
class ShipmentLineType:
    line_id: UUID
    product_id: UUID
    quantity: int
    product: ProductType | None = nested(
        ProductType,
        lambda line, context: context.load.products.load(line.product_id),
        "The product as it is now; null where it is no longer for sale.",
    )


async def _shipped_lines(root: Shipment, _: GraphQLContext) -> Sequence[object]:
    return root.lines


@strawberry.type(name="Shipment", description="A shipment of whole or part of an order.")
class ShipmentType:
    id: UUID
    number: str
    status: str = strawberry.field(graphql_type=ShipmentStatus)
    carrier: str
    service: str | None
    tracking_number: str | None
    expected_from: date | None
    expected_until: date | None
    created_at: datetime
    dispatched_at: datetime | None
    delivered_at: datetime | None
    order_id: UUID
    buyer: OrganisationType | None = _party("buyer_id", "To whom it goes.")
    seller: OrganisationType | None = _party("seller_id", "From whom it comes.")
    order: OrderType | None = nested(OrderType, _order_of, "The order.", policy=READ_ORDER)
    lines: list[ShipmentLineType] | None = nested_list(ShipmentLineType, _shipped_lines, "What it holds.", rows=50)


@dataclass(frozen=True, slots=True)
class Me:
    """The caller's token, as the type Me reads it."""

    user_id: UUID
    organisation_id: UUID
    permissions: list[str]
    verified: bool

    @classmethod
    def of(cls, actor: Actor) -> "Me":
        return cls(actor.user_id, actor.organisation_id, sorted(actor.permissions), actor.verified)
