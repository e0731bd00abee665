"""What is always true of products' tables: each query returns the rows that break it."""

INVARIANTS = {
    "stock: nothing below zero, reserved within on hand": """
        SELECT product_id, warehouse_id, on_hand, reserved FROM products.inventory
        WHERE on_hand < 0 OR reserved < 0 OR reserved > on_hand
    """,
    "stock: reserved is the sum of what holds have": """
        SELECT product_id, warehouse_id, COALESCE(i.reserved, 0) AS reserved, COALESCE(r.held, 0) AS held
        FROM (SELECT product_id, warehouse_id, reserved FROM products.inventory) i
        FULL JOIN (
            SELECT product_id, warehouse_id, sum(held) AS held FROM products.reservations
            WHERE held > 0 GROUP BY product_id, warehouse_id
        ) r USING (product_id, warehouse_id)
        WHERE COALESCE(i.reserved, 0) <> COALESCE(r.held, 0)
    """,
    "stock: on hand is the sum of its movements": """
        SELECT product_id, warehouse_id, COALESCE(i.on_hand, 0) AS on_hand, COALESCE(m.moved, 0) AS moved
        FROM (SELECT product_id, warehouse_id, on_hand FROM products.inventory) i
        FULL JOIN (
            SELECT product_id, warehouse_id, sum(quantity) AS moved FROM products.inventory_movements
            GROUP BY product_id, warehouse_id
        ) m USING (product_id, warehouse_id)
        WHERE COALESCE(i.on_hand, 0) <> COALESCE(m.moved, 0)
    """,
    "stock: a hold is pending exactly as long as a part of it is": """
        SELECT h.id, h.pending FROM products.holds h
        WHERE h.pending <> EXISTS (
            SELECT FROM products.reservations r WHERE r.hold_id = h.id AND r.state = 'pending')
    """,
    "stock: a shortage is noted exactly while there is one": """
        SELECT product_id, warehouse_id, low FROM products.inventory WHERE low <> (on_hand - reserved < reorder_level)
    """,
    "stock: it is the seller's own, in its own warehouse": """
        SELECT i.product_id, i.warehouse_id FROM products.inventory i
        JOIN products.products p ON p.id = i.product_id
        JOIN products.warehouses w ON w.id = i.warehouse_id
        WHERE i.seller_id <> p.seller_id OR i.seller_id <> w.seller_id
    """,
    "prices: they ascend in quantity and never rise, from the minimum order quantity on": """
        SELECT t.product_id, t.min_quantity FROM (
            SELECT product_id, min_quantity, unit_price,
                   lag(unit_price) OVER (PARTITION BY product_id ORDER BY min_quantity) AS price_before
            FROM products.product_pricing_tiers
        ) t JOIN products.products p ON p.id = t.product_id
        WHERE t.unit_price > t.price_before OR (t.price_before IS NULL AND t.min_quantity > p.moq)
    """,
    "prices: the list price is that of the first tier": """
        SELECT p.id, p.list_price FROM products.products p
        WHERE p.list_price IS DISTINCT FROM (
            SELECT t.unit_price FROM products.product_pricing_tiers t WHERE t.product_id = p.id
            ORDER BY t.min_quantity LIMIT 1)
    """,
    "categories: each path is its parent's and itself": """
        SELECT c.id FROM products.categories c LEFT JOIN products.categories above ON above.id = c.parent_id
        WHERE c.path <> COALESCE(above.path, '{}') || c.id OR c.names <> COALESCE(above.names, '{}') || c.name
    """,
    "uploads: those that ended have an end": """
        SELECT id, status FROM products.bulk_uploads
        WHERE (status IN ('completed', 'failed', 'cancelled')) <> (finished_at IS NOT NULL)
    """,
    "uploads: each refused row has its reason": """
        SELECT u.id, u.rows_refused FROM products.bulk_uploads u
        WHERE u.rows_refused <> (
            SELECT count(DISTINCT e.line) FROM products.bulk_upload_errors e
            WHERE e.upload_id = u.id AND e.severity = 'refused')
    """,
}
