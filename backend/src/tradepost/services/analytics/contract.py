"""Public face of analytics: reports that were made."""

from dataclasses import dataclass
from typing import ClassVar, Literal
from uuid import UUID

from tradepost.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFinished(Event):
    """A custom report can be downloaded, or failed."""

    name: ClassVar[str] = "report.finished"
    key_field: ClassVar[str] = "report_id"
    report_id: UUID
    organisation_id: UUID
    user_id: UUID
    title: str
    status: Literal["ready", "failed"]


EVENTS: tuple[type[Event], ...] = (ReportFinished,)
