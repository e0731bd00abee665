"""Custom reports from the request to the file, by the real job and the real object store."""

import asyncio
import csv
import io
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx2
import openpyxl
import pytest

from factories.people import make_actor
from factories.sales import (
    Happened,
    cancelled,
    confirmed,
    deliver,
    make_line,
    make_order,
    organisation_changed,
    product_updated,
    refunded,
)
from tradepost.infra.platform import Platform, Service
from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import Unavailable
from tradepost.kernel.ids import new_id
from tradepost.services.analytics.rules import reports as rules
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.notifications.contract import organisation_channel

Sign = Callable[[Actor], dict[str, str]]
Make = Callable[[str], Awaitable[None]]
PATH = "/api/v1/analytics/custom-reports"
BODY: dict[str, Any] = {
    "title": "March by product",
    "dimensions": ["period", "product"],
    "measures": ["gross_sales", "cancellations", "refunds", "net", "units_sold", "orders", "average_order_value"],
    "interval": "month",
    "from": "2026-03-01",
    "to": "2026-03-31",
}


@pytest.fixture
def seller() -> Actor:
    return make_actor("manufacturer", "analytics:read", "analytics:report")


@pytest.fixture
def buyer() -> Actor:
    return make_actor("retailer", "analytics:read", "analytics:report")


@pytest.fixture
def make(services: list[Service]) -> Make:
    async def run(report_id: str) -> None:
        [own] = [each for each in services if each.name == "analytics"]
        await own.tasks["analytics.make_report"](report_id=report_id)

    return run


@pytest.fixture
async def broken_store(platform: Platform) -> AsyncIterator[None]:
    class Broken:
        async def store(self, **_: Any) -> None:
            raise Unavailable("the object store is away")

    bound = dict(platform.ports._bound)
    platform.ports.bind(DocumentsPort, Broken())
    yield
    platform.ports._bound.clear()
    platform.ports._bound.update(bound)


async def sell(platform: Platform, services: list[Service], *happened: Happened) -> None:
    await deliver(platform, services, *happened)


async def request(client: httpx2.AsyncClient, sign: Sign, actor: Actor, **more: Any) -> dict[str, Any]:
    answer = await client.post("/api/v1/analytics/custom-report", json=BODY | more, headers=sign(actor))
    assert answer.status_code == 202, answer.text
    return answer.json()  # type: ignore[no-any-return]


async def status(client: httpx2.AsyncClient, sign: Sign, actor: Actor, report_id: str) -> dict[str, Any]:
    answer = await client.get(f"{PATH}/{report_id}", headers=sign(actor))
    assert answer.status_code == 200, answer.text
    return answer.json()  # type: ignore[no-any-return]


async def download(client: httpx2.AsyncClient, sign: Sign, actor: Actor, report_id: str) -> Any:
    return await client.get(f"{PATH}/{report_id}/download", headers=sign(actor))


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


async def finished_events(platform: Platform, report_id: str) -> list[Any]:
    sql = "SELECT payload FROM platform.outbox WHERE name = 'report.finished' AND key = $1"
    async with platform.database.transaction("analytics", readonly=True) as tx:
        return [row["payload"] for row in await tx.fetch(sql, report_id)]


async def test_a_report_is_asked_for_made_and_downloaded(
    client: httpx2.AsyncClient,
    sign: Sign,
    platform: Platform,
    services: list[Service],
    seller: Actor,
    buyer: Actor,
    make: Make,
) -> None:
    crate, box = new_id(), new_id()
    lines = (
        make_line(4, "2.50", product_id=crate, sku="C", shipped=1),
        make_line(2, "1.00", product_id=box, sku="B", shipped=2),
    )
    order = make_order(seller.organisation_id, buyer.organisation_id, *lines)
    await sell(platform, services, confirmed(order), cancelled(order), refunded(order, "0.25"))
    asked = await request(client, sign, seller)
    assert (asked["status"], asked["progress_percent"], asked["dimensions"]) == (
        "queued",
        0,
        ["period", "product", "currency"],
    )
    early = await download(client, sign, seller, asked["id"])
    assert (early.status_code, early.json()["code"]) == (409, "analytics.report_not_ready")
    for _ in range(2):
        await make(asked["id"])
    ready = await status(client, sign, seller, asked["id"])
    assert (ready["status"], ready["progress_percent"], ready["rows_total"]) == ("ready", 100, 3)
    file = await download(client, sign, seller, asked["id"])
    assert file.headers["content-type"].startswith("text/csv")
    assert 'filename="March by product.csv"' in file.headers["content-disposition"]
    assert len(file.content) == ready["size_bytes"]
    shown = [
        [row[name] for name in ("period", "sku", "currency", "gross_sales", "cancellations", "refunds", "net")]
        for row in table(file.content)
    ]
    assert shown == [
        ["2026-03-01", "", "EUR", "0.00", "0.00", "-0.25", "-0.25"],
        ["2026-03-01", "B", "EUR", "2.00", "0.00", "0.00", "2.00"],
        ["2026-03-01", "C", "EUR", "10.00", "-7.50", "0.00", "2.50"],
    ]
    [event] = await finished_events(platform, asked["id"])
    assert (event["status"], event["user_id"]) == ("ready", str(seller.user_id))


async def test_an_order_counts_once_for_a_brand_however_many_of_its_products_it_holds(
    client: httpx2.AsyncClient,
    sign: Sign,
    platform: Platform,
    services: list[Service],
    seller: Actor,
    buyer: Actor,
    make: Make,
) -> None:
    products = [new_id() for _ in range(3)]
    order = make_order(
        seller.organisation_id, buyer.organisation_id, *[make_line(1, "2", product_id=each) for each in products]
    )
    changed = [product_updated(each, seller.organisation_id, brand="Acme") for each in products[:2]]
    await sell(platform, services, *changed, confirmed(order), organisation_changed(buyer.organisation_id, "Shop"))
    body = {"dimensions": ["brand", "customer", "country"], "interval": None, "filters": {"currency": "EUR"}}
    asked = await request(client, sign, seller, **body)
    await make(asked["id"])
    rows = table((await download(client, sign, seller, asked["id"])).content)
    assert [
        (row["brand"], row["customer"], row["country"], row["orders"], row["average_order_value"]) for row in rows
    ] == [
        ("", "Shop", "DE", "1", "2.00"),
        ("Acme", "Shop", "DE", "1", "4.00"),
    ]


async def test_a_workbook_holds_text_and_no_formulas(
    client: httpx2.AsyncClient,
    sign: Sign,
    platform: Platform,
    services: list[Service],
    seller: Actor,
    buyer: Actor,
    make: Make,
) -> None:
    evil = '=HYPERLINK("http://evil.example","click")'
    crate = new_id()
    order = make_order(seller.organisation_id, buyer.organisation_id, make_line(1, "5", product_id=crate))
    await sell(platform, services, confirmed(order), product_updated(crate, seller.organisation_id, title=evil))
    for report_format in ("csv", "xlsx"):
        asked = await request(client, sign, seller, format=report_format)
        await make(asked["id"])
        file = await download(client, sign, seller, asked["id"])
        assert file.headers["content-type"].split(";")[0] == rules.CONTENT_TYPES[report_format]
        if report_format == "csv":
            assert table(file.content)[0]["product"] == f"'{evil}"
            continue
        sheet = openpyxl.load_workbook(io.BytesIO(file.content)).active
        assert sheet is not None
        header, row = (list(each) for each in sheet.iter_rows())
        cells = {name.value: cell for name, cell in zip(header, row, strict=True)}
        assert (cells["product"].value, cells["product"].data_type) == (evil, "s")
        assert cells["net"].value == 5


async def test_a_report_shows_nothing_of_others(
    client: httpx2.AsyncClient,
    sign: Sign,
    platform: Platform,
    services: list[Service],
    seller: Actor,
    buyer: Actor,
    make: Make,
) -> None:
    rival, other = make_actor("manufacturer", "analytics:report"), make_actor("retailer", "analytics:report")
    operator = make_actor("operator", "analytics:report")
    await sell(
        platform,
        services,
        confirmed(make_order(seller.organisation_id, buyer.organisation_id, make_line(1, "5"))),
        confirmed(make_order(seller.organisation_id, other.organisation_id, make_line(1, "7"))),
        confirmed(make_order(rival.organisation_id, buyer.organisation_id, make_line(1, "11"))),
    )
    both = {"filters": {"seller_id": str(seller.organisation_id), "buyer_id": str(buyer.organisation_id)}}
    nets = {}
    for name, actor, more in (
        ("seller", seller, {}),
        ("rival", rival, {}),
        ("buyer", buyer, {}),
        ("other", other, {}),
        ("operator", operator, both),
    ):
        asked = await request(client, sign, actor, dimensions=["seller"], measures=["net"], interval=None, **more)
        await make(asked["id"])
        nets[name] = [row["net"] for row in table((await download(client, sign, actor, asked["id"])).content)]
        for stranger in {seller, rival, buyer, operator} - {actor}:
            headers = sign(stranger)
            assert (await client.get(f"{PATH}/{asked['id']}", headers=headers)).status_code == 404
            assert (await client.get(f"{PATH}/{asked['id']}/download", headers=headers)).status_code == 404
            assert (await client.delete(f"{PATH}/{asked['id']}", headers=headers)).status_code == 404
        assert (await status(client, sign, actor, asked["id"]))["status"] == "ready"
    assert {name: sorted(each) for name, each in nets.items()} == {
        "seller": ["12.00"],
        "rival": ["11.00"],
        "buyer": ["11.00", "5.00"],
        "other": ["7.00"],
        "operator": ["5.00"],
    }
    theirs = BODY | {"filters": {"seller_id": str(seller.organisation_id)}}
    refused = await client.post("/api/v1/analytics/custom-report", json=theirs, headers=sign(rival))
    assert (refused.status_code, refused.json()["code"]) == (404, "analytics.organisation_not_found")
    listed = await client.get(PATH, headers=sign(rival))
    assert len(listed.json()["items"]) == 1


async def test_every_fault_of_a_definition_is_told_at_once(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor
) -> None:
    body = {
        "title": "nul\x00",
        "format": "pdf",
        "dimensions": ["product", "product"],
        "measures": ["net", "password"],
        "interval": "year",
        "from": "2026-03-31",
        "to": "2026-03-01",
        "filters": {"brand": "", "currency": "euro", "product_ids": ["x"]},
        "sql": "1",
    }
    answer = await client.post("/api/v1/analytics/custom-report", json=body, headers=sign(seller))
    assert answer.status_code == 422
    assert {each["pointer"] for each in answer.json()["errors"]} == {
        "#/title",
        "#/format",
        "#/dimensions",
        "#/measures/1",
        "#/interval",
        "#/to",
        "#/filters/brand",
        "#/filters/currency",
        "#/filters/product_ids/0",
        "#/sql",
    }
    for faulty, code in (
        ({"interval": None}, "interval_missing"),
        ({"dimensions": ["brand"]}, "interval_unused"),
        ({"from": "2000-01-01"}, "period_too_long"),
        ({"measures": ["net", "net"]}, "repeated"),
    ):
        answer = await client.post("/api/v1/analytics/custom-report", json=BODY | faulty, headers=sign(seller))
        assert [each["code"] for each in answer.json()["errors"]] == [code]
    assert (await client.get(PATH, headers=sign(seller))).json()["items"] == []


async def test_words_of_people_never_become_sql(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor, make: Make
) -> None:
    word = "x'); DROP TABLE analytics.sales_lines; --"
    asked = await request(client, sign, seller, title=word, filters={"brand": word, "category": word, "country": word})
    await make(asked["id"])
    ready = await status(client, sign, seller, asked["id"])
    assert (ready["status"], ready["rows_total"]) == ("ready", 0)
    file = await download(client, sign, seller, asked["id"])
    assert table(file.content) == []


async def test_the_same_report_asked_again_in_the_same_minute_is_made_once(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor
) -> None:
    for _ in range(2):  # the minute may turn between the two
        first, again = await request(client, sign, seller), await request(client, sign, seller)
        if first["created_at"][:16] == again["created_at"][:16]:
            break
    assert first["id"] == again["id"]
    other = await request(client, sign, seller, title="Another")
    assert other["id"] != first["id"]


async def test_reports_page_newest_first_by_status(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor, make: Make
) -> None:
    ids = [(await request(client, sign, seller, title=f"Number {each}"))["id"] for each in range(5)]
    await make(ids[2])
    seen: list[str] = []
    cursor = None
    for _ in range(3):
        parameters = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
        answer = await client.get(PATH, params=parameters, headers=sign(seller))
        assert answer.headers["server-timing"] == 'sql;desc="3"'
        seen += [each["id"] for each in answer.json()["items"]]
        cursor = answer.json()["next_cursor"]
    assert (seen, cursor) == (ids[::-1], None)
    ready = await client.get(PATH, params={"status": "ready"}, headers=sign(seller))
    assert [each["id"] for each in ready.json()["items"]] == [ids[2]]
    assert (await client.get(PATH, params={"cursor": "x"}, headers=sign(seller))).status_code == 422


async def test_a_deleted_report_is_gone_and_making_it_does_nothing(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor, make: Make, platform: Platform
) -> None:
    asked = await request(client, sign, seller)
    assert (await client.delete(f"{PATH}/{asked['id']}", headers=sign(seller))).status_code == 204
    await make(asked["id"])
    assert (await client.get(f"{PATH}/{asked['id']}", headers=sign(seller))).status_code == 404
    assert await finished_events(platform, asked["id"]) == []


@pytest.mark.parametrize(("limit", "reason"), [("ROWS_MAX", rules.TOO_MANY_ROWS), ("BYTES_MAX", rules.TOO_LARGE)])
async def test_a_report_that_is_too_large_fails_and_says_so(
    client: httpx2.AsyncClient,
    sign: Sign,
    platform: Platform,
    services: list[Service],
    seller: Actor,
    buyer: Actor,
    make: Make,
    monkeypatch: pytest.MonkeyPatch,
    limit: str,
    reason: str,
) -> None:
    monkeypatch.setattr(rules, limit, 2)
    order = make_order(seller.organisation_id, buyer.organisation_id, *[make_line(1, "1") for _ in range(3)])
    await sell(platform, services, confirmed(order))
    asked = await request(client, sign, seller)
    await make(asked["id"])
    failed = await status(client, sign, seller, asked["id"])
    assert (failed["status"], failed["failure"]) == ("failed", reason)
    refused = await download(client, sign, seller, asked["id"])
    assert (refused.status_code, refused.json()["detail"]) == (409, reason)
    [event] = await finished_events(platform, asked["id"])
    assert event["status"] == "failed"


async def test_a_report_whose_file_cannot_be_kept_is_tried_again_and_then_fails(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor, make: Make, broken_store: None, platform: Platform
) -> None:
    asked = await request(client, sign, seller)
    for _ in range(rules.ATTEMPTS_MAX - 1):
        with pytest.raises(Unavailable):
            await make(asked["id"])
        assert (await status(client, sign, seller, asked["id"]))["status"] == "running"
    await make(asked["id"])
    failed = await status(client, sign, seller, asked["id"])
    assert (failed["status"], failed["failure"]) == ("failed", rules.UNEXPECTED)
    assert len(await finished_events(platform, asked["id"])) == 1


async def test_a_report_that_was_cut_off_is_given_up_after_an_hour(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor, services: list[Service], platform: Platform
) -> None:
    old, young = await request(client, sign, seller, title="Old"), await request(client, sign, seller, title="Young")
    async with platform.database.transaction("analytics") as tx:
        sql = "UPDATE analytics.custom_reports SET created_at = created_at - $2::interval WHERE id = $1"
        await tx.execute(sql, UUID(old["id"]), timedelta(hours=2))
    [own] = [each for each in services if each.name == "analytics"]
    await own.tasks["analytics.fail_stale"]()
    assert (await status(client, sign, seller, old["id"]))["status"] == "failed"
    assert (await status(client, sign, seller, young["id"]))["status"] == "queued"


async def test_a_company_has_twenty_reports_in_the_making_at_most(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor
) -> None:
    for each in range(rules.UNFINISHED_MAX):
        await request(client, sign, seller, title=f"Number {each}")
    answer = await client.post("/api/v1/analytics/custom-report", json=BODY | {"title": "More"}, headers=sign(seller))
    assert (answer.status_code, answer.json()["code"]) == (409, "analytics.too_many_reports")
    listed = await client.get(PATH, params={"limit": "100"}, headers=sign(seller))
    assert len(listed.json()["items"]) == rules.UNFINISHED_MAX


async def test_open_pages_follow_a_report_until_it_is_ready(
    client: httpx2.AsyncClient, sign: Sign, platform: Platform, seller: Actor, make: Make
) -> None:
    stream = platform.live.subscribe([organisation_channel(seller.organisation_id, "reports")])
    assert (await anext(stream)).name == "ready"
    asked = await request(client, sign, seller)
    await make(asked["id"])
    told: list[dict[str, Any]] = []
    while not told or told[-1]["status"] != "ready":
        event = await asyncio.wait_for(anext(stream), 20)
        assert event.name == "analytics.report"
        told.append(json.loads(event.data))
    await stream.aclose()
    assert told[0]["status"] == "running"
    assert told[-1] == {
        "report_id": asked["id"], "status": "ready", "rows_written": 0, "rows_total": 0, "progress": 1.0,
    }  # fmt: skip
