"""Identifiers: UUIDv7 (time-ordered, made by the program) and stable ones derived from names."""

from datetime import datetime
from uuid import UUID, uuid5

from uuid_utils.compat import uuid7

_NAMESPACE = UUID("6f1c1d2e-52b1-4a6f-9d0c-0d6a3a1f5b7e")


def new_id() -> UUID:
    """A fresh UUIDv7 (RFC 9562); ids made later sort later."""
    return uuid7()


def first_id_at(instant: datetime) -> UUID:
    """The smallest UUIDv7 of that millisecond: ids made from then on are not below it."""
    return UUID(int=(int(instant.timestamp() * 1_000) << 80) | (7 << 76) | (2 << 62))


def stable_id(*names: str) -> UUID:
    """The same id for the same names, for work that may be repeated. Not time-ordered."""
    return uuid5(_NAMESPACE, "\x1f".join(names))
