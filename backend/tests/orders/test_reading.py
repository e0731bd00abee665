"""Lists, exports, papers and histories of orders."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from factories.orders import Trade
from factories.orders_support import confirmed, put, read, statements
from tradepost.infra.http.pagination import Page
from tradepost.kernel.ids import new_id
from tradepost.services.orders.schemas.orders import HistoryOutput, OrderDocumentsOutput, OrderSummary
from tradepost.services.payments.contract import InvoiceIssued


async def listed(trade: Trade, actor: Any, **params: Any) -> Any:
    answer = await trade.client.get("/api/v1/orders", params=params, headers=trade.sign(actor))
    assert answer.status_code == 200, answer.text
    Page[OrderSummary].model_validate(answer.json())
    return answer.json()


async def numbers(trade: Trade, actor: Any, **params: Any) -> list[str]:
    return [item["number"] for item in (await listed(trade, actor, **params))["items"]]


async def test_buyers_see_their_own_and_sellers_theirs_and_the_operator_all(trade: Trade) -> None:
    one, other, seller, rival = await trade.buyer(), await trade.buyer(), await trade.seller(), await trade.seller()
    first = await trade.placed(one, seller)
    second = await trade.placed(other, seller)
    third = await trade.placed(one, rival)
    assert await numbers(trade, one) == [third["number"], first["number"]]
    assert await numbers(trade, other) == [second["number"]]
    assert await numbers(trade, seller) == [second["number"], first["number"]]
    assert await numbers(trade, rival) == [third["number"]]
    assert {first["number"], second["number"], third["number"]} <= set(
        await numbers(trade, trade.operator(), limit=100)
    )


async def test_every_filter_narrows_the_list(trade: Trade) -> None:
    buyer, seller, other = await trade.buyer(), await trade.seller(name="Mugs & More"), await trade.seller(name="Lamps")
    first = await trade.placed(buyer, seller, po_number="PO-100_A%")
    second = await trade.placed(buyer, other, price="99.00")
    await trade.client.post(f"/api/v1/orders/{second['id']}/cancel", json={"reason": "No"}, headers=trade.sign(buyer))
    one, two = [first["number"]], [second["number"]]
    assert await numbers(trade, buyer, status="placed") == one
    assert await numbers(trade, buyer, status=["placed", "cancelled"]) == two + one
    assert await numbers(trade, buyer, counterpart_id=str(other.organisation_id)) == two
    assert await numbers(trade, buyer, number=first["number"]) == one
    assert await numbers(trade, buyer, po_number="PO-100_A%") == one
    assert await numbers(trade, buyer, text="mugs & m") == one
    assert await numbers(trade, buyer, text="100_a%") == one
    assert await numbers(trade, buyer, text="%") == one  # a sign of the pattern is a plain character
    assert await numbers(trade, buyer, text="nothing like it") == []
    today = datetime.now(UTC).date()
    assert await numbers(trade, buyer, placed_from=str(today), placed_to=str(today)) == two + one
    assert await numbers(trade, buyer, placed_to=str(today - timedelta(days=1))) == []
    assert await numbers(trade, buyer, placed_from="0001-01-01", placed_to="9999-12-31") == two + one
    assert await numbers(trade, buyer, historical="true") == []
    assert await numbers(trade, buyer, sort="total") == one + two
    assert await numbers(trade, buyer, sort="-total") == two + one


@pytest.mark.parametrize("sort", ["-placed_at", "placed_at", "-total", "total"])
async def test_pages_show_every_order_once_while_others_come(trade: Trade, sort: str) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    made = [(await trade.placed(buyer, seller, price=f"{n % 3 + 1}.00"))["number"] for n in range(7)]
    seen, cursor, pages = [], None, 0
    while True:
        page = await listed(trade, buyer, sort=sort, limit=3, **({"cursor": cursor} if cursor else {}))
        seen += [item["number"] for item in page["items"]]
        cursor, pages = page["next_cursor"], pages + 1
        if cursor is None:
            break
    assert (sorted(seen), pages) == (sorted(made), 3)


async def test_bad_filters_are_refused_with_what_is_wrong(trade: Trade) -> None:
    headers = trade.sign(await trade.buyer())
    bad = [
        {"status": "lost"}, {"sort": "name; DROP TABLE orders"}, {"limit": "0"}, {"limit": "101"}, {"cursor": "abc"},
        {"cursor": "W10"}, {"counterpart_id": "1"}, {"placed_from": "yesterday"}, {"placed_from": "99999-01-01"},
        {"text": "a\x00b"}, {"text": ""}, {"historical": "perhaps"}, {"cursor": "WyJOYU4iLCJ4Il0"},
    ]  # fmt: skip
    for params in bad:
        answer = await trade.client.get("/api/v1/orders", params=params, headers=headers)
        assert (answer.status_code, bool(answer.json()["errors"])) == (422, True), params


async def test_a_list_takes_three_statements_whatever_it_shows(trade: Trade) -> None:
    buyer, seller = await trade.buyer(), await trade.seller()
    for count in (1, 5):
        for _ in range(count):
            await trade.placed(buyer, seller, quantities=(1, 2, 3))
        answer = await trade.client.get("/api/v1/orders", params={"limit": 100}, headers=trade.sign(buyer))
        assert statements(answer) == 3
    order = await trade.placed(buyer, seller, quantities=tuple(range(1, 50)))
    assert statements(await trade.client.get(f"/api/v1/orders/{order['id']}", headers=trade.sign(buyer))) == 4


async def test_an_export_has_the_rows_of_the_list_and_no_formula(trade: Trade, real_data: Path) -> None:
    seller = await trade.seller()
    payloads = [json.loads(line) for line in (real_data / "bad-input" / "csv_injection.jsonl").read_text().splitlines()]
    texts = [text for each in payloads for text in each.values() if isinstance(text, str) and text[:1] in "=+-@"][:10]
    assert texts
    buyer = await trade.buyer(name="=HYPERLINK(0)")
    for text in texts:
        await trade.placed(buyer, seller, po_number=text[:60].strip())
    params = {"counterpart_id": str(seller.organisation_id), "sort": "placed_at"}
    answer = await trade.client.get("/api/v1/orders/export", params=params, headers=trade.sign(buyer))
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/csv")
    assert "attachment" in answer.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["number"] for row in rows] == await numbers(trade, buyer, limit=100, sort="placed_at")
    for row in rows:
        assert row["buyer"][0] == "'"
        assert row["po_number"][0] not in "=+-@"


async def test_an_export_goes_over_many_pages_without_a_second_header(
    trade: Trade, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tradepost.services.orders.use_cases import reading

    monkeypatch.setattr(reading, "EXPORT_PAGE", 3)
    buyer, seller = await trade.buyer(), await trade.seller()
    made = [(await trade.placed(buyer, seller))["number"] for _ in range(7)]
    answer = await trade.client.get("/api/v1/orders/export", headers=trade.sign(buyer))
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["number"] for row in rows] == made[::-1]


async def test_an_invoice_is_fetched_once_it_is_issued(trade: Trade) -> None:
    buyer, seller, order = await confirmed(trade)
    path = f"/api/v1/orders/{order['id']}/invoice"
    answer = await trade.client.get(path, headers=trade.sign(buyer))
    assert (answer.status_code, answer.json()["code"]) == (409, "orders.not_invoiced")
    older, newer = trade.payments.issue(order, 1), trade.payments.issue(order, 2)
    await trade.publish(
        "payments", *(InvoiceIssued(order_id=UUID(order["id"]), invoice=each) for each in (older, newer))
    )
    await trade.drain()
    for actor in (buyer, seller):
        answer = await trade.client.get(path, headers=trade.sign(actor))
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
        assert str(newer.id) in answer.text
    answer = await trade.client.get(path, params={"invoice_id": str(older.id)}, headers=trade.sign(buyer))
    assert str(older.id) in answer.text
    answer = await trade.client.get(path, params={"invoice_id": str(new_id())}, headers=trade.sign(buyer))
    assert (answer.status_code, answer.json()["code"]) == (404, "orders.invoice_not_found")
    answer = await trade.client.get(f"/api/v1/orders/{order['id']}/documents", headers=trade.sign(buyer))
    OrderDocumentsOutput.model_validate(answer.json(), extra="forbid")
    papers = answer.json()["items"]
    assert [each["kind"] for each in papers] == ["confirmation", "invoice", "invoice"]
    assert (await trade.client.get(papers[1]["href"], headers=trade.sign(buyer))).status_code == 200


@pytest.mark.parametrize("language", ["en", "de", "fr"])
async def test_a_confirmation_is_printed_once_the_order_is_confirmed(trade: Trade, language: str) -> None:
    buyer, seller = await trade.buyer(language=language), await trade.seller()
    order = await trade.placed(buyer, seller, quantities=(3, 4), note="#set page() \\ $x$ 你好", po_number="PO-1")
    path = f"/api/v1/orders/{order['id']}/confirmation"
    answer = await trade.client.get(path, headers=trade.sign(buyer))
    assert (answer.status_code, answer.json()["code"]) == (409, "orders.not_confirmed")
    from factories.orders_support import payment
    from tradepost.services.payments.contract import PaymentAuthorized

    await trade.publish("payments", payment(PaymentAuthorized, order))
    await trade.drain()
    answer = await trade.client.get(path, headers=trade.sign(seller))
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF")
    assert order["number"] in answer.headers["content-disposition"]


async def test_a_history_names_people_to_their_own_side_only(trade: Trade) -> None:
    buyer, seller, order = await confirmed(trade)
    await put(trade, seller, order, "processing")
    path = f"/api/v1/orders/{order['id']}/history"
    seen = {}
    for name, actor in (("buyer", buyer), ("seller", seller), ("operator", trade.operator())):
        answer = await trade.client.get(path, headers=trade.sign(actor))
        HistoryOutput.model_validate(answer.json(), extra="forbid")
        seen[name] = [each["user_id"] for each in answer.json()["items"]]
    assert seen["buyer"] == [str(buyer.user_id), None, None]
    assert seen["seller"] == [None, None, str(seller.user_id)]
    assert seen["operator"] == [str(buyer.user_id), None, str(seller.user_id)]
    assert (await read(trade, order))["status"] == "processing"
