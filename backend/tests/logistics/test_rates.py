"""Rates and zones: kept by the operator, quoted by everyone, held in the process for a while."""

import asyncio
import csv
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factories.logistics import HAMBURG, VIENNA, Api, FakeProducts, make_product
from factories.people import headers_for, make_actor
from tradepost.infra.db import statements_executed
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor
from tradepost.kernel.address import Address
from tradepost.kernel.ids import new_id
from tradepost.services.logistics.carriers import CachedRateTable, Carrier, RateTableCarrier
from tradepost.services.logistics.contract import LogisticsPort
from tradepost.services.logistics.errors import NotDeliverable

BAND = {
    "carrier": "Camel",
    "service": "Slow",
    "zone": "desert",
    "currency": "EUR",
    "weight_from_g": 0,
    "weight_to_g": 2_000,
    "price": "3.50",
    "days_min": 20,
    "days_max": 40,
    "valid_from": "2026-01-01",
}
HEADER = "carrier,service,zone,currency,weight_from_g,weight_to_g,price,price_per_kg,days_min,days_max,valid_from"


@pytest.fixture
def zone() -> str:
    """A zone of the test's own."""
    return f"z-{new_id().hex[-12:]}"


@pytest.fixture
def table(platform: Platform) -> Iterator[CachedRateTable]:
    """The process's rate table, cold before and after."""
    carrier: RateTableCarrier = platform.ports.resolve(Carrier)
    carrier.table.forget()
    yield carrier.table
    carrier.table.forget()


def country(code: str) -> Address:
    return Address(line1="1", line2=None, city="X", region=None, postal_code="1", country=code)


async def quoted(platform: Platform, destination: Address, weight_g: int = 1_500, currency: str = "EUR") -> Any:
    logistics = platform.ports.get(LogisticsPort)
    return await logistics.shipping_options(
        seller_country="DE", destination=destination, weight_g=weight_g, currency=currency
    )


async def rates(operator: Api, zone: str) -> list[dict[str, Any]]:
    return (await operator.get("/admin/shipping-rates", zone=zone)).json()["items"]  # type: ignore[no-any-return]


@pytest.mark.parametrize("currency", ["EUR", "GBP", "USD", "CHF"])
@pytest.mark.parametrize("destination", ["DE", "AT", "GB", "CH", "US", "JP"])
async def test_a_fresh_platform_quotes(platform: Platform, destination: str, currency: str) -> None:
    options = await quoted(platform, country(destination), 60_000, currency)
    assert len(options) == 3
    prices = [each.price for each in options]
    assert prices == sorted(prices)
    assert all(price == round(price, 2) > 0 for price in prices)


async def test_farther_is_dearer_and_slower(platform: Platform) -> None:
    cheapest = [(await quoted(platform, country(each)))[0] for each in ("DE", "AT", "CH", "US")]
    assert [each.price for each in cheapest] == sorted({each.price for each in cheapest})
    assert [each.delivery_days_max for each in cheapest] == sorted({each.delivery_days_max for each in cheapest})


async def test_what_no_rate_covers_is_not_deliverable(platform: Platform) -> None:
    with pytest.raises(NotDeliverable):
        await quoted(platform, VIENNA, currency="XTS")


async def test_a_warm_table_needs_no_statement_and_one_caller_loads_it(
    platform: Platform, table: CachedRateTable
) -> None:
    statements: list[str] = []
    statements_executed.set(statements)
    await asyncio.gather(*(quoted(platform, VIENNA) for _ in range(50)))
    loads = [each for each in statements if "shipping_rates" in each]
    assert len(loads) == 1
    statements.clear()
    for _ in range(100):
        await quoted(platform, VIENNA)
    assert statements == []


async def test_a_new_rate_is_quoted_when_the_table_is_loaded_again(
    platform: Platform, operator: Api, zone: str, table: CachedRateTable
) -> None:
    zones = {"zones": [{"origin_country": "DE", "destination_country": "QM", "zone": zone}]}
    assert (await operator.send("PUT", "/admin/shipping-zones", zones)).json() == {"zones": 1}
    made = await operator.send("POST", "/admin/shipping-rates", BAND | {"zone": zone})
    assert (made.status_code, made.headers["etag"]) == (201, '"1"')
    assert made.json()["code"] == "camel.slow"
    table.forget()
    [option] = await quoted(platform, country("QM"))
    assert (option.code, option.price, option.delivery_days_max) == ("camel.slow", Decimal("3.50"), 40)
    dearer = BAND | {"zone": zone, "price": "4.50"}
    path = f"/admin/shipping-rates/{made.json()['id']}"
    assert (await operator.send("PUT", path, dearer)).status_code == 428
    assert (await operator.send("PUT", path, dearer, If_Match='"7"')).status_code == 412
    assert (await operator.send("PUT", path, dearer, If_Match='"1"')).json()["version"] == 2
    assert (await quoted(platform, country("QM")))[0].price == Decimal("3.50")  # for up to 30 seconds
    table.forget()
    assert (await quoted(platform, country("QM")))[0].price == Decimal("4.50")
    assert (await operator.send("DELETE", "/admin/shipping-zones/DE/QM")).status_code == 204
    assert (await operator.send("DELETE", "/admin/shipping-zones/DE/QM")).status_code == 404


async def test_the_newest_tariff_that_has_begun_replaces_the_older_one_as_a_whole(
    platform: Platform, operator: Api, zone: str, table: CachedRateTable
) -> None:
    zones = {"zones": [{"origin_country": "DE", "destination_country": "QN", "zone": zone}]}
    await operator.send("PUT", "/admin/shipping-zones", zones)
    for band in (
        BAND,
        BAND | {"weight_from_g": 2_000, "weight_to_g": None},
        BAND | {"valid_from": "2026-02-01", "price": "9.00"},
        BAND | {"valid_from": "2099-01-01", "price": "1.00"},
    ):
        assert (await operator.send("POST", "/admin/shipping-rates", band | {"zone": zone})).status_code == 201
    table.forget()
    assert [each.price for each in await quoted(platform, country("QN"))] == [Decimal("9.00")]
    with pytest.raises(NotDeliverable):
        await quoted(platform, country("QN"), 2_500)  # the older tariff's band is not in force any more
    ended = BAND | {"zone": zone, "valid_from": "2026-03-01", "active": False}
    assert (await operator.send("POST", "/admin/shipping-rates", ended)).status_code == 201
    table.forget()
    with pytest.raises(NotDeliverable):
        await quoted(platform, country("QN"))


async def test_bands_that_overlap_are_refused(operator: Api, zone: str) -> None:
    assert (await operator.send("POST", "/admin/shipping-rates", BAND | {"zone": zone})).status_code == 201
    for start, end in ((0, 2_000), (1_999, 5_000), (1, 2)):
        band = BAND | {"zone": zone, "weight_from_g": start, "weight_to_g": end}
        answer = await operator.send("POST", "/admin/shipping-rates", band)
        assert (answer.status_code, answer.json()["code"]) == (409, "logistics.rates_overlap")
    assert len(await rates(operator, zone)) == 1
    inside = await operator.send("POST", "/admin/shipping-rates", BAND | {"zone": zone, "weight_to_g": 0})
    assert inside.status_code == 422


async def test_a_csv_file_is_taken_as_a_whole_and_may_be_sent_again(operator: Api, zone: str) -> None:
    rows = [
        f"Camel,Slow,{zone},EUR,0,2000,3.50,0,20,40,2026-01-01",
        f"Camel,Slow,{zone},EUR,2000,,3.50,1.25,20,40,2026-01-01",
    ]
    content = "\n".join([HEADER, *rows])
    for price, versions in (("3.50", [1, 1]), ("4.75", [2, 2])):
        answer = await import_csv(operator, content.replace("3.50", price))
        assert (answer.status_code, answer.json()) == (200, {"rows": 2})
        found = await rates(operator, zone)
        assert [(each["price"], each["version"]) for each in found] == [(f"{price}00", version) for version in versions]
    bad = (
        f"{content}\nCamel,Slow,{zone},EUR,x,5,-1,0,9,4,2026-01-01\nCamel,Slow,{zone},EUR,1000,1500,1,0,9,4,2026-01-01"
    )
    answer = await import_csv(operator, bad)
    assert answer.status_code == 422
    pointers = {fault["pointer"] for fault in answer.json()["errors"]}
    assert pointers == {"#/4/weight_from_g", "#/4/price"}
    answer = await import_csv(operator, bad.replace(",x,5,-1,", ",7000,8000,1,"))
    pointers = {fault["pointer"] for fault in answer.json()["errors"]}
    assert pointers == {"#/4/days_max", "#/5/days_max", "#/4/weight_from_g", "#/5/weight_from_g"}
    assert [each["price"] for each in await rates(operator, zone)] == ["4.7500", "4.7500"]


@pytest.mark.parametrize("content", ["", "a,b\n1,2\n", HEADER, "\x00\x01", '{"a": 1}', "ä".encode("latin-1") * 10])
async def test_a_file_that_is_no_table_of_rates_is_refused(operator: Api, content: str | bytes) -> None:
    answer = await import_csv(operator, content)
    assert answer.status_code == 422, answer.text


async def import_csv(operator: Api, content: str | bytes) -> Any:
    headers = headers_for(operator.platform, operator.actor, **{"Content-Type": "text/csv"})
    path = "/api/v1/admin/shipping-rates/import"
    return await operator.client.post(path, content=content, headers=headers)


async def test_rates_page_in_their_order_with_one_query(operator: Api, zone: str) -> None:
    for start in range(0, 5_000, 1_000):
        band = BAND | {"zone": zone, "weight_from_g": start, "weight_to_g": start + 1_000}
        await operator.send("POST", "/admin/shipping-rates", band)
    seen: list[int] = []
    cursor: dict[str, str] = {}
    while True:
        answer = await operator.get("/admin/shipping-rates", zone=zone, limit=2, **cursor)
        assert answer.headers["server-timing"] == 'sql;desc="3"'
        seen += [each["weight_from_g"] for each in answer.json()["items"]]
        if answer.json()["next_cursor"] is None:
            break
        cursor = {"cursor": answer.json()["next_cursor"]}
    assert seen == [0, 1_000, 2_000, 3_000, 4_000]
    zones = (await operator.get("/admin/shipping-zones", origin_country="DE", limit=1)).json()
    assert (len(zones["items"]), zones["next_cursor"] is None) == (1, False)


async def test_a_pair_named_twice_is_refused(operator: Api, zone: str) -> None:
    pair = {"origin_country": "QO", "destination_country": "*", "zone": zone}
    answer = await operator.send("PUT", "/admin/shipping-zones", {"zones": [pair, pair]})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "#/zones/1")
    assert (await operator.get("/admin/shipping-zones", origin_country="QO")).json()["items"] == []


@pytest.mark.parametrize("kind", ["manufacturer", "retailer"])
async def test_rates_are_the_operators(api: Callable[[Actor], Api], kind: Any, zone: str) -> None:
    other = api(make_actor(kind, "rate:read", "rate:manage"))
    assert (await other.get("/admin/shipping-rates")).status_code == 403
    assert (await other.send("POST", "/admin/shipping-rates", BAND | {"zone": zone})).status_code == 403
    assert (await import_csv(other, HEADER)).status_code == 403
    assert (await other.send("PUT", "/admin/shipping-zones", {"zones": []})).status_code in {403, 422}
    clerk = api(make_actor("operator", "rate:read"))
    assert (await clerk.send("POST", "/admin/shipping-rates", BAND | {"zone": zone})).status_code == 403
    assert await rates(clerk, zone) == []


# ---- calculate-cost ----


async def test_the_cost_of_products_is_told_for_each_seller(
    seller: Api, buyer: Api, products: FakeProducts, platform: Platform
) -> None:
    known = products.add(make_product(seller.actor, weight_g=1_000))
    unknown = products.add(make_product(seller.actor, weight_g=None))
    answer = await buyer.send(
        "POST",
        "/shipments/calculate-cost",
        {
            "lines": [
                {"product_id": str(known.id), "quantity": 3},
                {"product_id": str(unknown.id), "quantity": 2},
            ],
            "destination": {"country": "AT"},
            "currency": "EUR",
        },
    )
    assert answer.status_code == 200, answer.text
    [parcel] = answer.json()["parcels"]
    assert (parcel["seller_id"], parcel["origin_country"], parcel["weight_g"]) == (
        str(seller.actor.organisation_id),
        "DE",
        4_000,
    )
    options = await quoted(platform, VIENNA, 4_000)
    assert [(each["code"], each["price"]["amount"]) for each in parcel["options"]] == [
        (each.code, str(each.price)) for each in options
    ]


async def test_the_cost_of_a_weight_to_an_own_address(seller: Api, buyer: Api) -> None:
    address = {"line1": "1", "city": "Hamburg", "postal_code": "20457", "country": "DE"}
    kept = (await buyer.send("POST", "/delivery-addresses", {"label": "x", "address": address})).json()
    body = {"weight_g": 900, "address_id": kept["id"], "currency": "EUR"}
    abroad = await buyer.send("POST", "/shipments/calculate-cost", body)
    at_home = await buyer.send("POST", "/shipments/calculate-cost", body | {"origin_country": HAMBURG.country})
    cheapest = [each.json()["parcels"][0]["options"][0]["price"]["amount"] for each in (abroad, at_home)]
    assert cheapest == ["9.30", "4.90"]
    foreign = await seller.send("POST", "/shipments/calculate-cost", body)
    assert (foreign.status_code, foreign.json()["code"]) == (404, "logistics.address_not_found")


async def test_faults_and_what_cannot_be_sent_are_told(
    seller: Api, buyer: Api, products: FakeProducts, api: Callable[[Actor], Api]
) -> None:
    draft = products.add(make_product(seller.actor), status="draft")
    product = products.add(make_product(seller.actor))
    to = {"destination": {"country": "AT"}, "currency": "EUR"}
    lines = [{"product_id": str(each), "quantity": 1} for each in (draft.id, product.id, new_id())]
    answer = await buyer.send("POST", "/shipments/calculate-cost", to | {"lines": lines})
    assert [each["pointer"] for each in answer.json()["errors"]] == ["#/lines/0/product_id", "#/lines/2/product_id"]
    neither = await buyer.send("POST", "/shipments/calculate-cost", {"currency": "EUR"})
    assert [each["pointer"] for each in neither.json()["errors"]] == ["#/lines", "#/destination"]
    odd = await buyer.send("POST", "/shipments/calculate-cost", to | {"lines": lines[1:2], "currency": "XTS"})
    assert (odd.status_code, odd.json()["code"]) == (409, "logistics.not_deliverable")
    assert odd.json()["seller_id"] == str(seller.actor.organisation_id)
    nobody = api(make_actor("retailer", "shipment:read"))
    homeless = await nobody.send("POST", "/shipments/calculate-cost", to | {"weight_g": 5})
    assert (homeless.status_code, homeless.json()["code"]) == (409, "logistics.origin_unknown")


async def test_the_default_rates_are_near_what_carriers_really_took(platform: Platform, real_data: Path) -> None:
    with (real_data / "shipping" / "observed_rates.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["from_country"] == row["to_country"] == "US"]
    observed = [(row["rate"], row["weight_oz"]) for row in rows if row["currency"] == "USD" and row["weight_oz"]]
    assert len(observed) > 20
    ratios = []
    for price, ounces in observed:
        options = await platform.ports.get(LogisticsPort).shipping_options(
            seller_country="US", destination=country("US"), weight_g=int(float(ounces) * 28.35), currency="USD"
        )
        ratios.append(float(options[0].price) / float(price))
    assert 0.2 < sorted(ratios)[len(ratios) // 2] < 5
