"""A table of invoice lines as batches of invoices: text in, values or reported faults out."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from tradepost.infra.tabular import ColumnMapping, NumberError, RowFault, Table, parse_decimal, suggest_mapping
from tradepost.kernel.clock import utc_now
from tradepost.services.orders.rules.history import HistoryLine
from tradepost.services.orders.rules.windows import InvoiceWindow
from tradepost.services.orders.schemas.orders import ImportOptions

BATCH_INVOICES = 500
BATCH_LINES = 15_000
MAX_QUANTITY = 100_000_000
MAX_PRICE = Decimal(1_000_000_000)
MAX_AMOUNT = Decimal(10) ** 12  # of a line, excluded: quantity and price may be one that stands in the wrong column
MAX_PLACES = 6
MAX_CODE = 64
MAX_TITLE = 500
EARLIEST_YEAR = 1970
SYNONYMS = {
    "invoice_number": ("InvoiceNo", "Invoice", "Invoice number", "Document number"),
    "sku": ("StockCode", "Article number", "Item", "Product code"),
    "description": ("Title", "Product", "Name"),
    "quantity": ("Qty", "Units"),
    "date": ("InvoiceDate", "Invoice date", "Document date"),
    "unit_price": ("UnitPrice", "Price", "Unit price"),
    "customer": ("CustomerID", "Customer number", "Customer ID"),
    "country": ("Customer country",),
}
REQUIRED = ("invoice_number", "sku", "quantity", "date", "unit_price")
_FORMATS = {
    "dmy": ("%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M:%S", "%d/%m/%Y", "%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%d.%m.%Y"),
    "mdy": ("%m/%d/%Y %H:%M", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y"),
}


@dataclass(frozen=True, slots=True)
class Reported:
    """Lines that are not imported: the first of them, how many, and why."""

    line: int
    line_count: int
    invoice_number: str | None
    code: str
    message: str


@dataclass(slots=True)
class Batch:
    """Invoices whose lines are complete, what is reported, and from where the file is read after it."""

    invoices: list[list[HistoryLine]] = field(default_factory=list)
    reported: list[Reported] = field(default_factory=list)
    lines: int = 0
    next_line: int = 0
    skip_lines: list[int] = field(default_factory=list)


def mapping_for(table: Table, options: ImportOptions) -> ColumnMapping:
    """The mapping that was asked for, else the one that the column names suggest. Raises MappingError."""
    if options.mapping is None:
        mapping = suggest_mapping(table.columns, SYNONYMS)
    else:
        mapping = ColumnMapping.from_json(options.mapping)
    mapping.check(table.columns, targets=SYNONYMS, required=REQUIRED)
    return mapping


def read_batches(
    table: Table, mapping: ColumnMapping, options: ImportOptions, *, next_line: int, skip_lines: list[int]
) -> Generator[Batch, None, None]:
    """The table from `next_line` on, without `skip_lines`, in batches that bear a stop after each."""
    window, batch, after = InvoiceWindow(frozenset(skip_lines)), Batch(), next_line
    reader = _Reader(mapping, options)
    for row in table.rows(next_line):
        after = row.next_line
        if window.is_done(row.line):
            continue
        if isinstance(row, RowFault):
            window.report(row.line)
            batch.reported.append(Reported(row.line, 1, None, row.code, row.message))
        else:
            line = reader.line(row.line, row.values)
            if isinstance(line, Reported):
                window.report(row.line)
                batch.reported.append(line)
            else:
                batch.invoices += window.add(line)
        batch.lines += 1
        if len(batch.invoices) >= BATCH_INVOICES or batch.lines >= BATCH_LINES:
            yield _closed(batch, window, after)
            batch = Batch()
    batch.invoices += window.close_all()
    yield _closed(batch, window, after)


def _closed(batch: Batch, window: InvoiceWindow, after: int) -> Batch:
    batch.next_line = window.resume_line(after)
    batch.skip_lines = window.done_lines(batch.next_line)
    return batch


class _Reader:
    """Turns a row into a line, or says what is wrong with it. Texts that repeat are read once."""

    def __init__(self, mapping: ColumnMapping, options: ImportOptions) -> None:
        self._mapping = mapping
        zone, order, comma = ZoneInfo(options.timezone), options.date_order, options.decimal_comma
        latest = utc_now() + timedelta(days=1)

        @lru_cache(maxsize=10_000)
        def moment(text: str) -> tuple[datetime, date]:
            local = _parsed_date(text, order)
            instant = (local if local.tzinfo else local.replace(tzinfo=zone)).astimezone(UTC)
            if local.year < EARLIEST_YEAR or instant > latest:
                raise ValueError("out of range")
            return instant, instant.astimezone(zone).date()

        @lru_cache(maxsize=10_000)
        def number(text: str) -> Decimal:
            return parse_decimal(text, comma)

        self._moment, self._number = moment, number

    def line(self, line: int, values: Mapping[str, str]) -> HistoryLine | Reported:
        cells = self._mapping.apply(values)
        number, sku = cells["invoice_number"], cells["sku"]
        if not number or len(number) > MAX_CODE:
            return Reported(
                line, 1, None, "invoice_number_invalid", f"An invoice number has 1 to {MAX_CODE} characters."
            )
        if not sku or len(sku) > MAX_CODE:
            return Reported(line, 1, number, "sku_invalid", f"A product code has 1 to {MAX_CODE} characters.")
        try:
            occurred_at, day = self._moment(cells["date"])
        except (ValueError, OverflowError):
            return Reported(line, 1, number, "date_invalid", f"{cells['date'][:40]!r} is no date of an invoice.")
        try:
            quantity = self._quantity(cells["quantity"])
        except (NumberError, ValueError):
            return Reported(line, 1, number, "quantity_invalid", f"{cells['quantity'][:40]!r} is no quantity.")
        try:
            price = self._price(cells["unit_price"])
        except (NumberError, ValueError):
            return Reported(line, 1, number, "unit_price_invalid", f"{cells['unit_price'][:40]!r} is no price.")
        if abs(price * quantity) >= MAX_AMOUNT:
            return Reported(line, 1, number, "amount_too_large", f"A line is worth less than {MAX_AMOUNT:f}.")
        return HistoryLine(
            line,
            number,
            sku,
            cells.get("description", "")[:MAX_TITLE] or sku,
            quantity,
            price,
            price * quantity,
            occurred_at,
            day,
            cells.get("customer", "")[:MAX_CODE] or None,
            cells.get("country", "")[:MAX_CODE] or None,
        )

    def _quantity(self, text: str) -> int:
        quantity = self._number(text)
        if quantity != quantity.to_integral_value() or abs(quantity) > MAX_QUANTITY or not quantity:
            raise ValueError("no quantity")
        return int(quantity)

    def _price(self, text: str) -> Decimal:
        price = self._number(text)
        places = price.as_tuple().exponent
        if abs(price) > MAX_PRICE or (isinstance(places, int) and -places > MAX_PLACES):
            raise ValueError("no price")
        return price


def _parsed_date(text: str, order: str) -> datetime:
    if order == "iso":
        return datetime.fromisoformat(text)
    for form in _FORMATS[order]:
        try:
            return datetime.strptime(text, form)  # noqa: DTZ007  # the zone is the seller's, added by the caller
        except ValueError:
            continue
    raise ValueError(text)
