"""Lists come in pages by cursor: an opaque word that names the last row seen, so pages hold while rows come."""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import is_dataclass
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Query
from pydantic import BaseModel, Field
from pydantic_core import from_json, to_json

from tradepost.infra.http.schemas import without_nul
from tradepost.kernel.errors import Fault, InvalidInput

T = TypeVar("T")
R = TypeVar("R")
MAX_PAGE = 100
DEFAULT_PAGE = 25

LimitParam = Annotated[int, Query(ge=1, le=MAX_PAGE, description="Rows of a page at most.")]
CursorParam = Annotated[str | None, Query(max_length=500, description="`next_cursor` of the page before.")]
Cursor = Sequence[Any]


class Page(BaseModel, Generic[T]):
    """One page of a list. `next_cursor` is null on the last page."""

    items: list[T]
    next_cursor: str | None = Field(examples=["WyIyMDI2LTAxLTAxIl0"])


def page_of(rows: Sequence[R], limit: int, shown: Callable[[R], T], *key: str) -> Page[T]:
    """The first `limit` of `rows`, of which one more was asked for; the cursor has the last one's values of `key`."""
    kept = rows[:limit]
    following = encode_cursor(*(_value(kept[-1], name) for name in key)) if len(rows) > limit else None
    return Page(items=[shown(row) for row in kept], next_cursor=following)


def encode_cursor(*values: Any) -> str:
    """The sort key of a page's last row as an opaque word."""
    return base64.urlsafe_b64encode(to_json(values)).rstrip(b"=").decode()


def decode_cursor(cursor: str | None, *parsers: Any) -> list[Any] | None:
    """The values of `encode_cursor`, each through its parser (`UUID`, `datetime.fromisoformat`); None for no cursor.

    Raises InvalidInput for a cursor that this list did not give.
    """
    if cursor is None:
        return None
    try:
        values = from_json(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        return [parse(value) for parse, value in zip(parsers, values, strict=True)]
    except (binascii.Error, ValueError, TypeError, AttributeError, ArithmeticError) as error:
        fault = Fault("query/cursor", "cursor_invalid", "This cursor was not given by this list; start without one.")
        raise InvalidInput([fault]) from error


def cursor_text(value: Any) -> str:
    """A parser for `decode_cursor`: text that PostgreSQL can compare."""
    if not isinstance(value, str):
        raise TypeError("not a text")
    return without_nul(value)


def _value(row: Any, name: str) -> Any:
    """Of a dataclass or of a row of the database."""
    return getattr(row, name) if is_dataclass(row) else row[name]
