"""The address book over HTTP: one default, no lost updates, nobody else's business."""

import asyncio
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from factories.logistics import Api
from factories.people import make_actor
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id
from tradepost.services.logistics.contract import LogisticsPort
from tradepost.services.logistics.errors import AddressNotFound

WAREHOUSE = {
    "label": "Warehouse north",
    "address": {"line1": "Speicherstadt 7", "city": "Hamburg", "postal_code": "20457", "country": "DE"},
}


@pytest.fixture
def mine(api: Callable[[Actor], Api]) -> Api:
    return api(make_actor("retailer", "address:read", "address:manage"))


async def add(who: Api, **changes: Any) -> dict[str, Any]:
    answer = await who.send("POST", "/delivery-addresses", WAREHOUSE | changes)
    assert answer.status_code == 201, answer.text
    assert answer.headers["etag"] == '"1"'
    return answer.json()  # type: ignore[no-any-return]


async def book(who: Api) -> dict[str, tuple[bool, int]]:
    items = (await who.get("/delivery-addresses")).json()["items"]
    return {item["label"]: (item["is_default"], item["version"]) for item in items}


async def test_the_first_address_is_the_default_until_another_one_is(mine: Api) -> None:
    await add(mine, label="one")
    await add(mine, label="two")
    assert await book(mine) == {"one": (True, 1), "two": (False, 1)}
    await add(mine, label="three", is_default=True)
    assert await book(mine) == {"one": (False, 2), "two": (False, 1), "three": (True, 1)}


async def test_an_address_is_changed_in_the_version_that_was_read_alone(mine: Api) -> None:
    address = await add(mine)
    path = f"/delivery-addresses/{address['id']}"
    changed = WAREHOUSE | {"label": "Moved", "is_default": True}
    blind = await mine.send("PUT", path, changed)
    assert (blind.status_code, blind.json()["code"]) == (428, "resource.precondition_required")
    for named, status in (('"2"', 412), ("*", 428), ("1", 422), ('"' + "9" * 50 + '"', 422)):
        refused = await mine.send("PUT", path, changed, If_Match=named)
        assert refused.status_code == status
    assert await book(mine) == {"Warehouse north": (True, 1)}
    done = await mine.send("PUT", path, changed, If_Match='"1"')
    assert (done.status_code, done.headers["etag"], done.json()["label"]) == (200, '"2"', "Moved")
    assert (await mine.get(path)).headers["etag"] == '"2"'


async def test_of_two_who_change_at_once_one_is_told(mine: Api) -> None:
    address = await add(mine)
    bodies = [WAREHOUSE | {"label": f"by {index}", "is_default": True} for index in range(8)]
    path = f"/delivery-addresses/{address['id']}"
    answers = await asyncio.gather(*(mine.send("PUT", path, body, If_Match='"1"') for body in bodies))
    assert sorted(answer.status_code for answer in answers) == [200] + [412] * 7
    assert list((await book(mine)).values()) == [(True, 2)]


async def test_the_default_cannot_stop_being_one_and_deleting_it_hands_it_on(mine: Api) -> None:
    one = await add(mine, label="one")
    await add(mine, label="two")
    path = f"/delivery-addresses/{one['id']}"
    refused = await mine.send("PUT", path, WAREHOUSE, If_Match='"1"')
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "#/is_default")
    assert (await mine.send("DELETE", path)).status_code == 428
    assert (await mine.send("DELETE", path, If_Match='"9"')).status_code == 412
    assert await book(mine) == {"one": (True, 1), "two": (False, 1)}
    assert (await mine.send("DELETE", path, If_Match='"1"')).status_code == 204
    assert await book(mine) == {"two": (True, 2)}


async def test_ten_firsts_at_once_leave_one_default(mine: Api) -> None:
    await asyncio.gather(*(add(mine, label=f"no. {index}", is_default=True) for index in range(10)))
    assert sum(is_default for is_default, _ in (await book(mine)).values()) == 1


async def test_another_organisations_address_is_not_there(mine: Api, api: Callable[[Actor], Api]) -> None:
    address = await add(mine)
    stranger = api(make_actor("retailer", "address:read", "address:manage"))
    path = f"/delivery-addresses/{address['id']}"
    assert (await stranger.get(path)).status_code == 404
    assert (await stranger.send("PUT", path, WAREHOUSE, If_Match='"1"')).status_code == 404
    assert (await stranger.send("DELETE", path, If_Match='"1"')).status_code == 404
    assert await book(stranger) == {}
    assert await book(mine) == {"Warehouse north": (True, 1)}
    reader = api(make_actor("retailer", "address:read", organisation_id=mine.actor.organisation_id))
    assert (await reader.get(path)).status_code == 200
    assert (await reader.send("DELETE", path, If_Match='"1"')).status_code == 403


async def test_other_services_find_an_address_of_its_owner_alone(mine: Api, platform: Platform) -> None:
    address = await add(mine)
    logistics = platform.ports.get(LogisticsPort)
    address_id = UUID(address["id"])
    found = await logistics.address(address_id=address_id, organisation_id=mine.actor.organisation_id)
    assert (found.city, found.country) == ("Hamburg", "DE")
    with pytest.raises(AddressNotFound):
        await logistics.address(address_id=address_id, organisation_id=new_id())


async def test_every_fault_is_told_and_nothing_is_kept(mine: Api) -> None:
    bad = {
        "label": "",
        "phone": "call me",
        "address": {"line1": "a\x00b", "city": "x" * 201, "postal_code": "1", "country": "ZZ", "planet": "Mars"},
    }
    answer = await mine.send("POST", "/delivery-addresses", bad)
    assert answer.status_code == 422
    assert {fault["pointer"] for fault in answer.json()["errors"]} == {
        *("#/label", "#/phone", "#/address/line1", "#/address/city", "#/address/country", "#/address/planet"),
    }
    assert await book(mine) == {}


async def test_the_book_pages_and_filters_in_one_query(mine: Api) -> None:
    for index in range(5):
        await add(mine, label=f"no. {index}")
    vienna = WAREHOUSE["address"] | {"country": "AT", "city": "Wien"}  # type: ignore[operator]
    await add(mine, label="Wien", address=vienna)
    first = await mine.get("/delivery-addresses", limit=4)
    assert first.headers["server-timing"] == 'sql;desc="3"'
    rest = await mine.get("/delivery-addresses", limit=4, cursor=first.json()["next_cursor"])
    labels = [item["label"] for answer in (first, rest) for item in answer.json()["items"]]
    assert labels == ["no. 0", "no. 1", "no. 2", "no. 3", "no. 4", "Wien"]
    assert rest.json()["next_cursor"] is None
    only = await mine.get("/delivery-addresses", country="AT")
    assert [item["label"] for item in only.json()["items"]] == ["Wien"]
