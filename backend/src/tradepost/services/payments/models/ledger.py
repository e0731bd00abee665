"""The double-entry ledger."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tradepost.services.payments.models.base import AMOUNT, Base


class LedgerAccount(Base):
    """An account; its balance is the sum of its entries. The platform's own have the nil organisation."""

    __tablename__ = "ledger_accounts"
    __table_args__ = (Index("uq_ledger_accounts_key", "organisation_id", "kind", "currency", unique=True),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    organisation_id: Mapped[UUID]
    currency: Mapped[str]


class LedgerTransaction(Base):
    """One balanced movement; a subject has at most one of each kind."""

    __tablename__ = "ledger_transactions"
    __table_args__ = (
        Index("uq_ledger_transactions_subject", "subject_id", "kind", unique=True),
        Index("ix_ledger_transactions_order_id", "order_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    subject_id: Mapped[UUID]
    order_id: Mapped[UUID | None]
    memo: Mapped[str]
    posted_at: Mapped[datetime]


class LedgerEntry(Base):
    """A debit (positive) or credit (negative) of one account."""

    __tablename__ = "ledger_entries"
    __table_args__ = (
        CheckConstraint("amount <> 0", name="amount"),
        Index("ix_ledger_entries_account_id", "account_id", "id", postgresql_include=["amount"]),
        Index("ix_ledger_entries_transaction_id", "transaction_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    transaction_id: Mapped[UUID] = mapped_column(ForeignKey("payments.ledger_transactions.id"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("payments.ledger_accounts.id"))
    currency: Mapped[str]
    amount: Mapped[Decimal] = mapped_column(AMOUNT)
    memo: Mapped[str]
