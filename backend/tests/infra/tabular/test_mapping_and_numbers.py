import asyncio
import contextlib
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradepost.infra.tabular import (
    ColumnMapping,
    FieldSource,
    MappingError,
    NumberError,
    batches,
    batches_in_thread,
    parse_decimal,
    suggest_mapping,
)

SYNONYMS = {
    "sku": ["article number", "mpn", "id"],
    "title": ["name", "bezeichnung"],
    "gtin": ["ean", "eans", "barcode"],
    "price": ["unit price", "preis"],
}


def test_names_are_matched_without_case_accents_and_punctuation():
    mapping = suggest_mapping(["Article-Number", "BEZEICHNUNG ", "EAN", "Unit_Price", "note"], SYNONYMS)
    assert {target: source.column for target, source in mapping.fields.items()} == {
        "sku": "Article-Number",
        "title": "BEZEICHNUNG ",
        "gtin": "EAN",
        "price": "Unit_Price",
    }


def test_an_own_name_beats_a_synonym_and_a_column_is_used_once():
    mapping = suggest_mapping(["id", "mpn", "title", "name"], SYNONYMS)
    assert mapping.fields["sku"] == FieldSource(column="mpn")
    assert mapping.fields["title"] == FieldSource(column="title")
    assert set(mapping.fields) == {"sku", "title"}


def test_a_mapping_fills_fields_from_columns_constants_and_defaults():
    mapping = ColumnMapping.from_json(
        {"sku": "Art", "unit": {"column": "UOM", "default": "EA"}, "currency": {"constant": "EUR"}}
    )
    assert mapping.apply({"Art": " A1 ", "UOM": "  "}) == {"sku": "A1", "unit": "EA", "currency": "EUR"}
    assert ColumnMapping.from_json(mapping.as_json()) == mapping


def test_every_fault_of_a_mapping_is_named_at_once():
    mapping = ColumnMapping.from_json({"sku": "Art", "colour": "x/y", "unit": {"constant": ""}})
    with pytest.raises(MappingError) as refusal:
        mapping.check(["Nr"], targets=["sku", "unit", "price"], required=["price"])
    assert [(fault.pointer, fault.code) for fault in refusal.value.faults] == [
        ("#/colour", "unknown_field"),
        ("#/sku", "unknown_column"),
        ("#/colour", "unknown_column"),
        ("#/price", "missing"),
    ]


def test_a_mapping_that_fits_passes():
    ColumnMapping.from_json({"sku": "Art"}).check(["Art"], targets=["sku"], required=["sku"])


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {"a/b": 1},
        {"a": {}},
        {"a": {"column": "x", "constant": "y"}},
        {"a": {"constant": "y", "default": "z"}},
        {"a": {"column": None}},
        {"a": {"column": "x", "extra": "y"}},
        {str(n): "x" for n in range(501)},
    ],
)
def test_a_mapping_of_another_shape_is_refused(value):
    with pytest.raises(MappingError) as refusal:
        ColumnMapping.from_json(value)
    assert refusal.value.faults


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", "12"),
        (" 12.50 ", "12.50"),
        ("-0.5", "-0.5"),
        (".5", "0.5"),
        ("+7", "7"),
        ("\u22127", "-7"),
        ("1,234.50", "1234.50"),
        ("1,234,567", "1234567"),
        ("1 234.5", "1234.5"),
        ("1\u202f234\u202f567.8", "1234567.8"),
        ("1'234.50", "1234.50"),
        ("-0", "0"),
        ("0007", "7"),
    ],
)
def test_numbers_with_a_decimal_point_are_read(text: str, number: str):
    assert str(parse_decimal(text)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", "12"),
        ("12,50", "12.50"),
        ("1.234,50", "1234.50"),
        ("1.234.567", "1234567"),
        (",5", "0.5"),
        ("1 234", "1234"),
    ],
)
def test_numbers_with_a_decimal_comma_are_read(text: str, number: str):
    assert str(parse_decimal(text, decimal_comma=True)) == number


@pytest.mark.parametrize(
    ("text", "decimal_comma", "reason"),
    [
        ("", False, "empty"),
        ("  ", True, "empty"),
        ("NaN", False, "not_a_number"),
        ("Infinity", False, "not_a_number"),
        ("-inf", False, "not_a_number"),
        ("1e400", False, "not_a_number"),
        ("4.00638E+12", False, "not_a_number"),
        ("1.2.3", False, "not_a_number"),
        ("1,23", False, "not_a_number"),
        ("12,34,567", False, "not_a_number"),
        ("1,234 567", False, "not_a_number"),
        ("1.234,50", False, "not_a_number"),
        ("12.50", True, "not_a_number"),
        ("5.", False, "not_a_number"),
        ("-", False, "not_a_number"),
        (".", False, "not_a_number"),
        ("£4.50", False, "not_a_number"),
        ("50%", False, "not_a_number"),
        ("٣", False, "not_a_number"),
        ("1_000", False, "not_a_number"),
        ("0x10", False, "not_a_number"),
        ("--1", False, "not_a_number"),
        ("1,234", False, "ambiguous"),
        ("1.234", True, "ambiguous"),
        ("9" * 19, False, "too_long"),
        ("0." + "1" * 13, False, "too_long"),
        ("9" * 5_000_000, False, "too_long"),
    ],
)
def test_what_is_no_certain_number_is_refused_with_the_reason(text: str, decimal_comma: bool, reason: str):
    with pytest.raises(NumberError) as refusal:
        parse_decimal(text, decimal_comma=decimal_comma)
    assert refusal.value.reason == reason


@settings(deadline=None)
@given(st.decimals(-(10**12), 10**12, places=4))
def test_a_number_formatted_either_way_is_read_back(number: Decimal):
    english = f"{number:,}"
    assert parse_decimal(english) == number
    assert parse_decimal(english.translate(str.maketrans(",.", ".,")), decimal_comma=True) == number


@settings(deadline=None)
@given(st.text(max_size=30), st.booleans())
def test_any_text_is_a_finite_number_or_a_number_error(text: str, decimal_comma: bool):
    with contextlib.suppress(NumberError):
        assert parse_decimal(text, decimal_comma=decimal_comma).is_finite()


def test_batches_keep_order_and_the_last_is_shorter():
    assert list(batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(batches([], 2)) == []
    with pytest.raises(ValueError, match="at least one"):
        next(batches([1], 0))


async def test_batches_are_read_while_the_loop_goes_on():
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0)

    ticking = asyncio.create_task(tick())
    found = [batch async for batch in batches_in_thread(range(5), 2)]
    ticking.cancel()
    assert found == [[0, 1], [2, 3], [4]]
    assert ticks > 0
