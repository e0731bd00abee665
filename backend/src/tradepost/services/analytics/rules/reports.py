"""What a custom report may ask for: closed lists, limits, and why one fails."""

import hashlib
from collections.abc import Mapping
from typing import Any, Final, Literal

from pydantic_core import to_json

Dimension = Literal["period", "product", "brand", "category", "customer", "seller", "country", "currency"]
Measure = Literal[
    "gross_sales",
    "cancellations",
    "other_adjustments",
    "refunds",
    "net",
    "units_sold",
    "units_cancelled",
    "orders",
    "cancelled_orders",
    "lines",
    "average_order_value",
]
ReportFormat = Literal["csv", "xlsx"]
ReportStatus = Literal["queued", "running", "ready", "failed"]

ROWS_MAX: Final = 200_000
BYTES_MAX: Final = 10 * 1024 * 1024  # what documents keeps of a generated file
UNFINISHED_MAX: Final = 20  # of one organisation at a time
ATTEMPTS_MAX: Final = 3
CONTENT_TYPES: Final[Mapping[ReportFormat, str]] = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_AMOUNTS = frozenset({"gross_sales", "cancellations", "other_adjustments", "refunds", "net", "average_order_value"})

TOO_MANY_ROWS = f"The report has more than {ROWS_MAX:,} rows; ask for fewer dimensions or a shorter period."
TOO_LARGE = (
    f"The file would have more than {BYTES_MAX // 1024 // 1024} MiB; ask for fewer dimensions or a shorter period."
)
TOOK_TOO_LONG = "The report took too long; ask for a shorter period or a filter."
UNEXPECTED = "Something went wrong on our side; ask for the report again."


def with_currency(dimensions: list[Dimension], measures: list[Measure], currency: str | None) -> list[Dimension]:
    """The dimensions, with the currency where amounts of several currencies would else be added up."""
    if currency is None and "currency" not in dimensions and _AMOUNTS & set(measures):
        return [*dimensions, "currency"]
    return dimensions


def definition_hash(definition: Mapping[str, Any]) -> bytes:
    """The same for the same report, 32 bytes."""
    return hashlib.sha256(to_json(definition)).digest()


def file_name(title: str, report_format: ReportFormat) -> str:
    """The title as a name of a file."""
    plain = "".join(character if character.isalnum() or character in " -_" else "-" for character in title)
    return f"{' '.join(plain.split())[:100] or 'report'}.{report_format}"


def progress_percent(status: ReportStatus, rows_written: int, rows_total: int | None) -> int:
    """0 to 100; 100 only where the report can be downloaded."""
    if status == "ready":
        return 100
    return min(99, rows_written * 100 // rows_total) if rows_total else 0
