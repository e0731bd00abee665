"""A seller's statement of account: its period and the words for its lines."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal

from tradepost.kernel.errors import Fault

MAX_DAYS: Final = 3_660
LineKind = Literal[
    "sale", "credit_note", "commission", "commission_vat", "commission_returned", "commission_vat_returned", "payout",
    "other",
]  # fmt: skip
_KINDS: Final[dict[tuple[str, bool], LineKind]] = {
    ("invoice", False): "sale",
    ("credit_note", False): "credit_note",
    ("commission", False): "commission",
    ("commission", True): "commission_vat",
    ("commission_back", False): "commission_returned",
    ("commission_back", True): "commission_vat_returned",
    ("payout", False): "payout",
}


def line_kind(posting: str, *, is_vat: bool) -> LineKind:
    """What a posting is to the seller."""
    return _KINDS.get((posting, is_vat), "other")


def period_of(first: date, last: date) -> tuple[datetime, datetime]:
    """From the beginning of the first UTC day to the end of the last, excluded."""
    return _midnight(first), _midnight(last + timedelta(days=1))


def period_faults(first: date, last: date) -> list[Fault]:
    """What is wrong with a period of these days."""
    if last < first:
        return [Fault("query/to", "before_from", "The last day is before the first.")]
    if (last - first).days >= MAX_DAYS or last >= date.max:
        return [Fault("query/from", "too_long", f"A statement covers {MAX_DAYS} days at most.")]
    return []


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
