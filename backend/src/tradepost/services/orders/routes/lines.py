"""Lines before they are ordered: pasted ones checked."""

from typing import Annotated

from fastapi import Response

from tradepost.infra.http import ServiceRouter, needs, port
from tradepost.infra.ratelimit import Rule
from tradepost.services.orders.errors import RowsInvalid
from tradepost.services.orders.schemas.lines import CheckLinesInput, CheckLinesOutput
from tradepost.services.orders.use_cases import checking
from tradepost.services.products.contract import ProductsPort

router = ServiceRouter("orders")
JSON = "application/json"
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
