"""Buyers and sellers: the projection of organisation.changed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.users.contract import Organisation

_READ = """
SELECT p.organisation_id, p.kind, p.name, p.country, p.vat_id, p.verified, p.suspended, p.currency, p.language,
       p.address, t.minimum_order, t.minimum_currency
FROM orders.parties p LEFT JOIN orders.seller_terms t ON t.organisation_id = p.organisation_id
WHERE p.organisation_id = ANY($1::uuid[])
"""
_KEEP = """
INSERT INTO orders.parties AS p (
    organisation_id, kind, name, country, vat_id, verified, suspended, currency, language, address, changed_at)
SELECT DISTINCT ON (n.organisation_id) n.organisation_id, n.kind, n.name, n.country, n.vat_id, n.verified, n.suspended,
       n.currency, n.language, n.address::jsonb, n.changed_at
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bool[], $7::bool[], $8::text[], $9::text[],
            $10::jsonb[], $11::timestamptz[])
     WITH ORDINALITY AS n (organisation_id, kind, name, country, vat_id, verified, suspended, currency, language,
                           address, changed_at, position)
ORDER BY n.organisation_id, n.changed_at DESC, n.position DESC
ON CONFLICT (organisation_id) DO UPDATE
SET kind = EXCLUDED.kind, name = EXCLUDED.name, country = EXCLUDED.country, vat_id = EXCLUDED.vat_id,
    verified = EXCLUDED.verified, suspended = EXCLUDED.suspended, currency = EXCLUDED.currency,
    language = EXCLUDED.language, address = EXCLUDED.address, changed_at = EXCLUDED.changed_at
WHERE p.changed_at <= EXCLUDED.changed_at
"""


async def parties(tx: Tx, ids: Sequence[UUID]) -> Sequence[Mapping[str, Any]]:
    """Those of `ids` that are known."""
    return await tx.fetch(_READ, list(ids))


async def keep(tx: Tx, changes: Sequence[tuple[datetime, Organisation]]) -> None:
    """Take over the newest state of each organisation; an older one never replaces a newer one."""
    organisations = [organisation for _, organisation in changes]
    await tx.execute(
        _KEEP,
        [each.id for each in organisations],
        [each.kind for each in organisations],
        [each.name for each in organisations],
        [each.address.country for each in organisations],
        [each.vat_id for each in organisations],
        [each.verified for each in organisations],
        [each.suspended for each in organisations],
        [each.currency for each in organisations],
        [each.language for each in organisations],
        [each.address for each in organisations],
        [at for at, _ in changes],
    )
