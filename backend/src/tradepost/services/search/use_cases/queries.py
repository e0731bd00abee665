"""What was searched for: counted in this process, written to the days' rows every few seconds."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import structlog

from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import DomainError, Fault
from tradepost.kernel.ids import new_id
from tradepost.services.search import repository, rules
from tradepost.services.search.errors import SearchInvalid
from tradepost.services.search.repository import Row

WRITE_EVERY_S: Final = 3.0
MAX_TEXTS: Final = 1_000  # different ones between two writes; more are not counted
KEPT_DAYS: Final = 180
FORGET_BATCH: Final = 5_000
log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _Counts:
    searches: int = 0
    found_nothing: int = 0
    clicks: int = 0
    hits: int = 0
    last_at: datetime | None = None


class QueryLog:
    """Counts searches without a wait. What was not written when a process dies is lost: it is a report, no record."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._counts: dict[tuple[date, str, bool, UUID | None], _Counts] = {}
        self._writing: asyncio.Task[None] | None = None

    def count_search(self, text: str, actor: Actor | None, *, filtered: bool, hits: int) -> None:
        """The first page of a search was answered; `hits` in all."""
        counts = self._of(text, actor, filtered=filtered)
        if counts is not None:
            counts.searches += 1
            counts.found_nothing += hits == 0
            counts.hits = min(hits, 2_000_000_000)

    def count_click(self, text: str, actor: Actor | None) -> None:
        """A result of a search for this text was opened."""
        counts = self._of(text, actor, filtered=False)
        if counts is not None:
            counts.clicks += 1

    async def write(self) -> None:
        """Write what was counted."""
        counted, self._counts = self._counts, {}
        rows = [
            {"id": new_id(), "day": day, "text": text, "filtered": filtered, "organisation_id": organisation_id}
            | {name: getattr(counts, name) for name in _Counts.__slots__}
            for (day, text, filtered, organisation_id), counts in counted.items()
        ]
        if rows:
            async with self._database.transaction("search") as tx:
                await repository.count_queries(tx, rows)

    def _of(self, text: str, actor: Actor | None, *, filtered: bool) -> _Counts | None:
        kept = rules.kept_text(text)
        now = utc_now()
        key = (now.date(), kept or "", filtered, actor.organisation_id if actor else None)
        if kept is None or (key not in self._counts and len(self._counts) >= MAX_TEXTS):
            return None
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_later())
        counts = self._counts.setdefault(key, _Counts())
        counts.last_at = now
        return counts

    async def _write_later(self) -> None:
        while self._counts:
            await asyncio.sleep(WRITE_EVERY_S)
            try:
                await self.write()
            except DomainError as error:  # the database is away: these counts are lost
                log.warning("search.queries_not_counted", error=str(error))


async def report_queries(tx: Tx, first: date | None, last: date | None, limit: int) -> dict[str, Any]:
    """What was searched for from `first` to `last` (default: the last 30 days). Raises SearchInvalid."""
    last = last or utc_now().date()
    first = first or _before(last, 29)
    if not 0 <= (last - first).days < rules.MAX_PERIOD_DAYS:
        text = f"A period ends on or after its first day and has at most {rules.MAX_PERIOD_DAYS} days."
        raise SearchInvalid([Fault("query/last_day", "period_invalid", text)])
    totals, most, nothing = await repository.query_report(tx, first, last, limit)
    searches = totals["searches"]
    return {
        "first_day": first,
        "last_day": last,
        **totals,
        "click_through": (Decimal(totals["clicks"]) / searches).quantize(Decimal("0.0001")) if searches else None,
        "most_searched": _texts(most),
        "most_found_nothing": _texts(nothing),
    }


async def forget_old_queries(database: Database) -> None:
    """Remove counts older than KEPT_DAYS."""
    removed = FORGET_BATCH
    while removed == FORGET_BATCH:
        async with database.transaction("search") as tx:
            removed = await repository.forget_queries(tx, _before(utc_now().date(), KEPT_DAYS), FORGET_BATCH)


def _texts(rows: Sequence[Row]) -> list[dict[str, Any]]:
    return [dict(row) for row in rows]


def _before(day: date, days: int) -> date:
    return day - timedelta(days=days) if day.toordinal() > days else date.min
