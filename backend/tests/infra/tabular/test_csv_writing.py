import csv
import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradepost.infra.tabular import open_table, write_csv


def written(*rows, columns=("a",), **options) -> str:
    return b"".join(write_csv(rows, list(columns), **options)).decode()


def cell(text: str) -> str:
    return next(csv.reader(io.StringIO(written([text]).split("\r\n", 1)[1], newline="")))[0]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1+1", "-1+1", "@A1", "\t=1", "\r=1", "\n=1", " =1", "\uff1d1+1", '"=1', "+49 30 123", "-", "=1"],
)
def test_a_text_that_may_be_a_formula_gets_an_apostrophe(text: str):
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "+5", "-12.50", "12,5", "a=b", "A-1", "x@y.example", "Ä", "4.5 x"])
def test_plain_text_and_numbers_stay_as_they_are(text: str):
    assert cell(text) == text


def test_a_formula_behind_a_separator_of_another_locale_is_made_inert_too():
    assert cell("a;=1+1") == "a;'=1+1"
    assert cell(";=1+1") == ";'=1+1"
    assert cell("a\n@A1") == "a\n'@A1"
    assert cell("points:\n- one\n- two") == "points:\n- one\n- two"


def test_no_public_payload_begins_a_cell_with_a_formula_sign(real_data: Path):
    for line in (real_data / "bad-input/csv_injection.jsonl").read_text().splitlines():
        text = json.loads(line)["s"]
        for delimiter in ",;\t|":
            for row in csv.reader(io.StringIO(written([text]), newline=""), delimiter=delimiter):
                for found in row:
                    assert found.lstrip(" \t\r\n\"'")[:1] not in tuple("=+-@\uff1d") or "'" in found[:2], (text, found)


def test_values_are_written_plainly():
    instant = datetime(2026, 1, 31, 10, 5, tzinfo=UTC)
    row = [Decimal("-1E+2"), 7, True, None, date(2026, 1, 31), instant]
    assert written(row, columns="abcdef") == "a,b,c,d,e,f\r\n-100,7,true,,2026-01-31,2026-01-31T10:05:00+00:00\r\n"


def test_headers_are_made_inert_too_and_the_mark_comes_first():
    assert written(columns=["=1", "b"], bom=True) == "\ufeff'=1,b\r\n"


@pytest.mark.parametrize("row", [["1"], ["1", "2", "3"], [Decimal("NaN"), 1], [Decimal("Infinity"), 1]])
def test_rows_that_do_not_fit_are_refused(row):
    with pytest.raises(ValueError, match=r"columns|amount"):
        written(row, columns="ab")


def test_a_large_table_comes_in_blocks():
    blocks = list(write_csv((["x" * 100, n] for n in range(5_000)), ["a", "b"]))
    assert len(blocks) > 5
    assert max(map(len, blocks)) < 70_000


TEXTS = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), min_size=1, max_size=20)


@settings(deadline=None)
@given(st.lists(st.tuples(TEXTS, st.integers(), st.decimals(allow_nan=False, allow_infinity=False, places=3))))
def test_what_is_written_is_read_back_but_for_the_apostrophes(rows):
    data = b"".join(write_csv(rows, ["text", "whole", "amount"]))
    found = list(open_table(io.BytesIO(data), filename="t.csv"))
    assert [(int(row.values["whole"]), Decimal(row.values["amount"])) for row in found] == [row[1:] for row in rows]
    assert [row.values["text"].replace("'", "") for row in found] == [row[0].replace("'", "") for row in rows]
