"""Seven months of a wholesaler's invoices imported over HTTP, with the worker killed on the way."""

import asyncio
import csv
import gzip
import logging
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factories.online_retail import LINES
from factories.stack import Stack
from factories.trade import Shop
from tradepost.apps.demo.caller import Caller

pytestmark = pytest.mark.long
log = logging.getLogger(__name__)
LINES_IN_FILE = 245_903
LONGEST_S = 180
ENDED = {"completed", "failed", "cancelled"}
KILLED_AT = 0.3  # of the file
PERIOD = {"from": "2010-12-01", "to": "2011-06-30", "interval": "month"}


@pytest.fixture(scope="module")
async def shop(stack: Stack) -> Shop:
    return await Shop.open(stack, "Gifts since 1981")


@pytest.fixture(scope="module")
async def document_id(shop: Shop, real_data: Path) -> str:
    content = (real_data / "online-retail" / LINES).read_bytes()
    return await shop.operator.upload(
        content, purpose="import", file_name="history.csv.gz", content_type="application/gzip"
    )


async def start(shop: Shop, document_id: str) -> str:
    body = {
        "seller_id": str(shop.seller.organisation_id),
        "document_id": document_id,
        "currency": "GBP",
        "timezone": "Europe/London",
    }
    started = await shop.operator.post("/orders/import", body)
    assert started["status"] == "queued"
    return str(started["id"])


async def until(operator: Caller, import_id: str, share: float) -> dict[str, Any]:
    """The import, as soon as it has read this share of its lines or has ended."""
    async with asyncio.timeout(LONGEST_S):
        while True:
            now = await operator.get(f"/orders/import/{import_id}")
            if now["status"] in ENDED or now["lines_read"] >= share * LINES_IN_FILE:
                return now
            await asyncio.sleep(0.1)


@pytest.fixture(scope="module")
async def first(stack: Stack, shop: Shop, document_id: str) -> dict[str, Any]:
    """The import, whose worker is killed in the middle of it."""
    started = time.perf_counter()
    import_id = await start(shop, document_id)
    now = await until(shop.operator, import_id, KILLED_AT)
    assert now["status"] == "running", now
    await asyncio.to_thread(stack.processes.kill, "worker")
    now = await shop.operator.get(f"/orders/import/{import_id}")
    assert KILLED_AT * LINES_IN_FILE <= now["lines_read"] < LINES_IN_FILE
    await asyncio.to_thread(stack.processes.start, "worker")
    done = await until(shop.operator, import_id, 2)
    imported = time.perf_counter() - started
    await stack.settled()
    log.info(
        "%s lines, worker killed at %s: imported in %.1f s, in the reports after %.1f s",
        LINES_IN_FILE,
        now["lines_read"],
        imported,
        time.perf_counter() - started,
    )
    return done


async def test_an_import_whose_worker_is_killed_goes_on_to_the_end(first: dict[str, Any]) -> None:
    assert (first["status"], first["error"]) == ("completed", None)
    assert first["lines_read"] == first["total_lines"] == LINES_IN_FILE
    assert first["lines_imported"] + first["lines_reported"] == LINES_IN_FILE
    assert sum(first["reasons"].values()) == first["lines_reported"]
    assert set(first["reasons"]) == {"stock_movement"}


async def test_every_reported_line_is_in_the_file_of_errors(shop: Shop, first: dict[str, Any]) -> None:
    text = (await shop.operator.download(f"/orders/import/{first['id']}/errors")).decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert sum(int(row["lines"]) for row in rows) == first["lines_reported"]
    assert {row["code"] for row in rows} == set(first["reasons"])


async def test_no_invoice_is_missing_or_double(
    stack: Stack, shop: Shop, first: dict[str, Any], real_data: Path
) -> None:
    with gzip.open(real_data / "online-retail" / LINES, "rt", encoding="utf-8", newline="") as file:
        numbers = {row["InvoiceNo"] for row in csv.DictReader(file)}
    rows = await stack.fetch(
        "SELECT number, line_count FROM orders.orders WHERE seller_id = $1",
        shop.seller.organisation_id,
        service="orders",
    )
    imported = [row["number"] for row in rows]
    assert len(imported) == len(set(imported)) == first["orders_imported"]
    assert set(imported) <= numbers
    assert sum(row["line_count"] for row in rows) == first["lines_imported"]
    told = await stack.fetch(
        """SELECT count(*) AS events, count(DISTINCT key) AS orders FROM platform.outbox
           WHERE name = 'order.imported' AND payload ->> 'import_id' = $1""",
        first["id"],
    )
    assert told == [{"events": len(imported), "orders": len(imported)}]


async def months(shop: Shop, real_data: Path) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """The monthly report, and the totals that were counted from the file, in the same form."""
    sales = await shop.caller.get("/analytics/sales", **PERIOD)
    assert sales["currency"] == "GBP"
    names = {"sale_invoices": "orders", "cancel_invoices": "cancelled_orders"}
    amounts = ("gross_sales", "cancellations", "other_adjustments", "net")
    reported = [
        {"month": row["period"]}
        | {name: row[field] for name, field in names.items()}
        | {name: Decimal(row[name]["amount"]) for name in amounts}
        for row in sales["items"]
    ]
    with (real_data / "online-retail" / "monthly_totals.csv").open(newline="") as file:
        wanted = [
            {"month": row["month"]}
            | {name: int(row[name]) for name in names}
            | {name: Decimal(row[name]) for name in amounts}
            for row in csv.DictReader(file)
        ]
    return reported, wanted


async def test_the_monthly_report_is_exact_to_the_penny(shop: Shop, first: dict[str, Any], real_data: Path) -> None:
    reported, wanted = await months(shop, real_data)
    assert len(wanted) == 7
    assert reported == wanted


async def test_a_second_import_of_the_file_doubles_nothing(
    stack: Stack, shop: Shop, document_id: str, first: dict[str, Any], real_data: Path
) -> None:
    again = await until(shop.operator, await start(shop, document_id), 2)
    assert (again["status"], again["lines_imported"], again["orders_imported"]) == ("completed", 0, 0)
    assert again["reasons"] == first["reasons"] | {"already_imported": first["lines_imported"]}
    assert again["lines_reported"] == LINES_IN_FILE
    await stack.settled()
    reported, wanted = await months(shop, real_data)
    assert reported == wanted


async def test_every_invariant_holds_after_the_history(stack: Stack, first: dict[str, Any]) -> None:
    assert await stack.broken() == {}
