"""Statements about invoices, credit notes, their numbers and the commission on them."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.kernel.actor import OrganisationKind
from tradepost.services.payments.repository.bulk import Record, Row, insert
from tradepost.services.payments.repository.payments import SCOPES
from tradepost.services.payments.rules.commission import Commission
from tradepost.services.payments.rules.crediting import CreditedLine, InvoicedLine

_NUMBERS = """
INSERT INTO payments.invoice_series AS s (seller_id, series, last_number)
SELECT seller_id, $1, wanted FROM unnest($2::uuid[], $3::bigint[]) AS n (seller_id, wanted) ORDER BY seller_id
ON CONFLICT (seller_id, series) DO UPDATE SET last_number = s.last_number + excluded.last_number
RETURNING seller_id, last_number
"""
_ADD = insert(
    "invoices",
    *("id", "kind", "seller_id", "series", "number", "label", "order_id", "order_number", "shipment_id", "payment_id"),
    *(
        "credited_invoice_id",
        "buyer_id",
        "currency",
        "goods_net",
        "net",
        "tax",
        "total",
        "paid",
        "credited",
        "refunded",
    ),
    *("seller", "buyer", "delivery_address", "language", "po_number", "payment_method", "payment_reference"),
    *("reverse_charge", "reason", "delivered_on", "issued_at", "due_on"),
    conflict="RETURNING *",
)
_ADD_LINES = insert(
    "invoice_lines",
    *("id", "invoice_id", "position", "kind", "order_line_id", "credited_line_id", "sku", "title", "unit", "quantity"),
    *("unit_price", "net", "tax_rate", "tax", "credited_quantity", "credited_net", "credited_tax"),
)
_INVOICED_SHIPMENTS = """
SELECT shipment_id FROM payments.invoices WHERE kind = 'invoice' AND shipment_id = ANY($1::uuid[])
"""
_OF_PAYMENT = """
SELECT * FROM payments.invoices WHERE payment_id = $1 AND kind = 'invoice' ORDER BY issued_at, id FOR UPDATE
"""
_ADD_PAID = """
UPDATE payments.invoices i SET paid = i.paid + n.part
FROM unnest($1::uuid[], $2::numeric[]) AS n (id, part) WHERE i.id = n.id
"""
_ADD_CREDITED = "UPDATE payments.invoices SET credited = credited + $2, refunded = refunded + $3 WHERE id = $1"
_ONE = {
    kind: f"SELECT * FROM payments.invoices i WHERE {scope.format('i.')} AND id = $2"  # noqa: S608  # constants
    for kind, scope in SCOPES.items()
}
_BY_ID = "SELECT * FROM payments.invoices WHERE id = $1"
_OF_ORDER = "SELECT * FROM payments.invoices WHERE order_id = $1 ORDER BY issued_at, id"
_BY_IDS = """
SELECT * FROM payments.invoices WHERE id = ANY($1::uuid[]) OR order_id = ANY($2::uuid[]) ORDER BY issued_at, id
"""
_LINES = "SELECT * FROM payments.invoice_lines WHERE invoice_id = $1 ORDER BY position"
_OF_LINES = "SELECT id, invoice_id FROM payments.invoice_lines WHERE id = ANY($1::uuid[])"
_LIST = {
    kind: f"""SELECT * FROM payments.invoices i WHERE {scope.format("i.")}
    AND ($2::text IS NULL OR kind = $2) AND ($3::uuid IS NULL OR order_id = $3)
    AND ($4::boolean IS NULL OR (open > 0) = $4)
    AND ($5::date IS NULL OR issued_at >= $5::date) AND ($6::date IS NULL OR issued_at < $6::date + 1)
    AND ($7::uuid IS NULL OR id < $7) ORDER BY id DESC LIMIT $8"""  # noqa: S608  # constants
    for kind, scope in SCOPES.items()
}
_COUNT_CREDITED = """
UPDATE payments.invoice_lines l SET credited_quantity = l.credited_quantity + n.credited_quantity,
    credited_net = l.credited_net + n.credited_net, credited_tax = l.credited_tax + n.credited_tax
FROM jsonb_populate_recordset(NULL::payments.invoice_lines, $1) n WHERE l.id = n.id
"""
_ADD_COMMISSIONS = insert(
    "commission_records",
    *("id", "invoice_id", "document_id", "order_id", "seller_id", "currency", "rate", "base", "amount", "vat_rate"),
    *("vat", "reverse_charge", "created_at"),
)
_COMMISSION_SO_FAR = """
SELECT sum(base) AS base, sum(amount) AS amount, sum(vat) AS vat, max(rate) AS rate, max(vat_rate) AS vat_rate,
       bool_or(reverse_charge) AS reverse_charge
FROM payments.commission_records WHERE invoice_id = $1
"""


async def take_numbers(tx: Tx, series: str, wanted: Mapping[UUID, int]) -> dict[UUID, int]:
    """Take so many numbers of each seller's series; the first one of each. Locks the series to the commit: no gaps."""
    rows = await tx.fetch(_NUMBERS, series, list(wanted), list(wanted.values()))
    return {row["seller_id"]: row["last_number"] - wanted[row["seller_id"]] + 1 for row in rows}


async def add_invoices(tx: Tx, rows: Sequence[Row], lines: Sequence[Row]) -> list[Record]:
    """Write documents with their lines; what was written."""
    written = await tx.fetch(_ADD, list(rows))
    nothing = {"credited_quantity": 0, "credited_net": Decimal(0), "credited_tax": Decimal(0)}
    await tx.execute(_ADD_LINES, [{**nothing, **line} for line in lines])
    return written


async def invoiced_shipments(tx: Tx, shipment_ids: Sequence[UUID]) -> set[UUID]:
    """Those of the shipments that are invoiced."""
    return {row["shipment_id"] for row in await tx.fetch(_INVOICED_SHIPMENTS, list(shipment_ids))}


async def lock_invoices_of_payment(tx: Tx, payment_id: UUID) -> list[Record]:
    """The invoices (not credit notes) of a payment, the oldest first, locked."""
    return await tx.fetch(_OF_PAYMENT, payment_id)


async def add_paid(tx: Tx, parts: Mapping[UUID, Decimal]) -> None:
    """Add to what was paid of locked invoices."""
    if parts:
        await tx.execute(_ADD_PAID, list(parts), list(parts.values()))


async def add_credited(tx: Tx, invoice_id: UUID, *, credited: Decimal, refunded: Decimal) -> None:
    """Add to what was credited of a locked invoice, and to the part of it that is given back as money."""
    await tx.execute(_ADD_CREDITED, invoice_id, credited, refunded)


async def invoice(tx: Tx, kind: OrganisationKind, organisation_id: UUID, invoice_id: UUID) -> Record | None:
    """A document that an organisation of `kind` may see."""
    return await tx.fetchrow(_ONE[kind], organisation_id, invoice_id)


async def invoice_by_id(tx: Tx, invoice_id: UUID) -> Record | None:
    return await tx.fetchrow(_BY_ID, invoice_id)


async def invoices_of_order(tx: Tx, order_id: UUID) -> list[Record]:
    """Invoices and credit notes, the oldest first."""
    return await tx.fetch(_OF_ORDER, order_id)


async def invoices_by_ids(tx: Tx, ids: Sequence[UUID], order_ids: Sequence[UUID]) -> list[Record]:
    """Documents by id or by order, the oldest first."""
    return await tx.fetch(_BY_IDS, list(ids), list(order_ids))


async def lines(tx: Tx, invoice_id: UUID) -> list[Record]:
    return await tx.fetch(_LINES, invoice_id)


async def creditable_lines(tx: Tx, invoice_id: UUID) -> dict[UUID, InvoicedLine]:
    """The lines of an invoice as a credit note sees them."""
    names = [field.name for field in fields(InvoicedLine) if field.name != "is_goods"]
    return {
        row["id"]: InvoicedLine(is_goods=row["kind"] == "goods", **{name: row[name] for name in names})
        for row in await tx.fetch(_LINES, invoice_id)
    }


async def invoices_of_lines(tx: Tx, line_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    """The document of each line that exists."""
    return {row["id"]: row["invoice_id"] for row in await tx.fetch(_OF_LINES, list(line_ids))}


async def list_invoices(tx: Tx, kind: OrganisationKind, organisation_id: UUID, *filters: Any) -> list[Record]:
    """Newest first. `filters`: kind, order, whether open, issued from and until, the id before the page, rows."""
    return await tx.fetch(_LIST[kind], organisation_id, *filters)


async def count_credited(tx: Tx, credited: Sequence[CreditedLine]) -> None:
    """Add to what was credited of lines."""
    rows = [
        {"id": each.line.id, "credited_quantity": each.quantity, "credited_net": each.net, "credited_tax": each.tax}
        for each in credited
    ]
    await tx.execute(_COUNT_CREDITED, rows)


async def add_commissions(tx: Tx, rows: Sequence[Row]) -> None:
    await tx.execute(_ADD_COMMISSIONS, list(rows))


async def commission_so_far(tx: Tx, invoice_id: UUID) -> tuple[Commission, Record]:
    """The sum of an invoice's commission records, and their rates (`rate`, `vat_rate`, `reverse_charge`)."""
    row = await tx.fetchrow(_COMMISSION_SO_FAR, invoice_id)
    assert row is not None
    return Commission(base=row["base"], amount=row["amount"], vat=row["vat"]), row
