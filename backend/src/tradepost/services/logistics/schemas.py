"""Logistics over HTTP."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints

from tradepost.infra.http import InputModel, MoneyModel, OutputModel
from tradepost.infra.http.schemas import (
    AddressInput,
    AddressOutput,
    CodeText,
    CountryCode,
    CurrencyCode,
    DecimalText,
    Quantity,
    ShortText,
    without_nul,
)
from tradepost.services.logistics.contract import ShipmentStatus

MovableStatus = Literal["dispatched", "in_transit", "out_for_delivery", "delivered", "failed", "returned"]
Reporter = Literal["seller", "buyer", "operator", "platform"]
NoteText = Annotated[str, Field(min_length=1, max_length=1_000), AfterValidator(without_nul)]
Grams = Annotated[int, Field(ge=1, le=1_000_000_000, strict=True, examples=[12_500])]
TrackingNumber = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9 ._/\-]{2,49}$")]
ServiceName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9 &+.\-]{0,39}$")]
ServiceCode = Annotated[str, StringConstraints(pattern=r"^[a-z0-9.\-]{3,90}$")]
ZoneName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9\-]{0,39}$")]
ZoneCountry = Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|\*)$")]


class DeliveryAddressInput(InputModel):
    """An entry of the address book. The first one is the default whatever it says."""

    label: ShortText = Field(examples=["Warehouse north"])
    recipient: ShortText | None = Field(None, examples=["Goods in, gate 3"])
    phone: Annotated[str, StringConstraints(pattern=r"^[0-9+()./ \-]{3,40}$")] | None = Field(
        None, examples=["+49 40 1234567"]
    )
    address: AddressInput
    is_default: bool = Field(False, strict=True)


class DeliveryAddressOutput(OutputModel):
    """`version` in quotes is the ETag that If-Match takes."""

    id: UUID
    label: str
    recipient: str | None
    phone: str | None
    address: AddressOutput
    is_default: bool
    version: int
    created_at: datetime
    updated_at: datetime


# ---- cost ---------------------------------------------------------------------------------------------------------


class CostLineInput(InputModel):
    product_id: UUID
    quantity: Quantity


class DestinationInput(InputModel):
    country: CountryCode
    postal_code: Annotated[str, Field(max_length=20), AfterValidator(without_nul)] = Field("", examples=["1010"])


class CostInput(InputModel):
    """What is to be sent (products, or a weight and its origin) and where to (an own address, or a country)."""

    lines: list[CostLineInput] | None = Field(None, min_length=1, max_length=500)
    weight_g: Grams | None = None
    origin_country: CountryCode | None = Field(None, description="With `weight_g`; your own country where absent.")
    address_id: UUID | None = Field(None, description="An address of your organisation's book.")
    destination: DestinationInput | None = None
    currency: CurrencyCode


class OptionOutput(OutputModel):
    """A way to send goods. `price` is without tax."""

    code: str = Field(examples=["parcel.economy"])
    carrier: str
    service: str
    price: MoneyModel
    delivery_days_min: int
    delivery_days_max: int


class ParcelCostOutput(OutputModel):
    """What one seller would send; the cheapest option first."""

    seller_id: UUID | None
    origin_country: str
    weight_g: int
    options: list[OptionOutput]


class CostOutput(OutputModel):
    parcels: list[ParcelCostOutput]


# ---- shipments ----------------------------------------------------------------------------------------------------


class ShipmentLineInput(InputModel):
    line_id: UUID
    quantity: Quantity


class ShipmentInput(InputModel):
    """What is sent of an order, and how: by a service of the platform's rates, or by a carrier of the seller's own."""

    order_id: UUID
    lines: list[ShipmentLineInput] | None = Field(
        None, min_length=1, max_length=2_000, description="Everything that is open where absent."
    )
    service: ServiceCode | None = Field(
        None,
        description="A code of calculate-cost; what the buyer ordered, or the cheapest, where absent.",
        examples=["parcel.economy"],
    )
    carrier: ShortText | None = Field(None, description="A carrier of your own.", examples=["Own lorry"])
    tracking_number: TrackingNumber | None = Field(None, description="Of your own carrier.")
    packages: int = Field(1, ge=1, le=500, strict=True)
    weight_g: Grams | None = Field(None, description="As weighed; from the products' weights where absent.")
    note: NoteText | None = Field(None, description="For the delivery note.", examples=["Mind the glass."])


class ShipmentOutput(OutputModel):
    """`cost` is what the platform's carrier takes of the seller; null for buyers and for the seller's own carriers."""

    id: UUID
    number: str = Field(examples=["2026-000042-1"])
    order_id: UUID
    order_number: str
    po_number: str | None
    seller_id: UUID
    seller_name: str
    buyer_id: UUID
    buyer_name: str
    status: ShipmentStatus
    carrier: str
    service: str | None
    tracking_number: str | None = Field(examples=["TA000000017DE"])
    packages: int
    weight_g: int
    note: str | None
    ship_to: AddressOutput
    cost: MoneyModel | None
    expected_from: date | None
    expected_until: date | None
    created_at: datetime
    dispatched_at: datetime | None
    delivered_at: datetime | None


class ShipmentLineOutput(OutputModel):
    """`open_after` is what of the line was in no shipment when this one was made."""

    line_id: UUID
    product_id: UUID
    sku: str
    title: str
    unit: str
    quantity: int
    ordered: int
    open_after: int


class ShipmentDetail(ShipmentOutput):
    lines: list[ShipmentLineOutput]


class StatusInput(InputModel):
    """What happened to a shipment. Saying again what is known already changes nothing."""

    status: MovableStatus
    place: ShortText | None = Field(None, examples=["Hub Leipzig"])
    note: NoteText | None = None
    tracking_number: TrackingNumber | None = Field(None, description="Of the seller's own carrier.")
    seen_at: AwareDatetime | None = Field(None, description="Now where absent.", examples=["2026-11-22T08:30:00Z"])


class TrackingEventOutput(OutputModel):
    status: ShipmentStatus
    place: str | None
    note: str | None
    seen_at: datetime
    recorded_at: datetime
    reported_by: Reporter


class TrackOutput(OutputModel):
    """Where a shipment is; the newest event first."""

    shipment_id: UUID
    number: str
    order_id: UUID
    status: ShipmentStatus
    carrier: str
    service: str | None
    tracking_number: str | None
    expected_from: date | None
    expected_until: date | None
    delivered_at: datetime | None
    events: list[TrackingEventOutput]


# ---- rates --------------------------------------------------------------------------------------------------------

Price = Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=4, allow_inf_nan=False)]
BandStart = Annotated[int, Field(ge=0, le=1_000_000_000, strict=True)]
Days = Annotated[int, Field(ge=0, le=365, strict=True)]


class RateInput(InputModel):
    """A weight band: over `weight_from_g` up to and with `weight_to_g` grams (null: without end).

    The cost is `price` and `price_per_kg` for every started kilogram over `weight_from_g`. All bands of one carrier,
    service, zone, currency and `valid_from` are a tariff; the newest that has begun is in force, and what is inactive
    in it is not offered.
    """

    carrier: ServiceName = Field(examples=["Parcel"])
    service: ServiceName = Field(examples=["Economy"])
    zone: ZoneName = Field(examples=["domestic"])
    currency: CurrencyCode
    weight_from_g: BandStart = Field(examples=[0])
    weight_to_g: Grams | None = Field(None, examples=[2_000])
    price: Price = Field(examples=["4.90"])
    price_per_kg: Price = Field(Decimal(0), examples=["0"])
    days_min: Days = Field(examples=[2])
    days_max: Days = Field(examples=[4])
    valid_from: date = Field(ge=date(2000, 1, 1), le=date(2100, 1, 1), examples=["2026-01-01"])
    active: bool = True


class RateOutput(OutputModel):
    """`version` in quotes is the ETag that If-Match takes."""

    id: UUID
    code: CodeText
    carrier: str
    service: str
    zone: str
    currency: str
    weight_from_g: int
    weight_to_g: int | None
    price: DecimalText
    price_per_kg: DecimalText
    days_min: int
    days_max: int
    valid_from: date
    active: bool
    version: int
    created_at: datetime
    updated_at: datetime


class RatesImported(OutputModel):
    rows: int


class ZoneInput(InputModel):
    """Which zone a destination is in for parcels from an origin; `*` stands for every country not named."""

    origin_country: ZoneCountry = Field(examples=["DE"])
    destination_country: ZoneCountry = Field(examples=["*"])
    zone: ZoneName


class ZonesInput(InputModel):
    zones: list[ZoneInput] = Field(min_length=1, max_length=1_000)


class ZoneOutput(OutputModel):
    origin_country: str
    destination_country: str
    zone: str
    updated_at: datetime


class ZonesPut(OutputModel):
    zones: int
