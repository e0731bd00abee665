"""Seven months of a real wholesaler's invoices come to the figures that were counted from them by hand."""

import csv
import gzip
import io
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from itertools import groupby, islice
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import httpx2
import openpyxl
import pytest

from factories.people import make_actor
from tradepost.apps.checks import check
from tradepost.infra import outbox
from tradepost.infra.bus import Bus, register
from tradepost.infra.platform import Platform, Service
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.ids import new_id, stable_id
from tradepost.services.orders.contract import HistoricalLine, OrderImported

Sign = Callable[[Actor], dict[str, str]]
LONDON = ZoneInfo("Europe/London")
SALES = {"from": "2010-12-01", "to": "2011-06-30", "interval": "month"}
LONGEST_S = 60


def invoices(file: Path, seller_id: UUID) -> Iterator[OrderImported]:
    """The file's invoices; its lines stand together by invoice but for a few, so it is sorted first."""
    with gzip.open(file, "rt", encoding="utf-8", newline="") as text:
        rows = sorted(csv.DictReader(text), key=lambda row: row["InvoiceNo"])
    import_id = new_id()
    for number, group in groupby(rows, key=lambda row: row["InvoiceNo"]):
        lines = list(group)
        document: Any = "cancellation" if number.startswith("C") else "sale"
        if document == "sale" and not any(int(row["Quantity"]) > 0 and Decimal(row["UnitPrice"]) > 0 for row in lines):
            document = "adjustment"
        yield OrderImported(
            order_id=stable_id("test.history", str(seller_id), number),
            import_id=import_id,
            number=number,
            document=document,
            seller_id=seller_id,
            customer_reference=lines[0]["CustomerID"] or None,
            country=lines[0]["Country"],
            currency="GBP",
            occurred_on=datetime.fromisoformat(lines[0]["InvoiceDate"]).replace(tzinfo=LONDON),
            lines=tuple(_line(row) for row in lines),
        )


def _line(row: dict[str, str]) -> HistoricalLine:
    quantity, price = int(row["Quantity"]), Decimal(row["UnitPrice"])
    return HistoricalLine(
        sku=row["StockCode"],
        title=row["Description"].strip(),
        product_id=None,
        quantity=quantity,
        unit_price=price,
        net=quantity * price,
        kind="goods",
    )


@pytest.fixture(scope="module")
def seller() -> Actor:
    return make_actor("manufacturer", "analytics:read", "analytics:report")


@pytest.fixture(scope="module")
async def consumed_in_s(platform: Platform, services: list[Service], seller: Actor, real_data: Path) -> float:
    """The file's invoices as events of the outbox, consumed; how long consuming them took."""
    [consumer] = [each.consumer for each in services if each.name == "analytics" and each.consumer]
    await register(platform.database, consumer)
    bus = Bus(platform.database, [consumer])
    events = invoices(real_data / "online-retail" / "lines_2010-12-01_2011-06-30.csv.gz", seller.organisation_id)
    while batch := list(islice(events, 500)):
        async with platform.database.transaction("orders") as tx:
            await outbox.append(tx, platform_actor(), *batch)
    started = time.perf_counter()
    consumed = await bus.drain()
    took = time.perf_counter() - started
    assert consumed >= 12_795
    return took


async def get(client: httpx2.AsyncClient, path: str, headers: dict[str, str], **parameters: Any) -> Any:
    answer = await client.get(f"/api/v1/analytics/{path}", params=parameters, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_every_month_is_exact_to_the_penny(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor, consumed_in_s: float, real_data: Path
) -> None:
    with (real_data / "online-retail" / "monthly_totals.csv").open(newline="") as file:
        expected = list(csv.DictReader(file))
    answer = await get(client, "sales", sign(seller), **SALES)
    assert (answer["currency"], answer["other_currencies"]) == ("GBP", [])
    assert len(answer["items"]) == len(expected) == 7
    for month, wanted in zip(answer["items"], expected, strict=True):
        counts = {
            "month": month["period"],
            "lines": str(month["lines"]),
            "sale_invoices": str(month["orders"]),
            "cancel_invoices": str(month["cancelled_orders"]),
            "customers": str(month["customers"]),
            "stock_codes": str(month["products"]),
            "units_sold": str(month["units_sold"]),
        }
        assert counts == {name: wanted[name] for name in counts}
        amounts = {
            name: Decimal(month[name]["amount"])
            for name in ("gross_sales", "cancellations", "other_adjustments", "net")
        }
        assert amounts == {name: Decimal(wanted[name]) for name in amounts}
        assert month["refunds"] == {"amount": "0.00", "currency": "GBP"}
    assert answer["items"][4]["gross_sales"]["amount"] == "537808.621"
    total = answer["total"]
    assert total["net"]["amount"] == "4397950.761"
    assert (total["lines"], total["customers"], total["products"]) == (245_903, 3_002, 3_651)


async def test_the_import_is_consumed_in_time(consumed_in_s: float) -> None:
    assert consumed_in_s < LONGEST_S


async def test_the_facts_and_the_roll_ups_agree(
    platform: Platform, services: list[Service], consumed_in_s: float
) -> None:
    [own] = [each for each in services if each.name == "analytics"]
    assert [each for each in await check(platform.database, [own]) if each.service == "analytics" and each.count] == []


async def test_days_weeks_and_months_come_to_the_same_sum(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor, consumed_in_s: float
) -> None:
    for interval in ("day", "week", "month"):
        answer = await get(client, "sales", sign(seller), **(SALES | {"interval": interval}))
        nets = [Decimal(each["net"]["amount"]) for each in answer["items"]]
        assert sum(nets) == Decimal("4397950.761")
    days = (await get(client, "sales", sign(seller), **(SALES | {"interval": "day"})))["items"]
    assert len(days) == 212
    assert sum(each["orders"] > 0 for each in days) == 167


async def test_rankings_over_real_sales_are_exact(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor, consumed_in_s: float, real_data: Path
) -> None:
    net: dict[str, Decimal] = {}
    of_customer: dict[str | None, Decimal] = {}
    for event in invoices(real_data / "online-retail" / "lines_2010-12-01_2011-06-30.csv.gz", seller.organisation_id):
        for line in event.lines:
            net[line.sku] = net.get(line.sku, Decimal(0)) + line.net
            customer = event.customer_reference
            of_customer[customer] = of_customer.get(customer, Decimal(0)) + line.net
    period = {"from": SALES["from"], "to": SALES["to"]}
    products = (await get(client, "products", sign(seller), **period, limit=10))["items"]
    best = sorted(net.values(), reverse=True)[:10]
    assert [Decimal(each["net"]["amount"]) for each in products] == best
    assert all(net[each["product"]["sku"]] == Decimal(each["net"]["amount"]) for each in products)
    customers = (await get(client, "customers", sign(seller), **period, limit=10))["items"]
    assert [Decimal(each["net"]["amount"]) for each in customers] == sorted(of_customer.values(), reverse=True)[:10]
    assert customers[0]["customer"] == {
        "id": None,
        "name": None,
        "country": customers[0]["customer"]["country"],
        "historical": False,
    }
    assert all(each["customer"]["historical"] for each in customers[1:])


async def test_a_second_import_of_the_same_documents_changes_nothing(
    client: httpx2.AsyncClient,
    sign: Sign,
    platform: Platform,
    services: list[Service],
    seller: Actor,
    consumed_in_s: float,
    real_data: Path,
) -> None:
    before = await get(client, "sales", sign(seller), **SALES)
    [consumer] = [each.consumer for each in services if each.name == "analytics" and each.consumer]
    events = invoices(real_data / "online-retail" / "lines_2010-12-01_2011-06-30.csv.gz", seller.organisation_id)
    async with platform.database.transaction("orders") as tx:
        await outbox.append(tx, platform_actor(), *islice(events, 1_000))
    await Bus(platform.database, [consumer]).drain()
    assert await get(client, "sales", sign(seller), **SALES) == before


@pytest.mark.parametrize("report_format", ["csv", "xlsx"])
async def test_a_report_of_every_product_and_month_comes_to_the_same_sum(
    client: httpx2.AsyncClient,
    sign: Sign,
    services: list[Service],
    seller: Actor,
    consumed_in_s: float,
    report_format: str,
) -> None:
    body = {
        "title": "Everything",
        "format": report_format,
        "dimensions": ["period", "product"],
        "measures": ["net", "units_sold", "orders"],
        **SALES,
    }
    asked = await client.post("/api/v1/analytics/custom-report", json=body, headers=sign(seller))
    path = f"/api/v1/analytics/custom-reports/{asked.json()['id']}"
    [own] = [each for each in services if each.name == "analytics"]
    await own.tasks["analytics.make_report"](report_id=asked.json()["id"])
    status = (await client.get(path, headers=sign(seller))).json()
    assert (status["status"], status["rows_total"]) == ("ready", 18_195)
    file = await client.get(f"{path}/download", headers=sign(seller))
    if report_format == "csv":
        rows = list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"), newline="")))
        assert sum(Decimal(row["net"]) for row in rows) == Decimal("4397950.761")
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(file.content), read_only=True).active
        assert sheet is not None
        assert sum(1 for _ in sheet.iter_rows()) == 18_196
