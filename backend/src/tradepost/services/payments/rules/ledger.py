"""The double-entry ledger: accounts, and how each event of the business is posted.

The operator collects for the sellers. Amounts are debits where positive and credits where negative; each posting adds
up to zero in its currency. An account belongs to (kind, organisation, currency); the platform's own to the nil id.

    event                        debit                                  credit
    invoice                      receivable:buyer   total               payable:seller      total
    commission                   payable:seller     fee, VAT on it      commission_revenue  fee; vat_payable  VAT
    receipt                      bank               money               receivable:buyer    money
    credit_note                  payable:seller     total               receivable:buyer    total
    commission_back              commission_revenue fee; vat_payable    payable:seller      fee, VAT on it
    refund_due                   receivable:buyer   money to give back  refunds_payable:buyer
    refund_paid                  refunds_payable:buyer                  bank
    unallocated                  bank               money               unallocated
    unallocated_used             unallocated        money               receivable:buyer    (in place of a receipt)
    unallocated_returned         unallocated        money               bank

A prepayment needs no posting of its own: the receipt comes before the invoice, so the buyer's receivable is negative
until the invoice raises it to zero. Of a prepaid order that is cancelled, `refund_due` does. Hence for each buyer and
currency: receivable = open invoices - prepaid money; refunds_payable = refunds that are due.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal
from uuid import UUID

from tradepost.kernel.actor import PLATFORM_ID

AccountKind = Literal[
    "bank", "receivable", "payable", "commission_revenue", "vat_payable", "refunds_payable", "unallocated"
]
PostingKind = Literal[
    "invoice",
    "commission",
    "receipt",
    "credit_note",
    "commission_back",
    "refund_due",
    "refund_paid",
    "unallocated",
    "unallocated_used",
    "unallocated_returned",
]
ASSETS: frozenset[str] = frozenset(("bank", "receivable"))


@dataclass(frozen=True, slots=True)
class Account:
    """Names a ledger account apart from its currency."""

    kind: AccountKind
    organisation_id: UUID = PLATFORM_ID


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One balanced movement about `subject_id` (an invoice, receipt or refund). `entries`: account, amount, memo."""

    kind: PostingKind
    subject_id: UUID
    order_id: UUID | None
    currency: str
    memo: str
    entries: tuple[tuple[Account, Decimal, str], ...]


def post(
    kind: PostingKind,
    subject_id: UUID,
    *,
    order_id: UUID | None,
    currency: str,
    memo: str,
    debit: Sequence[tuple[Account, Decimal]],
    credit: Sequence[tuple[Account, Decimal]],
) -> Posting | None:
    """A posting of positive amounts; None where all are zero. Raises ValueError where the sides differ."""
    if sum(amount for _, amount in debit) != sum(amount for _, amount in credit):
        raise ValueError(f"{kind} {subject_id} does not balance")
    entries = [(account, amount, memo) for account, amount in debit if amount]
    entries += [(account, -amount, memo) for account, amount in credit if amount]
    if not entries:
        return None
    return Posting(
        kind=kind, subject_id=subject_id, order_id=order_id, currency=currency, memo=memo, entries=tuple(entries)
    )


def move(
    kind: PostingKind,
    subject_id: UUID,
    amount: Decimal,
    *,
    order_id: UUID | None,
    currency: str,
    memo: str,
    debit: Account,
    credit: Account,
) -> Posting | None:
    """A posting of one amount from one account to another."""
    sides = {"debit": [(debit, amount)], "credit": [(credit, amount)]}
    return post(kind, subject_id, order_id=order_id, currency=currency, memo=memo, **sides)


def fee(
    kind: Literal["commission", "commission_back"],
    document_id: UUID,
    *,
    seller_id: UUID,
    amount: Decimal,
    vat: Decimal,
    order_id: UUID,
    currency: str,
    memo: str,
) -> Posting | None:
    """The posting of a commission or (`amount` and `vat` positive too) of one that is taken back."""
    seller = Account("payable", seller_id)
    sellers = [(seller, amount), (seller, vat)]
    operators = [(Account("commission_revenue"), amount), (Account("vat_payable"), vat)]
    debit, credit = (sellers, operators) if kind == "commission" else (operators, sellers)
    return post(kind, document_id, order_id=order_id, currency=currency, memo=memo, debit=debit, credit=credit)
