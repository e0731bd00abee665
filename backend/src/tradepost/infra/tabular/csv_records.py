"""Records out of CSV text, each with its lines; a record that cannot be read costs itself and no other."""

import csv
import io
from collections import deque
from collections.abc import Iterator

from tradepost.infra.tabular.errors import TableError
from tradepost.infra.tabular.table import RowFault, TableLimits

Record = tuple[int, int, list[str]]  # its first line, the line after its last, its fields


def read_records(
    text: io.TextIOBase, *, delimiter: str, limits: TableLimits, start_at_line: int = 1
) -> Iterator[Record | RowFault]:
    """The records of `text` (opened with `newline=""`) from line `start_at_line` on, blank lines as empty fields.

    After a quote that never closes, reading goes on at the line after the one that opened it.
    Raises TableError where that has to be done over `limits.reread_lines` lines.
    """
    lines = _Lines(text, limits)
    lines.skip_to(start_at_line)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        line = lines.begin_record()
        try:
            fields = next(reader)
        except StopIteration:
            return
        except _RecordTooLongError:
            fault = _too_long(lines, limits)
        except csv.Error as error:
            fault = _malformed(lines, error)
        else:
            bad = _content_fault(fields, lines, limits)
            if bad is None:
                yield line, lines.next_line, fields
            else:
                yield RowFault(line, lines.next_line, *bad)
            continue
        lines.give_back_all_but_first()
        yield RowFault(line, lines.next_line, *fault)


def _content_fault(fields: list[str], lines: "_Lines", limits: TableLimits) -> tuple[str, str] | None:
    if lines.chars > limits.field_chars and max(map(len, fields)) > limits.field_chars:
        number = next(n for n, field in enumerate(fields, start=1) if len(field) > limits.field_chars)
        return _field_too_long(f"Field {number}", limits)
    if lines.has_nul:
        return "table.row_nul", "The row holds a zero byte."
    return None


def _too_long(lines: "_Lines", limits: TableLimits) -> tuple[str, str]:
    if len(lines.taken) > 1:
        return _OPEN_QUOTE
    return "table.row_too_long", f"The line is longer than {limits.record_chars} characters."


def _malformed(lines: "_Lines", error: csv.Error) -> tuple[str, str]:
    text = str(error)
    if "field larger" in text and len(lines.taken) == 1:
        return _field_too_long("A field", lines.limits)
    if len(lines.taken) > 1 or "unexpected end" in text:
        return _OPEN_QUOTE
    return "table.row_stray_quote", "A quoted field goes on after its closing quote; a quote within it is doubled."


_OPEN_QUOTE = ("table.row_open_quote", "A quote is opened in this line and not closed properly.")


def _field_too_long(which: str, limits: TableLimits) -> tuple[str, str]:
    return "table.row_field_too_long", f"{which} is longer than {limits.field_chars} characters."


class _RecordTooLongError(Exception):
    pass


class _Lines:
    """The iterator that csv.reader pulls from: bounded lines, numbered, those of the current record kept."""

    def __init__(self, text: io.TextIOBase, limits: TableLimits) -> None:
        self.limits = limits
        self.next_line = 1
        self.taken: list[str] = []
        self.chars = 0
        self.has_nul = False
        self._readline = text.readline
        self._again: deque[str] = deque()
        self._line_chars = limits.record_chars + 1
        self._reread = 0

    def begin_record(self) -> int:
        """Forget the last record; the number of the line that the next one begins at."""
        self.taken = []
        self.chars = 0
        self.has_nul = False
        return self.next_line

    def give_back_all_but_first(self) -> None:
        """Have the current record's lines read again, except the first."""
        again = self.taken[1:]
        self._reread += len(again)
        if self._reread > self.limits.reread_lines:
            raise TableError(
                f"Too many quotes are opened and not closed, the last one in line {self.next_line - len(self.taken)}.",
                line=self.next_line - len(self.taken),
            )
        self._again.extendleft(reversed(again))
        self.next_line -= len(again)

    def skip_to(self, line: int) -> None:
        while self.next_line < line and self._read():
            self.next_line += 1

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._read()
        if not line:
            raise StopIteration
        self.next_line += 1
        self.taken.append(line)
        self.chars += len(line)
        if self.chars > self.limits.record_chars or len(self.taken) > self.limits.record_lines:
            raise _RecordTooLongError
        if "\0" in line:
            self.has_nul = True
        return line

    def _read(self) -> str:
        line = self._readline(self._line_chars)
        if len(line) == self._line_chars and not line.endswith("\n"):
            while (rest := self._readline(self._line_chars)) and not rest.endswith(("\n", "\r")):
                pass
        return line
