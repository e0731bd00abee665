"""A seller looks through its customers."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra.db import Database
from tradepost.infra.http.pagination import Page, cursor_text, decode_cursor, page_of
from tradepost.infra.http.schemas import AddressOutput, MoneyModel
from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import Fault, InvalidInput, NotFound
from tradepost.kernel.money import round_minor
from tradepost.services.orders.repository import customers as repository
from tradepost.services.orders.repository.customers import Sort
from tradepost.services.orders.repository.lists import like
from tradepost.services.orders.repository.orders import Row
from tradepost.services.orders.schemas.customers import CustomerContact, CustomerOutput, CustomerTotal
from tradepost.services.users.contract import Contact, UsersPort


async def list_customers(
    database: Database,
    actor: Actor,
    *,
    users: UsersPort,
    seller_id: UUID | None,
    name: str | None,
    historical: bool | None,
    sort: Sort,
    cursor: str | None,
    limit: int,
) -> Page[CustomerOutput]:
    """Who bought of the seller. Raises InvalidInput (the operator names no seller), NotFound (another seller)."""
    seller = _seller(actor, seller_id)
    after = decode_cursor(cursor, cursor_text if sort == "name" else datetime.fromisoformat, UUID)
    async with database.transaction("orders", readonly=True) as tx:
        rows = await repository.page(
            tx,
            seller,
            name=None if name is None else like(name),
            historical=historical,
            sort=sort,
            after=after,
            limit=limit + 1,
        )
        ids = [row["buyer_id"] for row in rows[:limit]]
        totals: defaultdict[UUID, list[Any]] = defaultdict(list)
        for row in await repository.totals(tx, seller, ids, historical=historical):
            totals[row["buyer_id"]].append(row)
    known = await users.contacts(organisation_id=seller, among=ids) if ids else []
    contacts: dict[UUID, Contact] = {each.organisation_id: each for each in known}
    key = "sort_name" if sort == "name" else "last_order_at"
    return page_of(
        rows,
        limit,
        lambda row: _shown(row, totals[row["buyer_id"]], contacts.get(row["buyer_id"])),
        key,
        "buyer_id",
    )


def _shown(row: Row, totals: Sequence[Row], contact: Contact | None) -> CustomerOutput:
    bought = [
        CustomerTotal(
            currency=each["currency"],
            orders=each["orders"],
            net=_money(each["net"], each["currency"]),
            total=_money(each["total"], each["currency"]),
        )
        for each in totals
    ]
    address = None if row["address"] is None else AddressOutput.model_validate(row["address"])
    reached = None if contact is None else CustomerContact.model_validate(contact)
    return CustomerOutput.model_validate({**row, "address": address, "contact": reached, "totals": bought})


def _money(amount: Decimal, currency: str) -> MoneyModel:
    return MoneyModel(amount=round_minor(amount, currency), currency=currency)


def _seller(actor: Actor, seller_id: UUID | None) -> UUID:
    if actor.is_operator:
        if seller_id is None:
            raise InvalidInput([Fault("query/seller_id", "missing", "Say whose customers you want.")])
        return seller_id
    if seller_id not in {None, actor.organisation_id}:
        raise NotFound("There is no such seller.")
    return actor.organisation_id
