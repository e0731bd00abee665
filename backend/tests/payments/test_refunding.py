"""Money is given back by credit notes, never more than there is."""

import asyncio
from decimal import Decimal
from typing import Any

import pytest

from factories.payments import SELLER, Trade
from factories.people import make_actor
from tradepost.kernel.ids import new_id
from tradepost.services.orders.contract import Order


async def paid_and_shipped(
    trade: Trade, *lines: tuple[int, str, str], shipping: str = "0"
) -> tuple[Order, dict[str, Any]]:
    order = await trade.place(*(lines or ((10, "10.00", "0.19"),)), shipping=shipping)
    payment = await trade.pay(order, "bank_transfer")
    assert (await trade.receive(payment["id"], f"{order.total:.2f}")).status_code == 201
    await trade.ship(order)
    return order, payment


async def invoice_lines(trade: Trade, invoice: dict[str, Any]) -> list[dict[str, Any]]:
    return (await trade.get(trade.seller, f"/invoices/{invoice['id']}")).json()["lines"]


async def test_an_amount_is_given_back_with_a_credit_note_and_its_commission(trade: Trade) -> None:
    order, payment = await paid_and_shipped(trade)
    answer = await trade.refund(payment["id"], "11.90")
    assert answer.status_code == 201
    refund = answer.json()
    assert (refund["status"], refund["money"]["amount"]) == ("due", "11.90")
    invoice, note = await trade.invoices(order)
    assert (note["kind"], note["label"], note["total"]["amount"]) == ("credit_note", "CN-000001", "11.90")
    assert note["credited_invoice_id"] == invoice["id"]
    assert invoice["credited"]["amount"] == "11.90"
    # 119.00 - 11.90 gross, less 8 % and VAT on it of 90.00 net: 7.20 + 1.37
    assert await trade.balance("payable", trade.seller.organisation_id) == "98.53"
    records = (await trade.get(trade.seller, "/commissions", order_id=str(order.id))).json()["items"]
    assert [each["amount"]["amount"] for each in records] == ["-0.80", "8.00"]
    [event] = await trade.events("payment.refunded", order)
    assert (Decimal(event["amount"]), Decimal(event["lines_net"])) == (Decimal("11.90"), Decimal("10.00"))
    issued = await trade.events("invoice.issued", order)
    assert [each["invoice"]["kind"] for each in issued] == ["invoice", "credit_note"]
    assert (await trade.payment(payment["id"]))["refunded"]["amount"] == "11.90"
    assert await trade.broken() == {}


async def test_units_are_given_back_line_by_line_to_the_cent(trade: Trade) -> None:
    order, payment = await paid_and_shipped(trade, (3, "3.333333", "0.19"), (2, "5.00", "0.07"), shipping="4.00")
    [invoice] = await trade.invoices(order)
    first, second, carriage = await invoice_lines(trade, invoice)
    given = Decimal(0)
    for lines in ([(first, 1)], [(first, 1), (second, 2)], [(first, 1), (carriage, 1)]):
        wanted = [{"invoice_line_id": line["id"], "quantity": quantity} for line, quantity in lines]
        answer = await trade.refund(payment["id"], lines=wanted)
        assert answer.status_code == 201, answer.text
        given += Decimal(answer.json()["amount"]["amount"])
    assert given == order.total
    assert await trade.balance("payable", trade.seller.organisation_id) == "0.00"
    more = await trade.refund(payment["id"], lines=[{"invoice_line_id": first["id"], "quantity": 1}])
    assert more.json()["code"] == "payments.refund_too_large"
    assert more.json()["units_left"] == {first["id"]: 0}
    assert await trade.broken() == {}


async def test_a_refund_tells_the_net_of_goods_without_the_shipping(trade: Trade) -> None:
    order, payment = await paid_and_shipped(trade, (2, "10.00", "0.19"), shipping="4.00")
    [invoice] = await trade.invoices(order)
    goods, carriage = await invoice_lines(trade, invoice)
    for lines, net in (([goods, carriage], "10.00"), ([goods], "10.00")):
        wanted = [{"invoice_line_id": each["id"], "quantity": 1} for each in lines]
        answer = await trade.refund(payment["id"], lines=wanted)
        assert answer.status_code == 201, answer.text
        told = {each["refund_id"]: each for each in await trade.events("payment.refunded", order)}
        event = told[answer.json()["id"]]
        assert Decimal(event["lines_net"]) == Decimal(net)
        assert Decimal(event["amount"]) == Decimal(answer.json()["amount"]["amount"])
    other, paid = await paid_and_shipped(trade, (2, "10.00", "0.19"), shipping="4.00")
    [invoice] = await trade.invoices(other)
    _, carriage = await invoice_lines(trade, invoice)
    alone = await trade.refund(paid["id"], lines=[{"invoice_line_id": carriage["id"], "quantity": 1}])
    assert alone.status_code == 201, alone.text
    [event] = await trade.events("payment.refunded", other)
    assert Decimal(event["lines_net"]) == 0 < Decimal(event["amount"])
    assert await trade.broken() == {}


async def test_fifty_refunds_at_once_never_give_back_more_than_was_paid(trade: Trade) -> None:
    order, payment = await paid_and_shipped(trade)
    answers = await asyncio.gather(*(trade.refund(payment["id"], "7.00") for _ in range(50)))
    accepted = [answer for answer in answers if answer.status_code == 201]
    assert len(accepted) == 17  # 119.00 holds 17 times 7.00
    assert {a.json()["code"] for a in answers if a.status_code != 201} == {"payments.refund_too_large"}
    assert (await trade.payment(payment["id"]))["refunded"]["amount"] == "119.00"
    notes = [each for each in await trade.invoices(order) if each["kind"] == "credit_note"]
    assert sorted(each["number"] for each in notes) == list(range(1, 18))
    assert await trade.broken() == {}


async def test_one_key_gives_back_once(trade: Trade) -> None:
    _, payment = await paid_and_shipped(trade)
    body = {"payment_id": payment["id"], "amount": {"amount": "5.00", "currency": "EUR"}, "reason": "Late"}
    key = str(new_id())
    answers = await asyncio.gather(*(trade.post(trade.seller, "/payments/refund", body, key) for _ in range(10)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert (await trade.payment(payment["id"]))["refunded"]["amount"] == "5.00"


async def test_a_credit_on_an_unpaid_invoice_reduces_what_is_owed_and_frees_credit(trade: Trade) -> None:
    await trade.give_credit("119.00")
    order = await trade.place()
    payment = await trade.pay(order)
    await trade.ship(order)
    answer = await trade.refund(payment["id"], "19.00")
    assert (answer.json()["status"], answer.json()["money"]["amount"]) == ("completed", "0.00")
    assert await trade.used() == "100.00"
    invoice, _ = await trade.invoices(order)
    assert invoice["open"]["amount"] == "100.00"
    paid = await trade.receive(payment["id"], "100.00")
    assert paid.json()["payment"]["status"] == "completed"
    back = await trade.refund(payment["id"], "30.00")
    assert (back.json()["status"], back.json()["money"]["amount"]) == ("due", "30.00")
    assert (await trade.refund(payment["id"], "70.01")).json()["left"]["amount"] == "70.00"
    assert await trade.broken() == {}


async def test_an_invoice_credited_in_whole_before_it_was_paid_owes_nothing(trade: Trade) -> None:
    await trade.give_credit()
    order = await trade.place()
    payment = await trade.pay(order)
    await trade.ship(order)
    assert (await trade.refund(payment["id"], "119.00")).status_code == 201
    after = await trade.payment(payment["id"])
    assert (after["status"], after["open"]["amount"]) == ("cancelled", "0.00")
    assert await trade.events("payment.completed", order) == []
    assert await trade.balance("payable", trade.seller.organisation_id) == "0.00"
    assert await trade.used() == "0.00"
    assert await trade.broken() == {}


async def test_the_operator_refunds_and_pays_out_in_one_step(trade: Trade) -> None:
    _, payment = await paid_and_shipped(trade)
    answer = await trade.refund(payment["id"], "10.00", actor=trade.operator, bank_reference="OUT-7")
    assert (answer.json()["status"], answer.json()["bank_reference"]) == ("completed", "OUT-7")
    assert await trade.balance("refunds_payable", trade.buyer.organisation_id) == "0.00"
    refused = await trade.refund(payment["id"], "10.00", bank_reference="OUT-8")
    assert refused.status_code == 403
    assert await trade.broken() == {}


async def test_before_anything_is_invoiced_there_is_nothing_to_refund(trade: Trade) -> None:
    order = await trade.place()
    payment = await trade.pay(order, "bank_transfer")
    await trade.receive(payment["id"], "119.00")
    assert (await trade.refund(payment["id"], "1.00")).json()["code"] == "payments.nothing_to_refund"
    assert (await trade.payment(payment["id"]))["refunded"]["amount"] == "0.00"


async def test_with_several_invoices_an_amount_must_name_one(trade: Trade) -> None:
    order = await trade.place()
    payment = await trade.pay(order, "bank_transfer")
    await trade.receive(payment["id"], "119.00")
    await trade.ship(order, {1: 4})
    await trade.ship(order, {1: 6}, shipped_before={1: 4})
    first, second = await trade.invoices(order)
    unnamed = await trade.refund(payment["id"], "1.00")
    assert unnamed.status_code == 422
    assert unnamed.json()["errors"][0]["code"] == "ambiguous"
    assert (await trade.refund(payment["id"], "50.00", invoice_id=first["id"])).json()["left"]["amount"] == "47.60"
    assert (await trade.refund(payment["id"], "50.00", invoice_id=second["id"])).status_code == 201
    assert (await trade.refund(payment["id"], "1.00", invoice_id=str(new_id()))).status_code == 404
    [one], [other] = await invoice_lines(trade, first), await invoice_lines(trade, second)
    wanted = [{"invoice_line_id": each["id"], "quantity": 1} for each in (one, other)]
    both = await trade.refund(payment["id"], lines=wanted)
    assert both.json()["errors"][0]["code"] == "several_invoices"
    foreign = [wanted[0], {"invoice_line_id": str(new_id()), "quantity": 1}]
    unknown = await trade.refund(payment["id"], lines=foreign)
    assert unknown.json()["errors"][0]["pointer"] == "#/lines/1/invoice_line_id"
    assert await trade.broken() == {}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"reason": "x", "amount": {"amount": "1.00", "currency": "EUR"}},
        {"reason": "x", "amount": {"amount": "0.00", "currency": "EUR"}},
        {"reason": "x", "amount": {"amount": "-1.00", "currency": "EUR"}},
        {"reason": "x", "amount": {"amount": "1.001", "currency": "EUR"}},
        {"reason": "x", "amount": {"amount": "1e30", "currency": "EUR"}},
        {"reason": "x", "lines": []},
        {"reason": "x", "lines": [{"invoice_line_id": "00000000-0000-0000-0000-000000000000", "quantity": 0}]},
        {"reason": "x"},
        {"reason": "\u0000", "amount": {"amount": "1.00", "currency": "EUR"}},
    ],
)
async def test_a_malformed_refund_is_refused(trade: Trade, body: dict[str, Any]) -> None:
    if body.get("amount", {}).get("amount") != "1.00" or body["reason"] == "\u0000":
        body = {**body, "payment_id": str(new_id())}
    assert (await trade.post(trade.seller, "/payments/refund", body)).status_code == 422


async def test_only_the_seller_or_the_operator_refunds(trade: Trade) -> None:
    _, payment = await paid_and_shipped(trade)
    stranger = make_actor("manufacturer", *SELLER)
    assert (await trade.refund(payment["id"], "1.00", actor=stranger)).status_code == 404
    buyer = make_actor("retailer", "payment:refund", organisation_id=trade.buyer.organisation_id)
    assert (await trade.refund(payment["id"], "1.00", actor=buyer)).status_code == 403
    other_currency = {"payment_id": payment["id"], "amount": {"amount": "1.00", "currency": "USD"}, "reason": "x"}
    answer = await trade.post(trade.seller, "/payments/refund", other_currency)
    assert answer.json()["code"] == "money.currency_mismatch"
    assert (await trade.payment(payment["id"]))["refunded"]["amount"] == "0.00"
    assert (await trade.get(stranger, "/refunds")).json()["items"] == []
