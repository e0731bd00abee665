"""CSV, read record by record in constant memory, with the line numbers of the file."""

import csv
import gzip
import io
import re
import zlib
from collections.abc import Iterator
from types import TracebackType
from typing import IO, Self, cast

from tradepost.infra.tabular.csv_records import Record, read_records
from tradepost.infra.tabular.encoding import FallbackEncoding, scan_text
from tradepost.infra.tabular.errors import TableError, TableHeaderError, TableTooLargeError
from tradepost.infra.tabular.header import check_header
from tradepost.infra.tabular.table import Row, RowFault, TableLimits

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_LINES = 50
_SAMPLE_CHARS = 65_536
_SEP_LINE = re.compile(r'\s*"?sep=(.)"?\s*', re.IGNORECASE)  # a first line that spreadsheet programs write and honour


class CsvTable:
    """A Table over CSV bytes. Opening it reads the bytes once, to prove encoding and size, then the header."""

    def __init__(
        self,
        stream: IO[bytes],
        *,
        owned: bool,
        gzipped: bool,
        limits: TableLimits,
        fallback_encoding: FallbackEncoding | None,
        delimiter: str | None,
    ) -> None:
        if delimiter is not None and delimiter not in DELIMITERS:
            raise ValueError("the delimiter is one of , ; tab |")
        self.kind = "csv.gz" if gzipped else "csv"
        self._stream = stream
        self._owned = owned
        self._limits = limits
        packed_bytes = stream.seek(0, 2) if gzipped else None
        try:
            scan = scan_text(self._bytes(), limits=limits, packed_bytes=packed_bytes, fallback=fallback_encoding)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise TableError(f"The compressed file is damaged: {error}.") from None
        self.total_lines = scan.lines
        self._encoding = scan.encoding
        self._first_line, declared = self._sep_line()
        self._delimiter = delimiter or declared or self._sniffed()
        self.columns, self._data_line = self._header()

    def rows(self, start_at_line: int = 0) -> Iterator[Row | RowFault]:
        """See Table.rows. Lines before `start_at_line` are passed over without being parsed."""
        columns, width, count = self.columns, len(self.columns), 0
        for record in self._records(max(start_at_line, self._data_line)):
            if isinstance(record, RowFault):
                yield record
                continue
            line, next_line, fields = record
            if len(fields) != width:
                if len(fields) < width or any(fields[width:]):
                    if any(fields):
                        yield _ragged(line, next_line, len(fields), width)
                    continue
                del fields[width:]
            if not any(fields):
                continue
            count += 1
            if count > self._limits.rows:
                raise TableTooLargeError(f"The table has more than {self._limits.rows} rows.", limit=self._limits.rows)
            yield Row(line, next_line, dict(zip(columns, fields, strict=True)))

    def __iter__(self) -> Iterator[Row | RowFault]:
        return self.rows()

    def close(self) -> None:
        if self._owned:
            self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _bytes(self) -> IO[bytes]:
        self._stream.seek(0)
        if self.kind == "csv.gz":
            return cast("IO[bytes]", gzip.GzipFile(fileobj=self._stream, mode="rb"))
        return self._stream

    def _records(self, start_at_line: int) -> Iterator[Record | RowFault]:
        text = io.TextIOWrapper(self._bytes(), encoding=self._encoding, newline="")
        try:
            yield from read_records(
                text, delimiter=self._delimiter, limits=self._limits, start_at_line=max(start_at_line, self._first_line)
            )
        finally:
            text.detach()  # else its end would close the caller's stream

    def _sample(self) -> list[str]:
        text = io.TextIOWrapper(self._bytes(), encoding=self._encoding, newline="")
        try:
            lines: list[str] = []
            room = _SAMPLE_CHARS
            while room > 0 and len(lines) < _SAMPLE_LINES and (line := text.readline(room)):
                lines.append(line)
                room -= len(line)
            return lines
        finally:
            text.detach()

    def _sep_line(self) -> tuple[int, str | None]:
        sample = self._sample()
        if sample and (match := _SEP_LINE.fullmatch(sample[0])) and match[1] in DELIMITERS:
            return 2, match[1]
        return 1, None

    def _sniffed(self) -> str:
        sample = self._sample()
        return max(DELIMITERS, key=lambda delimiter: _fit(sample, delimiter))

    def _header(self) -> tuple[tuple[str, ...], int]:
        for record in self._records(self._first_line):
            if isinstance(record, RowFault):
                raise TableHeaderError(f"The header row cannot be read: line {record.line}: {record.message}")
            if record[2]:
                return check_header(record[2], self._limits), record[1]
        raise TableHeaderError("The file has no header row.")


def _fit(sample: list[str], delimiter: str) -> tuple[bool, float, int]:
    """How well `delimiter` explains the sample: it splits the header, rows are as wide as the header, wide header."""
    try:
        widths = [len(fields) for fields in csv.reader(sample, delimiter=delimiter) if any(fields)]
    except csv.Error:
        return (False, 0.0, 0)
    if not widths or widths[0] < 2:
        return (False, 0.0, 0)
    return (True, widths.count(widths[0]) / len(widths), widths[0])


def _ragged(line: int, next_line: int, found: int, expected: int) -> RowFault:
    return RowFault(line, next_line, "table.row_ragged", f"The row has {found} fields, the header {expected}.")
