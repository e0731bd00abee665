"""A seller's minimum order, and what a quote says to get a better price."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from factories.orders import Trade, basket
from factories.orders_support import statements
from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import InvalidInput
from tradepost.services.orders.schemas.orders import QuoteOutput
from tradepost.services.orders.use_cases.parties import forget_parties
from tradepost.services.products.contract import PriceTier

MINE = "/api/v1/order-terms/mine"


async def set_minimum(
    trade: Trade, seller: Actor, amount: str | None, *, version: int = 0, currency: str = "EUR"
) -> Any:
    body = {"minimum_order": None if amount is None else {"amount": amount, "currency": currency}}
    return await trade.client.put(MINE, json=body, headers=trade.sign(seller, **{"If-Match": f'"{version}"'}))


async def seller_with_terms(trade: Trade, amount: str, currency: str = "EUR") -> Actor:
    seller = await trade.party("manufacturer", "order:read", "organisation:update", name="Mug Makers")
    assert (await set_minimum(trade, seller, amount, currency=currency)).status_code == 200
    return seller


async def quote(trade: Trade, buyer: Actor, lines: list[tuple[UUID, int]]) -> Any:
    body = {key: value for key, value in basket(lines).items() if key != "payment_method"}
    answer = await trade.client.post("/api/v1/orders/quote", json=body, headers=trade.sign(buyer))
    if answer.status_code == 200:
        QuoteOutput.model_validate(answer.json(), extra="forbid")
    return answer


async def orders_of(trade: Trade, buyer: Actor) -> int:
    answer = await trade.client.get("/api/v1/orders", headers=trade.sign(buyer))
    return len(answer.json()["items"])


async def test_an_order_below_the_minimum_is_refused_with_what_is_missing(trade: Trade) -> None:
    buyer, seller, other = await trade.buyer(), await seller_with_terms(trade, "150.00"), await trade.seller()
    mine, theirs = trade.products.add(seller), trade.products.add(other)
    refused = await trade.place(buyer, [(mine, 12), (theirs, 1)])
    assert (refused.status_code, refused.json()["code"]) == (409, "orders.minimum_not_met")
    assert refused.json()["sellers"] == [
        {
            "seller_id": str(seller.organisation_id), "seller_name": "Mug Makers", "currency": "EUR",
            "minimum_order": "150.00", "net": "120.00", "missing": "30.00",
        }
    ]  # fmt: skip
    assert await orders_of(trade, buyer) == 0
    assert (await trade.place(buyer, [(mine, 15), (theirs, 1)])).status_code == 201
    assert (await trade.place(buyer, [(theirs, 1)])).status_code == 201


async def test_a_quote_shows_the_minimum_and_what_is_missing(trade: Trade) -> None:
    buyer, seller, other = await trade.buyer(), await seller_with_terms(trade, "150.00"), await trade.seller()
    answer = await quote(trade, buyer, [(trade.products.add(seller), 12), (trade.products.add(other), 1)])
    one, two = answer.json()["sellers"]
    assert one["minimum_order"] == {"amount": "150.00", "currency": "EUR"}
    assert one["missing_to_minimum"] == {"amount": "30.00", "currency": "EUR"}
    assert (two["minimum_order"], two["missing_to_minimum"]) == (None, None)


async def test_a_minimum_in_another_currency_asks_for_nothing(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await seller_with_terms(trade, "150.00", "USD")
    assert (await trade.place(buyer, [(trade.products.add(seller), 1)])).status_code == 201


async def test_a_minimum_costs_an_order_no_statement(trade: Trade) -> None:
    buyer, seller, plain = await trade.buyer(), await seller_with_terms(trade, "1.00"), await trade.seller()
    counted = []
    for each in (seller, plain):
        forget_parties()
        counted.append(statements(await trade.place(buyer, [(trade.products.add(each), 1)])))
    assert counted[0] == counted[1]


async def test_a_seller_sets_its_terms_in_the_version_it_read(trade: Trade) -> None:
    seller = await trade.party("manufacturer", "order:read", "organisation:update")
    read = await trade.client.get(MINE, headers=trade.sign(seller))
    assert (read.json()["minimum_order"], read.json()["version"], read.headers["etag"]) == (None, 0, '"0"')
    assert (await set_minimum(trade, seller, "99.50")).headers["etag"] == '"1"'
    assert (await set_minimum(trade, seller, "1.00")).status_code == 412
    assert (await trade.client.put(MINE, json={"minimum_order": None}, headers=trade.sign(seller))).status_code == 428
    asked = {"seller_id": [str(seller.organisation_id), str(trade.operator().organisation_id)]}
    shown = await trade.client.get("/api/v1/order-terms", params=asked, headers=trade.sign(await trade.buyer()))
    assert [item["minimum_order"] and item["minimum_order"]["amount"] for item in shown.json()["items"]] == [
        "99.50",
        None,
    ]
    cleared = await set_minimum(trade, seller, None, version=1)
    assert (cleared.json()["minimum_order"], cleared.json()["version"]) == (None, 2)
    async with trade.platform.database.transaction("platform", readonly=True) as tx:
        rows = await tx.fetch(
            "SELECT changes FROM platform.audit_logs WHERE action = 'seller_terms.set' AND organisation_id = $1",
            seller.organisation_id,
        )
    assert [row["changes"]["after"] for row in rows] == ["99.50 EUR", None]


@pytest.mark.parametrize("amount", ["0", "-1.00", "0.001", "10000000.01"])
async def test_a_minimum_is_a_payable_amount(trade: Trade, amount: str) -> None:
    seller = await trade.party("manufacturer", "order:read", "organisation:update")
    assert (await set_minimum(trade, seller, amount)).status_code == 422
    assert (await trade.client.get(MINE, headers=trade.sign(seller))).json()["version"] == 0


async def test_buyers_and_clerks_set_no_terms(trade: Trade) -> None:
    assert (await set_minimum(trade, await trade.buyer(), "1.00")).status_code == 403
    assert (await set_minimum(trade, await trade.seller(), "1.00")).status_code == 403


async def test_a_quote_tells_how_many_more_make_the_next_price(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    product_id = trade.products.add(seller)
    tier = PriceTier(min_quantity=24, unit_price=Decimal("9.20"))
    trade.products.next_tiers[product_id] = tier
    [line] = (await quote(trade, buyer, [(product_id, 10), (product_id, 2)])).json()["sellers"][0]["lines"]
    assert line["next_tier"] == {
        "min_quantity": 24, "unit_price": {"amount": "9.20", "currency": "EUR"}, "more": 12,
    }  # fmt: skip


async def test_quantities_that_would_do_are_told_of_the_lines_that_were_sent(
    trade: Trade, monkeypatch: pytest.MonkeyPatch
) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    first, second = trade.products.add(seller), trade.products.add(seller)

    async def refuse(*, lines: Any) -> Any:
        raise InvalidInput(nearest=[{"line": 1, "quantities": [24, 48]}])

    monkeypatch.setattr(trade.products, "price", refuse)
    answer = await quote(trade, buyer, [(first, 1), (first, 1), (second, 30)])
    assert answer.json()["nearest"] == [{"line": 2, "quantities": [24, 48]}]
