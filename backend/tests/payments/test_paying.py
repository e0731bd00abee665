"""Orders are paid on account within the credit, or by a transfer that is received."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from stdnum import iso11649

from factories.payments import BUYER, Trade, make_order
from factories.people import make_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id
from tradepost.services.payments.errors import WebhookRefused
from tradepost.services.payments.use_cases.providers import PROVIDERS, ProviderEvent
from tradepost.services.payments.use_cases.receiving import take_provider_event
from tradepost.services.users.contract import OPERATOR_COMPANY, OperatorCompany


async def test_an_order_on_account_is_authorised_and_uses_credit(trade: Trade) -> None:
    await trade.give_credit("500.00")
    order = await trade.place((10, "10.00", "0.19"))
    answer = await trade.process(order)
    assert answer.status_code == 201
    [payment] = answer.json()["payments"]
    assert payment["status"] == "authorized"
    assert payment["amount"] == {"amount": "119.00", "currency": "EUR"}
    assert payment["terms_days"] == 30
    assert answer.json()["transfer_to"] is None
    assert await trade.used() == "119.00"
    [event] = await trade.events("payment.authorized", order)
    assert event["payment_id"] == payment["id"]
    assert await trade.events("payment.awaited", order) == []
    assert Decimal(event["amount"]) == Decimal("119.00")
    assert await trade.broken() == {}


async def test_transfers_go_to_the_company_that_the_operator_has_set(trade: Trade, platform_set_to: Any) -> None:
    order = await trade.place((3, "9.99", "0.07"))
    company = {"name": "Handelsplatz GmbH", "iban": "DE02120300000000202051", "bic": "BYLADEM1001"}
    async with platform_set_to(OPERATOR_COMPANY, company):
        answer = await trade.process(order, method="bank_transfer")
        again = await trade.get(trade.buyer, "/payments/transfer-account")
    account = {"account_holder": "Handelsplatz GmbH", "iban": "DE02120300000000202051", "bic": "BYLADEM1001"}
    assert answer.json()["transfer_to"] == account
    assert again.json() == account


async def test_who_may_not_read_payments_is_not_told_the_account(trade: Trade) -> None:
    warehouse = replace(trade.buyer, permissions=frozenset({"shipment:read"}))
    assert (await trade.get(warehouse, "/payments/transfer-account")).status_code == 403


async def test_a_bank_transfer_awaits_money_with_a_checked_reference(trade: Trade) -> None:
    order = await trade.place((3, "9.99", "0.07"))
    answer = await trade.process(order, method="bank_transfer")
    [payment] = answer.json()["payments"]
    assert payment["status"] == "pending"
    assert iso11649.is_valid(payment["reference"])
    assert answer.json()["transfer_to"]["iban"] == OperatorCompany().iban
    assert await trade.events("payment.authorized", order) == []
    assert [each["payment_id"] for each in await trade.events("payment.awaited", order)] == [payment["id"]]
    assert await trade.events("payment.completed", order) == []
    received = await trade.receive(payment["id"], "32.07")
    assert received.status_code == 201
    assert received.json()["payment"]["status"] == "completed"
    [event] = await trade.events("payment.completed", order)
    assert Decimal(event["amount"]) == Decimal("32.07")
    assert await trade.balance("receivable", trade.buyer.organisation_id) == "-32.07"  # a prepayment
    assert await trade.broken() == {}


async def test_the_event_of_the_order_may_come_after_its_payment(trade: Trade) -> None:
    await trade.give_credit()
    order = await trade.place((10, "10.00", "0.19"), tell=False)
    payment = await trade.pay(order)
    assert payment["order_number"] == order.number
    assert await trade.broken() == {}


async def test_a_group_is_paid_at_once_with_one_payment_for_each_seller(trade: Trade) -> None:
    await trade.give_credit()
    group_id, other_seller = new_id(), make_actor("manufacturer")
    first = await trade.place(group_id=group_id)
    second = make_order(trade.buyer.organisation_id, other_seller.organisation_id, group_id=group_id)
    trade.orders.known[second.id] = second
    body = {"group_id": str(group_id), "method": "on_account", "po_number": "PO-77"}
    answer = await trade.post(trade.buyer, "/payments/process", body)
    payments = answer.json()["payments"]
    assert {each["order_id"] for each in payments} == {str(first.id), str(second.id)}
    assert {each["po_number"] for each in payments} == {"PO-77"}
    assert await trade.used() == "238.00"


async def test_over_the_limit_is_refused_with_the_figures_and_nothing_changes(trade: Trade) -> None:
    await trade.give_credit("150.00")
    await trade.pay(await trade.place())
    order = await trade.place()
    answer = await trade.process(order)
    assert answer.status_code == 409
    problem = answer.json()
    assert problem["code"] == "payments.credit_limit_exceeded"
    assert [problem[name]["amount"] for name in ("limit", "used", "needed")] == ["150.00", "119.00", "119.00"]
    assert await trade.used() == "119.00"
    history = (await trade.get(trade.buyer, "/payments/history", order_id=str(order.id))).json()
    assert history["items"] == []
    assert await trade.events("payment.authorized", order) == []


async def test_without_an_account_or_on_hold_there_is_no_credit(trade: Trade) -> None:
    order = await trade.place()
    assert (await trade.process(order)).json()["code"] == "payments.no_credit"
    await trade.give_credit(on_hold=True)
    assert (await trade.process(order)).json()["code"] == "payments.credit_on_hold"
    await trade.give_credit(on_hold=False)
    assert (await trade.process(order)).status_code == 201


async def test_only_placed_orders_of_the_caller_are_paid(trade: Trade) -> None:
    await trade.give_credit()
    foreign = make_order(new_id(), trade.seller.organisation_id)
    trade.orders.known[foreign.id] = foreign
    assert (await trade.process(foreign)).status_code == 404
    order = await trade.place()
    trade.orders.known[order.id] = replace(order, status="confirmed")
    answer = await trade.process(order)
    assert answer.json()["code"] == "payments.order_not_payable"
    assert answer.json()["orders"] == {str(order.id): "confirmed"}
    assert await trade.used() == "0.00"


async def test_an_order_to_be_paid_beforehand_does_not_go_on_account(trade: Trade) -> None:
    await trade.give_credit()
    order = replace(await trade.place(tell=False), payment_method="bank_transfer")
    trade.orders.known[order.id] = order
    answer = await trade.process(order)
    assert answer.json()["code"] == "payments.method_not_of_order"
    assert await trade.used() == "0.00"
    assert (await trade.process(order, method="bank_transfer")).status_code == 201


async def test_a_cancelled_order_cannot_be_paid_though_the_answer_of_orders_is_old(trade: Trade) -> None:
    await trade.give_credit()
    order = await trade.place()
    await trade.cancel(order)
    assert (await trade.process(order)).json()["code"] == "payments.order_not_payable"


async def test_amounts_in_the_body_are_refused(trade: Trade) -> None:
    order = await trade.place()
    body = {"order_ids": [str(order.id)], "method": "bank_transfer", "amount": {"amount": "0.01", "currency": "EUR"}}
    answer = await trade.post(trade.buyer, "/payments/process", body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "#/amount"


async def test_one_key_fifty_times_makes_one_payment(trade: Trade) -> None:
    await trade.give_credit("200.00")
    order, key = await trade.place(), str(new_id())
    answers = await asyncio.gather(*(trade.process(order, key=key) for _ in range(50)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["payments"][0]["id"] for answer in answers}) == 1
    assert await trade.used() == "119.00"
    other = await trade.post(
        trade.buyer, "/payments/process", {"order_ids": [str(order.id)], "method": "bank_transfer"}, key
    )
    assert other.status_code == 422
    assert other.json()["code"] == "idempotency.key_reused"


async def test_many_keys_for_one_order_make_one_payment(trade: Trade) -> None:
    await trade.give_credit("10000.00")
    order = await trade.place()
    answers = await asyncio.gather(*(trade.process(order) for _ in range(12)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 11
    assert {a.json()["code"] for a in answers if a.status_code == 409} == {"payments.already_in_payment"}
    assert await trade.used() == "119.00"


async def test_orders_at_once_never_exceed_the_credit_limit(trade: Trade) -> None:
    await trade.give_credit("600.00")
    orders = [await trade.place() for _ in range(20)]
    answers = await asyncio.gather(*(trade.process(order) for order in orders))
    assert sorted(answer.status_code for answer in answers) == [201] * 5 + [409] * 15
    assert await trade.used() == "595.00"
    assert await trade.broken() == {}


async def test_a_payment_is_received_once_however_many_say_so_at_once(trade: Trade) -> None:
    order = await trade.place()
    payment = await trade.pay(order, "bank_transfer")
    answers = await asyncio.gather(*(trade.receive(payment["id"], "119.00") for _ in range(10)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 9
    assert len(await trade.events("payment.completed", order)) == 1
    assert await trade.balance("receivable", trade.buyer.organisation_id) == "-119.00"
    assert await trade.broken() == {}


@pytest.mark.parametrize(
    ("amount", "currency"), [("118.99", "EUR"), ("119.01", "EUR"), ("119.00", "GBP"), ("0.01", "EUR")]
)
async def test_the_wrong_amount_is_refused_and_nothing_changes(trade: Trade, amount: str, currency: str) -> None:
    payment = await trade.pay(await trade.place(), "bank_transfer")
    answer = await trade.receive(payment["id"], amount, currency=currency)
    assert answer.status_code == 409
    assert answer.json()["code"] == "payments.amount_mismatch"
    assert answer.json()["expected"] == {"amount": "119.00", "currency": "EUR"}
    assert (await trade.payment(payment["id"]))["status"] == "pending"
    receipts = (await trade.get(trade.operator, "/admin/receipts", payment_id=payment["id"])).json()
    assert receipts["items"] == []


async def test_the_wrong_amount_can_be_quarantined_then_returned(trade: Trade) -> None:
    order = await trade.place()
    payment = await trade.pay(order, "bank_transfer")
    answer = await trade.receive(payment["id"], "100.00", on_mismatch="quarantine", bank_reference="T-1")
    assert answer.status_code == 201
    receipt = answer.json()["receipt"]
    assert receipt["status"] == "unallocated"
    assert answer.json()["payment"]["status"] == "pending"
    assert await trade.events("payment.completed", order) == []
    assert await trade.broken() == {}
    again = await trade.receive(payment["id"], "100.00", on_mismatch="quarantine", bank_reference="T-1")
    assert again.json()["code"] == "payments.receipt_known"
    back = await trade.post(trade.operator, f"/admin/receipts/{receipt['id']}/return")
    assert back.json()["status"] == "returned"
    twice = await trade.post(trade.operator, f"/admin/receipts/{receipt['id']}/return")
    assert twice.json()["code"] == "payments.receipt_settled"
    assert await trade.broken() == {}


async def test_money_recorded_for_the_wrong_payment_is_allocated_to_the_right_one(trade: Trade) -> None:
    wrong = await trade.pay(await trade.place((1, "5.00", "0")), "bank_transfer")
    right = await trade.pay(await trade.place(), "bank_transfer")
    receipt = (await trade.receive(wrong["id"], "119.00", on_mismatch="quarantine")).json()["receipt"]
    answer = await trade.post(trade.operator, f"/admin/receipts/{receipt['id']}/allocate", {"payment_id": right["id"]})
    assert answer.status_code == 201
    assert answer.json()["payment"]["status"] == "completed"
    assert (await trade.payment(wrong["id"]))["status"] == "pending"
    assert await trade.broken() == {}


async def test_a_transfer_that_stands_at_a_payment_already_is_not_allocated_to_it_again(trade: Trade) -> None:
    small = await trade.pay(await trade.place((1, "5.00", "0")), "bank_transfer")
    large = await trade.pay(await trade.place(), "bank_transfer")
    swapped = [
        await trade.receive(payment["id"], amount, on_mismatch="quarantine", bank_reference="T-2")
        for payment, amount in ((small, "119.00"), (large, "5.00"))
    ]
    first, second = (answer.json()["receipt"]["id"] for answer in swapped)
    for receipt_id, target in ((first, large), (second, small)):
        answer = await trade.post(
            trade.operator, f"/admin/receipts/{receipt_id}/allocate", {"payment_id": target["id"]}
        )
        assert (answer.status_code, answer.json()["code"]) == (409, "payments.receipt_known")
        assert (await trade.payment(target["id"]))["status"] == "pending"
    waiting = (await trade.get(trade.operator, "/admin/receipts", status="unallocated")).json()["items"]
    assert {first, second} <= {each["id"] for each in waiting}
    assert await trade.broken() == {}


async def test_a_providers_webhook_has_one_effect_and_a_wrong_one_is_quarantined(trade: Trade) -> None:
    order = await trade.place()
    payment = await trade.pay(order, "bank_transfer")

    async def deliver(event: ProviderEvent) -> bool:
        async with trade.platform.database.transaction("payments") as tx:
            return await take_provider_event(tx, "cards", event)

    def event(name: str, amount: str, currency: str = "EUR", reference: str | None = None) -> ProviderEvent:
        return ProviderEvent(
            event_id=f"{name}-{payment['id']}",
            payment_reference=reference or payment["reference"],
            amount=Decimal(amount),
            currency=currency,
        )

    for bad in (
        event("a", "1.00"),
        event("b", "119.00", "USD"),
        event("c", "119.00", reference=f"RF00{new_id().hex[:9]}"),
    ):
        assert await deliver(bad)
    assert (await trade.payment(payment["id"]))["status"] == "pending"
    good = event("d", "119.00")
    taken = await asyncio.gather(*(deliver(good) for _ in range(10)))
    assert sorted(taken) == [False] * 9 + [True]
    assert (await trade.payment(payment["id"]))["status"] == "completed"
    assert len(await trade.events("payment.completed", order)) == 1
    assert await trade.broken() == {}


def test_providers_without_webhooks_refuse_them() -> None:
    with pytest.raises(WebhookRefused):
        PROVIDERS["bank_transfer"].verify_webhook(headers={}, body=b"{}")


async def test_money_cannot_have_arrived_in_the_future(trade: Trade) -> None:
    payment = await trade.pay(await trade.place(), "bank_transfer")
    late = (utc_now() + timedelta(days=3)).date().isoformat()
    answer = await trade.receive(payment["id"], "119.00", value_date=late)
    assert answer.status_code == 422
    assert (await trade.payment(payment["id"]))["status"] == "pending"


async def test_others_do_not_see_a_payment(trade: Trade) -> None:
    payment = await trade.pay(await trade.place(), "bank_transfer")
    path = f"/payments/{payment['id']}"
    assert (await trade.get(trade.seller, path)).status_code == 200
    for stranger in (make_actor("retailer", *BUYER), make_actor("manufacturer", "payment:read")):
        assert (await trade.get(stranger, path)).status_code == 404
        assert (await trade.get(stranger, "/payments/history")).json()["items"] == []
    assert (await trade.post(trade.buyer, f"{path}/receive", {})).status_code == 403
    unverified = make_actor("retailer", *BUYER, verified=False)
    assert (await trade.post(unverified, "/payments/process", {})).json()["code"] == "access.not_verified"


async def test_history_is_filtered_and_paged_by_a_constant_number_of_statements(trade: Trade) -> None:
    await trade.give_credit()
    for _ in range(5):
        await trade.pay(await trade.place())
    await trade.pay(await trade.place(), "bank_transfer")
    seen, cursor = [], None
    while True:
        query = {"limit": 2, **({"cursor": cursor} if cursor else {})}
        answer = await trade.get(trade.buyer, "/payments/history", **query)
        assert answer.headers["server-timing"] == 'sql;desc="3"'
        seen += [each["id"] for each in answer.json()["items"]]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 6
    assert seen == sorted(seen, reverse=True)
    pending = (await trade.get(trade.buyer, "/payments/history", status="pending")).json()["items"]
    assert [each["method"] for each in pending] == ["bank_transfer"]
    by_reference = await trade.get(trade.operator, "/payments/history", reference=pending[0]["reference"])
    assert [each["id"] for each in by_reference.json()["items"]] == [pending[0]["id"]]


async def test_paying_takes_as_many_statements_for_one_order_as_for_ten(trade: Trade) -> None:
    await trade.give_credit("100000.00")
    counts = []
    for number in (1, 10):
        orders = [await trade.place((3, "1.00", "0.19"), (4, "2.00", "0.07"), tell=False) for _ in range(number)]
        answer = await trade.process(*orders)
        assert answer.status_code == 201
        counts.append(int(answer.headers["server-timing"].split('"')[1]))
    assert counts[0] == counts[1] <= 17
