"""Baskets, orders, their history and papers, and the history import, over HTTP."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from tradepost.infra.http.schemas import (
    AddressInput,
    AddressOutput,
    CodeText,
    CurrencyCode,
    DecimalText,
    InputModel,
    MoneyModel,
    OutputModel,
    Quantity,
    ShortText,
    without_nul,
)
from tradepost.services.orders.contract import OrderStatus, PaymentMethod
from tradepost.services.orders.rules.history import DEFAULT_CHARGES
from tradepost.services.products.contract import MAX_LINES

# The length of ShortText would still hold beside a longer one, so these are made of `str`.
Reason = Annotated[
    str, Field(min_length=1, max_length=500, examples=["Ordered twice by mistake"]), AfterValidator(without_nul)
]
NoteText = Annotated[str, Field(min_length=1, max_length=1_000), AfterValidator(without_nul)]
HistoricalDocument = Literal["sale", "cancellation", "adjustment"]


class LineInput(InputModel):
    """So many units of a product. Prices are the platform's alone: there is no field for them."""

    product_id: UUID
    quantity: Quantity


class ShippingChoice(InputModel):
    """The way in which one seller's goods are to come; the cheapest where none is chosen."""

    seller_id: UUID
    option: CodeText = Field(examples=["standard"])


class BasketInput(InputModel):
    """Lines and where they go: an address, or the id of one in the company's address book."""

    lines: list[LineInput] = Field(min_length=1, max_length=MAX_LINES)
    delivery_address: AddressInput | None = None
    delivery_address_id: UUID | None = None
    shipping: list[ShippingChoice] = Field(default_factory=list, max_length=200)

    @model_validator(mode="after")
    def _one_address(self) -> "BasketInput":
        if (self.delivery_address is None) == (self.delivery_address_id is None):
            raise ValueError("give either delivery_address or delivery_address_id")
        return self


class PlaceOrderInput(BasketInput):
    """A basket to be ordered, and how it is paid."""

    payment_method: PaymentMethod = Field(examples=["on_account"])
    po_number: CodeText | None = Field(default=None, examples=["PO-4711"])
    note: NoteText | None = None

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "lines": [{"product_id": "0198c5a0-0000-7000-8000-000000000001", "quantity": 24}],
                    "delivery_address": {
                        "line1": "Hafenstr. 12",
                        "line2": None,
                        "city": "Hamburg",
                        "region": None,
                        "postal_code": "20457",
                        "country": "DE",
                    },
                    "payment_method": "on_account",
                    "po_number": "PO-4711",
                }
            ]
        }
    )


class StatusInput(InputModel):
    """The status that the order should have now."""

    status: OrderStatus = Field(examples=["processing"])
    reason: Reason | None = None


class CancelInput(InputModel):
    """Why the order is cancelled."""

    reason: Reason


class PartyOutput(OutputModel):
    """A buyer or seller."""

    id: UUID
    name: str


class LineOutput(OutputModel):
    """A line. `net` = quantity x unit price, rounded once; `tax_rate` is a fraction."""

    id: UUID
    position: int
    product_id: UUID | None
    sku: str
    title: str
    unit: str
    quantity: int
    unit_price: MoneyModel
    net: MoneyModel
    tax_rate: DecimalText
    tax: MoneyModel
    kind: Literal["goods", "charge", "adjustment"]
    shipped_quantity: int
    delivered_quantity: int


class OrderSummary(OutputModel):
    """An order in a list. `payment_method` and `group_id` are null for imported historical orders."""

    id: UUID
    group_id: UUID | None
    number: str
    status: OrderStatus
    buyer: PartyOutput
    seller: PartyOutput
    line_count: int
    net: MoneyModel
    tax: MoneyModel
    shipping: MoneyModel
    shipping_tax: MoneyModel
    total: MoneyModel
    payment_method: PaymentMethod | None
    po_number: str | None
    placed_at: datetime
    pay_until: datetime | None
    paid_at: datetime | None
    historical: bool
    document: HistoricalDocument | None
    customer_reference: str | None
    customer_country: str | None


class OrderOutput(OrderSummary):
    """An order with its lines."""

    placed_by: UUID
    lines: list[LineOutput]
    shipping_tax_rate: DecimalText
    shipping_option: str | None
    reverse_charge: bool
    tax_note: str | None
    note: str | None
    delivery_address: AddressOutput | None
    delivered_at: datetime | None
    updated_at: datetime
    version: int


class OrderGroupOutput(OutputModel):
    """Orders placed together. `status` is theirs where they agree, else `mixed`; `total` is their sum."""

    id: UUID
    status: OrderStatus | Literal["mixed"]
    total: MoneyModel
    placed_at: datetime
    orders: list[OrderOutput]


class ShippingOptionOutput(OutputModel):
    """A way to send one seller's goods; `price` is without tax."""

    code: str
    carrier: str
    service: str
    price: MoneyModel
    delivery_days_min: int
    delivery_days_max: int
    chosen: bool


class NextTierOutput(OutputModel):
    """The next better price: `more` units more and all of them cost `unit_price`."""

    min_quantity: int
    unit_price: MoneyModel
    more: int


class QuoteLineOutput(OutputModel):
    """A priced line; `in_stock` says whether so many are available now."""

    product_id: UUID
    sku: str
    title: str
    unit: str
    quantity: int
    unit_price: MoneyModel
    net: MoneyModel
    tax_rate: DecimalText
    tax: MoneyModel
    available: int
    in_stock: bool
    lead_time_days: int
    next_tier: NextTierOutput | None


class SellerQuoteOutput(OutputModel):
    """What one seller's part of the basket costs.

    `minimum_order` is what its goods (`net`) must be worth at least, `missing_to_minimum` what they lack; both are null
    where the seller asks for nothing.
    """

    seller: PartyOutput
    lines: list[QuoteLineOutput]
    shipping_options: list[ShippingOptionOutput]
    net: MoneyModel
    tax: MoneyModel
    shipping: MoneyModel
    shipping_tax: MoneyModel
    total: MoneyModel
    minimum_order: MoneyModel | None
    missing_to_minimum: MoneyModel | None
    reverse_charge: bool
    tax_note: str | None


class QuoteOutput(OutputModel):
    """What a basket costs now. Nothing is held."""

    sellers: list[SellerQuoteOutput]
    total: MoneyModel


class HistoryEntryOutput(OutputModel):
    """A step of an order, or a note about it (`from_status` = `to_status`)."""

    position: int
    occurred_at: datetime
    from_status: OrderStatus | None
    to_status: OrderStatus
    by: Literal["buyer", "seller", "operator", "platform"]
    user_id: UUID | None
    reason: str | None


class HistoryOutput(OutputModel):
    """Every step of an order, the first one first."""

    items: list[HistoryEntryOutput]


class OrderDocumentOutput(OutputModel):
    """A paper of an order; `href` is where it is downloaded."""

    kind: Literal["confirmation", "invoice", "credit_note", "delivery_note"]
    reference_id: UUID
    label: str
    created_at: datetime
    href: str


class OrderDocumentsOutput(OutputModel):
    """The papers of an order, the oldest first."""

    items: list[OrderDocumentOutput]


class ImportOptions(InputModel):
    """A seller's history to be imported from `document_id`, or from the file of a multipart request.

    `mapping` says which column fills which field (invoice_number, sku, quantity, date, unit_price; description,
    customer, country): a name, `{"column": ..., "default": ...}` or `{"constant": ...}`; without it the names of the
    columns decide. `charges` are codes that are no goods; `GIFT_*` is every code that begins so.
    """

    seller_id: UUID
    document_id: UUID | None = None
    currency: CurrencyCode
    timezone: CodeText = Field(default="UTC", examples=["Europe/London"])
    date_order: Literal["iso", "dmy", "mdy"] = "iso"
    decimal_comma: bool = False
    mapping: dict[str, str | dict[str, str]] | None = Field(
        default=None, max_length=20, examples=[{"invoice_number": "InvoiceNo", "sku": "StockCode"}]
    )
    cancellation_prefix: Annotated[str, Field(max_length=10)] = "C"
    adjustment_prefix: Annotated[str, Field(max_length=10)] = "A"
    charges: list[CodeText] = Field(default_factory=lambda: list(DEFAULT_CHARGES), max_length=500)
    unnamed_customer: ShortText = "Unnamed customer"


class ImportOutput(OutputModel):
    """A run of the history import. `reasons` counts the reported lines by their code."""

    id: UUID
    seller_id: UUID
    seller_name: str
    file_name: str
    currency: str
    status: Literal["queued", "running", "completed", "failed", "cancelled"]
    total_lines: int | None
    lines_read: int
    lines_imported: int
    lines_reported: int
    orders_imported: int
    reasons: dict[str, int]
    error: str | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


class Prebuilt(BaseModel):
    """An answer whose JSON is ready: what takes a model is given the bytes without a second rendering."""

    json_text: str

    def model_dump_json(self, **_: object) -> str:
        return self.json_text
