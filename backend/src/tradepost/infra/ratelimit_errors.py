"""The refusal of a rate limit."""

from typing import Any

from tradepost.kernel.errors import DomainError


class RateLimited(DomainError):
    """Too many requests; try again later."""

    code = "access.rate_limited"
    status = 429

    def __init__(self, *, retry_after_s: int, headers: dict[str, str] | None = None, **details: Any) -> None:
        super().__init__(None, retry_after_s=retry_after_s, **details)
        self.headers = headers or {}
