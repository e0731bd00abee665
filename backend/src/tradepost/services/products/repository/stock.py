"""Stock: levels, movements, warehouses. Levels are locked in the order of (product, warehouse), always."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import asyncpg

from tradepost.infra.db import Tx
from tradepost.kernel.address import Address
from tradepost.kernel.clock import utc_now
from tradepost.services.products.contract import PriceTier
from tradepost.services.products.errors import WarehouseNameTaken
from tradepost.services.products.rules.pricing import Sellable
from tradepost.services.products.rules.stock import Level, Reservation, Stock
from tradepost.services.products.rules.values import MovementRow, StockRow, Warehouse

_LOCK_LEVELS = """
WITH level AS MATERIALIZED (
    SELECT product_id, warehouse_id, seller_id, on_hand, reserved, reorder_level, low
    FROM products.inventory WHERE product_id = ANY($1::uuid[])
    ORDER BY product_id, warehouse_id FOR UPDATE
)
SELECT level.*, w.priority FROM level JOIN products.warehouses w ON w.id = level.warehouse_id
"""
# Everything that a hold needs to know, in one statement. The locks come first, in key order.
_LOCK_FOR_HOLD = """
WITH level AS MATERIALIZED (
    SELECT product_id, warehouse_id, on_hand, reserved, reorder_level, low
    FROM products.inventory WHERE product_id = ANY($1::uuid[])
    ORDER BY product_id, warehouse_id FOR UPDATE
), stock AS (
    SELECT level.product_id, array_agg(level.warehouse_id) AS warehouses, array_agg(w.priority) AS priorities,
           array_agg(level.on_hand) AS on_hand, array_agg(level.reserved) AS reserved,
           array_agg(level.reorder_level) AS reorder_levels, array_agg(level.low) AS low
    FROM level JOIN products.warehouses w ON w.id = level.warehouse_id GROUP BY level.product_id
), tier AS (
    SELECT product_id, array_agg(min_quantity ORDER BY min_quantity) AS quantities,
           array_agg(trim_scale(unit_price) ORDER BY min_quantity) AS prices
    FROM products.product_pricing_tiers WHERE product_id = ANY($1::uuid[]) GROUP BY product_id
)
SELECT p.id, p.seller_id, p.seller_name, p.sku, p.title, p.unit, p.moq, p.quantity_multiple, p.currency, p.tax_class,
       p.weight_g, p.lead_time_days, p.status, p.unlisted, tier.quantities, tier.prices, stock.warehouses,
       stock.priorities, stock.on_hand, stock.reserved, stock.reorder_levels, stock.low,
       (SELECT count(*) FROM (
           SELECT FROM products.holds h WHERE h.buyer_id = $2 AND h.pending LIMIT $3) few) AS open_holds
FROM products.products p
LEFT JOIN tier ON tier.product_id = p.id
LEFT JOIN stock ON stock.product_id = p.id
WHERE p.id = ANY($1::uuid[])
"""
_FOR_PRICES = """
WITH stock AS (
    SELECT product_id, sum(on_hand - reserved)::bigint AS available
    FROM products.inventory WHERE product_id = ANY($1::uuid[]) GROUP BY product_id
), tier AS (
    SELECT product_id, array_agg(min_quantity ORDER BY min_quantity) AS quantities,
           array_agg(trim_scale(unit_price) ORDER BY min_quantity) AS prices
    FROM products.product_pricing_tiers WHERE product_id = ANY($1::uuid[]) GROUP BY product_id
)
SELECT p.id, p.seller_id, p.seller_name, p.sku, p.title, p.unit, p.moq, p.quantity_multiple, p.currency, p.tax_class,
       p.weight_g, p.lead_time_days, p.status, p.unlisted, tier.quantities, tier.prices,
       COALESCE(stock.available, 0) AS available
FROM products.products p
LEFT JOIN tier ON tier.product_id = p.id
LEFT JOIN stock ON stock.product_id = p.id
WHERE p.id = ANY($1::uuid[])
"""
# The sums are of before this statement's own changes, but after every other change: the rows are locked already.
TRUE_AVAILABILITY = """
(SELECT COALESCE(json_object_agg(product_id, available), '{}'::json) FROM (
    SELECT product_id, sum(on_hand - reserved) AS available
    FROM products.inventory WHERE product_id = ANY($%d::uuid[]) GROUP BY product_id) sums)
"""
_SAVE = f"""
WITH levels AS (
    INSERT INTO products.inventory AS known
        (product_id, warehouse_id, seller_id, on_hand, reserved, reorder_level, low, updated_at)
    SELECT product_id, warehouse_id, seller_id, on_hand, reserved, reorder_level, low, $2
    FROM json_to_recordset($1::json) AS item (product_id uuid, warehouse_id uuid, seller_id uuid, on_hand integer,
                                              reserved integer, reorder_level integer, low boolean)
    ORDER BY product_id, warehouse_id
    ON CONFLICT (product_id, warehouse_id) DO UPDATE
    SET on_hand = excluded.on_hand, reserved = excluded.reserved, reorder_level = excluded.reorder_level,
        low = excluded.low, updated_at = excluded.updated_at
), reservations AS (
    INSERT INTO products.reservations AS known (hold_id, product_id, warehouse_id, held, shipped, state)
    SELECT hold_id, product_id, warehouse_id, held, shipped, state
    FROM json_to_recordset($3::json) AS item (hold_id uuid, product_id uuid, warehouse_id uuid, held integer,
                                              shipped integer, state text)
    ON CONFLICT (hold_id, product_id, warehouse_id) DO UPDATE
    SET held = excluded.held, shipped = excluded.shipped, state = excluded.state
), moved AS (
    INSERT INTO products.inventory_movements
        (product_id, warehouse_id, reason, quantity, on_hand_after, reference_id, note, user_id, created_at)
    SELECT product_id, warehouse_id, reason, quantity, on_hand_after, reference_id, $5, $6, $2
    FROM json_to_recordset($4::json) AS item (product_id uuid, warehouse_id uuid, reason text, quantity integer,
                                              on_hand_after integer, reference_id uuid)
)
SELECT {TRUE_AVAILABILITY % 7}
"""  # noqa: S608  # constants only
_ROWS = """
SELECT i.product_id, p.sku, p.title, i.warehouse_id, w.name AS warehouse_name, i.on_hand, i.reserved,
       i.on_hand - i.reserved AS available, i.reorder_level, i.low, i.updated_at
FROM products.inventory i
JOIN products.products p ON p.id = i.product_id
JOIN products.warehouses w ON w.id = i.warehouse_id
WHERE i.seller_id = $1
  AND ($2::uuid IS NULL OR i.warehouse_id = $2)
  AND ($3::uuid IS NULL OR i.product_id = $3)
  AND ($4::boolean IS NULL OR i.low = $4)
  AND ($5::uuid IS NULL OR (i.product_id, i.warehouse_id) > ($5, $6::uuid))
ORDER BY i.product_id, i.warehouse_id LIMIT $7
"""
_MOVEMENTS = """
SELECT m.id, m.product_id, m.warehouse_id, m.reason, m.quantity, m.on_hand_after, m.reference_id, m.note, m.user_id,
       m.created_at
FROM products.inventory_movements m
JOIN products.products p ON p.id = m.product_id AND p.seller_id = $1
WHERE m.product_id = $2 AND ($3::uuid IS NULL OR m.warehouse_id = $3) AND ($4::bigint IS NULL OR m.id < $4)
ORDER BY m.id DESC LIMIT $5
"""
_LABELS = "SELECT id, sku, title FROM products.products WHERE id = ANY($1::uuid[])"
_IS_OF_SELLER = "SELECT EXISTS (SELECT FROM products.products WHERE id = $1 AND seller_id = $2)"

_WAREHOUSES = """
SELECT id, seller_id, name, address, priority, active, version, created_at FROM products.warehouses
WHERE seller_id = $1 ORDER BY priority, id LIMIT $2
"""
_WAREHOUSE = """
SELECT id, seller_id, name, address, priority, active, version, created_at FROM products.warehouses
WHERE id = $1 AND seller_id = $2
"""
_INSERT_WAREHOUSE = """
INSERT INTO products.warehouses (id, seller_id, name, address, priority, active, version, created_at)
VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8)
"""
_UPDATE_WAREHOUSE = """
UPDATE products.warehouses SET name = $3, address = $4::jsonb, priority = $5, active = $6, version = $7
WHERE id = $1 AND seller_id = $2
"""
_HAS_STOCK = "SELECT EXISTS (SELECT FROM products.inventory WHERE warehouse_id = $1 AND on_hand > 0)"


async def lock_levels(tx: Tx, product_ids: Sequence[UUID]) -> list[Level]:
    """Every level of these products, locked."""
    return [Level(**row) for row in await tx.fetch(_LOCK_LEVELS, sorted(set(product_ids)))]


async def lock_for_hold(
    tx: Tx, product_ids: Sequence[UUID], buyer_id: UUID, *, count_holds_to: int
) -> tuple[dict[UUID, Sellable], Stock, int]:
    """The products, their locked stock, and how many pending holds the buyer has (counted up to a limit)."""
    rows = await tx.fetch(_LOCK_FOR_HOLD, sorted(set(product_ids)), buyer_id, count_holds_to)
    levels = [level for row in rows for level in _levels(row)]
    return {row["id"]: _sellable(row) for row in rows}, Stock(levels), rows[0]["open_holds"] if rows else 0


async def for_prices(tx: Tx, product_ids: Sequence[UUID]) -> tuple[dict[UUID, Sellable], dict[UUID, int]]:
    """The products, and what is available of each; nothing is locked."""
    rows = await tx.fetch(_FOR_PRICES, list(set(product_ids)))
    return {row["id"]: _sellable(row) for row in rows}, {row["id"]: row["available"] for row in rows}


async def save(tx: Tx, stock: Stock, *, user_id: UUID, note: str | None = None) -> dict[UUID, int]:
    """Write what changed; for the products that came in stock or went out of it, what there was before."""
    levels = stock.changed_levels()
    reservations: list[Reservation] = stock.changed_reservations()
    if not levels and not reservations:
        return {}
    crossing = list(stock.availability_deltas())
    before = await tx.fetchval(_SAVE, levels, utc_now(), reservations, stock.movements(), note, user_id, crossing)
    return {UUID(key): value for key, value in before.items()}


async def labels(tx: Tx, product_ids: Sequence[UUID]) -> dict[UUID, tuple[str, str]]:
    """SKU and title of products."""
    return {row["id"]: (row["sku"], row["title"]) for row in await tx.fetch(_LABELS, list(set(product_ids)))}


async def stock_rows(
    tx: Tx,
    seller_id: UUID,
    *,
    warehouse_id: UUID | None,
    product_id: UUID | None,
    low: bool | None,
    after: tuple[UUID, UUID] | None,
    limit: int,
) -> list[StockRow]:
    last = after or (None, None)
    return [StockRow(**row) for row in await tx.fetch(_ROWS, seller_id, warehouse_id, product_id, low, *last, limit)]


async def movements(
    tx: Tx, seller_id: UUID, product_id: UUID, *, warehouse_id: UUID | None, before: int | None, limit: int
) -> list[MovementRow]:
    """Movements of the seller's product, the newest first."""
    rows = await tx.fetch(_MOVEMENTS, seller_id, product_id, warehouse_id, before, limit)
    return [MovementRow(**row) for row in rows]


async def is_of_seller(tx: Tx, product_id: UUID, seller_id: UUID) -> bool:
    return bool(await tx.fetchval(_IS_OF_SELLER, product_id, seller_id))


async def warehouses(tx: Tx, seller_id: UUID, limit: int) -> list[Warehouse]:
    """The seller's warehouses, the first to take from first."""
    return [_warehouse(row) for row in await tx.fetch(_WAREHOUSES, seller_id, limit)]


async def warehouse(tx: Tx, warehouse_id: UUID, seller_id: UUID, *, lock: bool = False) -> Warehouse | None:
    """A warehouse of the seller. With `lock` it cannot change; without, it stays as it is while stock is put in."""
    row = await tx.fetchrow(_WAREHOUSE + ("FOR UPDATE" if lock else "FOR SHARE"), warehouse_id, seller_id)
    return _warehouse(row) if row else None


async def insert_warehouse(tx: Tx, made: Warehouse) -> None:
    """Raises WarehouseNameTaken."""
    values = (made.id, made.seller_id, made.name, made.address, made.priority, made.active, made.version)
    try:
        await tx.execute(_INSERT_WAREHOUSE, *values, made.created_at)
    except asyncpg.UniqueViolationError as error:
        raise WarehouseNameTaken from error


async def update_warehouse(tx: Tx, changed: Warehouse) -> None:
    """Raises WarehouseNameTaken."""
    values = (changed.id, changed.seller_id, changed.name, changed.address, changed.priority, changed.active)
    try:
        await tx.execute(_UPDATE_WAREHOUSE, *values, changed.version)
    except asyncpg.UniqueViolationError as error:
        raise WarehouseNameTaken from error


async def has_stock(tx: Tx, warehouse_id: UUID) -> bool:
    return bool(await tx.fetchval(_HAS_STOCK, warehouse_id))


def _warehouse(row: Any) -> Warehouse:
    return Warehouse(**{**row, "address": Address(**row["address"])})


def _sellable(row: Any) -> Sellable:
    tiers = tuple(
        PriceTier(min_quantity=quantity, unit_price=price)
        for quantity, price in zip(row["quantities"] or (), row["prices"] or (), strict=True)
    )
    return Sellable(
        id=row["id"],
        seller_id=row["seller_id"],
        seller_name=row["seller_name"],
        sku=row["sku"],
        title=row["title"],
        unit=row["unit"],
        moq=row["moq"],
        quantity_multiple=row["quantity_multiple"],
        currency=row["currency"],
        tiers=tiers,
        tax_class=row["tax_class"],
        weight_g=row["weight_g"],
        lead_time_days=row["lead_time_days"],
        status=row["status"],
        unlisted=row["unlisted"],
    )


def _levels(row: Any) -> list[Level]:
    names = ("warehouses", "priorities", "on_hand", "reserved", "reorder_levels", "low")
    return [
        Level(
            product_id=row["id"],
            warehouse_id=warehouse_id,
            seller_id=row["seller_id"],
            priority=priority,
            on_hand=on_hand,
            reserved=reserved,
            reorder_level=reorder_level,
            low=low,
        )
        for warehouse_id, priority, on_hand, reserved, reorder_level, low in zip(
            *[row[name] or () for name in names], strict=True
        )
    ]
