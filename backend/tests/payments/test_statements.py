"""A seller's statement of account: every line, what it is, and what is owed after it."""

import csv
import io
from datetime import timedelta
from decimal import Decimal

import pytest

from factories.payments import Trade
from factories.people import make_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id

STATEMENT, EXPORT = "/ledger/statement", "/ledger/statement/export"


def today(**more):
    day = utc_now().date()
    return {"currency": "EUR", "from": str(day - timedelta(days=1)), "to": str(day + timedelta(days=1)), **more}


async def statement(trade: Trade, actor, **more):
    answer = await trade.get(actor, STATEMENT, **today(**more))
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.fixture
async def sold(trade: Trade) -> Trade:
    """Two orders on account, both shipped and invoiced."""
    await trade.give_credit()
    for _ in range(2):
        order = await trade.place()
        await trade.pay(order)
        await trade.ship(order)
    return trade


async def test_a_statement_goes_from_its_opening_to_its_closing_line_by_line(sold: Trade) -> None:
    told = await statement(sold, sold.seller, limit=100)
    assert [each["kind"] for each in told["items"]] == ["sale", "commission", "commission_vat"] * 2
    balance = Decimal(told["opening"]["amount"])
    assert balance == 0
    for line in told["items"]:
        balance += Decimal(line["change"]["amount"])
        assert Decimal(line["balance"]["amount"]) == balance
    assert Decimal(told["closing"]["amount"]) == balance
    assert balance == sum(Decimal(each["change"]["amount"]) for each in told["totals"])
    assert {each["kind"]: each["lines"] for each in told["totals"]} == {
        "sale": 2, "commission": 2, "commission_vat": 2,
    }  # fmt: skip
    [preview] = (await sold.get(sold.seller, "/payouts")).json()["items"]
    assert preview["balance"] == told["closing"]
    records = (await sold.get(sold.seller, "/commissions")).json()["items"]
    for kind, name in (("commission", "amount"), ("commission_vat", "vat")):
        [total] = [each for each in told["totals"] if each["kind"] == kind]
        assert -Decimal(total["change"]["amount"]) == sum(Decimal(each[name]["amount"]) for each in records)
    assert all(each["document_label"] for each in told["items"])


async def test_pages_of_a_statement_carry_the_balance_on(sold: Trade) -> None:
    whole = await statement(sold, sold.seller, limit=100)
    lines, cursor = [], {}
    while True:
        page = await statement(sold, sold.seller, limit=2, **cursor)
        assert (page["opening"], page["closing"], page["totals"]) == (
            whole["opening"], whole["closing"], whole["totals"],
        )  # fmt: skip
        lines += page["items"]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert lines == whole["items"]


async def test_a_later_period_opens_with_what_was_owed_before(sold: Trade) -> None:
    closing = (await statement(sold, sold.seller))["closing"]
    day = utc_now().date() + timedelta(days=2)
    later = await statement(sold, sold.seller, **{"from": str(day), "to": str(day)})
    assert (later["opening"], later["closing"], later["items"]) == (closing, closing, [])
    other = await statement(sold, sold.seller, currency="USD")
    assert (other["opening"]["amount"], other["items"]) == ("0.00", [])


async def test_the_export_has_the_same_lines(sold: Trade) -> None:
    told = await statement(sold, sold.seller, limit=100)
    answer = await sold.get(sold.seller, EXPORT, **today())
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-disposition"].startswith("attachment")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    assert [(row["kind"], Decimal(row["change"]), Decimal(row["balance"])) for row in rows] == [
        (each["kind"], Decimal(each["change"]["amount"]), Decimal(each["balance"]["amount"])) for each in told["items"]
    ]


async def test_the_operator_names_the_seller_and_nobody_sees_anothers_statement(sold: Trade) -> None:
    seller_id = str(sold.seller.organisation_id)
    own = await statement(sold, sold.seller)
    assert await statement(sold, sold.operator, seller_id=seller_id) == own
    unnamed = await sold.get(sold.operator, STATEMENT, **today())
    assert (unnamed.status_code, unnamed.json()["errors"][0]["pointer"]) == (422, "query/seller_id")
    other = make_actor("manufacturer", "ledger:read")
    assert (await statement(sold, other))["items"] == []
    for path in (STATEMENT, EXPORT):
        assert (await sold.get(other, path, **today(seller_id=seller_id))).status_code == 404
        assert (await sold.get(sold.buyer, path, **today())).status_code == 403
        assert (await sold.get(make_actor("manufacturer"), path, **today())).status_code == 403
    missing = await statement(sold, sold.operator, seller_id=str(new_id()))
    assert missing["items"] == []


@pytest.mark.parametrize(
    "more",
    [{"from": "2026-02-01", "to": "2026-01-01"}, {"from": "1900-01-01"}, {"to": "9999-12-31"}, {"currency": "eur"},
     {"cursor": "x"}, {"limit": 101}, {"from": "x"}],
)  # fmt: skip
async def test_a_statement_that_cannot_be_is_refused(trade: Trade, more) -> None:
    assert (await trade.get(trade.seller, STATEMENT, **today(**more))).status_code == 422
