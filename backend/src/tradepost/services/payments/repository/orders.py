"""Statements about what is to be paid: payables, their lines, and the parties to them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.orders.contract import Order
from tradepost.services.payments.repository.bulk import Record, Row, insert
from tradepost.services.payments.rules.invoicing import OpenLine

_PAYABLE = (
    "order_id, group_id, number, buyer_id, buyer_name, seller_id, seller_name, placed_by, currency, net, tax, shipping,"
    " shipping_tax, shipping_tax_rate, total, reverse_charge, payment_method, po_number, delivery_address, placed_at"
)
_KEEP = f"""
INSERT INTO payments.payables ({_PAYABLE}, commission_rate)
SELECT {_PAYABLE}, COALESCE((
    SELECT r.rate FROM payments.commission_rules r
    WHERE (r.seller_id = o.seller_id OR r.seller_id IS NULL) AND r.valid_from <= o.placed_at
    ORDER BY r.seller_id NULLS LAST, r.valid_from DESC LIMIT 1), 0)
FROM jsonb_populate_recordset(NULL::payments.payables, $1) AS o
ON CONFLICT (order_id) DO NOTHING
RETURNING order_id
"""  # noqa: S608  # constants
_KEEP_LINES = insert(
    "payable_lines",
    *("order_id", "line_id", "position", "sku", "title", "unit", "quantity", "unit_price", "net", "tax_rate", "tax"),
    conflict="ON CONFLICT DO NOTHING",
)
_LOCK = "SELECT * FROM payments.payables WHERE order_id = ANY($1::uuid[]) ORDER BY order_id FOR UPDATE"
_LOCK_OF_PAYMENT = """
SELECT * FROM payments.payables WHERE order_id = (
    SELECT order_id FROM payments.payments WHERE id = $1 AND ($2::uuid IS NULL OR seller_id = $2))
FOR UPDATE
"""
_LINES = """
SELECT order_id, line_id, position, sku, title, unit, quantity, unit_price, net, tax_rate, tax, invoiced_quantity
FROM payments.payable_lines WHERE order_id = ANY($1::uuid[])
"""
_CANCEL = """
UPDATE payments.payables SET status = 'cancelled' WHERE order_id = ANY($1::uuid[]) AND status = 'open'
RETURNING order_id
"""
_COUNT_INVOICED = """
UPDATE payments.payable_lines l SET invoiced_quantity = n.invoiced_quantity
FROM jsonb_populate_recordset(NULL::payments.payable_lines, $1) n
WHERE l.order_id = n.order_id AND l.line_id = n.line_id
"""
_COUNT_SHIPPING = "UPDATE payments.payables SET shipping_invoiced = true WHERE order_id = ANY($1::uuid[])"
_NOTE_PARTIES = """
INSERT INTO payments.parties (organisation_id, kind, name, address, vat_id, language, changed_at)
SELECT organisation_id, kind, name, address, vat_id, language, changed_at
FROM jsonb_populate_recordset(NULL::payments.parties, $1)
ON CONFLICT (organisation_id) DO UPDATE SET
    kind = excluded.kind, name = excluded.name, address = excluded.address, vat_id = excluded.vat_id,
    language = excluded.language, changed_at = excluded.changed_at
WHERE parties.changed_at < excluded.changed_at
"""
_PARTIES = "SELECT * FROM payments.parties WHERE organisation_id = ANY($1::uuid[])"


async def keep_payables(tx: Tx, orders: Mapping[UUID, Order]) -> None:
    """Copy orders that are not known yet, with the commission rate of their time; known ones stay as they are."""
    ordered = [orders[order_id] for order_id in sorted(orders)]
    new = {row["order_id"] for row in await tx.fetch(_KEEP, [_payable(order) for order in ordered])}
    if new:
        await tx.execute(_KEEP_LINES, [line for order in ordered if order.id in new for line in _lines(order)])


async def lock_payables(tx: Tx, order_ids: Sequence[UUID]) -> dict[UUID, Record]:
    """Lock the orders' payables: whatever changes money of an order waits for this."""
    return {row["order_id"]: row for row in await tx.fetch(_LOCK, list(order_ids))}


async def lock_payable_of_payment(tx: Tx, payment_id: UUID, seller_id: UUID | None) -> Record | None:
    """The payable of a payment (of `seller_id` where one is given), locked."""
    return await tx.fetchrow(_LOCK_OF_PAYMENT, payment_id, seller_id)


async def open_lines(tx: Tx, order_ids: Sequence[UUID]) -> dict[UUID, dict[UUID, OpenLine]]:
    """The lines of each order by their ids."""
    found: dict[UUID, dict[UUID, OpenLine]] = {}
    for row in await tx.fetch(_LINES, list(order_ids)):
        values = dict(row)
        order_id = values.pop("order_id")
        found.setdefault(order_id, {})[row["line_id"]] = OpenLine(**values)
    return found


async def mark_cancelled(tx: Tx, order_ids: Sequence[UUID]) -> set[UUID]:
    """Those of the orders that were not cancelled before."""
    return {row["order_id"] for row in await tx.fetch(_CANCEL, list(order_ids))}


async def count_invoiced(tx: Tx, lines: Mapping[tuple[UUID, UUID], int], orders_with_shipping: Sequence[UUID]) -> None:
    """Keep how many units of each (order, line) are invoiced, and of which orders the shipping."""
    rows = [{"order_id": order, "line_id": line, "invoiced_quantity": n} for (order, line), n in lines.items()]
    await tx.execute(_COUNT_INVOICED, rows)
    await tx.execute(_COUNT_SHIPPING, list(orders_with_shipping))


async def note_parties(tx: Tx, parties: Sequence[Row]) -> None:
    """Keep the newest state of organisations: each at most once in `parties`."""
    await tx.execute(_NOTE_PARTIES, list(parties))


async def parties(tx: Tx, organisation_ids: Sequence[UUID]) -> dict[UUID, Record]:
    """Those of the organisations that are known."""
    return {row["organisation_id"]: row for row in await tx.fetch(_PARTIES, list(organisation_ids))}


def _payable(order: Order) -> Row:
    skipped = {"id", "lines", "hold_id", "status", "pay_until", "delivery_address"}
    fields = {name: getattr(order, name) for name in Order.__dataclass_fields__ if name not in skipped}
    return {**fields, "order_id": order.id, "delivery_address": asdict(order.delivery_address)}


def _lines(order: Order) -> list[Row]:
    names = ("position", "sku", "title", "unit", "quantity", "unit_price", "net", "tax_rate", "tax")
    return [
        {"order_id": order.id, "line_id": line.id, **{name: getattr(line, name) for name in names}}
        for line in order.lines
    ]
