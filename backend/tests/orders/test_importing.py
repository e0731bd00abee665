"""Imports of history over HTTP and the job that runs them."""

import asyncio
import csv
import gzip
import io
import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from factories.orders import Trade
from tradepost.infra.objects import ObjectMissing
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id
from tradepost.services.documents.contract import Document
from tradepost.services.notifications.contract import operator_channel
from tradepost.services.orders.use_cases import history_lines, importing

HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
LINES = [
    "536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850,United Kingdom",
    "536365,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850,United Kingdom",
    "536365,POST,POSTAGE,1,2010-12-01 08:26:00,18.00,17850,United Kingdom",
    "536366,22633,HAND WARMER,3,2011-05-01 00:30:00,1.855,,United Kingdom",
    "C536379,D,Discount,-1,2010-12-01 09:41:00,27.50,14527,United Kingdom",
    "536414,22139,,56,2010-12-01 11:52:00,0.0,,United Kingdom",
    "536589,21777,,-10,2010-12-01 16:50:00,0.0,,United Kingdom",
    "536365,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850,United Kingdom",
    "536370,bad,BAD,x,2010-12-01 08:26:00,3.39,17850,France",
    "536370,bad,BAD,1,2010-02-30 08:26:00,3.39,17850,France",
    "536370,22728,CLOCK,24,2010-12-01 08:45:00,1 e3,12583,France",
    "536370,22727,CLOCK,24,2010-12-01 08:45:00,3.75,12583,France",
    "536999,22726,GIFT,1,2010-12-01 09:45:00,0,12583,France",
    "A563185,B,Adjust bad debt,1,2010-12-02 14:50:00,-11062.06,,United Kingdom",
]


class FakeDocuments:
    """Only `describe`, of one uploaded file."""

    def __init__(self, owner_id: UUID, document_id: UUID, object_key: str, file_name: str) -> None:
        self._file = (owner_id, document_id, object_key, file_name)

    async def describe(self, *, ids: list[UUID], owner_id: UUID | None) -> list[Document]:
        owner, document_id, object_key, file_name = self._file
        if document_id not in ids or owner_id != owner:
            return []
        return [
            Document(
                id=document_id, owner_id=owner, purpose="import", file_name=file_name, content_type="text/csv",
                size_bytes=1, sha256=None, status="ready", object_key=object_key, expires_on=None,
                created_at=importing.utc_now(),
            )
        ]  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
async def bucket(platform: Any) -> None:
    await platform.objects.ensure_bucket()


def options(seller: Actor, **changes: Any) -> dict[str, Any]:
    return {"seller_id": str(seller.organisation_id), "currency": "GBP", "timezone": "Europe/London", **changes}


async def upload(trade: Trade, seller: Actor, text: str | bytes, operator: Actor | None = None, **changes: Any) -> Any:
    content = text.encode() if isinstance(text, str) else text
    return await trade.client.post(
        "/api/v1/orders/import",
        data={"options": json.dumps(options(seller, **changes))},
        files={"file": (changes.pop("name", "history.csv"), content, "text/csv")},
        headers=trade.sign(operator or trade.operator()),
    )


async def run_worker(trade: Trade, import_id: str) -> None:
    platform = trade.platform
    await importing.run_import(platform.database, UUID(import_id), objects=platform.objects, live=platform.live)


async def run(trade: Trade, import_id: str) -> dict[str, Any]:
    await importing.run_import(
        trade.platform.database, UUID(import_id), objects=trade.platform.objects, live=trade.platform.live
    )
    return await progress(trade, import_id)


async def progress(trade: Trade, import_id: str) -> dict[str, Any]:
    answer = await trade.client.get(f"/api/v1/orders/import/{import_id}", headers=trade.sign(trade.operator()))
    found: dict[str, Any] = answer.json()
    return found


async def imported(trade: Trade, seller: Actor, text: str | bytes, **changes: Any) -> dict[str, Any]:
    answer = await upload(trade, seller, text, **changes)
    assert answer.status_code == 202, answer.text
    return await run(trade, answer.json()["id"])


async def events(trade: Trade, import_id: str) -> list[dict[str, Any]]:
    async with trade.platform.database.transaction("orders", readonly=True) as tx:
        rows = await tx.fetch(
            "SELECT payload FROM platform.outbox WHERE name = 'order.imported' AND payload->>'import_id' = $1 "
            "ORDER BY txid, seq",
            import_id,
        )
    return [row["payload"] for row in rows]


async def test_invoices_become_orders_and_every_other_line_is_reported(trade: Trade) -> None:
    seller = await trade.seller(name="Gifts Ltd")
    done = await imported(trade, seller, "\n".join([HEADER, *LINES]))
    assert done["status"] == "completed", done
    assert done["reasons"] == {"stock_movement": 2, "quantity_invalid": 1, "date_invalid": 1, "unit_price_invalid": 1}
    assert (done["lines_read"], done["lines_imported"], done["lines_reported"]) == (14, 9, 5)
    headers = trade.sign(seller)
    listed = await trade.client.get("/api/v1/orders", params={"sort": "placed_at"}, headers=headers)
    found = {row["number"]: row for row in listed.json()["items"]}
    assert {number: (row["document"], row["status"], row["total"]["amount"]) for number, row in found.items()} == {
        "536365": ("sale", "completed", "73.98"),
        "536366": ("sale", "completed", "5.565"),
        "C536379": ("cancellation", "cancelled", "-27.50"),
        "536370": ("sale", "completed", "90.00"),
        "536999": ("adjustment", "completed", "0"),
        "A563185": ("adjustment", "completed", "-11062.06"),
    }
    assert found["536366"]["buyer"]["name"] == "Unnamed customer"
    assert found["536365"]["buyer"]["name"] == "Customer 17850"
    whole = await trade.client.get(f"/api/v1/orders/{found['536365']['id']}", headers=headers)
    assert [(line["sku"], line["kind"]) for line in whole.json()["lines"]] == [
        ("85123A", "goods"), ("71053", "goods"), ("POST", "charge"), ("71053", "goods"),
    ]  # fmt: skip
    reported = await trade.client.get(
        f"/api/v1/orders/import/{done['id']}/errors", headers=trade.sign(trade.operator())
    )
    table = list(csv.DictReader(io.StringIO(reported.content.decode("utf-8-sig"))))
    assert [(row["line"], row["code"]) for row in table] == [
        ("7", "stock_movement"),
        ("8", "stock_movement"),
        ("10", "quantity_invalid"),
        ("11", "date_invalid"),
        ("12", "unit_price_invalid"),
    ]


async def test_a_line_that_is_worth_more_than_anyone_can_count_is_reported(trade: Trade) -> None:
    seller = await trade.seller()
    sold = "2010-12-01 08:26:00"
    lines = [
        f"1,A,A phone number as price,50000000,{sold},401234567,17850,Germany",
        f"2,A,The same taken back,-50000000,{sold},401234567,17850,Germany",
        f"3,A,Just enough,99999999,{sold},1000,17850,Germany",
    ]
    done = await imported(trade, seller, "\n".join([HEADER, *lines]))
    assert (done["reasons"], done["lines_imported"]) == ({"amount_too_large": 2}, 1)
    listed = await trade.client.get("/api/v1/orders", params={"historical": True}, headers=trade.sign(seller))
    assert [row["number"] for row in listed.json()["items"]] == ["3"]
    assert [each["number"] for each in await events(trade, done["id"])] == ["3"]


async def test_a_historical_order_is_shown_but_cannot_be_moved(trade: Trade) -> None:
    seller = await trade.seller()
    await imported(trade, seller, "\n".join([HEADER, *LINES]))
    listed = await trade.client.get("/api/v1/orders", params={"historical": True}, headers=trade.sign(seller))
    order = listed.json()["items"][0]
    path = f"/api/v1/orders/{order['id']}"
    before = (await trade.client.get(path, headers=trade.sign(seller))).json()
    moved = await trade.client.put(f"{path}/status", json={"status": "processing"}, headers=trade.sign(seller))
    assert (moved.status_code, moved.json()["allowed"]) == (409, [])
    for paper in ("confirmation", "invoice"):
        assert (await trade.client.get(f"{path}/{paper}", headers=trade.sign(seller))).status_code == 409
    assert (await trade.client.get(path, headers=trade.sign(seller))).json() == before
    assert (await trade.client.get(path, headers=trade.sign(trade.operator()))).json() == before
    assert (await trade.client.get(path, headers=trade.sign(await trade.seller()))).status_code == 404


async def test_the_file_of_a_request_is_deleted_once_its_run_is_over(trade: Trade) -> None:
    done = await imported(trade, await trade.seller(), "\n".join([HEADER, *LINES]))
    with pytest.raises(ObjectMissing):
        await trade.platform.objects.head(f"orders/imports/{done['id']}")
    assert await run(trade, done["id"]) == done


async def test_an_event_tells_each_invoice_with_the_day_at_the_seller(trade: Trade) -> None:
    seller = await trade.seller()
    done = await imported(trade, seller, "\n".join([HEADER, *LINES]))
    told = {event["number"]: event for event in await events(trade, done["id"])}
    assert len(told) == done["orders_imported"] == 6
    late = told["536366"]
    assert (late["occurred_on"], late["business_date"]) == ("2011-04-30T23:30:00Z", "2011-05-01")
    assert (late["customer_reference"], late["lines"][0]["net"]) == (None, "5.565")


async def test_a_repeat_makes_nothing_twice_and_says_so(trade: Trade) -> None:
    seller = await trade.seller()
    first = await imported(trade, seller, "\n".join([HEADER, *LINES[:6]]))
    second = await imported(trade, seller, "\n".join([HEADER, *LINES]))
    assert second["reasons"]["already_imported"] == 6  # the invoice of four lines is known with three
    assert second["lines_imported"] + second["lines_reported"] == 14
    assert await events(trade, first["id"]) != []
    async with trade.platform.database.transaction("orders") as tx:
        rows = await tx.fetch("SELECT number FROM orders.orders WHERE seller_id = $1", seller.organisation_id)
    assert len({row["number"] for row in rows}) == len(rows) == 6


async def test_lines_of_an_invoice_far_apart_are_reported_not_doubled(
    trade: Trade, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_lines, "BATCH_INVOICES", 3)
    seller = await trade.seller()
    rows = [f"{700000 + n},X,X,1,2010-12-01 08:26:00,1,1,UK" for n in range(1_500)]
    done = await imported(trade, seller, "\n".join([HEADER, *rows, rows[0], rows[1_000]]))
    assert done["reasons"] == {"invoice_split": 1}
    assert (done["lines_imported"], done["orders_imported"]) == (1_501, 1_500)


async def test_a_run_that_is_killed_goes_on_where_it_stopped(trade: Trade, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_lines, "BATCH_INVOICES", 20)
    seller = await trade.seller()
    numbers = [n // 2 if n % 7 else max(0, n // 2 - 3) for n in range(2_600)]
    rows = [f"{800000 + number},X{n},X,1,2010-12-01 08:26:00,1.5,1,UK" for n, number in enumerate(numbers)]
    rows[5::50] = ["broken,row"] * len(rows[5::50])
    answer = await upload(trade, seller, "\n".join([HEADER, *rows]))
    import_id, stops = answer.json()["id"], 0
    real = importing.repository.progress

    async def dying(*args: Any, **kwargs: Any) -> None:
        await real(*args, **kwargs)
        nonlocal stops
        stops += 1
        if stops % 5 == 0:
            raise ConnectionResetError("killed before the commit")

    monkeypatch.setattr(importing.repository, "progress", dying)
    for _ in range(100):
        try:
            await importing.run_import(
                trade.platform.database, UUID(import_id), objects=trade.platform.objects, live=trade.platform.live
            )
            break
        except ConnectionResetError:
            continue
    done = await progress(trade, import_id)
    assert done["status"] == "completed"
    assert stops > 10
    assert (done["lines_read"], done["reasons"]) == (2_600, {"table.row_ragged": 52})
    async with trade.platform.database.transaction("orders") as tx:
        skus = await tx.fetch(
            "SELECT i.sku, o.number FROM orders.order_items i JOIN orders.orders o ON o.id = i.order_id "
            "WHERE o.seller_id = $1",
            seller.organisation_id,
        )
    expected = Counter((row.split(",")[1], row.split(",")[0]) for row in rows if row != "broken,row")
    assert Counter((row["sku"], row["number"]) for row in skus) == expected
    assert sum(len(event["lines"]) for event in await events(trade, import_id)) == 2_548


async def test_two_runs_of_one_import_at_once_do_not_disturb_each_other(
    trade: Trade, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_lines, "BATCH_INVOICES", 10)
    seller = await trade.seller()
    rows = [f"{n},X,X,1,2010-12-01 08:26:00,1,1,UK" for n in range(400)]
    answer = await upload(trade, seller, "\n".join([HEADER, *rows]))
    await asyncio.gather(*(run(trade, answer.json()["id"]) for _ in range(3)))
    done = await progress(trade, answer.json()["id"])
    assert (done["status"], done["lines_imported"], done["orders_imported"]) == ("completed", 400, 400)


async def test_an_import_is_cancelled_before_and_while_it_runs(trade: Trade, monkeypatch: pytest.MonkeyPatch) -> None:
    seller, headers = await trade.seller(), trade.sign(trade.operator())
    rows = [f"{n},X,X,1,2010-12-01 08:26:00,1,1,UK" for n in range(4_000)]
    text = "\n".join([HEADER, *rows])
    waiting = (await upload(trade, seller, text)).json()["id"]
    answer = await trade.client.post(f"/api/v1/orders/import/{waiting}/cancel", headers=headers)
    assert answer.json()["status"] == "cancelled"
    assert (await run(trade, waiting))["lines_read"] == 0
    again = await trade.client.post(f"/api/v1/orders/import/{waiting}/cancel", headers=headers)
    assert (again.status_code, again.json()["code"]) == (409, "orders.import_ended")
    monkeypatch.setattr(history_lines, "BATCH_INVOICES", 100)
    running = (await upload(trade, seller, text)).json()["id"]
    task = asyncio.create_task(run(trade, running))
    for _ in range(1_000):
        if (await progress(trade, running))["lines_read"]:
            break
        await asyncio.sleep(0.01)
    await trade.client.post(f"/api/v1/orders/import/{running}/cancel", headers=headers)
    done = await task
    assert done["status"] == "cancelled"
    assert 0 < done["lines_imported"] < 4_000


async def test_an_unusable_file_fails_with_a_sentence(trade: Trade) -> None:
    seller = await trade.seller()
    done = await imported(trade, seller, "a,b\n1,2\n")
    assert done["status"] == "failed"
    assert "invoice_number" in done["error"]
    done = await imported(trade, seller, b"\xff\xfe\x00\x01broken")
    assert done["status"] == "failed"
    done = await imported(trade, seller, HEADER)
    assert (done["status"], done["lines_read"]) == ("completed", 0)


async def test_a_mapping_and_a_decimal_comma_are_followed(trade: Trade) -> None:
    seller = await trade.seller()
    text = "Nr;Art;Stk;Am;Preis\n1;X;2;24.12.2020 10:00;1,50\n"
    mapping = {"invoice_number": "Nr", "sku": "Art", "quantity": "Stk", "date": "Am", "unit_price": "Preis",
               "country": {"constant": "DE"}}  # fmt: skip
    done = await imported(trade, seller, text, mapping=mapping, decimal_comma=True, date_order="dmy")
    assert (done["status"], done["lines_imported"]) == ("completed", 1), done
    [event] = await events(trade, done["id"])
    assert (event["lines"][0]["net"], event["country"]) == ("3.00", "DE")


async def test_a_request_with_faults_names_them_all_and_starts_nothing(trade: Trade) -> None:
    seller = await trade.seller()
    operator = trade.sign(trade.operator())
    post = trade.client.post
    bad = options(seller, currency="pounds", timezone="../../etc/passwd", colour="red", seller_id="x")
    answer = await post("/api/v1/orders/import", json=bad, headers=operator)
    assert answer.status_code == 422
    assert {each["pointer"] for each in answer.json()["errors"]} == {"#/currency", "#/colour", "#/seller_id"}
    answer = await post("/api/v1/orders/import", json=options(seller, timezone="Mars/Olympus"), headers=operator)
    assert [each["pointer"] for each in answer.json()["errors"]] == ["#/timezone", "#/document_id"]
    for body in (b"", b"[]", b"{", b"\xff", b"null"):
        answer = await post(
            "/api/v1/orders/import", content=body, headers={**operator, "Content-Type": "application/json"}
        )
        assert answer.status_code == 422
        broken = {**operator, "Content-Type": "multipart/form-data; boundary=x"}
        assert (await post("/api/v1/orders/import", content=body, headers=broken)).status_code == 422
    assert (await upload(trade, await trade.buyer(), "x")).json()["errors"][0]["pointer"] == "#/seller_id"
    unknown = await trade.client.get(f"/api/v1/orders/import/{new_id()}", headers=operator)
    assert unknown.json()["code"] == "orders.import_not_found"


async def test_only_the_operator_imports(trade: Trade) -> None:
    seller = await trade.seller()
    intruder = await trade.party("manufacturer", "order:import", "order:read")
    answer = await upload(trade, seller, HEADER, operator=intruder)
    assert answer.status_code == 403
    assert (await upload(trade, seller, HEADER, operator=trade.operator("order:read"))).status_code == 403


async def test_the_real_history_gives_the_totals_that_its_owner_knows(
    trade: Trade, real_data: Path, record_property: Callable[[str, object], None]
) -> None:
    folder = real_data / "online-retail"
    name = "lines_2010-12-01_2011-06-30.csv.gz"
    seller, operator = await trade.seller(), trade.operator()
    document_id, key = new_id(), f"tests/{new_id()}"
    await trade.platform.objects.put(key, (folder / name).read_bytes(), content_type="application/gzip")
    from factories.orders import bound
    from tradepost.services.documents.contract import DocumentsPort

    documents = FakeDocuments(operator.organisation_id, document_id, key, name)
    with bound(trade.platform, {DocumentsPort: documents}):
        answer = await trade.client.post(
            "/api/v1/orders/import",
            json=options(seller, document_id=str(document_id)),
            headers=trade.sign(operator),
        )
    assert answer.status_code == 202, answer.text
    started = time.perf_counter()
    done = await run(trade, answer.json()["id"])
    took_s = time.perf_counter() - started
    record_property("history_import_s", round(took_s, 1))
    assert done["status"] == "completed"
    assert (done["lines_read"], done["lines_imported"]) == (245_903, 244_768)
    assert done["reasons"] == {"stock_movement": 1_135}
    expected = list(csv.DictReader(io.StringIO((folder / "monthly_totals.csv").read_text())))
    found = monthly(await events(trade, done["id"]))
    for row in expected:
        month = found[row["month"]]
        assert month["sale_invoices"] == int(row["sale_invoices"])
        assert month["cancel_invoices"] == int(row["cancel_invoices"])
        assert month["customers"] == int(row["customers"])
        assert month["units_sold"] == int(row["units_sold"])
        for name in ("gross_sales", "cancellations", "other_adjustments", "net"):
            assert month[name] == Decimal(row[name]), (row["month"], name)


def monthly(told: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The report that the contract's definition gives, from events alone."""
    months: dict[str, dict[str, Any]] = defaultdict(
        lambda: {"gross_sales": Decimal(0), "cancellations": Decimal(0), "net": Decimal(0), "units_sold": 0,
                 "other_adjustments": Decimal(0), "sale_invoices": 0, "cancel_invoices": 0, "who": set()}
    )  # fmt: skip
    for event in told:
        month = months[event["business_date"][:7]]
        month["sale_invoices"] += event["document"] == "sale"
        month["cancel_invoices"] += event["document"] == "cancellation"
        month["who"] |= {event["customer_reference"]} - {None}
        for line in event["lines"]:
            net = Decimal(line["net"])
            month["net"] += net
            if event["document"] == "cancellation":
                month["cancellations"] += net
            elif event["document"] == "sale" and line["quantity"] > 0 and Decimal(line["unit_price"]) > 0:
                month["gross_sales"] += net
                month["units_sold"] += line["quantity"]
            else:
                month["other_adjustments"] += net
    for month in months.values():
        month["customers"] = len(month["who"])
    return months


def test_the_real_file_is_compressed_as_its_name_says(real_data: Path) -> None:
    with gzip.open(real_data / "online-retail" / "lines_2010-12-01_2011-06-30.csv.gz", "rt") as file:
        assert file.readline().strip() == HEADER


async def test_open_pages_of_the_operator_follow_an_import(trade: Trade) -> None:
    stream = trade.platform.live.subscribe([operator_channel("imports")])
    assert (await anext(stream)).name == "ready"
    done = await imported(trade, await trade.seller(), "\n".join([HEADER, *LINES]))
    told: list[dict[str, Any]] = []
    while not told or told[-1]["status"] == "running":
        event = await asyncio.wait_for(anext(stream), 20)
        if (data := json.loads(event.data))["import_id"] == done["id"]:
            told.append(data)
    await stream.aclose()
    assert told[-1] == {
        "import_id": done["id"],
        "status": "completed",
        "lines_read": done["lines_read"],
        "total_lines": done["total_lines"],
        "progress": 1.0,
    }
