"""Products: make, change, archive, read, list."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from tradepost.infra import audit, jobs, outbox
from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault, VersionMismatch
from tradepost.kernel.ids import new_id
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.products.contract import PriceTier, Product, ProductUpdated, may_see
from tradepost.services.products.errors import (
    ProductInvalid,
    ProductNotFound,
    SellerNotVerified,
    StatusNotAllowed,
)
from tradepost.services.products.repository import catalogue as repository
from tradepost.services.products.rules.catalogue import (
    content_faults,
    distinct,
    gtin_faults,
    in_place,
    may_become,
    plain_text,
)
from tradepost.services.products.rules.pricing import tidy_tiers
from tradepost.services.products.rules.values import NOWHERE, ProductContent, ProductFilter, ProductRow, Seller
from tradepost.services.users.contract import Organisation

REFRESH_BATCH = 500


async def create_product(
    database: Database, actor: Actor, content: ProductContent, *, documents: DocumentsPort
) -> Product:
    """A new product of the actor's organisation, version 1.

    Raises ProductInvalid (every fault), SkuTaken, CategoryNotFound, SellerNotVerified (for status active).
    """
    await check_images(actor, content.image_ids or (), documents=documents)
    async with database.transaction("products") as tx:
        seller = await seller_of(tx, actor)
        product = _checked(actor, _with_content(_blank(seller, content), content))
        if product.status == "archived":
            raise StatusNotAllowed("A product is not made as an archived one.")
        [product] = await _placed(tx, [product])
        await repository.insert(tx, [product])
        await _tell(tx, actor, [product], "product.create")
    return product


async def change_product(
    database: Database,
    actor: Actor,
    product_id: UUID,
    content: ProductContent,
    *,
    version: int | None,
    documents: DocumentsPort,
) -> Product:
    """Replace a product's content. `version`: what the caller has read.

    Raises ProductNotFound, VersionMismatch, ProductInvalid, StatusNotAllowed, SkuTaken, CategoryNotFound,
    SellerNotVerified.
    """
    await check_images(actor, content.image_ids or (), documents=documents)
    async with database.transaction("products") as tx:
        return await _change(tx, actor, product_id, version, lambda known: _with_content(known, content))


async def set_tiers(
    tx: Tx, actor: Actor, product_id: UUID, tiers: tuple[PriceTier, ...], *, version: int | None
) -> Product:
    """Replace a product's prices. Raises ProductNotFound, VersionMismatch, ProductInvalid."""
    return await _change(tx, actor, product_id, version, lambda known: replace(known, tiers=tidy_tiers(tiers)))


async def set_images(
    database: Database,
    actor: Actor,
    product_id: UUID,
    image_ids: tuple[UUID, ...],
    *,
    version: int | None,
    documents: DocumentsPort,
) -> Product:
    """Replace a product's pictures. Raises ProductNotFound, VersionMismatch, ProductInvalid."""
    await check_images(actor, image_ids, documents=documents)
    async with database.transaction("products") as tx:
        return await _change(tx, actor, product_id, version, lambda known: replace(known, image_ids=image_ids))


async def archive_product(tx: Tx, actor: Actor, product_id: UUID, *, version: int | None) -> Product:
    """Take a product off sale for good, or until it is made a draft again. Raises ProductNotFound, VersionMismatch."""
    return await _change(tx, actor, product_id, version, lambda known: replace(known, status="archived"))


async def get_product(tx: Tx, actor: Actor | None, product_id: UUID) -> Product:
    """A product that the actor may see: one for sale, its own, or any for the operator. Raises ProductNotFound."""
    found = await repository.by_ids(tx, [product_id])
    if not found or not may_see(actor, found[0]):
        raise ProductNotFound
    return found[0]


async def list_products(
    tx: Tx, wanted: ProductFilter, *, sort: str, after: tuple[UUID, Any] | None, limit: int
) -> list[ProductRow]:
    """One page. `wanted.own` is set only where `wanted.seller_id` is the actor's own organisation."""
    return await repository.listing(tx, wanted, sort=sort, after=after, limit=limit)


async def products_by_id(tx: Tx, ids: Sequence[UUID]) -> list[Product]:
    """Those that exist, whatever their status."""
    return await repository.by_ids(tx, ids)


async def follow_organisations(tx: Tx, news: Sequence[tuple[Organisation, datetime]]) -> None:
    """Note what organisations have become, and when; the products of sellers follow in the background."""
    sellers = [
        (
            Seller(
                id=each.id,
                name=each.name,
                currency=each.currency,
                country=each.address.country,
                suspended=each.suspended,
            ),
            str(each.kind),
            at,
        )
        for each, at in news
    ]
    for seller_id in await repository.keep_organisations(tx, sellers):
        await jobs.defer(tx, "products.refresh_seller", seller_id=str(seller_id))


async def refresh_of_seller(tx: Tx, seller_id: UUID) -> int:
    """Let a batch of the seller's products follow its name and suspension; how many did not yet."""
    ids = await repository.stale_of_seller(tx, seller_id, REFRESH_BATCH)
    seller = await repository.seller(tx, seller_id) if ids else None
    if seller is None:
        return 0
    shown = (seller.name, seller.suspended)
    changed = [
        _next_version(replace(each, seller_name=seller.name, unlisted=seller.suspended))
        for each in await repository.lock_by_ids(tx, ids)
        if (each.seller_name, each.unlisted) != shown  # another worker may have been faster
    ]
    await _republish(tx, changed)
    return len(ids)


async def refresh_below_category(tx: Tx, category_id: UUID, after: UUID | None) -> UUID | None:
    """Tell of a batch of products whose category path has changed; the last one's id, None where there is none."""
    ids = await repository.below_category(tx, category_id, after, REFRESH_BATCH)
    if not ids:
        return None
    await _republish(tx, [_next_version(each) for each in await repository.lock_by_ids(tx, ids)])
    return ids[-1]


async def seller_of(tx: Tx, actor: Actor) -> Seller:
    """The actor's organisation, which cannot change before the transaction ends.

    Where the news of it has not come yet its name is empty; its products follow when it comes.
    """
    known = await repository.seller(tx, actor.organisation_id)
    return known or Seller(id=actor.organisation_id, name="", currency="", country="", suspended=False)


async def check_images(actor: Actor, image_ids: Sequence[UUID], *, documents: DocumentsPort) -> None:
    """Raises ProductInvalid where a picture is not the actor's, not a picture of a product or not ready."""
    if not image_ids:
        return
    described = await documents.describe(ids=list(image_ids), owner_id=actor.organisation_id)
    usable = {each.id for each in described if each.purpose == "product_image" and each.status == "ready"}
    faults = [
        Fault(f"#/image_ids/{position}", "image_not_usable", "This is no uploaded product picture of yours.")
        for position, image_id in enumerate(image_ids)
        if image_id not in usable
    ]
    if faults:
        raise ProductInvalid(faults)


async def _change(
    tx: Tx, actor: Actor, product_id: UUID, version: int | None, change: Callable[[Product], Product]
) -> Product:
    found = await repository.lock_by_ids(tx, [product_id])
    if not found or found[0].seller_id != actor.organisation_id:
        raise ProductNotFound
    known = found[0]
    if version is not None and version != known.version:
        raise VersionMismatch(version=known.version)
    wanted = change(known)
    if wanted == known:
        return known
    if not may_become(known.status, wanted.status):
        raise StatusNotAllowed(f"A product that is {known.status} cannot become {wanted.status}.")
    wanted = wanted if wanted.status == "archived" else _checked(actor, wanted)
    [changed] = await _placed(tx, [_next_version(wanted)])
    await repository.update(tx, [changed])
    await _tell(tx, actor, [changed], "product.archive" if changed.status == "archived" else "product.update")
    return changed


def _checked(actor: Actor, product: Product) -> Product:
    faults = content_faults(product) + gtin_faults(product.gtins)
    if faults:
        raise ProductInvalid(faults)
    if product.status == "active" and not actor.verified:
        raise SellerNotVerified
    return product


def _blank(seller: Seller, content: ProductContent) -> Product:
    now = utc_now()
    return Product(
        id=new_id(),
        seller_id=seller.id,
        seller_name=seller.name,
        sku=content.sku,
        mpn=None,
        gtins=(),
        title="",
        brand=None,
        description="",
        category_id=None,
        category_path=(),
        specifications={},
        image_ids=(),
        unit="",
        case_size=1,
        moq=1,
        quantity_multiple=1,
        currency=content.currency or seller.currency,
        tiers=(),
        tax_class="standard",
        lead_time_days=0,
        weight_g=None,
        status="draft",
        unlisted=seller.suspended,
        available=0,
        version=1,
        created_at=now,
        updated_at=now,
    )


def _with_content(known: Product, content: ProductContent) -> Product:
    multiple = content.quantity_multiple or content.case_size
    return replace(
        known,
        sku=content.sku,
        mpn=content.mpn,
        gtins=distinct(content.gtins),
        title=content.title,
        brand=content.brand,
        description=plain_text(content.description),
        category_id=content.category_id,
        specifications=content.specifications,
        unit=content.unit,
        case_size=content.case_size,
        moq=content.moq or multiple,
        quantity_multiple=multiple,
        currency=content.currency or known.currency,
        tax_class=content.tax_class,
        lead_time_days=content.lead_time_days,
        weight_g=content.weight_g,
        tiers=known.tiers if content.tiers is None else tidy_tiers(content.tiers),
        image_ids=known.image_ids if content.image_ids is None else content.image_ids,
        status=content.status or known.status,
    )


def _next_version(product: Product) -> Product:
    return replace(product, version=product.version + 1, updated_at=utc_now())


async def _placed(tx: Tx, products: Sequence[Product]) -> list[Product]:
    """With the path of their categories. Raises CategoryNotFound."""
    known = await repository.places(tx, {each.category_id for each in products if each.category_id})
    return [in_place(each, known[each.category_id] if each.category_id else NOWHERE) for each in products]


async def _tell(tx: Tx, actor: Actor, products: Sequence[Product], action: str) -> None:
    await outbox.append(tx, actor, *[ProductUpdated(product_id=each.id, product=each) for each in products])
    for each in products:
        await audit.record(tx, actor, action, "product", each.id, changes={"sku": each.sku, "version": each.version})


async def _republish(tx: Tx, products: Sequence[Product]) -> None:
    await repository.update(tx, products)
    await outbox.append(tx, platform_actor(), *[ProductUpdated(product_id=each.id, product=each) for each in products])
