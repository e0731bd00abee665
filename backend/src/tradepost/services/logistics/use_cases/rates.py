"""The operator's rates and zones. What changes here is quoted within carriers.MAX_AGE_S."""

import asyncio
import io
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from tradepost.infra import audit
from tradepost.infra.db import Tx
from tradepost.infra.tabular import MappingError, Row, RowFault, TableLimits, open_table
from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import Fault, VersionMismatch
from tradepost.kernel.ids import new_id
from tradepost.services.logistics import rules
from tradepost.services.logistics.errors import (
    RateNotFound,
    RatesInvalid,
    TooManyRates,
    ZoneNotFound,
)
from tradepost.services.logistics.repository import rates as repository
from tradepost.services.logistics.repository.rates import Rate
from tradepost.services.logistics.schemas import RateInput

MAX_RATES = 50_000
MAX_ZONES = 70_000
IMPORT_LIMITS = TableLimits(file_bytes=2 * 1024 * 1024, unpacked_bytes=2 * 1024 * 1024, rows=5_000, columns=30)


async def list_rates(
    tx: Tx, filters: Mapping[str, Any], after: Sequence[Any] | None, limit: int
) -> list[Mapping[str, Any]]:
    """Rates by zone, code, currency, start and weight."""
    return await repository.page(tx, filters, after, limit)


async def create_rate(tx: Tx, actor: Actor, wanted: RateInput) -> Mapping[str, Any]:
    """Add a weight band. Raises RatesInvalid, RatesOverlap, TooManyRates."""
    rate = _rate(wanted)
    _check(rate)
    there, _ = await repository.lock(tx)
    if there >= MAX_RATES:
        raise TooManyRates(limit=MAX_RATES)
    rate_id = new_id()
    await repository.insert(tx, rate_id, rate)
    await audit.record(tx, actor, "rate.create", "shipping_rate", rate_id, changes=wanted.model_dump(mode="json"))
    return await _one(tx, rate_id)


async def update_rate(tx: Tx, actor: Actor, rate_id: UUID, wanted: RateInput, *, version: int) -> Mapping[str, Any]:
    """Replace a weight band. Raises RateNotFound, VersionMismatch, RatesInvalid, RatesOverlap."""
    rate = _rate(wanted)
    _check(rate)
    before = await _one(tx, rate_id)
    if before["version"] != version:
        raise VersionMismatch(version=before["version"])
    await repository.update(tx, rate_id, rate)
    await audit.record(tx, actor, "rate.update", "shipping_rate", rate_id, changes=wanted.model_dump(mode="json"))
    return await _one(tx, rate_id)


async def import_rates(tx: Tx, actor: Actor, content: bytes) -> int:
    """Add the bands of a CSV file, or overwrite those with the same start: all rows or none; how many.

    The header names the fields of RateInput. Raises TableError, MappingError, RatesInvalid (every fault with its line
    and column: `#/3/price`), RatesOverlap, TooManyRates.
    """
    wanted = await asyncio.to_thread(_parse, content)
    rates = [(line, _rate(each)) for line, each in wanted]
    faults = [Fault(f"#/{line}/{fault.pointer[2:]}", fault.code, fault.message) for line, rate in rates
              for fault in _rate_faults(rate)]  # fmt: skip
    bands = [(_tariff_key(rate), rate.weight_from_g, rate.weight_to_g) for _, rate in rates]
    faults += [
        Fault(f"#/{rates[index][0]}/weight_from_g", "overlap", message) for index, message in rules.band_faults(bands)
    ]
    if faults:
        raise RatesInvalid(faults)
    there, _ = await repository.lock(tx)
    if there + len(rates) > MAX_RATES:
        raise TooManyRates(limit=MAX_RATES)
    rows = await repository.put(tx, [rate for _, rate in rates])
    await audit.record(tx, actor, "rate.import", "shipping_rate", *(row["id"] for row in rows))
    return len(rows)


async def list_zones(tx: Tx, origin: str | None, after: Sequence[Any] | None, limit: int) -> list[Mapping[str, Any]]:
    """Zones by origin and destination."""
    return await repository.zone_page(tx, origin, after, limit)


async def put_zones(tx: Tx, actor: Actor, zones: Sequence[tuple[str, str, str]]) -> int:
    """Set zones of (origin, destination); how many. Raises RatesInvalid for a pair named twice, TooManyRates."""
    pairs = [(origin, destination) for origin, destination, _ in zones]
    first = {pair: index for index, pair in reversed(list(enumerate(pairs)))}
    faults = [
        Fault(f"#/zones/{index}", "twice", "This pair is named twice.")
        for index, pair in enumerate(pairs)
        if first[pair] != index
    ]
    if faults:
        raise RatesInvalid(faults)
    _, there = await repository.lock(tx)
    if there + len(zones) > MAX_ZONES:
        raise TooManyRates(limit=MAX_ZONES)
    await repository.put_zones(tx, zones)
    changes = {"zones": [list(zone) for zone in zones]}
    await audit.record(tx, actor, "zone.put", "shipping_zones", "table", changes=changes)
    return len(zones)


async def delete_zone(tx: Tx, actor: Actor, origin: str, destination: str) -> None:
    """Remove a pair. Raises ZoneNotFound."""
    if not await repository.delete_zone(tx, origin, destination):
        raise ZoneNotFound
    await audit.record(tx, actor, "zone.delete", "shipping_zones", f"{origin}-{destination}")


async def _one(tx: Tx, rate_id: UUID) -> Mapping[str, Any]:
    row = await repository.for_update(tx, rate_id)
    if row is None:
        raise RateNotFound
    return row


def _rate(wanted: RateInput) -> Rate:
    return Rate(code=rules.option_code(wanted.carrier, wanted.service), **wanted.model_dump())


def _check(rate: Rate) -> None:
    faults = _rate_faults(rate)
    if faults:
        raise RatesInvalid(faults)


def _rate_faults(rate: Rate) -> list[Fault]:
    faults = []
    if rate.weight_to_g is not None and rate.weight_to_g <= rate.weight_from_g:
        faults.append(Fault("#/weight_to_g", "not_above_start", "A band ends above where it starts."))
    if rate.days_max < rate.days_min:
        faults.append(Fault("#/days_max", "below_days_min", "The latest day is before the first."))
    return faults


def _tariff_key(rate: Rate) -> tuple[str, ...]:
    return (rate.code, rate.zone, rate.currency, rate.valid_from.isoformat())


def _parse(content: bytes) -> list[tuple[int, RateInput]]:
    faults: list[Fault] = []
    parsed = []
    with open_table(io.BytesIO(content), filename="rates.csv", limits=IMPORT_LIMITS) as table:
        _check_columns(table.columns)
        for row in table:
            if isinstance(row, RowFault):
                faults.append(Fault(f"#/{row.line}", row.code, row.message))
                continue
            found = _validated(row)
            if isinstance(found, RateInput):
                parsed.append((row.line, found))
            else:
                faults += found
    if not parsed and not faults:
        faults.append(Fault("#", "empty", "The table has no rows."))
    if faults:
        raise RatesInvalid(faults)
    return parsed


def _check_columns(columns: Sequence[str]) -> None:
    fields = RateInput.model_fields
    faults = [Fault(f"#/{name}", "unknown_column", f"There is no field {name!r}.") for name in columns
              if name not in fields]  # fmt: skip
    faults += [
        Fault(f"#/{name}", "missing", f"The column {name!r} is missing.")
        for name, field in fields.items()
        if field.is_required() and name not in columns
    ]
    if faults:
        raise MappingError(faults)


def _validated(row: Row) -> RateInput | list[Fault]:
    given = {name: value.strip() for name, value in row.values.items() if value.strip()}
    try:
        return RateInput.model_validate_strings(given)
    except ValidationError as error:
        return [
            Fault("/".join([f"#/{row.line}", *map(str, each["loc"])]), each["type"], each["msg"])
            for each in error.errors()
        ]
