"""Each invariant is broken on purpose and seen to catch it."""

from typing import Any

import asyncpg

from factories.payments import Trade
from tradepost.infra.settings import Settings
from tradepost.services.payments.repository.invariants import INVARIANTS

LEDGER = "payments.ledger_entries"
# One way to break each invariant; `$1` is an order that was shipped in two parts, of which one is paid and credited.
SABOTAGE = {
    "ledger: zero for each currency in all": (
        f"UPDATE {LEDGER} SET amount = amount + 1 WHERE id = (SELECT id FROM {LEDGER} LIMIT 1)"
    ),
    "ledger: each transaction is zero for its currency and has at least two entries": (
        f"DELETE FROM {LEDGER} WHERE id = (SELECT id FROM {LEDGER} LIMIT 1)"
    ),
    "ledger: entries are in the currency of their account": (
        f"UPDATE {LEDGER} SET currency = 'USD' WHERE id = (SELECT id FROM {LEDGER} LIMIT 1)"
    ),
    "ledger: money that arrived is posted once, as much as the receipt says": (
        "UPDATE payments.receipts SET amount = amount + 1 WHERE status = 'allocated'"
    ),
    "ledger: each captured amount has exactly one transaction": (
        "UPDATE payments.receipts SET status = 'returned' WHERE status = 'allocated'"
    ),
    "ledger: each document is posted once, as much as it says": (
        "DELETE FROM payments.ledger_transactions WHERE kind = 'invoice'"
    ),
    "ledger: commission revenue and VAT on it are the commission records": (
        "UPDATE payments.commission_records SET vat = vat + 1"
    ),
    "ledger: a buyer's receivable = its open invoices - its prepaid money": (
        "UPDATE payments.payments SET prepaid = prepaid + 1"
    ),
    "ledger: refunds payable to a buyer = its refunds that are due": (
        "UPDATE payments.refunds SET status = 'completed' WHERE status = 'due'"
    ),
    "ledger: the bank holds what arrived less what was paid back and returned": (
        "UPDATE payments.refunds SET status = 'completed' WHERE status = 'due'"
    ),
    "ledger: unallocated money = receipts that wait": (
        "UPDATE payments.receipts SET status = 'returned' WHERE status = 'unallocated'"
    ),
    "payments: captured and released <= authorised; refunded <= captured": (
        "UPDATE payments.payments SET refunded = captured + 1"
    ),
    "payments: captured = sum of receipts": (
        "UPDATE payments.receipts SET amount = amount + 1 WHERE status = 'allocated'"
    ),
    "payments: refunded = sum of the money of refunds": ("UPDATE payments.refunds SET money = 0"),
    "payments: captured - refunded = prepaid + paid on invoices - refunded of these": (
        "UPDATE payments.invoices SET paid = paid - 1 WHERE paid > 0"
    ),
    "payments: a paid order's total is captured": ("UPDATE payments.payments SET amount = amount + 1"),
    "payments: each provider event is stored once and has one receipt": (
        "INSERT INTO payments.provider_events VALUES ('cards', 'lost', 'RF', 1, 'EUR', 'applied', now())"
    ),
    "credit: used <= limit": ("UPDATE payments.credit_accounts SET limit_amount = 0"),
    "credit: used = sum of open items": ("UPDATE payments.credit_accounts SET used_amount = used_amount + 1"),
    "commission = the order's rate x base, rounded": (
        "UPDATE payments.payables SET commission_rate = 0.3 WHERE order_id = $1"
    ),
    "commission: each document has one record, on its net goods": (
        "UPDATE payments.invoices SET goods_net = goods_net - 1 WHERE order_id = $1"
    ),
    "invoices: numbers 1..n without gap or double for each seller and series": (
        "UPDATE payments.invoices SET number = number + 1 WHERE order_id = $1 AND number = 2"
    ),
    "invoices: net, tax and goods are the sums of the lines": ("UPDATE payments.invoice_lines SET net = net + 1"),
    "invoices: what is credited = sum of the credit notes = credited of the lines": (
        "UPDATE payments.invoices SET credited = credited + 1 WHERE order_id = $1 AND kind = 'invoice'"
    ),
    "invoices: those of a wholly shipped order add up to it": (
        "UPDATE payments.invoices SET tax = tax - 1 WHERE order_id = $1"
    ),
    "invoices: units invoiced = units of invoice lines": (
        "UPDATE payments.payable_lines SET invoiced_quantity = 0 WHERE order_id = $1"
    ),
}


async def test_each_invariant_sees_what_breaks_it(trade: Trade, settings: Settings) -> None:
    await trade.give_credit()
    order = await trade.place()
    payment = await trade.pay(order)
    await trade.ship(order, {1: 4})
    await trade.ship(order, {1: 6}, shipped_before={1: 4})
    first, _ = await trade.invoices(order)
    await trade.receive(payment["id"], "47.60", invoice_id=first["id"])
    await trade.receive(payment["id"], "5.00", on_mismatch="quarantine")
    await trade.refund(payment["id"], "10.00", invoice_id=first["id"])
    assert await trade.broken() == {}
    assert SABOTAGE.keys() == INVARIANTS.keys()
    for name, statement in SABOTAGE.items():
        assert name in await broken_by(settings, statement, *([order.id] if "$1" in statement else []))
    assert await trade.broken() == {}


async def broken_by(settings: Settings, statement: str, *args: Any) -> set[str]:
    """Which invariants see `statement`, run without triggers and constraints and undone."""
    assert settings.database_owner_url is not None
    connection = await asyncpg.connect(settings.database_owner_url.get_secret_value())
    try:
        work = connection.transaction()
        await work.start()
        checks = await connection.fetch(
            "SELECT conrelid::regclass AS name, conname FROM pg_constraint"
            " WHERE contype IN ('c', 'f') AND connamespace = 'payments'::regnamespace ORDER BY contype DESC"
        )
        for check in checks:
            await connection.execute(f'ALTER TABLE {check["name"]} DROP CONSTRAINT "{check["conname"]}"')
        for table in await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'payments'"):
            await connection.execute(f"ALTER TABLE payments.{table['tablename']} DISABLE TRIGGER USER")
        await connection.execute(statement, *args)
        found = {name for name, sql in INVARIANTS.items() if await connection.fetch(sql)}
        await work.rollback()
    finally:
        await connection.close()
    return found
