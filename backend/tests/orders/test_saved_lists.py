"""Saved lists, orders ordered again, and what is due by habit."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from factories.orders import Trade
from factories.orders_support import statements
from factories.people import make_actor
from tradepost.infra.http.pagination import Page
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id
from tradepost.services.orders.rules.saved_lists import MAX_LISTS
from tradepost.services.orders.schemas.saved_lists import (
    ReorderLinesOutput,
    SavedListOutput,
    SavedListSummary,
    SuggestionsOutput,
)

LISTS = "/api/v1/saved-lists"


async def call(trade: Trade, actor: Actor, method: str, path: str = "", body: Any = None, **headers: str) -> Any:
    headers = {"Idempotency-Key": new_id().hex} | {name.replace("_", "-"): value for name, value in headers.items()}
    return await trade.client.request(method, LISTS + path, json=body, headers=trade.sign(actor, **headers))


async def make(trade: Trade, buyer: Actor, lines: list[tuple[UUID, int]] | None = None, **body: Any) -> dict[str, Any]:
    wanted = [{"product_id": str(product_id), "quantity": quantity} for product_id, quantity in lines or []]
    named = {"name": f"List {new_id()}", **({"lines": wanted} if wanted else {}), **body}
    answer = await call(trade, buyer, "POST", body=named)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    SavedListSummary.model_validate(made, extra="forbid")
    return made


async def seen(trade: Trade, buyer: Actor, made: dict[str, Any]) -> dict[str, Any]:
    answer = await call(trade, buyer, "GET", f"/{made['id']}")
    assert answer.status_code == 200, answer.text
    SavedListOutput.model_validate(answer.json(), extra="forbid")
    assert answer.headers["etag"] == f'"{answer.json()["version"]}"'
    found: dict[str, Any] = answer.json()
    return found


def lines_of(found: dict[str, Any]) -> list[tuple[str, int, str]]:
    return [(line["sku"], line["quantity"], line["status"]) for line in found["lines"]]


async def audited(trade: Trade, list_id: str) -> list[str]:
    async with trade.platform.database.transaction("platform", readonly=True) as tx:
        rows = await tx.fetch("SELECT action FROM platform.audit_logs WHERE subject_id = $1 ORDER BY seq", list_id)
    return [row["action"] for row in rows]


async def test_a_list_is_read_at_todays_prices_with_what_cannot_be_had(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    good, gone = trade.products.offer(seller, "L-GOOD"), trade.products.offer(seller, "L-GONE")
    made = await make(trade, buyer, [(good, 60), (gone, 12), (good, 6)])
    assert made["line_count"] == 2
    trade.products.offers.pop(gone)
    found = await seen(trade, buyer, made)
    assert lines_of(found) == [("L-GOOD", 66, "ok"), ("L-GONE", 12, "not_orderable")]
    assert found["lines"][0]["unit_price"]["amount"] == "2.25"
    assert found["lines"][1]["product"] is None
    assert found["orderable"] == [{"product_id": str(good), "quantity": 66}]


async def test_a_list_is_shared_within_the_company_and_hidden_from_others(trade: Trade) -> None:
    buyer, stranger, seller = await trade.buyer(), await trade.buyer(), await trade.seller()
    colleague = make_actor("retailer", "order:read", organisation_id=buyer.organisation_id)
    product_id = trade.products.offer(seller, "L-1")
    made = await make(trade, buyer, [(product_id, 12)])
    assert lines_of(await seen(trade, colleague, made)) == [("L-1", 12, "ok")]
    path, lines = f"/{made['id']}", {"lines": [{"product_id": str(product_id), "quantity": 6}]}
    tries = [("PUT", path, {"name": "x"}), ("PUT", f"{path}/lines", lines), ("POST", f"{path}/lines", lines),
             ("DELETE", f"{path}/lines/{product_id}", None), ("DELETE", path, None)]  # fmt: skip
    for method, where, body in [("GET", path, None), *tries]:
        assert (await call(trade, stranger, method, where, body, If_Match='"1"')).status_code == 404
    for method, where, body in [("POST", "", {"name": "x"}), *tries]:
        assert (await call(trade, colleague, method, where, body, If_Match='"1"')).status_code == 403
    assert (await call(trade, seller, "GET", path)).status_code == 403
    assert (await call(trade, stranger, "GET")).json()["items"] == []
    assert (await seen(trade, buyer, made))["version"] == 1
    assert await audited(trade, made["id"]) == ["saved_list.create"]


async def test_every_change_needs_the_version_and_leaves_an_entry(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    one, two = trade.products.offer(seller, "L-1"), trade.products.offer(seller, "L-2")
    made = await make(trade, buyer, [(one, 12)])
    path = f"/{made['id']}"
    assert (await call(trade, buyer, "PUT", path, {"name": "x"})).status_code == 428
    renamed = await call(trade, buyer, "PUT", path, {"name": "Monday"}, If_Match='"1"')
    assert (renamed.json()["name"], renamed.headers["etag"]) == ("Monday", '"2"')
    body = {"lines": [{"product_id": str(two), "quantity": 18}, {"product_id": str(one), "quantity": 12}]}
    assert (await call(trade, buyer, "PUT", f"{path}/lines", body, If_Match='"1"')).status_code == 412
    assert (await call(trade, buyer, "PUT", f"{path}/lines", body, If_Match='"2"')).json()["version"] == 3
    more = {"lines": [{"product_id": str(one), "quantity": 6}]}
    for _ in range(2):  # a repeat with its key adds nothing
        added = await call(trade, buyer, "POST", f"{path}/lines", more, Idempotency_Key=f"more-{made['id']}")
        assert added.json()["version"] == 4
    assert lines_of(await seen(trade, buyer, made)) == [("L-2", 18, "ok"), ("L-1", 18, "ok")]
    assert (await call(trade, buyer, "DELETE", f"{path}/lines/{two}")).json()["line_count"] == 1
    assert (await call(trade, buyer, "DELETE", f"{path}/lines/{two}")).status_code == 404
    assert (await call(trade, buyer, "DELETE", path, If_Match='"4"')).status_code == 412
    assert (await call(trade, buyer, "DELETE", path, If_Match='"5"')).status_code == 204
    assert (await call(trade, buyer, "GET", path)).status_code == 404
    assert await audited(trade, made["id"]) == [
        "saved_list.create", "saved_list.rename", "saved_list.change", "saved_list.change", "saved_list.change",
        "saved_list.delete",
    ]  # fmt: skip


async def test_of_two_who_replace_the_lines_at_once_one_is_told_to_read_again(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    product_id = trade.products.offer(seller, "L-1")
    made = await make(trade, buyer)
    answers = await asyncio.gather(
        *(
            call(trade, buyer, "PUT", f"/{made['id']}/lines",
                 {"lines": [{"product_id": str(product_id), "quantity": 12 + 6 * n}]}, If_Match='"1"')
            for n in range(4)
        )
    )  # fmt: skip
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412]
    assert (await seen(trade, buyer, made))["version"] == 2


async def test_lines_added_at_once_are_all_there(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    product_id = trade.products.offer(seller, "L-1")
    made = await make(trade, buyer)
    body = {"lines": [{"product_id": str(product_id), "quantity": 6}]}
    await asyncio.gather(*(call(trade, buyer, "POST", f"/{made['id']}/lines", body) for _ in range(5)))
    assert lines_of(await seen(trade, buyer, made)) == [("L-1", 30, "ok")]


async def test_names_are_one_of_a_kind_and_found_by_a_part(trade: Trade) -> None:
    buyer, other = await trade.buyer(), await trade.buyer()
    first = await make(trade, buyer, name="100% Mugs")
    second = await make(trade, buyer, name="Plates")
    await make(trade, other, name="plates")
    taken = await call(trade, buyer, "POST", body={"name": "PLATES"})
    assert (taken.status_code, taken.json()["code"]) == (409, "orders.saved_list_name_taken")
    renamed = await call(trade, buyer, "PUT", f"/{first['id']}", {"name": "plates"}, If_Match='"1"')
    assert (renamed.status_code, renamed.json()["code"]) == (409, "orders.saved_list_name_taken")
    for q, expected in (("0% mu", [first["id"]]), ("%", [first["id"]]), ("LATE", [second["id"]])):
        answer = await trade.client.get(LISTS, params={"q": q}, headers=trade.sign(buyer))
        assert [item["id"] for item in answer.json()["items"]] == expected
    page = (await trade.client.get(LISTS, params={"limit": 1}, headers=trade.sign(buyer))).json()
    Page[SavedListSummary].model_validate(page)
    rest = await trade.client.get(LISTS, params={"cursor": page["next_cursor"]}, headers=trade.sign(buyer))
    assert [item["id"] for item in page["items"] + rest.json()["items"]] == [second["id"], first["id"]]


async def test_a_list_takes_only_what_is_for_sale_and_keeps_what_was(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    kept = trade.products.offer(seller, "L-1")
    made = await make(trade, buyer, [(kept, 12)])
    trade.products.offers.pop(kept)
    unknown = new_id()
    lines = [{"product_id": str(kept), "quantity": 18}, {"product_id": str(unknown), "quantity": 1}]
    refused = await call(trade, buyer, "PUT", f"/{made['id']}/lines", {"lines": lines}, If_Match='"1"')
    assert refused.json()["errors"][0]["pointer"] == "#/lines/1/product_id"
    assert (await call(trade, buyer, "POST", body={"name": "x", "lines": lines})).status_code == 422
    assert lines_of(await seen(trade, buyer, made)) == [("L-1", 12, "not_orderable")]
    kept_one = await call(trade, buyer, "PUT", f"/{made['id']}/lines", {"lines": lines[:1]}, If_Match='"1"')
    assert kept_one.status_code == 200
    assert lines_of(await seen(trade, buyer, made)) == [("L-1", 18, "not_orderable")]


async def test_lists_and_their_lines_have_limits(trade: Trade, monkeypatch: pytest.MonkeyPatch) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    products = [trade.products.offer(seller, f"L-{n}") for n in range(1_001)]
    made = await make(trade, buyer, [(product_id, 12) for product_id in products[:1_000]])
    answer = await call(trade, buyer, "GET", f"/{made['id']}")
    assert (len(answer.json()["lines"]), statements(answer)) == (1_000, 4)  # begin, two reads, commit
    one_more = {"lines": [{"product_id": str(products[1_000]), "quantity": 12}]}
    refused = await call(trade, buyer, "POST", f"/{made['id']}/lines", one_more)
    assert (refused.status_code, refused.json()["code"]) == (422, "orders.saved_list_invalid")
    assert (await seen(trade, buyer, made))["line_count"] == 1_000
    assert MAX_LISTS == 200
    monkeypatch.setattr("tradepost.services.orders.rules.saved_lists.MAX_LISTS", 3)
    answers = await asyncio.gather(*(call(trade, buyer, "POST", body={"name": f"n{n}"}) for n in range(5)))
    assert sorted(each.status_code for each in answers) == [201, 201, 409, 409, 409]


async def test_an_order_is_ordered_again_at_todays_prices_or_becomes_a_list(trade: Trade) -> None:
    buyer, stranger, seller = await trade.buyer(), await trade.buyer(), await trade.seller()
    good, gone = trade.products.offer(seller, "L-GOOD"), trade.products.offer(seller, "L-GONE")
    order = (await trade.place(buyer, [(good, 12), (gone, 12)])).json()["orders"][0]
    trade.products.offers.pop(gone)
    path = f"/api/v1/orders/{order['id']}/reorder-lines"
    answer = await trade.client.get(path, headers=trade.sign(buyer))
    found = answer.json()
    ReorderLinesOutput.model_validate(found, extra="forbid")
    assert [(line["quantity"], line["status"]) for line in found["lines"]] == [(12, "ok"), (12, "not_orderable")]
    assert found["lines"][0]["ordered_unit_price"]["amount"] == "10.00"
    assert found["lines"][0]["unit_price"]["amount"] == "2.50"
    assert found["orderable"] == [{"product_id": str(good), "quantity": 12}]
    assert statements(answer) == 4
    assert (await trade.client.get(path, headers=trade.sign(stranger))).status_code == 404
    assert (await trade.client.get(path, headers=trade.sign(seller))).status_code == 403
    made = await make(trade, buyer, order_id=order["id"])
    assert [line[1:] for line in lines_of(await seen(trade, buyer, made))] == [(12, "ok"), (12, "not_orderable")]
    theirs = await call(trade, stranger, "POST", body={"name": "x", "order_id": order["id"]})
    assert (theirs.status_code, theirs.json()["code"]) == (404, "orders.not_found")
    assert (await call(trade, stranger, "GET")).json()["items"] == []


async def bought(trade: Trade, buyer: Actor, product_id: UUID, quantity: int, days_ago: int) -> dict[str, Any]:
    order: dict[str, Any] = (await trade.place(buyer, [(product_id, quantity)])).json()["orders"][0]
    async with trade.platform.database.transaction("orders") as tx:
        at = datetime.now(UTC) - timedelta(days=days_ago)
        await tx.execute("UPDATE orders.orders SET placed_at = $2 WHERE id = $1", UUID(order["id"]), at)
    return order


async def test_what_is_bought_again_and_again_is_suggested_when_it_is_due(trade: Trade) -> None:
    buyer, seller, stranger = await trade.buyer(), await trade.seller(), await trade.buyer()
    weekly, monthly, once, twice_a_day, ended = (trade.products.offer(seller, f"L-{n}") for n in range(5))
    for days_ago, quantity in ((23, 12), (16, 24), (9, 12)):
        await bought(trade, buyer, weekly, quantity, days_ago)
    for days_ago in (35, 5):
        await bought(trade, buyer, monthly, 18, days_ago)
    await bought(trade, buyer, once, 12, 3)
    for _ in range(2):
        await bought(trade, buyer, twice_a_day, 12, 3)
    for days_ago in (400, 393):
        await bought(trade, buyer, ended, 12, days_ago)
    cancelled = await bought(trade, buyer, once, 12, 40)
    await trade.client.post(f"/api/v1/orders/{cancelled['id']}/cancel", json={"reason": "x"}, headers=trade.sign(buyer))
    answer = await trade.client.get("/api/v1/orders/reorder-suggestions", headers=trade.sign(buyer))
    found = answer.json()
    SuggestionsOutput.model_validate(found, extra="forbid")
    assert [
        (each["product_id"], each["times"], each["interval_days"], each["due_in_days"], each["quantity"])
        for each in found["items"]
    ] == [(str(weekly), 3, 7, -2, 12), (str(monthly), 2, 30, 25, 18)]
    assert found["items"][0]["status"] == "ok"
    assert statements(answer) == 3
    nothing = await trade.client.get("/api/v1/orders/reorder-suggestions", headers=trade.sign(stranger))
    assert nothing.json()["items"] == []
