"""Lists of lines as people paste them: from a spreadsheet, a mail, a CSV file with or without a header."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MAX_ROWS = 1_000
_DELIMITERS = ("\t", ";", ",")
_CODE_AND_NUMBER = re.compile(r"(.*\S)\s+(\d\S*)")
# What columns are called, letters and digits alone, in the languages of the platform.
_CODE = frozenset(
    ["sku", "code", "article", "articlenumber", "articleno", "item", "itemnumber", "itemno", "partnumber", "partno",
     "mpn", "gtin", "ean", "upc", "product", "artikel", "artikelnummer", "artikelnr", "bestellnummer"]
)  # fmt: skip
_QUANTITY = frozenset(["quantity", "qty", "amount", "units", "pieces", "count", "menge", "anzahl", "stück", "stueck"])
_SELLER = frozenset(["seller", "supplier", "vendor", "lieferant", "anbieter", "verkäufer"])
# Whole numbers, with thousands apart by a space or an apostrophe, and with decimals that say nothing. `1.000` may be
# one or a thousand: nobody guesses at that.
_WHOLE = re.compile(r"([0-9]{1,7}|[0-9]{1,3}(?:[ '\u2019\u00a0\u202f][0-9]{3}){1,2})(?:[.,]0{1,2})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedRow:
    """A row as it came. `number` is its line in the text, or its place in the list, from 1."""

    number: int
    code: str
    quantity: str
    seller: str | None


def read_pasted(text: str) -> list[PastedRow]:
    """The rows of a text: code, quantity, and perhaps the seller, parted by tab, semicolon or comma.

    Without any of these the last word of a line is its quantity. A header names the columns and is no row. Blank lines
    are no rows either. More than MAX_ROWS rows are read no further than one above it.
    """
    records = _records(text)
    first = next(records, None)
    if first is None:
        return []
    columns = _columns(first[1])
    rows = [] if columns else [_row(*first, (0, 1, 2))]
    for number, fields in records:
        if len(rows) > MAX_ROWS:
            break
        rows.append(_row(number, fields, columns or (0, 1, 2)))
    return rows


def whole_quantity(text: str) -> int | None:
    """The quantity that a text says, None where it says none: `24`, `1 200`, `24.0`."""
    found = _WHOLE.fullmatch(text.strip())
    return int(re.sub(r"[^0-9]", "", found[1])) if found else None


def _records(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    start = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = next((each for each in _DELIMITERS if each in start), None)
    if delimiter is None:
        for number, line in enumerate(text.splitlines(), start=1):
            parted = _CODE_AND_NUMBER.fullmatch(line.strip())
            if line.strip():
                yield number, parted.groups() if parted else (line.strip(),)
        return
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for fields in reader:
        if any(field.strip() for field in fields):
            yield reader.line_num, fields


def _columns(fields: Sequence[str]) -> tuple[int, int, int] | None:
    """Where code, quantity and seller stand (-1: nowhere), where the fields are a header."""
    names = ["".join(c for c in field.casefold() if c.isalnum()) for field in fields]
    places = [
        next((place for place, name in enumerate(names) if name in known), -1) for known in (_CODE, _QUANTITY, _SELLER)
    ]
    return (places[0], places[1], places[2]) if places[0] >= 0 and places[0] != places[1] and len(names) > 1 else None


def _row(number: int, fields: Sequence[str], columns: tuple[int, int, int]) -> PastedRow:
    code, quantity, seller = (fields[at].strip() if 0 <= at < len(fields) else "" for at in columns)
    return PastedRow(number=number, code=code, quantity=quantity, seller=seller or None)
