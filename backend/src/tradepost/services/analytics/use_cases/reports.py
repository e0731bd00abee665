"""Custom reports: asked for, made in the background, kept as a document, downloaded, deleted."""

import asyncio
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import IO, Any
from uuid import UUID

from tradepost.infra import audit, jobs, outbox
from tradepost.infra.db import Database, Tx
from tradepost.infra.live import Live, Progress
from tradepost.infra.tabular import Cell, write_csv, write_xlsx
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id
from tradepost.services.analytics.contract import ReportFinished
from tradepost.services.analytics.errors import OrganisationNotFound, ReportNotFound, ReportNotReady, TooManyReports
from tradepost.services.analytics.repository import reports as repository
from tradepost.services.analytics.repository.reports import Row
from tradepost.services.analytics.rules import reports as rules
from tradepost.services.analytics.rules.figures import tidy, visible_scope
from tradepost.services.analytics.rules.periods import Interval, Period
from tradepost.services.analytics.rules.reports import Dimension, Measure, ReportFormat
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.notifications.contract import REPORT, organisation_channel

STALE_AFTER = timedelta(hours=1)
STALE_BATCH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedReport:
    """What a report is to show; `filters` as the columns of the repository name them, None where there is none."""

    title: str
    report_format: ReportFormat
    dimensions: list[Dimension]
    measures: list[Measure]
    interval: Interval | None
    period: Period
    filters: Mapping[str, Any]


class _Refused(Exception):  # not an error of ours: why there will be no file
    pass


async def request_report(tx: Tx, actor: Actor, wanted: WantedReport) -> Row:
    """Have a report made; the same one asked for again in the same minute is not made twice.

    Raises OrganisationNotFound, TooManyReports.
    """
    asked = wanted.filters
    scope = visible_scope(actor, asked.get("seller_id"), asked.get("buyer_id"), None, None)
    if scope is None:
        raise OrganisationNotFound
    filters = {name: value for name, value in asked.items() if value is not None}
    filters |= {"seller_id": scope.seller_id, "buyer_id": scope.customer_id}
    definition = {
        "title": wanted.title,
        "format": wanted.report_format,
        "dimensions": rules.with_currency(wanted.dimensions, wanted.measures, asked.get("currency")),
        "measures": wanted.measures,
        "interval": wanted.interval,
        "first": wanted.period.first,
        "last": wanted.period.last,
        "filters": filters,
    }
    report_id, now = new_id(), utc_now()
    row = await repository.add(
        tx,
        report_id=report_id,
        organisation_id=actor.organisation_id,
        user_id=actor.user_id,
        title=wanted.title,
        report_format=wanted.report_format,
        definition=definition,
        definition_hash=rules.definition_hash(definition),
        at=now,
    )
    if row["id"] != report_id:
        return row
    if await repository.unfinished(tx, actor.organisation_id) > rules.UNFINISHED_MAX:
        raise TooManyReports(limit=rules.UNFINISHED_MAX)
    await jobs.defer(tx, "analytics.make_report", report_id=str(report_id))
    await audit.record(tx, actor, "report.request", "report", report_id, changes={"title": wanted.title})
    return row


async def read_report(tx: Tx, actor: Actor, report_id: UUID) -> Row:
    """Raises ReportNotFound."""
    row = await repository.report(tx, report_id, actor.organisation_id)
    if row is None:
        raise ReportNotFound
    return row


async def delete_report(tx: Tx, actor: Actor, report_id: UUID) -> None:
    """Delete a report of the company; one that is being made ends without effect. Raises ReportNotFound."""
    title = await repository.delete(tx, report_id, actor.organisation_id)
    if title is None:
        raise ReportNotFound
    await audit.record(tx, actor, "report.delete", "report", report_id, changes={"title": title})


async def download_report(
    database: Database, actor: Actor, report_id: UUID, *, documents: DocumentsPort
) -> tuple[Row, bytes]:
    """The report and its file. Raises ReportNotFound, ReportNotReady."""
    async with database.transaction("analytics", readonly=True) as tx:
        row = await read_report(tx, actor, report_id)
    if row["status"] != "ready":
        raise ReportNotReady(row["failure"], report_status=row["status"])
    return row, await documents.read(document_id=report_id)


async def make_report(database: Database, report_id: UUID, *, documents: DocumentsPort, live: Live) -> None:
    """Write the report's file and keep it; nothing where it is made already or deleted. May run twice."""
    async with database.transaction("analytics") as tx:
        row = await repository.claim(tx, report_id)
    if row is None:
        return
    told = Progress(live, organisation_channel(row["organisation_id"], "reports"), REPORT)
    await told.tell(_state(row))
    try:
        content, count = await _write(database, row, told)
    except _Refused as refused:
        await _finish(database, live, report_id, failure=str(refused))
        return
    await documents.store(
        document_id=report_id,
        owner_id=row["organisation_id"],
        file_name=rules.file_name(row["title"], row["format"]),
        content_type=rules.CONTENT_TYPES[row["format"]],
        content=content,
        with_organisations=[],
    )
    await _finish(database, live, report_id, failure=None, size_bytes=len(content), rows=count)


async def fail_report(
    database: Database, report_id: UUID, failure: str, *, live: Live, after_attempts: int = 0
) -> bool:
    """Give a report up where it was tried so often; whether it needs no further try."""
    async with database.transaction("analytics", readonly=True) as tx:
        attempts = await repository.attempts(tx, report_id)
    if attempts is not None and attempts < after_attempts:
        return False
    await _finish(database, live, report_id, failure=failure)
    return True


async def fail_stale_reports(database: Database, *, live: Live) -> int:
    """Give up reports whose making was cut off and never taken up again; how many."""
    async with database.transaction("analytics", readonly=True) as tx:
        ids = await repository.stale(tx, utc_now() - STALE_AFTER, STALE_BATCH)
    for report_id in ids:
        await _finish(database, live, report_id, failure=rules.UNEXPECTED)
    return len(ids)


async def _finish(
    database: Database,
    live: Live,
    report_id: UUID,
    *,
    failure: str | None,
    size_bytes: int | None = None,
    rows: int | None = None,
) -> None:
    async with database.transaction("analytics") as tx:
        row = await repository.finish(tx, report_id, failure=failure, size_bytes=size_bytes, rows=rows)
        if row is None:
            return
        event = ReportFinished(
            report_id=report_id,
            organisation_id=row["organisation_id"],
            user_id=row["user_id"],
            title=row["title"],
            status=row["status"],
        )
        await outbox.append(tx, platform_actor(), event)
    await live.publish(organisation_channel(row["organisation_id"], "reports"), REPORT, _state(row, written=rows))


def _state(row: Row, *, written: int | None = None, total: int | None = None) -> dict[str, Any]:
    """What open pages are told; the share of the rows that are written is 0 to 1."""
    share = rules.progress_percent(row["status"], written or 0, total) / 100
    named = {"rows_written": written or 0, "rows_total": total if total is not None else written}
    return {"report_id": str(row["id"]), "status": row["status"], **named, "progress": share}


async def _write(database: Database, row: Row, told: Progress) -> tuple[bytes, int]:
    """The file's bytes and its number of rows. Rows pass through in batches: only the file is ever whole."""
    definition = row["definition"]
    loop = asyncio.get_running_loop()
    columns = repository.columns_of(definition["dimensions"], definition["measures"])
    currency = definition["filters"].get("currency")
    async with database.transaction("analytics", readonly=True) as tx:
        batches = repository.read_rows(
            tx,
            dimensions=definition["dimensions"],
            measures=definition["measures"],
            interval=definition["interval"],
            period=Period(date.fromisoformat(definition["first"]), date.fromisoformat(definition["last"])),
            filters=definition["filters"],
        )
        counted = 0

        async def next_batch() -> list[Row]:
            nonlocal counted
            batch: list[Row] = await anext(batches, [])
            if batch and batch[0]["_total"] > rules.ROWS_MAX:
                raise _Refused(rules.TOO_MANY_ROWS)
            counted += len(batch)
            if batch:
                await _note_progress(database, row["id"], batch[0]["_total"], counted)
                await told.tell(_state(row, written=counted, total=batch[0]["_total"]))
            return batch

        def rows() -> Iterator[Sequence[Cell]]:
            # Runs in the writer's thread; the statements run on the loop, which waits for nothing meanwhile.
            while batch := asyncio.run_coroutine_threadsafe(next_batch(), loop).result():
                for each in batch:
                    yield _cells(each, columns, currency)

        with tempfile.TemporaryFile() as file:
            content = await asyncio.to_thread(_write_file, row["format"], rows(), columns, file)
    return content, counted


async def _note_progress(database: Database, report_id: UUID, rows_total: int, rows_written: int) -> None:
    async with database.transaction("analytics") as tx:
        await repository.note_progress(tx, report_id, rows_total=rows_total, rows_written=rows_written)


def _write_file(
    report_format: ReportFormat, rows: Iterator[Sequence[Cell]], columns: Sequence[str], file: IO[bytes]
) -> bytes:
    match report_format:
        case "csv":
            for block in write_csv(rows, columns, bom=True):
                file.write(block)
                if file.tell() > rules.BYTES_MAX:
                    raise _Refused(rules.TOO_LARGE)
        case "xlsx":
            write_xlsx(rows, columns, file, sheet="Report")
    if file.tell() > rules.BYTES_MAX:
        raise _Refused(rules.TOO_LARGE)
    file.seek(0)
    return file.read()


def _cells(row: Row, columns: Sequence[str], currency: str | None) -> list[Cell]:
    of_row = currency or row.get("currency", "")
    return [tidy(cell, of_row) if isinstance(cell, Decimal) else cell for cell in (row[name] for name in columns)]
