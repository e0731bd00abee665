"""Rates and zones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any
from uuid import UUID

import asyncpg

from tradepost.infra.db import Tx
from tradepost.kernel.ids import new_id
from tradepost.services.logistics.errors import RatesOverlap
from tradepost.services.logistics.rules import Band, RateTable, Tariff

_COLUMNS = """
id, code, carrier, service, zone, currency, weight_from_g, weight_to_g, price, price_per_kg, days_min, days_max,
valid_from, active, version, created_at, updated_at
"""
# Of each tariff the newest that has begun; where its rows are inactive the service is not offered any more.
_IN_FORCE = """
SELECT zone, currency, code, carrier, service, weight_from_g, weight_to_g, price, price_per_kg, days_min, days_max
FROM (
    SELECT *, rank() OVER (PARTITION BY code, zone, currency ORDER BY valid_from DESC) AS age
    FROM logistics.shipping_rates WHERE valid_from <= $1
) rate
WHERE age = 1 AND active
ORDER BY zone, currency, code, weight_from_g
"""
_ZONES = "SELECT origin_country, destination_country, zone FROM logistics.shipping_zones"
_PAGE = f"""
SELECT {_COLUMNS} FROM logistics.shipping_rates
WHERE ($1::text IS NULL OR zone = $1) AND ($2::text IS NULL OR code = $2) AND ($3::text IS NULL OR currency = $3)
  AND ($4::boolean IS NULL OR active = $4)
  AND ($5::text IS NULL
       OR (zone, code, currency, valid_from, weight_from_g) > ($5, $6::text, $7::text, $8::date, $9::integer))
ORDER BY zone, code, currency, valid_from, weight_from_g LIMIT $10
"""  # noqa: S608  # no input is part of it
_FOR_UPDATE = f"SELECT {_COLUMNS} FROM logistics.shipping_rates WHERE id = $1 FOR UPDATE"  # noqa: S608
_PUT = f"""
INSERT INTO logistics.shipping_rates
    (id, code, carrier, service, zone, currency, weight_from_g, weight_to_g, price, price_per_kg, days_min, days_max,
     valid_from, active)
SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::integer[],
    $8::integer[], $9::numeric[], $10::numeric[], $11::smallint[], $12::smallint[], $13::date[], $14::boolean[])
ON CONFLICT ON CONSTRAINT uq_shipping_rates_band DO UPDATE SET
    carrier = EXCLUDED.carrier, service = EXCLUDED.service, weight_to_g = EXCLUDED.weight_to_g,
    price = EXCLUDED.price, price_per_kg = EXCLUDED.price_per_kg, days_min = EXCLUDED.days_min,
    days_max = EXCLUDED.days_max, active = EXCLUDED.active, version = shipping_rates.version + 1, updated_at = now()
RETURNING {_COLUMNS}
"""  # noqa: S608  # no input is part of it
_INSERT = """
INSERT INTO logistics.shipping_rates
    (id, code, carrier, service, zone, currency, weight_from_g, weight_to_g, price, price_per_kg, days_min, days_max,
     valid_from, active)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
"""
_UPDATE = """
UPDATE logistics.shipping_rates SET code = $2, carrier = $3, service = $4, zone = $5, currency = $6,
    weight_from_g = $7, weight_to_g = $8, price = $9, price_per_kg = $10, days_min = $11, days_max = $12,
    valid_from = $13, active = $14, version = version + 1, updated_at = now()
WHERE id = $1
"""
_ZONE_PAGE = """
SELECT origin_country, destination_country, zone, updated_at FROM logistics.shipping_zones
WHERE ($1::text IS NULL OR origin_country = $1)
  AND ($2::text IS NULL OR (origin_country, destination_country) > ($2, $3::text))
ORDER BY origin_country, destination_country LIMIT $4
"""
_PUT_ZONES = """
INSERT INTO logistics.shipping_zones (origin_country, destination_country, zone)
SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
ON CONFLICT (origin_country, destination_country) DO UPDATE SET zone = EXCLUDED.zone, updated_at = now()
"""
_DELETE_ZONE = "DELETE FROM logistics.shipping_zones WHERE origin_country = $1 AND destination_country = $2"
_LOCK = "LOCK TABLE logistics.shipping_rates, logistics.shipping_zones IN SHARE ROW EXCLUSIVE MODE"
_COUNTS = """
SELECT (SELECT count(*) FROM logistics.shipping_rates), (SELECT count(*) FROM logistics.shipping_zones)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A rate as the operator writes it; see models.ShippingRate."""

    code: str
    carrier: str
    service: str
    zone: str
    currency: str
    weight_from_g: int
    weight_to_g: int | None
    price: Decimal
    price_per_kg: Decimal
    days_min: int
    days_max: int
    valid_from: date
    active: bool


async def load_table(tx: Tx, today: date) -> RateTable:
    """Everything that is in force on `today`."""
    rows = await tx.fetch(_IN_FORCE, today)
    zones = {(row["origin_country"], row["destination_country"]): row["zone"] for row in await tx.fetch(_ZONES)}
    tariffs: dict[tuple[str, str], list[Tariff]] = {}
    for (zone, currency, code), bands in groupby(rows, key=lambda row: (row["zone"], row["currency"], row["code"])):
        tariffs.setdefault((zone, currency), []).append(_tariff(code, list(bands)))
    return RateTable(zones=zones, tariffs={key: tuple(found) for key, found in tariffs.items()})


async def lock(tx: Tx) -> tuple[int, int]:
    """Let nobody else change rates or zones until the end; how many there are of each."""
    await tx.execute(_LOCK)
    row = await tx.fetchrow(_COUNTS)
    assert row is not None
    return row[0], row[1]


async def page(tx: Tx, filters: Mapping[str, Any], after: Sequence[Any] | None, limit: int) -> list[Mapping[str, Any]]:
    wanted = [filters[name] for name in ("zone", "code", "currency", "active")]
    return list(await tx.fetch(_PAGE, *wanted, *(after or [None] * 5), limit))


async def for_update(tx: Tx, rate_id: UUID) -> Mapping[str, Any] | None:
    return await tx.fetchrow(_FOR_UPDATE, rate_id)


async def insert(tx: Tx, rate_id: UUID, rate: Rate) -> None:
    """Raises RatesOverlap."""
    with _overlap_told():
        await tx.execute(_INSERT, rate_id, *_values(rate))


async def update(tx: Tx, rate_id: UUID, rate: Rate) -> None:
    """Raises RatesOverlap."""
    with _overlap_told():
        await tx.execute(_UPDATE, rate_id, *_values(rate))


async def put(tx: Tx, rates: Sequence[Rate]) -> list[Mapping[str, Any]]:
    """Insert rates or overwrite those of the same band start. Raises RatesOverlap."""
    columns = list(zip(*(_values(rate) for rate in rates), strict=True))
    with _overlap_told():
        return list(await tx.fetch(_PUT, [new_id() for _ in rates], *map(list, columns)))


async def zone_page(tx: Tx, origin: str | None, after: Sequence[Any] | None, limit: int) -> list[Mapping[str, Any]]:
    return list(await tx.fetch(_ZONE_PAGE, origin, *(after or (None, None)), limit))


async def put_zones(tx: Tx, zones: Sequence[tuple[str, str, str]]) -> None:
    await tx.execute(_PUT_ZONES, *(list(column) for column in zip(*zones, strict=True)))


async def delete_zone(tx: Tx, origin: str, destination: str) -> bool:
    return bool(await tx.execute(_DELETE_ZONE, origin, destination))


def _tariff(code: str, rows: Sequence[Mapping[str, Any]]) -> Tariff:
    names = ("weight_from_g", "weight_to_g", "price", "price_per_kg", "days_min", "days_max")
    bands = tuple(Band(**{name: row[name] for name in names}) for row in rows)
    return Tariff(code=code, carrier=rows[0]["carrier"], service=rows[0]["service"], bands=bands)


def _values(rate: Rate) -> tuple[Any, ...]:
    return (
        rate.code,
        rate.carrier,
        rate.service,
        rate.zone,
        rate.currency,
        rate.weight_from_g,
        rate.weight_to_g,
        rate.price,
        rate.price_per_kg,
        rate.days_min,
        rate.days_max,
        rate.valid_from,
        rate.active,
    )


class _overlap_told:  # noqa: N801  # reads as a word where it is used
    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, asyncpg.ExclusionViolationError | asyncpg.UniqueViolationError):
            raise RatesOverlap from error
