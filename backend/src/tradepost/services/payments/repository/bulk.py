"""Rows of any number by one statement: they travel as one JSON array that PostgreSQL unfolds by the table's types."""

from collections.abc import Mapping
from typing import Any

import asyncpg

Row = Mapping[str, Any]
Record = asyncpg.Record


def insert(table: str, *columns: str, conflict: str = "") -> str:
    """`INSERT` of the rows of `$1` into `payments.<table>`, in their order."""
    names = ", ".join(columns)
    rows = f"jsonb_populate_recordset(NULL::payments.{table}, $1)"
    return f"INSERT INTO payments.{table} ({names}) SELECT {names} FROM {rows} {conflict}"  # noqa: S608  # constants
