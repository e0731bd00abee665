"""Products: read whole, written whole, listed."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import asyncpg

from tradepost.infra.db import Tx
from tradepost.kernel.errors import VersionMismatch
from tradepost.services.products.contract import PriceTier, Product
from tradepost.services.products.errors import CategoryNotFound, SkuTaken
from tradepost.services.products.rules.values import Place, ProductFilter, ProductRow, Seller

_COLUMNS = """
p.id, p.seller_id, p.seller_name, p.sku, p.mpn, p.gtins, p.title, p.brand, p.description, p.unit, p.case_size, p.moq,
p.quantity_multiple, p.currency, p.tax_class, p.lead_time_days, p.weight_g, p.status, p.unlisted, p.version,
p.created_at, p.updated_at, c.id AS category_id, c.names AS category_path, c.path AS category_ids,
ARRAY(SELECT t.min_quantity FROM products.product_pricing_tiers t WHERE t.product_id = p.id
      ORDER BY t.min_quantity) AS tier_quantities,
ARRAY(SELECT trim_scale(t.unit_price) FROM products.product_pricing_tiers t WHERE t.product_id = p.id
      ORDER BY t.min_quantity) AS tier_prices,
ARRAY(SELECT ARRAY[s.name, s.value] FROM products.product_specifications s WHERE s.product_id = p.id
      ORDER BY s.position) AS specifications,
ARRAY(SELECT i.document_id FROM products.product_images i WHERE i.product_id = p.id ORDER BY i.position) AS image_ids,
COALESCE((SELECT sum(n.on_hand - n.reserved) FROM products.inventory n WHERE n.product_id = p.id), 0)::bigint
    AS available
"""
_FROM = """
FROM products.products p
LEFT JOIN products.product_categories pc ON pc.product_id = p.id
LEFT JOIN products.categories c ON c.id = pc.category_id
"""
_BY_IDS = f"SELECT {_COLUMNS} {_FROM} WHERE p.id = ANY($1::uuid[])"  # constants only, here and below
_LOCK_BY_IDS = f"{_BY_IDS} ORDER BY p.id FOR NO KEY UPDATE OF p"
_LOCK_BY_SKUS = f"""
SELECT {_COLUMNS} {_FROM} WHERE p.seller_id = $1 AND p.sku = ANY($2::text[]) ORDER BY p.id FOR NO KEY UPDATE OF p
"""
_SELLER = """
SELECT id, name, currency, country, suspended FROM products.organisations WHERE id = $1 FOR SHARE
"""
_PLACES = "SELECT id, path, names FROM products.categories WHERE id = ANY($1::uuid[]) FOR KEY SHARE"

_INPUT = """
WITH input AS MATERIALIZED (
    SELECT *, (tiers -> 0 ->> 'unit_price')::numeric AS list_price
    FROM json_to_recordset($1::json) AS item (
        id uuid, seller_id uuid, seller_name text, sku text, mpn text, gtins text[], title text, brand text,
        description text, unit text, case_size integer, moq integer, quantity_multiple integer, currency text,
        tax_class text, lead_time_days smallint, weight_g integer, status text, unlisted boolean, version integer,
        created_at timestamptz, updated_at timestamptz, category_id uuid, tiers json, specifications json,
        image_ids uuid[])
)
"""
_CHILDREN = """
, tiers AS (
    INSERT INTO products.product_pricing_tiers (product_id, min_quantity, unit_price)
    SELECT input.id, tier.min_quantity, tier.unit_price
    FROM input, json_to_recordset(input.tiers) AS tier (min_quantity integer, unit_price numeric)
), specifications AS (
    INSERT INTO products.product_specifications (product_id, name, position, value)
    SELECT input.id, entry.key, entry.position, entry.value
    FROM input, json_each_text(input.specifications) WITH ORDINALITY AS entry (key, value, position)
), images AS (
    INSERT INTO products.product_images (product_id, position, document_id)
    SELECT input.id, image.position, image.document_id
    FROM input, unnest(input.image_ids) WITH ORDINALITY AS image (document_id, position)
), places AS (
    INSERT INTO products.product_categories (product_id, category_id)
    SELECT id, category_id FROM input WHERE category_id IS NOT NULL
)
"""
_INSERT = f"""
{_INPUT}
, made AS (
    INSERT INTO products.products
        (id, seller_id, seller_name, sku, mpn, gtins, title, brand, description, unit, case_size, moq,
         quantity_multiple, currency, list_price, tax_class, lead_time_days, weight_g, status, unlisted, version,
         created_at, updated_at)
    SELECT id, seller_id, seller_name, sku, mpn, gtins, title, brand, description, unit, case_size, moq,
           quantity_multiple, currency, list_price, tax_class, lead_time_days, weight_g, status, unlisted, version,
           created_at, updated_at
    FROM input
    RETURNING 1
)
{_CHILDREN}
SELECT count(*) FROM made
"""  # noqa: S608  # constants only
_UPDATE = f"""
{_INPUT}
, made AS (
    UPDATE products.products p
    SET seller_name = input.seller_name, sku = input.sku, mpn = input.mpn, gtins = input.gtins, title = input.title,
        brand = input.brand, description = input.description, unit = input.unit, case_size = input.case_size,
        moq = input.moq, quantity_multiple = input.quantity_multiple, currency = input.currency,
        list_price = input.list_price, tax_class = input.tax_class, lead_time_days = input.lead_time_days,
        weight_g = input.weight_g, status = input.status, unlisted = input.unlisted, version = input.version,
        updated_at = input.updated_at
    FROM input WHERE p.id = input.id AND p.version = input.version - 1
    RETURNING 1
)
{_CHILDREN}
SELECT count(*) FROM made
"""  # noqa: S608  # constants only
_DELETE_CHILDREN = """
WITH tiers AS (DELETE FROM products.product_pricing_tiers WHERE product_id = ANY($1::uuid[])),
     specifications AS (DELETE FROM products.product_specifications WHERE product_id = ANY($1::uuid[])),
     images AS (DELETE FROM products.product_images WHERE product_id = ANY($1::uuid[]))
DELETE FROM products.product_categories WHERE product_id = ANY($1::uuid[])
"""
_SUMMARY = """
SELECT p.id, p.seller_id, p.seller_name, p.sku, p.mpn, p.title, p.brand, p.unit, p.case_size, p.moq,
       p.quantity_multiple, p.currency, trim_scale(p.list_price) AS list_price, p.lead_time_days, p.status,
       p.unlisted, p.version, p.created_at, p.updated_at, c.id AS category_id, c.names AS category_path,
       (SELECT trim_scale(min(t.unit_price)) FROM products.product_pricing_tiers t
        WHERE t.product_id = p.id) AS lowest_price,
       (SELECT i.document_id FROM products.product_images i WHERE i.product_id = p.id
        ORDER BY i.position LIMIT 1) AS image_id,
       COALESCE((SELECT sum(n.on_hand - n.reserved) FROM products.inventory n WHERE n.product_id = p.id), 0)::bigint
           AS available
"""
_LISTED = "p.status = 'active' AND NOT p.unlisted"
_FILTERS = """
    ($1::uuid IS NULL OR pc.category_id IN (SELECT id FROM products.categories WHERE path @> ARRAY[$1]))
    AND ($2::text IS NULL OR lower(p.brand) = $2)
    AND ($3::uuid IS NULL OR p.seller_id = $3)
    AND ($4::text IS NULL OR p.currency = $4)
    AND ($5::numeric IS NULL OR p.list_price >= $5)
    AND ($6::numeric IS NULL OR p.list_price <= $6)
    AND ($7::text IS NULL OR p.status = $7)
"""
_HAS_STOCK = "EXISTS (SELECT FROM products.inventory n WHERE n.product_id = p.id AND n.on_hand > n.reserved)"
# Each way of matching by its own index, and no more hits of each than somebody would page through.
_WAYS = (
    "lower(p.title) LIKE $11", "lower(p.sku) LIKE $11", "lower(p.mpn) LIKE $11", "lower(p.brand) LIKE $11",
    "p.gtins @> ARRAY[$12::text]",
)  # fmt: skip
_SORTS = {
    "newest": ("p.id", "text", "p.id DESC", "$8::uuid IS NULL OR p.id < $8"),
    "title": ("p.title", "text", "p.title, p.id", "$8::uuid IS NULL OR (p.title, p.id) > ($9, $8)"),
    "price": ("p.list_price", "numeric", "p.list_price, p.id", "$8::uuid IS NULL OR (p.list_price, p.id) > ($9, $8)"),
    "-price": ("p.list_price", "numeric", "p.list_price DESC, p.id DESC",
               "$8::uuid IS NULL OR (p.list_price, p.id) < ($9, $8)"),
    "sku": ("p.sku", "text", "p.sku, p.id", "$8::uuid IS NULL OR (p.sku, p.id) > ($9, $8)"),
}  # fmt: skip


@cache
def _listing(sort: str, *, listed: bool, by_text: bool, in_stock: bool | None) -> str:
    """The statement of a list: sort and the costly filters decide its shape, so that each shape has a good plan."""
    column, kind, order, after = _SORTS[sort]
    conditions = [_FILTERS, f"({after})", f"($9::{kind} IS NULL OR true)"]
    if listed:
        conditions.append(_LISTED)
    if column == "p.list_price":
        conditions.append("p.list_price IS NOT NULL")
    if in_stock is not None:
        conditions.append(_HAS_STOCK if in_stock else f"NOT {_HAS_STOCK}")
    if by_text:
        scope = f"($3::uuid IS NULL OR p.seller_id = $3) AND {_LISTED if listed else 'true'}"
        ways = [f"(SELECT p.id FROM products.products p WHERE {each} AND {scope} LIMIT 2000)" for each in _WAYS]  # noqa: S608
        conditions.append(f"p.id = ANY(ARRAY({' UNION '.join(ways)}))")
    return f"{_SUMMARY} {_FROM} WHERE {' AND '.join(conditions)} ORDER BY {order} LIMIT $10"


async def seller(tx: Tx, seller_id: UUID) -> Seller | None:
    """What is known of the seller; the row cannot change before this transaction ends."""
    row = await tx.fetchrow(_SELLER, seller_id)
    return Seller(**row) if row else None


async def places(tx: Tx, category_ids: set[UUID]) -> dict[UUID, Place]:
    """Where each category is. Raises CategoryNotFound where one does not exist."""
    found = await known_places(tx, category_ids)
    if len(found) != len(category_ids):
        raise CategoryNotFound
    return found


async def known_places(tx: Tx, category_ids: set[UUID]) -> dict[UUID, Place]:
    """As `places`, but for those that exist."""
    rows = await tx.fetch(_PLACES, list(category_ids)) if category_ids else []
    return {row["id"]: Place(category_ids=tuple(row["path"]), category_path=tuple(row["names"])) for row in rows}


async def category_exists(tx: Tx, category_id: UUID) -> bool:
    return bool(await known_places(tx, {category_id}))


async def by_ids(tx: Tx, ids: Sequence[UUID]) -> list[Product]:
    return [_product(row) for row in await tx.fetch(_BY_IDS, list(ids))]


async def lock_by_ids(tx: Tx, ids: Sequence[UUID]) -> list[Product]:
    """Those that exist, locked against other writers, in order of id."""
    return [_product(row) for row in await tx.fetch(_LOCK_BY_IDS, list(ids))]


async def lock_by_skus(tx: Tx, seller_id: UUID, skus: Sequence[str]) -> dict[str, Product]:
    """The seller's products among `skus`, locked, by SKU."""
    return {row["sku"]: _product(row) for row in await tx.fetch(_LOCK_BY_SKUS, seller_id, list(skus))}


async def insert(tx: Tx, products: Sequence[Product]) -> None:
    """Write new products with all that belongs to them. Raises SkuTaken."""
    if not products:
        return
    try:
        await tx.execute(_INSERT, products)
    except asyncpg.UniqueViolationError as error:
        if error.constraint_name == "uq_products_sku":
            raise SkuTaken from error
        raise


async def update(tx: Tx, products: Sequence[Product]) -> None:
    """Write the new state of products, whose version has grown by one. Raises SkuTaken, VersionMismatch."""
    if not products:
        return
    await tx.execute(_DELETE_CHILDREN, [product.id for product in products])
    try:
        if await tx.fetchval(_UPDATE, products) != len(products):
            raise VersionMismatch
    except asyncpg.UniqueViolationError as error:
        if error.constraint_name == "uq_products_sku":
            raise SkuTaken from error
        raise


async def listing(
    tx: Tx, wanted: ProductFilter, *, sort: str, after: tuple[UUID, Any] | None, limit: int
) -> list[ProductRow]:
    """One page of product rows; `after` is the id and sort value of the row before it."""
    word = wanted.text.lower() if wanted.text else None
    last_id, last_value = after or (None, None)
    rows = await tx.fetch(
        _listing(sort, listed=not wanted.own, by_text=word is not None, in_stock=wanted.in_stock),
        wanted.category_id,
        wanted.brand.lower() if wanted.brand else None,
        wanted.seller_id,
        wanted.currency,
        wanted.price_min,
        wanted.price_max,
        wanted.status,
        last_id,
        last_value,
        limit,
        *([] if word is None else [_prefix(word), word]),
    )
    return [ProductRow(**{**row, "category_path": tuple(row["category_path"] or ())}) for row in rows]


def _prefix(word: str) -> str:
    """The LIKE pattern of what begins with `word`."""
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def _product(row: Any) -> Product:
    fields = dict(row)
    quantities, prices = fields.pop("tier_quantities"), fields.pop("tier_prices")
    tiers = tuple(
        PriceTier(min_quantity=quantity, unit_price=price) for quantity, price in zip(quantities, prices, strict=True)
    )
    fields |= {
        "tiers": tiers,
        "gtins": tuple(fields["gtins"]),
        "image_ids": tuple(fields["image_ids"]),
        "category_path": tuple(fields["category_path"] or ()),
        "category_ids": tuple(fields["category_ids"] or ()),
        "specifications": dict(fields["specifications"]),
    }
    return Product(**fields)


_STALE_OF_SELLER = """
SELECT p.id FROM products.products p JOIN products.organisations o ON o.id = p.seller_id
WHERE p.seller_id = $1 AND (p.seller_name, p.unlisted) IS DISTINCT FROM (o.name, o.suspended)
ORDER BY p.id LIMIT $2
"""
_BELOW_CATEGORY = """
SELECT pc.product_id FROM products.product_categories pc
WHERE pc.category_id IN (SELECT id FROM products.categories WHERE path @> ARRAY[$1::uuid])
  AND ($2::uuid IS NULL OR pc.product_id > $2)
ORDER BY pc.product_id LIMIT $3
"""
_KEEP_ORGANISATIONS = """
INSERT INTO products.organisations AS known (id, name, kind, currency, country, suspended, changed_at)
SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::timestamptz[])
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, kind = excluded.kind, currency = excluded.currency, country = excluded.country,
    suspended = excluded.suspended, changed_at = excluded.changed_at
WHERE known.changed_at <= excluded.changed_at
"""
_OUT_OF_DATE_SELLERS = """
SELECT o.id FROM products.organisations o
WHERE o.id = ANY($1::uuid[]) AND EXISTS (
    SELECT FROM products.products p
    WHERE p.seller_id = o.id AND (p.seller_name, p.unlisted) IS DISTINCT FROM (o.name, o.suspended))
"""


async def stale_of_seller(tx: Tx, seller_id: UUID, limit: int) -> list[UUID]:
    """Products that do not yet show the seller's name and suspension."""
    return [row["id"] for row in await tx.fetch(_STALE_OF_SELLER, seller_id, limit)]


async def below_category(tx: Tx, category_id: UUID, after: UUID | None, limit: int) -> list[UUID]:
    """Products in the category or below it, from behind `after` on."""
    return [row["product_id"] for row in await tx.fetch(_BELOW_CATEGORY, category_id, after, limit)]


async def keep_organisations(tx: Tx, sellers: Sequence[tuple[Seller, str, datetime]]) -> list[UUID]:
    """Note organisations with their kind and the time of the news; those whose products must follow."""
    by_id = {each.id: (each, kind, at) for each, kind, at in sorted(sellers, key=lambda item: item[2])}
    newest = list(by_id.values())
    await tx.execute(
        _KEEP_ORGANISATIONS,
        [each.id for each, _, _ in newest],
        [each.name for each, _, _ in newest],
        [kind for _, kind, _ in newest],
        [each.currency for each, _, _ in newest],
        [each.country for each, _, _ in newest],
        [each.suspended for each, _, _ in newest],
        [at for _, _, at in newest],
    )
    return [row["id"] for row in await tx.fetch(_OUT_OF_DATE_SELLERS, list(by_id))]
