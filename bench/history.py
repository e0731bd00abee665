"""Seven months of a wholesaler's invoices, imported as history, until the monthly report is right to the penny."""

import csv
import threading
import time
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from cast import HISTORY, OPERATOR
from context import Context, Left
from stack import eventually

from tradepost.apps.embedded.processes import ProcessIdentity, memory_mb

_FILE = "lines_2010-12-01_2011-06-30.csv.gz"
_PATIENCE_S = 600.0
_MONTHS = {"from": "2010-12-01", "to": "2011-06-30", "interval": "month"}


async def measure_history(context: Context) -> None:
    """From the start of the import until every event of it is counted."""
    if context.data is None:
        raise Left("the real history is not here (TRADEPOST_TEST_DATA)")
    cast, found = context.cast, context.figures
    folder = context.data / "online-retail"
    operator, seller = await cast.caller(OPERATOR), await cast.caller(HISTORY)
    document = await operator.upload(
        (folder / _FILE).read_bytes(), purpose="import", file_name=_FILE, content_type="application/gzip"
    )
    options = {
        "seller_id": str(cast.organisations[HISTORY]),
        "document_id": document,
        "currency": "GBP",
        "timezone": "Europe/London",
        "charges": ["POST", "DOT", "C2"],
    }
    with _Peak(cast.stack.started["worker"].identity) as memory:
        started = time.perf_counter()
        run = await operator.post("/orders/import", options)

        async def ended() -> dict[str, Any] | None:
            now = await operator.get(f"/orders/import/{run['id']}")
            return now if now["status"] in {"completed", "failed", "cancelled"} else None

        done = await eventually(ended, patience_s=_PATIENCE_S, every_s=0.25)
        stored_s = time.perf_counter() - started
        await cast.stack.settle(consumer="analytics", patience_s=_PATIENCE_S)
        took_s = time.perf_counter() - started
    if done is None or done["status"] != "completed":
        raise RuntimeError(f"the import did not complete: {done}")
    months = (await seller.get("/analytics/sales", **_MONTHS))["items"]
    _check(months, folder / "monthly_totals.csv")
    found["history_import_s"], found["history_stored_s"] = took_s, stored_s
    found["history_lines"] = done["lines_read"]
    found["history_lines_per_s"] = done["lines_read"] / took_s
    found["history_worker_before_mb"], found["history_worker_peak_mb"] = memory.first_mb, memory.peak_mb
    context.note("The monthly sales report after the import is equal to the known totals to the penny.")
    await cast.stack.settle(patience_s=_PATIENCE_S)


def _check(months: list[dict[str, Any]], file: Path) -> None:
    """Raises RuntimeError where a month differs."""
    with file.open(newline="") as opened:
        expected = list(csv.DictReader(opened))
    if len(months) != len(expected):
        raise RuntimeError(f"the report has {len(months)} months instead of {len(expected)}")
    for month, wanted in zip(months, expected, strict=True):
        counts = {"sale_invoices": month["orders"], "cancel_invoices": month["cancelled_orders"]}
        amounts = ("gross_sales", "cancellations", "other_adjustments", "net")
        wrong = [name for name, count in counts.items() if count != int(wanted[name])]
        wrong += [name for name in amounts if Decimal(month[name]["amount"]) != Decimal(wanted[name])]
        if wrong:
            raise RuntimeError(f"{wanted['month']}: {wrong} differ from the known totals: {month}")


class _Peak:
    """Samples a part's proportional memory, four times a second."""

    def __init__(self, part: ProcessIdentity) -> None:
        self._part, self._over = part, threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)
        self.first_mb = self.peak_mb = memory_mb(part)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join(5)

    def _sample(self) -> None:
        while not self._over.wait(0.25):
            self.peak_mb = max(self.peak_mb, memory_mb(self._part))
