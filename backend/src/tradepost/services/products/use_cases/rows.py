"""Rows of an upload, read by a mapping: what each says of its product, and what is wrong with it."""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import get_args

from tradepost.infra.tabular import ColumnMapping, NumberError, parse_decimal
from tradepost.kernel.money import from_minor
from tradepost.services.products.contract import (
    MAX_DESCRIPTION_CHARS,
    MAX_GTINS,
    MAX_ON_HAND,
    MAX_QUANTITY,
    MAX_SPECIFICATION_CHARS,
    MAX_TITLE_CHARS,
    PriceTier,
    TaxClass,
)
from tradepost.services.products.rules.catalogue import distinct, plain_text, valid_gtin
from tradepost.services.products.rules.importing import ImportedRow, ImportOptions
from tradepost.services.products.rules.pricing import tidy_tiers

IMPORT_TIERS = 5
SPECIFICATION = "spec:"
_TIER_FIELDS = tuple(
    name for number in range(2, IMPORT_TIERS + 1) for name in (f"tier{number}_min_quantity", f"tier{number}_price")
)
FIELDS = (
    "sku", "title", "mpn", "brand", "description", "gtins", "price", "price_minor", *_TIER_FIELDS, "category", "unit",
    "case_size", "moq", "quantity_multiple", "tax_class", "lead_time_days", "weight_g", "stock", "reorder_level",
)  # fmt: skip
# Names that sellers give to columns, for the first proposal of a mapping.
SYNONYMS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(FIELDS, ()),
    "sku": ("article number", "item number", "stock code", "art no", "artikelnummer", "product code", "id"),
    "title": ("name", "product name", "bezeichnung", "artikelbezeichnung"),
    "mpn": ("manufacturer part number", "part number", "herstellernummer"),
    "brand": ("manufacturer", "marke", "hersteller", "supplier"),
    "description": ("short description", "long description", "beschreibung"),
    "gtins": ("gtin", "ean", "eans", "upc", "barcode", "barcodes"),
    "price": ("unit price", "net price", "list price", "preis", "nettopreis", "ek"),
    "price_minor": ("price cents", "price in cents"),
    "category": ("product category", "category path", "kategorie", "warengruppe"),
    "unit": ("uom", "unit of measure", "einheit"),
    "case_size": ("pack size", "case pack", "outer", "ve", "verpackungseinheit"),
    "moq": ("minimum order quantity", "min order", "mindestmenge"),
    "lead_time_days": ("lead time", "lieferzeit"),
    "weight_g": ("weight", "weight grams", "gewicht"),
    "stock": ("on hand", "quantity", "qty", "bestand", "lagerbestand"),
    "reorder_level": ("reorder point", "minimum stock", "meldebestand"),
}
_SEPARATORS = re.compile(r"[|;,\s]+")
_LIMITS = {"title": MAX_TITLE_CHARS, "mpn": 300, "brand": 200, "description": MAX_DESCRIPTION_CHARS, "unit": 10}
_QUANTITIES = {
    "case_size": (1, MAX_QUANTITY),
    "moq": (1, MAX_QUANTITY),
    "quantity_multiple": (1, MAX_QUANTITY),
    "lead_time_days": (0, 365),
    "stock": (0, MAX_ON_HAND),
    "reorder_level": (0, MAX_ON_HAND),
}


class RowReader:
    """Reads rows by a mapping. An empty cell of mpn, brand, description, gtins or weight clears it; others say nothing.

    Bad GTINs, weights and unknown categories cost the value, every other fault the row.
    """

    def __init__(self, mapping: ColumnMapping, options: ImportOptions) -> None:
        self._mapping = mapping
        self._options = options
        self._specifications = [name for name in mapping.fields if name.startswith(SPECIFICATION)]
        self._texts = [name for name in ("title", "unit") if name in mapping.fields]
        self._clearable = [name for name in ("mpn", "brand", "description") if name in mapping.fields]
        self._numbers = [name for name in _QUANTITIES if name in mapping.fields]
        self._priced = "price" in mapping.fields or "price_minor" in mapping.fields

    def read(self, line: int, next_line: int, values: Mapping[str, str]) -> ImportedRow:
        """One row; never raises for its content."""
        cells = self._mapping.apply(values)
        row = ImportedRow(line=line, next_line=next_line, sku=cells.get("sku", "")[:200])
        if not row.sku:
            row.refuse("sku", "sku_missing", "The row has no SKU.")
        elif len(row.sku) > 64:
            row.refuse("sku", "too_long", "A SKU has at most 64 characters.")
        self._read_texts(row, cells)
        self._read_numbers(row, cells)
        if "gtins" in cells:
            self._read_gtins(row, cells["gtins"])
        if "weight_g" in cells:
            self._read_weight(row, cells["weight_g"])
        if cells.get("tax_class"):
            self._read_tax_class(row, cells["tax_class"].lower())
        if self._priced:
            self._read_tiers(row, cells)
        self._read_category(row, cells.get("category", ""))
        if self._specifications:
            self._read_specifications(row, cells)
        return row

    def _read_texts(self, row: ImportedRow, cells: Mapping[str, str]) -> None:
        for name in (*self._texts, *self._clearable):
            text = cells[name]
            if name == "description":
                text = plain_text(text)
            if len(text) > _LIMITS[name]:
                row.refuse(name, "too_long", f"{name} has at most {_LIMITS[name]} characters.")
            elif text:
                row.changes[name] = text
            elif name in self._clearable:
                row.changes[name] = "" if name == "description" else None

    def _read_specifications(self, row: ImportedRow, cells: Mapping[str, str]) -> None:
        values = {name: cells[name] for name in self._specifications if cells[name]}
        for name, value in values.items():
            if len(value) > MAX_SPECIFICATION_CHARS:
                row.refuse(name, "too_long", f"A specification has at most {MAX_SPECIFICATION_CHARS} characters.")
        row.changes["specifications"] = {name.removeprefix(SPECIFICATION): value for name, value in values.items()}

    def _read_numbers(self, row: ImportedRow, cells: Mapping[str, str]) -> None:
        for name in self._numbers:
            if not cells[name]:
                continue
            number = self._whole(row, name, cells[name], *_QUANTITIES[name])
            if number is None:
                continue
            if name == "stock":
                row.stock = number
            elif name == "reorder_level":
                row.reorder_level = number
            else:
                row.changes[name] = number

    def _read_gtins(self, row: ImportedRow, text: str) -> None:
        good = []
        for gtin in distinct(each for each in _SEPARATORS.split(text) if each):
            if valid_gtin(gtin):
                good.append(gtin)
            else:
                row.warn("gtins", "gtin_invalid", f"{gtin[:40]} is no GTIN and was left out.")
        if len(good) > MAX_GTINS:
            row.warn("gtins", "too_many_gtins", f"Only the first {MAX_GTINS} GTINs were kept.")
        row.changes["gtins"] = tuple(good[:MAX_GTINS])

    def _read_weight(self, row: ImportedRow, text: str) -> None:
        row.changes["weight_g"] = None
        if not text:
            return
        number = self._number(text)
        rounded = int(number.to_integral_value(ROUND_HALF_UP)) if isinstance(number, Decimal) else 0
        if 1 <= rounded <= 100_000_000:
            row.changes["weight_g"] = rounded
        else:
            row.warn("weight_g", "weight_invalid", f"{text[:40]} is no weight in grams and was left out.")

    def _read_tax_class(self, row: ImportedRow, text: str) -> None:
        if text in get_args(TaxClass):
            row.changes["tax_class"] = text
        else:
            row.refuse("tax_class", "tax_class_invalid", f"A tax class is one of {', '.join(get_args(TaxClass))}.")

    def _read_tiers(self, row: ImportedRow, cells: Mapping[str, str]) -> None:
        first = self._price(row, cells)
        if first is None:
            return
        tiers = [PriceTier(min_quantity=1, unit_price=first)]
        for number in range(2, IMPORT_TIERS + 1):
            quantity_text, price_text = (
                cells.get(f"tier{number}_min_quantity", ""),
                cells.get(f"tier{number}_price", ""),
            )
            if not quantity_text and not price_text:
                continue
            quantity = self._whole(row, f"tier{number}_min_quantity", quantity_text, 1, MAX_QUANTITY)
            price = self._number(price_text)
            if not isinstance(price, Decimal):
                row.refuse(f"tier{number}_price", "price_invalid", price)
            elif quantity is not None:
                tiers.append(PriceTier(min_quantity=quantity, unit_price=price))
        row.changes["tiers"] = tidy_tiers(tiers)
        row.changes["currency"] = self._options.currency

    def _price(self, row: ImportedRow, cells: Mapping[str, str]) -> Decimal | None:
        name = "price_minor" if cells.get("price_minor") else "price"
        text = cells.get(name, "")
        if not text:
            return None
        if name == "price_minor":
            minor = self._whole(row, name, text, 0, 10**13, code="price_invalid")
            return None if minor is None else from_minor(minor, self._options.currency)
        price = self._number(text)
        if isinstance(price, Decimal):
            return price
        row.refuse(name, "price_invalid", price)
        return None

    def _read_category(self, row: ImportedRow, text: str) -> None:
        if not text:
            if self._options.category_id is not None:
                row.changes["category_id"] = self._options.category_id
            return
        path = " > ".join(part.strip().casefold() for part in text.split(">"))
        category_id = self._options.categories.get(path)
        if category_id is None:
            row.warn("category", "category_unknown", f"There is no category {text[:100]!r}.")
        else:
            row.changes["category_id"] = category_id

    def _whole(
        self, row: ImportedRow, name: str, text: str, least: int, most: int, *, code: str = "number_invalid"
    ) -> int | None:
        number = self._number(text)
        if not isinstance(number, Decimal):
            row.refuse(name, code, number)
        elif number != number.to_integral_value() or not least <= number <= most:
            row.refuse(name, code, f"{text[:40]} is no whole number from {least} to {most}.")
        else:
            return int(number)
        return None

    def _number(self, text: str) -> Decimal | str:
        """The number, or what is wrong with the text."""
        if text.isdecimal() and text.isascii() and len(text) <= 15:
            return Decimal(text)
        try:
            return parse_decimal(text, self._options.decimal_comma)
        except NumberError as error:
            return error.detail or error.title()
