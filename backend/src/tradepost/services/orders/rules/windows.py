"""Invoices out of lines that stand mostly, not always, together; in memory that does not grow with the file.

An invoice stays open until WINDOW lines have passed without one of it, or it spans SPAN lines. What is open when a
batch is written is read again after a stop: `resume_line` says from where, `done_lines` which of the lines from there
on are dealt with already.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

from tradepost.services.orders.rules.history import HistoryLine

WINDOW = 1_000
SPAN = 20_000


@dataclass(slots=True)
class _Open:
    first_line: int
    lines: list[HistoryLine] = field(default_factory=list)


class InvoiceWindow:
    """The invoices that are open, in the order of their last lines."""

    def __init__(self, done_lines: frozenset[int] = frozenset()) -> None:
        self._open: OrderedDict[str, _Open] = OrderedDict()
        self._done = set(done_lines)

    def is_done(self, line: int) -> bool:
        """Whether the line was dealt with before the stop."""
        return line in self._done

    def add(self, line: HistoryLine) -> list[list[HistoryLine]]:
        """Take a line; the invoices that close with it, each with its lines in order."""
        number = line.invoice_number
        invoice = self._open.get(number)
        if invoice is None:
            invoice = self._open[number] = _Open(line.line)
        else:
            self._open.move_to_end(number)
        invoice.lines.append(line)
        closed = []
        while self._open:
            number, oldest = next(iter(self._open.items()))
            if oldest.lines[-1].line > line.line - WINDOW:
                break
            closed.append(self._close(number))
        if line.line - invoice.first_line >= SPAN:
            closed.append(self._close(line.invoice_number))
        return closed

    def close_all(self) -> list[list[HistoryLine]]:
        """The invoices that are still open at the end of the file."""
        return [self._close(number) for number in list(self._open)]

    def report(self, line: int) -> None:
        """A line that belongs to no invoice is dealt with."""
        self._done.add(line)

    def resume_line(self, next_line: int) -> int:
        """Where reading goes on after a stop; `next_line` is the line after the last one taken."""
        return min((invoice.first_line for invoice in self._open.values()), default=next_line)

    def done_lines(self, resume_line: int) -> list[int]:
        """The lines from `resume_line` on that are dealt with. Those before it are forgotten."""
        self._done = {line for line in self._done if line >= resume_line}
        return sorted(self._done)

    def _close(self, number: str) -> list[HistoryLine]:
        lines = self._open.pop(number).lines
        self._done.update(line.line for line in lines)
        return lines
