"""A seller's statement of account."""

from datetime import date, datetime
from uuid import UUID

from tradepost.infra.http.schemas import MoneyModel, OutputModel
from tradepost.services.payments.rules.statements import LineKind


class StatementLineOutput(OutputModel):
    """`change` is what the seller gained, negative where it lost; `balance` is what it is owed after the line.

    `document_label` names the invoice or credit note behind it.
    """

    id: UUID
    posted_at: datetime
    kind: LineKind
    document_id: UUID
    document_label: str | None
    order_id: UUID | None
    memo: str
    change: MoneyModel
    balance: MoneyModel


class StatementTotalOutput(OutputModel):
    kind: LineKind
    lines: int
    change: MoneyModel


class StatementOutput(OutputModel):
    """What a seller was owed over a period of UTC days. opening + all totals = closing.

    `items` is a page of the lines, the oldest first; opening, closing and totals are those of the whole period.
    """

    seller_id: UUID
    first: date
    last: date
    opening: MoneyModel
    closing: MoneyModel
    totals: list[StatementTotalOutput]
    items: list[StatementLineOutput]
    next_cursor: str | None
