"""The process that parses a workbook: `python -I xlsx_parser.py '<order as JSON>'`, JSON lines on stdout.

First line: {"rows": n}. Then, for each row that is not empty, [row number, cells as text, indexes of imprecise
numbers]. Last line: null, or {"error": "a sentence"}. An end without a last line means that a limit of the process
was hit or, with exit code 1, that the parser failed. It imports nothing of ours, so it starts in some 50 ms.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, WorksheetNotFound

SAFE_INTEGER = 10**15  # spreadsheets keep 15 digits
MESSAGES_A_WRITE = 500


def main(order: dict[str, Any]) -> None:
    limit_process(memory_bytes=order["memory_bytes"], cpu_s=order["cpu_s"])
    try:
        with CalamineWorkbook.from_path(order["path"]) as workbook:
            hand_over(workbook, order)
    except WorksheetNotFound:
        say([{"error": f"The workbook has no sheet {order['sheet'] or 1}."}])
    except CalamineError as error:
        say([{"error": f"The XLSX workbook is damaged: {error}."}])
    except MemoryError:
        sys.exit(2)


def hand_over(workbook: CalamineWorkbook, order: dict[str, Any]) -> None:
    sheet = workbook.get_sheet_by_name(order["sheet"]) if order["sheet"] else workbook.get_sheet_by_index(0)
    say([{"rows": sheet.end[0] + 1 if sheet.end else 0}])
    waiting: list[Any] = []
    for message in rows(
        sheet.iter_rows(), start=order["start"], width_max=order["columns"] + 1, chars_max=order["field_chars"] + 1
    ):
        waiting.append(message)
        if len(waiting) == MESSAGES_A_WRITE:
            say(waiting)
            waiting = []
    say([*waiting, None])


def rows(cells: Iterator[list[Any]], *, start: int, width_max: int, chars_max: int) -> Iterator[list[Any]]:
    """The rows that hold anything, as messages. Texts are cut at `chars_max`, rows to `width_max` cells."""
    for number, row in enumerate(cells, start=1):
        if number < start:
            continue
        texts = [cell[:chars_max] if isinstance(cell, str) else as_text(cell) for cell in row]
        if len(texts) > width_max:
            texts[width_max - 1 :] = [next(filter(None, texts[width_max - 1 :]), "")]
        if any(texts):
            yield [number, texts, [i for i, cell in enumerate(row) if isinstance(cell, float) and imprecise(cell)]]


def as_text(cell: float | bool | date | datetime | time | timedelta | None) -> str:
    """A number positionally (4006381333931, 0.3), a date in ISO 8601, a duration as hours:minutes:seconds."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float | int):
        # 15 digits is what the spreadsheet keeps and shows: 0.1 + 0.2 is 0.3 there.
        return str(int(cell)) if cell == int(cell) else format(Decimal(format(cell, ".15g")), "f")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        minutes, seconds = divmod(round(cell.total_seconds()), 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}:{seconds:02d}"
    return ""


def imprecise(cell: float) -> bool:
    return abs(cell) >= SAFE_INTEGER


def limit_process(*, memory_bytes: int, cpu_s: int) -> None:
    """Have the system end this process at its limits. Windows has none: there the archive check stands alone."""
    try:
        import resource  # noqa: PLC0415  # absent on Windows
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, cpu_s),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (value, value))


def say(messages: list[Any]) -> None:
    sys.stdout.buffer.write("".join(json.dumps(message) + "\n" for message in messages).encode())
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
