"""Tables for people to download: CSV and XLSX whose text no spreadsheet program takes for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

from tradepost.infra.tabular.errors import TableTooLargeError

Cell = str | int | Decimal | date | datetime | bool | None

XLSX_ROWS_MAX = 1_048_575  # without the header
_XLSX_TEXT_MAX = 32_767
_XLSX_DIGITS_MAX = 15
_BLOCK_CHARS = 65_536

_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"  # the full-width forms count as formulas in some locales
# A sign at the start, behind what programs skip there; or, within the text, behind a separator that another locale's
# program splits at, quotes or not. There a sign followed by a space is left alone: it begins a point of a list.
_FORMULA = re.compile(rf"""^(?P<lead>[\s"']*)(?=[{_SIGNS}])|[;|\t\r\n][\s"']*(?=[{_SIGNS}]\S)""")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?", re.ASCII)


def write_csv(rows: Iterable[Sequence[Cell]], columns: Sequence[str], *, bom: bool = False) -> Iterator[bytes]:
    """RFC 4180 in UTF-8, in blocks of some 64 KiB; `bom` for spreadsheet programs that else guess the encoding.

    Text that a spreadsheet program would take for a formula gets an apostrophe before the sign; numbers, also as
    text, stay. Dates are ISO 8601. Raises ValueError for a row of another width than `columns`, for NaN and infinity.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    if bom:
        buffer.write("\ufeff")
    writer.writerow([_csv_text(name) for name in columns])
    for row in rows:
        _check_width(row, columns)
        writer.writerow([_csv_text(cell) for cell in row])
        if buffer.tell() > _BLOCK_CHARS:
            yield _taken(buffer)
    yield _taken(buffer)


def write_xlsx(
    rows: Iterable[Sequence[Cell]], columns: Sequence[str], target: Path | IO[bytes], *, sheet: str = "Sheet1"
) -> int:
    """Write one sheet to `target`, in constant memory; the number of rows written, the header not counted.

    Numbers are numbers up to the 15 digits that a spreadsheet keeps, and text beyond; aware times become UTC; text is
    text whatever it begins with, cut to the 32,767 characters of a cell (then it ends in an ellipsis).
    Raises ValueError as `write_csv` does, TableTooLargeError beyond the rows of a sheet.
    """
    from openpyxl import Workbook  # noqa: PLC0415  # slow to load, and few processes write spreadsheets

    workbook = Workbook(write_only=True)
    page = workbook.create_sheet(sheet)
    count = 0
    try:
        page.append([_xlsx_cell(page, name) for name in columns])
        for count, row in enumerate(rows, start=1):
            if count > XLSX_ROWS_MAX:
                raise TableTooLargeError(f"A sheet holds {XLSX_ROWS_MAX} rows; write CSV.", limit=XLSX_ROWS_MAX)
            _check_width(row, columns)
            page.append([_xlsx_cell(page, cell) for cell in row])
    finally:
        page.close()  # else the temporary file behind the sheet stays
    workbook.save(target)
    return count


def _check_width(row: Sequence[Cell], columns: Sequence[str]) -> None:
    if len(row) != len(columns):
        raise ValueError(f"a row has {len(row)} cells, the table {len(columns)} columns")


def _taken(buffer: io.StringIO) -> bytes:
    block = buffer.getvalue().encode("utf-8", "replace")
    buffer.seek(0)
    buffer.truncate()
    return block


def _csv_text(cell: Cell) -> str:
    match cell:
        case str():
            return cell if _NUMBER.fullmatch(cell) else _inert(cell)
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case Decimal():
            return format(_finite(cell), "f")
        case date():
            return cell.isoformat()
        case _:
            return str(cell)


def _inert(text: str) -> str:
    return _FORMULA.sub(lambda match: f"{match[0]}'" if match["lead"] is None else f"'{match[0]}", text)


def _finite(number: Decimal) -> Decimal:
    if not number.is_finite():
        raise ValueError(f"{number} is no amount")
    return number


def _xlsx_cell(page: Any, cell: Cell) -> Any:
    if isinstance(cell, str):
        return _xlsx_text(page, cell)
    if isinstance(cell, Decimal) and len(_finite(cell).as_tuple().digits) > _XLSX_DIGITS_MAX:
        return _xlsx_text(page, format(cell, "f"))
    if isinstance(cell, int) and abs(cell) >= 10**_XLSX_DIGITS_MAX:
        return _xlsx_text(page, str(cell))
    if isinstance(cell, datetime) and cell.tzinfo is not None:
        return cell.astimezone(UTC).replace(tzinfo=None)
    return cell


def _xlsx_text(page: Any, text: str) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415  # see write_xlsx
    from openpyxl.cell.cell import ERROR_CODES, ILLEGAL_CHARACTERS_RE  # noqa: PLC0415

    clean = ILLEGAL_CHARACTERS_RE.sub("\ufffd", text)
    if len(clean) > _XLSX_TEXT_MAX:
        clean = clean[: _XLSX_TEXT_MAX - 1] + "\u2026"
    if not _FORMULA.search(clean) and clean not in ERROR_CODES:
        return clean
    cell = WriteOnlyCell(page, clean)
    cell.data_type = "s"
    cell.quotePrefix = True  # stays text when somebody edits the cell
    return cell
