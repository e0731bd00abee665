"""Products over HTTP: making, changing, looking, listing, and who may."""

import asyncio
import json
import re
from typing import Any

import pytest

from factories.people import make_actor
from factories.products import Catalogue, product_body
from tradepost.infra.platform import Platform
from tradepost.kernel.ids import new_id
from tradepost.services.products.schemas import ProductOutput, ProductSummary

PRODUCTS = "/api/v1/products"


def statements(answer: Any) -> int:
    return int(re.search(r'desc="(\d+)"', answer.headers["server-timing"])[1])


async def listed(catalogue: Catalogue, actor: Any = None, **params: Any) -> list[dict[str, Any]]:
    """Every item of a list that a verified buyer sees, or `actor`, page by page."""
    items, cursor = [], None
    headers = catalogue.headers(actor or make_actor("retailer"))
    while True:
        page = {**params, **({"cursor": cursor} if cursor else {})}
        answer = await catalogue.client.get(PRODUCTS, params=page, headers=headers)
        assert answer.status_code == 200, answer.text
        assert statements(answer) <= 3
        items += answer.json()["items"]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            return items


async def test_a_made_product_is_told_of_and_read_back_whole(catalogue: Catalogue, platform: Platform) -> None:
    seller = catalogue.seller()
    made = await catalogue.product(
        seller,
        sku="85123A",
        mpn="X-1",
        gtins=["4006381333931", "4006381333931", "96385074"],
        description="<b>Warm</b> light",
        specifications={"Zeta": "1", "Alpha": "2"},
        case_size=6,
        weight_g=120,
        tiers=[{"min_quantity": 6, "unit_price": "100"}, {"min_quantity": 60, "unit_price": "2.550000"}],
    )
    seen = await catalogue.seen(made["id"])
    assert seen == made
    ProductOutput.model_validate(seen)
    assert (seen["quantity_multiple"], seen["moq"], seen["gtins"]) == (6, 6, ["4006381333931", "96385074"])
    assert seen["description"] == "Warm light"
    assert list(seen["specifications"]) == ["Zeta", "Alpha"]
    assert seen["tiers"] == [
        {"min_quantity": 6, "unit_price": {"amount": "100", "currency": "EUR"}},
        {"min_quantity": 60, "unit_price": {"amount": "2.55", "currency": "EUR"}},
    ]
    async with platform.database.transaction("products", readonly=True) as tx:
        events = await tx.fetch("SELECT name, payload FROM platform.outbox WHERE key = $1", made["id"])
        audited = await tx.fetchval("SELECT count(*) FROM platform.audit_logs WHERE subject_id = $1", made["id"])
    assert [each["name"] for each in events] == ["product.updated"]
    assert events[0]["payload"]["product"]["version"] == 1
    assert audited == 1


async def test_faults_are_named_all_at_once_and_nothing_is_made(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    body = product_body(
        moq=10,
        quantity_multiple=4,
        gtins=["123"],
        currency="XXZ",
        tiers=[{"min_quantity": 20, "unit_price": "1"}, {"min_quantity": 20, "unit_price": "2"}],
    )
    answer = await catalogue.client.post(PRODUCTS, json=body, headers=catalogue.headers(seller))
    assert answer.status_code == 422
    assert {(each["pointer"], each["code"]) for each in answer.json()["errors"]} == {
        ("#/tiers/0/min_quantity", "first_tier_above_moq"),
        ("#/tiers/1/min_quantity", "tiers_not_ascending"),
        ("#/tiers/1/unit_price", "tier_price_rises"),
        ("#/moq", "not_a_multiple"),
        ("#/currency", "unknown_currency"),
        ("#/gtins/0", "gtin_invalid"),
    }
    assert await listed(catalogue, seller, mine=True) == []


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""}, {"title": "x" * 301}, {"title": "a\u0000b"}, {"sku": None}, {"sku": "x" * 65}, {"sku": 1},
        {"moq": 0}, {"moq": -1}, {"moq": 1.5}, {"moq": 10**18}, {"moq": "1"}, {"case_size": 10**7},
        {"weight_g": 0}, {"lead_time_days": 366}, {"tax_class": "none"}, {"status": "gone"}, {"price": "1"},
        {"tiers": [{"min_quantity": 1, "unit_price": "NaN"}]}, {"tiers": [{"min_quantity": 1, "unit_price": "-1"}]},
        {"tiers": [{"min_quantity": 1, "unit_price": "1e30"}]}, {"tiers": []},
        {"tiers": [{"min_quantity": 1, "unit_price": "0.1234567"}]}, {"specifications": {"": "x"}},
        {"specifications": {str(number): "x" for number in range(101)}}, {"image_ids": ["x"]},
        {"description": "x" * 10_001}, {"currency": "eur"}, {"brand": "\ud800"},
        {"seller_id": "0198c5a0-0000-7000-8000-000000000001"},
        {"specifications": {"a": "b\u0000"}}, {"status": "archived"},
    ],
    ids=str,
)  # fmt: skip
async def test_bad_input_is_refused_and_leaves_nothing(catalogue: Catalogue, change: dict[str, Any]) -> None:
    seller = catalogue.seller()
    answer = await catalogue.client.post(
        PRODUCTS,
        content=json.dumps(product_body(**change)).encode(),
        headers={**catalogue.headers(seller), "Content-Type": "application/json"},
    )
    assert answer.status_code in {409, 422}, answer.text
    assert await listed(catalogue, seller, mine=True) == []


async def test_a_sku_is_the_sellers_own_and_knows_upper_from_lower_case(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    await catalogue.product(seller, sku="ab1")
    await catalogue.product(seller, sku="AB1")
    await catalogue.product(catalogue.seller(), sku="ab1")
    again = await catalogue.client.post(PRODUCTS, json=product_body(sku="ab1"), headers=catalogue.headers(seller))
    assert (again.status_code, again.json()["code"]) == (409, "products.sku_taken")
    assert len(await listed(catalogue, seller, mine=True)) == 2


async def test_a_change_by_who_has_read_an_older_state_is_refused(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    made = await catalogue.product(seller, sku="S1")
    path = f"{PRODUCTS}/{made['id']}"
    first = await catalogue.client.put(
        path, json=product_body(sku="S1", title="New"), headers=catalogue.headers(seller, **{"If-Match": '"1-0"'})
    )
    assert (first.status_code, first.json()["version"], first.headers["etag"]) == (200, 2, '"2-0"')
    late = await catalogue.client.put(
        path, json=product_body(sku="S1", title="Late"), headers=catalogue.headers(seller, **{"If-Match": '"1-0"'})
    )
    assert (late.status_code, late.json()["code"], late.json()["version"]) == (412, "resource.changed", 2)
    odd = await catalogue.client.put(
        path, json=product_body(sku="S1"), headers=catalogue.headers(seller, **{"If-Match": "x"})
    )
    assert odd.status_code == 422
    assert (await catalogue.seen(made["id"]))["title"] == "New"


async def test_twenty_changes_at_once_with_one_version_make_one(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    made = await catalogue.product(seller, sku="S1")
    headers = catalogue.headers(seller, **{"If-Match": '"1"'})
    answers = await asyncio.gather(
        *[
            catalogue.client.put(
                f"{PRODUCTS}/{made['id']}", json=product_body(sku="S1", title=f"T{number}"), headers=headers
            )
            for number in range(20)
        ]
    )
    assert sorted(each.status_code for each in answers) == [200] + [412] * 19


async def test_what_is_left_out_of_a_change_stays_and_no_change_is_no_version(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    made = await catalogue.product(seller, sku="S1")
    body = {key: value for key, value in product_body(sku="S1").items() if key not in {"tiers", "status"}}
    same = await catalogue.client.put(f"{PRODUCTS}/{made['id']}", json=body, headers=catalogue.headers(seller))
    assert same.json() == made


async def test_prices_are_set_apart_and_an_active_product_keeps_one(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    made = await catalogue.product(seller)
    path = f"{PRODUCTS}/{made['id']}/pricing-tiers"
    good = await catalogue.client.put(
        path, json={"tiers": [{"min_quantity": 1, "unit_price": "1.99"}]}, headers=catalogue.headers(seller)
    )
    assert good.json()["tiers"] == [{"min_quantity": 1, "unit_price": {"amount": "1.99", "currency": "EUR"}}]
    none = await catalogue.client.put(path, json={"tiers": []}, headers=catalogue.headers(seller))
    assert none.status_code == 422
    rising = {"tiers": [{"min_quantity": 1, "unit_price": "1"}, {"min_quantity": 2, "unit_price": "2"}]}
    bad = await catalogue.client.put(path, json=rising, headers=catalogue.headers(seller))
    assert (bad.status_code, bad.json()["code"]) == (422, "products.invalid")
    [row] = await listed(catalogue, seller, mine=True)
    assert row["price"] == {"amount": "1.99", "currency": "EUR"}


async def test_a_product_is_archived_and_can_be_made_a_draft_again(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    made = await catalogue.product(seller, sku="S1")
    path = f"{PRODUCTS}/{made['id']}"
    for _ in range(2):
        assert (await catalogue.client.delete(path, headers=catalogue.headers(seller))).status_code == 204
    gone = await catalogue.client.get(path, headers={"Cache-Control": "no-cache"})
    assert gone.status_code == 404
    assert (await catalogue.seen(made["id"], seller))["status"] == "archived"
    steps = []
    for status in ("active", "draft", "active"):
        answer = await catalogue.client.put(
            path, json=product_body(sku="S1", status=status), headers=catalogue.headers(seller)
        )
        steps.append(answer.status_code)
    assert steps == [409, 200, 200]
    assert (await catalogue.seen(made["id"]))["version"] == 4


async def test_an_unverified_seller_makes_drafts_only(catalogue: Catalogue) -> None:
    seller = catalogue.seller(verified=False)
    refused = await catalogue.client.post(PRODUCTS, json=product_body(), headers=catalogue.headers(seller))
    assert (refused.status_code, refused.json()["code"]) == (403, "products.seller_not_verified")
    draft = await catalogue.product(seller, status="draft")
    assert (await catalogue.client.get(f"{PRODUCTS}/{draft['id']}")).status_code == 404
    assert (await catalogue.seen(draft["id"], seller))["status"] == "draft"


async def test_another_sellers_product_does_not_exist(catalogue: Catalogue) -> None:
    seller, other = catalogue.seller(), catalogue.seller()
    made = await catalogue.product(seller, status="draft")
    path, headers = f"{PRODUCTS}/{made['id']}", catalogue.headers(other)
    tiers = {"tiers": [{"min_quantity": 1, "unit_price": "1"}]}
    stock = {"warehouse_id": str(await catalogue.warehouse(other)), "on_hand": 1}
    answers = [
        await catalogue.client.get(path, headers=headers),
        await catalogue.client.put(path, json=product_body(), headers=headers),
        await catalogue.client.delete(path, headers=headers),
        await catalogue.client.put(f"{path}/pricing-tiers", json=tiers, headers=headers),
        await catalogue.client.put(f"{path}/images", json={"image_ids": []}, headers=headers),
        await catalogue.client.put(f"{path}/inventory", json=stock, headers=headers),
        await catalogue.client.get(f"{path}/inventory/movements", headers=headers),
    ]
    assert {(each.status_code, each.json()["code"]) for each in answers} == {(404, "products.not_found")}
    assert await catalogue.seen(made["id"], seller) == made


async def test_who_has_not_the_permission_or_is_no_seller_is_refused(catalogue: Catalogue) -> None:
    for actor in (make_actor("manufacturer"), make_actor("retailer", "product:create")):
        answer = await catalogue.client.post(PRODUCTS, json=product_body(), headers=catalogue.headers(actor))
        assert answer.status_code == 403
    assert (await catalogue.client.post(PRODUCTS, json=product_body())).status_code == 401


async def test_pictures_are_the_sellers_own_ready_documents(catalogue: Catalogue, documents) -> None:
    seller = catalogue.seller()
    good = documents.add(seller.organisation_id, purpose="product_image")
    foreign = documents.add(new_id(), purpose="product_image")
    unready = documents.add(seller.organisation_id, purpose="product_image", status="quarantined")
    other = documents.add(seller.organisation_id, purpose="certificate")
    made = await catalogue.product(seller, image_ids=[str(good.id)])
    assert made["image_ids"] == [str(good.id)]
    answer = await catalogue.client.put(
        f"{PRODUCTS}/{made['id']}/images",
        json={"image_ids": [str(each.id) for each in (good, foreign, unready, other)]},
        headers=catalogue.headers(seller),
    )
    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json()["errors"]] == [f"#/image_ids/{number}" for number in (1, 2, 3)]
    assert (await catalogue.seen(made["id"]))["image_ids"] == [str(good.id)]
    [row] = await listed(catalogue, seller, mine=True)
    assert row["image_id"] == str(good.id)


async def test_a_product_is_read_in_one_statement_and_answers_304(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    made = await catalogue.stocked_product(seller, 7)
    path, headers = f"{PRODUCTS}/{made['id']}", catalogue.headers(make_actor("retailer"))
    first = await catalogue.client.get(path, headers=headers)
    assert (statements(first), first.headers["etag"]) == (3, '"1-7"')  # BEGIN, SELECT, COMMIT
    assert (first.headers["cache-control"], first.headers["vary"]) == ("private, no-cache", "Authorization, Cookie")
    known = await catalogue.client.get(path, headers={**headers, "If-None-Match": f'W/"x", {first.headers["etag"]}'})
    assert (known.status_code, known.content) == (304, b"")
    await catalogue.hold((made["id"], 1))
    changed = await catalogue.client.get(path, headers={**headers, "If-None-Match": first.headers["etag"]})
    assert (changed.status_code, changed.headers["etag"]) == (200, '"1-6"')


async def test_what_is_hidden_from_guests_is_not_kept_for_them(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    draft = await catalogue.product(seller, status="draft", sku="S1")
    path = f"{PRODUCTS}/{draft['id']}"
    assert (await catalogue.client.get(path)).status_code == 404
    await catalogue.seen(draft["id"], seller)
    assert (await catalogue.client.get(path)).status_code == 404
    token = catalogue.headers(seller)["Authorization"].removeprefix("Bearer ")
    by_cookie = await catalogue.client.get(path, headers={"Cookie": f"locale=de; tradepost_access={token}"})
    assert (by_cookie.status_code, by_cookie.headers["cache-control"]) == (200, "private, no-cache")
    assert (await catalogue.client.get(path, headers={"Cookie": "locale=de"})).status_code == 404
    await catalogue.client.put(path, json=product_body(sku="S1"), headers=catalogue.headers(seller))
    seen = await catalogue.client.get(path)
    assert (seen.status_code, seen.headers["cache-control"]) == (200, "public, max-age=5")
    assert seen.headers["vary"] == "Authorization, Cookie"


@pytest.mark.parametrize("actor", [None, make_actor("retailer", verified=False)], ids=["guest", "new"])
async def test_guests_and_unverified_businesses_see_no_prices(catalogue: Catalogue, actor: Any) -> None:
    seller = catalogue.seller()
    made = await catalogue.product(seller, title=f"{new_id()} lamp")
    headers = {"Cache-Control": "no-cache", **(catalogue.headers(actor) if actor else {})}
    own = {"seller_id": str(seller.organisation_id)}
    read = await catalogue.client.get(f"{PRODUCTS}/{made['id']}", headers=headers)
    assert read.json() == {**made, "tiers": None}
    for path, asked in (("", own), ("/search", {"q": made["title"]})):
        page = await catalogue.client.get(f"{PRODUCTS}{path}", params=asked, headers=headers)
        assert [(each["price"], each["lowest_price"]) for each in page.json()["items"]] == [(None, None)]
        assert statements(page) <= 6  # three of them for the setting, where it was not read lately
    for more in ({"sort": "price"}, {"sort": "-price"}, {"price_min": "1"}, {"price_max": "1"}):
        refused = await catalogue.client.get(PRODUCTS, params=own | more, headers=headers)
        assert (refused.status_code, refused.json()["code"]) == (403, "prices.hidden")
    priced = await catalogue.client.get(
        f"{PRODUCTS}/{made['id']}",
        headers={**catalogue.headers(make_actor("retailer")), "If-None-Match": read.headers["etag"]},
    )
    assert (priced.status_code, len(priced.json()["tiers"])) == (200, 2)  # it is not what the guest has


async def test_everyone_sees_prices_where_the_operator_says_so(catalogue: Catalogue, platform_set_to) -> None:
    seller = catalogue.seller()
    made = await catalogue.product(seller)
    fresh = {"Cache-Control": "no-cache"}
    asked = {"seller_id": str(seller.organisation_id), "sort": "price", "price_min": "1"}
    async with platform_set_to("prices_visible_to", "everyone"):
        assert (await catalogue.client.get(f"{PRODUCTS}/{made['id']}", headers=fresh)).json()["tiers"] == made["tiers"]
        page = await catalogue.client.get(PRODUCTS, params=asked, headers=fresh)
        assert page.json()["items"][0]["lowest_price"] == {"amount": "2.55", "currency": "EUR"}
        assert statements(page) == 3
    assert (await catalogue.client.get(PRODUCTS, params=asked, headers=fresh)).status_code == 403


@pytest.mark.parametrize("visible_to", ["everyone", "verified"])
async def test_no_cache_shows_one_reader_what_another_may_see(
    catalogue: Catalogue, platform_set_to, visible_to: str
) -> None:
    seller = catalogue.seller()
    made = await catalogue.product(seller, title=f"{new_id()} lamp")
    unverified, verified = make_actor("retailer", verified=False), make_actor("retailer")
    operator, open_to_all = make_actor("operator", verified=False), visible_to == "everyone"
    readers = [(verified, True), (None, open_to_all), (unverified, open_to_all), (seller, True), (operator, True)]
    addresses = [
        (f"{PRODUCTS}/{made['id']}", {}),
        (PRODUCTS, {"seller_id": str(seller.organisation_id)}),
        (f"{PRODUCTS}/search", {"q": made["title"]}),
    ]
    async with platform_set_to("prices_visible_to", visible_to):
        for _ in range(2):  # within the second for which a guest's answer is kept
            for reader, shown in (*readers, *reversed(readers)):
                headers = catalogue.headers(reader) if reader else {}
                for path, params in addresses:
                    answer = await catalogue.client.get(path, params=params, headers=headers)
                    told = answer.json() if "id" in answer.json() else answer.json()["items"][0]
                    assert (
                        (told.get("tiers") or told.get("price")) is not None if shown else "amount" not in answer.text
                    )
                    assert answer.headers["vary"] == "Authorization, Cookie"
                    kept = answer.headers["cache-control"].startswith("public")
                    assert kept <= (reader is None), "what someone who is signed in got is kept for nobody"


async def test_a_seller_sees_its_own_prices_before_it_is_verified(catalogue: Catalogue) -> None:
    seller = catalogue.seller(verified=False)
    draft = await catalogue.product(seller, status="draft")
    other = await catalogue.product(catalogue.seller())
    assert (await catalogue.seen(draft["id"], seller))["tiers"] == draft["tiers"]
    assert (await catalogue.seen(other["id"], seller))["tiers"] is None
    [row] = await listed(catalogue, seller, mine=True, sort="price", price_min="1")
    assert row["price"] == {"amount": "2.95", "currency": "EUR"}


async def test_lists_show_what_is_for_sale_and_sellers_their_own(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    for status in ("active", "draft"):
        await catalogue.product(seller, status=status, sku=status)
    own = {"seller_id": str(seller.organisation_id)}
    assert [each["sku"] for each in await listed(catalogue, **own)] == ["active"]
    assert [each["sku"] for each in await listed(catalogue, make_actor("retailer"), **own)] == ["active"]
    assert [each["sku"] for each in await listed(catalogue, seller, mine=True)] == ["draft", "active"]
    assert [each["sku"] for each in await listed(catalogue, seller, mine=True, status="draft")] == ["draft"]
    assert await listed(catalogue, status="draft", **own) == []
    assert await listed(catalogue, catalogue.seller(), mine=True, **own) == []
    assert (await catalogue.client.get(PRODUCTS, params={"mine": True})).status_code == 401


async def test_every_sort_gives_every_product_once_page_by_page(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    for number in range(7):
        price = ["3", "1", "2", "2", "2", "10", "0.5"][number]
        await catalogue.product(
            seller, sku=f"S{number}", title=f"T{6 - number // 2}", tiers=[{"min_quantity": 1, "unit_price": price}]
        )
    own = {"seller_id": str(seller.organisation_id), "limit": 2}
    by_sort = {
        sort: [each["sku"] for each in await listed(catalogue, sort=sort, **own)]
        for sort in ("newest", "title", "price", "-price", "sku")
    }
    assert by_sort["newest"] == [f"S{number}" for number in reversed(range(7))]
    assert by_sort["sku"] == [f"S{number}" for number in range(7)]
    assert by_sort["price"] == ["S6", "S1", "S2", "S3", "S4", "S0", "S5"]
    assert by_sort["-price"] == by_sort["price"][::-1]
    assert by_sort["title"] == ["S6", "S4", "S5", "S2", "S3", "S0", "S1"]
    assert (await catalogue.client.get(PRODUCTS, params={"sort": "stock"})).status_code == 422


async def test_filters_narrow_the_list(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    cheap = await catalogue.stocked_product(
        seller, 3, sku="C%1", brand="Acme", title="Cheap lamp", tiers=[{"min_quantity": 1, "unit_price": "1.50"}]
    )
    dear = await catalogue.product(
        seller, sku="D1", brand="Other", mpn="PN-9", title="Dear lamp", gtins=["4006381333931"], currency="USD",
        tiers=[{"min_quantity": 1, "unit_price": "99"}],
    )  # fmt: skip
    own = {"seller_id": str(seller.organisation_id)}

    async def found(**params: Any) -> list[str]:
        return [each["id"] for each in await listed(catalogue, sort="sku", **own, **params)]

    assert await found() == [cheap["id"], dear["id"]]
    assert await found(brand="ACME") == [cheap["id"]]
    assert await found(price_min="2") == [dear["id"]]
    assert await found(price_max="1.50") == [cheap["id"]]
    assert await found(currency="USD") == [dear["id"]]
    assert await found(in_stock=True) == [cheap["id"]]
    assert await found(in_stock=False) == [dear["id"]]
    assert await found(q="dear") == [dear["id"]]
    assert await found(q="pn-9") == [dear["id"]]
    assert await found(q="4006381333931") == [dear["id"]]
    assert await found(q="c%") == [cheap["id"]]
    assert await found(q="%") == []
    assert await found(category_id=str(new_id())) == []
    for row in await listed(catalogue, **own):
        ProductSummary.model_validate(row)


async def test_the_simple_search_finds_by_how_things_begin(catalogue: Catalogue) -> None:
    word = f"q{new_id().hex}"
    made = await catalogue.product(catalogue.seller(), title=f"{word} lamp")
    await catalogue.product(catalogue.seller(), title=f"{word} draft", status="draft")
    answer = await catalogue.client.get(f"{PRODUCTS}/search", params={"q": word.upper()})
    assert [each["id"] for each in answer.json()["items"]] == [made["id"]]
    assert (await catalogue.client.get(f"{PRODUCTS}/search")).status_code == 422


@pytest.mark.parametrize(
    ("path", "params"),
    [
        ("", {"cursor": "x"}), ("", {"cursor": "WyJhIl0", "sort": "price"}), ("", {"limit": 0}), ("", {"limit": 101}),
        ("", {"price_min": "NaN"}), ("", {"price_min": "-1"}), ("", {"price_min": "1e40"}), ("", {"q": "\x00"}),
        ("", {"brand": "\x00"}), ("", {"q": "x" * 201}), ("", {"category_id": "1"}), ("/not-an-id", {}),
        ("/search", {"q": ""}), ("", {"sort": "price; DROP TABLE"}),
        ("", {"sort": "title", "cursor": "WyIwMTkwYTI3OC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiLCAiXHUwMDAwIl0"}),
        ("", {"sort": "price", "cursor": "WyIwMTkwYTI3OC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiLCAiTmFOIl0"}),
    ],
    ids=str,
)  # fmt: skip
async def test_bad_questions_are_refused(catalogue: Catalogue, path: str, params: dict[str, Any]) -> None:
    headers = catalogue.headers(make_actor("retailer"))
    answer = await catalogue.client.get(f"{PRODUCTS}{path}", params=params, headers=headers)
    assert answer.status_code == 422, answer.text


async def test_a_write_has_a_constant_number_of_statements(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    counted = set()
    for tiers in (1, 20):
        body = product_body(
            sku=f"S{tiers}",
            tiers=[{"min_quantity": number + 1, "unit_price": "1"} for number in range(tiers)],
            specifications={f"n{number}": "x" for number in range(tiers)},
        )
        made = await catalogue.client.post(PRODUCTS, json=body, headers=catalogue.headers(seller))
        path = f"{PRODUCTS}/{made.json()['id']}"
        changed = await catalogue.client.put(path, json={**body, "title": "Other"}, headers=catalogue.headers(seller))
        counted.add((statements(made), statements(changed)))
    assert counted == {(6, 7)}
