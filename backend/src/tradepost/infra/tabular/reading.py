"""Open an upload as a table, whatever of the allowed kinds it is."""

from pathlib import Path
from typing import IO

from tradepost.infra.tabular.csv_table import CsvTable
from tradepost.infra.tabular.encoding import FallbackEncoding
from tradepost.infra.tabular.errors import TableKindError, TableTooLargeError
from tradepost.infra.tabular.table import Table, TableLimits
from tradepost.infra.tabular.xlsx_table import XlsxTable

_GZIP, _ZIP, _OLE = b"\x1f\x8b", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OTHER_KINDS = (b"%PDF", b"<", b"{", b"GIF8", b"\x89PNG", b"\xff\xd8\xff")
_CSV_NAMES = (".csv", ".tsv", ".txt")
_XLSX_NAMES = (".xlsx", ".xlsm")


def open_table(
    source: Path | IO[bytes],
    *,
    filename: str,
    limits: TableLimits | None = None,
    fallback_encoding: FallbackEncoding | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
) -> Table:
    """Open a CSV, gzipped CSV or XLSX file, given by path or as a seekable binary stream.

    The content decides the kind; `filename` must not contradict it. `delimiter` is one of `,` `;` tab `|` and is
    found out where None; `fallback_encoding` is tried where the text is not UTF-8; `sheet` names an XLSX sheet, the
    first one where None. Reads a CSV file once to its end to prove its encoding, so call it off the event loop.

    Raises TableKindError, TableTooLargeError, TableEncodingError, TableHeaderError, TableError; OSError where the path
    cannot be read.
    """
    limits = limits or TableLimits()
    stream = source.open("rb") if isinstance(source, Path) else source
    owned = isinstance(source, Path)
    try:
        _check_file_size(stream, limits)
        kind = _kind(stream, filename)
        if kind == "xlsx":
            return XlsxTable(stream, owned=owned, limits=limits, sheet=sheet)
        return CsvTable(
            stream,
            owned=owned,
            gzipped=kind == "csv.gz",
            limits=limits,
            fallback_encoding=fallback_encoding,
            delimiter=delimiter,
        )
    except BaseException:
        if owned:
            stream.close()
        raise


def _check_file_size(stream: IO[bytes], limits: TableLimits) -> None:
    size = stream.seek(0, 2)
    if size > limits.file_bytes:
        raise TableTooLargeError(
            f"The file has {size} bytes; {limits.file_bytes} are allowed.", limit=limits.file_bytes, size=size
        )


def _kind(stream: IO[bytes], filename: str) -> str:
    stream.seek(0)
    head = stream.read(4)
    stream.seek(0)
    if not head:
        raise TableKindError("The file is empty.")
    name = filename.lower()
    if not name.removesuffix(".gz").endswith(_CSV_NAMES) and not name.endswith(_XLSX_NAMES):
        raise TableKindError("The name of a table ends in .csv, .tsv, .txt (each also with .gz) or .xlsx.")
    if head.startswith(_OLE):
        raise TableKindError("Old .xls files and workbooks with a password cannot be read; save it as .xlsx or CSV.")
    if head.startswith(_ZIP):
        if not name.endswith(_XLSX_NAMES):
            raise TableKindError("The file is a ZIP archive, but its name does not end in .xlsx.")
        return "xlsx"
    if name.endswith(_XLSX_NAMES):
        raise TableKindError("The file is named .xlsx but is no XLSX workbook.")
    if head.startswith(_GZIP):
        if not name.endswith(".gz"):
            raise TableKindError("The file is compressed with gzip, but its name does not end in .gz.")
        return "csv.gz"
    if name.endswith(".gz"):
        raise TableKindError("The file is named .gz but is not compressed with gzip.")
    if head.startswith(_OTHER_KINDS):
        raise TableKindError("The file is no table but XML, JSON, HTML, PDF or a picture.")
    return "csv"
