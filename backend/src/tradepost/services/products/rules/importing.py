"""Rows of an upload, decided against the products that are there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from tradepost.kernel.ids import new_id
from tradepost.services.products.contract import Product, ProductStatus
from tradepost.services.products.rules.catalogue import content_faults, in_place
from tradepost.services.products.rules.values import Place, Seller

Severity = Literal["refused", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a row: it is left out (`refused`), or only the value is (`warning`)."""

    severity: Severity
    field: str
    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """What holds for the whole upload. `categories` has ids by path (`a > b`, lower case)."""

    currency: str
    decimal_comma: bool
    status: ProductStatus
    category_id: UUID | None
    categories: Mapping[str, UUID] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class ImportedRow:
    """What a row says: fields of its product, stock, and what is wrong with it."""

    line: int
    next_line: int
    sku: str
    changes: dict[str, Any] = field(default_factory=dict)
    stock: int | None = None
    reorder_level: int | None = None
    problems: list[Problem] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        return any(each.severity == "refused" for each in self.problems)

    def refuse(self, name: str, code: str, message: str) -> None:
        self.problems.append(Problem("refused", name, code, message))

    def warn(self, name: str, code: str, message: str) -> None:
        self.problems.append(Problem("warning", name, code, message))


@dataclass(slots=True, kw_only=True)
class Decided:
    """What becomes of a batch of rows. Rows of `kept_rows` may have stock to set."""

    new: list[Product] = field(default_factory=list)
    changed: list[Product] = field(default_factory=list)
    kept_rows: list[tuple[ImportedRow, Product]] = field(default_factory=list)


def decide(
    rows: Sequence[ImportedRow],
    known: Mapping[str, Product],
    seller: Seller,
    options: ImportOptions,
    places: Mapping[UUID, Place],
    now: datetime,
) -> Decided:
    """New and changed products of the rows; what is wrong with the rest is added to its rows."""
    decided = Decided()
    for row in [each for each in rows if not each.refused]:
        before = known.get(row.sku)
        product = _merged(row, before, seller, options, now)
        faults = _faults(product, before)
        if faults:
            row.problems.extend(faults)
            continue
        product = _placed(product, before, places)
        if before is None:
            decided.new.append(product)
        elif product != before:
            product = replace(product, version=before.version + 1, updated_at=now)
            decided.changed.append(product)
        decided.kept_rows.append((row, product))
    return decided


def _faults(product: Product, before: Product | None) -> list[Problem]:
    if product == before:
        return []
    faults = [
        Problem("refused", fault.pointer.removeprefix("#/"), fault.code, fault.message)
        for fault in content_faults(product)
    ]
    if not product.title:
        faults.append(Problem("refused", "title", "title_missing", "A new product needs a title."))
    return faults


def _placed(product: Product, before: Product | None, places: Mapping[UUID, Place]) -> Product:
    """With the path of its category; with the category it had where the new one was removed meanwhile."""
    if product.category_id is None or (before and before.category_id == product.category_id):
        return product
    if product.category_id in places:
        return in_place(product, places[product.category_id])
    return replace(product, category_id=before.category_id if before else None)


def _merged(row: ImportedRow, before: Product | None, seller: Seller, options: ImportOptions, now: datetime) -> Product:
    changes = row.changes
    if before is not None:
        if "specifications" in changes:
            changes = {**changes, "specifications": {**before.specifications, **changes["specifications"]}}
        return replace(before, **changes)
    multiple = changes.get("quantity_multiple") or changes.get("case_size") or 1
    own = {
        "id": new_id(),
        "seller_id": seller.id,
        "seller_name": seller.name,
        "sku": row.sku,
        "currency": options.currency,
        "status": options.status,
        "unlisted": seller.suspended,
        "created_at": now,
        "updated_at": now,
        "quantity_multiple": multiple,
        "moq": multiple,
    }
    return Product(**{**_BLANK, **own, **changes})


_BLANK: dict[str, Any] = {
    "mpn": None,
    "gtins": (),
    "title": "",
    "brand": None,
    "description": "",
    "category_id": None,
    "category_path": (),
    "specifications": {},
    "image_ids": (),
    "unit": "piece",
    "case_size": 1,
    "tiers": (),
    "tax_class": "standard",
    "lead_time_days": 0,
    "weight_g": None,
    "available": 0,
    "version": 1,
}
