"""Statements about what products, customers and sellers are called, and in which time zone a seller's days begin."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic_core import to_json

from tradepost.infra.db import Tx
from tradepost.kernel.actor import PLATFORM_ID
from tradepost.services.analytics.rules.counting import NamedParty, NamedProduct
from tradepost.services.products.contract import Product
from tradepost.services.users.contract import Organisation

# The catalogue's word (version > 0) stands above that of a sale; of sales the latest with a title has it.
_NAME_SOLD = """
INSERT INTO analytics.products AS p (id, seller_id, sku, title, version, named_at)
SELECT id, seller_id, sku, title, 0, named_at
FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[])
     AS sold (id, seller_id, sku, title, named_at)
ORDER BY id
ON CONFLICT (id) DO UPDATE SET sku = EXCLUDED.sku, title = EXCLUDED.title, named_at = EXCLUDED.named_at
WHERE p.version = 0
  AND (EXCLUDED.title <> '', EXCLUDED.named_at, EXCLUDED.title) > (p.title <> '', p.named_at, p.title)
"""
_LIST = """
INSERT INTO analytics.products AS p (id, seller_id, sku, title, brand, category_path, version, named_at)
SELECT id, seller_id, sku, title, brand, ARRAY(SELECT jsonb_array_elements_text(path::jsonb)), version, named_at
FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::timestamptz[])
     AS listed (id, seller_id, sku, title, brand, path, version, named_at)
ORDER BY id
ON CONFLICT (id) DO UPDATE SET
    seller_id = EXCLUDED.seller_id, sku = EXCLUDED.sku, title = EXCLUDED.title, brand = EXCLUDED.brand,
    category_path = EXCLUDED.category_path, version = EXCLUDED.version, named_at = EXCLUDED.named_at
WHERE p.version < EXCLUDED.version
"""
# A document's word is from the beginning of time, so that the organisation's own stands above it.
_MEET = """
INSERT INTO analytics.parties AS p (id, kind, name, changed_at)
SELECT id, CASE WHEN historical THEN 'historical' ELSE 'organisation' END, name, 'epoch'
FROM unnest($1::uuid[], $2::text[], $3::boolean[]) AS party (id, name, historical)
ORDER BY id
ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name
WHERE (EXCLUDED.changed_at, EXCLUDED.name) > (p.changed_at, p.name)
"""
_REMEMBER = """
INSERT INTO analytics.parties AS p (id, kind, name, country, currency, changed_at)
SELECT id, 'organisation', name, country, currency, changed_at
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
     AS party (id, name, country, currency, changed_at)
ORDER BY id
ON CONFLICT (id) DO UPDATE SET
    name = EXCLUDED.name, country = EXCLUDED.country, currency = EXCLUDED.currency, changed_at = EXCLUDED.changed_at
WHERE p.changed_at < EXCLUDED.changed_at
"""
_TIMEZONE = """
SELECT COALESCE(own.timezone, platform.timezone, 'UTC') AS timezone, own.timezone AS own_timezone
FROM (SELECT $1::uuid AS id, $2::uuid AS platform_id) asked
LEFT JOIN analytics.report_settings own ON own.organisation_id = asked.id
LEFT JOIN analytics.report_settings platform ON platform.organisation_id = asked.platform_id
"""
_SET_TIMEZONE = """
INSERT INTO analytics.report_settings AS s (organisation_id, timezone) VALUES ($1, $2)
ON CONFLICT (organisation_id) DO UPDATE SET timezone = EXCLUDED.timezone, updated_at = now()
WHERE s.timezone <> EXCLUDED.timezone
"""


async def name_sold_products(tx: Tx, products: Sequence[NamedProduct]) -> None:
    """Products as documents call them; each id once."""
    columns = ("id", "seller_id", "sku", "title", "named_at")
    await tx.execute(_NAME_SOLD, *[[getattr(each, name) for each in products] for name in columns])


async def remember_products(tx: Tx, products: Sequence[tuple[datetime, Product]]) -> None:
    """Products as the catalogue has them, each id once, with the time of the change."""
    await tx.execute(
        _LIST,
        *[[getattr(each, name) for _, each in products] for name in ("id", "seller_id", "sku", "title", "brand")],
        [to_json(each.category_path).decode() for _, each in products],
        [each.version + 1 for _, each in products],  # 0 is of sales
        [at for at, _ in products],
    )


async def meet_parties(tx: Tx, parties: Sequence[NamedParty]) -> None:
    """Customers and sellers as documents call them; each id once."""
    await tx.execute(_MEET, *[[getattr(each, name) for each in parties] for name in ("id", "name", "historical")])


async def remember_organisations(tx: Tx, organisations: Sequence[tuple[datetime, Organisation]]) -> None:
    """Organisations as they call themselves, each id once, with the time of the change."""
    await tx.execute(
        _REMEMBER,
        [each.id for _, each in organisations],
        [each.name for _, each in organisations],
        [each.address.country for _, each in organisations],
        [each.currency for _, each in organisations],
        [at for at, _ in organisations],
    )


async def timezone(tx: Tx, organisation_id: UUID) -> Mapping[str, Any]:
    """`timezone` in which the organisation's days begin, and `own_timezone`, None where it is the platform's."""
    [row] = await tx.fetch(_TIMEZONE, organisation_id, PLATFORM_ID)
    return dict(row)


async def set_timezone(tx: Tx, organisation_id: UUID, name: str) -> bool:
    """False where it was that already."""
    return bool(await tx.execute(_SET_TIMEZONE, organisation_id, name))
