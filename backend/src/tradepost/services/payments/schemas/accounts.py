"""Credit, commission, the ledger and payouts."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AwareDatetime, ConfigDict, Field

from tradepost.infra.http.schemas import (
    DecimalText,
    InputModel,
    MoneyModel,
    OutputModel,
)
from tradepost.services.payments.schemas.amounts import LimitMoney, money, rate

RateText = Annotated[Decimal, Field(ge=0, le=Decimal("0.5"), max_digits=7, decimal_places=6, allow_inf_nan=False)]


class CreditInput(InputModel):
    """A buyer's credit in the limit's currency. An existing account in it is changed, otherwise one is opened."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"limit": {"amount": "5000.00", "currency": "EUR"}, "terms_days": 30, "on_hold": False}]
        }
    )

    limit: LimitMoney
    terms_days: Annotated[int, Field(ge=0, le=365, strict=True)]
    on_hold: bool = False


class CreditAccountOutput(OutputModel):
    """What a buyer may owe. `available` is zero while the account is on hold."""

    organisation_id: UUID
    organisation_name: str | None
    limit: MoneyModel
    used: MoneyModel
    available: MoneyModel
    terms_days: int
    on_hold: bool
    version: int
    updated_at: datetime

    @classmethod
    def of(cls, row: Any) -> Self:
        currency = row["currency"]
        available = Decimal(0) if row["on_hold"] else row["limit_amount"] - row["used_amount"]
        amounts = {
            "limit": money(row["limit_amount"], currency),
            "used": money(row["used_amount"], currency),
            "available": money(available, currency),
        }
        return cls(**{**row, **amounts})


class AgeingBuckets(OutputModel):
    """What is owed by how long it is overdue, in days. All buckets add up to what is used."""

    not_invoiced: MoneyModel
    not_due: MoneyModel
    days_1_to_30: MoneyModel
    days_31_to_60: MoneyModel
    days_61_to_90: MoneyModel
    days_over_90: MoneyModel


class OpenItem(OutputModel):
    """An invoice on account that is not paid in full."""

    invoice_id: UUID
    label: str
    order_id: UUID
    order_number: str
    seller_name: str
    open: MoneyModel
    due_on: date
    days_overdue: int


class CreditStatement(OutputModel):
    """A credit account with its ageing and the open invoices, the first due first, at most 200."""

    account: CreditAccountOutput
    ageing: AgeingBuckets
    open_items: list[OpenItem]


class CreditOutput(OutputModel):
    """The caller's credit, one account for each currency; empty where none was set up."""

    accounts: list[CreditStatement]


class CommissionRuleInput(InputModel):
    """A new rate from `valid_from` (now where none is given; never in the past), for one seller or for all."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"seller_id": None, "rate": "0.08"}]})

    seller_id: UUID | None = None
    rate: RateText = Field(examples=["0.08"])
    valid_from: AwareDatetime | None = Field(default=None, le=datetime.fromisoformat("2999-12-31T00:00:00+00:00"))


class CommissionRuleOutput(OutputModel):
    id: UUID
    seller_id: UUID | None
    rate: DecimalText
    valid_from: datetime
    created_at: datetime

    @classmethod
    def of(cls, row: Any) -> Self:
        return cls(**{**row, "rate": rate(row["rate"])})


class CommissionOutput(OutputModel):
    """The commission of a document; what a credit note takes back is negative. `rate` is the order's."""

    id: UUID
    invoice_id: UUID
    document_id: UUID
    document_label: str
    order_id: UUID
    seller_id: UUID
    rate: DecimalText
    base: MoneyModel
    amount: MoneyModel
    vat_rate: DecimalText
    vat: MoneyModel
    reverse_charge: bool
    created_at: datetime

    @classmethod
    def of(cls, row: Any) -> Self:
        amounts = {name: money(row[name], row["currency"]) for name in ("base", "amount", "vat")}
        return cls(**{**row, **amounts, "rate": rate(row["rate"]), "vat_rate": rate(row["vat_rate"])})


class LedgerAccountOutput(OutputModel):
    """An account. `balance` counts from its normal side: what is owned of assets, what is owed or earned of others."""

    id: UUID
    kind: str = Field(examples=["payable"])
    organisation_id: UUID
    organisation_name: str | None
    normal_side: Literal["debit", "credit"]
    balance: MoneyModel


class LedgerEntryOutput(OutputModel):
    """An entry; one of `debit` and `credit` is null. `change` is what it does to the account's balance."""

    id: UUID
    transaction_id: UUID
    kind: str = Field(examples=["invoice"])
    memo: str = Field(examples=["INV-000017"])
    subject_id: UUID
    order_id: UUID | None
    debit: MoneyModel | None
    credit: MoneyModel | None
    change: MoneyModel
    posted_at: datetime


class PayoutPreview(OutputModel):
    """What the operator owes a seller. `available` = balance - awaiting_buyers; below zero the seller owes it.

    The lines behind it: `GET /ledger/accounts/{account_id}/entries`.
    """

    account_id: UUID
    seller_id: UUID
    seller_name: str | None
    balance: MoneyModel
    awaiting_buyers: MoneyModel
    available: MoneyModel
