"""The platform's time: aware, in UTC."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """The current instant, with zone."""
    return datetime.now(UTC)
