"""Every SQL statement of search. Rows are locked in key order."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx

Row = Mapping[str, Any]

# Writers of rows hold this lock shared until they commit; the flush takes it alone before it reads. So a flush that
# starts after a writer found one waiting (and queued no further one) sees what that writer wrote.
_WRITING = "SELECT pg_advisory_xact_lock_shared(hashtextextended('search.products', 0))"
_ALL_WRITTEN = "SELECT pg_advisory_xact_lock(hashtextextended('search.products', 0))"

# Versions follow the clock, so that after a restore from a backup they go on above those that the index has.
_CLOCK = "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint"
_RAISED = f"GREATEST(known.version + 1, {_CLOCK})"
_KEEP_PRODUCTS = f"""
INSERT INTO search.products AS known
    (id, product_version, seller_id, seller_name, sku, mpn, gtins, title, brand, description, category_ids,
     category_names, attributes, image_id, unit, moq, currency, price, lowest_price, listed, in_stock, created_at,
     version, changed_at)
SELECT id, product_version, seller_id, seller_name, sku, mpn, gtins, title, brand, description, category_ids,
       category_names, attributes, image_id, unit, moq, currency, price, lowest_price, listed, in_stock, created_at,
       {_CLOCK}, now()
FROM json_to_recordset($1::json) AS told (
    id uuid, product_version integer, seller_id uuid, seller_name text, sku text, mpn text, gtins text[], title text,
    brand text, description text, category_ids uuid[], category_names text[], attributes jsonb, image_id uuid,
    unit text, moq integer, currency text, price numeric, lowest_price numeric, listed boolean, in_stock boolean,
    created_at timestamptz)
ORDER BY id
ON CONFLICT (id) DO UPDATE
SET product_version = excluded.product_version, seller_id = excluded.seller_id, seller_name = excluded.seller_name,
    sku = excluded.sku, mpn = excluded.mpn, gtins = excluded.gtins, title = excluded.title, brand = excluded.brand,
    description = excluded.description, category_ids = excluded.category_ids,
    category_names = excluded.category_names, attributes = excluded.attributes, image_id = excluded.image_id,
    unit = excluded.unit, moq = excluded.moq, currency = excluded.currency, price = excluded.price,
    lowest_price = excluded.lowest_price, listed = excluded.listed, created_at = excluded.created_at,
    in_stock = CASE WHEN known.stock_told_at IS NULL THEN excluded.in_stock ELSE known.in_stock END,
    version = {_RAISED}, changed_at = now()
WHERE known.product_version < excluded.product_version
"""  # noqa: S608  # no input is part of it
_KEEP_LABELS = """
INSERT INTO search.labels AS known (id, kind, names, told_at)
SELECT id, kind, names, told_at
FROM json_to_recordset($1::json) AS told (id uuid, kind text, names text[], told_at timestamptz)
ORDER BY id
ON CONFLICT (id) DO UPDATE SET names = excluded.names, told_at = excluded.told_at
WHERE known.told_at < excluded.told_at
"""
_KEEP_STOCK = f"""
INSERT INTO search.products AS known (id, in_stock, stock_told_at, version)
SELECT id, in_stock, told_at, {_CLOCK}
FROM unnest($1::uuid[], $2::boolean[], $3::timestamptz[]) AS told (id, in_stock, told_at)
ORDER BY id
ON CONFLICT (id) DO UPDATE
SET in_stock = excluded.in_stock, stock_told_at = excluded.stock_told_at,
    version = CASE WHEN known.in_stock = excluded.in_stock THEN known.version ELSE {_RAISED} END,
    changed_at = CASE WHEN known.in_stock = excluded.in_stock THEN known.changed_at ELSE now() END
WHERE known.stock_told_at IS NULL OR known.stock_told_at < excluded.stock_told_at
"""  # noqa: S608  # no input is part of it
_KEEP_RATINGS = f"""
INSERT INTO search.products AS known (id, rating, rating_count, rated_at, version)
SELECT id, rating, count, told_at, {_CLOCK}
FROM unnest($1::uuid[], $2::numeric[], $3::integer[], $4::timestamptz[]) AS told (id, rating, count, told_at)
ORDER BY id
ON CONFLICT (id) DO UPDATE
SET rating = excluded.rating, rating_count = excluded.rating_count, rated_at = excluded.rated_at,
    version = {_RAISED}, changed_at = now()
WHERE known.rated_at IS NULL OR known.rated_at < excluded.rated_at
"""  # noqa: S608  # no input is part of it
# The index ranks by the order of size of what was sold: it needs to know only when that has doubled.
_DOUBLED = "floor(log(2, 1 + known.units_sold)) < floor(log(2, 1 + known.units_sold + excluded.units_sold))"
# log2(2^a + 2^b), without leaving what a double can hold.
_MORE_POPULAR = """
COALESCE(GREATEST(known.popularity, excluded.popularity) + ln(1 + power(2::float8, GREATEST(
    -abs(known.popularity - excluded.popularity), -60))) / ln(2::float8), excluded.popularity)
"""
_ADD_SOLD = f"""
INSERT INTO search.products AS known (id, units_sold, popularity, version)
SELECT id, units, popularity, {_CLOCK}
FROM unnest($1::uuid[], $2::bigint[], $3::float8[]) AS told (id, units, popularity)
ORDER BY id
ON CONFLICT (id) DO UPDATE
SET units_sold = known.units_sold + excluded.units_sold,
    popularity = {_MORE_POPULAR},
    version = CASE WHEN {_DOUBLED} THEN {_RAISED} ELSE known.version END,
    changed_at = CASE WHEN {_DOUBLED} THEN now() ELSE known.changed_at END
"""  # noqa: S608  # no input is part of it

_DOCUMENT = """
id, version, listed, seller_id, seller_name, sku, mpn, gtins, title, brand, description, category_ids, category_names,
attributes, price, currency, in_stock, moq, rating, units_sold, created_at
"""
_WAITING = f"""
SELECT {_DOCUMENT} FROM search.products
WHERE version > indexed_version AND product_version > 0 ORDER BY version LIMIT $1
"""  # noqa: S608  # no input is part of it
_INDEXED = """
UPDATE search.products p SET indexed_version = done.version
FROM unnest($1::uuid[], $2::bigint[]) AS done (id, version)
WHERE p.id = done.id AND p.indexed_version < done.version
"""
_LISTED = f"""
SELECT {_DOCUMENT} FROM search.products WHERE listed AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2
"""  # noqa: S608  # no input is part of it
_ANY_LISTED = "SELECT EXISTS (SELECT FROM search.products WHERE listed AND (NOT $1::boolean OR indexed_version > 0))"
_COUNTS = """
SELECT count(*) FILTER (WHERE listed) AS listed_products,
       count(*) FILTER (WHERE version > indexed_version AND product_version > 0) AS waiting,
       min(changed_at) FILTER (WHERE version > indexed_version AND product_version > 0) AS oldest_waiting_at
FROM search.products
"""

_CARDS = """
SELECT id, sku, mpn, title, brand, seller_id, seller_name, category_ids[cardinality(category_ids)] AS category_id,
       currency, trim_scale(price)::text AS price, trim_scale(lowest_price)::text AS lowest_price, moq, unit, in_stock,
       image_id, rating::text AS rating, rating_count
FROM search.products WHERE id = ANY($1::uuid[]) AND listed
"""
_POPULAR = f"""
{_CARDS.partition("WHERE")[0]} WHERE listed ORDER BY popularity DESC NULLS LAST, id DESC LIMIT $1
"""
_LABELS = "SELECT id, names FROM search.labels WHERE id = ANY($1::uuid[])"
_CATEGORIES = """
SELECT id, names FROM search.labels
WHERE kind = 'category' AND lower(names[cardinality(names)]) LIKE $1 ORDER BY cardinality(names), names LIMIT $2
"""

_COUNT_QUERIES = """
INSERT INTO search.search_queries AS known
    (id, day, text, filtered, organisation_id, searches, found_nothing, clicks, hits, last_at)
SELECT id, day, text, filtered, organisation_id, searches, found_nothing, clicks, hits, last_at
FROM json_to_recordset($1::json) AS told (
    id uuid, day date, text text, filtered boolean, organisation_id uuid, searches integer, found_nothing integer,
    clicks integer, hits integer, last_at timestamptz)
ORDER BY day, text, filtered, organisation_id
ON CONFLICT (day, text, filtered, organisation_id) DO UPDATE
SET searches = known.searches + excluded.searches, found_nothing = known.found_nothing + excluded.found_nothing,
    clicks = known.clicks + excluded.clicks,
    hits = CASE WHEN excluded.searches > 0 THEN excluded.hits ELSE known.hits END,
    last_at = GREATEST(known.last_at, excluded.last_at)
"""
_TOTALS = """
SELECT COALESCE(sum(searches), 0)::bigint AS searches, COALESCE(sum(found_nothing), 0)::bigint AS found_nothing,
       COALESCE(sum(clicks), 0)::bigint AS clicks
FROM search.search_queries WHERE day BETWEEN $1 AND $2
"""
_BY_TEXT = """
SELECT text, sum(searches)::bigint AS searches, sum(found_nothing)::bigint AS found_nothing,
       (COALESCE(sum(searches) FILTER (WHERE filtered), 0))::bigint AS with_filters, sum(clicks)::bigint AS clicks,
       COALESCE((array_agg(hits ORDER BY last_at DESC) FILTER (WHERE searches > 0))[1], 0) AS hits,
       max(last_at) AS last_at
FROM search.search_queries WHERE day BETWEEN $1 AND $2 GROUP BY text
"""
_MOST_SEARCHED = f"""
SELECT * FROM ({_BY_TEXT}) counted WHERE searches > 0 ORDER BY searches DESC, text LIMIT $3
"""  # noqa: S608  # no input is part of it
_FOUND_NOTHING = f"""
SELECT * FROM ({_BY_TEXT}) counted WHERE found_nothing > 0 ORDER BY found_nothing DESC, text LIMIT $3
"""  # noqa: S608  # no input is part of it
_FORGET = """
DELETE FROM search.search_queries
WHERE id IN (SELECT id FROM search.search_queries WHERE day < $1 ORDER BY day LIMIT $2)
"""


async def announce_writing(tx: Tx) -> None:
    """Before rows of products are written; held until the end of the transaction."""
    await tx.execute(_WRITING)


async def await_writers(tx: Tx) -> None:
    """Wait until every transaction that announced itself has ended."""
    await tx.execute(_ALL_WRITTEN)


async def keep_products(tx: Tx, products: Sequence[Row]) -> None:
    """Each id once; an older product version never replaces a newer one."""
    await tx.execute(_KEEP_PRODUCTS, products)


async def keep_labels(tx: Tx, labels: Sequence[Row]) -> None:
    """Each id once: names with the time at which they were told; the newest stay."""
    await tx.execute(_KEEP_LABELS, labels)


async def keep_stock(tx: Tx, stock: Mapping[UUID, tuple[datetime, bool]]) -> None:
    """Whether products are in stock, each with the time at which it was told."""
    told = [(product_id, available, at) for product_id, (at, available) in stock.items()]
    await tx.execute(_KEEP_STOCK, *map(list, zip(*told, strict=True)))


async def keep_ratings(tx: Tx, ratings: Sequence[tuple[UUID, Any, int, datetime]]) -> None:
    """Average (None: no reviews) and count of each product, with the time at which they were told."""
    await tx.execute(_KEEP_RATINGS, *map(list, zip(*ratings, strict=True)))


async def add_sold(tx: Tx, units: Mapping[UUID, int], popularity: Mapping[UUID, float]) -> None:
    """Units sold of each product, and how popular these sales make it."""
    await tx.execute(_ADD_SOLD, list(units), list(units.values()), [popularity[each] for each in units])


async def waiting(tx: Tx, limit: int) -> list[Row]:
    """Products whose newest version the index does not have, the longest waiting first."""
    return list(await tx.fetch(_WAITING, limit))


async def mark_indexed(tx: Tx, rows: Sequence[Row]) -> None:
    """The index has these rows at their versions."""
    await tx.execute(_INDEXED, [row["id"] for row in rows], [row["version"] for row in rows])


async def listed(tx: Tx, after: UUID | None, limit: int) -> list[Row]:
    """Products that are for sale, by id."""
    return list(await tx.fetch(_LISTED, after, limit))


async def any_listed(tx: Tx, *, indexed: bool) -> bool:
    """Whether there is a product for sale (that was indexed once)."""
    return bool(await tx.fetchval(_ANY_LISTED, indexed))


async def counts(tx: Tx) -> Row:
    rows: list[Row] = list(await tx.fetch(_COUNTS))
    return rows[0]


async def cards(tx: Tx, ids: Sequence[str]) -> dict[str, Row]:
    """What a page of hits shows, by id, of those that are for sale now."""
    return {str(row["id"]): row for row in await tx.fetch(_CARDS, ids)}


async def popular(tx: Tx, limit: int) -> list[Row]:
    """Cards of the most popular products that are for sale; those that nobody ordered come last, the newest first."""
    return list(await tx.fetch(_POPULAR, limit))


async def labels(tx: Tx, ids: Sequence[str]) -> dict[str, list[str]]:
    """Names by the id of a seller or category."""
    return {str(row["id"]): row["names"] for row in await tx.fetch(_LABELS, ids)} if ids else {}


async def categories_beginning(tx: Tx, text: str, limit: int) -> list[Row]:
    """Categories whose name begins with this text in lower case, those near the root first."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return list(await tx.fetch(_CATEGORIES, f"{escaped}%", limit))


async def count_queries(tx: Tx, counted: Sequence[Row]) -> None:
    """Add to the days' counts; each key once."""
    await tx.execute(_COUNT_QUERIES, counted)


async def query_report(tx: Tx, first: date, last: date, limit: int) -> tuple[Row, list[Row], list[Row]]:
    """Totals of the days, the texts most searched for, and those that most often found nothing."""
    [totals] = await tx.fetch(_TOTALS, first, last)
    most = await tx.fetch(_MOST_SEARCHED, first, last, limit)
    return totals, list(most), list(await tx.fetch(_FOUND_NOTHING, first, last, limit))


async def forget_queries(tx: Tx, before: date, limit: int) -> int:
    return await tx.execute(_FORGET, before, limit)
