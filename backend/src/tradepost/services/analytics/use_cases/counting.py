"""Events become facts, and facts become roll-ups, in one transaction."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from tradepost.infra.db import Database, Tx
from tradepost.services.analytics.repository import facts, names
from tradepost.services.analytics.rules.counting import CountedDocument, NamedParty, latest_names
from tradepost.services.products.contract import Product
from tradepost.services.users.contract import Organisation


async def count_documents(tx: Tx, documents: Sequence[CountedDocument]) -> None:
    """Add documents to the figures, each once however often and in whatever order they come."""
    unique = list({each.id: each for each in documents if each.lines}.values())
    if not unique:
        return
    await facts.lock(tx)
    fresh = set(await facts.add_documents(tx, unique))
    if not fresh:
        return
    await facts.add_up(tx, sorted(fresh))
    added = [each for each in unique if each.id in fresh]
    products, parties = latest_names(added), _parties(added)
    if products:
        await names.name_sold_products(tx, products)
    if parties:
        await names.meet_parties(tx, parties)


async def remember_products(tx: Tx, changes: Sequence[tuple[datetime, Product]]) -> None:
    """Call products as the catalogue now does; an older version never overwrites a newer one."""
    newest: dict[UUID, tuple[datetime, Product]] = {}
    for at, product in changes:
        if product.id not in newest or newest[product.id][1].version < product.version:
            newest[product.id] = (at, product)
    await names.remember_products(tx, list(newest.values()))


async def remember_organisations(tx: Tx, changes: Sequence[tuple[datetime, Organisation]]) -> None:
    """Call organisations as they now call themselves; an older change never overwrites a newer one."""
    newest: dict[UUID, tuple[datetime, Organisation]] = {}
    for at, organisation in changes:
        if organisation.id not in newest or newest[organisation.id][0] < at:
            newest[organisation.id] = (at, organisation)
    await names.remember_organisations(tx, list(newest.values()))


async def recount(database: Database, organisation_id: UUID) -> None:
    """Make the roll-ups of a seller anew (of every seller without a time zone of its own, for the platform's id)."""
    async with database.transaction("analytics", readonly=True) as tx:
        sellers = await facts.sellers_of_setting(tx, organisation_id)
    for seller_id in sellers:  # a transaction each, so that events are not kept waiting for all of them
        async with database.transaction("analytics") as tx:
            await facts.lock(tx)
            await facts.recount(tx, seller_id)


def _parties(documents: Sequence[CountedDocument]) -> list[NamedParty]:
    found: dict[UUID, NamedParty] = {}
    for document in documents:
        for party in document.parties:
            if party.id not in found or found[party.id].name < party.name:
                found[party.id] = party
    return [found[each] for each in sorted(found)]
