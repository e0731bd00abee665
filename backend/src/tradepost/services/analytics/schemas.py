"""Analytics over HTTP."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from tradepost.infra.http import InputModel, MoneyModel, OutputModel
from tradepost.infra.http.schemas import CurrencyCode, DecimalText, ShortText, without_nul
from tradepost.services.analytics.rules.figures import Sort, average_order_value, net_of, tidy
from tradepost.services.analytics.rules.periods import (
    FIRST_DAY,
    LAST_DAY,
    Interval,
    Period,
    interval_end,
    interval_label,
    intervals,
    period_faults,
)
from tradepost.services.analytics.rules.reports import (
    Dimension,
    Measure,
    ReportFormat,
    ReportStatus,
    progress_percent,
)

Day = Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY, examples=["2026-01-31"])]
NameFilter = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(without_nul)]


class OverviewQuery(BaseModel):
    """Whose figures: sellers see their own sales, buyers their own purchases, the operator all or those it names."""

    currency: CurrencyCode | None = Field(None, description="Default: the one with the most orders.")
    seller_id: UUID | None = Field(None, description="Sales of this seller only.")
    buyer_id: UUID | None = Field(None, description="Purchases of this buyer (or customer of history) only.")


class FiguresQuery(OverviewQuery):
    first: Day | None = Field(None, alias="from", description="First day; default: 30 days, 12 weeks or 12 months.")
    last: Day | None = Field(None, alias="to", description="Last day, included; default: today.")
    category: NameFilter | None = Field(None, description="Products of this category or of one below it.")
    brand: NameFilter | None = None
    compare_with: Literal["previous"] | None = Field(None, description="Also the period before, of the same length.")


class SalesQuery(FiguresQuery):
    interval: Interval = Field("day", description="Weeks are those of ISO 8601.")


class RankingQuery(FiguresQuery):
    sort: Sort = Field("net", description="The greatest first.")
    limit: int = Field(25, ge=1, le=100, description="Rows at most.")


class Figures(OutputModel):
    """Amounts are without tax; those taken back are negative. net = gross + cancellations + adjustments + refunds."""

    orders: int
    cancelled_orders: int
    lines: int
    units_sold: int
    units_cancelled: int
    gross_sales: MoneyModel
    cancellations: MoneyModel
    other_adjustments: MoneyModel
    refunds: MoneyModel
    net: MoneyModel
    average_order_value: MoneyModel

    @classmethod
    def of(cls, row: Mapping[str, Any], currency: str, **more: Any) -> Self:
        amounts = {name: money(row[name], currency) for name in _AMOUNTS}
        amounts["net"] = money(net_of(row), currency)
        average = average_order_value(row["gross_sales"], row["orders"], currency)
        counts = {name: int(row[name]) for name in _COUNTS}
        return cls.model_validate({**counts, **amounts, "average_order_value": money(average, currency), **more})


_AMOUNTS = ("gross_sales", "cancellations", "other_adjustments", "refunds")
_COUNTS = ("orders", "cancelled_orders", "lines", "units_sold", "units_cancelled")
NOTHING: Mapping[str, Any] = {
    **dict.fromkeys((*_COUNTS, "customers", "products"), 0),
    **dict.fromkeys(_AMOUNTS, Decimal(0)),
}


class SalesFigures(Figures):
    """`customers` counts named customers, `products` those of any line; neither can be added up over periods."""

    customers: int
    products: int

    @classmethod
    def counted(cls, row: Mapping[str, Any], currency: str, **more: Any) -> Self:
        return cls.of(row, currency, customers=int(row["customers"]), products=int(row["products"]), **more)


class SalesPeriod(SalesFigures):
    """One interval; `start` and `end` are its days that were asked for."""

    period: str = Field(examples=["2026-01", "2026-W05", "2026-01-31"])
    start: date
    end: date


class SalesOfPeriod(OutputModel):
    """Every interval of the period in order, also where nothing was sold, and all together."""

    start: date
    end: date
    items: list[SalesPeriod]
    total: SalesFigures

    @classmethod
    def build(
        cls, rows: Mapping[date | None, Mapping[str, Any]], period: Period, every: Interval, unit: str, **more: Any
    ) -> Self:
        items = [
            SalesPeriod.counted(
                rows.get(start, NOTHING),
                unit,
                period=interval_label(start, every),
                start=max(start, period.first),
                end=min(interval_end(start, every), period.last),
            )
            for start in intervals(period, every)
        ]
        total = SalesFigures.counted(rows.get(None, NOTHING), unit)
        return cls.model_validate({"start": period.first, "end": period.last, "items": items, "total": total, **more})


class Answer(OutputModel):
    """`other_currencies` were sold in too: ask for each, for amounts of several are not added up."""

    currency: str
    other_currencies: list[str]
    timezone: str = Field(examples=["UTC"])


class SalesOutput(SalesOfPeriod, Answer):
    interval: Interval
    previous: SalesOfPeriod | None
    net_change_percent: DecimalText | None = Field(examples=["12.50"])


class ProductName(OutputModel):
    id: UUID
    seller_id: UUID
    sku: str
    title: str
    brand: str | None
    category_path: list[str]


class ProductRow(Figures):
    """`orders` counts the sales that hold the product. Refunds belong to no product and are 0 here."""

    rank: int
    product: ProductName
    previous: Figures | None


class ProductsOutput(Answer):
    start: date
    end: date
    items: list[ProductRow]


class PartyName(OutputModel):
    """`id` is null for sales to nobody by name; `historical` customers are no organisations of the platform."""

    id: UUID | None
    name: str | None
    country: str | None
    historical: bool


class CustomerRow(Figures):
    rank: int
    customer: PartyName
    last_order_on: date | None
    previous: Figures | None


class CustomersOutput(Answer):
    start: date
    end: date
    items: list[CustomerRow]


class SellerRow(Figures):
    rank: int
    seller: PartyName
    last_order_on: date | None
    previous: Figures | None


class SellersOutput(Answer):
    start: date
    end: date
    items: list[SellerRow]


class OverviewFigures(Figures):
    customers: int
    start: date
    end: date


class Comparison(OutputModel):
    now: OverviewFigures
    before: OverviewFigures
    net_change_percent: DecimalText | None = Field(examples=["12.50"])


class OverviewOutput(Answer):
    """Today beside yesterday; this month so far beside the same days of the month before."""

    today: Comparison
    month: Comparison


class ReportFilters(InputModel):
    """Only what all of these hold for."""

    currency: CurrencyCode | None = None
    seller_id: UUID | None = None
    buyer_id: UUID | None = None
    product_ids: list[UUID] | None = Field(None, min_length=1, max_length=200)
    category: NameFilter | None = None
    brand: NameFilter | None = None
    country: NameFilter | None = Field(None, examples=["DE"])


def _distinct(values: list[str]) -> list[str]:
    if len(set(values)) < len(values):
        raise PydanticCustomError("repeated", "Each may be named once.")
    return values


class ReportInput(InputModel):
    """A table: a row for each combination of the dimensions, with the measures.

    Where amounts are asked for without a currency, the currency becomes a dimension. `interval` goes with `period`.
    """

    title: ShortText = Field(examples=["Sales by month and brand"])
    format: ReportFormat = "csv"
    dimensions: Annotated[list[Dimension], AfterValidator(_distinct)] = Field(
        min_length=1, max_length=8, examples=[["period", "brand"]]
    )
    measures: Annotated[list[Measure], AfterValidator(_distinct)] = Field(
        min_length=1, max_length=11, examples=[["net", "orders"]]
    )
    interval: Interval | None = Field(None, validate_default=True, examples=["month"])
    first: Day = Field(alias="from")
    last: Day = Field(alias="to")
    filters: ReportFilters = Field(default_factory=ReportFilters)

    @field_validator("interval")
    @classmethod
    def _with_period(cls, value: Interval | None, info: ValidationInfo) -> Interval | None:
        dimensions = info.data.get("dimensions")
        if dimensions is not None and value is None and "period" in dimensions:
            raise PydanticCustomError("interval_missing", "Say in which intervals the periods are.")
        if dimensions is not None and value is not None and "period" not in dimensions:
            raise PydanticCustomError("interval_unused", "An interval goes with the dimension period.")
        return value

    @field_validator("last")
    @classmethod
    def _in_order(cls, value: date, info: ValidationInfo) -> date:
        first = info.data.get("first")
        for fault in period_faults(first, value, where="#") if first is not None else []:
            # The message holds no braces: it is ours.
            raise PydanticCustomError(fault.code, fault.message)
        return value


class ReportOutput(OutputModel):
    """`progress_percent` is 100 when it can be downloaded. `failure` says why there will be no file."""

    id: UUID
    title: str
    format: ReportFormat
    status: ReportStatus
    progress_percent: int
    rows_total: int | None
    size_bytes: int | None
    failure: str | None
    requested_by: UUID
    dimensions: list[Dimension]
    measures: list[Measure]
    interval: Interval | None
    start: date
    end: date
    created_at: datetime
    finished_at: datetime | None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        definition = row["definition"]
        progress = progress_percent(row["status"], row["rows_written"], row["rows_total"])
        return cls.model_validate(
            {
                **row,
                **{name: definition[name] for name in ("dimensions", "measures", "interval")},
                "start": definition["first"],
                "end": definition["last"],
                "requested_by": row["user_id"],
                "progress_percent": progress,
            }
        )


class SettingsInput(InputModel):
    timezone: Annotated[str, Field(min_length=1, max_length=64), AfterValidator(without_nul)] = Field(
        examples=["Europe/London"]
    )


class SettingsOutput(OutputModel):
    """`own_timezone` is null where the platform's holds."""

    timezone: str
    own_timezone: str | None


def money(amount: Decimal, currency: str) -> MoneyModel:
    """Not validated again: it comes from the database, and a sum may be longer than what people may write."""
    return MoneyModel.model_construct(amount=tidy(amount, currency), currency=currency)
