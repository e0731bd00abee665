"""Shipments are invoiced with gapless numbers and exact sums; events in any order and number come to the same."""

import asyncio
import random
from datetime import timedelta
from decimal import Decimal

import pytest

from factories.payments import BUYER, SELLER, Trade, cancelled_event, make_organisation, shipped_event
from factories.people import make_actor
from tradepost.infra.db import statements_executed
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import NotFound
from tradepost.kernel.ids import new_id
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.orders.contract import OrderCreated
from tradepost.services.payments.contract import PaymentsPort
from tradepost.services.payments.use_cases.following import note_organisations
from tradepost.services.payments.use_cases.invoicing import issue_invoices
from tradepost.services.users.contract import OrganisationChanged


def total(invoices: list[dict[str, object]], name: str = "total") -> Decimal:
    return sum((Decimal(each[name]["amount"]) for each in invoices), Decimal(0))  # type: ignore[index]


async def test_a_shipment_is_invoiced_with_commission_and_ledger(trade: Trade) -> None:
    await trade.give_credit()
    order = await trade.place((10, "10.00", "0.19"), shipping="8.00")
    payment = await trade.pay(order)
    await trade.ship(order)
    [invoice] = await trade.invoices(order)
    assert invoice["label"] == "INV-000001"
    assert (invoice["net"]["amount"], invoice["tax"]["amount"], invoice["total"]["amount"]) == (
        "108.00",
        "20.52",
        "128.52",
    )
    assert invoice["open"]["amount"] == "128.52"
    assert invoice["payment_id"] == payment["id"]
    assert await trade.balance("receivable", trade.buyer.organisation_id) == "128.52"
    # 8 % of 100.00 net goods = 8.00, 19 % VAT on it = 1.52
    assert await trade.balance("payable", trade.seller.organisation_id) == "119.00"
    [record] = (await trade.get(trade.seller, "/commissions")).json()["items"]
    assert (record["base"]["amount"], record["amount"]["amount"], record["vat"]["amount"]) == ("100.00", "8.00", "1.52")
    assert record["document_label"] == "INV-000001"
    [event] = await trade.events("invoice.issued", order)
    assert event["invoice"]["label"] == "INV-000001"
    assert Decimal(event["invoice"]["total"]) == Decimal("128.52")
    assert await trade.broken() == {}


async def test_part_shipments_add_up_to_the_order_and_shipping_is_on_the_first(trade: Trade) -> None:
    await trade.give_credit()
    order = await trade.place((3, "0.333333", "0.19"), (7, "1.11", "0.07"), shipping="5.55")
    await trade.pay(order)
    await trade.ship(order, {1: 1, 2: 2})
    await trade.ship(order, {1: 1}, shipped_before={1: 1, 2: 2})
    await trade.ship(order, {1: 1, 2: 5}, shipped_before={1: 2, 2: 2})
    invoices = await trade.invoices(order)
    assert [each["number"] for each in invoices] == [1, 2, 3]
    assert total(invoices) == order.total
    assert total(invoices, "net") == order.net + order.shipping
    kinds = [
        [line["kind"] for line in (await trade.get(trade.buyer, f"/invoices/{each['id']}")).json()["lines"]]
        for each in invoices
    ]
    assert [each.count("shipping") for each in kinds] == [1, 0, 0]
    assert await trade.used() == f"{order.total:.2f}"
    assert await trade.broken() == {}


async def test_a_prepaid_order_has_paid_invoices(trade: Trade) -> None:
    order = await trade.place((10, "10.00", "0.19"))
    payment = await trade.pay(order, "bank_transfer")
    await trade.receive(payment["id"], "119.00")
    await trade.ship(order, {1: 4})
    await trade.ship(order, {1: 6}, shipped_before={1: 4})
    invoices = await trade.invoices(order)
    assert [each["paid"]["amount"] for each in invoices] == ["47.60", "71.40"]
    assert [each["open"]["amount"] for each in invoices] == ["0.00", "0.00"]
    assert await trade.balance("receivable", trade.buyer.organisation_id) == "0.00"
    [preview] = (await trade.get(trade.seller, "/payouts")).json()["items"]
    assert preview["balance"]["amount"] == "109.48"  # 119.00 - 8.00 - 1.52
    assert preview["awaiting_buyers"]["amount"] == "0.00"
    assert preview["available"]["amount"] == "109.48"
    assert await trade.broken() == {}


async def test_invoices_on_account_are_paid_one_by_one_and_free_credit(trade: Trade) -> None:
    await trade.give_credit("119.00")
    order = await trade.place((10, "10.00", "0.19"))
    payment = await trade.pay(order)
    await trade.ship(order, {1: 4})
    await trade.ship(order, {1: 6}, shipped_before={1: 4})
    first, second = await trade.invoices(order)
    wrong = await trade.receive(payment["id"], "50.00", invoice_id=first["id"])
    assert wrong.json()["expected"]["amount"] == "47.60"
    paid = await trade.receive(payment["id"], "47.60", invoice_id=first["id"])
    assert paid.json()["payment"]["status"] == "authorized"
    assert await trade.used() == "71.40"
    assert await trade.events("payment.completed", order) == []
    again = await trade.receive(payment["id"], "47.60", invoice_id=first["id"])
    assert again.json()["code"] == "payments.not_open"
    done = await trade.receive(payment["id"], "71.40", invoice_id=second["id"])
    assert done.json()["payment"]["status"] == "completed"
    assert await trade.used() == "0.00"
    assert len(await trade.events("payment.completed", order)) == 1
    assert (await trade.get(trade.buyer, "/invoices", open=True)).json()["items"] == []
    assert await trade.broken() == {}


async def test_events_five_times_and_in_any_order_come_to_the_same(trade: Trade) -> None:
    await trade.give_credit("100000.00")
    rng = random.Random(7)
    for _ in range(6):
        order = await trade.place((5, "3.33", "0.19"), (2, "1.05", "0.07"), shipping="4.90", tell=False)
        payment = await trade.pay(order)
        events = [
            OrderCreated(order_id=order.id, order=order),
            shipped_event(order, {1: 2}),
            shipped_event(order, {1: 2, 2: 1}, {1: 2}),
            cancelled_event(order, {1: 4, 2: 1}),
        ] * 5
        rng.shuffle(events)
        for event in events:
            await trade.publish(event, drain=rng.random() < 0.3)
        await trade.drain()
        invoices = await trade.invoices(order)
        assert len(invoices) == 2
        # 4 of 5 and 1 of 2: 13.32 + 2.53 (of 16.65 net, 3.16 tax), 1.05 + 0.08 (of 2.10, 0.15), shipping 4.90 + 0.93
        assert total(invoices) == Decimal("22.81")
        after = await trade.payment(payment["id"])
        assert after["open"]["amount"] == "22.81"
        assert Decimal(after["released"]["amount"]) == order.total - Decimal("22.81")
        assert await trade.broken() == {}


async def test_a_shipment_may_be_told_of_before_its_order(trade: Trade) -> None:
    order = await trade.place(tell=False)
    await trade.ship(order)
    await trade.publish(OrderCreated(order_id=order.id, order=order))
    [invoice] = await trade.invoices(order)
    assert invoice["total"]["amount"] == "119.00"
    assert invoice["payment_id"] is None
    assert await trade.broken() == {}


async def test_numbers_have_no_gap_whatever_comes_at_once(trade: Trade) -> None:
    await trade.give_credit("1000000.00")
    orders = [await trade.place() for _ in range(12)]
    payments = [(await trade.pay(order))["id"] for order in orders]
    await trade.publish(*(shipped_event(order, {1: 5}) for order in orders))
    answers = await asyncio.gather(
        *(trade.refund(payment, "1.00") for payment in payments for _ in range(2)),
        trade.publish(*(shipped_event(order, {1: 5}, {1: 5}) for order in orders)),
    )
    # once an order has a second invoice, an amount must name the one that it is for
    assert {answer.status_code for answer in answers[:-1]} <= {201, 422}
    items = (await trade.get(trade.seller, "/invoices", limit=100)).json()["items"]
    for series, least in (("INV", 24), ("CN", 1)):
        numbers = sorted(each["number"] for each in items if each["series"] == series)
        assert numbers == list(range(1, len(numbers) + 1))
        assert len(numbers) >= least
    assert await trade.broken() == {}


async def test_a_batch_of_shipments_is_invoiced_by_a_constant_number_of_statements(trade: Trade) -> None:
    counts = []
    for number in (1, 20):
        orders = [await trade.place((3, "1.00", "0.19"), (2, "5.00", "0.07")) for _ in range(number)]
        seen: list[str] = []
        token = statements_executed.set(seen)
        async with trade.platform.database.transaction("payments") as tx:
            await issue_invoices(tx, [(utc_now(), shipped_event(order, {1: 3, 2: 2})) for order in orders])
        statements_executed.reset(token)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 25
    assert await trade.broken() == {}


async def test_what_is_not_shipped_of_a_cancelled_order_is_not_owed(trade: Trade) -> None:
    await trade.give_credit()
    order = await trade.place()
    payment = await trade.pay(order)
    await trade.cancel(order)
    after = await trade.payment(payment["id"])
    assert (after["status"], after["released"]["amount"]) == ("cancelled", "119.00")
    assert await trade.used() == "0.00"
    late = await trade.receive(payment["id"], "119.00")
    assert late.json()["code"] == "payments.not_open"
    kept = await trade.receive(payment["id"], "119.00", on_mismatch="quarantine")
    assert kept.json()["receipt"]["status"] == "unallocated"
    assert await trade.broken() == {}


async def test_prepaid_money_of_a_cancelled_order_is_due_back_until_the_operator_pays_it(trade: Trade) -> None:
    account = {"holder": "Kaufhaus Süd", "iban": "DE89 3704 0044 0532 0130 00"}
    assert (await trade.post(trade.buyer, "/payment-methods", account)).status_code == 201
    order = await trade.place((10, "10.00", "0.19"))
    payment = await trade.pay(order, "bank_transfer")
    await trade.receive(payment["id"], "119.00")
    await trade.ship(order, {1: 4})
    await trade.cancel(order, {1: 4})
    [refund] = (await trade.get(trade.operator, "/refunds", status="due", payment_id=payment["id"])).json()["items"]
    assert refund["money"]["amount"] == "71.40"
    assert refund["pay_to"]["iban"] == "DE89370400440532013000"
    [seen] = (await trade.get(trade.buyer, "/refunds")).json()["items"]
    assert seen["pay_to"] is None
    assert await trade.events("payment.refunded", order) == []
    assert await trade.balance("refunds_payable", trade.buyer.organisation_id) == "71.40"
    body = {"refund_id": refund["id"], "bank_reference": "OUT-1"}
    assert (await trade.post(trade.seller, "/payments/refund", body)).status_code == 403
    paid = await trade.post(trade.operator, "/payments/refund", body)
    assert paid.json()["status"] == "completed"
    twice = await trade.post(trade.operator, "/payments/refund", body)
    assert twice.json()["code"] == "payments.refund_not_due"
    [event] = await trade.events("payment.refunded", order)
    assert (Decimal(event["amount"]), Decimal(event["lines_net"])) == (Decimal("71.40"), 0)
    assert await trade.balance("refunds_payable", trade.buyer.organisation_id) == "0.00"
    assert await trade.broken() == {}


async def test_an_order_keeps_the_commission_rate_of_its_time(trade: Trade) -> None:
    before = utc_now()
    seller_id = str(trade.seller.organisation_id)
    rule = {"seller_id": seller_id, "rate": "0.125"}
    headers = trade.sign(trade.operator)
    added = await trade.client.post("/api/v1/admin/commission-rules", json=rule, headers=headers)
    assert added.status_code == 201
    past = {**rule, "valid_from": (before - timedelta(days=1)).isoformat()}
    assert (await trade.client.post("/api/v1/admin/commission-rules", json=past, headers=headers)).status_code == 422
    old = await trade.place(placed_at=before, tell=False)
    new = await trade.place()
    await trade.ship(old)  # its event comes late
    await trade.ship(new)
    records = (await trade.get(trade.seller, "/commissions")).json()["items"]
    assert {each["order_id"]: each["rate"] for each in records} == {str(old.id): "0.08", str(new.id): "0.125"}
    rules = (await trade.get(trade.operator, "/admin/commission-rules", seller_id=seller_id)).json()["items"]
    assert [each["rate"] for each in rules] == ["0.125"]
    assert await trade.broken() == {}


async def test_names_on_an_invoice_stay_as_they_were_when_it_was_issued(trade: Trade) -> None:
    order = await trade.place()
    await trade.ship(order)
    [invoice] = await trade.invoices(order)
    renamed = make_organisation(trade.buyer.organisation_id, "retailer", name="Renamed Ltd", vat_id="DE136695976")
    await trade.publish(OrganisationChanged(organisation_id=renamed.id, organisation=renamed))
    shown = (await trade.get(trade.buyer, f"/invoices/{invoice['id']}")).json()
    assert shown["buyer"]["name"] == invoice["buyer_name"] != "Renamed Ltd"


async def test_an_older_state_of_a_company_never_replaces_a_newer_one(trade: Trade) -> None:
    new = make_organisation(trade.buyer.organisation_id, "retailer", name="New name")
    old = make_organisation(trade.buyer.organisation_id, "retailer", name="Old name")
    async with trade.platform.database.transaction("payments") as tx:
        now = utc_now()
        await note_organisations(tx, [(now, new), (now - timedelta(hours=1), old)])
        await note_organisations(tx, [(now - timedelta(hours=2), old)])
        name = await tx.fetchval("SELECT name FROM payments.parties WHERE organisation_id = $1", new.id)
    assert name == "New name"


async def test_an_invoice_waits_for_the_data_of_its_parties(trade: Trade) -> None:
    stranger = make_actor("manufacturer", *SELLER)
    known, trade.seller = trade.seller, stranger
    order = await trade.place()
    await trade.ship(order)
    assert await trade.invoices(order) == []
    await trade.introduce()
    async with trade.platform.database.transaction("payments") as tx:
        await tx.execute("UPDATE platform.parked_events SET next_attempt_at = now() WHERE consumer = 'payments'")
    await trade.drain()
    [invoice] = await trade.invoices(order)
    assert invoice["number"] == 1
    trade.seller = known


@pytest.mark.parametrize("who", ["retailer", "manufacturer"])
async def test_others_do_not_see_an_invoice(trade: Trade, who: str) -> None:
    order = await trade.place()
    await trade.ship(order)
    [invoice] = await trade.invoices(order)
    stranger = make_actor(who, *BUYER, *SELLER)  # type: ignore[arg-type]
    for path in (f"/invoices/{invoice['id']}", f"/invoices/{invoice['id']}/pdf"):
        assert (await trade.get(stranger, path)).status_code == 404
        assert (await trade.get(trade.seller, path)).status_code == 200
    assert (await trade.get(stranger, "/invoices")).json()["items"] == []


async def test_invoices_are_filtered_and_listed_by_a_constant_number_of_statements(trade: Trade) -> None:
    orders = [await trade.place() for _ in range(4)]
    for order in orders:
        await trade.ship(order)
    answer = await trade.get(trade.seller, "/invoices", limit=3, kind="invoice", open=True, issued_from="2020-01-01")
    assert len(answer.json()["items"]) == 3
    assert answer.json()["next_cursor"]
    assert answer.headers["server-timing"] == 'sql;desc="3"'
    rest = await trade.get(trade.seller, "/invoices", limit=3, cursor=answer.json()["next_cursor"])
    assert len(rest.json()["items"]) == 1
    assert (await trade.get(trade.seller, "/invoices", kind="credit_note")).json()["items"] == []
    assert (await trade.get(trade.seller, "/invoices", issued_until="2020-01-01")).json()["items"] == []


async def test_an_invoice_is_a_pdf_in_the_buyers_language_and_the_same_each_time(trade: Trade) -> None:
    order = await trade.place((10, "10.00", "0.19"), shipping="8.00")
    payment = await trade.pay(order, "bank_transfer")
    await trade.receive(payment["id"], "128.52")
    await trade.ship(order)
    [invoice] = await trade.invoices(order)
    note = (await trade.refund(payment["id"], "10.00")).json()["credit_note_id"]
    first = await trade.get(trade.buyer, f"/invoices/{invoice['id']}/pdf")
    assert first.status_code == 200
    assert first.headers["content-type"] == "application/pdf"
    assert "INV-000001.pdf" in first.headers["content-disposition"]
    assert first.content.startswith(b"%PDF-")
    assert b"de" in first.content
    again = await trade.get(trade.seller, f"/invoices/{invoice['id']}/pdf")
    assert again.content == first.content
    assert (await trade.get(trade.buyer, f"/invoices/{note}/pdf")).content.startswith(b"%PDF-")
    port = trade.platform.ports.get(PaymentsPort)
    assert await port.invoice_pdf(invoice_id=invoice["id"]) == first.content
    assert [each.label for each in await port.invoices_of_order(order_id=order.id)] == ["INV-000001", "CN-000001"]
    assert await port.invoices_of_order(order_id=new_id()) == []


async def test_a_pdf_is_kept_with_documents_once_for_both_parties(
    trade: Trade, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Kept:
        """`DocumentsPort` over a dictionary."""

        def __init__(self) -> None:
            self.files: dict[object, dict[str, object]] = {}

        async def read(self, *, document_id: object) -> object:
            if document_id not in self.files:
                raise NotFound
            return self.files[document_id]["content"]

        async def store(self, **file: object) -> None:
            assert file["document_id"] not in self.files
            self.files[file["document_id"]] = file

    kept = Kept()
    monkeypatch.setitem(trade.platform.ports._bound, DocumentsPort, kept)
    order = await trade.place()
    await trade.ship(order)
    [invoice] = await trade.invoices(order)
    path = f"/invoices/{invoice['id']}/pdf"
    contents = {(await trade.get(actor, path)).content for actor in (trade.buyer, trade.seller, trade.operator)}
    [file] = kept.files.values()
    assert contents == {file["content"]}
    assert str(file["document_id"]) == invoice["id"]
    assert file["owner_id"] == trade.seller.organisation_id
    assert file["with_organisations"] == [trade.buyer.organisation_id]
    assert file["file_name"] == "INV-000001.pdf"


async def test_a_seller_abroad_owes_the_vat_on_the_fee_itself(trade: Trade) -> None:
    await trade.introduce(seller_country="FR", seller_vat_id="FR40303265045")
    order = await trade.place()
    await trade.ship(order)
    [record] = (await trade.get(trade.seller, "/commissions")).json()["items"]
    assert (record["vat"]["amount"], record["vat_rate"], record["reverse_charge"]) == ("0.00", "0", True)
    assert await trade.balance("payable", trade.seller.organisation_id) == "111.00"


async def test_amounts_in_yen_have_no_decimals(trade: Trade) -> None:
    order = await trade.place((3, "333.5", "0.10"), currency="JPY", shipping="500")
    payment = await trade.pay(order, "bank_transfer")
    assert payment["amount"] == {"amount": "1696", "currency": "JPY"}  # 1001 + 100, 500 + 95
    fraction = await trade.receive(payment["id"], "1696.5", currency="JPY")
    assert fraction.status_code == 422
    assert (await trade.receive(payment["id"], "1696", currency="JPY")).status_code == 201
    for units, before in ((1, 0), (1, 1), (1, 2)):
        await trade.ship(order, {1: units}, shipped_before={1: before})
    assert total(await trade.invoices(order)) == order.total
    assert await trade.broken() == {}
