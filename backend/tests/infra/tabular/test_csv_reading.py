import base64
import csv
import gzip
import io
import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradepost.infra.tabular import (
    Row,
    RowFault,
    TableEncodingError,
    TableError,
    TableHeaderError,
    TableKindError,
    TableLimits,
    TableTooLargeError,
    open_table,
)


def table_of(data: bytes, **options):
    return open_table(io.BytesIO(data), filename=options.pop("filename", "t.csv"), **options)


def values_of(data: bytes, **options):
    return [row.values for row in table_of(data, **options) if isinstance(row, Row)]


def faults_of(data: bytes, **options):
    return [(row.line, row.code) for row in table_of(data, **options) if isinstance(row, RowFault)]


def test_every_file_of_csv_spectrum_reads_as_expected(real_data: Path):
    for line in (real_data / "bad-input" / "csv_spectrum.jsonl").read_text().splitlines():
        case = json.loads(line)
        found = values_of(base64.b64decode(case["csv_b64"]))
        # The bytes of newlines_crlf hold bare LF although its expectation says CRLF; so line ends are compared alike.
        expected = json.loads(json.dumps(case["expected"]).replace("\\r\\n", "\\n"))
        assert found == expected, case["name"]


def test_rows_carry_the_line_they_begin_at_and_where_the_next_one_begins():
    rows = list(table_of(b'a,b\r\n1,"two\r\nlines"\r\n\r\n3,4\r\n'))
    assert [(row.line, row.next_line) for row in rows] == [(2, 4), (5, 6)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_three_line_ends_are_understood(end: str):
    assert values_of(f"a,b{end}1,2{end}3,4".encode()) == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(delimiter: str):
    text = (
        f"sku{delimiter}title{delimiter}price\nA1{delimiter}Cup, 0;5 l{delimiter}1\n"
        if delimiter not in ",;"
        else (f"sku{delimiter}title{delimiter}price\nA1{delimiter}Cup{delimiter}1\n")
    )
    assert table_of(text.encode()).columns == ("sku", "title", "price")


def test_decimal_commas_do_not_make_the_comma_a_delimiter(real_data: Path):
    with open_table(real_data / "bad-input/files/csv_decimal_comma_semicolon.csv", filename="x.csv") as table:
        assert [row.values for row in table] == [{"sku": "A1", "name": "Tasse", "price": "1.234,50"}]


def test_a_first_line_that_declares_the_separator_is_obeyed_and_is_no_header():
    rows = list(table_of(b"sep=;\r\na;b,c\r\n1;2\r\n"))
    assert rows == [Row(3, 4, {"a": "1", "b,c": "2"})]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_in_its_usual_encodings(encoding: str):
    mark = {"utf-16-le": "\ufeff", "utf-16-be": "\ufeff"}.get(encoding, "")
    data = (mark + "sku,name\nA1,Größe „L“ £ 株\n").encode(encoding)
    assert values_of(data) == [{"sku": "A1", "name": "Größe „L“ £ 株"}]


def test_a_byte_that_is_no_utf8_is_named_by_offset_and_line(real_data: Path):
    path = real_data / "bad-input/files/csv_latin1_pound.csv"
    with pytest.raises(TableEncodingError) as refusal:
        open_table(path, filename="x.csv")
    assert refusal.value.details == {"offset": 21, "line": 2}
    with open_table(path, filename="x.csv", fallback_encoding="cp1252") as table:
        assert [row.values for row in table] == [{"sku": "A1", "name": "Café mug", "price": "£4.50"}]


@pytest.mark.parametrize("offset", [262_143, 262_144, 262_145, 524_287])
def test_the_offset_of_a_bad_byte_is_right_across_blocks(offset: int):
    lines = b"a,b\n" + b"1,2\n" * 200_000
    data = lines[:offset] + b"\xe2\x82" + b"\n" + lines[offset:]
    with pytest.raises(TableEncodingError) as refusal:
        table_of(data)
    assert refusal.value.details == {"offset": offset, "line": lines[:offset].count(b"\n") + 1}


def test_bytes_that_the_fallback_does_not_know_are_an_error_too():
    with pytest.raises(TableEncodingError, match="cp1252"):
        table_of(b"a,b\n1,\x81\n", fallback_encoding="cp1252")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-32"])
def test_wide_text_without_a_known_mark_is_refused(encoding: str):
    with pytest.raises(TableEncodingError):
        table_of("sku,name\nA1,x\n".encode(encoding))


def test_ragged_rows_are_reported_and_the_others_read(real_data: Path):
    with open_table(real_data / "bad-input/files/csv_ragged_rows.csv", filename="x.csv") as table:
        rows = list(table)
    assert [(row.line, row.code) for row in rows if isinstance(row, RowFault)] == [
        (2, "table.row_ragged"),
        (3, "table.row_ragged"),
    ]
    assert [row.values for row in rows if isinstance(row, Row)] == [{"sku": "A3", "name": "three", "qty": "3"}]


def test_empty_fields_right_of_the_header_are_nothing_to_report():
    assert values_of(b"a,b\n1,2,,\n,,,,\n") == [{"a": "1", "b": "2"}]


def test_a_quote_left_open_costs_its_own_row_only(real_data: Path):
    with open_table(real_data / "bad-input/files/csv_unclosed_quote.csv", filename="x.csv") as table:
        rows = list(table)
    assert (rows[0].line, rows[0].code) == (2, "table.row_open_quote")
    assert rows[1] == Row(3, 4, {"sku": "A2", "name": "fine", "qty": "4"})


def test_an_open_quote_in_the_middle_of_a_long_file_costs_its_own_row_only():
    data = b"a,b\n" + b"1,2\n" * 5_000 + b'3,"open\n' + b'4,"fine"\n' + b"5,6\n" * 5_000
    rows = list(table_of(data))
    assert [(row.line, row.code) for row in rows if isinstance(row, RowFault)] == [(5_002, "table.row_open_quote")]
    assert len(rows) == 10_002
    assert rows[-1].line == 10_003


def test_text_after_a_closing_quote_is_reported_and_an_inch_mark_is_not():
    data = b'a,b\n1,"x"y\n2,Monitor 19" wide\n3,"19"" wide"\n'
    assert faults_of(data) == [(2, "table.row_stray_quote")]
    assert values_of(data) == [{"a": "2", "b": 'Monitor 19" wide'}, {"a": "3", "b": '19" wide'}]


def test_quotes_made_to_be_read_again_and_again_end_in_an_error():
    table = table_of(b"a,b\n" + b'x","\n' * 100_000)
    with pytest.raises(TableError, match="quotes"):
        list(table)


def test_an_over_long_field_is_reported_in_bounded_memory(real_data: Path):
    path = real_data / "bad-input/files/csv_one_field_5MiB.csv.gz"
    tracemalloc.start()
    try:
        with open_table(path, filename="x.csv.gz") as table:
            assert [(row.line, row.code) for row in table] == [(2, "table.row_too_long")]
        assert tracemalloc.get_traced_memory()[1] < 12_000_000
    finally:
        tracemalloc.stop()


def test_field_limits_hold_at_their_edge():
    limits = TableLimits(field_chars=10)
    data = b"a,b\n1,0123456789\n2,0123456789X\n3," + b"y" * 140_000 + b"\n4,fine\n"
    assert faults_of(data, limits=limits) == [(3, "table.row_field_too_long"), (4, "table.row_field_too_long")]
    assert [row["a"] for row in values_of(data, limits=limits)] == ["1", "4"]


def test_a_zero_byte_is_reported_with_its_row():
    data = b"a,b\n1,2\n3,\x00\n5,6\n"
    assert faults_of(data) == [(3, "table.row_nul")]
    assert [row["a"] for row in values_of(data)] == ["1", "5"]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (b"a,,b", "no name in column 2"),
        (b"a,b,a ,b", "'a', 'b' stands more than once"),
        (b"a,b\x00", "zero byte"),
        (b"a,b,", "no name in column 3"),
        (b'a,"b', "quote"),
        (b"a," + b"x" * 301, "301|300"),
    ],
)
def test_a_header_that_cannot_be_used_says_why(header: bytes, told: str):
    with pytest.raises(TableHeaderError, match=told):
        table_of(header + b"\n1,2,3,4\n")


def test_a_file_of_blank_lines_has_no_header():
    with pytest.raises(TableHeaderError, match="no header"):
        table_of(b"\n\n\r\n")


@pytest.mark.parametrize(
    ("data", "filename"),
    [
        (b"", "t.csv"),
        (b"%PDF-1.7\n", "t.csv"),
        (b"<html>", "t.csv"),
        (b"a,b\n", "t.exe"),
        (b"a,b\n", "t.xlsx"),
        (b"a,b\n", "t.csv.gz"),
        (gzip.compress(b"a,b\n", mtime=0), "t.csv"),
        (b"PK\x03\x04abc", "t.csv"),
        (b"\xd0\xcf\x11\xe0abc", "t.xls.csv"),
    ],
)
def test_what_is_no_csv_is_refused_by_its_content(data: bytes, filename: str):
    with pytest.raises(TableKindError):
        table_of(data, filename=filename)


def test_limits_on_size_columns_and_rows_hold():
    data = b"a,b\n1,2\n3,4\n"
    with pytest.raises(TableTooLargeError, match="bytes"):
        table_of(data, limits=TableLimits(file_bytes=5))
    with pytest.raises(TableTooLargeError, match="columns"):
        table_of(data, limits=TableLimits(columns=1))
    rows = iter(table_of(data, limits=TableLimits(rows=1)))
    assert next(rows).values == {"a": "1", "b": "2"}
    with pytest.raises(TableTooLargeError, match="1 rows"):
        next(rows)


def test_a_gzip_bomb_is_refused_before_it_is_unpacked():
    data = gzip.compress(b"a,b\n" + b"0" * 60_000_000, mtime=0)
    with pytest.raises(TableTooLargeError, match="200 times"):
        table_of(data, filename="t.csv.gz")
    with pytest.raises(TableTooLargeError, match="once unpacked"):
        table_of(data, filename="t.csv.gz", limits=TableLimits(unpacked_bytes=1_000_000))


@pytest.mark.parametrize("cut", [12, -4])
def test_a_damaged_gzip_file_is_an_error(cut: int):
    with pytest.raises(TableError, match="damaged"):
        table_of(gzip.compress(b"a,b\n1,2\n" * 1_000, mtime=0)[:cut], filename="t.csv.gz")


def test_reading_goes_on_where_it_stopped():
    data = b'a,b\n1,"two\nlines"\nbad\n3,4\n\n5,6\n'
    table = table_of(data)
    whole = list(table)
    for index, row in enumerate(whole):
        assert list(table.rows(row.next_line)) == whole[index + 1 :]
    assert list(table.rows(10_000)) == []


def test_the_stream_of_the_caller_stays_open_and_the_table_can_be_read_twice():
    stream = io.BytesIO(b"a,b\n1,2\n")
    table = open_table(stream, filename="t.csv")
    next(iter(table))
    assert list(table) == list(table)
    table.close()
    assert not stream.closed


FIELDS = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0\ufeff"), max_size=20)


@settings(deadline=None)
@given(
    rows=st.lists(st.tuples(FIELDS, FIELDS, FIELDS), max_size=20),
    delimiter=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    packed=st.booleans(),
)
def test_what_the_csv_module_writes_is_read_back(rows, delimiter: str, encoding: str, packed: bool):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(["a", "b", "c"])
    writer.writerows(rows)
    data = text.getvalue().encode(encoding)
    table = table_of(
        gzip.compress(data) if packed else data, filename="t.csv.gz" if packed else "t.csv", delimiter=delimiter
    )
    assert [tuple(row.values.values()) for row in table] == [row for row in rows if any(row)]


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_rows_faults_or_a_table_error(data: bytes):
    try:
        table = table_of(b"a,b\n" + data, fallback_encoding="latin-1")
        lines = [row.line for row in table]
    except TableError:
        return
    assert lines == sorted(set(lines))


@settings(deadline=None)
@given(st.text('ab,"\n\r;', max_size=60), st.integers(0, 12))
def test_a_stop_at_any_row_loses_and_doubles_nothing(text: str, stop: int):
    table = table_of(b"a,b\n" + text.encode(), delimiter=",")
    whole = list(table)
    seen = whole[: stop + 1]
    after = seen[-1].next_line if seen else 0
    assert seen + list(table.rows(after)) == whole


def test_the_catalogue_is_read_whole(real_data: Path):
    with open_table(real_data / "icecat-catalogue/products_core.csv.gz", filename="products.csv.gz") as table:
        rows = list(table)
    assert len(rows) == 19_406
    assert all(isinstance(row, Row) for row in rows)
    assert rows[0].values["title"] == "HP 80 Original Cyan"


def test_a_quarter_million_lines_are_read_in_constant_memory(real_data: Path):
    path = real_data / "online-retail/lines_2010-12-01_2011-06-30.csv.gz"
    tracemalloc.start()
    try:
        with open_table(path, filename="lines.csv.gz") as table:
            assert sum(1 for row in table if isinstance(row, Row)) == 245_903
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
