"""What sellers ask of orders, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from tradepost.infra.db import Tx
from tradepost.infra.http import CurrentActor, ServiceRouter, needs, transaction
from tradepost.infra.http.conditions import ETAG, RequiredVersion, entity_tag
from tradepost.kernel.errors import VersionMismatch, VersionRequired
from tradepost.services.orders.schemas.terms import TermsInput, TermsList, TermsOutput
from tradepost.services.orders.use_cases import terms

router = ServiceRouter("orders")
OrdersTx = Annotated[Tx, transaction("orders")]
ReadTx = Annotated[Tx, transaction("orders", readonly=True)]


@router.get("/order-terms", policy=needs("order:read"), summary="The minimum orders of sellers")
async def list_order_terms(
    tx: ReadTx, seller_id: Annotated[list[UUID], Query(min_length=1, max_length=100, description="Sellers.")]
) -> TermsList:
    return TermsList(items=await terms.read_terms(tx, seller_id))


@router.get(
    "/order-terms/mine",
    policy=needs("order:read", "manufacturer"),
    responses={200: ETAG},
    summary="The company's own minimum order, with its ETag",
)
async def read_own_order_terms(tx: ReadTx, actor: CurrentActor, response: Response) -> TermsOutput:
    [found] = await terms.read_terms(tx, [actor.organisation_id])
    response.headers["ETag"] = entity_tag(found.version)
    return found


@router.put(
    "/order-terms/mine",
    policy=needs("organisation:update", "manufacturer"),
    errors=[VersionRequired, VersionMismatch],
    responses={200: ETAG},
    summary="Set the company's minimum order; it holds for orders placed from now on",
)
async def set_own_order_terms(
    body: TermsInput, version: RequiredVersion, tx: OrdersTx, actor: CurrentActor, response: Response
) -> TermsOutput:
    minimum = body.minimum_order.to_money() if body.minimum_order else None
    saved = await terms.set_terms(tx, actor, minimum, version=version)
    response.headers["ETag"] = entity_tag(saved.version)
    return saved
