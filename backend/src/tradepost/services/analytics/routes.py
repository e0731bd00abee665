"""Analytics over HTTP."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response

from tradepost.infra.content_disposition import attachment
from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    LimitParam,
    Page,
    PlatformContext,
    ServiceRouter,
    decode_cursor,
    needs,
    page_of,
    transaction,
)
from tradepost.services.analytics.errors import (
    OrganisationNotFound,
    PeriodInvalid,
    ReportNotFound,
    ReportNotReady,
    TimezoneUnknown,
    TooManyReports,
)
from tradepost.services.analytics.repository import reports as reports_repository
from tradepost.services.analytics.repository.figures import PartyColumn, Row
from tradepost.services.analytics.rules.counting import UNNAMED_CUSTOMER
from tradepost.services.analytics.rules.figures import change_percent, net_of
from tradepost.services.analytics.rules.periods import Period
from tradepost.services.analytics.rules.reports import CONTENT_TYPES, ReportStatus, file_name
from tradepost.services.analytics.schemas import (
    NOTHING,
    Comparison,
    CustomerRow,
    CustomersOutput,
    Figures,
    FiguresQuery,
    OverviewFigures,
    OverviewOutput,
    OverviewQuery,
    PartyName,
    ProductName,
    ProductRow,
    ProductsOutput,
    RankingQuery,
    ReportInput,
    ReportOutput,
    SalesOfPeriod,
    SalesOutput,
    SalesQuery,
    SellerRow,
    SellersOutput,
    SettingsInput,
    SettingsOutput,
)
from tradepost.services.analytics.use_cases import figures, reports, settings
from tradepost.services.analytics.use_cases.figures import Answered, Question, Ranked
from tradepost.services.documents.contract import DocumentsPort

router = ServiceRouter("analytics")
ReadTx = Annotated[Tx, transaction("analytics", readonly=True)]
AnalyticsTx = Annotated[Tx, transaction("analytics")]
READ, REPORT = needs("analytics:read"), needs("analytics:report")
REFUSED = [OrganisationNotFound, PeriodInvalid]


@router.get("/analytics/sales", policy=READ, errors=REFUSED, summary="Sales by day, ISO week or month")
async def read_sales(tx: ReadTx, actor: CurrentActor, query: Annotated[SalesQuery, Query()]) -> SalesOutput:
    answered, now, before = await figures.sales(tx, actor, _question(query, interval=query.interval))
    currency, interval = answered.currency, query.interval
    previous, change = None, None
    if before is not None and answered.previous is not None:
        previous = SalesOfPeriod.build(before, answered.previous, interval, currency)
        change = change_percent(net_of(now[None]), net_of(before[None]))
    more = _answer(answered) | {"interval": interval, "previous": previous, "net_change_percent": change}
    return SalesOutput.build(now, answered.period, interval, currency, **more)


@router.get("/analytics/products", policy=READ, errors=REFUSED, summary="The products that sold best")
async def read_products(tx: ReadTx, actor: CurrentActor, query: Annotated[RankingQuery, Query()]) -> ProductsOutput:
    answered, rows = await figures.top_products(tx, actor, _question(query), sort=query.sort, limit=query.limit)
    items = [
        ProductRow.of(
            each.row,
            answered.currency,
            rank=each.row["rank"],
            product=ProductName.model_validate({**each.row, "id": each.row["product_id"]}),
            previous=_previous(answered, each),
        )
        for each in rows
    ]
    return ProductsOutput(**_answer(answered), **_days(answered.period), items=items)


@router.get(
    "/analytics/customers",
    policy=needs("analytics:read", "manufacturer", "operator"),
    errors=REFUSED,
    summary="The customers that bought most",
)
async def read_customers(tx: ReadTx, actor: CurrentActor, query: Annotated[RankingQuery, Query()]) -> CustomersOutput:
    answered, rows = await _parties(tx, actor, query, "customer_id")
    items = [CustomerRow.of(row, answered.currency, customer=party, **more) for row, party, more in rows]
    return CustomersOutput(**_answer(answered), **_days(answered.period), items=items)


@router.get(
    "/analytics/sellers",
    policy=needs("analytics:read", "retailer", "operator"),
    errors=REFUSED,
    summary="The sellers that were bought from most",
)
async def read_sellers(tx: ReadTx, actor: CurrentActor, query: Annotated[RankingQuery, Query()]) -> SellersOutput:
    answered, rows = await _parties(tx, actor, query, "seller_id")
    items = [SellerRow.of(row, answered.currency, seller=party, **more) for row, party, more in rows]
    return SellersOutput(**_answer(answered), **_days(answered.period), items=items)


@router.get(
    "/analytics/overview",
    policy=READ,
    errors=[OrganisationNotFound],
    summary="Today and this month, beside the time before",
)
async def read_overview(tx: ReadTx, actor: CurrentActor, query: Annotated[OverviewQuery, Query()]) -> OverviewOutput:
    question = Question(currency=query.currency, seller_id=query.seller_id, buyer_id=query.buyer_id)
    answered, periods, rows = await figures.overview(tx, actor, question)

    def compared(now: str, before: str) -> Comparison:
        of = {
            name: OverviewFigures.of(
                rows[name], answered.currency, customers=rows[name]["customers"], **_days(periods[name])
            )
            for name in (now, before)
        }
        change = change_percent(net_of(rows[now]), net_of(rows[before]))
        return Comparison(now=of[now], before=of[before], net_change_percent=change)

    return OverviewOutput(
        **_answer(answered), today=compared("today", "yesterday"), month=compared("month", "previous_month")
    )


@router.post(
    "/analytics/custom-report",
    policy=REPORT,
    errors=[OrganisationNotFound, TooManyReports],
    status_code=202,
    summary="Have a report made; it is ready a little later",
)
async def request_report(body: ReportInput, tx: AnalyticsTx, actor: CurrentActor) -> ReportOutput:
    wanted = reports.WantedReport(
        title=body.title,
        report_format=body.format,
        dimensions=body.dimensions,
        measures=body.measures,
        interval=body.interval,
        period=Period(body.first, body.last),
        filters=body.filters.model_dump(),
    )
    return ReportOutput.of(await reports.request_report(tx, actor, wanted))


@router.get("/analytics/custom-reports", policy=REPORT, summary="The company's reports, the newest first")
async def list_reports(
    tx: ReadTx,
    actor: CurrentActor,
    status: ReportStatus | None = None,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[ReportOutput]:
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    rows = await reports_repository.page(tx, actor.organisation_id, status, after, limit + 1)
    return page_of(rows, limit, ReportOutput.of, "created_at", "id")


@router.get(
    "/analytics/custom-reports/{report_id}", policy=REPORT, errors=[ReportNotFound], summary="How far a report is"
)
async def read_report(report_id: UUID, tx: ReadTx, actor: CurrentActor) -> ReportOutput:
    return ReportOutput.of(await reports.read_report(tx, actor, report_id))


@router.get(
    "/analytics/custom-reports/{report_id}/download",
    policy=REPORT,
    errors=[ReportNotFound, ReportNotReady],
    response_class=Response,
    responses={
        200: {"content": {each: {"schema": {"type": "string", "format": "binary"}} for each in CONTENT_TYPES.values()}}
    },
    summary="The report's file",
)
async def download_report(report_id: UUID, actor: CurrentActor, platform: PlatformContext) -> Any:
    documents = platform.ports.get(DocumentsPort)
    row, content = await reports.download_report(platform.database, actor, report_id, documents=documents)
    headers = {
        "Content-Disposition": attachment(file_name(row["title"], row["format"])),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, media_type=CONTENT_TYPES[row["format"]], headers=headers)


@router.delete(
    "/analytics/custom-reports/{report_id}",
    policy=REPORT,
    errors=[ReportNotFound],
    status_code=204,
    summary="Delete a report of the company",
)
async def delete_report(report_id: UUID, tx: AnalyticsTx, actor: CurrentActor) -> None:
    await reports.delete_report(tx, actor, report_id)


@router.get(
    "/analytics/settings",
    policy=needs("analytics:read", "manufacturer", "operator"),
    summary="The time zone in which days begin",
)
async def read_settings(tx: ReadTx, actor: CurrentActor) -> SettingsOutput:
    return SettingsOutput.model_validate(await settings.read_settings(tx, actor))


@router.put(
    "/analytics/settings",
    policy=needs("analytics:report", "manufacturer", "operator"),
    errors=[TimezoneUnknown],
    summary="Let days begin in another time zone; what was counted before follows",
)
async def change_settings(body: SettingsInput, tx: AnalyticsTx, actor: CurrentActor) -> SettingsOutput:
    return SettingsOutput.model_validate(await settings.set_timezone(tx, actor, body.timezone))


async def _parties(
    tx: Tx, actor: CurrentActor, query: RankingQuery, party: PartyColumn
) -> tuple[Answered, list[tuple[Row, PartyName, dict[str, Any]]]]:
    question = _question(query)
    answered, rows = await figures.top_parties(tx, actor, question, party=party, sort=query.sort, limit=query.limit)
    named = []
    for each in rows:
        more = {name: each.row[name] for name in ("rank", "last_order_on")} | {"previous": _previous(answered, each)}
        name = PartyName(
            id=None if each.row["id"] == UNNAMED_CUSTOMER else each.row["id"],
            name=each.row["name"],
            country=each.row["country"],
            historical=each.row["historical"],
        )
        named.append((each.row, name, more))
    return answered, named


def _question(query: FiguresQuery, **more: Any) -> Question:
    names = ("first", "last", "currency", "seller_id", "buyer_id", "category", "brand")
    return Question(**{each: getattr(query, each) for each in names}, compare=query.compare_with is not None, **more)


def _answer(answered: Answered) -> dict[str, Any]:
    return {
        "currency": answered.currency,
        "other_currencies": list(answered.other_currencies),
        "timezone": answered.timezone,
    }


def _days(period: Period) -> dict[str, Any]:
    return {"start": period.first, "end": period.last}


def _previous(answered: Answered, ranked: Ranked) -> Figures | None:
    if answered.previous is None:
        return None
    return Figures.of(ranked.previous or NOTHING, answered.currency)
