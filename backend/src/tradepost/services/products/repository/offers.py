"""Offers: what buyers weigh of products, found by id or by the codes that name them."""

import re
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.products.contract import MAX_HITS_OF_CODE, Offer, PriceTier

# Each way goes by its index for every code apart, so that a popular code costs others nothing. GTINs have no limit
# inside: with one the planner would rather read the whole table for each.
_BY_CODES = """
WITH by_gtin AS MATERIALIZED (
    SELECT wanted.code, p.id FROM unnest($2::text[]) AS wanted (code)
    JOIN products.products p ON p.gtins @> ARRAY[wanted.code] AND p.status <> 'draft'
), ways AS (
    SELECT code, id, 4 AS strength FROM by_gtin
    UNION ALL
    SELECT wanted.code, hit.id, hit.strength
    FROM unnest($1::text[]) AS wanted (code)
    CROSS JOIN LATERAL (
        (SELECT p.id, CASE WHEN p.sku = wanted.code THEN 3 ELSE 2 END AS strength FROM products.products p
         WHERE lower(p.sku) = lower(wanted.code) AND p.status <> 'draft' LIMIT $3)
        UNION ALL
        (SELECT p.id, 1 FROM products.products p
         WHERE lower(p.mpn) = lower(wanted.code) AND p.status <> 'draft' LIMIT $3)
    ) hit
), ranked AS (
    SELECT code, id, max(strength) AS strength,
           row_number() OVER (PARTITION BY code ORDER BY max(strength) DESC, id) AS rank
    FROM ways GROUP BY code, id
)
SELECT code, id, (ARRAY['mpn', 'sku_any_case', 'sku', 'gtin'])[strength] AS by FROM ranked WHERE rank <= $3
ORDER BY rank
"""
_GTIN = re.compile(r"[0-9]{8,14}")
_OFFERS = """
WITH stock AS (
    SELECT product_id, sum(on_hand - reserved)::bigint AS available
    FROM products.inventory WHERE product_id = ANY($1::uuid[]) GROUP BY product_id
), tier AS (
    SELECT product_id, array_agg(min_quantity ORDER BY min_quantity) AS quantities,
           array_agg(trim_scale(unit_price) ORDER BY min_quantity) AS prices
    FROM products.product_pricing_tiers WHERE product_id = ANY($1::uuid[]) GROUP BY product_id
), image AS (
    SELECT DISTINCT ON (product_id) product_id, document_id
    FROM products.product_images WHERE product_id = ANY($1::uuid[]) ORDER BY product_id, position
)
SELECT p.id AS product_id, p.seller_id, p.seller_name, p.sku, p.mpn, p.title, image.document_id AS image_id, p.unit,
       p.case_size, p.moq, p.quantity_multiple, p.currency, p.lead_time_days, tier.quantities, tier.prices,
       COALESCE(stock.available, 0) AS available,
       p.status = 'active' AND NOT p.unlisted AND tier.product_id IS NOT NULL AS orderable
FROM products.products p
LEFT JOIN tier ON tier.product_id = p.id
LEFT JOIN stock ON stock.product_id = p.id
LEFT JOIN image ON image.product_id = p.id
WHERE p.id = ANY($1::uuid[])
"""


async def by_codes(tx: Tx, codes: Sequence[str]) -> list[tuple[str, UUID, Any]]:
    """(code, product, by what) in the order of `codes`, the strongest hit of each first."""
    if not codes:
        return []
    gtins = [code for code in codes if _GTIN.fullmatch(code)]
    rows = await tx.fetch(_BY_CODES, list(codes), gtins, MAX_HITS_OF_CODE)
    places = {code: place for place, code in enumerate(codes)}
    return sorted(((row["code"], row["id"], row["by"]) for row in rows), key=lambda hit: places[hit[0]])


async def offers(tx: Tx, product_ids: Sequence[UUID]) -> dict[UUID, Offer]:
    """Those that exist, whatever their status."""
    rows = await tx.fetch(_OFFERS, list(set(product_ids))) if product_ids else []
    return {row["product_id"]: _offer(row) for row in rows}


def _offer(row: Any) -> Offer:
    fields = dict(row)
    steps = zip(fields.pop("quantities") or (), fields.pop("prices") or (), strict=True)
    tiers = tuple(PriceTier(min_quantity=quantity, unit_price=price) for quantity, price in steps)
    return Offer(**fields, tiers=tiers)
