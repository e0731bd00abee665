"""The fields of the Tantivy index and how a document becomes one of its entries."""

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from math import log10
from typing import Any

import tantivy

from tradepost.infra.index import analysis
from tradepost.infra.index.errors import InvalidIndexRequest
from tradepost.infra.index.port import PRICE_LIMIT, PRICE_PLACES, IndexDocument, Removal
from tradepost.kernel.errors import Fault

SCHEMA_VERSION = 1  # raise it with every change of fields or analysis: older indexes then ask for a rebuild

VISIBLE, HIDDEN, REMOVED = "visible", "hidden", "removed"

_MAX_ID_CHARS = 64
_MAX_TITLE_CHARS = 500
_MAX_TEXT_CHARS = 20_000
_MAX_VALUE_CHARS = 200
_MAX_LIST = 256
_MAX_ATTRIBUTES = 256
_MAX_INTEGER = 2**53
_ATTRIBUTE_KEY = re.compile(r"[^a-z0-9]")
_PRICE_SCALE = Decimal(10**PRICE_PLACES)


def build_schema() -> tantivy.Schema:
    """Text fields to match, raw fields to filter and count, numbers to sort; `source` holds the document itself."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field("source", stored=True)
    builder.add_text_field("title", tokenizer_name=analysis.STEMS, index_option="position")
    builder.add_text_field("text", tokenizer_name=analysis.STEMS, index_option="position")
    builder.add_text_field("head", tokenizer_name=analysis.STEMS, index_option="freq")
    builder.add_text_field("words", tokenizer_name=analysis.WORDS, index_option="basic")
    builder.add_text_field("code", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("title_code", tokenizer_name="raw", index_option="basic")
    for name in ("state", "brand", "brand_key", "category", "seller", "status", "currency", "attribute_name"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_json_field("attributes", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_text_field("title_key", tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("version", "seq", "price", "created_at", "moq"):
        builder.add_integer_field(name, indexed=True, fast=True)
    for name in ("rating", "rank"):
        builder.add_float_field(name, indexed=name == "rating", fast=True)
    builder.add_boolean_field("in_stock", indexed=True, fast=True)
    return builder.build()


def check(change: IndexDocument | Removal) -> None:
    """Raises InvalidIndexRequest naming every fault of the document or removal."""
    faults = _identity_faults(change.id, change.version)
    if isinstance(change, IndexDocument):
        faults += _faults(change)
    if faults:
        raise InvalidIndexRequest(faults, f"Document {change.id[:_MAX_ID_CHARS]!a} cannot be indexed.")


def to_entry(document: IndexDocument, *, seq: int) -> tantivy.Document:
    """The entry of a document that passed `check`."""
    entry = tantivy.Document()
    title = analysis.plain(document.title)[:_MAX_TITLE_CHARS]
    brand = clip(document.brand)
    entry.add_text("id", document.id)
    entry.add_bytes("source", to_source(document))
    entry.add_text("state", VISIBLE if document.visible else HIDDEN)
    _add_texts(entry, document, title=title, brand=brand)
    _add_values(entry, "category", document.category_path)
    for name, value in (
        ("brand", brand),
        ("brand_key", brand.casefold()),
        ("seller", clip(document.seller_id)),
        ("status", clip(document.status)),
        ("currency", clip(document.currency)),
    ):
        if value:
            entry.add_text(name, value)
    _add_attributes(entry, document)
    entry.add_text("title_key", " ".join(analysis.words(title))[:_MAX_VALUE_CHARS])
    entry.add_integer("version", document.version)
    entry.add_integer("seq", seq)
    entry.add_integer("moq", min(document.moq, _MAX_INTEGER))
    entry.add_integer("created_at", int(document.created_at.timestamp() * 1_000_000))
    if document.price is not None:
        entry.add_integer("price", scaled_price(document.price))
    if document.rating is not None:
        entry.add_float("rating", float(document.rating))
    entry.add_float("rank", _rank(document))
    entry.add_boolean("in_stock", document.in_stock)
    return entry


def removal_entry(removal: Removal, *, seq: int) -> tantivy.Document:
    """What remembers a removal: only its id and version."""
    entry = tantivy.Document()
    entry.add_text("id", removal.id)
    entry.add_text("state", REMOVED)
    entry.add_integer("version", removal.version)
    entry.add_integer("seq", seq)
    return entry


def attribute_key(name: str) -> str:
    """The key of an attribute inside the index: letters and digits stay, all else is written as its code point."""
    folded = analysis.plain(name).casefold()[:_MAX_VALUE_CHARS]
    return _ATTRIBUTE_KEY.sub(lambda match: f"_{ord(match[0]):x}_", folded)


def scaled_price(price: Decimal) -> int:
    """The price in millionths."""
    return int((price * _PRICE_SCALE).to_integral_value())


def clip(value: str) -> str:
    """A value to filter and count by: one line of at most 200 characters."""
    return analysis.plain(value)[:_MAX_VALUE_CHARS]


def to_source(document: IndexDocument) -> bytes:
    """The document as JSON bytes."""
    values: dict[str, Any] = {name: getattr(document, name) for name in IndexDocument.__slots__}
    values["created_at"] = document.created_at.isoformat()
    for name in ("price", "rating"):
        values[name] = None if values[name] is None else str(values[name])
    values["attributes"] = {name: list(found) for name, found in document.attributes.items()}
    return json.dumps(values, separators=(",", ":")).encode()


def from_source(source: bytes) -> IndexDocument:
    """The document that `to_source` wrote."""
    values = json.loads(source)
    values["created_at"] = datetime.fromisoformat(values["created_at"])
    for name in ("price", "rating"):
        values[name] = None if values[name] is None else Decimal(values[name])
    for name in ("gtins", "keywords", "category_path"):
        values[name] = tuple(values[name])
    values["attributes"] = {name: tuple(found) for name, found in values["attributes"].items()}
    return IndexDocument(**values)


def display_code(document: IndexDocument, code_prefix: str) -> str | None:
    """The document's part number, as it is written, that begins with this code."""
    written = (document.mpn, document.sku, *document.gtins)
    return next((number for number in written if analysis.part_code(number).startswith(code_prefix)), None)


def _add_texts(entry: tantivy.Document, document: IndexDocument, *, title: str, brand: str) -> None:
    description = analysis.plain(document.description[:_MAX_TEXT_CHARS])
    numbers = [clip(number) for number in (document.sku, document.mpn) if number]
    keywords = [clip(keyword) for keyword in document.keywords[:_MAX_LIST]]
    entry.add_text("title", title)
    entry.add_text("text", " ".join((title, brand, *numbers, *keywords, description)))
    entry.add_text("head", " ".join(analysis.head_words(title)))
    entry.add_text("words", " ".join((title, brand, *keywords)))
    codes = dict.fromkeys(map(analysis.part_code, (document.sku, document.mpn, *document.gtins[:_MAX_LIST])))
    _add_values(entry, "code", codes)
    _add_values(entry, "title_code", analysis.codes_in(title))


def _add_attributes(entry: tantivy.Document, document: IndexDocument) -> None:
    values: dict[str, list[str]] = {}
    for name, found in list(document.attributes.items())[:_MAX_ATTRIBUTES]:
        key = attribute_key(name)
        if key:
            values.setdefault(key, []).extend(value for value in map(clip, found[:_MAX_LIST]) if value)
            entry.add_text("attribute_name", clip(name))
    if values:
        entry.add_json("attributes", values)


def _add_values(entry: tantivy.Document, field: str, values: Iterable[str]) -> None:
    for value in dict.fromkeys(map(clip, list(values)[:_MAX_LIST])):
        if value:
            entry.add_text(field, value)


def _rank(document: IndexDocument) -> float:
    """From 0 to 0.12: relevance is multiplied by log2(2 + rank), 9 % at most, so it orders what is nearly equal."""
    return min(0.09, 0.015 * log10(1 + max(0, document.popularity))) + (0.03 if document.in_stock else 0.0)


def _faults(document: IndexDocument) -> list[Fault]:
    faults: list[Fault] = []
    if document.created_at.tzinfo is None or document.created_at.astimezone(UTC).year < 1900:
        faults.append(Fault("#/created_at", "index.time", "created_at must have a zone and be after 1900."))
    price = document.price
    if price is not None and not (price.is_finite() and 0 <= price < PRICE_LIMIT):
        faults.append(Fault("#/price", "index.price", f"price must be from 0 to below {PRICE_LIMIT}."))
    if document.rating is not None and not document.rating.is_finite():
        faults.append(Fault("#/rating", "index.rating", "rating must be a number."))
    if document.moq < 0:
        faults.append(Fault("#/moq", "index.moq", "moq must not be negative."))
    return faults


def _identity_faults(identity: str, version: int) -> list[Fault]:
    faults: list[Fault] = []
    if not (0 < len(identity) <= _MAX_ID_CHARS and identity.isascii() and identity.isprintable()):
        faults.append(Fault("#/id", "index.id", f"id must have 1 to {_MAX_ID_CHARS} printable ASCII characters."))
    if not 0 <= version < 2**62:
        faults.append(Fault("#/version", "index.version", "version must be from 0 to below 2^62."))
    return faults
