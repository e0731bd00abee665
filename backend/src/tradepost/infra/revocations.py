"""Access tokens that were revoked before they expire: a list that every process keeps fresh."""

import asyncio
from datetime import datetime, timedelta
from uuid import UUID

import structlog

from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Unavailable

REFRESH_S = 5.0
KEEP = timedelta(minutes=20)  # longer than an access token lives
log = structlog.get_logger(__name__)


async def revoke(tx: Tx, *subjects: UUID) -> None:
    """Void every access token of these sessions, people or organisations that was made until now."""
    await tx.execute(
        """INSERT INTO platform.revocations (subject, not_before) SELECT subject, $2 FROM unnest($1::uuid[]) AS subject
        ON CONFLICT (subject) DO UPDATE SET not_before = EXCLUDED.not_before, created_at = now()""",
        sorted(subjects),
        utc_now(),
    )


class Revocations:
    """The process's copy of the list. `load` before the first request, then `keep_fresh` beside them."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._not_before: dict[UUID, datetime] = {}

    def revoked(self, actor: Actor, since: datetime) -> bool:
        """Whether what the actor was allowed then is void: by the session, the person or the organisation."""
        subjects = (actor.user_id, actor.organisation_id, actor.session_id)
        return any((not_before := self._not_before.get(each)) and since <= not_before for each in subjects if each)

    async def load(self) -> None:
        async with self._database.transaction("platform", readonly=True) as tx:
            since = utc_now() - KEEP
            rows = await tx.fetch("SELECT subject, not_before FROM platform.revocations WHERE created_at > $1", since)
        self._not_before = {row["subject"]: row["not_before"] for row in rows}

    async def keep_fresh(self) -> None:
        """Load again every REFRESH_S, for ever."""
        while True:
            await asyncio.sleep(REFRESH_S)
            try:
                await self.load()
            except Unavailable as error:
                log.warning("revocations.stale", error=str(error))
