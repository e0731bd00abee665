"""Saved lists of an organisation: made, changed, read at today's prices."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from tradepost.infra import audit
from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import VersionMismatch
from tradepost.kernel.ids import new_id
from tradepost.services.orders.errors import SavedListLineNotFound, SavedListNotFound, TooManySavedLists
from tradepost.services.orders.repository import saved_lists as repository
from tradepost.services.orders.repository.saved_lists import Row
from tradepost.services.orders.rules import saved_lists as rules
from tradepost.services.orders.rules.saved_lists import NotedLine
from tradepost.services.orders.schemas.orders import LineInput
from tradepost.services.orders.schemas.saved_lists import SavedListInput, SavedListSummary
from tradepost.services.orders.use_cases import answers, line_answers
from tradepost.services.orders.use_cases.reordering import bought_order, goods_of
from tradepost.services.products.contract import JudgedLine, ProductsPort, WantedLine

Change = Callable[[Mapping[UUID, NotedLine]], list[NotedLine]]


async def page_of_lists(
    tx: Tx, actor: Actor, part_of_name: str | None, after: Sequence[Any] | None, limit: int
) -> Sequence[Row]:
    """The organisation's lists, the last changed first."""
    return await repository.page(tx, actor.organisation_id, part_of_name, after, limit)


async def read_list(database: Database, actor: Actor, list_id: UUID, *, products: ProductsPort) -> tuple[bytes, int]:
    """`SavedListOutput` and its version. Raises SavedListNotFound."""
    async with database.transaction("orders", readonly=True) as tx:
        head = await repository.one(tx, list_id, actor.organisation_id)
        if head is None:
            raise SavedListNotFound
        lines = await repository.lines(tx, list_id)
    judged = await _judged([(line.product_id, line.quantity) for line in lines], products=products)
    shown = [
        line_answers.judged_line_json(line, sku=each.sku, title=each.title)
        for line, each in zip(judged, lines, strict=True)
    ]
    return answers.as_bytes({**head, "lines": shown, "orderable": line_answers.orderable_json(judged)}), head["version"]


async def create_list(tx: Tx, actor: Actor, body: SavedListInput, *, products: ProductsPort) -> SavedListSummary:
    """A list of lines, or of an order's. `tx` has not begun: products is asked first.

    Raises SavedListInvalid, SavedListNameTaken, TooManySavedLists, OrderNotFound.
    """
    lines = rules.set_lines({}, await _judged(_pairs(body.lines), products=products))
    await repository.lock_lists(tx, actor.organisation_id)
    if await repository.count(tx, actor.organisation_id) >= rules.MAX_LISTS:
        raise TooManySavedLists(limit=rules.MAX_LISTS)
    if body.order_id is not None:
        _, items = await bought_order(tx, actor, body.order_id)
        lines = rules.noted(goods_of(items))
    list_id = new_id()
    head = await repository.insert(tx, list_id, actor.organisation_id, body.name, actor.user_id, utc_now(), lines)
    await _note(tx, actor, "create", head, order_id=str(body.order_id) if body.order_id else None)
    return SavedListSummary.model_validate(dict(head))


async def rename_list(tx: Tx, actor: Actor, list_id: UUID, name: str, *, version: int) -> SavedListSummary:
    """Raises SavedListNotFound, VersionMismatch, SavedListNameTaken."""
    before = await _locked(tx, actor, list_id, version)
    head = await repository.rename(tx, list_id, name, utc_now())
    await _note(tx, actor, "rename", head, before=before["name"])
    return SavedListSummary.model_validate(dict(head))


async def set_lines(
    database: Database, actor: Actor, list_id: UUID, lines: Sequence[LineInput], *, version: int, products: ProductsPort
) -> SavedListSummary:
    """Replace a list's lines. Raises SavedListNotFound, VersionMismatch, SavedListInvalid."""
    judged = await _judged(_pairs(lines), products=products)
    async with database.transaction("orders") as tx:
        return await _change(tx, actor, list_id, version, lambda known: rules.set_lines(known, judged))


async def add_lines(
    tx: Tx, actor: Actor, list_id: UUID, lines: Sequence[LineInput], *, products: ProductsPort
) -> SavedListSummary:
    """Add to a list. `tx` has not begun: products is asked first. Raises SavedListNotFound, SavedListInvalid."""
    judged = await _judged(_pairs(lines), products=products)
    return await _change(tx, actor, list_id, None, lambda known: rules.add_lines(known, judged))


async def remove_line(
    tx: Tx, actor: Actor, list_id: UUID, product_id: UUID, *, version: int | None
) -> SavedListSummary:
    """Take a product off a list. Raises SavedListNotFound, SavedListLineNotFound, VersionMismatch."""

    def without(known: Mapping[UUID, NotedLine]) -> list[NotedLine]:
        if product_id not in known:
            raise SavedListLineNotFound
        return [line for line in known.values() if line.product_id != product_id]

    return await _change(tx, actor, list_id, version, without)


async def delete_list(tx: Tx, actor: Actor, list_id: UUID, *, version: int) -> None:
    """Raises SavedListNotFound, VersionMismatch."""
    head = await _locked(tx, actor, list_id, version)
    await repository.delete(tx, list_id)
    await _note(tx, actor, "delete", head)


async def _change(tx: Tx, actor: Actor, list_id: UUID, version: int | None, change: Change) -> SavedListSummary:
    await _locked(tx, actor, list_id, version)
    lines = change({line.product_id: line for line in await repository.lines(tx, list_id)})
    head = await repository.save_lines(tx, list_id, utc_now(), lines)
    await _note(tx, actor, "change", head)
    return SavedListSummary.model_validate(dict(head))


async def _locked(tx: Tx, actor: Actor, list_id: UUID, version: int | None) -> Row:
    head = await repository.one_locked(tx, list_id, actor.organisation_id)
    if head is None:
        raise SavedListNotFound
    if version is not None and version != head["version"]:
        raise VersionMismatch(version=head["version"])
    return head


async def _judged(pairs: Sequence[tuple[UUID, int]], *, products: ProductsPort) -> list[JudgedLine]:
    if not pairs:
        return []
    lines = [WantedLine(product_id=product_id, quantity=quantity) for product_id, quantity in pairs]
    judged: list[JudgedLine] = await products.judge(lines=lines)
    return judged


async def _note(tx: Tx, actor: Actor, verb: str, head: Row, **more: str | None) -> None:
    told = {"name": head["name"], "lines": head["line_count"], "version": head["version"]}
    told |= {name: value for name, value in more.items() if value is not None}
    await audit.record(tx, actor, f"saved_list.{verb}", "saved_list", head["id"], changes=told)


def _pairs(lines: Sequence[LineInput]) -> list[tuple[UUID, int]]:
    return [(line.product_id, line.quantity) for line in lines]
