"""Money arrives: told by the operator from the bank statement, or later by a provider's webhook."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra import audit, outbox
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Conflict, Fault, InvalidInput, NotFound
from tradepost.kernel.ids import new_id, stable_id
from tradepost.kernel.money import round_minor
from tradepost.services.payments import errors
from tradepost.services.payments.contract import PaymentCompleted
from tradepost.services.payments.repository import credit, invoices, ledger, orders, payments
from tradepost.services.payments.rules.ledger import Account, Posting, move
from tradepost.services.payments.rules.payments import (
    OpenInvoice,
    PaymentState,
    allocate_receipt,
    expected_amount,
)
from tradepost.services.payments.schemas.payments import (
    AllocateInput,
    PaymentOutput,
    ReceiptOutput,
    ReceiveInput,
    ReceiveOutput,
)
from tradepost.services.payments.use_cases.providers import ProviderEvent

_BANK, _UNALLOCATED = Account("bank"), Account("unallocated")


async def receive_payment(tx: Tx, actor: Actor, payment_id: UUID, received: ReceiveInput) -> ReceiveOutput:
    """Record a transfer for a payment.

    It must be exactly what is open of the payment or of the invoice named. Otherwise it is refused (AmountMismatch,
    PaymentNotOpen) or, with `on_mismatch` = quarantine, kept as unallocated and the payment stays unpaid. Raises
    ReceiptKnown for a transfer that was recorded for this payment before.
    """
    if received.value_date > utc_now().date() + timedelta(days=1):
        raise InvalidInput([Fault("#/value_date", "in_future", "The money cannot have arrived in the future.")])
    state, owed = await _lock(tx, payment_id)
    row = {
        "id": new_id(),
        "payment_id": payment_id,
        "invoice_id": received.invoice_id,
        "amount": received.amount.amount,
        "currency": received.amount.currency,
        "value_date": received.value_date,
        "bank_reference": received.bank_reference,
        "created_by": actor.user_id,
        "created_at": utc_now(),
    }
    mismatch = _mismatch(state, owed, row)
    if mismatch is not None and received.on_mismatch == "refuse":
        raise mismatch
    receipt = await _keep(tx, row, mismatch)
    if mismatch is None:
        await _capture(tx, actor, state, owed, receipt, debit=_BANK, kind="receipt")
    else:
        await ledger.write(tx, [_park(receipt)], utc_now())
    await audit.record(tx, actor, "payment.receive", "payment", payment_id, changes=_told(receipt))
    [payment] = await payments.payments(tx, [payment_id])
    return ReceiveOutput(receipt=ReceiptOutput.of(receipt), payment=PaymentOutput.of(payment))


async def allocate_unallocated(tx: Tx, actor: Actor, receipt_id: UUID, target: AllocateInput) -> ReceiveOutput:
    """Use an unallocated receipt for the payment or invoice it was meant for; the amount must fit exactly.

    Raises NotFound, ReceiptSettled, PaymentNotOpen, AmountMismatch, and ReceiptKnown where a receipt of the same
    transfer stands at the target already.
    """
    state, owed = await _lock(tx, target.payment_id)
    receipt = await _unallocated(tx, receipt_id)
    mismatch = _mismatch(state, owed, {**receipt, "invoice_id": target.invoice_id})
    if mismatch is not None:
        raise mismatch
    receipt = await payments.settle_receipt(
        tx, receipt_id, "allocated", payment_id=target.payment_id, invoice_id=target.invoice_id
    )
    await _capture(tx, actor, state, owed, receipt, debit=_UNALLOCATED, kind="unallocated_used")
    await audit.record(tx, actor, "receipt.allocate", "receipt", receipt_id, changes=_told(receipt))
    [payment] = await payments.payments(tx, [target.payment_id])
    return ReceiveOutput(receipt=ReceiptOutput.of(receipt), payment=PaymentOutput.of(payment))


async def return_unallocated(tx: Tx, actor: Actor, receipt_id: UUID) -> ReceiptOutput:
    """Say that an unallocated receipt was sent back to whom it came from."""
    await _unallocated(tx, receipt_id)
    receipt = await payments.settle_receipt(tx, receipt_id, "returned")
    posting = _move("unallocated_returned", receipt, debit=_UNALLOCATED, credit_to=_BANK, order_id=None)
    await ledger.write(tx, [posting], utc_now())
    await audit.record(tx, actor, "receipt.return", "receipt", receipt_id, changes=_told(receipt))
    return ReceiptOutput.of(receipt)


async def take_provider_event(tx: Tx, provider: str, event: ProviderEvent) -> bool:
    """Apply a verified webhook once, however often and at once it comes; whether it was new.

    One that fits no payment exactly (unknown reference, other amount or currency, not open) is kept as unallocated.
    """
    actor, now = platform_actor(), utc_now()
    payment_id = await payments.payment_of_reference(tx, event.payment_reference)
    row: dict[str, Any] = {
        "id": stable_id("provider-event", provider, event.event_id),
        "payment_id": payment_id,
        "invoice_id": None,
        "amount": event.amount,
        "currency": event.currency,
        "value_date": now.date(),
        "bank_reference": f"{provider}:{event.event_id}",
        "created_by": actor.user_id,
        "created_at": now,
    }
    state, owed = await _lock(tx, payment_id) if payment_id else (None, [])
    mismatch = _mismatch(state, owed, row) if state else errors.AmountMismatch("No payment has this reference.")
    kept = {
        "provider": provider,
        "event_id": event.event_id,
        "payment_reference": event.payment_reference,
        "amount": event.amount,
        "currency": event.currency,
        "outcome": "applied" if mismatch is None else "quarantined",
        "received_at": now,
    }
    if not await payments.keep_provider_event(tx, kept):
        return False
    receipt = await _keep(tx, row, mismatch)
    if state and mismatch is None:
        await _capture(tx, actor, state, owed, receipt, debit=_BANK, kind="receipt")
    else:
        await ledger.write(tx, [_park(receipt)], now)
    return True


async def _lock(tx: Tx, payment_id: UUID) -> tuple[PaymentState, list[OpenInvoice]]:
    """The payment and its invoices, locked in the order that everyone keeps. Raises NotFound."""
    payable = await orders.lock_payable_of_payment(tx, payment_id, None)
    if payable is None:
        raise NotFound("There is no such payment.")
    await credit.lock_accounts(tx, [(payable["buyer_id"], payable["currency"])])
    state = await payments.lock_payment(tx, payment_id)
    found = await invoices.lock_invoices_of_payment(tx, payment_id)
    return state, [OpenInvoice(id=row["id"], open=row["open"]) for row in found]


async def _unallocated(tx: Tx, receipt_id: UUID) -> Any:
    receipt = await payments.lock_receipt(tx, receipt_id)
    if receipt is None:
        raise NotFound("There is no such receipt.")
    if receipt["status"] != "unallocated":
        raise errors.ReceiptSettled(status=receipt["status"])
    return receipt


def _mismatch(state: PaymentState, owed: Sequence[OpenInvoice], receipt: Any) -> Conflict | None:
    """Why the money does not fit, or None where it does."""
    expected = expected_amount(payment_open=state.open, invoices=owed, invoice_id=receipt["invoice_id"])
    if state.status not in ("pending", "authorized") or expected is None:
        return errors.PaymentNotOpen(status=state.status)
    if receipt["currency"] != state.currency or receipt["amount"] != expected:
        awaited = {"amount": str(round_minor(expected, state.currency)), "currency": state.currency}
        detail = f"{awaited['amount']} {state.currency} is awaited, {receipt['amount']} {receipt['currency']} came."
        return errors.AmountMismatch(detail, expected=awaited)
    return None


async def _keep(tx: Tx, row: dict[str, Any], mismatch: Conflict | None) -> Any:
    status = "allocated" if mismatch is None else "unallocated"
    reason = None if mismatch is None else str(mismatch)
    receipt = await payments.add_receipt(tx, {**row, "status": status, "reason": reason})
    if receipt is None:
        raise errors.ReceiptKnown(bank_reference=row["bank_reference"])
    return receipt


async def _capture(
    tx: Tx, actor: Actor, state: PaymentState, owed: Sequence[OpenInvoice], receipt: Any, *, debit: Account, kind: Any
) -> None:
    """Use the money of `receipt` for the payment: ledger, invoices, credit, and the event where it is all there."""
    now, amount = utc_now(), receipt["amount"]
    allocation = allocate_receipt(amount, owed, receipt["invoice_id"])
    after = state.received(allocation)
    await payments.save_payments(tx, [after], now)
    await invoices.add_paid(tx, dict(allocation.invoices))
    if state.method == "on_account":
        await credit.change_used(tx, {(state.buyer_id, state.currency): -amount})
    receivable = Account("receivable", state.buyer_id)
    await ledger.write(tx, [_move(kind, receipt, debit=debit, credit_to=receivable, order_id=state.order_id)], now)
    if after.status == "completed":
        await outbox.append(tx, actor, completed(after))


def completed(state: PaymentState) -> PaymentCompleted:
    """The event that says that a payment's money has arrived."""
    return PaymentCompleted(
        payment_id=state.id,
        order_id=state.order_id,
        buyer_id=state.buyer_id,
        seller_id=state.seller_id,
        amount=round_minor(state.captured, state.currency),
        currency=state.currency,
    )


def _park(receipt: Any) -> Posting | None:
    return _move("unallocated", receipt, debit=_BANK, credit_to=_UNALLOCATED, order_id=None)


def _move(kind: Any, receipt: Any, *, debit: Account, credit_to: Account, order_id: UUID | None) -> Posting | None:
    return move(
        kind,
        receipt["id"],
        receipt["amount"],
        order_id=order_id,
        currency=receipt["currency"],
        memo=receipt["bank_reference"],
        debit=debit,
        credit=credit_to,
    )


def _told(receipt: Any) -> dict[str, Any]:
    value_date: date = receipt["value_date"]
    amount: Decimal = receipt["amount"]
    return {
        "receipt_id": str(receipt["id"]),
        "status": receipt["status"],
        "amount": str(amount),
        "currency": receipt["currency"],
        "value_date": value_date.isoformat(),
        "bank_reference": receipt["bank_reference"],
    }
