"""Lists and single things as their owners see them. Pages are newest first unless said otherwise."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.infra.http.pagination import Page, cursor_text, decode_cursor, page_of
from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import NotFound
from tradepost.services.payments.repository import credit, invoices, ledger, payments
from tradepost.services.payments.rules.ledger import ASSETS
from tradepost.services.payments.schemas.accounts import (
    CommissionOutput,
    CommissionRuleOutput,
    CreditAccountOutput,
    LedgerAccountOutput,
    LedgerEntryOutput,
    PayoutPreview,
)
from tradepost.services.payments.schemas.amounts import money
from tradepost.services.payments.schemas.invoices import InvoiceOutput, InvoiceSummary
from tradepost.services.payments.schemas.payments import BankDetails, PaymentOutput, PayTo, ReceiptOutput, RefundOutput
from tradepost.services.users.contract import read_operator_company


async def list_payments(
    tx: Tx,
    actor: Actor,
    *,
    status: str | None,
    method: str | None,
    order_id: UUID | None,
    group_id: UUID | None,
    reference: str | None,
    limit: int,
    cursor: str | None,
) -> Page[PaymentOutput]:
    """The caller's payments: of its purchases, of its sales, or all for the operator."""
    scope = (actor.kind, actor.organisation_id)
    filters = (status, method, order_id, group_id, reference)
    rows = await payments.list_payments(tx, *scope, *filters, _last_id(cursor), limit + 1)
    return page_of(rows, limit, PaymentOutput.of, "id")


async def show_payment(tx: Tx, actor: Actor, payment_id: UUID) -> PaymentOutput:
    """Raises NotFound for what is not the caller's."""
    return PaymentOutput.of(
        _found(await payments.payment(tx, actor.kind, actor.organisation_id, payment_id), "payment")
    )


async def show_transfer_account(tx: Tx) -> BankDetails:
    """Where buyers transfer what they owe: the operator's company as it is set now."""
    return BankDetails.of(await read_operator_company(tx))


async def list_invoices(
    tx: Tx,
    actor: Actor,
    *,
    kind: str | None,
    order_id: UUID | None,
    is_open: bool | None,
    issued_from: date | None,
    issued_until: date | None,
    limit: int,
    cursor: str | None,
) -> Page[InvoiceSummary]:
    scope = (actor.kind, actor.organisation_id)
    filters = (kind, order_id, is_open, issued_from, issued_until)
    rows = await invoices.list_invoices(tx, *scope, *filters, _last_id(cursor), limit + 1)
    return page_of(rows, limit, InvoiceSummary.of, "id")


async def show_invoice(tx: Tx, actor: Actor, invoice_id: UUID) -> InvoiceOutput:
    """Raises NotFound for what is not the caller's."""
    row = _found(await invoices.invoice(tx, actor.kind, actor.organisation_id, invoice_id), "invoice")
    return InvoiceOutput.with_lines(row, await invoices.lines(tx, invoice_id))


async def list_refunds(
    tx: Tx, actor: Actor, *, status: str | None, payment_id: UUID | None, limit: int, cursor: str | None
) -> Page[RefundOutput]:
    """Refunds; the operator also sees where to pay those that are due."""
    scope = (actor.kind, actor.organisation_id)
    rows = await payments.list_refunds(tx, *scope, status, payment_id, _last_id(cursor), limit + 1)

    def shown(row: Any) -> RefundOutput:
        payable = actor.is_operator and row["status"] == "due" and row["iban"] is not None
        return RefundOutput.of(row, PayTo(holder=row["holder"], iban=row["iban"], bic=row["bic"]) if payable else None)

    return page_of(rows, limit, shown, "id")


async def list_receipts(
    tx: Tx, *, status: str | None, payment_id: UUID | None, limit: int, cursor: str | None
) -> Page[ReceiptOutput]:
    """For the operator: money that arrived."""
    rows = await payments.list_receipts(tx, status, payment_id, _last_id(cursor), limit + 1)
    return page_of(rows, limit, ReceiptOutput.of, "id")


async def list_credit(tx: Tx, *, on_hold: bool | None, limit: int, cursor: str | None) -> Page[CreditAccountOutput]:
    """For the operator: all credit accounts, by organisation."""
    after = decode_cursor(cursor, UUID, cursor_text) or [None, None]
    rows = await credit.list_accounts(tx, on_hold, *after, limit + 1)
    return page_of(rows, limit, CreditAccountOutput.of, "organisation_id", "currency")


async def list_commissions(
    tx: Tx, actor: Actor, *, order_id: UUID | None, limit: int, cursor: str | None
) -> Page[CommissionOutput]:
    rows = await ledger.commissions(tx, _seller(actor), order_id, _last_id(cursor), limit + 1)
    return page_of(rows, limit, CommissionOutput.of, "id")


async def list_commission_rules(
    tx: Tx, *, seller_id: UUID | None, limit: int, cursor: str | None
) -> Page[CommissionRuleOutput]:
    """For the operator: rates, the latest to come into force first."""
    after = decode_cursor(cursor, datetime.fromisoformat, UUID) or [None, None]
    rows = await ledger.rules(tx, seller_id, *after, limit + 1)
    return page_of(rows, limit, CommissionRuleOutput.of, "valid_from", "id")


async def list_accounts(
    tx: Tx, actor: Actor, *, kind: str | None, organisation_id: UUID | None, limit: int, cursor: str | None
) -> Page[LedgerAccountOutput]:
    """Ledger accounts: of a seller its payables, of the operator all."""
    rows = await ledger.accounts(tx, _seller(actor), kind, organisation_id, _last_id(cursor), limit + 1)
    return page_of(rows, limit, _account, "id")


async def list_entries(
    tx: Tx, actor: Actor, account_id: UUID, *, limit: int, cursor: str | None
) -> Page[LedgerEntryOutput]:
    """The statement lines of an account. Raises NotFound for what is not the caller's."""
    account = _found(await ledger.account(tx, account_id, _seller(actor)), "account")
    rows = await ledger.entries(tx, account_id, _last_id(cursor), limit + 1)
    return page_of(rows, limit, lambda row: _entry(account, row), "id")


async def list_payouts(tx: Tx, actor: Actor, *, limit: int, cursor: str | None) -> Page[PayoutPreview]:
    """What sellers are owed now, and how much of it buyers have still to pay."""
    rows = await ledger.payouts(tx, _seller(actor), _last_id(cursor), limit + 1)
    return page_of(rows, limit, _payout, "account_id")


def _last_id(cursor: str | None) -> UUID | None:
    decoded = decode_cursor(cursor, UUID)
    return decoded[0] if decoded else None


def _found(row: Any, what: str) -> Any:
    if row is None:
        raise NotFound(f"There is no such {what}.")
    return row


def _seller(actor: Actor) -> UUID | None:
    return None if actor.is_operator else actor.organisation_id


def _account(row: Any) -> LedgerAccountOutput:
    is_asset = row["kind"] in ASSETS
    balance: Decimal = row["debit_balance"] if is_asset else -row["debit_balance"]
    return LedgerAccountOutput(
        id=row["id"],
        kind=row["kind"],
        organisation_id=row["organisation_id"],
        organisation_name=row["organisation_name"],
        normal_side="debit" if is_asset else "credit",
        balance=money(balance, row["currency"]),
    )


def _entry(account: Any, row: Any) -> LedgerEntryOutput:
    amount, currency = row["amount"], row["currency"]
    names = ("id", "transaction_id", "kind", "memo", "subject_id", "order_id", "posted_at")
    return LedgerEntryOutput(
        **{name: row[name] for name in names},
        debit=money(amount, currency) if amount > 0 else None,
        credit=money(-amount, currency) if amount < 0 else None,
        change=money(amount if account["kind"] in ASSETS else -amount, currency),
    )


def _payout(row: Any) -> PayoutPreview:
    currency = row["currency"]
    amounts = {name: money(row[name], currency) for name in ("balance", "awaiting_buyers")}
    available = money(row["balance"] - row["awaiting_buyers"], currency)
    names = ("account_id", "seller_id", "seller_name")
    return PayoutPreview(**{name: row[name] for name in names}, **amounts, available=available)
