"""Delivery addresses and the parties that users tell of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from tradepost.infra.db import Tx
from tradepost.kernel.address import Address

ADDRESS: TypeAdapter[Address] = TypeAdapter(Address)
_COLUMNS = """
id, organisation_id, label, recipient, phone, line1, line2, city, region, postal_code, country, is_default, version,
created_at, updated_at
"""
_LOCK_BOOK = "SELECT pg_advisory_xact_lock(hashtextextended('logistics.delivery_addresses' || $1::text, 0))"
_COUNT = "SELECT count(*) FROM logistics.delivery_addresses WHERE organisation_id = $1"
_ONE = f"SELECT {_COLUMNS} FROM logistics.delivery_addresses WHERE id = $1 AND organisation_id = $2"  # noqa: S608
_PAGE = f"""
SELECT {_COLUMNS} FROM logistics.delivery_addresses
WHERE organisation_id = $1 AND ($2::text IS NULL OR country = $2)
  AND ($3::timestamptz IS NULL OR (created_at, id) > ($3, $4::uuid))
ORDER BY created_at, id LIMIT $5
"""  # noqa: S608  # no input is part of it
_INSERT = f"""
INSERT INTO logistics.delivery_addresses
    (id, organisation_id, label, recipient, phone, line1, line2, city, region, postal_code, country, is_default)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
RETURNING {_COLUMNS}
"""  # noqa: S608  # no input is part of it
_UPDATE = f"""
UPDATE logistics.delivery_addresses SET label = $3, recipient = $4, phone = $5, line1 = $6, line2 = $7, city = $8,
    region = $9, postal_code = $10, country = $11, is_default = $12, version = version + 1, updated_at = now()
WHERE id = $1 AND organisation_id = $2
RETURNING {_COLUMNS}
"""  # noqa: S608  # no input is part of it
_CLEAR_DEFAULT = """
UPDATE logistics.delivery_addresses SET is_default = false, version = version + 1, updated_at = now()
WHERE organisation_id = $1 AND is_default AND id <> $2
"""
_DELETE = "DELETE FROM logistics.delivery_addresses WHERE id = $1 AND organisation_id = $2"
_OLDEST_BECOMES_DEFAULT = """
UPDATE logistics.delivery_addresses SET is_default = true, version = version + 1, updated_at = now()
WHERE id = (SELECT id FROM logistics.delivery_addresses WHERE organisation_id = $1 ORDER BY created_at, id LIMIT 1)
"""
_PUT_PARTIES = """
INSERT INTO logistics.parties (organisation_id, name, address, country, vat_id, language, changed_at)
SELECT id, name, address::jsonb, country, vat_id, language, changed_at
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
     AS party (id, name, address, country, vat_id, language, changed_at)
ORDER BY id
ON CONFLICT (organisation_id) DO UPDATE SET
    name = EXCLUDED.name, address = EXCLUDED.address, country = EXCLUDED.country, vat_id = EXCLUDED.vat_id,
    language = EXCLUDED.language, changed_at = EXCLUDED.changed_at
WHERE parties.changed_at <= EXCLUDED.changed_at
"""
_PARTIES = """
SELECT organisation_id, name, address, country, vat_id, language FROM logistics.parties
WHERE organisation_id = ANY($1::uuid[])
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookEntry:
    """An entry of an address book as its owner writes it."""

    label: str
    recipient: str | None
    phone: str | None
    address: Address
    is_default: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyData:
    """An organisation as users last told of it."""

    organisation_id: UUID
    name: str
    address: Address
    country: str
    vat_id: str | None
    language: str


async def lock_book(tx: Tx, organisation_id: UUID) -> None:
    """Whoever changes an organisation's book waits for the one before, so that one entry is the default."""
    await tx.execute(_LOCK_BOOK, str(organisation_id))


async def count(tx: Tx, organisation_id: UUID) -> int:
    found: int = await tx.fetchval(_COUNT, organisation_id)
    return found


async def one(tx: Tx, address_id: UUID, organisation_id: UUID) -> Mapping[str, Any] | None:
    return await tx.fetchrow(_ONE, address_id, organisation_id)


async def page(
    tx: Tx, organisation_id: UUID, country: str | None, after: Sequence[Any] | None, limit: int
) -> list[Mapping[str, Any]]:
    return list(await tx.fetch(_PAGE, organisation_id, country, *(after or (None, None)), limit))


async def insert(tx: Tx, address_id: UUID, organisation_id: UUID, entry: BookEntry) -> Mapping[str, Any]:
    row: Mapping[str, Any] | None = await tx.fetchrow(_INSERT, address_id, organisation_id, *_values(entry))
    assert row is not None
    return row


async def update(tx: Tx, address_id: UUID, organisation_id: UUID, entry: BookEntry) -> Mapping[str, Any]:
    row: Mapping[str, Any] | None = await tx.fetchrow(_UPDATE, address_id, organisation_id, *_values(entry))
    assert row is not None
    return row


async def clear_default(tx: Tx, organisation_id: UUID, *, but: UUID) -> None:
    await tx.execute(_CLEAR_DEFAULT, organisation_id, but)


async def delete(tx: Tx, address_id: UUID, organisation_id: UUID) -> None:
    await tx.execute(_DELETE, address_id, organisation_id)


async def make_oldest_default(tx: Tx, organisation_id: UUID) -> None:
    await tx.execute(_OLDEST_BECOMES_DEFAULT, organisation_id)


async def put_parties(tx: Tx, parties: Sequence[tuple[PartyData, datetime]]) -> None:
    """Write what is newer than what is there; one entry for each organisation."""
    await tx.execute(
        _PUT_PARTIES,
        [party.organisation_id for party, _ in parties],
        [party.name for party, _ in parties],
        [ADDRESS.dump_json(party.address).decode() for party, _ in parties],
        [party.country for party, _ in parties],
        [party.vat_id for party, _ in parties],
        [party.language for party, _ in parties],
        [changed_at for _, changed_at in parties],
    )


async def parties(tx: Tx, ids: Sequence[UUID]) -> dict[UUID, PartyData]:
    """Those that are known."""
    rows = await tx.fetch(_PARTIES, list(ids))
    return {
        row["organisation_id"]: PartyData(**{**row, "address": ADDRESS.validate_python(row["address"])}) for row in rows
    }


def to_address(row: Mapping[str, Any]) -> Address:
    names = ("line1", "line2", "city", "region", "postal_code", "country")
    return Address(**{name: row[name] for name in names})


def _values(entry: BookEntry) -> tuple[Any, ...]:
    address = entry.address
    return (
        entry.label,
        entry.recipient,
        entry.phone,
        address.line1,
        address.line2,
        address.city,
        address.region,
        address.postal_code,
        address.country,
        entry.is_default,
    )
