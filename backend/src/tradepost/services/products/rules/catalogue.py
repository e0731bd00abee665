"""What a product may be: its content, GTINs, description, status."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

import nh3
import pycountry
from stdnum import ean

from tradepost.kernel.errors import Fault
from tradepost.services.products.contract import MAX_QUANTITY, MAX_SPECIFICATIONS, Product, ProductStatus
from tradepost.services.products.rules.pricing import tier_faults
from tradepost.services.products.rules.values import Place

_STEPS: dict[ProductStatus, frozenset[ProductStatus]] = {
    "draft": frozenset({"active", "archived"}),
    "active": frozenset({"archived"}),
    "archived": frozenset({"draft"}),
}
_BREAKS = re.compile(r"<\s*/?\s*(?:br|p|div|li|ul|ol|tr|h[1-6])\b[^>]*>", re.IGNORECASE)
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")


def may_become(current: ProductStatus, wanted: ProductStatus) -> bool:
    """Draft -> active -> archived -> draft; a draft may be archived too."""
    return current == wanted or wanted in _STEPS[current]


def in_place(product: Product, place: Place) -> Product:
    """The product with the path of its category."""
    return replace(product, category_ids=place.category_ids, category_path=place.category_path)


def content_faults(product: Product) -> list[Fault]:
    """What does not fit together in a product's content, each fault with a pointer to its field."""
    faults = tier_faults(product.tiers, moq=product.moq, pointer="#/tiers")
    if product.status == "active" and not product.tiers:
        faults.append(Fault("#/tiers", "price_missing", "A product for sale needs at least one price."))
    if product.moq % product.quantity_multiple:
        message = f"The minimum order quantity must be a multiple of {product.quantity_multiple}."
        faults.append(Fault("#/moq", "not_a_multiple", message))
    if max(product.moq, product.quantity_multiple, product.case_size) > MAX_QUANTITY:
        faults.append(Fault("#/moq", "out_of_range", f"Quantities are at most {MAX_QUANTITY}."))
    if product.currency not in currencies():
        faults.append(Fault("#/currency", "unknown_currency", f"{product.currency} is not an ISO 4217 currency."))
    if len(product.specifications) > MAX_SPECIFICATIONS:
        message = f"At most {MAX_SPECIFICATIONS} specifications are kept."
        faults.append(Fault("#/specifications", "too_many_specifications", message))
    return faults


def gtin_faults(gtins: Sequence[str]) -> list[Fault]:
    """Which of them are no GTINs."""
    return [
        Fault(f"#/gtins/{position}", "gtin_invalid", "A GTIN has 8, 12, 13 or 14 digits, the last a check digit.")
        for position, gtin in enumerate(gtins)
        if not valid_gtin(gtin)
    ]


def valid_gtin(text: str) -> bool:
    """Whether `text` is a GTIN-8, -12, -13 or -14 with a right check digit (GS1 General Specifications, 7.9)."""
    if not (text.isascii() and text.isdigit() and len(text) in {8, 12, 13, 14}):
        return False
    return bool(ean.calc_check_digit(text[:-1]) == text[-1])


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    """Each value once, in order."""
    return tuple(dict.fromkeys(values))


def plain_text(text: str) -> str:
    """A description as plain text: markup is taken out, paragraphs and list items become lines.

    What looks like a tag behind character references is markup too, so the result is the same when cleaned again.
    """
    if "<" in text or "&" in text:
        for _ in range(5):
            cleaned = html.unescape(nh3.clean(_BREAKS.sub("\n", text), tags=set()))
            if cleaned == text:
                break
            text = cleaned
        else:
            text = text.replace("<", "").replace("&", "")
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip().replace("\x00", "")


@lru_cache(maxsize=1)
def currencies() -> frozenset[str]:
    """The codes of ISO 4217."""
    return frozenset(each.alpha_3 for each in pycountry.currencies)
