"""`tradepost check`: the invariants of every service, each a query that should return no row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tradepost.infra import audit
from tradepost.infra.db import Database
from tradepost.infra.platform import Invariant, Service

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """What one invariant's query found: `rows` is the first few of `count`."""

    service: str
    name: str
    count: int
    rows: list[dict[str, Any]]


async def check(database: Database, services: Sequence[Service]) -> list[Finding]:
    """Every invariant's finding, broken or not."""
    findings = []
    for service in services:
        for invariant in service.invariants:
            findings.append(await _find(database, service.name, invariant))
            if invariant.name in {each.name for each in findings[:-1] if each.service == service.name}:
                raise ValueError(f"{service.name} has two invariants called {invariant.name}")
    async with database.transaction("platform", readonly=True) as tx:
        broken = await audit.first_broken_link(tx)
    rows = [] if broken is None else [{"position": broken}]
    findings.append(Finding("platform", "audit: each hash follows from the entry and the one before", len(rows), rows))
    return findings


async def _find(database: Database, service: str, invariant: Invariant) -> Finding:
    async with database.transaction(service, readonly=True) as tx:
        # Counted and cut by the database: a broken invariant may return millions of rows.
        rows = await tx.fetch(f"SELECT *, count(*) OVER () AS _count FROM ({invariant.sql}) broken LIMIT {SHOWN}")  # noqa: S608
    found = [dict(row) for row in rows]
    count = found[0]["_count"] if found else 0
    return Finding(service, invariant.name, count, [{k: v for k, v in row.items() if k != "_count"} for row in found])
