"""The values a reader hands out, and the limits it keeps."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

CSV_FIELD_CHARS_MAX = 131_072  # the csv module's own limit, process-wide, which we leave as it is


@dataclass(frozen=True, slots=True)
class TableLimits:
    """What a table may take. Sizes in bytes, lengths in characters."""

    file_bytes: int = 200 * 1024 * 1024
    unpacked_bytes: int = 1024 * 1024 * 1024
    unpack_ratio: int = 200  # checked once 32 MiB are unpacked: small files may compress well
    rows: int = 2_000_000
    columns: int = 500
    header_chars: int = 300
    field_chars: int = 32_767  # what a spreadsheet cell holds
    record_chars: int = 1_048_576
    record_lines: int = 1_000  # lines one quoted record may span
    reread_lines: int = 200_000  # lines read again after quotes that never close, over the whole file
    workbook_entries: int = 2_000
    workbook_unpacked_bytes: int = 400 * 1024 * 1024
    workbook_memory_bytes: int = 1024 * 1024 * 1024  # of the process that parses it
    workbook_cpu_s: int = 300

    def __post_init__(self) -> None:
        if self.field_chars > CSV_FIELD_CHARS_MAX:
            raise ValueError(f"field_chars may be {CSV_FIELD_CHARS_MAX} at most")


@dataclass(frozen=True, slots=True)
class Row:
    """One record. `line` is its first line in the file (CSV) or its row number in the sheet (XLSX), from 1.

    `next_line` is where the record after it begins: store it and pass it to `Table.rows` to go on after a stop.
    """

    line: int
    next_line: int
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class RowFault:
    """A record that could not be read; reading goes on at `next_line`.

    `code` is one of table.row_ragged, table.row_open_quote, table.row_stray_quote, table.row_field_too_long,
    table.row_too_long, table.row_nul, table.row_number_imprecise.
    """

    line: int
    next_line: int
    code: str
    message: str


class Table(Protocol):
    """An open table. It may be iterated more than once, one iteration at a time."""

    @property
    def kind(self) -> str:
        """`csv`, `csv.gz` or `xlsx`."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Header names, outer spaces removed, unique and not empty."""

    @property
    def total_lines(self) -> int:
        """Lines (CSV) or sheet rows (XLSX) in the file, the header among them; for showing progress."""

    def rows(self, start_at_line: int = 0) -> Iterator[Row | RowFault]:
        """The records from the one that begins at `start_at_line` on: a `next_line` handed out before, or 0 for all."""

    def __iter__(self) -> Iterator[Row | RowFault]: ...

    def close(self) -> None:
        """Let go of the file. A stream that the caller passed in stays open."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
