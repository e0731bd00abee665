"""What a payment's amounts mean, and what may happen to them.

    amount    the order's total
    released  will never be paid: not delivered, or credited before it was paid
    captured  money that arrived
    open      = amount - released - captured; of payments on account it counts against the buyer's credit
    prepaid   captured and not on an invoice yet
    refunded  captured and given back (or due to be)

pending (bank transfer awaited) or authorized (on account, within the credit) -> completed when nothing is open and
something was captured; -> cancelled when nothing is open and nothing was.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal
from uuid import UUID

from stdnum.iso7064 import mod_97_10

PaymentStatus = Literal["pending", "authorized", "completed", "cancelled"]
_REFERENCE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUVWXY"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenInvoice:
    """An invoice of the payment that is not paid in full."""

    id: UUID
    open: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """How money that arrived is used: on invoices, the rest kept as `prepaid`."""

    invoices: tuple[tuple[UUID, Decimal], ...]
    prepaid: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentState:
    """A payment as decisions see it; every change gives a new one with the status that follows from its amounts."""

    id: UUID
    order_id: UUID
    buyer_id: UUID
    seller_id: UUID
    method: Literal["on_account", "bank_transfer"]
    status: PaymentStatus
    currency: str
    amount: Decimal
    released: Decimal
    captured: Decimal
    prepaid: Decimal
    refunded: Decimal
    terms_days: int

    @property
    def open(self) -> Decimal:
        return self.amount - self.released - self.captured

    def received(self, allocation: "Allocation") -> "PaymentState":
        """Money arrived."""
        money = allocation.prepaid + sum((part for _, part in allocation.invoices), Decimal(0))
        return _settled(replace(self, captured=self.captured + money, prepaid=self.prepaid + allocation.prepaid))

    def invoiced(self, total: Decimal) -> tuple["PaymentState", Decimal]:
        """An invoice was issued; and how much of it is prepaid."""
        paid = min(self.prepaid, total)
        return replace(self, prepaid=self.prepaid - paid), paid

    def credited(self, *, released: Decimal, money_back: Decimal) -> "PaymentState":
        """A credit note reduced what is owed by `released` and gives `money_back`."""
        return _settled(replace(self, released=self.released + released, refunded=self.refunded + money_back))

    def cut(self, undelivered: Decimal) -> tuple["PaymentState", Decimal]:
        """So much will not be delivered: it is taken off what is open first; prepaid money for it goes back."""
        released = min(undelivered, self.open)
        money_back = min(undelivered - released, self.prepaid)
        state = replace(
            self,
            released=self.released + released,
            prepaid=self.prepaid - money_back,
            refunded=self.refunded + money_back,
        )
        return _settled(state), money_back


def expected_amount(
    *, payment_open: Decimal, invoices: Sequence[OpenInvoice], invoice_id: UUID | None
) -> Decimal | None:
    """What must arrive: all that is open of the invoice named, or of the payment; None where nothing is."""
    if invoice_id is None:
        return payment_open if payment_open > 0 else None
    return next((each.open for each in invoices if each.id == invoice_id and each.open > 0), None)


def allocate_receipt(amount: Decimal, invoices: Sequence[OpenInvoice], invoice_id: UUID | None) -> Allocation:
    """Use `amount` on the invoice named, or on the open invoices, oldest first; the rest is a prepayment."""
    used, left = [], amount
    for invoice in invoices:
        if invoice_id is not None and invoice.id != invoice_id:
            continue
        part = min(left, invoice.open)
        if part > 0:
            used.append((invoice.id, part))
            left -= part
    return Allocation(invoices=tuple(used), prepaid=left)


def creditor_reference(payment_id: UUID) -> str:
    """The reference to put on the transfer: ISO 11649, `RF` + check digits + 13 signs of the payment's id."""
    bits, signs = payment_id.int & ((1 << 62) - 1), []
    for _ in range(13):
        bits, sign = divmod(bits, 32)
        signs.append(_REFERENCE_ALPHABET[sign])
    body = "".join(reversed(signs))
    return f"RF{mod_97_10.calc_check_digits(body + 'RF')}{body}"


def _settled(state: PaymentState) -> PaymentState:
    if state.open > 0 or state.status in ("completed", "cancelled"):
        return state
    return replace(state, status="completed" if state.captured > 0 else "cancelled")
