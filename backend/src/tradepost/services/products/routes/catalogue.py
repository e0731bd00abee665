"""Products over HTTP."""

from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query, Request, Response

from tradepost.infra.db import Database, Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    LimitParam,
    MaybeActor,
    Page,
    PlatformContext,
    ServiceRouter,
    decode_cursor,
    encode_cursor,
    needs,
    port,
    public,
    transaction,
)
from tradepost.infra.http.dependencies import maybe_actor
from tradepost.infra.http.dependencies import platform as platform_of
from tradepost.infra.http.schemas import CurrencyCode, ShortText
from tradepost.infra.tokens import Unauthenticated
from tradepost.kernel.actor import Actor
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.products.contract import PriceTier, Product, ProductStatus
from tradepost.services.products.errors import (
    CategoryNotFound,
    ProductChanged,
    ProductInvalid,
    ProductNotFound,
    SellerNotVerified,
    SkuTaken,
    StatusNotAllowed,
)
from tradepost.services.products.routes.conditions import (
    IfMatch,
    IfNoneMatch,
    entity_tag,
    unchanged,
    wanted_version,
)
from tradepost.services.products.routes.recent import LIFETIME_S, ReadProduct, RecentProducts
from tradepost.services.products.rules.values import ProductContent, ProductFilter, ProductRow
from tradepost.services.products.schemas import (
    ImagesInput,
    ProductInput,
    ProductOutput,
    ProductSummary,
    TierModel,
    TiersInput,
    money,
)
from tradepost.services.products.use_cases import catalogue as use_cases

router = ServiceRouter("products")
_recent = RecentProducts()

Sort = Literal["newest", "title", "price", "-price", "sku"]
Price = Annotated[Decimal, Query(ge=0, max_digits=17, decimal_places=6, allow_inf_nan=False)]
WriteTx = Annotated[Tx, transaction("products")]
ReadTx = Annotated[Tx, transaction("products", readonly=True)]
Documents = Annotated[DocumentsPort, port(DocumentsPort)]
_TAGGED: dict[int | str, dict[str, Any]] = {200: {"headers": {"ETag": {"schema": {"type": "string"}}}}}
_WRITE_ERRORS = [ProductInvalid, SkuTaken, CategoryNotFound, SellerNotVerified]
_CHANGE_ERRORS = [*_WRITE_ERRORS, ProductNotFound, ProductChanged, StatusNotAllowed]


@router.get("/products", policy=public(), response_model=Page[ProductSummary], summary="List products")
async def list_products(
    tx: ReadTx,
    actor: MaybeActor,
    *,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
    sort: Sort = "newest",
    mine: bool = False,
    category_id: UUID | None = None,
    brand: Annotated[ShortText | None, Query()] = None,
    seller_id: UUID | None = None,
    currency: Annotated[CurrencyCode | None, Query()] = None,
    price_min: Price | None = None,
    price_max: Price | None = None,
    in_stock: bool | None = None,
    status: ProductStatus | None = None,
    q: Annotated[ShortText | None, Query(description="Begin of title, SKU, part number or brand; or a GTIN.")] = None,
) -> Response:
    """Products for sale; with `mine=true` the caller's own in any status. Prices are compared without conversion."""
    if mine and actor is None:
        raise Unauthenticated
    wanted = ProductFilter(
        own=mine,
        category_id=category_id,
        brand=brand,
        seller_id=actor.organisation_id if mine and actor else seller_id,
        currency=currency,
        price_min=price_min,
        price_max=price_max,
        in_stock=in_stock,
        status=status,
        text=q,
    )
    return await _page(tx, wanted, sort, cursor, limit)


@router.get(
    "/products/search", policy=public(), response_model=Page[ProductSummary], summary="Find products by how they begin"
)
async def search_products(
    tx: ReadTx, q: Annotated[ShortText, Query()], *, limit: LimitParam = 25, cursor: CursorParam = None
) -> Response:
    """Products for sale whose title, SKU, part number or brand begins with `q`, or that have it as GTIN, by title.

    The search service finds words anywhere, forgives typing errors and counts facets.
    """
    return await _page(tx, ProductFilter(own=False, text=q), "title", cursor, limit)


@router.post(
    "/products",
    policy=needs("product:create", "manufacturer"),
    errors=_WRITE_ERRORS,
    status_code=201,
    response_model=ProductOutput,
    summary="Make a product",
)
async def create_product(
    platform: PlatformContext, actor: CurrentActor, body: ProductInput, documents: Documents
) -> Response:
    """A draft, or with status `active` at once for sale, which needs a verified business and a price."""
    made = await use_cases.create_product(platform.database, actor, _content(body), documents=documents)
    return _answer(made, status=201)


@router.get(
    "/products/{product_id}",
    policy=public(),
    errors=[ProductNotFound],
    response_model=ProductOutput,
    responses={**_TAGGED, 304: {"description": "Not changed since the ETag in If-None-Match."}},
    summary="Look at a product",
)
async def get_product(request: Request, product_id: UUID, if_none_match: IfNoneMatch = None) -> Response:
    """What is for sale is seen by all, and may be a second old (`Cache-Control: no-cache` asks for the newest)."""
    database, actor = platform_of(request).database, maybe_actor(request)  # no dependencies: this route is hot
    looks_around = actor is None or actor.kind == "retailer"
    if looks_around and "no-cache" not in request.headers.get("cache-control", ""):
        read = await _recent.get(product_id, lambda: _read(database, None, product_id))
        freshness = f"public, max-age={LIFETIME_S:.0f}"
    else:
        read = await _read(database, actor, product_id)
        freshness = "private, no-cache"
    headers = {"ETag": read.tag, "Cache-Control": freshness, "Vary": "Authorization"}
    if unchanged(if_none_match, read.tag):
        return Response(None, 304, headers)
    return Response(read.body, 200, headers, "application/json")


@router.put(
    "/products/{product_id}",
    policy=needs("product:update", "manufacturer"),
    errors=_CHANGE_ERRORS,
    response_model=ProductOutput,
    responses=_TAGGED,
    summary="Change a product",
)
async def change_product(
    platform: PlatformContext,
    actor: CurrentActor,
    product_id: UUID,
    body: ProductInput,
    documents: Documents,
    if_match: IfMatch = None,
) -> Response:
    """Replace the content; tiers, pictures and status that are left out stay. draft -> active -> archived -> draft."""
    changed = await use_cases.change_product(
        platform.database, actor, product_id, _content(body), version=wanted_version(if_match), documents=documents
    )
    return _answer(changed)


@router.delete(
    "/products/{product_id}",
    policy=needs("product:archive", "manufacturer"),
    errors=[ProductNotFound, ProductChanged],
    status_code=204,
    response_class=Response,
    summary="Archive a product",
)
async def archive_product(tx: WriteTx, actor: CurrentActor, product_id: UUID, if_match: IfMatch = None) -> None:
    """Take it off sale. Orders keep it; with PUT it can become a draft again."""
    await use_cases.archive_product(tx, actor, product_id, version=wanted_version(if_match))


@router.put(
    "/products/{product_id}/pricing-tiers",
    policy=needs("product:update", "manufacturer"),
    errors=[ProductInvalid, ProductNotFound, ProductChanged, SellerNotVerified],
    response_model=ProductOutput,
    responses=_TAGGED,
    summary="Set a product's prices",
)
async def set_pricing_tiers(
    tx: WriteTx, actor: CurrentActor, product_id: UUID, body: TiersInput, if_match: IfMatch = None
) -> Response:
    """Replace all tiers at once. Orders that were placed keep their prices."""
    changed = await use_cases.set_tiers(tx, actor, product_id, _tiers(body.tiers), version=wanted_version(if_match))
    return _answer(changed)


@router.put(
    "/products/{product_id}/images",
    policy=needs("product:update", "manufacturer"),
    errors=[ProductInvalid, ProductNotFound, ProductChanged, SellerNotVerified],
    response_model=ProductOutput,
    responses=_TAGGED,
    summary="Set a product's pictures",
)
async def set_images(
    platform: PlatformContext,
    actor: CurrentActor,
    product_id: UUID,
    body: ImagesInput,
    documents: Documents,
    if_match: IfMatch = None,
) -> Response:
    """Documents of purpose product_image that are ready, in the order in which they are shown."""
    changed = await use_cases.set_images(
        platform.database,
        actor,
        product_id,
        tuple(dict.fromkeys(body.image_ids)),
        version=wanted_version(if_match),
        documents=documents,
    )
    return _answer(changed)


async def _read(database: Database, actor: Actor | None, product_id: UUID) -> ReadProduct:
    async with database.transaction("products", readonly=True) as tx:
        product = await use_cases.get_product(tx, actor, product_id)
    return ReadProduct(_json(product), entity_tag(product.version, product.available))


async def _page(tx: Tx, wanted: ProductFilter, sort: Sort, cursor: str | None, limit: int) -> Response:
    parsers = [UUID] if sort == "newest" else [UUID, _finite if sort.endswith("price") else _text]
    values = decode_cursor(cursor, *parsers)
    after = None if values is None else (values[0], values[1] if len(values) > 1 else None)
    rows = await use_cases.list_products(tx, wanted, sort=sort, after=after, limit=limit + 1)
    following = None
    if len(rows) > limit:
        rows = rows[:limit]
        following = encode_cursor(*_cursor_values(rows[-1], sort))
    page = Page[ProductSummary].model_construct(items=[_summary(row) for row in rows], next_cursor=following)
    return Response(page.model_dump_json(), media_type="application/json")


def _cursor_values(row: ProductRow, sort: Sort) -> list[Any]:
    value = {"title": row.title, "sku": row.sku, "price": row.list_price, "-price": row.list_price}.get(sort)
    return [row.id] if sort == "newest" else [row.id, value]


def _finite(value: Any) -> Decimal:
    number = Decimal(value)
    if not number.is_finite() or abs(number) > Decimal(10) ** 18:
        raise ValueError("not a price")
    return number


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise ValueError("not a text")
    return value


def _summary(row: ProductRow) -> ProductSummary:
    fields = {name: getattr(row, name) for name in ProductSummary.model_fields if name != "price"}
    fields["price"] = None if row.list_price is None else money(row.list_price, row.currency)
    fields["lowest_price"] = None if row.lowest_price is None else money(row.lowest_price, row.currency)
    return ProductSummary.model_construct(**fields)


def _content(body: ProductInput) -> ProductContent:
    fields = {name: getattr(body, name) for name in ProductInput.model_fields}
    fields["gtins"] = tuple(body.gtins)
    fields["tiers"] = None if body.tiers is None else _tiers(body.tiers)
    fields["image_ids"] = None if body.image_ids is None else tuple(dict.fromkeys(body.image_ids))
    return ProductContent(**fields)


def _tiers(tiers: list[TierModel]) -> tuple[PriceTier, ...]:
    return tuple(PriceTier(min_quantity=each.min_quantity, unit_price=each.unit_price) for each in tiers)


def _json(product: Product) -> bytes:
    return ProductOutput.of(product).model_dump_json().encode()


def _answer(product: Product, *, status: int = 200) -> Response:
    headers = {"ETag": entity_tag(product.version, product.available)}
    if status == 201:
        headers["Location"] = f"/api/v1/products/{product.id}"
    return Response(_json(product), status, headers, "application/json")
