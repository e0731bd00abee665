"""Who trades with whom, remembered for a few seconds by each process.

The projection itself follows organisation.changed with a delay, so a copy that is REMEMBERED_S old tells nothing else:
a buyer who is suspended loses its sessions at once, a seller its listings. A seller's new minimum is told as late.
"""

import time
from collections.abc import Iterable, Sequence
from uuid import UUID

from tradepost.infra.db import Database, Tx
from tradepost.kernel.events import Envelope
from tradepost.kernel.money import Money
from tradepost.services.orders.repository import parties as repository
from tradepost.services.orders.rules.tax import Party
from tradepost.services.users.contract import OrganisationChanged

REMEMBERED_S = 30.0
REMEMBERED_MAX = 20_000
_remembered: dict[UUID, tuple[float, Party]] = {}


async def keep_parties(tx: Tx, events: Sequence[Envelope[OrganisationChanged]]) -> None:
    """Take organisations over as their events tell them."""
    await repository.keep(tx, [(each.occurred_at, each.event.organisation) for each in events])


def remembered(ids: Iterable[UUID]) -> dict[UUID, Party]:
    """Those of `ids` that this process has read a moment ago."""
    now = time.monotonic()
    found = {}
    for each in ids:
        known = _remembered.get(each)
        if known is not None and known[0] > now:
            found[each] = known[1]
    return found


async def read_parties(tx: Tx, ids: Sequence[UUID]) -> dict[UUID, Party]:
    """Those of `ids` that are known, by one statement."""
    rows = await repository.parties(tx, ids)
    found = {
        row["organisation_id"]: Party(
            id=row["organisation_id"],
            name=row["name"],
            country=row["country"],
            vat_id=row["vat_id"],
            verified=row["verified"],
            suspended=row["suspended"],
            minimum_order=Money(row["minimum_order"], row["minimum_currency"]) if row["minimum_currency"] else None,
        )
        for row in rows
    }
    until = time.monotonic() + REMEMBERED_S
    if len(_remembered) + len(found) > REMEMBERED_MAX:
        _remembered.clear()
    _remembered.update({each.id: (until, each) for each in found.values()})
    return found


async def known_parties(database: Database, ids: Sequence[UUID]) -> dict[UUID, Party]:
    """Those of `ids` that are known: from memory, else by a transaction of its own, which reads them all."""
    found = remembered(ids)
    if len(found) == len(set(ids)):
        return found
    async with database.transaction("orders", readonly=True) as tx:
        return await read_parties(tx, ids)


def forget_parties() -> None:
    """Read them anew from now on, for tests."""
    _remembered.clear()
