"""Shipments over HTTP: made once, moved by the table, seen by seller and buyer alone."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from factories.logistics import Api, FakeOrders, FakeProducts, make_order, make_product
from factories.people import make_actor
from tradepost.infra.platform import Platform, Service
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id
from tradepost.services.logistics import rules
from tradepost.services.logistics.contract import LogisticsPort
from tradepost.services.orders.contract import Order


async def events_of(platform: Platform, order: Order) -> list[dict[str, Any]]:
    async with platform.database.transaction("logistics") as tx:
        rows = await tx.fetch(
            "SELECT name, payload FROM platform.outbox WHERE source = 'logistics' AND key = $1 ORDER BY txid, seq",
            str(order.id),
        )
    return [{"name": row["name"], **row["payload"]} for row in rows]


async def count(platform: Platform, order: Order) -> int:
    async with platform.database.transaction("logistics") as tx:
        found: int = await tx.fetchval("SELECT count(*) FROM logistics.shipments WHERE order_id = $1", order.id)
    return found


async def waiting_jobs(platform: Platform, shipment_id: str) -> int:
    async with platform.database.transaction("logistics") as tx:
        found: int = await tx.fetchval(
            """SELECT count(*) FROM jobs.procrastinate_jobs WHERE task_name = 'logistics.release_unshipped'
               AND args -> 'shipment_ids' ? $1""",
            shipment_id,
        )
    return found


@pytest.fixture
def order(seller: Api, buyer: Api, orders: FakeOrders) -> Order:
    return orders.add(make_order(seller.actor, buyer.actor))


async def made(seller: Api, order: Order, **body: Any) -> dict[str, Any]:
    answer = await seller.ship(order, **body)
    assert answer.status_code == 201, answer.text
    return answer.json()  # type: ignore[no-any-return]


async def moved(who: Api, shipment: dict[str, Any], *statuses: str) -> dict[str, Any]:
    for status in statuses:
        answer = await who.move(shipment["id"], status)
        assert answer.status_code == 200, answer.text
    return answer.json()  # type: ignore[no-any-return]


async def test_a_whole_order_becomes_a_shipment_with_a_number_a_cost_and_an_expected_day(
    seller: Api, buyer: Api, order: Order, orders: FakeOrders
) -> None:
    shipment = await made(seller, order, packages=2, note="Mind the glass.")
    assert [(line["quantity"], line["ordered"], line["open_after"]) for line in shipment["lines"]] == [
        (10, 10, 0),
        (4, 4, 0),
    ]
    assert shipment["status"] == "created"
    assert shipment["number"] == f"{order.number}-1"
    assert shipment["weight_g"] == 14 * rules.DEFAULT_UNIT_WEIGHT_G
    assert (shipment["carrier"], shipment["service"]) == ("Parcel", "Economy")
    assert shipment["cost"] == {"amount": "16.90", "currency": "EUR"}
    number = shipment["tracking_number"]
    assert number[-2:] == "DE"
    assert rules.s10_check_digit(number[2:10]) == int(number[10])
    assert shipment["ship_to"]["city"] == "Wien"
    assert shipment["expected_from"] <= shipment["expected_until"]
    assert orders.claimed(order) == 14
    seen = (await buyer.get(f"/shipments/{shipment['id']}")).json()
    assert seen == shipment | {"cost": None}


async def test_an_order_goes_in_parts_and_the_last_one_takes_what_is_open(
    seller: Api, order: Order, orders: FakeOrders
) -> None:
    lines = [{"line_id": str(order.lines[0].id), "quantity": 6}]
    part = await made(seller, order, lines=lines)
    rest = await made(seller, order)
    assert [(line["quantity"], line["open_after"]) for line in part["lines"]] == [(6, 4)]
    assert [(line["quantity"], line["open_after"]) for line in rest["lines"]] == [(4, 0), (4, 0)]
    assert [part["number"][-2:], rest["number"][-2:]] == ["-1", "-2"]
    nothing = await seller.ship(order)
    assert (nothing.status_code, nothing.json()["code"]) == (409, "logistics.nothing_open")
    assert orders.claimed(order) == 14


async def test_what_orders_refuses_leaves_nothing_behind(seller: Api, order: Order, platform: Platform) -> None:
    lines = [{"line_id": str(order.lines[0].id), "quantity": 8}]
    await made(seller, order, lines=lines)
    again = await seller.ship(order, lines=lines)
    assert (again.status_code, again.json()["code"]) == (409, "test.quantity_exceeds_open")
    assert await count(platform, order) == 1


async def test_every_fault_of_the_lines_is_told_at_once(seller: Api, order: Order, platform: Platform) -> None:
    line = str(order.lines[0].id)
    lines = [
        {"line_id": line, "quantity": 11},
        {"line_id": str(new_id()), "quantity": 1},
        {"line_id": line, "quantity": 1},
    ]
    answer = await seller.ship(order, lines=lines)
    assert answer.status_code == 422
    assert [fault["pointer"] for fault in answer.json()["errors"]] == [
        "#/lines/0/quantity",
        "#/lines/1/line_id",
        "#/lines/2/line_id",
    ]
    wrong = await seller.ship(order, service="parcel.economy", carrier="Own lorry")
    assert wrong.json()["errors"][0]["pointer"] == "#/carrier"
    strange = await seller.ship(order, service="camel.slow")
    assert (strange.status_code, strange.json()["errors"][0]["code"]) == (422, "not_offered")
    assert await count(platform, order) == 0


@pytest.mark.parametrize("quantity", [0, -1, 1.5, 10**18, "1", None, True])
async def test_a_quantity_that_is_none_is_refused(seller: Api, order: Order, platform: Platform, quantity: Any) -> None:
    answer = await seller.ship(order, lines=[{"line_id": str(order.lines[0].id), "quantity": quantity}])
    assert answer.status_code == 422
    assert await count(platform, order) == 0


async def test_another_sellers_order_is_not_there(
    order: Order, api: Callable[[Any], Api], buyer: Api, platform: Platform
) -> None:
    stranger = api(make_actor("manufacturer", "shipment:create"))
    answer = await stranger.ship(order)
    assert (answer.status_code, answer.json()["code"]) == (404, "logistics.order_not_found")
    missing = await stranger.send("POST", "/shipments", {"order_id": str(order.id)})
    assert missing.status_code == 422  # no Idempotency-Key
    unverified = api(make_actor("manufacturer", "shipment:create", verified=False))
    assert (await unverified.ship(order)).json()["code"] == "access.not_verified"
    assert (await buyer.ship(order)).status_code == 403
    assert await count(platform, order) == 0


async def test_one_key_fifty_times_makes_one_shipment(
    seller: Api, order: Order, orders: FakeOrders, platform: Platform
) -> None:
    key = str(new_id())
    lines = [{"line_id": str(order.lines[0].id), "quantity": 3}]
    answers = await asyncio.gather(*(seller.ship(order, key, lines=lines) for _ in range(50)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    assert await count(platform, order) == 1
    assert orders.claimed(order) == 3
    other = await seller.ship(order, key)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency.key_reused")


async def test_twenty_shipments_at_once_never_send_more_than_was_ordered(
    seller: Api, order: Order, orders: FakeOrders, services: list[Service], platform: Platform
) -> None:
    lines = [{"line_id": str(order.lines[0].id), "quantity": 1}]
    answers = await asyncio.gather(*(seller.ship(order, lines=lines) for _ in range(20)))
    assert sorted(answer.status_code for answer in answers) == [201] * 10 + [409] * 10
    numbers = {answer.json()["number"] for answer in answers if answer.status_code == 201}
    assert len(numbers) == 10
    assert orders.claimed(order) == 10
    await assert_invariants_hold(platform, services)


async def test_the_whole_way_is_told_to_the_other_services_and_both_sides_can_follow_it(
    seller: Api, buyer: Api, order: Order, platform: Platform, services: list[Service]
) -> None:
    shipment = await made(seller, order)
    await moved(seller, shipment, "dispatched", "in_transit")
    hub = await seller.move(shipment["id"], "in_transit", place="Hub Leipzig", note="Sorted")
    assert hub.status_code == 200
    failed = await moved(seller, shipment, "out_for_delivery", "failed")
    assert failed["delivered_at"] is None
    done = await moved(seller, shipment, "in_transit", "out_for_delivery", "delivered")
    assert done["delivered_at"] is not None
    track = (await buyer.get(f"/shipments/{shipment['id']}/track")).json()
    assert [event["status"] for event in track["events"]] == [
        *("delivered", "out_for_delivery", "in_transit", "failed", "out_for_delivery", "in_transit", "in_transit"),
        *("dispatched", "created"),
    ]
    assert track["events"][5]["place"] == "Hub Leipzig"
    assert track["tracking_number"] == shipment["tracking_number"]
    told = await events_of(platform, order)
    assert [each["name"] for each in told] == [
        "shipment.dispatched",
        *["shipment.tracked"] * 6,
        "shipment.delivered",
    ]
    dispatched = told[0]
    assert dispatched["hold_id"] == str(order.hold_id)
    assert [(line["product_id"], line["quantity"]) for line in dispatched["lines"]] == [
        (str(line.product_id), line.quantity) for line in order.lines
    ]
    assert told[2]["place"] == "Hub Leipzig"
    await assert_invariants_hold(platform, services)


async def test_saying_the_same_again_changes_nothing(seller: Api, order: Order, platform: Platform) -> None:
    shipment = await made(seller, order)
    await moved(seller, shipment, "dispatched", "dispatched", "in_transit", "in_transit", "delivered", "delivered")
    track = (await seller.get(f"/shipments/{shipment['id']}/track")).json()
    assert [event["status"] for event in track["events"]] == ["delivered", "in_transit", "dispatched", "created"]
    assert len(await events_of(platform, order)) == 3


@pytest.mark.parametrize(
    ("way", "wanted"),
    [
        ((), "in_transit"),
        ((), "delivered"),
        (("dispatched",), "out_for_delivery"),
        (("dispatched",), "delivered"),
        (("dispatched", "in_transit"), "dispatched"),
        (("dispatched", "in_transit", "delivered"), "in_transit"),
        (("dispatched", "in_transit", "failed", "returned"), "in_transit"),
    ],
)
async def test_a_skipped_or_reversed_step_is_refused(
    seller: Api, order: Order, platform: Platform, way: tuple[str, ...], wanted: str
) -> None:
    shipment = await made(seller, order)
    if way:
        await moved(seller, shipment, *way)
    before = await events_of(platform, order)
    answer = await seller.move(shipment["id"], wanted)
    assert (answer.status_code, answer.json()["code"]) == (409, "logistics.move_not_allowed")
    assert wanted not in answer.json()["allowed"]
    assert await events_of(platform, order) == before
    assert (await seller.get(f"/shipments/{shipment['id']}")).json()["status"] == (way[-1] if way else "created")


async def test_a_buyer_confirms_delivery_and_nothing_else(
    seller: Api, buyer: Api, order: Order, platform: Platform
) -> None:
    shipment = await made(seller, order)
    early = await buyer.move(shipment["id"], "delivered")
    assert (early.status_code, early.json()["code"]) == (409, "logistics.move_not_allowed")
    await moved(seller, shipment, "dispatched")
    forged = await buyer.move(shipment["id"], "in_transit")
    assert (forged.status_code, forged.json()["code"]) == (403, "logistics.move_forbidden")
    assert (await buyer.send("POST", f"/shipments/{shipment['id']}/cancel")).status_code == 403
    done = await moved(buyer, shipment, "delivered")
    assert done["status"] == "delivered"
    track = (await seller.get(f"/shipments/{shipment['id']}/track")).json()
    assert track["events"][0]["reported_by"] == "buyer"
    assert [each["name"] for each in await events_of(platform, order)] == ["shipment.dispatched", "shipment.delivered"]


async def test_the_operator_moves_any_shipment(seller: Api, operator: Api, order: Order) -> None:
    shipment = await made(seller, order)
    assert (await moved(operator, shipment, "dispatched"))["status"] == "dispatched"


async def test_strangers_find_nothing(seller: Api, order: Order, api: Callable[[Any], Api]) -> None:
    shipment = await made(seller, order)
    for kind in ("manufacturer", "retailer"):
        stranger = api(make_actor(kind, "shipment:read", "shipment:update"))  # type: ignore[arg-type]
        path = f"/shipments/{shipment['id']}"
        statuses = [
            (await stranger.get(path)).status_code,
            (await stranger.get(f"{path}/track")).status_code,
            (await stranger.get(f"{path}/delivery-note")).status_code,
            (await stranger.move(shipment["id"], "delivered")).status_code,
        ]
        assert statuses == [404] * 4
        assert (await stranger.get("/shipments")).json()["items"] == []
    rival = api(make_actor("manufacturer", "shipment:update"))
    assert (await rival.send("POST", f"/shipments/{shipment['id']}/cancel")).status_code == 404
    assert (await seller.get(f"/shipments/{shipment['id']}")).json()["status"] == "created"


@pytest.mark.parametrize(
    "seen_at", ["2020-01-01T00:00:00Z", "9999-12-31T23:59:59+00:00", "2026-01-01T00:00:00", "x", 10**30, "0001-01-01"]
)
async def test_a_time_that_cannot_be_is_refused(seller: Api, order: Order, seen_at: Any) -> None:
    shipment = await made(seller, order)
    answer = await seller.move(shipment["id"], "dispatched", seen_at=seen_at)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "#/seen_at")
    assert (await seller.get(f"/shipments/{shipment['id']}")).json()["status"] == "created"


async def test_a_scan_may_come_late_and_sets_the_expected_days(seller: Api, order: Order) -> None:
    shipment = await made(seller, order)
    left = utc_now() - timedelta(days=3)
    answer = await seller.move(shipment["id"], "dispatched", seen_at=left.isoformat())
    assert answer.json()["dispatched_at"].startswith(left.strftime("%Y-%m-%dT%H:%M"))
    assert answer.json()["expected_from"] < shipment["expected_from"]


async def test_a_carrier_of_the_sellers_own_has_no_cost_and_takes_its_number_later(seller: Api, order: Order) -> None:
    own = await made(seller, order, carrier="Own lorry")
    assert (own["carrier"], own["service"], own["cost"], own["tracking_number"]) == ("Own lorry", None, None, None)
    assert own["expected_until"] is None
    answer = await seller.move(own["id"], "dispatched", tracking_number="JJD0003")
    assert answer.json()["tracking_number"] == "JJD0003"


async def test_the_platforms_number_cannot_be_replaced(seller: Api, order: Order) -> None:
    shipment = await made(seller, order)
    answer = await seller.move(shipment["id"], "dispatched", tracking_number="JJD0003")
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "#/tracking_number")
    assert (await seller.get(f"/shipments/{shipment['id']}")).json() == shipment


async def test_products_weights_count_and_a_weighed_parcel_counts_as_weighed(
    seller: Api, order: Order, products: FakeProducts
) -> None:
    products.add(make_product(seller.actor, weight_g=3_000, product_id=order.lines[0].product_id))
    one = [{"line_id": str(order.lines[0].id), "quantity": 1}, {"line_id": str(order.lines[1].id), "quantity": 1}]
    assert (await made(seller, order, lines=one))["weight_g"] == 3_500
    assert (await made(seller, order, lines=one, weight_g=777))["weight_g"] == 777


async def test_a_cancelled_shipment_opens_its_units_again(
    seller: Api, order: Order, orders: FakeOrders, platform: Platform, services: list[Service]
) -> None:
    shipment = await made(seller, order)
    cancelled = await seller.send("POST", f"/shipments/{shipment['id']}/cancel")
    assert (cancelled.status_code, cancelled.json()["status"]) == (200, "cancelled")
    assert (await seller.send("POST", f"/shipments/{shipment['id']}/cancel")).status_code == 200
    assert await waiting_jobs(platform, shipment["id"]) == 2  # one for the case of a crash, one for the cancellation
    [logistics] = [each for each in services if each.name == "logistics"]
    for _ in range(2):
        await logistics.tasks["logistics.release_unshipped"](shipment_ids=[shipment["id"]])
    assert orders.claimed(order) == 0
    again = await made(seller, order)
    assert again["number"].endswith("-2")
    await logistics.tasks["logistics.release_unshipped"](shipment_ids=[again["id"]])
    assert orders.claimed(order) == 14  # a live shipment keeps its units
    await assert_invariants_hold(platform, services)


async def test_what_left_cannot_be_cancelled(seller: Api, order: Order) -> None:
    shipment = await made(seller, order)
    await moved(seller, shipment, "dispatched")
    answer = await seller.send("POST", f"/shipments/{shipment['id']}/cancel")
    assert (answer.status_code, answer.json()["code"]) == (409, "logistics.move_not_allowed")
    assert (await seller.get(f"/shipments/{shipment['id']}")).json()["status"] == "dispatched"


async def test_a_claim_without_a_shipment_is_released_by_its_job(
    seller: Api, order: Order, orders: FakeOrders, services: list[Service]
) -> None:
    orphan = new_id()
    orders.claims[orphan] = {order.lines[0].id: 5}
    [logistics] = [each for each in services if each.name == "logistics"]
    await logistics.tasks["logistics.release_unshipped"](shipment_ids=[str(orphan)])
    assert orders.claimed(order) == 0


async def test_the_list_filters_and_pages_with_one_query(seller: Api, buyer: Api, orders: FakeOrders) -> None:
    mine = [orders.add(make_order(seller.actor, buyer.actor)) for _ in range(5)]
    shipments = [await made(seller, each) for each in mine]
    await moved(seller, shipments[1], "dispatched")
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        answer = await buyer.get("/shipments", limit=2, **cursor)
        assert answer.headers["server-timing"] == 'sql;desc="3"'
        seen += [each["id"] for each in answer.json()["items"]]
        if answer.json()["next_cursor"] is None:
            break
        cursor = {"cursor": answer.json()["next_cursor"]}
    assert seen == [each["id"] for each in shipments[::-1]]
    by_status = (await seller.get("/shipments", status="dispatched")).json()["items"]
    assert [each["id"] for each in by_status] == [shipments[1]["id"]]
    by_order = (await seller.get("/shipments", order_id=str(mine[3].id))).json()["items"]
    assert [each["id"] for each in by_order] == [shipments[3]["id"]]
    period = {"created_from": shipments[2]["created_at"], "created_until": shipments[4]["created_at"]}
    by_time = (await seller.get("/shipments", **period)).json()["items"]
    assert [each["id"] for each in by_time] == [shipments[3]["id"], shipments[2]["id"]]
    assert (await seller.get("/shipments", status="lost")).status_code == 422
    assert (await seller.get("/shipments", cursor="bm9uc2Vuc2U")).status_code == 422


async def test_the_number_of_statements_does_not_grow_with_the_lines(
    seller: Api, buyer: Api, orders: FakeOrders
) -> None:
    counts = []
    for quantities in ((1,), (1,) * 300):
        order = orders.add(make_order(seller.actor, buyer.actor, quantities))
        answer = await seller.ship(order)
        assert len(answer.json()["lines"]) == len(quantities)
        counts.append(int(answer.headers["server-timing"].split('"')[1]))
        move = await seller.move(answer.json()["id"], "dispatched")
        counts.append(int(move.headers["server-timing"].split('"')[1]))
    assert counts[:2] == counts[2:]
    assert max(counts) <= 26


async def test_the_delivery_note_is_a_pdf_of_both_sides(seller: Api, buyer: Api, order: Order) -> None:
    shipment = await made(seller, order, note="Mind the glass.")
    await moved(seller, shipment, "dispatched")
    notes = [await each.get(f"/shipments/{shipment['id']}/delivery-note") for each in (seller, buyer)]
    assert [note.status_code for note in notes] == [200, 200]
    assert notes[0].content == notes[1].content
    assert notes[0].content.startswith(b"%PDF")
    assert notes[0].headers["content-type"] == "application/pdf"
    assert f"delivery-note-{shipment['number']}.pdf" in notes[0].headers["content-disposition"]


async def test_labels_are_a_pdf_for_the_seller_with_a_page_a_package(
    seller: Api, buyer: Api, order: Order, orders: FakeOrders
) -> None:
    shipment = await made(seller, order, packages=3)
    labels = await seller.get(f"/shipments/{shipment['id']}/label")
    assert (labels.status_code, labels.headers["content-type"]) == (200, "application/pdf")
    assert b"/Type/Pages/Count 3" in labels.content
    assert (await buyer.get(f"/shipments/{shipment['id']}/label")).status_code == 403
    own = await made(seller, orders.add(make_order(seller.actor, buyer.actor)), carrier="Own lorry")
    assert (await seller.get(f"/shipments/{own['id']}/label")).content.startswith(b"%PDF")


async def test_tracking_can_only_grow(seller: Api, order: Order, platform: Platform) -> None:
    shipment = await made(seller, order)
    for statement in ("DELETE FROM", "UPDATE"):
        sql = f"{statement} logistics.shipment_tracking {'SET place = $$x$$' if statement == 'UPDATE' else ''}"
        with pytest.raises(Exception, match="can only grow"):
            async with platform.database.transaction("logistics") as tx:
                await tx.execute(f"{sql} WHERE shipment_id = $1", UUID(shipment["id"]))
    assert len((await seller.get(f"/shipments/{shipment['id']}/track")).json()["events"]) == 1


async def test_other_services_read_the_shipments_of_orders(seller: Api, order: Order, platform: Platform) -> None:
    shipment = await made(seller, order)
    [found] = await platform.ports.get(LogisticsPort).shipments(order_ids=[order.id, new_id()])
    assert (str(found.id), found.status, len(found.lines)) == (shipment["id"], "created", 2)


async def test_broken_invariants_are_found(
    seller: Api, order: Order, orders: FakeOrders, platform: Platform, services: list[Service]
) -> None:
    shipment_id = UUID((await made(seller, order))["id"])
    breaks = {
        "shipments: the way follows the table": """INSERT INTO logistics.shipment_tracking
            (shipment_id, position, status, seen_at, reported_by) VALUES ($1, 1, 'returned', now(), 'seller')""",
        "shipments: the newest tracking entry is the status": """UPDATE logistics.shipments
            SET position = 7 WHERE id = $1""",
        "shipments: each has lines of at least one unit": "DELETE FROM logistics.shipment_lines WHERE shipment_id = $1",
        "shipments: no more of a line is sent than was ordered": """INSERT INTO logistics.shipment_lines
            SELECT (SELECT id FROM logistics.shipments WHERE id <> $1 AND status <> 'cancelled' LIMIT 1), line_id,
                   position, product_id, sku, title, unit, quantity, ordered, open_after
            FROM logistics.shipment_lines WHERE shipment_id = $1""",
        "shipments: nothing waits to leave for a cancelled order": """UPDATE logistics.fulfilments
            SET cancelled_at = now() WHERE order_id = (SELECT order_id FROM logistics.shipments WHERE id = $1)""",
    }
    await made(seller, orders.add(make_order(seller.actor, make_actor("retailer"))))
    for name, sql in breaks.items():
        async with platform.database.transaction("logistics") as tx:
            await tx.execute(sql, shipment_id)
            assert name in await broken(tx, services)
            await tx.rollback()
    await assert_invariants_hold(platform, services)


async def broken(tx: Any, services: list[Service]) -> list[str]:
    [logistics] = [each for each in services if each.name == "logistics"]
    return [each.name for each in logistics.invariants if await tx.fetch(each.sql)]


async def assert_invariants_hold(platform: Platform, services: list[Service]) -> None:
    async with platform.database.transaction("logistics", readonly=True) as tx:
        assert await broken(tx, services) == []
