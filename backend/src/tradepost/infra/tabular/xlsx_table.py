"""XLSX, parsed in a process of its own with a memory and time limit.

A workbook of a few kilobytes can ask for any amount of memory (one cell in the last column of the last row; one long
string used by every cell), and the parser then aborts its whole process. So the process is not ours.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from tradepost.infra.tabular.errors import TableError, TableHeaderError, TableTooLargeError
from tradepost.infra.tabular.header import check_header
from tradepost.infra.tabular.table import Row, RowFault, TableLimits

_PARSER = Path(__file__).with_name("xlsx_parser.py")
_PYTHON_ERROR = 1  # how the parser ends by an exception; out of memory or time it ends by a signal or with 2


class XlsxTable:
    """A Table over one sheet of a workbook. Opening it checks the archive and reads the header."""

    kind = "xlsx"

    def __init__(self, stream: IO[bytes], *, owned: bool, limits: TableLimits, sheet: str | None) -> None:
        _check_archive(stream, limits)
        self._stream = stream
        self._owned = owned
        self._limits = limits
        self._sheet = sheet
        self._copy: IO[bytes] | None = None
        self._path = self._path_of(stream)
        try:
            with self._parsed(start_at_line=1) as (meta, lines):
                self.total_lines = _within(int(meta["rows"]), limits)
                self.columns, self._data_line = self._header(lines)
        except BaseException:
            self._close_copy()
            raise

    def rows(self, start_at_line: int = 0) -> Iterator[Row | RowFault]:
        """See Table.rows. The workbook is parsed anew; rows before `start_at_line` are not handed over."""
        columns, width, longest = self.columns, len(self.columns), self._limits.field_chars
        with self._parsed(start_at_line=max(start_at_line, self._data_line)) as (_meta, lines):
            for line, cells, imprecise in lines:
                if len(cells) < width:
                    cells.extend([""] * (width - len(cells)))
                elif any(cells[width:]):
                    yield RowFault(
                        line, line + 1, "table.row_ragged", f"There is a value right of the {width} named columns."
                    )
                    continue
                if imprecise:
                    yield _imprecise(line, columns, imprecise)
                elif max(map(len, cells)) > longest:
                    yield RowFault(
                        line, line + 1, "table.row_field_too_long", f"A cell is longer than {longest} characters."
                    )
                else:
                    yield Row(line, line + 1, dict(zip(columns, cells, strict=False)))

    def __iter__(self) -> Iterator[Row | RowFault]:
        return self.rows()

    def close(self) -> None:
        self._close_copy()
        if self._owned:
            self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _header(self, lines: Iterator[tuple[int, list[str], list[int]]]) -> tuple[tuple[str, ...], int]:
        for line, cells, _imprecise in lines:
            while cells and not cells[-1].strip():  # a sheet has no last column of its own
                cells.pop()
            return check_header(cells, self._limits), line + 1
        raise TableHeaderError("The sheet has no header row.")

    def _path_of(self, stream: IO[bytes]) -> str:
        name = getattr(stream, "name", None)
        if self._owned and isinstance(name, str):
            return name
        self._copy = tempfile.NamedTemporaryFile(suffix=".xlsx")  # noqa: SIM115  # closed in close()
        stream.seek(0)
        shutil.copyfileobj(stream, self._copy)
        self._copy.flush()
        return self._copy.name

    def _close_copy(self) -> None:
        if self._copy is not None:
            self._copy.close()
            self._copy = None

    @contextmanager
    def _parsed(
        self, *, start_at_line: int
    ) -> Iterator[tuple[dict[str, Any], Iterator[tuple[int, list[str], list[int]]]]]:
        """Run the parser: what it says of the sheet, and its rows as (row number, cells, imprecise cell indexes)."""
        order = {
            "path": self._path,
            "sheet": self._sheet,
            "start": start_at_line,
            "columns": self._limits.columns,
            "field_chars": self._limits.field_chars,
            "memory_bytes": self._limits.workbook_memory_bytes,
            "cpu_s": self._limits.workbook_cpu_s,
        }
        parser = subprocess.Popen(  # noqa: S603  # our own interpreter and file; the order is JSON, no shell
            [sys.executable, "-I", str(_PARSER), json.dumps(order)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            messages = _messages(parser)
            yield next(messages), messages
        finally:
            parser.kill()
            parser.communicate()


def _messages(parser: subprocess.Popen[bytes]) -> Iterator[Any]:
    """What the parser says, up to its end mark; an error where it says so or stops without one."""
    assert parser.stdout is not None
    for line in parser.stdout:
        if not line.endswith(b"\n"):
            break
        message = json.loads(line)
        if message is None:
            return
        if isinstance(message, dict) and "error" in message:
            raise TableError(message["error"])
        yield message
    if parser.wait() == _PYTHON_ERROR:
        raise TableError("The XLSX workbook is damaged.")
    raise TableTooLargeError(
        "The workbook cannot be read within the limits of memory and time; save the sheet as CSV and upload that."
    )


def _imprecise(line: int, columns: tuple[str, ...], indexes: list[int]) -> RowFault:
    names = ", ".join(columns[index] for index in indexes if index < len(columns))
    return RowFault(
        line,
        line + 1,
        "table.row_number_imprecise",
        f"The number in {names} has over 15 digits, which a spreadsheet does not keep; store it as text.",
    )


def _within(rows: int, limits: TableLimits) -> int:
    if rows > limits.rows:
        raise TableTooLargeError(f"The sheet has {rows} rows; {limits.rows} are allowed.", limit=limits.rows)
    return rows


def _check_archive(stream: IO[bytes], limits: TableLimits) -> None:
    """Refuse an archive by its directory alone: too many entries, too large, too well compressed, odd names."""
    stream.seek(0)
    try:
        with zipfile.ZipFile(stream) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise TableError(f"The XLSX workbook is damaged: {error}.") from None
    if len(entries) > limits.workbook_entries:
        raise TableTooLargeError(
            f"The workbook has {len(entries)} parts; {limits.workbook_entries} are allowed.",
            limit=limits.workbook_entries,
        )
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if unpacked > limits.workbook_unpacked_bytes:
        raise TableTooLargeError(
            f"The workbook unpacks to {unpacked} bytes; {limits.workbook_unpacked_bytes} are allowed.",
            limit=limits.workbook_unpacked_bytes,
        )
    if unpacked > max(1024 * 1024, packed * limits.unpack_ratio):
        raise TableTooLargeError(
            f"The workbook unpacks to more than {limits.unpack_ratio} times its size.", limit=limits.unpack_ratio
        )
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names) or any(_escapes(name) for name in names):
        raise TableError("The XLSX workbook has parts with unusual names.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise TableError("The XLSX workbook is encrypted; save it without a password.")
    if "[Content_Types].xml" not in names:
        raise TableError("The file is a ZIP archive but no XLSX workbook.")


def _escapes(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")
