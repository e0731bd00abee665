import io
import json
import time
import zipfile
from datetime import UTC, date, datetime
from datetime import time as clock_time
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradepost.infra.tabular import (
    Row,
    RowFault,
    TableError,
    TableHeaderError,
    TableLimits,
    TableTooLargeError,
    open_table,
    write_xlsx,
)

SHARED_STRINGS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"


def workbook_of(rows, title: str = "Sheet1") -> io.BytesIO:
    workbook = openpyxl.Workbook()
    workbook.active.title = title
    for row in rows:
        workbook.active.append(row)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream


def opened(stream: io.BytesIO, **options):
    return open_table(stream, filename="t.xlsx", **options)


def test_numbers_dates_and_texts_come_out_as_people_typed_them():
    stream = workbook_of(
        [
            ["gtin", "price", "tiny", "day", "instant", "hour", "yes", "text"],
            [
                4006381333931,
                0.1 + 0.2,
                0.0000001,
                date(2026, 1, 31),
                datetime(2026, 1, 31, 10, 5, 7),  # noqa: DTZ001  # sheets know no zones
                clock_time(3, 4),
                True,
                "007",
            ],
        ]
    )
    with opened(stream) as table:
        assert list(table) == [
            Row(
                2,
                3,
                {
                    "gtin": "4006381333931",
                    "price": "0.3",
                    "tiny": "0.0000001",
                    "day": "2026-01-31",
                    "instant": "2026-01-31T10:05:07",
                    "hour": "03:04:00",
                    "yes": "true",
                    "text": "007",
                },
            )
        ]


def test_a_number_with_more_digits_than_a_sheet_keeps_is_reported():
    with opened(workbook_of([["sscc", "n"], [340123450000000018, 1], ["340123450000000018", 2]])) as table:
        first, second = list(table)
    assert (first.line, first.code) == (2, "table.row_number_imprecise")
    assert "sscc" in first.message
    assert second.values["sscc"] == "340123450000000018"


def test_empty_rows_are_passed_over_and_row_numbers_stay_those_of_the_sheet():
    with opened(workbook_of([[], ["a", "b", None], [], [1, 2], [None, None], [3]])) as table:
        assert table.columns == ("a", "b")
        assert [(row.line, row.values) for row in table] == [(4, {"a": "1", "b": "2"}), (6, {"a": "3", "b": ""})]


def test_a_value_right_of_the_named_columns_is_reported():
    with opened(workbook_of([["a", "b"], [1, 2, None, "stray"], [3, 4]])) as table:
        rows = list(table)
    assert (rows[0].line, rows[0].code) == (2, "table.row_ragged")
    assert rows[1].values == {"a": "3", "b": "4"}


def test_a_sheet_is_chosen_by_name_and_a_missing_one_is_an_error():
    stream = workbook_of([["a"], [1]], title="Prices")
    with opened(stream, sheet="Prices") as table:
        assert len(list(table)) == 1
    with pytest.raises(TableError, match="no sheet Stock"):
        opened(stream, sheet="Stock")


@pytest.mark.parametrize("header", [["a", None, "b"], ["a", "a"], []])
def test_a_header_that_cannot_be_used_is_an_error(header):
    with pytest.raises(TableHeaderError):
        opened(workbook_of([header]))


def test_reading_goes_on_where_it_stopped():
    with opened(workbook_of([["a"], *[[n] for n in range(1, 2_001)]])) as table:
        rows = table.rows()
        first = [next(rows) for _ in range(700)]
        rows.close()
        rest = list(table.rows(first[-1].next_line))
    assert [row.values["a"] for row in [*first, *rest]] == [str(n) for n in range(1, 2_001)]


def test_limits_on_rows_and_columns_hold():
    stream = workbook_of([["a", "b"], [1, 2], [3, 4]])
    with pytest.raises(TableTooLargeError, match="3 rows"):
        opened(stream, limits=TableLimits(rows=2))
    with pytest.raises(TableTooLargeError, match="columns"):
        opened(stream, limits=TableLimits(columns=1))


def test_a_sheet_that_claims_the_last_cell_of_all_is_refused_and_this_process_lives():
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "a"
    workbook.active["XFD1048576"] = 1
    stream = io.BytesIO()
    workbook.save(stream)
    with pytest.raises(TableTooLargeError, match="limits of memory"):
        opened(stream)


def with_shared_text(stream: io.BytesIO, text: bytes) -> io.BytesIO:
    """The workbook with every cell that says x pointing at one shared `text`."""
    changes = {
        "xl/worksheets/sheet1.xml": (b't="inlineStr"><is><t>x</t></is>', b't="s"><v>0</v>'),
        "xl/_rels/workbook.xml.rels": (
            b"</Relationships>",
            b'<Relationship Id="rId99" Type="%b" Target="sharedStrings.xml"/></Relationships>' % SHARED_STRINGS,
        ),
    }
    result = io.BytesIO()
    with zipfile.ZipFile(stream) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            old, new = changes.get(name, (b"", b""))
            assert old in data
            target.writestr(name, data.replace(old, new) if old else data)
        target.writestr(
            "xl/sharedStrings.xml",
            b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>'
            + text
            + b"</t></si></sst>",
        )
    return result


def test_shared_texts_are_read():
    with opened(with_shared_text(workbook_of([["a"], ["x"]]), b"K&#246;ln")) as table:
        assert [row.values for row in table] == [{"a": "Köln"}]


def test_one_long_text_used_by_every_cell_is_refused_in_bounded_memory():
    bomb = with_shared_text(workbook_of([["a"], *[["x"]] * 3_000]), b"x" * 1_000_000)
    with pytest.raises(TableTooLargeError, match="limits of memory"):
        opened(bomb, limits=TableLimits(workbook_memory_bytes=512 * 1024 * 1024, unpack_ratio=2_000))


def test_a_zip_bomb_and_a_zip_that_climbs_out_are_refused_at_once(real_data: Path):
    started = time.process_time()
    with pytest.raises(TableTooLargeError, match="200 times"):
        open_table(real_data / "bad-input/files/zip_bomb_100MiB.zip", filename="x.xlsx")
    with pytest.raises(TableError, match="unusual names"):
        open_table(real_data / "bad-input/files/zip_slip.zip", filename="x.xlsx")
    assert time.process_time() - started < 1


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_damaged_workbook_is_a_clear_error(part: str):
    stream = workbook_of([["a"], [1]])
    broken = io.BytesIO()
    with zipfile.ZipFile(stream) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name)[:60] if name == part else source.read(name))
    with pytest.raises(TableError):
        opened(broken)
    with pytest.raises(TableError, match="damaged"):
        opened(io.BytesIO(stream.getvalue()[:-30]))


def test_text_that_looks_like_a_formula_is_written_as_text(real_data: Path):
    payloads = [
        json.loads(line)["s"] for line in (real_data / "bad-input/csv_injection.jsonl").read_text().splitlines()
    ] + ["#N/A", "=1+1", "-5", "+49 30 1"]
    stream = io.BytesIO()
    assert write_xlsx(([text] for text in payloads), ["text"], stream) == len(payloads)
    sheet = openpyxl.load_workbook(stream).active
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["s"] * len(payloads)
    assert [cell.value for cell in cells] == payloads
    assert all(cell.quotePrefix for cell in cells if cell.value[0] in "=+-@")


def test_numbers_stay_numbers_and_long_ones_become_text():
    stream = io.BytesIO()
    row = [-5, Decimal("-1234.50"), 4006381333931, 340123450000000018, Decimal("0.1234567890123456789"), True, None]
    write_xlsx([row], list("abcdefg"), stream)
    cells = next(openpyxl.load_workbook(stream).active.iter_rows(min_row=2))
    assert [cell.value for cell in cells] == [
        -5,
        -1234.5,
        4006381333931,
        "340123450000000018",
        "0.1234567890123456789",
        True,
        None,
    ]


def test_times_are_written_in_utc_and_control_characters_and_long_texts_do_not_break_the_file():
    stream = io.BytesIO()
    write_xlsx([[datetime(2026, 1, 31, 10, tzinfo=UTC), "a\x01b", "x" * 40_000]], ["at", "odd", "long"], stream)
    with opened(stream) as table:
        (row,) = list(table)
    assert row.values["at"] == "2026-01-31T10:00:00"
    assert row.values["odd"] == "a\ufffdb"
    assert len(row.values["long"]) == 32_767


def test_a_row_of_another_width_is_refused():
    with pytest.raises(ValueError, match="2 columns"):
        write_xlsx([["only one"]], ["a", "b"], io.BytesIO())


TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=15)


@settings(max_examples=15, deadline=None)  # each example starts two processes
@given(st.lists(st.tuples(TEXTS, st.integers(-(10**14), 10**14), st.decimals(-(10**6), 10**6, places=4)), max_size=10))
def test_what_is_written_is_read_back(rows):
    stream = io.BytesIO()
    write_xlsx(rows, ["text", "whole", "amount"], stream)
    with opened(stream) as table:
        found = list(table)
    assert not [row for row in found if isinstance(row, RowFault)]
    # A cell of nothing but spaces reads as empty.
    assert [(row.values["text"].strip(), int(row.values["whole"]), Decimal(row.values["amount"])) for row in found] == [
        (text.strip(), whole, amount) for text, whole, amount in rows
    ]
