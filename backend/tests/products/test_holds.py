"""Holding stock: all or nothing, once, bounded, and given back."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest

from factories.products import Catalogue
from tradepost.infra.db import statements_executed
from tradepost.infra.platform import Platform
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import DomainError
from tradepost.kernel.ids import new_id
from tradepost.services.products.contract import ProductsPort, WantedLine
from tradepost.services.products.errors import HoldGone, HoldMismatch, LinesInvalid, OutOfStock, TooManyHolds
from tradepost.services.products.use_cases import holds


async def test_a_hold_prices_by_tier_and_sets_stock_aside(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 100)
    held = await catalogue.hold((product["id"], 40))
    [line] = held.lines
    assert (str(line.unit_price), str(line.net), line.quantity) == ("2.55", "102.00", 40)
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(100, 40)]
    assert (await catalogue.seen(product["id"]))["available"] == 60


async def test_of_fifty_buyers_of_the_last_unit_one_wins(catalogue: Catalogue, broken) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 1)
    tried = await asyncio.gather(*[catalogue.hold((product["id"], 1)) for _ in range(50)], return_exceptions=True)
    refused = [each for each in tried if isinstance(each, BaseException)]
    assert len(refused) == 49
    assert {type(each) for each in refused} == {OutOfStock}
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(1, 1)]
    assert (await catalogue.seen(product["id"]))["available"] == 0
    assert await broken("products") == {}


async def test_two_lines_of_one_product_count_together(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 5)
    with pytest.raises(OutOfStock) as refusal:
        await catalogue.hold((product["id"], 3), (product["id"], 3))
    assert [each["requested"] for each in refusal.value.details["lines"]] == [6, 6]
    assert refusal.value.details["lines"][0]["available"] == 5
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(5, 0)]


async def test_nothing_is_held_where_one_line_is_short(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    plenty, scarce = await catalogue.stocked_product(seller, 50), await catalogue.stocked_product(seller, 1)
    with pytest.raises(OutOfStock) as refusal:
        await catalogue.hold((plenty["id"], 10), (scarce["id"], 2))
    assert [(each["line"], each["available"]) for each in refusal.value.details["lines"]] == [(1, 1)]
    assert list((await catalogue.levels(seller, plenty["id"])).values()) == [(50, 0)]


async def test_every_faulty_line_is_named_at_once_with_the_nearest_quantities(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    cased = await catalogue.stocked_product(seller, 500, case_size=24)
    draft = await catalogue.product(seller, status="draft")
    with pytest.raises(LinesInvalid) as refusal:
        await catalogue.hold((cased["id"], 50), (new_id(), 1), (draft["id"], 1), (cased["id"], 12), (cased["id"], -1))
    faults = [(fault.pointer, fault.code) for fault in refusal.value.faults]
    assert faults == [
        ("#/lines/0/quantity", "not_a_multiple"),
        ("#/lines/1/product_id", "product_not_found"),
        ("#/lines/2/product_id", "not_for_sale"),
        ("#/lines/3/quantity", "below_moq"),
        ("#/lines/4/quantity", "quantity_out_of_range"),
    ]
    assert refusal.value.details["nearest"][0] == {"line": 0, "quantities": [48, 72]}
    assert list((await catalogue.levels(seller, cased["id"])).values()) == [(500, 0)]


async def test_the_warehouse_that_has_it_all_is_taken_before_the_first_in_line(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    product = await catalogue.product(seller)
    near, far = await catalogue.warehouse(seller, "Near", 0), await catalogue.warehouse(seller, "Far", 1)
    await catalogue.stock(seller, product["id"], near, 5)
    await catalogue.stock(seller, product["id"], far, 20)
    await catalogue.hold((product["id"], 10))
    assert await catalogue.levels(seller, product["id"]) == {near: (5, 0), far: (20, 10)}
    await catalogue.hold((product["id"], 12))  # in no single one: the first in line gives what it has
    assert await catalogue.levels(seller, product["id"]) == {near: (5, 5), far: (20, 17)}


async def test_the_same_hold_again_is_the_same_hold(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 4)
    hold_id, buyer_id = new_id(), new_id()
    first = await catalogue.hold((product["id"], 4), hold_id=hold_id, buyer_id=buyer_id)
    again = await catalogue.hold((product["id"], 4), hold_id=hold_id, buyer_id=buyer_id)
    assert again == first
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(4, 4)]
    with pytest.raises(HoldMismatch):
        await catalogue.hold((product["id"], 3), hold_id=hold_id, buyer_id=buyer_id)


async def test_one_hold_asked_for_twenty_times_at_once_is_made_once(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 100)
    hold_id, buyer_id = new_id(), new_id()
    made = await asyncio.gather(
        *[catalogue.hold((product["id"], 3), hold_id=hold_id, buyer_id=buyer_id) for _ in range(20)]
    )
    assert {each.id for each in made} == {hold_id}
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(100, 3)]


async def test_a_released_hold_gives_stock_back_once_and_is_gone(catalogue: Catalogue, platform: Platform) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 4)
    hold_id, buyer_id = new_id(), new_id()
    await catalogue.hold((product["id"], 4), hold_id=hold_id, buyer_id=buyer_id)
    port = platform.ports.get(ProductsPort)
    for _ in range(3):
        await port.release(hold_id=hold_id)
    await port.release(hold_id=new_id())
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(4, 0)]
    with pytest.raises(HoldGone):
        await catalogue.hold((product["id"], 4), hold_id=hold_id, buyer_id=buyer_id)


async def test_an_expired_hold_gives_stock_back(catalogue: Catalogue, platform: Platform, services, broken) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 4)
    soon, later = utc_now() + timedelta(milliseconds=300), utc_now() + timedelta(minutes=5)
    await catalogue.hold((product["id"], 3), expires_at=soon)
    await catalogue.hold((product["id"], 1), expires_at=later)
    await asyncio.sleep(0.35)
    [service] = [each for each in services if each.name == "products"]
    for _ in range(2):
        await service.tasks["products.expire_holds"]()
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(4, 1)]
    assert await broken("products") == {}


async def test_a_buyer_cannot_hold_without_end(catalogue: Catalogue, monkeypatch) -> None:
    monkeypatch.setattr(holds, "MAX_PENDING_HOLDS", 3)
    seller, buyer_id = catalogue.seller(), new_id()
    product = await catalogue.stocked_product(seller, 10)
    for _ in range(3):
        await catalogue.hold((product["id"], 1), buyer_id=buyer_id)
    with pytest.raises(TooManyHolds):
        await catalogue.hold((product["id"], 1), buyer_id=buyer_id)
    await catalogue.hold((product["id"], 1))  # another buyer can
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(10, 4)]


@pytest.mark.parametrize("count", [1, 5, 300])
async def test_a_hold_takes_five_statements_whatever_its_lines(
    catalogue: Catalogue, platform: Platform, count: int
) -> None:
    seller = catalogue.seller()
    warehouse_id = await catalogue.warehouse(seller)
    ids = [(await catalogue.product(seller))["id"] for _ in range(min(count, 5))]
    for product_id in ids:
        await catalogue.stock(seller, product_id, warehouse_id, 5_000)
    lines = [(ids[number % len(ids)], 1) for number in range(count)]
    statements: list[str] = []
    token = statements_executed.set(statements)
    try:
        await catalogue.hold(*lines)
    finally:
        statements_executed.reset(token)
    assert len(statements) == 4  # BEGIN, lock and read, write, COMMIT; the outbox is a fifth


async def test_lines_without_end_are_refused(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 10)
    with pytest.raises(LinesInvalid):
        await catalogue.hold(*[(product["id"], 1)] * 2_001)
    with pytest.raises(LinesInvalid):
        await catalogue.hold()
    with pytest.raises(LinesInvalid):
        await catalogue.hold((product["id"], 10**30))
    with pytest.raises(DomainError):
        await catalogue.hold((product["id"], 1), expires_at=utc_now() - timedelta(seconds=1))


async def test_prices_are_told_without_holding(catalogue: Catalogue, platform: Platform) -> None:
    seller = catalogue.seller()
    product = await catalogue.product(seller, tiers=[{"min_quantity": 1, "unit_price": "0.333333"}], currency="JPY")
    port = platform.ports.get(ProductsPort)
    [line] = await port.price(lines=[WantedLine(product_id=UUID(product["id"]), quantity=5)])
    assert (str(line.net), line.available) == ("2", 0)
