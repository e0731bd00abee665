"""Errors that people and programs see. Each has a stable `code`; the class docstring is its title.

Services subclass one of the five kinds below with their own codes (`orders.minimum_not_met`); the HTTP layer maps
them once to RFC 9457 problem details. `details` are extra members of that answer: plain JSON values only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar


class DomainError(Exception):
    """The request cannot be carried out."""

    code: ClassVar[str] = "tradepost.error"
    status: ClassVar[int] = 400
    by_code: ClassVar[dict[str, type["DomainError"]]] = {}

    def __init__(self, detail: str | None = None, **details: Any) -> None:
        super().__init__(detail or self.title())
        self.detail = detail
        self.details = details

    def __init_subclass__(cls) -> None:
        taken = DomainError.by_code.get(cls.code)
        if "code" in cls.__dict__ and taken is not None and taken.__qualname__ != cls.__qualname__:
            raise TypeError(f"{cls.__qualname__} and {taken.__qualname__} share the code {cls.code}")
        if "code" in cls.__dict__:
            DomainError.by_code[cls.code] = cls

    @classmethod
    def title(cls) -> str:
        """One sentence for people: the first line of the class docstring."""
        return (cls.__doc__ or cls.__name__).strip().splitlines()[0]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with the input: `pointer` is an RFC 6901 JSON pointer, `#/lines/3/quantity`."""

    pointer: str
    code: str
    message: str


class InvalidInput(DomainError):
    """The request has faults."""

    code = "input.invalid"
    status = 422

    def __init__(self, faults: Sequence[Fault] = (), detail: str | None = None, **details: Any) -> None:
        super().__init__(detail, **details)
        self.faults = tuple(faults)


class NotFound(DomainError):
    """There is no such thing, or it is not yours."""

    code = "resource.not_found"
    status = 404


class Conflict(DomainError):
    """The state of the resource does not allow this."""

    code = "resource.conflict"
    status = 409


class VersionRequired(DomainError):
    """Say in If-Match which version (the ETag of your last read) you are changing."""

    code = "resource.precondition_required"
    status = 428


class VersionMismatch(DomainError):
    """Someone changed this since you read it: read it again."""

    code = "resource.changed"
    status = 412


class Forbidden(DomainError):
    """You are not allowed to do this."""

    code = "access.forbidden"
    status = 403


class Unavailable(DomainError):
    """A part that this needs is not available now; try again shortly."""

    code = "platform.unavailable"
    status = 503


class CurrencyMismatch(Conflict):
    """Amounts in different currencies cannot be combined."""

    code = "money.currency_mismatch"

    def __init__(self, *, left: str, right: str) -> None:
        super().__init__(f"{left} and {right} cannot be combined.", left=left, right=right)
