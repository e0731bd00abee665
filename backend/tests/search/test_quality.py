"""Relevance on a real catalogue, through the whole path: events, rows, index, HTTP."""

import csv
import gzip
import math
import statistics
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import httpx2
import pytest

from factories.told_products import Shop, updated
from tradepost.kernel.ids import stable_id
from tradepost.services.products.contract import PriceTier, Product

LEAST_NDCG = 0.87
BATCH = 1_000
PAGES = 20


@pytest.fixture(scope="module")
def icecat(real_data: Path) -> Path:
    return real_data / "icecat-catalogue"


async def test_the_judged_queries_reach_the_promised_relevance(
    icecat: Path, shop: Shop, publish, follow, client: httpx2.AsyncClient, sign, buyer
) -> None:
    products = [product_of(shop, row) for row in rows(icecat / "products_core.csv.gz")]
    assert len(products) == 19_406
    for start in range(0, len(products), BATCH):
        await publish(*map(updated, products[start : start + BATCH]))
    await follow()
    values = {}
    for text, ratings in judgments(icecat, shop).items():
        ranked = await judged_hits(client, sign(buyer), {"q": text, "seller": str(shop.seller_id)}, ratings)
        ideal = dcg(sorted(ratings.values(), reverse=True))
        values[text] = dcg([ratings[each] for each in ranked]) / ideal
    assert len(values) == 83
    worst = sorted(values.items(), key=lambda item: item[1])[:5]
    assert statistics.mean(values.values()) >= LEAST_NDCG, (statistics.mean(values.values()), worst)


async def judged_hits(client, headers, asked, ratings: dict[UUID, int]) -> list[UUID]:
    """The first ten judged hits: unjudged ones are left out."""
    found: list[UUID] = []
    cursor: dict[str, str] = {}
    for _ in range(PAGES):
        params = asked | cursor | {"limit": 100, "facets": "false"}
        page = (await client.get("/api/v1/search", params=params, headers=headers)).json()
        found += [key for item in page["items"] if (key := UUID(item["id"])) in ratings]
        if len(found) >= 10 or page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    return found[:10]


def product_of(shop: Shop, row: dict[str, str]) -> Product:
    price = Decimal(row["price_minor"]) / 100 if row["price_minor"] else Decimal(0)
    return shop.product(
        row["title"],
        id=id_of(shop, row["id"]),
        sku=row["id"],
        mpn=row["mpn"] or None,
        gtins=tuple(row["eans"].split("|")) if row["eans"] else (),
        brand=row["brand"] or None,
        description=row["short_description"],
        currency="USD",
        tiers=(PriceTier(min_quantity=1, unit_price=price),),
        available=0,
    )


def id_of(shop: Shop, number: str) -> UUID:
    return stable_id("icecat", str(shop.seller_id), number)


def judgments(folder: Path, shop: Shop) -> dict[str, dict[UUID, int]]:
    judged: dict[str, dict[UUID, int]] = defaultdict(dict)
    for row in rows(folder / "judgments.csv.gz"):
        judged[row["query"]][id_of(shop, row["product_id"])] = int(row["rating"])
    return {text: ratings for text, ratings in judged.items() if max(ratings.values()) > 0}


def dcg(ratings: list[int]) -> float:
    return sum((2**rating - 1) / math.log2(place + 2) for place, rating in enumerate(ratings[:10]))


def rows(path: Path) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
