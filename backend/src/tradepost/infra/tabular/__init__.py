"""Tables in and out: CSV and XLSX uploads read row by row, exports written row by row.

`open_table` gives a `Table`; iterating it gives a `Row` or a `RowFault` for each record of the file, in order. What
makes the whole file unusable (encoding, header, size) is a `TableError` before the first row.
"""

from tradepost.infra.tabular.batches import batches, batches_in_thread
from tradepost.infra.tabular.errors import (
    MappingError,
    NumberError,
    TableEncodingError,
    TableError,
    TableHeaderError,
    TableKindError,
    TableTooLargeError,
)
from tradepost.infra.tabular.mapping import ColumnMapping, FieldSource, suggest_mapping
from tradepost.infra.tabular.numbers import parse_decimal
from tradepost.infra.tabular.reading import open_table
from tradepost.infra.tabular.table import Row, RowFault, Table, TableLimits
from tradepost.infra.tabular.writing import Cell, write_csv, write_xlsx

__all__ = [
    "Cell",
    "ColumnMapping",
    "FieldSource",
    "MappingError",
    "NumberError",
    "Row",
    "RowFault",
    "Table",
    "TableEncodingError",
    "TableError",
    "TableHeaderError",
    "TableKindError",
    "TableLimits",
    "TableTooLargeError",
    "batches",
    "batches_in_thread",
    "open_table",
    "parse_decimal",
    "suggest_mapping",
    "write_csv",
    "write_xlsx",
]
