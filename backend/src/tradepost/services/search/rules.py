"""Decisions of search: which text is kept, how filters are read."""

from collections.abc import Mapping, Sequence
from typing import Final

from tradepost.kernel.errors import Fault
from tradepost.services.products.contract import Product
from tradepost.services.search.errors import PricesHidden, SearchInvalid

WINDOW: Final = 10_000  # hits that can be paged through
MAX_KEPT_TEXT: Final = 100
MAX_PERIOD_DAYS: Final = 366


def check_prices_asked(sort: str, *bounds: object, prices: bool) -> None:
    """Raises PricesHidden where a search asks about prices that are hidden: an order or a count would tell them."""
    if not prices and (sort.lstrip("-") == "price" or any(bound is not None for bound in bounds)):
        raise PricesHidden


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


def category_ids(product: Product) -> tuple[object, ...]:
    """Ids from the root to the product's category where the event tells them, else that of the category alone."""
    if product.category_id is None:
        return ()
    along: tuple[object, ...] = getattr(product, "category_ids", ())
    return along if along and along[-1] == product.category_id else (product.category_id,)
