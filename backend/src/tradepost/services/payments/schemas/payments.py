"""Payments, receipts, refunds and the bank accounts that these go to."""

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, model_validator
from stdnum import bic as stdnum_bic
from stdnum import iban as stdnum_iban

from tradepost.infra.http.schemas import (
    InputModel,
    MoneyModel,
    OutputModel,
    Quantity,
    ShortText,
)
from tradepost.services.payments.schemas.amounts import MethodName, PayableMoney, money
from tradepost.services.users.contract import OperatorCompany

PaymentStatusName = Literal["pending", "authorized", "completed", "cancelled"]
RefundStatusName = Literal["due", "completed"]
ReceiptStatusName = Literal["allocated", "unallocated", "returned"]


class ProcessInput(InputModel):
    """Pay orders. Amounts are those of the orders; name the orders or their group."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"group_id": "0199f0a2-6f0e-7000-8000-000000000001", "method": "on_account", "po_number": "PO-7"}
            ]
        }
    )

    order_ids: list[UUID] | None = Field(default=None, min_length=1, max_length=50)
    group_id: UUID | None = None
    method: MethodName
    po_number: ShortText | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.order_ids is None) == (self.group_id is None):
            raise ValueError("give either order_ids or group_id")
        if self.order_ids is not None and len(set(self.order_ids)) != len(self.order_ids):
            raise ValueError("an order is named twice")
        return self


class PaymentOutput(OutputModel):
    """One order's payment. `open` = amount - released - captured."""

    id: UUID
    order_id: UUID
    order_number: str
    group_id: UUID
    buyer_id: UUID
    buyer_name: str
    seller_id: UUID
    seller_name: str
    method: MethodName
    status: PaymentStatusName
    amount: MoneyModel
    open: MoneyModel
    captured: MoneyModel
    released: MoneyModel
    refunded: MoneyModel
    reference: str = Field(examples=["RF18539007547034"])
    po_number: str | None
    terms_days: int
    created_at: datetime
    authorized_at: datetime | None
    completed_at: datetime | None
    cancelled_at: datetime | None

    @classmethod
    def of(cls, row: Any) -> Self:
        amounts = ("amount", "open", "captured", "released", "refunded")
        return cls(**{**row, **{name: money(row[name], row["currency"]) for name in amounts}})


class BankDetails(OutputModel):
    """Where to transfer the money; put each payment's `reference` on its own transfer."""

    account_holder: str
    iban: str
    bic: str

    @classmethod
    def of(cls, company: OperatorCompany) -> Self:
        return cls(account_holder=company.name, iban=company.iban, bic=company.bic)


class ProcessOutput(OutputModel):
    """The payments, one for each order. `transfer_to` is null on account: invoices carry it then."""

    payments: list[PaymentOutput]
    transfer_to: BankDetails | None


class ReceiveInput(InputModel):
    """Money that arrived at the bank. It must be all that is open of the payment, or of the invoice named."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "amount": {"amount": "119.00", "currency": "EUR"},
                    "value_date": "2026-11-20",
                    "bank_reference": "2026-11-20/0042",
                    "on_mismatch": "refuse",
                }
            ]
        }
    )

    amount: PayableMoney
    value_date: date = Field(ge=date(2000, 1, 1), le=date(2999, 12, 31))
    bank_reference: ShortText
    invoice_id: UUID | None = None
    on_mismatch: Literal["refuse", "quarantine"] = "refuse"


class ReceiptOutput(OutputModel):
    """Money that arrived. An `unallocated` one waits until it is allocated or returned; its payment is unpaid."""

    id: UUID
    payment_id: UUID | None
    invoice_id: UUID | None
    amount: MoneyModel
    value_date: date
    bank_reference: str
    status: ReceiptStatusName
    reason: str | None
    created_at: datetime

    @classmethod
    def of(cls, row: Any) -> Self:
        return cls(**{**row, "amount": money(row["amount"], row["currency"])})


class ReceiveOutput(OutputModel):
    """The receipt, and the payment after it."""

    receipt: ReceiptOutput
    payment: PaymentOutput


class AllocateInput(InputModel):
    """The payment, or its invoice, that an unallocated receipt was meant for."""

    payment_id: UUID
    invoice_id: UUID | None = None


class RefundLineInput(InputModel):
    invoice_line_id: UUID
    quantity: Quantity


class RefundInput(InputModel):
    """Give money back.

    With `payment_id`: an amount (tax included), or units of an invoice's lines; a credit note is issued. What was not
    paid yet reduces what is owed, the rest is due to the buyer. With `refund_id` the operator pays a due one out.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "payment_id": "0199f0a2-6f0e-7000-8000-000000000001",
                    "amount": {"amount": "11.90", "currency": "EUR"},
                    "reason": "Two units arrived broken",
                }
            ]
        }
    )

    payment_id: UUID | None = None
    refund_id: UUID | None = None
    invoice_id: UUID | None = None
    amount: PayableMoney | None = None
    lines: list[RefundLineInput] | None = Field(default=None, min_length=1, max_length=2_000)
    reason: ShortText | None = None
    bank_reference: ShortText | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.payment_id is None) == (self.refund_id is None):
            raise ValueError("give either payment_id or refund_id")
        if self.refund_id is not None:
            if self.amount or self.lines or self.invoice_id or self.reason:
                raise ValueError("a due refund is paid as it is: give refund_id and bank_reference alone")
            if self.bank_reference is None:
                raise ValueError("give the bank_reference of the transfer")
            return self
        if (self.amount is None) == (self.lines is None):
            raise ValueError("give either amount or lines")
        if self.reason is None:
            raise ValueError("give a reason")
        if self.lines and len({line.invoice_line_id for line in self.lines}) != len(self.lines):
            raise ValueError("an invoice line is named twice")
        return self


class PayTo(OutputModel):
    """The buyer's preferred bank account, shown to the operator while the refund is due."""

    holder: str
    iban: str
    bic: str | None


class RefundOutput(OutputModel):
    """A refund. `money` is the part that is paid back; the rest of `amount` reduced what was owed."""

    id: UUID
    kind: Literal["credit", "cancellation"]
    status: RefundStatusName
    payment_id: UUID
    order_id: UUID
    buyer_id: UUID
    seller_id: UUID
    invoice_id: UUID | None
    credit_note_id: UUID | None
    amount: MoneyModel
    money: MoneyModel
    reason: str
    bank_reference: str | None
    pay_to: PayTo | None
    created_at: datetime
    completed_at: datetime | None

    @classmethod
    def of(cls, row: Any, pay_to: PayTo | None = None) -> Self:
        amounts = {name: money(row[name], row["currency"]) for name in ("amount", "money")}
        return cls(**{**row, **amounts, "pay_to": pay_to})


def _valid_iban(value: str) -> str:
    if not stdnum_iban.is_valid(value):
        raise ValueError("this is not a valid IBAN")
    return str(stdnum_iban.compact(value))


def _valid_bic(value: str) -> str:
    if not stdnum_bic.is_valid(value):
        raise ValueError("this is not a valid BIC")
    return str(stdnum_bic.compact(value))


class PaymentMethodInput(InputModel):
    """A bank account to which refunds are paid. The preferred one is used; the first is preferred by itself."""

    kind: Literal["bank_account"] = "bank_account"
    holder: ShortText
    iban: Annotated[str, Field(min_length=15, max_length=42), AfterValidator(_valid_iban)] = Field(
        examples=["DE89 3704 0044 0532 0130 00"]
    )
    bic: Annotated[str, Field(min_length=8, max_length=11), AfterValidator(_valid_bic)] | None = Field(
        default=None, examples=["COBADEFFXXX"]
    )
    label: ShortText | None = None
    preferred: bool = False


class PaymentMethodOutput(OutputModel):
    """A bank account; of the IBAN only country and last four signs are shown."""

    id: UUID
    kind: Literal["bank_account"]
    holder: str
    iban_masked: str = Field(examples=["DE** **** 3000"])
    bic: str | None
    label: str | None
    preferred: bool
    created_at: datetime

    @classmethod
    def of(cls, row: Any) -> Self:
        iban = row["iban"]
        return cls(**{**row, "iban_masked": f"{iban[:2]}** **** {iban[-4:]}"})
