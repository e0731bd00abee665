"""What sellers ask of orders."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.kernel.money import Money

Row = Mapping[str, Any]

_READ = """
SELECT organisation_id, minimum_order, minimum_currency, version FROM orders.seller_terms
WHERE organisation_id = ANY($1::uuid[])
"""
# Nothing is written where the version is not the one that the caller has read; 0: there is no row yet.
_SAVE = """
INSERT INTO orders.seller_terms AS t (organisation_id, minimum_order, minimum_currency, version, updated_at)
VALUES ($1, $2, $3, $5::int + 1, $4)
ON CONFLICT (organisation_id) DO UPDATE
SET minimum_order = excluded.minimum_order, minimum_currency = excluded.minimum_currency, version = t.version + 1,
    updated_at = excluded.updated_at
WHERE t.version = $5::int
RETURNING organisation_id, minimum_order, minimum_currency, version
"""


async def read(tx: Tx, seller_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """The terms of those that have set any."""
    return {row["organisation_id"]: row for row in await tx.fetch(_READ, list(seller_ids))}


async def save(tx: Tx, seller_id: UUID, minimum: Money | None, at: datetime, *, version: int) -> Row | None:
    """The new terms; None, and nothing is written, where `version` is not the present one."""
    amount, currency = (minimum.amount, minimum.currency) if minimum else (None, None)
    row: Row | None = await tx.fetchrow(_SAVE, seller_id, amount, currency, at, version)
    return row
