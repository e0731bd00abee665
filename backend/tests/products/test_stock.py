"""Warehouses and stock over HTTP."""

import asyncio
from typing import Any

import asyncpg
import pytest

from factories.products import ADDRESS, Catalogue
from tradepost.infra.platform import Platform


async def put_stock(catalogue: Catalogue, seller: Any, product_id: str, **body: Any) -> Any:
    return await catalogue.client.put(
        f"/api/v1/products/{product_id}/inventory",
        json={key: str(value) if key == "warehouse_id" else value for key, value in body.items()},
        headers=catalogue.headers(seller),
    )


async def movements(catalogue: Catalogue, seller: Any, product_id: str, **params: Any) -> list[dict[str, Any]]:
    items, cursor = [], None
    while True:
        answer = await catalogue.client.get(
            f"/api/v1/products/{product_id}/inventory/movements",
            params={**params, **({"cursor": cursor} if cursor else {})},
            headers=catalogue.headers(seller),
        )
        assert answer.status_code == 200, answer.text
        items += answer.json()["items"]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            return items


async def test_counts_and_adjustments_leave_movements_that_add_up(catalogue: Catalogue, broken) -> None:
    seller = catalogue.seller()
    product, warehouse_id = await catalogue.product(seller), await catalogue.warehouse(seller)
    answer = await put_stock(
        catalogue, seller, product["id"], warehouse_id=warehouse_id, on_hand=10, reason="received", note="PO 7"
    )
    assert (answer.json()["on_hand"], answer.json()["available"]) == (10, 10)
    await put_stock(catalogue, seller, product["id"], warehouse_id=warehouse_id, adjust_by=-3, reason="damaged")
    await put_stock(catalogue, seller, product["id"], warehouse_id=warehouse_id, on_hand=7)  # no change, no movement
    await put_stock(catalogue, seller, product["id"], warehouse_id=warehouse_id, reorder_level=20)
    moved = await movements(catalogue, seller, product["id"], limit=1)
    assert [(each["reason"], each["quantity"], each["on_hand_after"], each["note"]) for each in moved] == [
        ("damaged", -3, 7, None),
        ("received", 10, 10, "PO 7"),
    ]
    assert moved[0]["user_id"] == str(seller.user_id)
    listed = await catalogue.client.get("/api/v1/inventory", params={"low": True}, headers=catalogue.headers(seller))
    assert [(each["on_hand"], each["reorder_level"], each["low"]) for each in listed.json()["items"]] == [(7, 20, True)]
    assert await broken("products") == {}


async def test_no_less_is_left_than_is_reserved(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    product, warehouse_id = await catalogue.product(seller), await catalogue.warehouse(seller)
    await catalogue.stock(seller, product["id"], warehouse_id, 10)
    await catalogue.hold((product["id"], 6))
    for change in ({"on_hand": 5}, {"adjust_by": -5}):
        answer = await put_stock(catalogue, seller, product["id"], warehouse_id=warehouse_id, **change)
        assert (answer.status_code, answer.json()["code"]) == (409, "products.stock_reserved")
        assert answer.json()["reserved"] == 6
    assert await catalogue.levels(seller, product["id"]) == {warehouse_id: (10, 6)}
    assert len(await movements(catalogue, seller, product["id"])) == 1


async def test_adjustments_at_once_are_all_counted(catalogue: Catalogue, broken) -> None:
    seller = catalogue.seller()
    product, warehouse_id = await catalogue.product(seller), await catalogue.warehouse(seller)
    await catalogue.stock(seller, product["id"], warehouse_id, 100)
    await asyncio.gather(
        *[put_stock(catalogue, seller, product["id"], warehouse_id=warehouse_id, adjust_by=-2) for _ in range(10)],
        *[catalogue.hold((product["id"], 3)) for _ in range(10)],
    )
    assert await catalogue.levels(seller, product["id"]) == {warehouse_id: (80, 30)}
    assert await broken("products") == {}


@pytest.mark.parametrize(
    "change",
    [
        {}, {"on_hand": 1, "adjust_by": 1}, {"on_hand": -1}, {"on_hand": 10**18}, {"on_hand": 1.5}, {"on_hand": "1"},
        {"on_hand": None}, {"adjust_by": 10**12}, {"on_hand": 1, "reason": "shipped"}, {"on_hand": 1, "reserved": 0},
        {"on_hand": 1, "note": "\x00"}, {"reorder_level": -1},
    ],
    ids=str,
)  # fmt: skip
async def test_a_bad_change_of_stock_is_refused(catalogue: Catalogue, change: dict[str, Any]) -> None:
    seller = catalogue.seller()
    product, warehouse_id = await catalogue.product(seller), await catalogue.warehouse(seller)
    answer = await put_stock(catalogue, seller, product["id"], warehouse_id=warehouse_id, **change)
    assert answer.status_code == 422, answer.text
    assert await catalogue.levels(seller, product["id"]) == {}


async def test_stock_cannot_go_below_zero_or_above_its_limit(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    product, warehouse_id = await catalogue.product(seller), await catalogue.warehouse(seller)
    await catalogue.stock(seller, product["id"], warehouse_id, 1_000_000_000)
    more = await put_stock(catalogue, seller, product["id"], warehouse_id=warehouse_id, adjust_by=1)
    assert (more.status_code, more.json()["code"]) == (422, "products.invalid")
    less = await put_stock(catalogue, seller, product["id"], warehouse_id=warehouse_id, adjust_by=-1_000_000_000)
    assert less.json()["on_hand"] == 0
    none = await put_stock(catalogue, seller, product["id"], warehouse_id=warehouse_id, adjust_by=-1)
    assert none.status_code == 409


async def test_another_sellers_warehouse_does_not_exist(catalogue: Catalogue) -> None:
    seller, other = catalogue.seller(), catalogue.seller()
    product, foreign = await catalogue.product(seller), await catalogue.warehouse(other)
    answer = await put_stock(catalogue, seller, product["id"], warehouse_id=foreign, on_hand=1)
    assert (answer.status_code, answer.json()["code"]) == (404, "products.warehouse_not_found")
    changed = await catalogue.client.put(
        f"/api/v1/warehouses/{foreign}", json={"name": "Mine", "address": ADDRESS}, headers=catalogue.headers(seller)
    )
    assert changed.status_code == 404
    listed = await catalogue.client.get("/api/v1/warehouses", headers=catalogue.headers(other))
    assert [each["name"] for each in listed.json()["items"]] == ["Hamburg"]
    stock = await catalogue.client.get("/api/v1/inventory", headers=catalogue.headers(other))
    assert stock.json()["items"] == []


async def test_warehouses_are_changed_and_only_empty_ones_closed(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    product, warehouse_id = await catalogue.product(seller), await catalogue.warehouse(seller, "First")
    await catalogue.warehouse(seller, "Second", 1)
    await catalogue.stock(seller, product["id"], warehouse_id, 1)
    path, headers = f"/api/v1/warehouses/{warehouse_id}", catalogue.headers(seller)
    body = {"name": "Third", "address": ADDRESS, "priority": 5, "active": False}
    refused = await catalogue.client.put(path, json=body, headers=headers)
    assert (refused.status_code, refused.json()["code"]) == (409, "products.warehouse_not_empty")
    taken = await catalogue.client.put(path, json={**body, "name": "Second", "active": True}, headers=headers)
    assert (taken.status_code, taken.json()["code"]) == (409, "products.warehouse_name_taken")
    await catalogue.stock(seller, product["id"], warehouse_id, 0)
    closed = await catalogue.client.put(path, json=body, headers=headers)
    assert (closed.status_code, closed.json()["active"], closed.json()["version"]) == (200, False, 2)
    late = await catalogue.client.put(path, json=body, headers={**headers, "If-Match": '"1"'})
    assert late.status_code == 412
    stock = await put_stock(catalogue, seller, product["id"], warehouse_id=warehouse_id, on_hand=1)
    assert (stock.status_code, stock.json()["code"]) == (409, "products.warehouse_inactive")
    listed = await catalogue.client.get("/api/v1/warehouses", headers=headers)
    assert [(each["name"], each["priority"]) for each in listed.json()["items"]] == [("Second", 1), ("Third", 5)]


async def test_stock_is_listed_page_by_page(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    one, other = await catalogue.warehouse(seller, "One"), await catalogue.warehouse(seller, "Other")
    for _ in range(3):
        product = await catalogue.product(seller)
        await catalogue.stock(seller, product["id"], one, 1)
        await catalogue.stock(seller, product["id"], other, 2)
    seen, cursor = [], None
    while True:
        answer = await catalogue.client.get(
            "/api/v1/inventory",
            params={"limit": 4, **({"cursor": cursor} if cursor else {})},
            headers=catalogue.headers(seller),
        )
        assert answer.headers["server-timing"] == 'sql;desc="3"'
        seen += [(each["product_id"], each["warehouse_id"]) for each in answer.json()["items"]]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 6
    only = await catalogue.client.get(
        "/api/v1/inventory", params={"warehouse_id": str(one)}, headers=catalogue.headers(seller)
    )
    assert [each["on_hand"] for each in only.json()["items"]] == [1, 1, 1]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE products.inventory SET reserved = on_hand + 1",
        "UPDATE products.inventory SET on_hand = -1",
        "UPDATE products.inventory_movements SET quantity = 1",
        "DELETE FROM products.inventory_movements",
    ],
)
async def test_the_database_itself_refuses_what_must_never_be(
    catalogue: Catalogue, platform: Platform, statement: str
) -> None:
    await catalogue.stocked_product(catalogue.seller(), 5)
    with pytest.raises(asyncpg.PostgresError):
        async with platform.database.transaction("products") as tx:
            await tx.execute(statement)


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("UPDATE products.inventory SET reserved = 1 WHERE product_id = $1",
         "stock: reserved is the sum of what holds have"),
        ("UPDATE products.inventory SET on_hand = on_hand + 1 WHERE product_id = $1",
         "stock: on hand is the sum of its movements"),
        ("UPDATE products.inventory SET low = true WHERE product_id = $1",
         "stock: a shortage is noted exactly while there is one"),
        ("UPDATE products.inventory SET seller_id = gen_random_uuid() WHERE product_id = $1",
         "stock: it is the seller's own, in its own warehouse"),
        ("UPDATE products.products SET list_price = 7 WHERE id = $1",
         "prices: the list price is that of the first tier"),
        ("UPDATE products.product_pricing_tiers SET unit_price = min_quantity WHERE product_id = $1",
         "prices: they ascend in quantity and never rise, from the minimum order quantity on"),
    ],
)  # fmt: skip
async def test_a_broken_invariant_is_found(
    catalogue: Catalogue, platform: Platform, services, statement: str, name: str
) -> None:
    product = await catalogue.stocked_product(catalogue.seller(), 5)
    [service] = [each for each in services if each.name == "products"]
    [invariant] = [each for each in service.invariants if each.name == name]

    class _UndoError(Exception):
        pass

    with pytest.raises(_UndoError):
        async with platform.database.transaction("products") as tx:
            assert await tx.fetch(invariant.sql) == []
            await tx.execute(statement, product["id"])
            assert product["id"] in {str(row[0]) for row in await tx.fetch(invariant.sql)}
            raise _UndoError
