"""The time zone in which the days of reports begin."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from tradepost.infra import audit, jobs
from tradepost.infra.db import Tx
from tradepost.kernel.actor import PLATFORM_ID, Actor
from tradepost.kernel.errors import Fault
from tradepost.services.analytics.errors import TimezoneUnknown
from tradepost.services.analytics.repository import names
from tradepost.services.analytics.rules.periods import is_timezone


async def read_settings(tx: Tx, actor: Actor) -> Mapping[str, Any]:
    """`timezone` that holds for the actor's organisation, and `own_timezone`, None where it is the platform's."""
    return await names.timezone(tx, settings_owner(actor))


async def set_timezone(tx: Tx, actor: Actor, timezone: str) -> Mapping[str, Any]:
    """Let the days begin in another time zone (the operator: of every seller without its own).

    What was counted before is put on its new days in the background. Raises TimezoneUnknown.
    """
    if not is_timezone(timezone):
        raise TimezoneUnknown([Fault("#/timezone", "timezone_unknown", "Name an IANA zone, such as Europe/London.")])
    owner = settings_owner(actor)
    if await names.set_timezone(tx, owner, timezone):
        await jobs.defer(tx, "analytics.recount", organisation_id=str(owner))
        await audit.record(tx, actor, "report_settings.change", "organisation", owner, changes={"timezone": timezone})
    return await names.timezone(tx, owner)


def settings_owner(actor: Actor) -> UUID:
    """Whose setting holds for the actor: sellers have their own, all others the platform's."""
    return actor.organisation_id if actor.kind == "manufacturer" else PLATFORM_ID
