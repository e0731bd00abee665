"""Searching over HTTP: pages, facets, prices, suggestions, the operator's report; and whatever people type."""

import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import httpx2
import pytest

from factories.people import make_actor
from factories.told_products import Shop, tiers, titles, updated
from tradepost.infra.platform import Platform
from tradepost.kernel.ids import new_id
from tradepost.services.search.schemas import FacetsPage, SearchOutput
from tradepost.services.search.use_cases import queries
from tradepost.services.users.contract import PRICES_VISIBLE_TO

SEARCH, FACETS, SUGGESTIONS = "/api/v1/search", "/api/v1/search/facets", "/api/v1/search/suggestions"
OPERATOR = make_actor("operator", "search:read", "search:manage")


@pytest.fixture
async def lamps(shop: Shop, publish, follow) -> Shop:
    """Five lamps: price 10 to 50, brands A and B, the last one out of stock."""
    await publish(
        *[
            updated(
                shop.product(
                    f"Desk lamp {number}",
                    brand="AB"[number % 2],
                    tiers=tiers(str(10 * number), str(9 * number)),
                    available=5 - number,
                    specifications={"Colour": "red" if number < 3 else "blue"},
                )
            )
            for number in range(1, 6)
        ]
    )
    await follow()
    return shop


@pytest.fixture
async def prices_for_everyone(platform_set_to) -> AsyncIterator[None]:
    async with platform_set_to(PRICES_VISIBLE_TO, "everyone"):
        yield


async def test_pages_follow_each_other_without_gap_or_double(lamps, search) -> None:
    seen, cursor, pages = [], None, 0
    while True:
        found = await search("lamp", sort="price", limit=2, **({"cursor": cursor} if cursor else {}))
        assert found["total"] == 5
        seen += titles(found)
        pages += 1
        cursor = found["next_cursor"]
        if cursor is None:
            break
    assert (seen, pages) == ([f"Desk lamp {number}" for number in range(1, 6)], 3)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"sort": "-price"}, [5, 4, 3, 2, 1]),
        ({"sort": "title"}, [1, 2, 3, 4, 5]),
        ({"sort": "price", "price_min": "20", "price_max": "40"}, [2, 3, 4]),
        ({"sort": "price", "brand": "A"}, [2, 4]),
        ({"sort": "price", "brand": ["A", "B"]}, [1, 2, 3, 4, 5]),
        ({"sort": "price", "in_stock": "true"}, [1, 2, 3, 4]),
        ({"sort": "price", "in_stock": "false"}, [5]),
        ({"sort": "price", "attribute": "Colour:red"}, [1, 2]),
        ({"sort": "price", "attribute": ["Colour:red", "Colour:blue"], "currency": "EUR"}, [1, 2, 3, 4, 5]),
        ({"sort": "price", "currency": "USD"}, []),
        ({"seller": str(uuid4())}, []),
    ],
)
async def test_filters_and_orders(lamps, search, asked: dict[str, Any], expected: list[int]) -> None:
    assert titles(await search("lamp", **asked)) == [f"Desk lamp {number}" for number in expected]


async def test_a_facet_is_counted_without_its_own_filter(lamps, search) -> None:
    facets = (await search("lamp", brand="A"))["facets"]
    assert facets["brands"] == [{"value": "B", "count": 3}, {"value": "A", "count": 2}]
    assert sorted(facets["in_stock"], key=str) == [{"value": True, "count": 2}]
    assert {each["value"]: each["count"] for each in facets["attributes"][0]["values"]} == {"red": 1, "blue": 1}
    assert sum(each["count"] for each in facets["price_ranges"]) == 2
    assert (await search("lamp", facets="false"))["facets"] is None


async def test_facets_come_in_full_by_themselves(lamps, client, sign, buyer) -> None:
    asked = {"q": "lamp", "seller": str(lamps.seller_id), "name": "Colour", "values": 1}
    answer = await client.get(FACETS, params=asked, headers=sign(buyer))
    page = FacetsPage.model_validate_json(answer.content)
    assert page.total == 5
    assert [(each.value, each.count) for each in page.facets.brands] == [("B", 3)]
    assert [each.name for each in page.facets.attributes] == ["Colour"]


async def test_the_bytes_are_what_the_document_declares(lamps, client, sign, buyer) -> None:
    answer = await client.get(SEARCH, params={"q": "desk lmap", "seller": str(lamps.seller_id)}, headers=sign(buyer))
    page = SearchOutput.model_validate_json(answer.content)
    assert json.loads(page.model_dump_json()) == answer.json()
    assert answer.headers["cache-control"] == "private, no-cache"


async def test_a_mistyped_word_is_corrected(lamps, search) -> None:
    found = await search("desk lanp")
    assert found["total"] == 5
    assert found["corrected"] == "desk lamp"


async def test_highlights_name_the_ranges_that_matched(lamps, search) -> None:
    found = await search("lamps", sort="title")
    assert found["items"][0]["highlights"] == [{"field": "title", "text": "Desk lamp 1", "ranges": [[5, 9]]}]


@pytest.mark.parametrize("actor", [None, make_actor("retailer", "search:read", verified=False)], ids=["guest", "new"])
async def test_guests_and_unverified_businesses_see_no_prices(lamps, client, sign, actor) -> None:
    headers = sign(actor) if actor else {}
    asked = {"q": "lamp", "seller": str(lamps.seller_id)}
    found = (await client.get(SEARCH, params=asked, headers=headers)).json()
    assert found["total"] == 5
    assert found["prices_hidden"] is True
    assert [(item["price"], item["lowest_price"]) for item in found["items"]] == [(None, None)] * 5
    assert found["facets"]["price_ranges"] is None
    assert (await client.get(FACETS, params=asked, headers=headers)).json()["facets"]["price_ranges"] is None
    for path, more in (
        (SEARCH, {"sort": "price"}),
        (SEARCH, {"sort": "-price"}),
        (SEARCH, {"price_min": "1"}),
        (FACETS, {"price_max": "1"}),
    ):
        refused = await client.get(path, params=asked | more, headers=headers)
        assert (refused.status_code, refused.json()["code"]) == (403, "prices.hidden")


async def test_everyone_sees_prices_where_the_operator_says_so(lamps, client, prices_for_everyone) -> None:
    asked = {"q": "lamp", "seller": str(lamps.seller_id), "sort": "price", "price_min": "45"}
    found = (await client.get(SEARCH, params=asked)).json()
    assert found["items"][0]["price"] == {"amount": "50", "currency": "EUR"}
    assert found["prices_hidden"] is False


async def test_an_ended_token_is_refused_though_guests_may_search(client) -> None:
    answer = await client.get(SEARCH, headers={"Authorization": "Bearer nonsense"})
    assert answer.status_code == 401


async def test_the_number_of_statements_does_not_depend_on_the_page(lamps, search, client, sign, buyer) -> None:
    await search("lamp")
    for limit in (1, 5):
        asked = {"q": "lamp", "seller": str(lamps.seller_id), "limit": limit}
        answer = await client.get(SEARCH, params=asked, headers=sign(buyer))
        assert answer.headers["server-timing"] == 'sql;desc="3"'
    suggested = await client.get(SUGGESTIONS, params={"q": "desk"})
    assert suggested.headers["server-timing"] == 'sql;desc="3"'


async def test_suggestions_name_brands_categories_part_numbers_and_titles(shop, publish, follow, client) -> None:
    word, category = f"zyx{uuid4().hex[:6]}", new_id()
    product = shop.product(
        f"{word} drill",
        mpn=f"{word}-77",
        brand=f"{word}co",
        category_id=category,
        category_path=("Tools", f"{word} 100%"),
    )
    await publish(updated(product))
    await follow()
    found = (await client.get(SUGGESTIONS, params={"q": word})).json()["items"]
    assert [each["kind"] for each in found][:3] == ["brand", "category", "part_number"]
    assert {"kind": "category", "text": f"{word} 100%", "id": str(category)} in found
    assert {"kind": "title", "text": f"{word} drill", "id": str(product.id)} in found
    escaped = (await client.get(SUGGESTIONS, params={"q": f"{word}_1%"})).json()["items"]
    assert "category" not in [each["kind"] for each in escaped]
    assert (await client.get(SUGGESTIONS, params={"q": "  "})).json() == {"items": []}


async def test_a_category_finds_what_is_below_it(shop, publish, follow, search) -> None:
    root, leaf, other = new_id(), new_id(), new_id()
    names = ("Furniture", "Stools")
    await publish(
        updated(shop.product("Bar stool", category_id=leaf, category_ids=(root, leaf), category_path=names)),
        updated(shop.product("Milk stool", category_id=root, category_ids=(root,), category_path=names[:1])),
        updated(shop.product("Stool cover", category_id=other, category_ids=(other,), category_path=("Covers",))),
    )
    await follow()
    assert titles(await search("stool", category=str(leaf))) == ["Bar stool"]
    found = await search("stool", category=str(root))
    assert sorted(titles(found)) == ["Bar stool", "Milk stool"]
    counted = {each["id"]: (each["path"], each["count"]) for each in found["facets"]["categories"]}
    assert (counted[str(root)], counted[str(leaf)]) == ((["Furniture"], 2), (["Furniture", "Stools"], 1))


@pytest.mark.parametrize(
    "asked",
    [
        {"limit": 0},
        {"limit": 101},
        {"limit": "1e3"},
        {"sort": "cheapest"},
        {"category": "x"},
        {"seller": "1"},
        {"price_min": "-1"},
        {"price_min": "NaN"},
        {"price_max": "1e400"},
        {"price_max": "1" * 400},
        {"price_min": "0.0000001"},
        {"currency": "eur"},
        {"attribute": "nothing"},
        {"attribute": ["a:b"] * 21},
        {"brand": ["b"] * 51},
        {"cursor": "x"},
        {"cursor": "WzEwMDAwXQ"},
        {"cursor": "Wy01XQ"},
        {"cursor": "WzEuNV0"},
        {"cursor": "W3RydWVd"},
        {"cursor": "WzFlOTld"},
    ],
)
async def test_faults_of_a_search_are_named(client, sign, buyer, asked: dict[str, Any]) -> None:
    answer = await client.get(SEARCH, params=asked, headers=sign(buyer))
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"]


async def test_the_last_page_of_the_window_ends_there(client, sign, buyer) -> None:
    answer = await client.get(SEARCH, params={"cursor": "Wzk5OTld", "limit": 100}, headers=sign(buyer))
    assert answer.status_code == 200
    assert answer.json()["next_cursor"] is None


async def test_whatever_people_type_is_answered(lamps, real_data, client, sign, buyer, clean_log, parts) -> None:
    with (real_data / "bad-input" / "naughty_strings.jsonl").open() as file:
        typed = [text if isinstance(text := json.loads(line), str) else str(text) for line in file]
    assert len(typed) == 264
    odd = [
        "\0",
        "a\0b",
        "x" * 5_000,
        "(" * 300,
        '"',
        "AND OR NOT",
        "title:*",
        "\ud800".encode("utf-8", "replace").decode(),
    ]
    headers = sign(buyer)
    for number, text in enumerate(typed + odd):
        for path in (SEARCH, SUGGESTIONS, *((FACETS,) if number % 8 == 0 else ())):
            answer = await client.get(path, params={"q": text}, headers=headers)
            assert answer.status_code == 200, (path, text, answer.text)
        filters = {"brand": text[:200] or "b", "attribute": f"a:{text[:200] or 'b'}"}
        answer = await client.get(SEARCH, params=filters, headers=headers)
        assert answer.status_code in {200, 422}, (text, answer.text)
        clicked = await client.post("/api/v1/search/clicks", json={"q": text[:200]}, headers=headers)
        assert clicked.status_code in {204, 422}, (text, clicked.text)
    raw = await client.get(f"{SEARCH}?q=%ff%fe%ed%a0%80", headers=headers)
    assert raw.status_code == 200
    await parts.queries.write()


async def test_the_report_counts_what_was_searched_for(lamps, client, sign, parts, clean_log) -> None:
    word = f"lamp {uuid4().hex}"
    guest_finds = {"q": f"  Desk   {word}".upper(), "seller": str(lamps.seller_id)}
    for _ in range(2):
        await client.get(SEARCH, params=guest_finds)
    buyer = make_actor("retailer")
    nothing = {"q": uuid4().hex, "seller": str(uuid4())}
    await client.get(SEARCH, params=nothing, headers=sign(buyer))
    await client.post("/api/v1/search/clicks", json={"q": f"desk {word}"})
    await parts.queries.write()
    await client.get(SEARCH, params=nothing, headers=sign(buyer))
    await parts.queries.write()
    answer = await client.get("/api/v1/search/analytics", params={"limit": 200}, headers=sign(OPERATOR))
    report = answer.json()
    most = {each["text"]: each for each in report["most_searched"]}
    found = most[f"desk {word}"]
    assert (found["searches"], found["found_nothing"], found["clicks"], found["hits"]) == (2, 0, 1, 5)
    assert found["with_filters"] == 2
    missed = {each["text"]: each for each in report["most_found_nothing"]}[nothing["q"]]
    assert (missed["searches"], missed["found_nothing"], missed["hits"]) == (2, 2, 0)
    assert report["searches"] >= 4
    assert report["click_through"] is not None


async def test_a_later_page_and_an_address_are_not_counted(lamps, search, parts, clean_log, platform) -> None:
    found = await search("lamp", limit=2)
    text = f"anna{uuid4().hex}@shop.example"
    await search(text)
    await parts.queries.write()
    before = await counted(platform)
    await search("lamp", limit=2, cursor=found["next_cursor"])
    await search(text)
    await parts.queries.write()
    assert await counted(platform) == before


async def test_counts_between_two_writes_are_bounded(parts, clean_log) -> None:
    log = queries.QueryLog(parts.database)
    for number in range(queries.MAX_TEXTS + 50):
        log.count_search(f"text {number}", None, filtered=False, hits=1)
    assert len(log._counts) == queries.MAX_TEXTS
    log._counts.clear()
    assert log._writing is not None
    log._writing.cancel()


async def test_old_counts_are_forgotten(platform: Platform, search_service) -> None:
    text = uuid4().hex
    sql = """INSERT INTO search.search_queries
        (id, day, text, filtered, organisation_id, searches, found_nothing, clicks, hits, last_at)
        SELECT gen_random_uuid(), current_date - age, $1, false, NULL, 1, 0, 0, 1, now()
        FROM unnest(ARRAY[1, 179, 182]) AS age"""
    async with platform.database.transaction("search") as tx:
        await tx.execute(sql, text)
    await search_service.tasks["search.forget_queries"]()
    async with platform.database.transaction("search") as tx:
        assert await tx.fetchval("SELECT count(*) FROM search.search_queries WHERE text = $1", text) == 2


@pytest.mark.parametrize(
    "period",
    [
        {"first_day": "2026-02-01", "last_day": "2026-01-01"},
        {"first_day": "2020-01-01", "last_day": "2026-01-01"},
        {"first_day": "yesterday"},
        {"last_day": "99999-01-01"},
    ],
)
async def test_a_period_that_cannot_be_is_refused(client, sign, period) -> None:
    answer = await client.get("/api/v1/search/analytics", params=period, headers=sign(OPERATOR))
    assert answer.status_code == 422


async def test_the_first_days_of_the_calendar_are_a_period(client, sign) -> None:
    answer = await client.get("/api/v1/search/analytics", params={"last_day": "0001-01-03"}, headers=sign(OPERATOR))
    assert (answer.status_code, answer.json()["first_day"]) == (200, "0001-01-01")
    assert answer.json()["click_through"] is None


async def test_the_operator_sees_the_index_and_has_it_rebuilt(lamps, client, sign, platform) -> None:
    found = (await client.get("/api/v1/search/status", headers=sign(OPERATOR))).json()
    assert (found["state"], found["waiting"], found["oldest_waiting_at"]) == ("ready", 0, None)
    assert found["documents"] == found["listed_products"] >= 5
    for _ in range(2):
        answer = await client.post("/api/v1/search/rebuild", headers=sign(OPERATOR))
        assert (answer.status_code, answer.json()) == (202, {"status": "queued"})
    async with platform.database.transaction("search") as tx:
        jobs = "SELECT count(*) FROM jobs.procrastinate_jobs WHERE task_name = 'search.rebuild' AND status = 'todo'"
        assert await tx.fetchval(jobs) == 1
        entries = "SELECT count(*) FROM platform.audit_logs WHERE action = 'search.rebuild' AND user_id = $1"
        assert await tx.fetchval(entries, OPERATOR.user_id) == 2


@pytest.mark.parametrize(
    "actor",
    [
        None,
        make_actor("retailer", "search:read", "search:manage"),
        make_actor("manufacturer", "search:read", "search:manage"),
        make_actor("operator"),
    ],
    ids=["guest", "retailer", "manufacturer", "operator without the permission"],
)
async def test_only_the_operator_sees_reports_and_rebuilds(client: httpx2.AsyncClient, sign, actor, platform) -> None:
    headers = sign(actor) if actor else {}
    async with platform.database.transaction("search") as tx:
        before = await tx.fetchval("SELECT count(*) FROM platform.audit_logs WHERE action = 'search.rebuild'")
    for method, path in (("GET", "analytics"), ("GET", "status"), ("POST", "rebuild")):
        answer = await client.request(method, f"/api/v1/search/{path}", headers=headers)
        assert answer.status_code == (403 if actor else 401)
    async with platform.database.transaction("search") as tx:
        after = await tx.fetchval("SELECT count(*) FROM platform.audit_logs WHERE action = 'search.rebuild'")
    assert after == before


async def counted(platform: Platform) -> int:
    async with platform.database.transaction("search") as tx:
        return int(await tx.fetchval("SELECT COALESCE(sum(searches), 0) FROM search.search_queries"))
