"""Placing baskets over HTTP."""

import asyncio
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from factories.orders import HAMBURG, Trade, basket
from factories.orders_support import statements
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id
from tradepost.services.orders.schemas.orders import OrderGroupOutput, QuoteOutput
from tradepost.services.orders.use_cases.parties import forget_parties


async def count(trade: Trade, buyer: Actor) -> tuple[int, int, int]:
    """Orders, groups and waiting events of a buyer."""
    async with trade.platform.database.transaction("orders", readonly=True) as tx:
        row = await tx.fetchrow(
            """
            SELECT (SELECT count(*) FROM orders.orders WHERE buyer_id = $1) AS orders,
                   (SELECT count(*) FROM orders.order_groups WHERE buyer_id = $1) AS groups,
                   (SELECT count(*) FROM platform.outbox
                    WHERE name = 'order.created' AND payload->'order'->>'buyer_id' = $1::text) AS events
            """,
            buyer.organisation_id,
        )
    assert row is not None
    return row["orders"], row["groups"], row["events"]


async def test_a_basket_becomes_one_order_for_each_seller(trade: Trade) -> None:
    buyer, one, other = await trade.buyer(), await trade.seller(), await trade.seller()
    lines = [(trade.products.add(one), 3), (trade.products.add(other, price="0.335"), 7), (trade.products.add(one), 1)]
    answer = await trade.place(buyer, lines, po_number="PO-1", note="Ring twice")
    assert answer.status_code == 201, answer.text
    group = answer.json()
    OrderGroupOutput.model_validate(group, extra="forbid")
    assert [order["seller"]["id"] for order in group["orders"]] == [
        str(one.organisation_id),
        str(other.organisation_id),
    ]
    first, second = group["orders"]
    assert [line["quantity"] for line in first["lines"]] == [3, 1]
    assert first["net"] == {"amount": "40.00", "currency": "EUR"}
    assert first["tax"]["amount"] == "7.60"
    assert first["shipping"]["amount"] == "9.90"
    assert first["shipping_tax"]["amount"] == "1.88"
    assert first["total"]["amount"] == "59.38"
    assert second["lines"][0]["net"]["amount"] == "2.35"  # 2.345, rounded half away from zero
    assert group["total"]["amount"] == str(Decimal(first["total"]["amount"]) + Decimal(second["total"]["amount"]))
    assert first["number"].startswith("TP-")
    assert first["number"] != second["number"]
    assert await count(trade, buyer) == (2, 1, 2)


async def test_what_was_placed_reads_the_same_afterwards(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    order = await trade.placed(buyer, seller, quantities=(5, 6), po_number="PO-9")
    for actor in (buyer, seller, trade.operator()):
        read = await trade.client.get(f"/api/v1/orders/{order['id']}", headers=trade.sign(actor))
        assert read.status_code == 200
        assert read.json() == order
        assert read.headers["etag"] == '"1"'
    group = await trade.client.get(f"/api/v1/order-groups/{order['group_id']}", headers=trade.sign(buyer))
    assert group.json()["orders"] == [order]


async def test_prices_and_states_that_a_client_sends_are_refused(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    product = trade.products.add(seller)
    for extra in ({"price": "0.01"}, {"unit_price": "0.01"}, {"total": "0"}, {"tax": "0"}, {"currency": "JPY"}):
        body = basket([(product, 1)])
        body["lines"][0] |= extra
        answer = await trade.client.post(
            "/api/v1/orders", json=body, headers=trade.sign(buyer, **{"Idempotency-Key": new_id().hex})
        )
        assert answer.status_code == 422
    for extra in ({"total": "0.01"}, {"status": "confirmed"}, {"paid": True}, {"buyer_id": str(new_id())}):
        assert (await trade.place(buyer, [(product, 1)], **extra)).status_code == 422
    assert await count(trade, buyer) == (0, 0, 0)
    assert trade.products.held == {}


@pytest.mark.parametrize("quantity", [-1, 0, 10**18, 1.5, "NaN", None, True, "3", 1_000_001])
async def test_a_quantity_that_is_none_is_refused(trade: Trade, quantity: Any) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    answer = await trade.place(buyer, [(trade.products.add(seller), quantity)])
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "#/lines/0/quantity"
    assert await count(trade, buyer) == (0, 0, 0)


async def test_a_note_and_a_reason_may_be_as_long_as_the_contract_says(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    order = await trade.placed(buyer, seller, note="n" * 1_000)
    assert order["note"] == "n" * 1_000
    path, headers = f"/api/v1/orders/{order['id']}/cancel", trade.sign(buyer)
    assert (await trade.client.post(path, json={"reason": "r" * 501}, headers=headers)).status_code == 422
    assert (await trade.client.post(path, json={"reason": "r" * 500}, headers=headers)).status_code == 200
    for note in ("n" * 1_001, "", "  ", "a\x00b"):
        assert (await trade.place(buyer, [(trade.products.add(seller), 1)], note=note)).status_code == 422
    assert (await count(trade, buyer))[0] == 1


@pytest.mark.parametrize(
    ("price", "code"),
    [("1000000", "total_too_large"), ("840336.134453", None), ("0", "total_too_small"), ("0.000001", None)],
)
async def test_an_order_is_worth_something_and_less_than_a_million_millions(
    trade: Trade, price: str, code: str | None
) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    trade.logistics.standard = Decimal(0)
    lines = [(trade.products.add(seller, price=price), 1_000_000)]
    answer = await trade.place(buyer, lines)
    assert answer.status_code == (422 if code else 201)
    quoted = basket(lines)
    del quoted["payment_method"]
    quote = await trade.client.post("/api/v1/orders/quote", json=quoted, headers=trade.sign(buyer))
    assert quote.status_code == (422 if code else 200)
    if code:
        assert [fault["code"] for fault in answer.json()["errors"]] == [code]
        assert await count(trade, buyer) == (0, 0, 0)


async def test_one_key_used_fifty_times_at_once_makes_one_order(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    lines, key = [(trade.products.add(seller, stock=100), 2)], new_id().hex
    answers = await asyncio.gather(*(trade.place(buyer, lines, key=key) for _ in range(50)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert await count(trade, buyer) == (1, 1, 1)
    assert trade.products.known[lines[0][0]].available == 98
    other = await trade.place(buyer, [(lines[0][0], 3)], key=key)
    assert other.status_code == 422
    assert other.json()["code"] == "idempotency.key_reused"
    assert await count(trade, buyer) == (1, 1, 1)
    assert trade.products.known[lines[0][0]].available == 98


async def test_two_baskets_race_under_one_key_and_the_loser_s_hold_is_given_back(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    product, key = trade.products.add(seller, stock=100), new_id().hex
    answers = await asyncio.gather(*(trade.place(buyer, [(product, 1 + n % 2)], key=key) for n in range(8)))
    assert {answer.status_code for answer in answers} == {201, 422}
    assert (await count(trade, buyer))[0] == 1
    async with trade.platform.database.transaction("orders") as tx:
        waiting = await tx.fetch(
            "SELECT args->>'hold_id' AS hold_id FROM jobs.procrastinate_jobs "
            "WHERE task_name = 'orders.release_orphan_hold'"
        )
        kept = await tx.fetchval("SELECT hold_id FROM orders.order_groups WHERE buyer_id = $1", buyer.organisation_id)
    from tradepost.services.orders.use_cases.placing import release_orphan_hold

    for hold_id in {UUID(row["hold_id"]) for row in waiting}:
        await release_orphan_hold(hold_id, database=trade.platform.database, products=trade.products)
    assert list(trade.products.held) == [kept]


@pytest.mark.parametrize("size", [1, 5, 1_000])
async def test_the_number_of_statements_does_not_grow_with_the_lines(trade: Trade, size: int) -> None:
    buyer = await trade.buyer()
    sellers = [await trade.seller() for _ in range(min(size, 3))]
    lines = [(trade.products.add(sellers[n % len(sellers)]), n + 1) for n in range(size)]
    forget_parties()
    cold = await trade.place(buyer, lines)
    assert cold.status_code == 201
    assert statements(cold) <= 12
    warm = await trade.place(buyer, lines)
    assert sum(len(order["lines"]) for order in warm.json()["orders"]) == size
    assert statements(warm) <= 9


async def test_a_product_named_twice_is_one_line_with_the_sum(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    one, other = trade.products.add(seller), trade.products.add(seller)
    [order] = (await trade.place(buyer, [(one, 2), (other, 1), (one, 3)])).json()["orders"]
    assert [(line["product_id"], line["quantity"]) for line in order["lines"]] == [(str(one), 5), (str(other), 1)]


async def test_faults_of_a_merged_basket_point_at_the_lines_that_were_sent(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    one = trade.products.add(seller)
    answer = await trade.place(buyer, [(one, 2), (one, 1), (new_id(), 3)])
    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json()["errors"]] == ["#/lines/2/product_id"]
    assert await count(trade, buyer) == (0, 0, 0)


async def test_two_currencies_in_a_basket_are_refused_and_the_stock_is_given_back(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    lines = [(trade.products.add(seller), 1), (trade.products.add(seller, currency="GBP"), 1)]
    answer = await trade.place(buyer, lines)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["code"] == "mixed_currencies"
    [hold_id] = trade.products.held
    async with trade.platform.database.transaction("orders") as tx:
        due = await tx.fetchval(
            "SELECT count(*) FROM jobs.procrastinate_jobs WHERE args->>'hold_id' = $1", str(hold_id)
        )
    assert due == 1
    assert await count(trade, buyer) == (0, 0, 0)


async def test_only_verified_retailers_with_the_permission_place_orders(trade: Trade) -> None:
    seller = await trade.seller()
    product = trade.products.add(seller)
    from factories.people import make_actor

    for actor in (
        make_actor("retailer", "order:create", verified=False),
        make_actor("retailer", "order:read"),
        make_actor("manufacturer", "order:create"),
        make_actor("operator", "order:create"),
    ):
        answer = await trade.place(actor, [(product, 1)])
        assert answer.status_code == 403
        assert await count(trade, actor) == (0, 0, 0)
    assert trade.products.held == {}


async def test_a_buyer_or_seller_that_is_unknown_or_suspended_is_refused(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    stranger = (await trade.buyer()).__class__
    suspended_seller = await trade.seller(suspended=True)
    suspended_buyer = await trade.buyer(suspended=True)
    assert stranger is Actor
    answer = await trade.place(buyer, [(trade.products.add(suspended_seller), 1)])
    assert (answer.status_code, answer.json()["code"]) == (409, "orders.seller_unavailable")
    answer = await trade.place(suspended_buyer, [(trade.products.add(seller), 1)])
    assert (answer.status_code, answer.json()["code"]) == (409, "orders.buyer_suspended")
    assert await count(trade, buyer) == (0, 0, 0)
    assert await count(trade, suspended_buyer) == (0, 0, 0)


async def test_shipping_is_the_cheapest_unless_another_way_is_chosen(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    product = trade.products.add(seller)
    choice = {"seller_id": str(seller.organisation_id), "option": "express"}
    [order] = (await trade.place(buyer, [(product, 1)], shipping=[choice])).json()["orders"]
    assert (order["shipping_option"], order["shipping"]["amount"]) == ("express", "19.80")
    wrong = [choice | {"option": "teleport"}, choice | {"seller_id": str(new_id())}]
    answer = await trade.place(buyer, [(product, 1)], shipping=wrong)
    assert answer.status_code == 422
    assert [each["code"] for each in answer.json()["errors"]] == ["shipping_option_unknown", "seller_not_in_basket"]


async def test_an_address_of_the_book_is_used_and_another_company_s_is_not_found(trade: Trade) -> None:
    from tradepost.kernel.address import Address

    buyer, stranger, seller = await trade.buyer(), await trade.buyer(), await trade.seller()
    address_id, product = new_id(), trade.products.add(seller)
    trade.logistics.addresses[address_id, buyer.organisation_id] = Address(**{**HAMBURG, "city": "Kiel"})
    by_id = {"delivery_address": None, "delivery_address_id": str(address_id)}
    [order] = (await trade.place(buyer, [(product, 1)], **by_id)).json()["orders"]
    assert order["delivery_address"]["city"] == "Kiel"
    assert (await trade.place(stranger, [(product, 1)], **by_id)).status_code == 404
    assert (await trade.place(buyer, [(product, 1)], delivery_address_id=str(address_id))).status_code == 422


async def test_a_reverse_charge_order_says_so_and_bears_no_tax(trade: Trade) -> None:
    buyer, seller = await trade.buyer(country="FR", vat_id="FR40303265045"), await trade.seller(country="DE")
    product = trade.products.add(seller)
    [order] = (await trade.place(buyer, [(product, 3)], delivery_address={**HAMBURG, "country": "FR"})).json()["orders"]
    assert order["reverse_charge"] is True
    assert order["tax_note"].startswith("Reverse charge")
    assert (order["tax"]["amount"], order["shipping_tax"]["amount"]) == ("0.00", "0.00")
    [order] = (await trade.place(buyer, [(product, 3)])).json()["orders"]  # delivered within Germany
    assert (order["reverse_charge"], order["tax"]["amount"]) == (False, "5.70")


async def test_a_quote_prices_the_basket_and_has_no_effect(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    lines = [(trade.products.add(seller, stock=5), 7), (trade.products.add(seller, tax_class="reduced"), 2)]
    body = {key: value for key, value in basket(lines).items() if key != "payment_method"}
    answer = await trade.client.post("/api/v1/orders/quote", json=body, headers=trade.sign(buyer))
    assert answer.status_code == 200, answer.text
    QuoteOutput.model_validate(answer.json(), extra="forbid")
    [part] = answer.json()["sellers"]
    assert [line["in_stock"] for line in part["lines"]] == [False, True]
    assert [option["chosen"] for option in part["shipping_options"]] == [True, False]
    assert part["tax"]["amount"] == "14.70"
    assert trade.products.held == {}
    assert await count(trade, buyer) == (0, 0, 0)


async def test_a_quote_shows_prices_to_those_to_whom_the_platform_shows_them(trade: Trade, platform_set_to) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    body = {key: value for key, value in basket([(trade.products.add(seller), 1)]).items() if key != "payment_method"}
    unverified = trade.sign(replace(buyer, verified=False))
    refused = await trade.client.post("/api/v1/orders/quote", json=body, headers=unverified)
    assert (refused.status_code, refused.json()["code"]) == (403, "prices.hidden")
    assert "amount" not in refused.text
    async with platform_set_to("prices_visible_to", "everyone"):
        shown = await trade.client.post("/api/v1/orders/quote", json=body, headers=unverified)
    assert shown.status_code == 200, shown.text
    assert (await trade.client.post("/api/v1/orders/quote", json=body)).status_code == 401


async def test_naughty_text_is_kept_as_it_is_or_refused_but_never_an_error_of_ours(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    product = trade.products.add(seller)
    for text in (
        "<script>alert(1)</script>",
        "'; DROP TABLE orders; --",
        "Grüße 🚚 \U0001d573",
        "=cmd|' /C calc'!A0",
        "\u202eabc",
    ):
        answer = await trade.place(buyer, [(product, 1)], note=text)
        assert answer.status_code == 201
        assert answer.json()["orders"][0]["note"] == text
    for text in ("a\x00b", "", "x" * 2_000):
        assert (await trade.place(buyer, [(product, 1)], note=text)).status_code == 422
    headers = trade.sign(buyer, **{"Idempotency-Key": new_id().hex, "Content-Type": "application/json"})
    raw = b'{"lines":[{"product_id":"%s","quantity":1}],"delivery_address":{"line1":"\\ud800"}}' % str(product).encode()
    assert (await trade.client.post("/api/v1/orders", content=raw, headers=headers)).status_code == 422
