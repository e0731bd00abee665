"""A seller's statement of account over HTTP."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query
from fastapi.responses import StreamingResponse

from tradepost.infra.content_disposition import attachment
from tradepost.infra.db import Database, Tx
from tradepost.infra.http import CurrentActor, CursorParam, LimitParam, ServiceRouter, database, needs, transaction
from tradepost.infra.http.pagination import DEFAULT_PAGE
from tradepost.infra.http.schemas import CurrencyCode
from tradepost.infra.ratelimit import Rule
from tradepost.kernel.errors import NotFound
from tradepost.services.payments.schemas.statements import StatementOutput
from tradepost.services.payments.use_cases import statements
from tradepost.services.payments.use_cases.statements import Wanted

router = ServiceRouter("payments")
CSV: dict[int | str, dict[str, Any]] = {
    200: {"description": "The table.", "content": {"text/csv": {"schema": {"type": "string"}}}}
}


async def wanted_statement(
    actor: CurrentActor,
    currency: Annotated[CurrencyCode, Query()],
    first: Annotated[date, Query(alias="from", description="First UTC day.")],
    last: Annotated[date, Query(alias="to", description="Last UTC day, included.")],
    seller_id: Annotated[UUID | None, Query(description="For the operator: whose statement.")] = None,
) -> Wanted:
    """Which statement is asked for."""
    return statements.wanted_statement(actor, seller_id=seller_id, currency=currency, first=first, last=last)


Asked = Annotated[Wanted, Depends(wanted_statement)]


@router.get(
    "/ledger/statement",
    policy=needs("ledger:read", "manufacturer", "operator"),
    errors=[NotFound],
    response_model=StatementOutput,
    summary="A seller's statement of account over a period: sales, credit notes, commission, VAT on it, payouts",
)
async def read_statement(
    asked: Asked,
    tx: Annotated[Tx, transaction("payments", readonly=True)],
    limit: LimitParam = DEFAULT_PAGE,
    cursor: CursorParam = None,
) -> StatementOutput:
    return await statements.read_statement(tx, asked, limit=limit, cursor=cursor)


@router.get(
    "/ledger/statement/export",
    policy=needs("ledger:read", "manufacturer", "operator", rate=Rule("export", limit=30, period_s=60)),
    errors=[NotFound],
    response_class=StreamingResponse,
    responses=CSV,
    summary="The lines of a statement of account as CSV, 200,000 rows at most",
)
async def export_statement(asked: Asked, payments: Annotated[Database, Depends(database)]) -> StreamingResponse:
    headers = {"Content-Disposition": attachment(f"statement-{asked.first}-{asked.last}.csv")}
    return StreamingResponse(statements.export_statement(payments, asked), headers=headers, media_type="text/csv")
