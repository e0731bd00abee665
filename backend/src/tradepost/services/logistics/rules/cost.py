"""What a parcel costs."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from tradepost.kernel.errors import Fault
from tradepost.kernel.money import round_minor
from tradepost.services.logistics.contract import ShippingOption
from tradepost.services.logistics.errors import NotDeliverable, ShipmentInvalid

DEFAULT_UNIT_WEIGHT_G: Final = 500
ANYWHERE: Final = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Over `weight_from_g` up to and with `weight_to_g` grams (None: without end)."""

    weight_from_g: int
    weight_to_g: int | None
    price: Decimal
    price_per_kg: Decimal
    days_min: int
    days_max: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tariff:
    """What a service costs in one zone and currency."""

    code: str
    carrier: str
    service: str
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RateTable:
    """All that is in force at one time: zones by (origin, destination), tariffs by (zone, currency)."""

    zones: Mapping[tuple[str, str], str]
    tariffs: Mapping[tuple[str, str], tuple[Tariff, ...]]


def quote(table: RateTable, *, origin: str, destination: str, weight_g: int, currency: str) -> list[ShippingOption]:
    """Ways to send so much from country to country, the cheapest first, of equal price the quickest.

    Raises NotDeliverable where no rate fits.
    """
    zone = zone_of(table, origin, destination)
    options = [
        option
        for tariff in table.tariffs.get((zone or "", currency), ())
        if (option := _option(tariff, max(1, weight_g), currency)) is not None
    ]
    if not options:
        raise NotDeliverable(
            f"Nothing goes from {origin} to {destination} with {weight_g} g in {currency}.",
            origin_country=origin,
            destination_country=destination,
            weight_g=weight_g,
            currency=currency,
        )
    return sorted(options, key=lambda each: (each.price, each.delivery_days_max, each.delivery_days_min, each.code))


def zone_of(table: RateTable, origin: str, destination: str) -> str | None:
    """The destination's zone; a pair that is named counts before one with '*'."""
    pairs = ((origin, destination), (origin, ANYWHERE), (ANYWHERE, destination), (ANYWHERE, ANYWHERE))
    return next((table.zones[pair] for pair in pairs if pair in table.zones), None)


def weight_of(units: Iterable[tuple[int, int | None]]) -> int:
    """Grams of (quantity, weight of a unit); a unit of unknown weight counts DEFAULT_UNIT_WEIGHT_G."""
    return sum(quantity * (weight_g or DEFAULT_UNIT_WEIGHT_G) for quantity, weight_g in units)


def pick_option(options: Sequence[ShippingOption], code: str | None, *, ordered: str | None = None) -> ShippingOption:
    """The option that the seller named, or the one that the buyer ordered, or the cheapest.

    Raises ShipmentInvalid where the one that was named is not offered for this way.
    """
    by_code = {each.code: each for each in options}
    chosen = by_code.get(ordered or "", options[0]) if code is None else by_code.get(code)
    if chosen is None:
        offered = ", ".join(each.code for each in options)
        raise ShipmentInvalid([Fault("#/service", "not_offered", f"For this way there are: {offered}.")])
    return chosen


def option_code(carrier: str, service: str) -> str:
    """The stable code of a service: `Parcel Post`, `Next Day` -> `parcel-post.next-day`."""
    return ".".join(re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "x" for name in (carrier, service))


def band_faults(bands: Sequence[tuple[tuple[str, ...], int, int | None]]) -> list[tuple[int, str]]:
    """Which of (tariff, from, to) overlap one before them: (index, what is wrong)."""
    faults = []
    last: dict[tuple[str, ...], tuple[int, int | None]] = {}
    for index in sorted(range(len(bands)), key=lambda each: (bands[each][0], bands[each][1], each)):
        tariff, start, end = bands[index]
        before = last.get(tariff)
        if before is not None and (before[1] is None or before[1] > start or before[0] == start):
            faults.append((index, f"The band from {start} g overlaps the one from {before[0]} g."))
        last[tariff] = (start, end)
    return sorted(faults)


def _option(tariff: Tariff, weight_g: int, currency: str) -> ShippingOption | None:
    for band in tariff.bands:
        if band.weight_from_g < weight_g and (band.weight_to_g is None or weight_g <= band.weight_to_g):
            started_kg = -(-(weight_g - band.weight_from_g) // 1000)
            return ShippingOption(
                code=tariff.code,
                carrier=tariff.carrier,
                service=tariff.service,
                price=round_minor(band.price + band.price_per_kg * started_kg, currency),
                currency=currency,
                delivery_days_min=band.days_min,
                delivery_days_max=band.days_max,
            )
    return None
