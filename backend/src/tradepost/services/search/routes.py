"""Search over HTTP."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Query, Request, Response

from tradepost.infra.db import Tx
from tradepost.infra.http import CurrentActor, ServiceRouter, needs, public, transaction
from tradepost.infra.http.dependencies import maybe_actor, platform
from tradepost.infra.index.port import MAX_SUGGESTIONS
from tradepost.infra.ratelimit import Rule
from tradepost.services.search.errors import SearchInvalid, SearchNotReady
from tradepost.services.search.schemas import (
    AnalyticsOutput,
    ClickInput,
    FacetParams,
    FacetsPage,
    PopularOutput,
    RebuildOutput,
    SearchOutput,
    SearchParams,
    StatusOutput,
    SuggestionsOutput,
)
from tradepost.services.search.use_cases import indexing, queries, searching
from tradepost.services.search.use_cases.searching import SearchParts
from tradepost.services.users.contract import PricesHidden

router = ServiceRouter("search")
SearchTx = Annotated[Tx, transaction("search")]
SUGGEST = Rule("suggest", limit=600, period_s=60)
CLICK = Rule("search-click", limit=120, period_s=60)
SEES = needs("search:read", "operator")
# Prices depend on who asks: no cache between may keep an answer.
_FOR_GUESTS = {"Cache-Control": "public, max-age=10", "Vary": "Authorization, Cookie"}
_HEADERS = {"Cache-Control": "private, no-cache", "Vary": "Authorization, Cookie"}


async def parts_of(request: Request) -> SearchParts:
    """What this process searches with."""
    parts: SearchParts = platform(request).ports.resolve(SearchParts)
    return parts


Parts = Annotated[SearchParts, Depends(parts_of)]


@router.get(
    "/search",
    policy=public(),
    errors=[PricesHidden, SearchInvalid, SearchNotReady],
    response_model=SearchOutput,
    summary="Find products",
)
async def search(request: Request, parts: Parts, asked: Annotated[SearchParams, Query()]) -> Response:
    body = await searching.find_products(parts, maybe_actor(request), asked)
    return Response(body, headers=_HEADERS, media_type="application/json")


@router.get(
    "/search/facets",
    policy=public(),
    errors=[PricesHidden, SearchInvalid, SearchNotReady],
    response_model=FacetsPage,
    summary="Count the facets of a search in full",
)
async def facets(request: Request, parts: Parts, asked: Annotated[FacetParams, Query()]) -> Response:
    body = await searching.count_facets(parts, maybe_actor(request), asked)
    return Response(body, headers=_HEADERS, media_type="application/json")


@router.get(
    "/search/popular",
    policy=public(),
    response_model=PopularOutput,
    summary="Products that are ordered most these weeks; where few were ordered, then the newest",
)
async def popular(
    request: Request, parts: Parts, limit: Annotated[int, Query(ge=1, le=48, description="Products at most.")] = 12
) -> Response:
    actor = maybe_actor(request)
    body = await searching.popular_products(parts, actor, limit)
    return Response(body, headers=_HEADERS if actor else _FOR_GUESTS, media_type="application/json")


@router.get(
    "/search/suggestions",
    policy=public(rate=SUGGEST),
    summary="Brands, categories, part numbers and titles for what is being typed",
)
async def suggestions(
    parts: Parts,
    q: Annotated[str, Query(description="What was typed so far.", examples=["hp to"])] = "",
    limit: Annotated[int, Query(ge=1, le=MAX_SUGGESTIONS)] = 8,
) -> SuggestionsOutput:
    return SuggestionsOutput.model_validate({"items": await searching.suggest(parts, q, limit)})


@router.post("/search/clicks", policy=public(rate=CLICK), status_code=204, summary="Say that a result was opened")
async def click(body: ClickInput, request: Request, parts: Parts) -> None:
    parts.queries.count_click(body.q, maybe_actor(request))


@router.get(
    "/search/analytics", policy=SEES, errors=[SearchInvalid], summary="What was searched for, and found nothing"
)
async def analytics(
    tx: SearchTx,
    first_day: Annotated[date | None, Query(description="Default: 30 days.")] = None,
    last_day: Annotated[date | None, Query(description="Default: today (UTC).")] = None,
    limit: Annotated[int, Query(ge=1, le=200, description="Texts of a list at most.")] = 50,
) -> AnalyticsOutput:
    return AnalyticsOutput.model_validate(await queries.report_queries(tx, first_day, last_day, limit))


@router.get("/search/status", policy=SEES, summary="The index beside the products it is made from")
async def status(parts: Parts) -> StatusOutput:
    found, counts = await indexing.index_status(parts.database, parts.index)
    state = "outdated" if found is None else "ready" if found.generation else "missing"
    return StatusOutput.model_validate(
        {
            "state": state,
            "generation": found.generation or None if found else None,
            **{name: getattr(found, name, 0) for name in ("documents", "removed", "segments", "size_bytes")},
            **counts,
        }
    )


@router.post(
    "/search/rebuild",
    policy=needs("search:manage", "operator"),
    status_code=202,
    summary="Make the index anew, in the background",
)
async def rebuild(tx: SearchTx, actor: CurrentActor) -> RebuildOutput:
    await indexing.request_rebuild(tx, actor)
    return RebuildOutput(status="queued")
