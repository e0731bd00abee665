"""What others tell about products, kept as rows."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.products.contract import Product
from tradepost.services.search import repository
from tradepost.services.search.rules import attribute_name, popularity
from tradepost.services.search.use_cases.indexing import queue_flush


async def follow_products(tx: Tx, told: Sequence[tuple[datetime, Product]]) -> None:
    """Keep the newest version of each product, and the names of sellers and categories."""
    newest: dict[UUID, Product] = {}
    for _, product in told:
        if product.id not in newest or newest[product.id].version < product.version:
            newest[product.id] = product
    labels: dict[object, dict[str, Any]] = {}
    for at, product in sorted(told, key=lambda each: each[0]):
        labels |= {label["id"]: label for label in _labels(product, at)}
    await repository.announce_writing(tx)
    await repository.keep_labels(tx, list(labels.values()))
    await repository.keep_products(tx, [_row(product) for product in newest.values()])
    await queue_flush(tx)


async def follow_stock(tx: Tx, stock: Mapping[UUID, tuple[datetime, bool]]) -> None:
    """Keep whether products are in stock, each with when it was told."""
    await repository.announce_writing(tx)
    await repository.keep_stock(tx, stock)
    await queue_flush(tx)


async def follow_ratings(tx: Tx, ratings: Mapping[UUID, tuple[datetime, Decimal, int]]) -> None:
    """Keep average and count of reviews, each with when they were told."""
    rows = [(product_id, average if count else None, count, at) for product_id, (at, average, count) in ratings.items()]
    await repository.announce_writing(tx)
    await repository.keep_ratings(tx, rows)
    await queue_flush(tx)


async def follow_sales(tx: Tx, units: Mapping[UUID, int], ordered_at: Mapping[UUID, Sequence[datetime]]) -> None:
    """Add units that were sold, and the times of the orders of each product."""
    await repository.announce_writing(tx)
    await repository.add_sold(tx, units, {product_id: popularity(times) for product_id, times in ordered_at.items()})
    await queue_flush(tx)


def _row(product: Product) -> dict[str, Any]:
    prices = [tier.unit_price for tier in sorted(product.tiers, key=lambda tier: tier.min_quantity)]
    attributes: dict[str, list[str]] = {}
    for name, value in product.specifications.items():
        if attribute_name(name):
            attributes.setdefault(attribute_name(name), []).append(value)
    same = ("id", "seller_id", "seller_name", "sku", "mpn", "gtins", "title", "brand", "description", "unit", "moq",
            "currency", "created_at")  # fmt: skip
    return {name: getattr(product, name) for name in same} | {
        "product_version": product.version,
        "category_ids": product.category_ids,
        "category_names": product.category_path,
        "attributes": attributes,
        "image_id": product.image_ids[0] if product.image_ids else None,
        "price": prices[0] if prices else None,
        "lowest_price": min(prices, default=None),
        "listed": product.status == "active" and not product.unlisted,
        "in_stock": product.available > 0,
    }


def _labels(product: Product, at: datetime) -> list[dict[str, Any]]:
    ids, names = product.category_ids, product.category_path
    paths = [names[: len(names) - behind] for behind in range(len(ids))][::-1]
    categories = [
        {"id": each, "kind": "category", "names": path, "told_at": at}
        for each, path in zip(ids, paths, strict=True)
        if path
    ]
    return [*categories, {"id": product.seller_id, "kind": "seller", "names": (product.seller_name,), "told_at": at}]
