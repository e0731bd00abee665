"""Pasted lists: read, matched, judged."""

from typing import Any

import pytest

from factories.orders import Trade
from factories.orders_support import statements
from tradepost.kernel.actor import Actor
from tradepost.services.orders.rules.pasted import read_pasted, whole_quantity
from tradepost.services.orders.schemas.lines import CheckLinesOutput


async def check(trade: Trade, buyer: Actor, **body: Any) -> Any:
    answer = await trade.client.post("/api/v1/orders/check-lines", json=body, headers=trade.sign(buyer))
    if answer.status_code == 200:
        CheckLinesOutput.model_validate(answer.json(), extra="forbid")
    return answer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A-1\t24\nB 2\t12\n", [(1, "A-1", "24", None), (2, "B 2", "12", None)]),
        ("A-1;24\n\nB-2;12", [(1, "A-1", "24", None), (3, "B-2", "12", None)]),
        ("A-1,24,Figment", [(1, "A-1", "24", "Figment")]),
        ("A-1   24\nMug blue 12\nLONE", [(1, "A-1", "24", None), (2, "Mug blue", "12", None), (3, "LONE", "", None)]),
        ("Qty;Article no.;Supplier\n24;A-1;X & Co", [(2, "A-1", "24", "X & Co")]),
        ('sku,quantity\n"A,1",24', [(2, "A,1", "24", None)]),
        ("EAN\tMenge\n4006381333931\t5", [(2, "4006381333931", "5", None)]),
        ("sku;name\nA-1;Mug", [(2, "A-1", "", None)]),
        ("A-1;1\rB-2;2", [(1, "A-1", "1", None), (2, "B-2", "2", None)]),
        ('A;"' + "x" * 100_000, [(1, "A", "x" * 100_000, None)]),
        (" \n\n", []),
    ],
)
def test_a_pasted_text_is_read_with_and_without_a_header(text: str, expected: list[Any]) -> None:
    assert [(row.number, row.code, row.quantity, row.seller) for row in read_pasted(text)] == expected


@pytest.mark.parametrize(
    ("text", "quantity"),
    [("24", 24), (" 24 ", 24), ("24.0", 24), ("24,00", 24), ("1 200", 1200), ("1'200", 1200), ("1\u00a0200", 1200),
     ("1.000", None), ("1,000", None), ("2.5", None), ("-3", None), ("", None), ("2e3", None), ("12 pcs", None),
     ("٣", None), ("99999999", None)],
)  # fmt: skip
def test_a_quantity_is_a_whole_number_that_nobody_has_to_guess(text: str, quantity: int | None) -> None:
    assert whole_quantity(text) == quantity


async def test_each_row_is_told_what_it_names_or_what_is_wrong(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    mark = seller.organisation_id.hex[:8]
    good = trade.products.offer(seller, f"{mark}-GOOD", mpn=f"{mark}-MPN")
    trade.products.offer(seller, f"{mark}-FEW", available=6)
    trade.products.offer(seller, f"{mark}-GONE", orderable=False)
    rows = [
        {"code": f"{mark}-good", "quantity": "12"},
        {"code": f"{mark}-none", "quantity": 12},
        {"code": f"{mark}-GONE", "quantity": 12},
        {"code": f"{mark}-GOOD", "quantity": "a dozen"},
        {"code": f"{mark}-MPN", "quantity": 24},
        {"code": f"{mark}-FEW", "quantity": 12},
        {"code": "", "quantity": ""},
    ]
    found = (await check(trade, buyer, rows=rows)).json()
    assert [row["status"] for row in found["rows"]] == [
        "ok", "unknown", "not_orderable", "quantity_malformed", "merged", "out_of_stock", "unknown",
    ]  # fmt: skip
    first, merged, few = found["rows"][0], found["rows"][4], found["rows"][5]
    assert (first["quantity"], first["unit_price"]["amount"], first["net"]["amount"]) == (36, "2.50", "90.00")
    assert first["next_tier"] == {
        "min_quantity": 60, "unit_price": {"amount": "2.25", "currency": "EUR"}, "more": 24,
    }  # fmt: skip
    assert first["product"]["id"] == str(good)
    assert first["product"]["seller"]["id"] == str(seller.organisation_id)
    assert merged["merged_into"] == 1
    assert few["product"]["available"] == 6
    assert found["rows"][2]["product"] is None  # of what is not for sale nothing is told
    assert found["lines"] == [{"product_id": str(good), "quantity": 36}]
    assert (found["rows_ok"], found["rows_failed"]) == (2, 5)


async def test_a_quantity_that_is_not_sold_comes_with_the_nearest_ones(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    sku = f"N-{seller.organisation_id}"
    trade.products.offer(seller, sku)
    for quantity, status, nearest in ((5, "below_moq", [12]), (20, "not_a_multiple", [18, 24])):
        [row] = (await check(trade, buyer, rows=[{"code": sku, "quantity": quantity}])).json()["rows"]
        assert (row["status"], row["nearest_quantities"], row["unit_price"]) == (status, nearest, None)
        assert str(nearest[0]) in row["message"]


async def test_a_sku_of_two_sellers_is_ambiguous_until_the_row_names_one(trade: Trade) -> None:
    buyer, one, other = await trade.buyer(), await trade.seller(), await trade.seller()
    sku = f"S-{one.organisation_id}"
    first = trade.products.offer(one, sku, seller_name="Mug Makers")
    second = trade.products.offer(other, sku, seller_name="Cup Company")
    text = f"{sku};12\n{sku};12;mug makers\n{sku};12;{other.organisation_id}\n{sku};12;Nobody"
    rows = (await check(trade, buyer, text=text)).json()["rows"]
    assert [row["status"] for row in rows] == ["ambiguous", "ok", "ok", "unknown"]
    assert {each["id"] for each in rows[0]["candidates"]} == {str(first), str(second)}
    assert [row["product"]["id"] for row in rows[1:3]] == [str(first), str(second)]


async def test_a_thousand_rows_are_checked_at_once_and_no_more(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    skus = [f"{seller.organisation_id}-{n}" for n in range(1_001)]
    for sku in skus:
        trade.products.offer(seller, sku)
    answer = await check(trade, buyer, text="\n".join(f"{sku}\t12" for sku in skus[:1_000]))
    assert (answer.json()["rows_ok"], statements(answer)) == (1_000, 0)  # the ports are fakes here
    too_many = await check(trade, buyer, text="\n".join(f"{sku}\t12" for sku in skus))
    assert (too_many.status_code, too_many.json()["code"]) == (422, "orders.rows_invalid")
    rows = [{"code": sku, "quantity": 12} for sku in skus]
    assert (await check(trade, buyer, rows=rows)).status_code == 422


async def test_rows_or_text_and_only_for_verified_buyers(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    for body in ({}, {"rows": [{"code": "A", "quantity": 1}], "text": "A;1"}, {"text": "  \n"}, {"text": "A\x00;1"}):
        assert (await check(trade, buyer, **body)).status_code == 422
    assert (await check(trade, seller, text="A;1")).status_code == 403
