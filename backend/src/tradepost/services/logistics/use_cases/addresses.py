"""The address book of an organisation, and what users tell of organisations."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from tradepost.infra import audit
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.address import Address
from tradepost.kernel.errors import Fault, VersionMismatch
from tradepost.kernel.events import Envelope
from tradepost.kernel.ids import new_id
from tradepost.services.logistics.errors import AddressInvalid, AddressNotFound, TooManyAddresses
from tradepost.services.logistics.repository import addresses as repository
from tradepost.services.logistics.repository.addresses import BookEntry, PartyData
from tradepost.services.users.contract import OrganisationChanged

MAX_ADDRESSES = 500


async def list_addresses(
    tx: Tx, actor: Actor, country: str | None, after: Sequence[Any] | None, limit: int
) -> list[Mapping[str, Any]]:
    """The organisation's addresses, the oldest first."""
    return await repository.page(tx, actor.organisation_id, country, after, limit)


async def read_address(tx: Tx, actor: Actor, address_id: UUID) -> Mapping[str, Any]:
    """An own address. Raises AddressNotFound."""
    row = await repository.one(tx, address_id, actor.organisation_id)
    if row is None:
        raise AddressNotFound
    return row


async def find_address(tx: Tx, address_id: UUID, organisation_id: UUID) -> Address:
    """An address of the organisation's book, for other services. Raises AddressNotFound."""
    row = await repository.one(tx, address_id, organisation_id)
    if row is None:
        raise AddressNotFound
    return repository.to_address(row)


async def create_address(tx: Tx, actor: Actor, entry: BookEntry) -> Mapping[str, Any]:
    """Add an address; the first is the default. Raises TooManyAddresses."""
    await repository.lock_book(tx, actor.organisation_id)
    there = await repository.count(tx, actor.organisation_id)
    if there >= MAX_ADDRESSES:
        raise TooManyAddresses(limit=MAX_ADDRESSES)
    address_id = new_id()
    entry = _with_default(entry, is_default=entry.is_default or there == 0)
    if entry.is_default:
        await repository.clear_default(tx, actor.organisation_id, but=address_id)
    row = await repository.insert(tx, address_id, actor.organisation_id, entry)
    await audit.record(tx, actor, "address.create", "delivery_address", address_id, changes=_told(entry))
    return row


async def update_address(
    tx: Tx, actor: Actor, address_id: UUID, entry: BookEntry, *, version: int
) -> Mapping[str, Any]:
    """Replace an address. Raises AddressNotFound, VersionMismatch, AddressInvalid (the default stays one)."""
    await repository.lock_book(tx, actor.organisation_id)
    row = await _in_version(tx, actor, address_id, version)
    if row["is_default"] and not entry.is_default:
        message = "Make another address the default; then this one is not any more."
        raise AddressInvalid([Fault("#/is_default", "default_needed", message)])
    if entry.is_default:
        await repository.clear_default(tx, actor.organisation_id, but=address_id)
    changed = await repository.update(tx, address_id, actor.organisation_id, entry)
    await audit.record(tx, actor, "address.update", "delivery_address", address_id, changes=_told(entry))
    return changed


async def delete_address(tx: Tx, actor: Actor, address_id: UUID, *, version: int) -> None:
    """Remove an address; where it was the default the oldest becomes it. Raises AddressNotFound, VersionMismatch."""
    await repository.lock_book(tx, actor.organisation_id)
    row = await _in_version(tx, actor, address_id, version)
    await repository.delete(tx, address_id, actor.organisation_id)
    if row["is_default"]:
        await repository.make_oldest_default(tx, actor.organisation_id)
    await audit.record(tx, actor, "address.delete", "delivery_address", address_id, changes={"label": row["label"]})


async def keep_parties(tx: Tx, events: Sequence[Envelope[OrganisationChanged]]) -> None:
    """Note the newest state of each organisation."""
    newest: dict[UUID, Envelope[OrganisationChanged]] = {}
    for each in events:
        known = newest.get(each.event.organisation_id)
        if known is None or known.occurred_at <= each.occurred_at:
            newest[each.event.organisation_id] = each
    await repository.put_parties(tx, [(_party(each.event), each.occurred_at) for each in newest.values()])


async def _in_version(tx: Tx, actor: Actor, address_id: UUID, version: int) -> Mapping[str, Any]:
    row = await read_address(tx, actor, address_id)
    if row["version"] != version:
        raise VersionMismatch(version=row["version"])
    return row


def _party(event: OrganisationChanged) -> PartyData:
    organisation = event.organisation
    return PartyData(
        organisation_id=event.organisation_id,
        name=organisation.name,
        address=organisation.address,
        country=organisation.address.country,
        vat_id=organisation.vat_id,
        language=organisation.language,
    )


def _with_default(entry: BookEntry, *, is_default: bool) -> BookEntry:
    return BookEntry(
        label=entry.label,
        recipient=entry.recipient,
        phone=entry.phone,
        address=entry.address,
        is_default=is_default,
    )


def _told(entry: BookEntry) -> dict[str, Any]:
    return {"label": entry.label, "country": entry.address.country, "is_default": entry.is_default}
