"""Lines before they are ordered: pasted ones checked, ordered ones at today's prices."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Response

from tradepost.infra.db import Database
from tradepost.infra.http import CurrentActor, ServiceRouter, database, needs, port
from tradepost.infra.ratelimit import Rule
from tradepost.services.orders.errors import OrderNotFound, RowsInvalid
from tradepost.services.orders.schemas.lines import CheckLinesInput, CheckLinesOutput
from tradepost.services.orders.schemas.saved_lists import ReorderLinesOutput, SuggestionsOutput
from tradepost.services.orders.use_cases import checking, reordering
from tradepost.services.products.contract import ProductsPort

router = ServiceRouter("orders")
JSON = "application/json"
OrdersDatabase = Annotated[Database, Depends(database)]
Products = Annotated[ProductsPort, port(ProductsPort)]


@router.post(
    "/orders/check-lines",
    policy=needs("order:create", "retailer", verified=True, rate=Rule("check-lines", limit=120, period_s=60)),
    errors=[RowsInvalid],
    response_model=CheckLinesOutput,
    summary="Check a pasted list: the product, price and stock of each row, or what is wrong with it",
    description="Nothing is held or kept. `lines` of the answer can be quoted and ordered as they are.",
)
async def check_lines(body: CheckLinesInput, products: Products) -> Response:
    return Response(await checking.check_lines(body, products=products), media_type=JSON)


@router.get(
    "/orders/reorder-suggestions",
    policy=needs("order:create", "retailer", verified=True),
    response_model=SuggestionsOutput,
    summary="What the company buys again and again, and when it is due, at today's prices",
)
async def suggest_reorders(
    actor: CurrentActor,
    database: OrdersDatabase,
    products: Products,
    limit: Annotated[int, Query(ge=1, le=50, description="Products at most.")] = 10,
) -> Response:
    body = await reordering.suggest_reorders(database, actor, limit=limit, products=products)
    return Response(body, media_type=JSON)


@router.get(
    "/orders/{order_id}/reorder-lines",
    policy=needs("order:create", "retailer", verified=True),
    errors=[OrderNotFound],
    response_model=ReorderLinesOutput,
    summary="An order's lines at today's prices and stock, to be ordered again",
)
async def read_reorder_lines(
    order_id: UUID, actor: CurrentActor, database: OrdersDatabase, products: Products
) -> Response:
    body = await reordering.read_reorder_lines(database, actor, order_id, products=products)
    return Response(body, media_type=JSON)
