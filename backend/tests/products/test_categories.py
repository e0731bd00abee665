"""The tree of categories."""

import asyncio
from typing import Any
from uuid import UUID

from factories.products import Catalogue
from tradepost.infra.platform import Platform
from tradepost.kernel.ids import new_id
from tradepost.services.products.contract import ProductsPort

CATEGORIES = "/api/v1/categories"


async def put(catalogue: Catalogue, operator: Any, category: dict[str, Any], **changes: Any) -> Any:
    body = {"name": category["name"], "parent_id": category["parent_id"], **changes}
    return await catalogue.client.put(f"{CATEGORIES}/{category['id']}", json=body, headers=catalogue.headers(operator))


async def path_of(catalogue: Catalogue, category: dict[str, Any]) -> list[str]:
    tree = (await catalogue.client.get(CATEGORIES, headers={"Cache-Control": "no-cache"})).json()["items"]
    return next(each["path"] for each in tree if each["id"] == category["id"])


async def test_the_tree_is_listed_parents_first(catalogue: Catalogue) -> None:
    operator = catalogue.operator()
    root = await catalogue.category(operator, f"Büro & Co {new_id()}")
    paper = await catalogue.category(operator, "Paper", root["id"])
    desks = await catalogue.category(operator, "Desks", root["id"])
    answer = await catalogue.client.get(CATEGORIES, headers={"Cache-Control": "no-cache"})
    mine = [each for each in answer.json()["items"] if each["path"][0] == root["name"]]
    assert [each["id"] for each in mine] == [root["id"], desks["id"], paper["id"]]
    assert (mine[0]["slug"][:7], mine[1]["depth"], mine[1]["path"]) == ("buro-co", 2, [root["name"], "Desks"])


async def test_a_moved_category_takes_along_what_is_below_and_products_follow(
    catalogue: Catalogue, platform: Platform, run_jobs
) -> None:
    operator, seller = catalogue.operator(), catalogue.seller()
    old, new = [await catalogue.category(operator, f"{name} {new_id()}") for name in ("Old", "New")]
    middle = await catalogue.category(operator, "Middle", old["id"])
    leaf = await catalogue.category(operator, "Leaf", middle["id"])
    product = await catalogue.product(seller, category_id=leaf["id"])
    assert product["category_path"] == [old["name"], "Middle", "Leaf"]
    moved = await put(catalogue, operator, middle, parent_id=new["id"], name="Centre")
    assert moved.status_code == 200, moved.text
    assert await path_of(catalogue, leaf) == [new["name"], "Centre", "Leaf"]
    await run_jobs()
    port = platform.ports.get(ProductsPort)
    [told] = await port.products(ids=[UUID(product["id"])])
    assert [str(each) for each in told.category_ids] == [new["id"], middle["id"], leaf["id"]]
    seen = await catalogue.seen(product["id"])
    assert (seen["category_path"], seen["version"]) == ([new["name"], "Centre", "Leaf"], 2)
    for root, count in ((old, 0), (new, 1)):
        found = await catalogue.client.get("/api/v1/products", params={"category_id": root["id"]})
        assert len(found.json()["items"]) == count


async def test_a_category_cannot_stand_below_itself(catalogue: Catalogue, broken) -> None:
    operator = catalogue.operator()
    root = await catalogue.category(operator, f"Root {new_id()}")
    below = await catalogue.category(operator, "Below", root["id"])
    for parent in (root, below):
        answer = await put(catalogue, operator, root, parent_id=parent["id"])
        assert (answer.status_code, answer.json()["code"]) == (409, "products.category_cycle")
    assert await path_of(catalogue, below) == [root["name"], "Below"]
    assert await broken("products") == {}


async def test_two_moves_at_once_make_no_ring(catalogue: Catalogue, broken) -> None:
    operator = catalogue.operator()
    one, other = [await catalogue.category(operator, f"{name} {new_id()}") for name in ("One", "Other")]
    answers = await asyncio.gather(
        put(catalogue, operator, one, parent_id=other["id"]), put(catalogue, operator, other, parent_id=one["id"])
    )
    assert sorted(each.status_code for each in answers) == [200, 409]
    assert await broken("products") == {}


async def test_the_tree_has_a_limited_depth(catalogue: Catalogue) -> None:
    operator = catalogue.operator()
    chain = [await catalogue.category(operator, f"Root {new_id()}")]
    for number in range(5):
        chain.append(await catalogue.category(operator, f"Level {number}", chain[-1]["id"]))
    body = {"name": "Too deep", "parent_id": chain[-1]["id"]}
    answer = await catalogue.client.post(CATEGORIES, json=body, headers=catalogue.headers(operator))
    assert (answer.status_code, answer.json()["code"]) == (409, "products.category_too_deep")
    other = await catalogue.category(operator, f"Other {new_id()}")
    answer = await put(catalogue, operator, chain[0], parent_id=other["id"])
    assert answer.status_code == 409
    assert await path_of(catalogue, chain[0]) == [chain[0]["name"]]


async def test_siblings_have_different_names(catalogue: Catalogue) -> None:
    operator = catalogue.operator()
    root = await catalogue.category(operator, f"Root {new_id()}")
    await catalogue.category(operator, "Paper", root["id"])
    for parent, name in ((root["id"], "PAPER!"), (None, root["name"])):
        answer = await catalogue.client.post(
            CATEGORIES, json={"name": name, "parent_id": parent}, headers=catalogue.headers(operator)
        )
        assert (answer.status_code, answer.json()["code"]) == (409, "products.category_name_taken")


async def test_a_category_in_use_stays(catalogue: Catalogue) -> None:
    operator = catalogue.operator()
    root = await catalogue.category(operator, f"Root {new_id()}")
    leaf = await catalogue.category(operator, "Leaf", root["id"])
    await catalogue.product(catalogue.seller(), category_id=leaf["id"])
    for each in (root, leaf):
        answer = await catalogue.client.delete(f"{CATEGORIES}/{each['id']}", headers=catalogue.headers(operator))
        assert (answer.status_code, answer.json()["code"]) == (409, "products.category_in_use")
    empty = await catalogue.category(operator, "Empty", root["id"])
    headers = catalogue.headers(operator)
    assert (await catalogue.client.delete(f"{CATEGORIES}/{empty['id']}", headers=headers)).status_code == 204
    assert (await catalogue.client.delete(f"{CATEGORIES}/{empty['id']}", headers=headers)).status_code == 404


async def test_only_the_operator_changes_the_tree(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    answer = await catalogue.client.post(CATEGORIES, json={"name": "Mine"}, headers=catalogue.headers(seller))
    assert answer.status_code == 403
    operator = catalogue.operator()
    missing = await catalogue.client.post(
        CATEGORIES, json={"name": "X", "parent_id": str(new_id())}, headers=catalogue.headers(operator)
    )
    assert (missing.status_code, missing.json()["code"]) == (404, "products.category_not_found")
    product = await catalogue.client.post(
        "/api/v1/products",
        json={"sku": "1", "title": "t", "currency": "EUR", "category_id": str(new_id())},
        headers=catalogue.headers(seller),
    )
    assert (product.status_code, product.json()["code"]) == (404, "products.category_not_found")


async def test_a_change_by_who_has_read_an_older_state_is_refused(catalogue: Catalogue) -> None:
    operator = catalogue.operator()
    root = await catalogue.category(operator, f"Root {new_id()}")
    headers = catalogue.headers(operator, **{"If-Match": '"1"'})
    codes = []
    for number in range(2):
        answer = await catalogue.client.put(
            f"{CATEGORIES}/{root['id']}", json={"name": f"N{number} {new_id()}"}, headers=headers
        )
        codes.append(answer.status_code)
    assert codes == [200, 412]
