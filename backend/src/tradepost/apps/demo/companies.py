"""The demo companies. All of them are made up; `.example` addresses lead nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoCompany:
    kind: str
    name: str
    person: str
    email: str
    city: str
    postal_code: str
    country: str
    vat_id: str
    register_number: str
    language: str = "en"

    def registration(self, password: str) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "organisation_name": self.name,
            "address": {
                "line1": "1 Demonstration Street",
                "city": self.city,
                "postal_code": self.postal_code,
                "country": self.country,
            },
            "vat_id": self.vat_id,
            "currency": "EUR",
            "name": self.person,
            "email": self.email,
            "password": password,
            "language": self.language,
        }


OPERATOR_EMAIL = "operator@tradepost.example"
SELLER = DemoCompany(
    kind="manufacturer",
    name="Figment Kitchenware (demo)",
    person="Robin Demo",
    email="seller@figment.example",
    city="Hamburg",
    postal_code="20457",
    country="DE",
    vat_id="DE136695976",
    register_number="HRB 0000",
)
SECOND_SELLER = DemoCompany(
    kind="manufacturer",
    name="Imaginary Stationers (demo)",
    person="Alex Demo",
    email="seller@imaginary.example",
    city="Utrecht",
    postal_code="3511 AA",
    country="NL",
    vat_id="NL004495445B01",
    register_number="KVK 00000000",
)
BUYER = DemoCompany(
    kind="retailer",
    name="Pretend Corner Shops (demo)",
    person="Sam Demo",
    email="buyer@pretend.example",
    city="Berlin",
    postal_code="10115",
    country="DE",
    vat_id="DE129273398",
    register_number="HRB 0001",
)
NEWCOMER = DemoCompany(
    kind="retailer",
    name="Invented Gift Shop (demo)",
    person="Charlie Demo",
    email="owner@invented.example",
    city="Wien",
    postal_code="1010",
    country="AT",
    vat_id="ATU13585627",
    register_number="FN 000000a",
    language="de",
)
CATEGORIES = {
    "Kitchen": ("Cookware", "Crockery", "Storage"),
    "Office": ("Paper", "Writing", "Filing"),
}
_COLOURS = ("white", "sand", "moss green", "midnight blue")
# category, code, title, unit price, case size, grams, specification
_KITCHEN = (
    ("Cookware", "PAN", "Enamel sauté pan 28 cm", "18.40", 6, 1450, {"Diameter": "28 cm", "Material": "enamel"}),
    ("Cookware", "POT", "Enamel stock pot 5 l", "24.90", 4, 2100, {"Volume": "5 l", "Material": "enamel"}),
    ("Crockery", "MUG", "Stoneware mug 350 ml", "3.20", 24, 380, {"Volume": "350 ml", "Material": "stoneware"}),
    ("Crockery", "PLT", "Stoneware dinner plate 27 cm", "4.75", 12, 720, {"Diameter": "27 cm"}),
    ("Crockery", "BWL", "Stoneware cereal bowl 15 cm", "3.60", 12, 430, {"Diameter": "15 cm"}),
    ("Storage", "JAR", "Glass storage jar 1 l with lid", "2.85", 12, 560, {"Volume": "1 l", "Material": "glass"}),
)
_OFFICE = (
    ("Paper", "NTB", "Dotted notebook A5, 192 pages", "4.10", 20, 310, {"Format": "A5", "Pages": "192"}),
    ("Paper", "PAD", "Recycled writing pad A4, 80 sheets", "1.35", 40, 270, {"Format": "A4", "Sheets": "80"}),
    ("Writing", "PEN", "Gel pen 0.5 mm", "0.62", 50, 11, {"Tip": "0.5 mm"}),
    ("Writing", "MRK", "Textile marker 2 mm", "1.18", 25, 19, {"Tip": "2 mm"}),
    ("Filing", "FLD", "Suspension folder A4", "0.89", 50, 64, {"Format": "A4"}),
    ("Filing", "BOX", "Archive box 80 mm", "1.74", 20, 190, {"Depth": "80 mm"}),
)


def products(seller: DemoCompany) -> Iterator[dict[str, Any]]:
    """The seller's catalogue: bodies of POST /products but for the category, which is given by name."""
    brand = seller.name.split()[0]
    for category, code, title, price, case, weight_g, specifications in _KITCHEN if seller is SELLER else _OFFICE:
        for number, colour in enumerate(_COLOURS, start=1):
            yield {
                "category": category,
                "sku": f"{code}-{number:02d}",
                "mpn": f"{brand[:3].upper()}{code}{number:02d}",
                "title": f"{title}, {colour}",
                "brand": brand,
                "description": f"{title} in {colour}, in cases of {case}. Made up for trying Tradepost.",
                "specifications": {**specifications, "Colour": colour},
                "case_size": case,
                "lead_time_days": 2 + number,
                "weight_g": weight_g,
                "tiers": _tiers(Decimal(price), case),
                "status": "active",
            }


def _tiers(price: Decimal, case: int) -> list[dict[str, Any]]:
    """List price, 8 % less from ten cases on, 15 % less from forty."""
    steps = ((case, Decimal(1)), (case * 10, Decimal("0.92")), (case * 40, Decimal("0.85")))
    return [
        {"min_quantity": quantity, "unit_price": str((price * share).quantize(Decimal("0.0001")))}
        for quantity, share in steps
    ]
