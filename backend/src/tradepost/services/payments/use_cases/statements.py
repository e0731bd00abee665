"""A seller's statement of account, on pages and as a table."""

from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from tradepost.infra.db import Database, Tx
from tradepost.infra.http.pagination import decode_cursor, encode_cursor
from tradepost.infra.tabular import Cell, write_csv
from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import Fault, InvalidInput, NotFound
from tradepost.services.payments.repository import statements
from tradepost.services.payments.rules.statements import LineKind, line_kind, period_faults, period_of
from tradepost.services.payments.schemas.amounts import money
from tradepost.services.payments.schemas.statements import StatementLineOutput, StatementOutput, StatementTotalOutput

EXPORT_MAX: Final = 200_000
EXPORT_PAGE: Final = 2_000
_COLUMNS: Final = ("posted_at", "kind", "document", "memo", "change", "balance", "currency", "order_id", "id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whose statement, in which currency, over which UTC days."""

    seller_id: UUID
    currency: str
    first: date
    last: date

    @property
    def period(self) -> tuple[datetime, datetime]:
        return period_of(self.first, self.last)


def wanted_statement(actor: Actor, *, seller_id: UUID | None, currency: str, first: date, last: date) -> Wanted:
    """A seller's own statement; the operator names the seller. Raises InvalidInput, NotFound (another seller's)."""
    faults = period_faults(first, last)
    if actor.is_operator and seller_id is None:
        faults.append(Fault("query/seller_id", "missing", "Say whose statement you want."))
    if faults:
        raise InvalidInput(faults)
    if not actor.is_operator and seller_id not in {None, actor.organisation_id}:
        raise NotFound("There is no such statement.")
    return Wanted(seller_id=seller_id or actor.organisation_id, currency=currency, first=first, last=last)


async def read_statement(tx: Tx, wanted: Wanted, *, limit: int, cursor: str | None) -> StatementOutput:
    """A page of the lines with the sums of the whole period."""
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    opening = await statements.balance(tx, wanted.seller_id, wanted.currency, wanted.period[0])
    totals = _totals(await statements.totals(tx, wanted.seller_id, wanted.currency, wanted.period))
    rows = await statements.lines(tx, wanted.seller_id, wanted.currency, wanted.period, after=after, limit=limit + 1)
    before = await _balance_before(tx, wanted, after)
    kept = rows[:limit]
    following = encode_cursor(kept[-1]["posted_at"], kept[-1]["id"]) if len(rows) > limit else None
    closing = opening + sum((change for change, _ in totals.values()), Decimal(0))
    return StatementOutput(
        seller_id=wanted.seller_id,
        first=wanted.first,
        last=wanted.last,
        opening=money(opening, wanted.currency),
        closing=money(closing, wanted.currency),
        totals=[
            StatementTotalOutput(kind=kind, lines=lines, change=money(change, wanted.currency))
            for kind, (change, lines) in totals.items()
        ],
        items=[_line(row, balance, wanted.currency) for row, balance in _with_balance(kept, before)],
        next_cursor=following,
    )


async def export_statement(database: Database, wanted: Wanted) -> AsyncIterator[bytes]:
    """CSV of every line, EXPORT_MAX at most, page by page in transactions of their own."""
    after: list[Any] | None = None
    left, header, balance = EXPORT_MAX, True, Decimal(0)
    while left > 0:
        async with database.transaction("payments", readonly=True) as tx:
            size = min(EXPORT_PAGE, left)
            rows = await statements.lines(tx, wanted.seller_id, wanted.currency, wanted.period, after=after, limit=size)
            if header:
                balance = await _balance_before(tx, wanted, None)
        lines = _with_balance(rows, balance)
        text = b"".join(write_csv([_cells(row, after_it, wanted) for row, after_it in lines], _COLUMNS, bom=header))
        yield text if header else text.partition(b"\r\n")[2]
        if len(rows) < size:
            return
        header, left, balance = False, left - size, lines[-1][1]
        after = [rows[-1]["posted_at"], rows[-1]["id"]]


async def _balance_before(tx: Tx, wanted: Wanted, after: Sequence[Any] | None) -> Decimal:
    return await statements.balance(tx, wanted.seller_id, wanted.currency, wanted.period[0], after=after)


def _totals(rows: Sequence[Any]) -> dict[LineKind, tuple[Decimal, int]]:
    sums: defaultdict[LineKind, tuple[Decimal, int]] = defaultdict(lambda: (Decimal(0), 0))
    for row in rows:
        kind = line_kind(row["kind"], is_vat=row["is_vat"])
        change, lines = sums[kind]
        sums[kind] = (change + row["change"], lines + row["lines"])
    return dict(sorted(sums.items()))


def _with_balance(rows: Sequence[Any], balance: Decimal) -> list[tuple[Any, Decimal]]:
    lines = []
    for row in rows:
        balance += row["change"]
        lines.append((row, balance))
    return lines


def _line(row: Any, balance: Decimal, currency: str) -> StatementLineOutput:
    return StatementLineOutput(
        id=row["id"],
        posted_at=row["posted_at"],
        kind=line_kind(row["kind"], is_vat=row["is_vat"]),
        document_id=row["subject_id"],
        document_label=row["document_label"],
        order_id=row["order_id"],
        memo=row["memo"],
        change=money(row["change"], currency),
        balance=money(balance, currency),
    )


def _cells(row: Any, balance: Decimal, wanted: Wanted) -> list[Cell]:
    kind = line_kind(row["kind"], is_vat=row["is_vat"])
    order_id = str(row["order_id"]) if row["order_id"] else None
    amounts = (money(row["change"], wanted.currency).amount, money(balance, wanted.currency).amount)
    label = row["document_label"]
    return [row["posted_at"], kind, label, row["memo"], *amounts, wanted.currency, order_id, str(row["id"])]
