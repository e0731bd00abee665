"""What payments learns from others: organisations' data, new orders, cancelled ones."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra import outbox
from tradepost.infra.db import Tx
from tradepost.kernel.actor import platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import stable_id
from tradepost.services.orders.contract import Order, OrderCancelled
from tradepost.services.payments.repository import credit, ledger, orders, payments
from tradepost.services.payments.rules.invoicing import OpenLine, Shipping, invoiceable
from tradepost.services.payments.rules.ledger import Account, move
from tradepost.services.payments.rules.payments import PaymentState
from tradepost.services.payments.use_cases.receiving import completed
from tradepost.services.users.contract import Organisation


async def note_organisations(tx: Tx, told: Sequence[tuple[datetime, Organisation]]) -> None:
    """Keep the newest data of organisations, for the documents that will name them."""
    newest: dict[UUID, tuple[datetime, Organisation]] = {}
    for at, organisation in told:
        if organisation.id not in newest or newest[organisation.id][0] <= at:
            newest[organisation.id] = (at, organisation)
    await orders.note_parties(tx, [_party(*newest[key]) for key in sorted(newest)])


async def keep_orders(tx: Tx, placed: Sequence[Order]) -> None:
    """Copy orders, each with the commission rate that was in force when it was placed."""
    await orders.keep_payables(tx, {order.id: order for order in placed})


async def cancel_orders(tx: Tx, events: Sequence[OrderCancelled]) -> None:
    """Nothing more is owed for what was not shipped; its credit is free, prepaid money for it is due back.

    What was shipped counts as the order in the event says, whether its invoices are issued yet or not.
    """
    cancelled = {event.order_id: event for event in events}
    await orders.keep_payables(tx, {order_id: event.order for order_id, event in cancelled.items()})
    await orders.lock_payables(tx, list(cancelled))
    fresh = await orders.mark_cancelled(tx, list(cancelled))
    if not fresh:
        return
    buyers = {(event.order.buyer_id, event.order.currency) for key, event in cancelled.items() if key in fresh}
    await credit.lock_accounts(tx, sorted(buyers))
    live = await payments.live_payments(tx, sorted(fresh))
    cuts = {key: (state, *state.cut(_undelivered(state, cancelled[key].order))) for key, state in live.items()}
    await _write_cuts(tx, list(cuts.values()), cancelled)


async def _write_cuts(
    tx: Tx, cuts: Sequence[tuple[PaymentState, PaymentState, Decimal]], cancelled: Mapping[UUID, OrderCancelled]
) -> None:
    now, actor = utc_now(), platform_actor()
    freed: dict[tuple[UUID, str], Decimal] = defaultdict(Decimal)
    for before, after, _ in cuts:
        if before.method == "on_account":
            freed[(before.buyer_id, before.currency)] -= before.open - after.open
    await payments.save_payments(tx, [after for _, after, _ in cuts], now)
    await credit.change_used(tx, freed)
    due = [_refund_due(after, back, cancelled[after.order_id], now) for _, after, back in cuts if back]
    await payments.add_refunds(tx, due)
    await ledger.write(tx, [_due_posting(row) for row in due], now)
    done = [after for before, after, _ in cuts if after.status == "completed" != before.status]
    await outbox.append(tx, actor, *[completed(state) for state in done])


def _undelivered(state: PaymentState, order: Order) -> Decimal:
    lines = [
        OpenLine(
            line_id=line.id,
            position=line.position,
            sku=line.sku,
            title=line.title,
            unit=line.unit,
            quantity=line.quantity,
            unit_price=line.unit_price,
            net=line.net,
            tax_rate=line.tax_rate,
            tax=line.tax,
            invoiced_quantity=0,
        )
        for line in order.lines
    ]
    shipping = Shipping(net=order.shipping, tax_rate=order.shipping_tax_rate, tax=order.shipping_tax)
    shipped = {line.id: line.shipped_quantity for line in order.lines}
    return state.amount - invoiceable(lines, shipped, shipping, order.currency)


def _refund_due(state: PaymentState, money: Decimal, event: OrderCancelled, now: datetime) -> dict[str, Any]:
    return {
        "id": stable_id("cancellation-refund", str(state.id)),
        "kind": "cancellation",
        "status": "due",
        "payment_id": state.id,
        "order_id": state.order_id,
        "buyer_id": state.buyer_id,
        "seller_id": state.seller_id,
        "currency": state.currency,
        "amount": money,
        "money": money,
        "lines_net": Decimal(0),
        "reason": f"Order {event.order.number} {'refused' if event.refused else 'cancelled'}: {event.reason}"[:200],
        "created_by": platform_actor().user_id,
        "created_at": now,
    }


def _due_posting(refund: Mapping[str, Any]) -> Any:
    return move(
        "refund_due",
        refund["id"],
        refund["money"],
        order_id=refund["order_id"],
        currency=refund["currency"],
        memo=refund["reason"],
        debit=Account("receivable", refund["buyer_id"]),
        credit=Account("refunds_payable", refund["buyer_id"]),
    )


def _party(changed_at: datetime, organisation: Organisation) -> dict[str, Any]:
    return {
        "organisation_id": organisation.id,
        "kind": organisation.kind,
        "name": organisation.name,
        "address": asdict(organisation.address),
        "vat_id": organisation.vat_id,
        "language": organisation.language,
        "changed_at": changed_at,
    }
