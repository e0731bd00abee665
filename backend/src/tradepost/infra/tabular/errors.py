"""What can be wrong with a table as a whole, with a mapping of its columns, or with a number in it."""

from typing import Any

from tradepost.kernel.errors import InvalidInput


class TableError(InvalidInput):
    """The table cannot be read."""

    code = "table.unreadable"

    def __init__(self, detail: str, **details: Any) -> None:
        super().__init__(detail=detail, **details)


class TableKindError(TableError):
    """The file is not a CSV or XLSX table."""

    code = "table.kind"


class TableEncodingError(TableError):
    """The file's characters cannot be read."""

    code = "table.encoding"


class TableHeaderError(TableError):
    """The header row cannot be used."""

    code = "table.header"


class TableTooLargeError(TableError):
    """The table is over a limit."""

    code = "table.too_large"


class MappingError(InvalidInput):
    """The column mapping does not fit the table."""

    code = "table.mapping"


class NumberError(InvalidInput):
    """The text is not a number that can be trusted.

    `reason` is one of empty, not_a_number, ambiguous, too_long.
    """

    code = "table.number"

    def __init__(self, detail: str, *, reason: str) -> None:
        super().__init__(detail=detail, reason=reason)
        self.reason = reason
