"""What a seller asks of orders, set by itself and read by buyers."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from tradepost.infra import audit
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import VersionMismatch
from tradepost.kernel.money import Money
from tradepost.services.orders.repository import terms as repository
from tradepost.services.orders.schemas.terms import TermsOutput
from tradepost.services.orders.use_cases.parties import forget_parties


async def read_terms(tx: Tx, seller_ids: Sequence[UUID]) -> list[TermsOutput]:
    """The terms of each; who has set none asks for nothing."""
    known = await repository.read(tx, seller_ids)
    return [_output(seller_id, known.get(seller_id)) for seller_id in dict.fromkeys(seller_ids)]


async def set_terms(tx: Tx, actor: Actor, minimum: Money | None, *, version: int) -> TermsOutput:
    """Set the actor's organisation's minimum order, None for none. Orders follow within seconds.

    Raises VersionMismatch.
    """
    [before] = (await read_terms(tx, [actor.organisation_id]))[:1]
    if before.version != version:
        raise VersionMismatch(version=before.version)
    saved = await repository.save(tx, actor.organisation_id, minimum, utc_now(), version=version)
    if saved is None:
        raise VersionMismatch
    told = {"before": _told(before.minimum_order), "after": _told(minimum)}
    await audit.record(tx, actor, "seller_terms.set", "organisation", actor.organisation_id, changes=told)
    forget_parties()
    return _output(actor.organisation_id, saved)


def _output(seller_id: UUID, row: Mapping[str, Any] | None) -> TermsOutput:
    minimum = Money(row["minimum_order"], row["minimum_currency"]) if row and row["minimum_currency"] else None
    return TermsOutput.model_validate(
        {"seller_id": seller_id, "minimum_order": minimum, "version": row["version"] if row else 0}
    )


def _told(minimum: Any) -> str | None:
    return f"{minimum.amount:f} {minimum.currency}" if minimum else None
