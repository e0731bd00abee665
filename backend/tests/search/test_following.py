"""From events to the index: nothing is lost, nothing older wins, what is not for sale is never found."""

import asyncio
import random
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from factories.told_products import envelope, tiers, titles, updated
from tradepost.apps import checks, worker
from tradepost.infra import bus
from tradepost.infra.index import TantivyIndex
from tradepost.infra.index.errors import IndexFault
from tradepost.kernel.ids import new_id
from tradepost.services.communication.contract import ReviewPublished
from tradepost.services.products.contract import AvailabilityChanged, Product
from tradepost.services.search import handlers
from tradepost.services.search.schemas import PopularOutput
from tradepost.services.search.use_cases import indexing


async def test_a_product_is_found_with_all_that_a_page_shows(shop, publish, follow, search) -> None:
    image, category = new_id(), new_id()
    product = shop.product(
        "Claw hammer",
        mpn="CH-16",
        gtins=("4006381333931",),
        brand="Stanley",
        description="Forged in one piece.",
        category_id=category,
        category_path=("Tools", "Hammers"),
        specifications={"Handle: material": "ash"},
        image_ids=(image,),
        tiers=tiers("12.5", "11.25"),
        moq=6,
    )
    await publish(updated(product))
    await follow()
    found = await search("ch16")
    assert found["total"] == 1
    assert found["prices_hidden"] is False
    [item] = found["items"]
    assert [each["text"] for each in item.pop("highlights")] == []
    assert item == {
        "id": str(product.id),
        "sku": product.sku,
        "mpn": "CH-16",
        "title": "Claw hammer",
        "brand": "Stanley",
        "seller_id": str(shop.seller_id),
        "seller_name": "Acme Tools",
        "category_id": str(category),
        "price": {"amount": "12.5", "currency": "EUR"},
        "lowest_price": {"amount": "11.25", "currency": "EUR"},
        "moq": 6,
        "unit": "piece",
        "in_stock": True,
        "image_id": str(image),
        "rating": None,
        "rating_count": 0,
    }
    facets = found["facets"]
    assert facets["brands"] == [{"value": "Stanley", "count": 1}]
    assert facets["categories"] == [{"id": str(category), "name": "Hammers", "path": ["Tools", "Hammers"], "count": 1}]
    assert facets["sellers"] == [{"id": str(shop.seller_id), "name": "Acme Tools", "count": 1}]
    assert facets["attributes"] == [{"name": "Handle material", "values": [{"value": "ash", "count": 1}]}]
    for filters in ({"category": str(category)}, {"brand": "Stanley"}, {"attribute": "Handle material:ash"}):
        assert (await search("forged", **filters))["total"] == 1
    for filters in ({"category": str(uuid4())}, {"brand": "Other"}, {"attribute": "Handle material:steel"}):
        assert (await search("forged", **filters))["total"] == 0


@pytest.mark.parametrize(
    "hidden", [{"status": "draft"}, {"status": "archived"}, {"unlisted": True}], ids=["draft", "archived", "unlisted"]
)
async def test_what_is_not_for_sale_is_not_found(shop, publish, follow, search, client, hidden) -> None:
    word = f"quaint{uuid4().hex[:8]}"
    never, withdrawn = shop.product(f"{word} never"), shop.product(f"{word} withdrawn")
    await publish(updated(never, **hidden), updated(withdrawn))
    await follow()
    assert titles(await search(word)) == [withdrawn.title]
    await publish(updated(withdrawn, version=2, **hidden))
    await follow()
    found = await search(word)
    assert (found["total"], found["items"]) == (0, [])
    suggested = await client.get("/api/v1/search/suggestions", params={"q": word})
    assert suggested.json() == {"items": []}
    await publish(updated(withdrawn, version=3))
    await follow()
    assert titles(await search(word)) == [withdrawn.title]


async def test_a_withdrawn_product_is_hidden_before_the_index_knows(shop, publish, follow, drain, search) -> None:
    product = shop.product("Brass gong")
    await publish(updated(product))
    await follow()
    await publish(updated(product, version=2, status="archived"))
    await drain()
    assert (await search("gong"))["items"] == []


async def test_stock_ratings_and_prices_reach_the_index(shop, publish, follow, search) -> None:
    product = shop.product("Oak table", available=0, tiers=tiers("200"))
    await publish(updated(product))
    await follow()
    assert (await search("table", in_stock=True))["total"] == 0
    await publish(AvailabilityChanged(product_id=product.id, available=True), review(product, "4.50", 2))
    await follow()
    [item] = (await search("table", in_stock=True))["items"]
    assert (item["in_stock"], item["rating"], item["rating_count"]) == (True, "4.50", 2)
    await publish(updated(product, version=2, tiers=tiers("150"), available=0))
    await follow()
    assert (await search("table", price_max="160", in_stock=True))["total"] == 1, "told stock stays"
    assert (await search("table", price_min="160"))["total"] == 0


async def test_what_sells_comes_first_of_equals(shop, publish, follow, search, platform) -> None:
    plain, sold = shop.product("Walnut bowl", sku="W-1"), shop.product("Walnut bowl", sku="W-2")
    await publish(updated(plain), updated(sold))
    async with platform.database.transaction("search") as tx:
        await handlers.follow_sales(tx, [envelope(_Confirmed(_Order((_Line(sold.id, 500),))), 0)])
    await follow()
    assert [item["sku"] for item in (await search("walnut bowl"))["items"]] == ["W-2", "W-1"]


async def test_the_popular_is_what_was_ordered_often_and_of_late(shop, publish, drain, platform, client, sign, buyer):
    often, late, once, hidden = (shop.product(f"Popular {n}") for n in range(4))
    await publish(*map(updated, (often, late, once)), updated(hidden, status="archived"))
    await drain()
    day = 24 * 60
    orders = [(often, 400 * day + n) for n in range(4)] + [(late, 430 * day), (once, 400 * day), (hidden, 440 * day)]
    orders += [(late, -4_000 * day)] * 3  # long forgotten
    async with platform.database.transaction("search") as tx:
        for product, minute in orders:
            await handlers.follow_sales(tx, [envelope(_Confirmed(_Order((_Line(product.id, 1),))), minute)])
    mine = {str(each.id): each.title for each in (often, late, once, hidden)}
    guest = await client.get("/api/v1/search/popular", params={"limit": 48}, headers={"Cache-Control": "no-cache"})
    assert [mine[item["id"]] for item in guest.json()["items"] if item["id"] in mine] == [
        "Popular 0", "Popular 1", "Popular 2",
    ]  # fmt: skip
    assert guest.json()["prices_hidden"] is True
    assert {item["price"] for item in guest.json()["items"]} == {None}
    assert "public" in guest.headers["cache-control"]
    seen = await client.get("/api/v1/search/popular", params={"limit": 1}, headers=sign(buyer))
    PopularOutput.model_validate(seen.json(), extra="forbid")
    assert seen.json()["items"][0]["price"]["currency"] == "EUR"
    assert "private" in seen.headers["cache-control"]
    assert (await client.get("/api/v1/search/popular", params={"limit": 49})).status_code == 422


async def test_sales_raise_the_version_only_where_they_double(shop, publish, drain, platform) -> None:
    product = shop.product()
    await publish(updated(product))
    await drain()
    seen = []
    for units in (100, 20, 200):
        async with platform.database.transaction("search") as tx:
            await handlers.follow_sales(tx, [envelope(_Confirmed(_Order((_Line(product.id, units),))), 0)])
            seen.append(await tx.fetchrow("SELECT units_sold, version FROM search.products WHERE id = $1", product.id))
    assert [row["units_sold"] for row in seen] == [100, 120, 320]
    assert seen[0]["version"] == seen[1]["version"] < seen[2]["version"]


async def test_events_delivered_five_times_and_shuffled_end_in_one_state(shop, platform, follow, search) -> None:
    product = shop.product("Copper kettle", version=1, available=0)
    told: list[tuple[Any, Any]] = []
    for step in range(1, 7):
        event = updated(product, version=step, title=f"Copper kettle {step}", available=step)
        told.append((handlers.follow_products, envelope(event, 10 * step)))
    for step, available in ((3, True), (25, False), (47, True), (58, False)):
        event = AvailabilityChanged(product_id=product.id, available=available)
        told.append((handlers.follow_stock, envelope(event, step)))
    told += [
        (handlers.follow_ratings, envelope(review(product, average, count), step))
        for step, average, count in ((5, "1.00", 1), (44, "3.00", 2), (66, "3.67", 3))
    ]
    deliveries = told * 5
    random.Random(4).shuffle(deliveries)
    for handler, event in deliveries:
        async with platform.database.transaction("search") as tx:
            await handler(tx, [event])
        if random.Random(str(event.id)).random() < 0.2:
            await follow()
    await follow()
    [item] = (await search("kettle"))["items"]
    assert (item["title"], item["in_stock"]) == ("Copper kettle 6", False)
    assert (item["rating"], item["rating_count"]) == ("3.67", 3)
    assert (await search("kettle", in_stock=True))["total"] == 0


async def test_a_batch_with_several_versions_of_a_product_keeps_the_newest(shop, platform, follow, search) -> None:
    product = shop.product("Tin cup")
    events = [envelope(updated(product, version=n, title=f"Tin cup {n}"), n) for n in (2, 3, 1)]
    async with platform.database.transaction("search") as tx:
        await handlers.follow_products(tx, events)
    await follow()
    assert titles(await search("cup")) == ["Tin cup 3"]


async def test_a_flush_that_dies_before_or_after_the_index_write_is_repeated(
    shop, publish, drain, follow, search, platform, parts
) -> None:
    product = shop.product("Zinc bucket")
    await publish(updated(product))
    await drain()
    with pytest.raises(IndexFault):
        await indexing.flush(platform.database, Dying(parts.index, before_write=True))
    assert (await search("bucket"))["total"] == 0
    assert await waiting(platform, product.id)
    with pytest.raises(IndexFault):
        await indexing.flush(platform.database, Dying(parts.index, before_write=False))
    assert await waiting(platform, product.id), "written, but not marked"
    await follow()
    assert titles(await search("bucket")) == ["Zinc bucket"]
    assert not await waiting(platform, product.id)


async def test_a_flush_job_survives_an_index_that_is_away(shop, publish, drain, platform, parts, search) -> None:
    product = shop.product("Jute sack")
    await publish(updated(product))
    await drain()
    jobs = handlers.Jobs(platform.database, Dying(parts.index, before_write=True))
    await jobs.flush()
    assert await waiting(platform, product.id)
    await handlers.Jobs(platform.database, parts.index).flush()
    assert titles(await search("sack")) == ["Jute sack"]


async def test_one_flush_waits_at_most_and_sees_all_that_was_written_before(shop, publish, drain, platform) -> None:
    for _ in range(3):
        await publish(updated(shop.product()))
        await drain()
    async with platform.database.transaction("search") as tx:
        queued = await tx.fetchval(
            "SELECT count(*) FROM jobs.procrastinate_jobs WHERE task_name = 'search.flush' AND status = 'todo'"
        )
    assert queued == 1


async def test_a_flush_waits_for_a_writer_that_relies_on_it(shop, platform, parts) -> None:
    """The writer found a flush waiting and queued none; that flush starts before the writer commits."""
    product = shop.product("Late lamp")
    async with platform.database.transaction("search") as tx:
        await handlers.follow_products(tx, [envelope(updated(product), 1)])
        flushing = asyncio.create_task(indexing.flush(platform.database, parts.index))
        await asyncio.sleep(0.3)
        assert not flushing.done()
    await flushing
    assert not await waiting(platform, product.id)


async def test_a_lost_index_answers_503_and_is_rebuilt_by_the_next_flush(
    shop, publish, follow, platform, tmp_path, client, search_service
) -> None:
    await publish(updated(shop.product("Felt hat")))
    await follow()
    lost = TantivyIndex(tmp_path / "lost")
    assert await indexing.flush(platform.database, lost) == 0
    async with platform.database.transaction("search") as tx:
        queued = await tx.fetchval(
            "SELECT count(*) FROM jobs.procrastinate_jobs WHERE task_name = 'search.rebuild' AND status = 'todo'"
        )
    assert queued == 1
    outcome = await indexing.rebuild(platform.database, lost)
    async with platform.database.transaction("search") as tx:
        listed = await tx.fetchval("SELECT count(*) FROM search.products WHERE listed")
    assert outcome.documents == listed
    await lost.close()


async def test_a_search_of_an_index_that_is_not_there_says_so(
    shop, publish, follow, platform, tmp_path, client, parts
) -> None:
    await publish(updated(shop.product("Felt glove")))
    await follow()
    empty = TantivyIndex(tmp_path / "empty")
    platform.ports.bind(type(parts), replace(parts, index=empty))
    try:
        for path in ("/api/v1/search", "/api/v1/search/facets"):
            answer = await client.get(path, params={"q": "glove"})
            assert (answer.status_code, answer.json()["code"]) == (503, "search.not_ready")
    finally:
        platform.ports.bind(type(parts), parts)
        await empty.close()


async def test_an_index_of_another_version_is_rebuilt(shop, publish, follow, platform, tmp_path) -> None:
    await publish(updated(shop.product("Felt scarf")))
    await follow()
    (tmp_path / "CURRENT").write_text("v0-gone")
    index = TantivyIndex(tmp_path)
    assert await indexing.flush(platform.database, index) == 0
    jobs = handlers.Jobs(platform.database, index)
    await jobs.rebuild()
    assert (await index.status()).documents > 0
    await index.close()


async def test_a_rebuild_beside_the_live_writer_loses_nothing(
    shop, publish, drain, platform, search_service, search, parts
) -> None:
    product = shop.product("Bamboo tray 0")
    await publish(*[updated(shop.product(f"Bamboo plate {n}")) for n in range(300)], updated(product))
    await drain()
    await search_service.tasks["search.flush"]()
    rebuilding = asyncio.create_task(search_service.tasks["search.rebuild"]())  # type: ignore[arg-type]
    for step in range(1, 6):
        await publish(updated(product, version=1 + step, title=f"Bamboo tray {step}"))
        await drain()
        await search_service.tasks["search.flush"]()
    await rebuilding
    assert titles(await search("bamboo tray", limit=1)) == ["Bamboo tray 5"]
    assert (await search("bamboo"))["total"] == 301


async def test_a_change_is_found_within_a_second_of_its_commit(shop, platform, services, publish, search) -> None:
    consumers = [each.consumer for each in services if each.consumer]
    for consumer in consumers:
        await bus.register(platform.database, consumer)
    await bus.Bus(platform.database, consumers).drain()
    stop = asyncio.Event()
    working = asyncio.create_task(worker.run(platform, services, stop))
    try:
        product = shop.product("Glass jar 0")
        delays = []
        for step in range(1, 7):
            await publish(updated(product, version=step, title=f"Glass jar {step}"))
            started = asyncio.get_running_loop().time()
            while titles(await search(f"jar {step}", facets=False)) != [f"Glass jar {step}"]:
                assert asyncio.get_running_loop().time() - started < 30
                await asyncio.sleep(0.02)
            delays.append(asyncio.get_running_loop().time() - started)
        delays = delays[1:]  # the first waits for the worker's start
        assert sorted(delays)[2] < 1, delays
    finally:
        stop.set()
        await working


async def test_invariants_hold_and_each_break_is_seen(shop, publish, follow, platform, search_service) -> None:
    category = new_id()
    product = shop.product("Slate board", category_id=category, category_path=("Kitchen",))
    await publish(updated(product))
    await follow()
    names = [each.name for each in search_service.invariants]
    assert await broken(platform, search_service, product.id) == []
    async with platform.database.transaction("search") as tx:
        await tx.execute(
            "UPDATE search.products SET version = version + 1, changed_at = now() - interval '2 min' WHERE id = $1",
            product.id,
        )
        await tx.execute("DELETE FROM search.labels WHERE id = $1", category)
    assert await broken(platform, search_service, product.id) == names
    await publish(updated(product, version=2))
    await follow()
    assert await broken(platform, search_service, product.id) == []


async def broken(platform, service, product_id: UUID) -> list[str]:
    findings = await checks.check(platform.database, [service])
    return [each.name for each in findings if each.service == "search" and each.count]


async def waiting(platform, product_id: UUID) -> bool:
    async with platform.database.transaction("search") as tx:
        sql = "SELECT version > indexed_version FROM search.products WHERE id = $1"
        return bool(await tx.fetchval(sql, product_id))


def review(product: Product, average: str, count: int) -> ReviewPublished:
    return ReviewPublished(
        review_id=new_id(), product_id=product.id, seller_id=product.seller_id, rating=4, average=average, count=count
    )


@dataclass
class _Line:
    product_id: UUID
    quantity: int


@dataclass
class _Order:
    lines: tuple[_Line, ...]


@dataclass
class _Confirmed:
    order: _Order


class Dying:
    """The index, in a process that ends before the write, or right after it."""

    def __init__(self, index: Any, *, before_write: bool) -> None:
        self._index, self._before_write = index, before_write
        self.status = index.status

    async def write(self, **changes: Any) -> None:
        if not self._before_write:
            await self._index.write(**changes)
        raise IndexFault
