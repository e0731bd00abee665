"""Orders along the state table: by people, by events in any order, by the clock."""

import asyncio
import random
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from factories.orders import Trade, shipped_lines
from factories.orders_support import accepted, confirmed, delivered, dispatched, payment, port, put, read, steps, told
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id
from tradepost.services.orders.contract import ShippedLine
from tradepost.services.orders.errors import (
    NotShippable,
    OrderNotFound,
    QuantityExceedsOpen,
    ShipmentMismatch,
)
from tradepost.services.orders.rules.states import TRANSITIONS
from tradepost.services.orders.use_cases import moving
from tradepost.services.payments.contract import PaymentAuthorized, PaymentAwaited, PaymentCompleted


async def test_an_order_goes_from_placed_to_completed(trade: Trade) -> None:
    buyer, _, order = await accepted(trade, (4, 6))
    whole = dispatched(order, shipped_lines(order))
    await trade.publish("logistics", whole)
    await trade.drain()
    assert (await read(trade, order))["status"] == "shipped"
    await trade.publish("logistics", delivered(whole))
    await trade.drain()
    after = await read(trade, order)
    assert (after["status"], after["delivered_at"] is not None) == ("delivered", True)
    assert [line["delivered_quantity"] for line in after["lines"]] == [4, 6]
    answer = await put(trade, buyer, order, "completed")
    assert answer.json()["status"] == "completed"
    assert [(start, end) for start, end, _ in await steps(trade, order)] == [
        (None, "placed"),
        ("placed", "confirmed"),
        ("confirmed", "processing"),
        ("processing", "shipped"),
        ("shipped", "delivered"),
        ("delivered", "completed"),
    ]
    assert await told(trade, order) == [
        "order.created",
        "order.confirmed",
        "order.accepted",
        "order.shipped",
        "order.delivered",
    ]


async def test_a_skipped_or_reversed_step_is_refused_and_changes_nothing(trade: Trade) -> None:
    buyer, seller, order = await confirmed(trade)
    everyone = {
        "buyer": buyer,
        "seller": seller,
        "operator": trade.operator("order:read", "order:cancel", "order:accept"),
    }
    for who, actor in everyone.items():
        for target in ("placed", "partially_shipped", "shipped", "delivered", "completed"):
            before = await read(trade, order)
            answer = await put(trade, actor, order, target, "Because")
            if target == "completed" and who != "buyer":
                assert answer.status_code == 403
                continue
            assert answer.status_code == 409, (who, target)
            assert answer.json()["code"] == "orders.transition_not_allowed"
            assert set(answer.json()["allowed"]) == {
                end for (start, end), step in TRANSITIONS.items() if start == "confirmed" and who in step.by
            }
            assert await read(trade, order) == before
    assert await told(trade, order) == ["order.created", "order.confirmed"]


async def test_a_step_of_the_other_side_is_refused(trade: Trade) -> None:
    buyer, seller, order = await confirmed(trade)
    assert (await put(trade, buyer, order, "processing")).status_code == 403  # buyers do not hold order:accept
    answer = await put(trade, seller, order, "cancelled", "No")
    assert answer.status_code == 409
    assert set(answer.json()["allowed"]) == {"processing", "refused"}


async def test_a_refusal_needs_a_reason_and_tells_order_cancelled(trade: Trade) -> None:
    _, seller, order = await confirmed(trade)
    assert (await put(trade, seller, order, "refused")).json()["code"] == "orders.reason_missing"
    answer = await put(trade, seller, order, "refused", "Sold out elsewhere")
    assert answer.json()["status"] == "refused"
    async with trade.platform.database.transaction("orders") as tx:
        payload = await tx.fetchval(
            "SELECT payload FROM platform.outbox WHERE key = $1 AND name = 'order.cancelled'", order["id"]
        )
    assert (payload["refused"], payload["was_confirmed"], payload["reason"]) == (True, True, "Sold out elsewhere")
    assert payload["order"]["status"] == "refused"


async def test_a_buyer_cancels_before_the_seller_accepts_and_not_after(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    order = await trade.placed(buyer, seller)
    path = f"/api/v1/orders/{order['id']}/cancel"
    answer = await trade.client.post(path, json={"reason": "Twice"}, headers=trade.sign(buyer))
    assert answer.json()["status"] == "cancelled"
    again = await trade.client.post(path, json={"reason": "Twice"}, headers=trade.sign(buyer))
    assert again.json() == answer.json()
    assert await told(trade, order) == ["order.created", "order.cancelled"]
    buyer, seller, order = await accepted(trade)
    path = f"/api/v1/orders/{order['id']}/cancel"
    assert (await trade.client.post(path, json={"reason": "Late"}, headers=trade.sign(buyer))).status_code == 409
    assert (await trade.client.post(path, json={"reason": "Late"}, headers=trade.sign(seller))).status_code == 200


async def test_another_company_finds_no_order_whatever_it_asks(trade: Trade) -> None:
    _, _, order = await confirmed(trade)
    for stranger in (await trade.buyer(), await trade.seller()):
        headers = trade.sign(stranger)
        for path in ("", "/history", "/documents", "/invoice", "/confirmation"):
            answer = await trade.client.get(f"/api/v1/orders/{order['id']}{path}", headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (404, "orders.not_found")
        cancelled = await trade.client.post(
            f"/api/v1/orders/{order['id']}/cancel", json={"reason": "x"}, headers=headers
        )
        assert cancelled.status_code == 404
        group = await trade.client.get(f"/api/v1/order-groups/{order['group_id']}", headers=headers)
        assert group.status_code in {403, 404}
        listed = await trade.client.get("/api/v1/orders", params={"number": order["number"]}, headers=headers)
        assert listed.json()["items"] == []
    stranger = await trade.seller()
    assert (await put(trade, stranger, order, "processing")).status_code == 404
    assert (await read(trade, order))["status"] == "confirmed"


async def test_an_outdated_if_match_is_refused(trade: Trade) -> None:
    _, seller, order = await confirmed(trade)
    answer = await put(trade, seller, order, "processing", **{"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["code"]) == (412, "resource.changed")
    for bad in ("abc", '"-1"', '"99999999999999999999"'):
        assert (await put(trade, seller, order, "processing", **{"If-Match": bad})).status_code == 422
    answer = await put(trade, seller, order, "processing", **{"If-Match": '"2"'})
    assert (answer.status_code, answer.headers["etag"]) == (200, '"3"')


async def test_two_people_who_decide_at_once_take_one_step(trade: Trade) -> None:
    _, seller, order = await confirmed(trade)
    answers = await asyncio.gather(
        *(put(trade, seller, order, "processing" if n % 2 else "refused", "x") for n in range(10))
    )
    assert {answer.status_code for answer in answers} == {200, 409}
    assert len(await steps(trade, order)) == 3


async def test_payments_confirm_by_the_method_that_was_chosen(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    transfer = await trade.placed(buyer, seller, payment_method="bank_transfer")
    await trade.publish("payments", payment(PaymentAuthorized, transfer))
    await trade.drain()
    assert (await read(trade, transfer))["status"] == "placed"
    await trade.publish("payments", payment(PaymentCompleted, transfer))
    await trade.drain()
    after = await read(trade, transfer)
    assert (after["status"], after["paid_at"] is not None) == ("confirmed", True)
    on_account = await trade.placed(buyer, seller)
    await trade.publish("payments", payment(PaymentAuthorized, on_account))
    await trade.drain()
    assert (await read(trade, on_account))["paid_at"] is None
    await trade.publish("payments", payment(PaymentCompleted, on_account))
    await trade.drain()
    after = await read(trade, on_account)
    assert (after["status"], after["paid_at"] is not None) == ("confirmed", True)


async def test_a_payment_for_a_cancelled_order_is_noted_and_moves_nothing(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    order = await trade.placed(buyer, seller, payment_method="bank_transfer")
    await trade.client.post(
        f"/api/v1/orders/{order['id']}/cancel", json={"reason": "Changed plans"}, headers=trade.sign(buyer)
    )
    await trade.publish("payments", payment(PaymentCompleted, order))
    await trade.drain()
    after = await read(trade, order)
    assert (after["status"], after["paid_at"]) == ("cancelled", None)
    assert (await steps(trade, order))[-1] == ("cancelled", "cancelled", "platform")
    assert await told(trade, order) == ["order.created", "order.cancelled"]


async def test_an_order_that_is_not_paid_in_time_is_cancelled_once(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    unpaid = await trade.placed(buyer, seller)
    transfer = await trade.placed(buyer, seller, payment_method="bank_transfer")
    hour_later = utc_now() + timedelta(hours=1)
    await asyncio.gather(*(moving.cancel_unpaid(trade.platform.database, now=hour_later) for _ in range(4)))
    assert (await read(trade, unpaid))["status"] == "cancelled"
    assert (await read(trade, transfer))["status"] == "placed"
    assert await told(trade, unpaid) == ["order.created", "order.cancelled"]
    await trade.publish("payments", payment(PaymentAuthorized, unpaid))
    await trade.drain()
    assert (await read(trade, unpaid))["status"] == "cancelled"


async def test_an_order_on_account_that_is_paid_by_transfer_is_kept_for_the_money(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    order, other = await trade.placed(buyer, seller), await trade.placed(buyer, seller)
    await trade.publish("payments", *[payment(PaymentAwaited, order)] * 3)
    await trade.drain()
    after = await read(trade, order)
    assert (after["status"], after["payment_method"], after["version"]) == ("placed", "bank_transfer", 2)
    kept = datetime.fromisoformat(after["pay_until"])
    assert kept == datetime.fromisoformat(order["placed_at"]) + timedelta(days=7)
    assert await told(trade, order) == ["order.created", "order.extended"]
    async with trade.platform.database.transaction("orders", readonly=True) as tx:
        sql = "SELECT payload FROM platform.outbox WHERE key = $1 AND name = 'order.extended'"
        payload = await tx.fetchval(sql, order["id"])
    assert datetime.fromisoformat(payload["hold_until"]) > kept
    await moving.cancel_unpaid(trade.platform.database, now=utc_now() + timedelta(days=6))
    assert (await read(trade, other))["status"] == "cancelled"
    assert (await read(trade, order))["status"] == "placed"
    await trade.publish("payments", payment(PaymentCompleted, order))
    await trade.drain()
    assert (await read(trade, order))["status"] == "confirmed"


async def test_an_awaited_transfer_keeps_no_order_that_is_over_or_was_placed_for_one(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    transfer = await trade.placed(buyer, seller, payment_method="bank_transfer")
    cancelled = await trade.placed(buyer, seller)
    path = f"/api/v1/orders/{cancelled['id']}/cancel"
    assert (await trade.client.post(path, json={"reason": "x"}, headers=trade.sign(buyer))).status_code == 200
    before = [await read(trade, each) for each in (transfer, cancelled)]
    await trade.publish("payments", payment(PaymentAwaited, transfer), payment(PaymentAwaited, cancelled))
    await trade.drain()
    assert [await read(trade, each) for each in (transfer, cancelled)] == before
    assert "order.extended" not in [*await told(trade, transfer), *await told(trade, cancelled)]


async def test_a_delivered_order_completes_itself_after_two_weeks(trade: Trade) -> None:
    _, _, order = await accepted(trade)
    whole = dispatched(order, shipped_lines(order))
    await trade.publish("logistics", whole, delivered(whole))
    await trade.drain()
    await moving.complete_delivered(trade.platform.database, now=utc_now() + timedelta(days=13))
    assert (await read(trade, order))["status"] == "delivered"
    await moving.complete_delivered(trade.platform.database, now=utc_now() + timedelta(days=15))
    assert (await read(trade, order))["status"] == "completed"


async def test_part_shipments_lead_to_partially_shipped_and_then_shipped(trade: Trade) -> None:
    _, seller, order = await accepted(trade, (10, 4))
    orders = port(trade.platform)
    first_lines, second_lines = shipped_lines(order, 6, 0), shipped_lines(order, 4, 4)
    first, second = new_id(), new_id()
    for shipment_id, lines in ((first, first_lines), (second, second_lines)):
        await orders.claim_fulfilment(
            shipment_id=shipment_id, order_id=UUID(order["id"]), seller_id=seller.organisation_id, lines=list(lines)
        )
    one, two = dispatched(order, first_lines, first), dispatched(order, second_lines, second)
    await trade.publish("logistics", one)
    await trade.drain()
    after = await read(trade, order)
    assert (after["status"], [line["shipped_quantity"] for line in after["lines"]]) == ("partially_shipped", [6, 0])
    await trade.publish("logistics", delivered(one))
    await trade.drain()
    assert (await read(trade, order))["status"] == "partially_shipped"
    await trade.publish("logistics", two, delivered(two))
    await trade.drain()
    assert (await read(trade, order))["status"] == "delivered"
    async with trade.platform.database.transaction("orders") as tx:
        rows = await tx.fetch(
            "SELECT payload FROM platform.outbox WHERE key = $1 AND name = 'order.shipped' ORDER BY txid, seq",
            order["id"],
        )
    assert [row["payload"]["complete"] for row in rows] == [False, True]
    answer = await trade.client.get(f"/api/v1/orders/{order['id']}/documents", headers=trade.sign(seller))
    assert [each["kind"] for each in answer.json()["items"]] == ["confirmation", "delivery_note", "delivery_note"]


async def test_shuffled_and_repeated_events_lead_to_the_same_state(trade: Trade) -> None:
    generator = random.Random(7)
    for _ in range(6):
        _, _, order = await accepted(trade, (10, 4, 1))
        parts = [dispatched(order, shipped_lines(order, *units)) for units in ((6, 0, 1), (4, 1, 0), (0, 3, 0))]
        events = [*parts, *map(delivered, parts)] * 5
        generator.shuffle(events)
        for event in events:
            await trade.publish("logistics", event)
        await trade.drain()
        after = await read(trade, order)
        assert after["status"] == "delivered"
        assert [line["delivered_quantity"] for line in after["lines"]] == [10, 4, 1]
        assert (await told(trade, order)).count("order.delivered") == 1


async def test_each_event_delivered_five_times_has_one_effect(trade: Trade) -> None:
    _, _, order = await accepted(trade)
    whole = dispatched(order, shipped_lines(order))
    await trade.publish("logistics", whole, delivered(whole))
    await trade.drain()
    before, events = await read(trade, order), await told(trade, order)
    for _ in range(4):
        async with trade.platform.database.transaction("orders") as tx:
            await tx.execute("UPDATE platform.cursors SET txid = 0, seq = 0 WHERE consumer = 'orders'")
        await trade.drain()
    assert await read(trade, order) == before
    assert await told(trade, order) == events


async def test_two_shipments_never_take_the_same_units(trade: Trade) -> None:
    _, seller, order = await accepted(trade, (10,))
    orders = port(trade.platform)

    async def claim(units: int, shipment_id: UUID | None = None) -> Any:
        return await orders.claim_fulfilment(
            shipment_id=shipment_id or new_id(),
            order_id=UUID(order["id"]),
            seller_id=seller.organisation_id,
            lines=list(shipped_lines(order, units)),
        )

    results = await asyncio.gather(*(claim(3) for _ in range(8)), return_exceptions=True)
    refused = [each for each in results if isinstance(each, QuantityExceedsOpen)]
    assert len(refused) == 5
    assert refused[0].details["lines"][0]["open"] == 1
    with pytest.raises(QuantityExceedsOpen):
        await claim(2)
    last = new_id()
    assert await claim(1, last) == await claim(1, last)
    with pytest.raises(ShipmentMismatch):
        await claim(2, last)
    await orders.release_fulfilment(shipment_id=last)
    await orders.release_fulfilment(shipment_id=last)
    await claim(1, last)
    after = await trade.client.post(
        f"/api/v1/orders/{order['id']}/cancel", json={"reason": "Stop"}, headers=trade.sign(seller)
    )
    assert (after.status_code, after.json()["code"]) == (409, "orders.in_fulfilment")


async def test_only_the_seller_of_an_accepted_order_claims(trade: Trade) -> None:
    _, seller, order = await confirmed(trade)
    orders, lines = port(trade.platform), list(shipped_lines(order))
    arguments = {"order_id": UUID(order["id"]), "lines": lines}
    with pytest.raises(NotShippable):
        await orders.claim_fulfilment(shipment_id=new_id(), seller_id=seller.organisation_id, **arguments)
    with pytest.raises(OrderNotFound):
        await orders.claim_fulfilment(shipment_id=new_id(), seller_id=UUID(order["buyer"]["id"]), **arguments)
    await put(trade, seller, order, "processing")
    foreign = [ShippedLine(line_id=new_id(), product_id=new_id(), quantity=1)]
    with pytest.raises(QuantityExceedsOpen):
        await orders.claim_fulfilment(
            shipment_id=new_id(), seller_id=seller.organisation_id, order_id=UUID(order["id"]), lines=foreign
        )


async def test_the_port_gives_orders_with_their_lines(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    order = await trade.placed(buyer, seller, quantities=(1, 2))
    [found] = await port(trade.platform).orders(ids=[UUID(order["id"]), new_id()])
    assert [line.quantity for line in found.lines] == [1, 2]
    assert found.total == Decimal(order["total"]["amount"])
    assert await port(trade.platform).group(group_id=UUID(order["group_id"])) == [found]


async def test_an_older_state_of_a_company_never_replaces_a_newer_one(trade: Trade) -> None:
    from factories.orders import organisation_changed

    seller = await trade.seller()
    from tradepost.kernel.events import Envelope
    from tradepost.services.orders.use_cases.parties import keep_parties

    now = utc_now()
    events = [
        Envelope(
            id=new_id(),
            occurred_at=now + timedelta(seconds=at),
            event=organisation_changed(seller, name=name),
            actor={},
            trace=None,
        )
        for at, name in ((5, "New"), (2, "Old"), (9, "Newest"), (1, "Oldest"))
    ]
    async with trade.platform.database.transaction("orders") as tx:
        await keep_parties(tx, events[:1])
        await keep_parties(tx, events[1:2])
        name = "SELECT name FROM orders.parties WHERE organisation_id = $1"
        assert await tx.fetchval(name, seller.organisation_id) == "New"
        await keep_parties(tx, events)
        assert await tx.fetchval(name, seller.organisation_id) == "Newest"


async def test_an_audit_entry_tells_who_moved_an_order(trade: Trade) -> None:
    _, seller, order = await accepted(trade)
    async with trade.platform.database.transaction("orders") as tx:
        rows = await tx.fetch(
            "SELECT action, user_id FROM platform.audit_logs WHERE subject_id = $1 ORDER BY seq", order["id"]
        )
    assert [row["action"] for row in rows] == ["order.place", "order.accept"]
    assert rows[-1]["user_id"] == seller.user_id
