"""What is always true of orders: each query gives the rows that break it."""

INVARIANTS: dict[str, str] = {
    "orders: total = net + tax + shipping + shipping tax": """
        SELECT id, number, net, tax, shipping, shipping_tax, total FROM orders.orders
        WHERE total <> net + tax + shipping + shipping_tax
    """,
    "orders: net and tax are the sums of the lines": """
        SELECT o.id, o.number, o.net, o.tax, i.net AS lines_net, i.tax AS lines_tax, i.count
        FROM orders.orders o
        LEFT JOIN (
            SELECT order_id, sum(net) AS net, sum(tax) AS tax, count(*) AS count
            FROM orders.order_items GROUP BY order_id
        ) i ON i.order_id = o.id
        WHERE (o.net, o.tax, o.line_count::bigint) IS DISTINCT FROM (i.net, i.tax, i.count)
    """,
    "orders: a line is quantity x unit price, rounded once": """
        SELECT id, order_id, quantity, unit_price, net, tax_rate, tax FROM orders.order_items
        WHERE net <> CASE WHEN historical THEN quantity * unit_price ELSE round(quantity * unit_price, scale(net)) END
           OR tax <> round(net * tax_rate, scale(tax))
    """,
    "orders: a saved list counts its lines": """
        SELECT l.id, l.line_count, count(n.product_id) AS lines FROM orders.saved_lists l
        LEFT JOIN orders.saved_list_lines n ON n.list_id = l.id
        GROUP BY l.id HAVING l.line_count <> count(n.product_id)
    """,
    "orders: a group's total is the sum of its orders": """
        SELECT g.id, g.total, sum(o.total) AS orders_total FROM orders.order_groups g
        LEFT JOIN orders.orders o ON o.group_id = g.id
        GROUP BY g.id HAVING g.total IS DISTINCT FROM sum(o.total)
    """,
    "orders: the history follows the allowed steps": """
        SELECT h.order_id, h.position, h.before, h.from_status, h.to_status FROM (
            SELECT order_id, position, from_status, to_status,
                   lag(to_status) OVER (PARTITION BY order_id ORDER BY position) AS before
            FROM orders.order_status_history
        ) h
        WHERE h.from_status IS DISTINCT FROM h.before OR NOT orders.step_allowed(h.from_status, h.to_status)
    """,
    "orders: the status is the last of the history": """
        SELECT o.id, o.number, o.status, h.to_status FROM orders.orders o
        LEFT JOIN (
            SELECT DISTINCT ON (order_id) order_id, to_status FROM orders.order_status_history
            ORDER BY order_id, position DESC
        ) h ON h.order_id = o.id
        WHERE o.status IS DISTINCT FROM h.to_status
    """,
    "orders: at most one basket for each buyer and idempotency key": """
        SELECT buyer_id, idempotency_key, count(*) FROM orders.order_groups
        GROUP BY buyer_id, idempotency_key HAVING count(*) > 1
    """,
    "orders: quantities on the lines are those of the shipments": """
        SELECT i.id, i.order_id, i.quantity, i.claimed_quantity, i.shipped_quantity, i.delivered_quantity,
               f.claimed, f.shipped, f.delivered
        FROM orders.order_items i
        LEFT JOIN (
            SELECT u.line_id, sum(u.quantity) AS claimed,
                   COALESCE(sum(u.quantity) FILTER (WHERE f.dispatched_at IS NOT NULL), 0) AS shipped,
                   COALESCE(sum(u.quantity) FILTER (
                       WHERE f.dispatched_at IS NOT NULL AND f.delivered_at IS NOT NULL), 0) AS delivered
            FROM orders.fulfilment_items u JOIN orders.fulfilments f ON f.shipment_id = u.shipment_id
            GROUP BY u.line_id
        ) f ON f.line_id = i.id
        WHERE (i.claimed_quantity::bigint, i.shipped_quantity::bigint, i.delivered_quantity::bigint)
              IS DISTINCT FROM (COALESCE(f.claimed, 0), COALESCE(f.shipped, 0), COALESCE(f.delivered, 0))
           OR (NOT i.historical AND i.claimed_quantity > i.quantity)
    """,
    "orders: shipped statuses agree with the lines": """
        SELECT o.id, o.number, o.status FROM orders.orders o
        JOIN orders.order_items i ON i.order_id = o.id
        WHERE NOT o.historical
        GROUP BY o.id
        HAVING (o.status IN ('shipped', 'delivered', 'completed') AND sum(i.shipped_quantity) <> sum(i.quantity))
            OR (o.status = 'partially_shipped' AND sum(i.shipped_quantity) IN (0, sum(i.quantity)))
            OR (o.status IN ('placed', 'confirmed', 'processing') AND sum(i.shipped_quantity) <> 0)
    """,
    "orders: an import's lines were imported or reported": """
        SELECT id, lines_read, lines_imported, lines_reported FROM orders.order_imports
        WHERE lines_read <> lines_imported + lines_reported
    """,
}
