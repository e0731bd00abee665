"""A wholesaler's real invoices as baskets: what was ordered together, and the price list behind it."""

import csv
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise
from pathlib import Path

LINES = "lines_2010-12-01_2011-06-30.csv.gz"
# Codes that are no goods: fees, postage, discounts, samples, vouchers.
NO_GOODS = re.compile(r"(AMAZONFEE|BANK CHARGES|C2|D|DOT|M|m|PADS|POST|S|CRUK|DCGS.*|gift_0001_.*)\Z")
COUNTRIES = {
    "United Kingdom": "GB", "France": "FR", "Australia": "AU", "Netherlands": "NL", "Germany": "DE", "Norway": "NO",
    "EIRE": "IE", "Switzerland": "CH", "Spain": "ES", "Poland": "PL", "Portugal": "PT", "Italy": "IT",
    "Belgium": "BE", "Lithuania": "LT", "Japan": "JP", "Iceland": "IS", "Denmark": "DK", "Cyprus": "CY",
    "Sweden": "SE", "Austria": "AT", "Finland": "FI", "Greece": "GR", "Singapore": "SG", "Israel": "IL",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Basket:
    """One invoice's goods: units by code."""

    invoice: str
    country: str
    units: dict[str, int]


def baskets(folder: Path, count: int) -> list[Basket]:
    """The first sales of the file that have goods; lines with the same code are one."""
    made: list[Basket] = []
    for number, rows in groupby(_rows(folder / LINES), key=lambda row: row["InvoiceNo"]):
        units: Counter[str] = Counter()
        country = "GB"
        for row in rows:
            country = COUNTRIES.get(row["Country"], "GB")
            if _is_sold(row):
                units[row["StockCode"]] += int(row["Quantity"])
        if units and not number.startswith("C"):
            made.append(Basket(invoice=number, country=country, units=dict(units)))
        if len(made) == count:
            break
    return made


def titles(folder: Path) -> dict[str, str]:
    """The first description of each code."""
    found: dict[str, str] = {}
    for row in _rows(folder / LINES):
        if row["Description"].strip():
            found.setdefault(row["StockCode"], row["Description"].strip())
    return found


def tiers(folder: Path) -> dict[str, list[tuple[int, Decimal]]]:
    """For each code (from quantity, unit price): quantity breaks where they are clear, else its commonest price.

    A break is clear where the lower price's 10th-percentile quantity lies above the higher one's median.
    """
    levels: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in _rows(folder / "observed_price_levels.csv.gz"):
        if Decimal(row["UnitPrice"]) > 0:
            levels[row["StockCode"]].append(row)
    return {code: _tiers(rows) for code, rows in levels.items()}


def _tiers(rows: list[dict[str, str]]) -> list[tuple[int, Decimal]]:
    commonest = max(rows, key=lambda row: int(row["lines"]))
    often = sorted((row for row in rows if int(row["lines"]) >= 3), key=lambda row: -Decimal(row["UnitPrice"]))
    clear = all(float(low["qty_p10"]) > float(high["qty_median"]) for high, low in pairwise(often))
    if len(often) < 2 or len(often) > 5 or not clear:
        return [(1, Decimal(commonest["UnitPrice"]))]
    first, *breaks = often
    return [
        (1, Decimal(first["UnitPrice"])),
        *((int(float(row["qty_p10"])), Decimal(row["UnitPrice"])) for row in breaks),
    ]


def _is_sold(row: dict[str, str]) -> bool:
    return int(row["Quantity"]) > 0 and Decimal(row["UnitPrice"]) > 0 and not NO_GOODS.match(row["StockCode"])


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
