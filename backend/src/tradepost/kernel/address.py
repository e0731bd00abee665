"""Postal addresses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A postal address; `country` is ISO 3166-1 alpha-2."""

    line1: str
    line2: str | None
    city: str
    region: str | None
    postal_code: str
    country: str
