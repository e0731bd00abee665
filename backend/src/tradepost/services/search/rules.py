"""Decisions of search: which text is kept, how filters are read."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from math import log2
from typing import Final

from tradepost.kernel.errors import Fault
from tradepost.services.search.errors import SearchInvalid

WINDOW: Final = 10_000  # hits that can be paged through
MAX_KEPT_TEXT: Final = 100
MAX_PERIOD_DAYS: Final = 366
HALF_LIFE_S: Final = 30 * 24 * 3600  # an order counts half as much a month later


def attribute_filters(pairs: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """`["Colour:red", "Colour:blue"]` as `{"Colour": ("red", "blue")}`. Raises SearchInvalid with every fault."""
    found: dict[str, tuple[str, ...]] = {}
    faults = []
    for position, pair in enumerate(pairs):
        name, _, value = pair.partition(":")
        if name.strip() and value.strip():
            found[name.strip()] = (*found.get(name.strip(), ()), value.strip())
        else:
            pointer = f"query/attribute/{position}"
            faults.append(Fault(pointer, "attribute_malformed", "Write an attribute as name:value."))
    if faults:
        raise SearchInvalid(faults)
    return found


def attribute_name(name: str) -> str:
    """The name under which a specification is an attribute: a colon parts name and value in filters."""
    return " ".join(name.replace(":", " ").split())


def kept_text(text: str) -> str | None:
    """The text as the report counts it; None where there is none, or where it looks like somebody's address."""
    words = " ".join("".join(c if c.isprintable() else " " for c in text[: 2 * MAX_KEPT_TEXT]).casefold().split())
    kept = words[:MAX_KEPT_TEXT].rstrip()
    return None if not kept or "@" in kept else kept


def popularity(ordered_at: Sequence[datetime]) -> float:
    """How popular these orders make a product: the binary logarithm of the sum of 2^(time / half-life).

    All that is popular fades alike, so the order of products by it is true at any time and nothing has to be counted
    anew. A day's worth of difference is 1/30.
    """
    ages = [at.timestamp() / HALF_LIFE_S for at in ordered_at]
    newest = max(ages)
    return newest + log2(sum(2.0 ** max(age - newest, -60.0) for age in ages))
