"""Statements about custom reports: what was asked for, how far it is, and the rows that go into the file.

The query of a report is put together from the constants below, chosen by name; what people wrote are its arguments.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID
from zlib import crc32

from tradepost.infra.db import Tx
from tradepost.services.analytics.rules.counting import UNNAMED_CUSTOMER
from tradepost.services.analytics.rules.periods import Interval, Period
from tradepost.services.analytics.rules.reports import ROWS_MAX, Dimension, Measure

Row = Mapping[str, Any]
FETCHED_AT_ONCE = 5_000

_COLUMNS = """
id, organisation_id, user_id, title, format, definition, status, attempts, rows_total, rows_written,
size_bytes, failure, created_at, started_at, finished_at
"""
_ADD = f"""
INSERT INTO analytics.custom_reports
    (id, organisation_id, user_id, title, format, definition, definition_hash, asked_in, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, date_trunc('minute', $8::timestamptz), $8)
ON CONFLICT (organisation_id, user_id, definition_hash, asked_in) WHERE status <> 'failed'
DO UPDATE SET title = EXCLUDED.title
RETURNING {_COLUMNS}
"""  # noqa: S608  # made of constants; the no-op update locks and returns the report that is there
_UNFINISHED = """
SELECT count(*) FROM analytics.custom_reports WHERE organisation_id = $1 AND status IN ('queued', 'running')
"""
_ONE = f"SELECT {_COLUMNS} FROM analytics.custom_reports WHERE id = $1 AND organisation_id = $2"  # noqa: S608
_PAGE = f"""
SELECT {_COLUMNS} FROM analytics.custom_reports
WHERE organisation_id = $1 AND ($2::text IS NULL OR status = $2)
  AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
ORDER BY created_at DESC, id DESC LIMIT $5
"""  # noqa: S608  # made of constants
_DELETE = "DELETE FROM analytics.custom_reports WHERE id = $1 AND organisation_id = $2 RETURNING title"
_CLAIM = f"""
UPDATE analytics.custom_reports
SET status = 'running', attempts = attempts + 1, started_at = now(), rows_written = 0, rows_total = NULL
WHERE id = $1 AND status IN ('queued', 'running')
RETURNING {_COLUMNS}
"""  # noqa: S608  # made of constants
_PROGRESS = """
UPDATE analytics.custom_reports SET rows_total = $2, rows_written = $3 WHERE id = $1 AND status = 'running'
"""
_FINISH = f"""
UPDATE analytics.custom_reports
SET status = CASE WHEN $2::text IS NULL THEN 'ready' ELSE 'failed' END, failure = $2, size_bytes = $3,
    rows_written = COALESCE($4, rows_written), rows_total = COALESCE($4, rows_total), finished_at = now()
WHERE id = $1 AND status IN ('queued', 'running')
RETURNING {_COLUMNS}
"""  # noqa: S608  # made of constants
_ATTEMPTS = "SELECT attempts FROM analytics.custom_reports WHERE id = $1 AND status IN ('queued', 'running')"
_STALE = """
SELECT id FROM analytics.custom_reports
WHERE status IN ('queued', 'running') AND created_at < $1 ORDER BY created_at LIMIT $2
"""

_NAMES: Final[Mapping[Dimension, Sequence[tuple[str, str]]]] = {
    "period": (("period", "date_trunc($11::text, l.day::timestamp)::date"),),
    "product": (
        ("sku", "COALESCE(p.sku, '')"),
        ("product", "COALESCE(NULLIF(p.title, ''), p.sku, '(no product)')"),
        ("product_id", "l.product_id::text"),
    ),
    "brand": (("brand", "COALESCE(p.brand, '')"),),
    "category": (("category", "COALESCE(array_to_string(p.category_path, ' > '), '')"),),
    "customer": (
        ("customer", f"CASE WHEN l.customer_id = '{UNNAMED_CUSTOMER}' THEN '(unnamed)' ELSE COALESCE(c.name, '') END"),
        ("customer_id", "l.customer_id::text"),
    ),
    "seller": (("seller", "COALESCE(v.name, '')"), ("seller_id", "l.seller_id::text")),
    "country": (("country", "COALESCE(NULLIF(l.country, ''), c.country, '')"),),
    "currency": (("currency", "l.currency"),),
}
_SUMMED: Final[Mapping[Measure, str]] = {
    "gross_sales": "sum(l.gross_sales)",
    "cancellations": "sum(l.cancellations)",
    "other_adjustments": "sum(l.other_adjustments)",
    "refunds": "sum(l.refunds)",
    "net": "sum(l.gross_sales + l.cancellations + l.other_adjustments + l.refunds)",
    "units_sold": "sum(l.units_sold)::bigint",
    "units_cancelled": "sum(l.units_cancelled)::bigint",
    "orders": "count(DISTINCT l.document_id) FILTER (WHERE l.orders = 1)",
    "cancelled_orders": "count(DISTINCT l.document_id) FILTER (WHERE l.cancelled_orders = 1)",
    "lines": "sum(l.lines)::bigint",
    "average_order_value": """round(COALESCE(sum(l.gross_sales)
        / NULLIF(count(DISTINCT l.document_id) FILTER (WHERE l.orders = 1), 0), 0), 2)""",
}
_ROWS = """
DECLARE {cursor} NO SCROLL CURSOR FOR
SELECT {columns}, count(*) OVER () AS _total
FROM analytics.sales_lines l
LEFT JOIN analytics.products p ON p.id = l.product_id
LEFT JOIN analytics.parties c ON c.id = l.customer_id
LEFT JOIN analytics.parties v ON v.id = l.seller_id
WHERE l.day BETWEEN $1 AND $2 AND ($3::uuid IS NULL OR l.seller_id = $3) AND ($4::uuid IS NULL OR l.customer_id = $4)
  AND ($5::text IS NULL OR l.currency = $5) AND ($6::text IS NULL OR $6 = ANY(p.category_path))
  AND ($7::text IS NULL OR p.brand = $7) AND ($8::uuid[] IS NULL OR l.product_id = ANY($8))
  AND ($9::text IS NULL OR COALESCE(NULLIF(l.country, ''), c.country, '') = $9)
  AND ($11::text IS NULL OR true)
GROUP BY {groups} ORDER BY {groups} LIMIT $10
"""


async def add(
    tx: Tx, *, report_id: UUID, organisation_id: UUID, user_id: UUID, title: str,
    report_format: str, definition: Mapping[str, Any], definition_hash: bytes, at: datetime,
) -> Row:  # fmt: skip
    """The new report, or the same one, under another id, that was asked for in this minute."""
    asked = (organisation_id, user_id, title, report_format)
    [row] = await tx.fetch(_ADD, report_id, *asked, definition, definition_hash, at)
    return dict(row)


async def unfinished(tx: Tx, organisation_id: UUID) -> int:
    """How many of the organisation's reports are being made."""
    count: int = await tx.fetchval(_UNFINISHED, organisation_id)
    return count


async def report(tx: Tx, report_id: UUID, organisation_id: UUID) -> Row | None:
    return await tx.fetchrow(_ONE, report_id, organisation_id)


async def page(tx: Tx, organisation_id: UUID, status: str | None, after: Sequence[Any] | None, limit: int) -> list[Row]:
    """The organisation's reports, the newest first."""
    time, last_id = after or (None, None)
    return list(await tx.fetch(_PAGE, organisation_id, status, time, last_id, limit))


async def delete(tx: Tx, report_id: UUID, organisation_id: UUID) -> str | None:
    """The title of what was deleted."""
    title: str | None = await tx.fetchval(_DELETE, report_id, organisation_id)
    return title


async def claim(tx: Tx, report_id: UUID) -> Row | None:
    """Begin to make the report; None where it is done or gone."""
    return await tx.fetchrow(_CLAIM, report_id)


async def note_progress(tx: Tx, report_id: UUID, *, rows_total: int, rows_written: int) -> None:
    await tx.execute(_PROGRESS, report_id, rows_total, rows_written)


async def finish(
    tx: Tx, report_id: UUID, *, failure: str | None, size_bytes: int | None = None, rows: int | None = None
) -> Row | None:
    """The report as it ended; None where it had ended before or is gone."""
    return await tx.fetchrow(_FINISH, report_id, failure, size_bytes, rows)


async def attempts(tx: Tx, report_id: UUID) -> int | None:
    """How often the making of an unfinished report was begun."""
    count: int | None = await tx.fetchval(_ATTEMPTS, report_id)
    return count


async def stale(tx: Tx, before: datetime, limit: int) -> list[UUID]:
    """Reports asked for before that time that never ended."""
    return [row["id"] for row in await tx.fetch(_STALE, before, limit)]


def columns_of(dimensions: Sequence[Dimension], measures: Sequence[Measure]) -> list[str]:
    """The header of the report's table."""
    return [*(name for each in dimensions for name, _ in _NAMES[each]), *measures]


async def read_rows(
    tx: Tx,
    *,
    dimensions: Sequence[Dimension],
    measures: Sequence[Measure],
    interval: Interval | None,
    period: Period,
    filters: Mapping[str, Any],
) -> AsyncIterator[list[Row]]:
    """The report's rows in batches; each row ends with `_total`, the number of all, cut at ROWS_MAX + 1."""
    named = [sql for each in dimensions for _, sql in _NAMES[each]]
    groups = ", ".join(str(position) for position in range(1, len(named) + 1))
    columns = [f"{sql} AS {name}" for each in dimensions for name, sql in _NAMES[each]]
    columns += [f"{_SUMMED[each]} AS {each}" for each in measures]
    # The driver keeps what a FETCH gives by its text, so cursors of different columns have different names.
    cursor = f"report_{crc32(repr(columns).encode()):08x}"
    sql = _ROWS.format(cursor=cursor, columns=", ".join(columns), groups=groups)
    chosen = [filters.get(name) for name in ("seller_id", "buyer_id", "currency", "category", "brand", "product_ids")]
    await tx.execute(sql, period.first, period.last, *chosen, filters.get("country"), ROWS_MAX + 1, interval)
    while rows := await tx.fetch(f"FETCH {FETCHED_AT_ONCE} FROM {cursor}"):
        yield list(rows)
    await tx.execute(f"CLOSE {cursor}")
