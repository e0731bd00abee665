"""Products over HTTP."""

from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query, Request, Response

from tradepost.infra.db import Tx
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
from tradepost.infra.http.conditions import IfNoneMatch, WantedVersion, entity_tag, unchanged
from tradepost.infra.http.dependencies import maybe_actor
from tradepost.infra.http.dependencies import platform as platform_of
from tradepost.infra.http.pagination import cursor_text
from tradepost.infra.http.schemas import CurrencyCode, ShortText
from tradepost.infra.tokens import Unauthenticated
from tradepost.kernel.errors import VersionMismatch
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.products.contract import PriceTier, Product, ProductStatus
from tradepost.services.products.errors import (
    CategoryNotFound,
    ProductInvalid,
    ProductNotFound,
    SellerNotVerified,
    SkuTaken,
    StatusNotAllowed,
)
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
from tradepost.services.users.contract import PricesHidden, check_prices_asked, shows_prices

router = ServiceRouter("products")

Sort = Literal["newest", "title", "price", "-price", "sku"]
Price = Annotated[Decimal, Query(ge=0, max_digits=17, decimal_places=6, allow_inf_nan=False)]
WriteTx = Annotated[Tx, transaction("products")]
ReadTx = Annotated[Tx, transaction("products", readonly=True)]
Documents = Annotated[DocumentsPort, port(DocumentsPort)]
_TAGGED: dict[int | str, dict[str, Any]] = {200: {"headers": {"ETag": {"schema": {"type": "string"}}}}}
_FOR_ALL = {"Cache-Control": "public, max-age=5", "Vary": "Authorization, Cookie"}
_PERSONAL = {"Cache-Control": "private, no-cache", "Vary": "Authorization, Cookie"}  # prices depend on who asks
_WRITE_ERRORS = [ProductInvalid, SkuTaken, CategoryNotFound, SellerNotVerified]
_CHANGE_ERRORS = [*_WRITE_ERRORS, ProductNotFound, VersionMismatch, StatusNotAllowed]


@router.get(
    "/products",
    policy=public(),
    errors=[PricesHidden],
    response_model=Page[ProductSummary],
    summary="List products",
)
async def list_products(
    tx: ReadTx,
    platform: PlatformContext,
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
    """Products for sale; with `mine=true` the caller's own in any status. Prices are compared without conversion.

    Who may not see prices gets none, and cannot filter or sort by them.
    """
    if mine and actor is None:
        raise Unauthenticated
    own = actor.organisation_id if actor else None
    wanted = ProductFilter(
        own=mine,
        category_id=category_id,
        brand=brand,
        seller_id=own if mine else seller_id,
        currency=currency,
        price_min=price_min,
        price_max=price_max,
        in_stock=in_stock,
        status=status,
        text=q,
    )
    prices = await shows_prices(actor, platform.platform_settings)
    check_prices_asked(sort, price_min, price_max, prices=prices or (own is not None and wanted.seller_id == own))
    return await _page(tx, wanted, sort, cursor, limit, prices=prices, own=own)


@router.get(
    "/products/search", policy=public(), response_model=Page[ProductSummary], summary="Find products by how they begin"
)
async def search_products(
    tx: ReadTx,
    platform: PlatformContext,
    actor: MaybeActor,
    q: Annotated[ShortText, Query()],
    *,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Response:
    """Products for sale whose title, SKU, part number or brand begins with `q`, or that have it as GTIN, by title.

    The search service finds words anywhere, forgives typing errors and counts facets.
    """
    prices = await shows_prices(actor, platform.platform_settings)
    own = actor.organisation_id if actor else None
    return await _page(tx, ProductFilter(own=False, text=q), "title", cursor, limit, prices=prices, own=own)


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
    """What is for sale is seen by all; guests may get it 5 s old (`Cache-Control: no-cache`: the newest)."""
    platform, actor = platform_of(request), maybe_actor(request)  # no dependencies: this route is hot
    async with platform.database.transaction("products", readonly=True) as tx:
        product = await use_cases.get_product(tx, actor, product_id)
    owns = actor is not None and actor.organisation_id == product.seller_id
    prices = owns or await shows_prices(actor, platform.platform_settings)
    tag = entity_tag(product.version, product.available, *([] if prices else ["unpriced"]))
    headers = {"ETag": tag, **(_FOR_ALL if actor is None else _PERSONAL)}
    if unchanged(if_none_match, tag):
        return Response(None, 304, headers)
    return Response(ProductOutput.of(product, prices=prices).model_dump_json(), 200, headers, "application/json")


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
    version: WantedVersion,
) -> Response:
    """Replace the content; tiers, pictures and status that are left out stay. draft -> active -> archived -> draft."""
    changed = await use_cases.change_product(
        platform.database, actor, product_id, _content(body), version=version, documents=documents
    )
    return _answer(changed)


@router.delete(
    "/products/{product_id}",
    policy=needs("product:archive", "manufacturer"),
    errors=[ProductNotFound, VersionMismatch],
    status_code=204,
    response_class=Response,
    summary="Archive a product",
)
async def archive_product(tx: WriteTx, actor: CurrentActor, product_id: UUID, version: WantedVersion) -> None:
    """Take it off sale. Orders keep it; with PUT it can become a draft again."""
    await use_cases.archive_product(tx, actor, product_id, version=version)


@router.put(
    "/products/{product_id}/pricing-tiers",
    policy=needs("product:update", "manufacturer"),
    errors=[ProductInvalid, ProductNotFound, VersionMismatch, SellerNotVerified],
    response_model=ProductOutput,
    responses=_TAGGED,
    summary="Set a product's prices",
)
async def set_pricing_tiers(
    tx: WriteTx, actor: CurrentActor, product_id: UUID, body: TiersInput, version: WantedVersion
) -> Response:
    """Replace all tiers at once. Orders that were placed keep their prices."""
    changed = await use_cases.set_tiers(tx, actor, product_id, _tiers(body.tiers), version=version)
    return _answer(changed)


@router.put(
    "/products/{product_id}/images",
    policy=needs("product:update", "manufacturer"),
    errors=[ProductInvalid, ProductNotFound, VersionMismatch, SellerNotVerified],
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
    version: WantedVersion,
) -> Response:
    """Documents of purpose product_image that are ready, in the order in which they are shown."""
    changed = await use_cases.set_images(
        platform.database,
        actor,
        product_id,
        tuple(dict.fromkeys(body.image_ids)),
        version=version,
        documents=documents,
    )
    return _answer(changed)


async def _page(
    tx: Tx,
    wanted: ProductFilter,
    sort: Sort,
    cursor: str | None,
    limit: int,
    *,
    prices: bool,
    own: UUID | None,
) -> Response:
    """`prices`: whether the caller is shown those of others; those of `own`, its organisation, it always is."""
    parsers = [UUID] if sort == "newest" else [UUID, _finite if sort.endswith("price") else cursor_text]
    values = decode_cursor(cursor, *parsers)
    after = None if values is None else (values[0], values[1] if len(values) > 1 else None)
    rows = await use_cases.list_products(tx, wanted, sort=sort, after=after, limit=limit + 1)
    following = None
    if len(rows) > limit:
        rows = rows[:limit]
        following = encode_cursor(*_cursor_values(rows[-1], sort))
    items = [_summary(row, prices=prices or row.seller_id == own) for row in rows]
    page = Page[ProductSummary].model_construct(items=items, next_cursor=following)
    return Response(page.model_dump_json(), headers=_PERSONAL, media_type="application/json")


def _cursor_values(row: ProductRow, sort: Sort) -> list[Any]:
    value = {"title": row.title, "sku": row.sku, "price": row.list_price, "-price": row.list_price}.get(sort)
    return [row.id] if sort == "newest" else [row.id, value]


def _finite(value: Any) -> Decimal:
    number = Decimal(value)
    if not number.is_finite() or abs(number) > Decimal(10) ** 18:
        raise ValueError("not a price")
    return number


def _summary(row: ProductRow, *, prices: bool) -> ProductSummary:
    fields = {name: getattr(row, name) for name in ProductSummary.model_fields if name != "price"}
    for name, amount in (("price", row.list_price), ("lowest_price", row.lowest_price)):
        fields[name] = money(amount, row.currency) if prices and amount is not None else None
    return ProductSummary.model_construct(**fields)


def _content(body: ProductInput) -> ProductContent:
    fields = {name: getattr(body, name) for name in ProductInput.model_fields}
    fields["gtins"] = tuple(body.gtins)
    fields["tiers"] = None if body.tiers is None else _tiers(body.tiers)
    fields["image_ids"] = None if body.image_ids is None else tuple(dict.fromkeys(body.image_ids))
    return ProductContent(**fields)


def _tiers(tiers: list[TierModel]) -> tuple[PriceTier, ...]:
    return tuple(PriceTier(min_quantity=each.min_quantity, unit_price=each.unit_price) for each in tiers)


def _answer(product: Product, *, status: int = 200) -> Response:
    """To the seller, after a change."""
    headers = {"ETag": entity_tag(product.version, product.available)}
    if status == 201:
        headers["Location"] = f"/api/v1/products/{product.id}"
    return Response(ProductOutput.of(product).model_dump_json(), status, headers, "application/json")
