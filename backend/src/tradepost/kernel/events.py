"""Domain events: what happened, in the past tense, as the contracts of the services declare it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Generic, TypeVar
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Base of every event. Subclasses are frozen dataclasses that set `name` and `key_field`.

    `key_field` names the field whose value orders the event: events of one key are delivered in the order in which
    they were committed. A field may be added to a version with a default; anything else is a new version.
    """

    name: ClassVar[str]
    version: ClassVar[int] = 1
    key_field: ClassVar[str]

    @property
    def key(self) -> str:
        return str(getattr(self, self.key_field))


E_co = TypeVar("E_co", bound=Event, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope(Generic[E_co]):
    """An event as it is delivered. `actor` is who caused it: `{"user_id": ..., "organisation_id": ...}` or empty."""

    id: UUID
    occurred_at: datetime
    event: E_co
    actor: dict[str, Any]
    trace: str | None
