"""Money is given back: a credit note takes back an invoice in part or whole; the operator pays out what is due."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra import audit, outbox
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import CurrencyMismatch, Fault, Forbidden, InvalidInput, NotFound
from tradepost.kernel.ids import new_id
from tradepost.kernel.money import round_minor
from tradepost.services.payments import errors
from tradepost.services.payments.contract import PaymentRefunded
from tradepost.services.payments.repository import credit, invoices, ledger, orders, payments
from tradepost.services.payments.rules.commission import FeeVat, commission_back
from tradepost.services.payments.rules.crediting import Credit, InvoicedLine, credit_amount, credit_units
from tradepost.services.payments.rules.ledger import Account, Posting, fee, move
from tradepost.services.payments.rules.payments import PaymentState
from tradepost.services.payments.schemas.payments import RefundInput, RefundOutput
from tradepost.services.payments.use_cases.invoicing import CREDIT_SERIES, commission_row, issued, label
from tradepost.services.payments.use_cases.receiving import completed


async def refund_payment(tx: Tx, actor: Actor, wanted: RefundInput) -> RefundOutput:
    """Issue a credit note, or (operator, `refund_id`) pay out a refund that is due.

    Raises NotFound for what is not the caller's, NothingToRefund, RefundTooLarge (with what is left), RefundNotDue,
    CurrencyMismatch, InvalidInput; then nothing has changed.
    """
    if wanted.bank_reference is not None and not actor.is_operator:
        raise Forbidden("The operator pays refunds out.")
    if wanted.refund_id is not None:
        return await _pay_out(tx, actor, wanted.refund_id, wanted.bank_reference or "")
    assert wanted.payment_id is not None
    refund_id = new_id()
    state, found = await _lock(tx, actor, wanted.payment_id)
    invoice, credited = await _decide(tx, state, found, wanted)
    owed = min(credited.total, invoice["open"])
    money = credited.total - owed
    note = await _write_credit_note(tx, invoice, credited, wanted.reason or "")
    after = state.credited(released=owed, money_back=money)
    now = utc_now()
    await payments.save_payments(tx, [after], now)
    if state.method == "on_account":
        await credit.change_used(tx, {(state.buyer_id, state.currency): -owed})
    await invoices.add_credited(tx, invoice["id"], credited=credited.total, refunded=money)
    paid_out = money == 0 or wanted.bank_reference is not None
    row = _refund(refund_id, state, invoice, note, credited, money, wanted, actor, now, paid_out=paid_out)
    [written] = await payments.add_refunds(tx, [row])
    back = await _take_commission_back(tx, invoice, note, credited, now)
    await ledger.write(tx, [*_postings(state, note, money, refund_id, paid_out=paid_out), back], now)
    events = [_refunded(written), issued(note)]
    await outbox.append(
        tx, actor, *events, *([completed(after)] if after.status == "completed" != state.status else [])
    )
    changes = {"amount": str(credited.total), "currency": state.currency, "credit_note": note["label"]}
    await audit.record(tx, actor, "payment.refund", "refund", refund_id, changes=changes)
    return RefundOutput.of(written)


async def _pay_out(tx: Tx, actor: Actor, refund_id: UUID, bank_reference: str) -> RefundOutput:
    refund = await payments.lock_refund(tx, refund_id)
    if refund is None:
        raise NotFound("There is no such refund.")
    if refund["status"] != "due":
        raise errors.RefundNotDue(status=refund["status"])
    now = utc_now()
    paid = await payments.pay_refund(tx, refund_id, bank_reference, now)
    await ledger.write(tx, [_payout(paid, paid["money"])], now)
    if paid["kind"] == "cancellation":  # a credit note told of itself when it was issued
        await outbox.append(tx, actor, _refunded(paid))
    changes = {"money": str(paid["money"]), "currency": paid["currency"], "bank_reference": bank_reference}
    await audit.record(tx, actor, "refund.pay", "refund", refund_id, changes=changes)
    return RefundOutput.of(paid)


async def _lock(tx: Tx, actor: Actor, payment_id: UUID) -> tuple[PaymentState, list[Any]]:
    """The payment and its invoices, locked in the order that everyone keeps."""
    seller_id = None if actor.is_operator else actor.organisation_id
    payable = await orders.lock_payable_of_payment(tx, payment_id, seller_id)
    if payable is None:
        raise NotFound("There is no such payment.")
    await credit.lock_accounts(tx, [(payable["buyer_id"], payable["currency"])])
    state = await payments.lock_payment(tx, payment_id)
    return state, await invoices.lock_invoices_of_payment(tx, payment_id)


async def _decide(tx: Tx, state: PaymentState, found: Sequence[Any], wanted: RefundInput) -> tuple[Any, Credit]:
    """Which invoice is credited, and with what."""
    if not found:
        raise errors.NothingToRefund
    if wanted.amount is not None and wanted.amount.currency != state.currency:
        raise CurrencyMismatch(left=state.currency, right=wanted.amount.currency)
    if wanted.lines is not None:
        units = {line.invoice_line_id: line.quantity for line in wanted.lines}
        return await _decide_units(tx, found, units, wanted.invoice_id)
    assert wanted.amount is not None
    invoice = _chosen(found, wanted.invoice_id)
    lines = await invoices.creditable_lines(tx, invoice["id"])
    left = invoice["total"] - invoice["credited"]
    if wanted.amount.amount > left:
        raise _too_large(left, state.currency)
    return invoice, credit_amount(list(lines.values()), wanted.amount.amount, state.currency)


async def _decide_units(
    tx: Tx, found: Sequence[Any], units: dict[UUID, int], invoice_id: UUID | None
) -> tuple[Any, Credit]:
    by_id = {row["id"]: row for row in found if invoice_id in (None, row["id"])}
    of_line = await invoices.invoices_of_lines(tx, list(units))
    targets = {of_line.get(line_id) for line_id in units}
    if len(targets) > 1 and targets <= set(by_id):
        raise InvalidInput([Fault("#/lines", "several_invoices", "Give back lines of one invoice at a time.")])
    faults = [
        Fault(f"#/lines/{position}/invoice_line_id", "unknown_line", "The payment has no invoice with this line.")
        for position, line_id in enumerate(units)
        if of_line.get(line_id) not in by_id
    ]
    if faults:
        raise InvalidInput(faults)
    invoice = by_id[of_line[next(iter(units))]]
    lines = await invoices.creditable_lines(tx, invoice["id"])
    _check_units(lines, units)
    credited = credit_units(lines, units, invoice["currency"])
    if credited.total <= 0:
        raise _too_large(Decimal(0), invoice["currency"])
    return invoice, credited


def _check_units(lines: dict[UUID, InvoicedLine], units: dict[UUID, int]) -> None:
    short = {
        str(line_id): lines[line_id].quantity - lines[line_id].credited_quantity
        for line_id, quantity in units.items()
        if lines[line_id].quantity - lines[line_id].credited_quantity < quantity
    }
    if short:
        raise errors.RefundTooLarge("Fewer units are left to give back.", units_left=short)


def _chosen(found: Sequence[Any], invoice_id: UUID | None) -> Any:
    left = [row for row in found if row["total"] > row["credited"] and invoice_id in (None, row["id"])]
    if invoice_id is not None and invoice_id not in {row["id"] for row in found}:
        raise NotFound("This payment has no such invoice.")
    if not left:
        raise _too_large(Decimal(0), found[0]["currency"])
    if len(left) > 1:
        labels = ", ".join(row["label"] for row in left)
        fault = Fault("#/invoice_id", "ambiguous", f"The payment has several invoices ({labels}): name one.")
        raise InvalidInput([fault])
    return left[0]


def _too_large(left: Decimal, currency: str) -> errors.RefundTooLarge:
    return errors.RefundTooLarge(left={"amount": str(round_minor(left, currency)), "currency": currency})


async def _write_credit_note(tx: Tx, invoice: Any, credited: Credit, reason: str) -> Any:
    """The credit note, named and addressed as the invoice was."""
    number = (await invoices.take_numbers(tx, CREDIT_SERIES, {invoice["seller_id"]: 1}))[invoice["seller_id"]]
    kept = (
        "seller_id",
        "order_id",
        "order_number",
        "payment_id",
        "buyer_id",
        "currency",
        "seller",
        "buyer",
        "language",
    )
    more = ("delivery_address", "po_number", "payment_method", "payment_reference", "reverse_charge", "delivered_on")
    now = utc_now()
    row = {
        **{name: invoice[name] for name in (*kept, *more)},
        "id": new_id(),
        "kind": "credit_note",
        "series": CREDIT_SERIES,
        "number": number,
        "label": label(CREDIT_SERIES, number),
        "shipment_id": None,
        "credited_invoice_id": invoice["id"],
        "goods_net": credited.goods_net,
        "net": credited.net,
        "tax": credited.tax,
        "total": credited.total,
        **dict.fromkeys(("paid", "credited", "refunded"), Decimal(0)),
        "reason": reason,
        "issued_at": now,
        "due_on": now.date(),
    }
    [note] = await invoices.add_invoices(tx, [row], _printed(row["id"], invoice["label"], credited))
    await invoices.count_credited(tx, credited.lines)
    return note


def _printed(note_id: UUID, invoice_label: str, credited: Credit) -> list[dict[str, Any]]:
    """The lines as they are printed: units by line, an amount in one line for each tax rate."""
    lines: list[dict[str, Any]] = []
    for each in credited.lines:
        if each.quantity:
            names = ("sku", "title", "unit", "unit_price", "tax_rate")
            values = {name: getattr(each.line, name) for name in names}
            kind = "goods" if each.line.is_goods else "shipping"
            lines.append({**values, "kind": kind, "credited_line_id": each.line.id, "quantity": each.quantity,
                          "net": each.net, "tax": each.tax})  # fmt: skip
    if not lines:
        for rate, net, tax in credited.by_rate:
            lines.append({"kind": "credit", "credited_line_id": None, "sku": None, "title": invoice_label, "unit": None,
                          "quantity": 1, "unit_price": net, "net": net, "tax_rate": rate, "tax": tax})  # fmt: skip
    return [
        {**line, "id": new_id(), "invoice_id": note_id, "position": position, "order_line_id": None}
        for position, line in enumerate(lines, 1)
    ]


async def _take_commission_back(tx: Tx, invoice: Any, note: Any, credited: Credit, now: datetime) -> Posting | None:
    so_far, rates = await invoices.commission_so_far(tx, invoice["id"])
    back = commission_back(
        so_far=so_far,
        credited=credited.goods_net,
        rate=rates["rate"],
        vat_rate=rates["vat_rate"],
        currency=invoice["currency"],
    )
    vat = FeeVat(rate=rates["vat_rate"], reverse_charge=rates["reverse_charge"])
    await invoices.add_commissions(tx, [commission_row(note["id"], invoice, rates["rate"], vat, back, now)])
    return fee(
        "commission_back",
        note["id"],
        seller_id=invoice["seller_id"],
        amount=-back.amount,
        vat=-back.vat,
        order_id=invoice["order_id"],
        currency=invoice["currency"],
        memo=note["label"],
    )


def _refund(
    refund_id: UUID,
    state: PaymentState,
    invoice: Any,
    note: Any,
    credited: Credit,
    money: Decimal,
    wanted: RefundInput,
    actor: Actor,
    now: datetime,
    *,
    paid_out: bool,
) -> dict[str, Any]:
    return {
        "id": refund_id,
        "kind": "credit",
        "status": "completed" if paid_out else "due",
        "payment_id": state.id,
        "order_id": state.order_id,
        "buyer_id": state.buyer_id,
        "seller_id": state.seller_id,
        "invoice_id": invoice["id"],
        "credit_note_id": note["id"],
        "currency": state.currency,
        "amount": credited.total,
        "money": money,
        "lines_net": credited.goods_net,
        "reason": wanted.reason,
        "bank_reference": wanted.bank_reference if money else None,
        "created_by": actor.user_id,
        "created_at": now,
        "completed_at": now if paid_out else None,
    }


def _postings(
    state: PaymentState, note: Any, money: Decimal, refund_id: UUID, *, paid_out: bool
) -> list[Posting | None]:
    about = {"order_id": state.order_id, "currency": state.currency, "memo": note["label"]}
    receivable, due = Account("receivable", state.buyer_id), Account("refunds_payable", state.buyer_id)
    return [
        move("credit_note", note["id"], note["total"], debit=Account("payable", state.seller_id), credit=receivable,
             **about),
        move("refund_due", refund_id, money, debit=receivable, credit=due, **about),
        move("refund_paid", refund_id, money, debit=due, credit=Account("bank"), **about) if paid_out else None,
    ]  # fmt: skip


def _payout(refund: Any, money: Decimal) -> Posting | None:
    return move(
        "refund_paid",
        refund["id"],
        money,
        order_id=refund["order_id"],
        currency=refund["currency"],
        memo=refund["bank_reference"],
        debit=Account("refunds_payable", refund["buyer_id"]),
        credit=Account("bank"),
    )


def _refunded(row: Any) -> PaymentRefunded:
    return PaymentRefunded(
        refund_id=row["id"],
        payment_id=row["payment_id"],
        order_id=row["order_id"],
        buyer_id=row["buyer_id"],
        seller_id=row["seller_id"],
        amount=round_minor(row["amount"], row["currency"]),
        lines_net=round_minor(row["lines_net"], row["currency"]),
        currency=row["currency"],
    )
