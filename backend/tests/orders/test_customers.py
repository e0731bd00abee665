"""A seller's customers: who bought, how to reach them, how much they ordered; each seller sees its own."""

from typing import Any
from uuid import UUID

import pytest

from factories.orders import Trade
from factories.orders_support import confirmed, put
from factories.people import make_actor
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id
from tradepost.services.users.contract import Contact, UsersPort

PATH = "/api/v1/orders/customers"


class FakeUsers:
    """Knows how every company is reached."""

    async def contacts(self, *, organisation_id: UUID, among: list[UUID]) -> list[Contact]:
        return [Contact(organisation_id=each, email=f"{each}@shop.example", phone=None, website=None) for each in among]


@pytest.fixture(autouse=True)
def users(trade: Trade) -> Any:
    ports = trade.platform.ports
    before = ports._bound.get(UsersPort)
    ports.bind(UsersPort, FakeUsers())
    yield
    if before is not None:
        ports.bind(UsersPort, before)


async def customers(trade: Trade, actor: Actor, **params: Any) -> dict[str, Any]:
    answer = await trade.client.get(PATH, headers=trade.sign(actor), params=params)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_seller_sees_who_bought_how_often_and_for_how_much(trade: Trade) -> None:
    seller, other = await trade.seller(), await trade.seller()
    often, once = await trade.buyer(name="Ärmel & Söhne"), await trade.buyer(name="Zum Krug")
    first = await trade.placed(often, seller, quantities=(10,))
    await trade.placed(once, seller, quantities=(1,))
    second = await trade.placed(often, seller, quantities=(5,))
    cancelled = await trade.placed(often, seller, quantities=(100,))
    gone = await trade.client.post(
        f"/api/v1/orders/{cancelled['id']}/cancel",
        headers=trade.sign(often, **{"If-Match": f'"{cancelled["version"]}"'}),
        json={"reason": "Twice"},
    )
    assert gone.status_code == 200, gone.text
    await trade.placed(once, other)
    newest, before = (await customers(trade, seller))["items"]
    assert [newest["buyer_id"], before["buyer_id"]] == [str(often.organisation_id), str(once.organisation_id)]
    assert (newest["name"], newest["orders"], newest["open_orders"]) == ("Ärmel & Söhne", 3, 2)
    assert newest["contact"]["email"] == f"{often.organisation_id}@shop.example"
    assert newest["address"]["country"] == newest["country"] == "DE"
    assert newest["first_order_at"] < newest["last_order_at"]
    [total] = newest["totals"]
    assert (total["currency"], total["orders"]) == ("EUR", 2)
    assert float(total["total"]["amount"]) == float(first["total"]["amount"]) + float(second["total"]["amount"])
    assert [each["name"] for each in (await customers(trade, seller, sort="name"))["items"]] == [
        "Zum Krug", "Ärmel & Söhne",
    ]  # fmt: skip
    assert [each["name"] for each in (await customers(trade, seller, q="krug"))["items"]] == ["Zum Krug"]
    assert (await customers(trade, seller, q="%"))["items"] == []
    assert (await customers(trade, seller, historical=True))["items"] == []
    assert len((await customers(trade, other))["items"]) == 1


async def test_an_order_that_its_seller_refused_is_neither_open_nor_a_purchase(trade: Trade) -> None:
    buyer, seller, order = await confirmed(trade)
    assert (await put(trade, seller, order, "refused", "Sold out")).status_code == 200
    [customer] = (await customers(trade, seller))["items"]
    assert (customer["buyer_id"], customer["orders"]) == (str(buyer.organisation_id), 1)
    assert (customer["open_orders"], customer["totals"]) == (0, [])


@pytest.mark.parametrize("sort", ["name", "-last_order"])
async def test_customers_come_in_pages(trade: Trade, sort: str) -> None:
    seller = await trade.seller()
    for number in range(3):
        await trade.placed(await trade.buyer(name=f"Shop {number}"), seller)
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = await customers(trade, seller, sort=sort, limit=2, **cursor)
        seen += [each["name"] for each in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert sorted(seen) == [f"Shop {number}" for number in range(3)]
    assert len(seen) == 3


async def test_nobody_sees_anothers_customers(trade: Trade) -> None:
    seller, buyer = await trade.seller(), await trade.buyer()
    await trade.placed(buyer, seller)
    asked = {"seller_id": str(seller.organisation_id)}
    stranger = make_actor("manufacturer", "order:read")
    refusals = [(stranger, 404), (buyer, 403), (make_actor("manufacturer"), 403)]
    for actor, status in refusals:
        answer = await trade.client.get(PATH, headers=trade.sign(actor), params=asked)
        assert answer.status_code == status
        assert str(buyer.organisation_id) not in answer.text
    assert (await customers(trade, stranger))["items"] == []
    assert len((await customers(trade, trade.operator("order:read"), **asked))["items"]) == 1
    unnamed = await trade.client.get(PATH, headers=trade.sign(trade.operator("order:read")))
    assert (unnamed.status_code, unnamed.json()["errors"][0]["pointer"]) == (422, "query/seller_id")
    for bad in ({"sort": "evil"}, {"limit": 101}, {"cursor": "x"}, {"q": ""}, {"seller_id": f"{new_id()}x"}):
        assert (await trade.client.get(PATH, headers=trade.sign(seller), params=bad)).status_code == 422
    assert (await trade.client.get(PATH)).status_code == 401
