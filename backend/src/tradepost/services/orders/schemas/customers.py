"""A seller's customers."""

from datetime import datetime
from uuid import UUID

from tradepost.infra.http.schemas import AddressOutput, MoneyModel, OutputModel


class CustomerContact(OutputModel):
    """How a company is reached by its own profile; null where it did not say."""

    email: str | None
    phone: str | None
    website: str | None


class CustomerTotal(OutputModel):
    """Purchases in one currency as ordered: without cancelled and refused orders; refunds are not taken off."""

    currency: str
    orders: int
    net: MoneyModel
    total: MoneyModel


class CustomerOutput(OutputModel):
    """Who bought of a seller. `open_orders` are neither delivered nor cancelled nor refused.

    Customers of imported history are known by name and `customer_reference` alone: the rest is null.
    """

    buyer_id: UUID
    name: str
    country: str | None
    vat_id: str | None
    verified: bool | None
    suspended: bool | None
    language: str | None
    address: AddressOutput | None
    contact: CustomerContact | None
    historical: bool
    customer_reference: str | None
    orders: int
    open_orders: int
    first_order_at: datetime
    last_order_at: datetime
    totals: list[CustomerTotal]
