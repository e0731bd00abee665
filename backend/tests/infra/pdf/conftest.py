"""Documents of every kind, and ways to look into what becomes of them."""

import copy
import re
import zlib
from pathlib import Path
from typing import Any

import pytest

import tradepost

SERVICES = Path(tradepost.__file__).parent / "services"
TEMPLATES = {
    "invoice": SERVICES / "payments/templates/invoice.typ",
    "credit_note": SERVICES / "payments/templates/credit_note.typ",
    "delivery_note": SERVICES / "logistics/templates/delivery_note.typ",
    "order_confirmation": SERVICES / "orders/templates/order_confirmation.typ",
}
SELLER = {
    "name": "Łódź & Müller Großhandel GmbH",
    "address": ["Kaiserstraße 12", "80331 München", "Germany"],
    "phone": "+49 89 1234567",
    "email": "sales@mueller.example",
    "vat_id": "DE123456789",
    "iban": "DE89 3704 0044 0532 0130 00",
    "bic": "COBADEFFXXX",
}
BUYER = {"name": "Café Réunion Ltd", "address": ["Unit 7, Dock Road", "LONDON E14 9QS"], "customer_number": "K-20417"}


def lines(count: int) -> list[dict[str, Any]]:
    return [
        {
            "title": f"Hanging heart T-light holder {index}",
            "sku": f"85123A-{index:03d}",
            "quantity": "1200",
            "unit": "pcs",
            "unit_price": "2.950000",
            "tax_rate": "19",
            "net": "3540.00",
        }
        for index in range(1, count + 1)
    ]


@pytest.fixture
def full():
    """A function: the data of a document of that kind with `count` lines and every field filled."""

    def build(kind: str, count: int = 3) -> dict[str, Any]:
        priced = {
            "number": "2026-000017",
            "issued_on": "2026-11-22",
            "supplied_on": "2026-11-20",
            "due_on": "2026-12-22",
            "confirmed_on": "2026-11-22",
            "ordered_on": "2026-11-21",
            "delivery_on": "2026-11-29",
            "order_number": "SO-1042",
            "buyer_reference": "PO 4711",
            "currency": "EUR",
            "seller": SELLER,
            "buyer": BUYER,
            "ship_to": {"name": "Warehouse 3", "address": ["Hafenstraße 99", "20457 Hamburg"]},
            "intro": "We thank you.",
            "lines": lines(count),
            "charges": [{"label": "Shipping", "amount": "12.50"}, {"label": "Allowance", "amount": "-84.10"}],
            "taxes": [
                {"rate": "19", "base": "10548.40", "amount": "2004.20"},
                {"rate": "0", "base": "1.00", "amount": "0.00", "note": "Reverse charge"},
            ],
            "totals": {
                "lines": "10620.00",
                "net": "10548.40",
                "tax": "2004.20",
                "gross": "12552.60",
                "paid": "5000.00",
                "due": "7552.60",
            },
            "payment": {"terms": "Net 30 days.", "reference": "2026-000017"},
            "payment_terms": "Net 30 days.",
            "shipping_terms": "DAP Hamburg",
            "notes": ["Goods remain ours until paid.", "£ € ł ő ñ ™ ½ ß"],
            "invoice_number": "2026-000011",
            "invoice_issued_on": "2026-10-01",
            "reason": "Two cartons arrived broken.",
            "refund": "Set off against open invoices.",
        }
        shipped = {
            "number": "DN-31",
            "shipped_on": "2026-11-22",
            "order_number": "SO-1042",
            "seller": SELLER,
            "ship_to": BUYER,
            "buyer": BUYER,
            "carrier": "DHL",
            "service": "Paket",
            "tracking_number": "JJD00039000782711",
            "packages": "3",
            "weight": "41.2 kg",
            "lines": [{**line, "ordered": "2400", "open": "1200", "lot": "L-77"} for line in lines(count)],
            "notes": "Mind the glass.",
        }
        return copy.deepcopy(shipped if kind == "delivery_note" else priced)

    return build


@pytest.fixture
def least():
    """A function: the data of a document of that kind with nothing but the fields that must be there."""

    def build(kind: str) -> dict[str, Any]:
        common = {"number": "1", "seller": {"name": "S"}, "buyer": {"name": "B"}, "lines": []}
        totals = dict.fromkeys(("lines", "net", "tax", "gross"), "0.00")
        priced = {**common, "currency": "EUR", "taxes": [], "totals": totals}
        return {
            "invoice": {**priced, "issued_on": "2026-11-22"},
            "credit_note": {**priced, "issued_on": "2026-11-22", "invoice_number": "7"},
            "delivery_note": {"number": "1", "seller": {"name": "S"}, "ship_to": {"name": "B"}, "lines": []},
            "order_confirmation": {**priced, "confirmed_on": "2026-11-22"},
        }[kind]

    return build


@pytest.fixture(params=["invoice", "credit_note", "delivery_note", "order_confirmation"])
def kind(request) -> str:
    return request.param


@pytest.fixture
def template(kind: str) -> Path:
    return TEMPLATES[kind]


class Pdf:
    """Just enough of a PDF reader for the files that typst writes: pages, their text, what streams hold."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.objects = dict(re.findall(rb"(?s)\n(\d+) 0 obj\n(.*?)\nendobj", content))

    def pages(self) -> list[str]:
        """The text of each page without any space, as lines may be broken anywhere."""
        return [self._text(body) for body in self.objects.values() if re.search(rb"/Type\s*/Page\b", body)]

    def text(self) -> str:
        return "".join(self.pages())

    def stream(self, number: bytes) -> bytes:
        packed = re.search(rb"(?s)stream\r?\n(.*?)\nendstream", self.objects[number])
        assert packed is not None
        return zlib.decompress(packed[1]) if b"/FlateDecode" in self.objects[number] else packed[1]

    def streams(self) -> list[bytes]:
        return [self.stream(number) for number, body in self.objects.items() if b"endstream" in body]

    def _text(self, page: bytes) -> str:
        resources = re.search(rb"/Resources\s+(\d+) 0 R", page)
        contents = re.search(rb"/Contents\s+(\d+) 0 R", page)
        assert resources is not None
        assert contents is not None
        named = re.search(rb"/Font<<(.*?)>>", self.objects[resources[1]])
        fonts = dict(re.findall(rb"/(f\d+) (\d+) 0 R", named[1])) if named else {}
        letters = {name: self._letters(self.objects[number]) for name, number in fonts.items()}
        found = []
        for font, shown in re.findall(rb"(?s)BT .*?/(f\d+) [\d.]+ Tf(.*?)\nET\n", self.stream(contents[1])):
            codes = _literals(shown)
            found += [letters[font].get(codes[i : i + 2], "") for i in range(0, len(codes), 2)]
        return squeezed("".join(found))

    def _letters(self, font: bytes) -> dict[bytes, str]:
        table = re.search(rb"/ToUnicode (\d+) 0 R", font)
        assert table is not None
        pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>\n", self.stream(table[1]).split(b"beginbfchar", 1)[1])
        return {bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


_TOKEN = re.compile(rb"(?s)\\([0-7]{3}|.)|(.)")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def _literals(shown: bytes) -> bytes:
    """The bytes of the literal strings in `shown`, put together; parentheses within them may stand in pairs."""
    depth, found = 0, []
    for escaped, plain in _TOKEN.findall(shown):
        depth -= plain == b")"
        if depth > 0:
            found.append(bytes([int(escaped, 8)]) if escaped.isdigit() else _ESCAPES.get(escaped, escaped) or plain)
        depth += plain == b"("
    return b"".join(found)


def squeezed(text: str) -> str:
    return re.sub("[\\s\u00ad\u200b]+", "", text)


@pytest.fixture
def read():
    """A function: a PDF opened for looking into it."""
    return Pdf


@pytest.fixture
def has():
    """A function: whether a page's text holds that, spaces apart."""
    return lambda text, part: squeezed(part) in text
