"""The tree of categories, kept by the operator."""

import re
import unicodedata
from uuid import UUID

from tradepost.infra import audit, jobs
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import VersionMismatch
from tradepost.kernel.ids import new_id
from tradepost.services.products.errors import (
    CategoryCycle,
    CategoryNotFound,
    CategoryTooDeep,
    TooManyCategories,
)
from tradepost.services.products.repository import categories as repository
from tradepost.services.products.rules.values import Category

MAX_CATEGORIES = 10_000
MAX_DEPTH = 6


async def list_categories(tx: Tx) -> list[Category]:
    """The whole tree, parents before children."""
    return await repository.tree(tx, MAX_CATEGORIES)


async def add_category(tx: Tx, actor: Actor, *, name: str, parent_id: UUID | None, position: int) -> Category:
    """Raises CategoryNotFound (the parent), CategoryTooDeep, CategoryNameTaken, TooManyCategories."""
    await repository.lock(tx)
    if await repository.count(tx) >= MAX_CATEGORIES:
        raise TooManyCategories
    category_id = new_id()
    path, names = await _place(tx, category_id, name, parent_id, height=1)
    made = Category(
        id=category_id,
        parent_id=parent_id,
        name=name,
        slug=_slug(name),
        path=path,
        names=names,
        position=position,
        version=1,
    )
    await repository.insert(tx, made)
    await audit.record(tx, actor, "category.create", "category", made.id, changes={"names": list(names)})
    return made


async def change_category(
    tx: Tx,
    actor: Actor,
    category_id: UUID,
    *,
    name: str,
    parent_id: UUID | None,
    position: int,
    version: int | None,
) -> Category:
    """Rename or move a category with all that is below it; its products are told of in the background.

    Raises CategoryNotFound, CategoryCycle, CategoryTooDeep, CategoryNameTaken, VersionMismatch (by `version`).
    """
    await repository.lock(tx)
    known = await repository.one(tx, category_id)
    if known is None:
        raise CategoryNotFound
    if version is not None and version != known.version:
        raise VersionMismatch(version=known.version)
    path, names = await _place(tx, category_id, name, parent_id, height=await repository.height(tx, known))
    changed = Category(
        id=category_id,
        parent_id=parent_id,
        name=name,
        slug=_slug(name),
        path=path,
        names=names,
        position=position,
        version=known.version + 1,
    )
    await repository.update(tx, changed)
    if names != known.names:
        await jobs.defer(tx, "products.refresh_category", category_id=str(category_id))
    await audit.record(
        tx, actor, "category.update", "category", category_id, changes={"from": known.names, "to": names}
    )
    return changed


async def remove_category(tx: Tx, actor: Actor, category_id: UUID) -> None:
    """Raises CategoryNotFound, CategoryInUse where products or categories are below it."""
    await repository.lock(tx)
    known = await repository.one(tx, category_id)
    if known is None:
        raise CategoryNotFound
    await repository.delete(tx, category_id)
    await audit.record(tx, actor, "category.delete", "category", category_id, changes={"names": list(known.names)})


async def _place(
    tx: Tx, category_id: UUID, name: str, parent_id: UUID | None, *, height: int
) -> tuple[tuple[UUID, ...], tuple[str, ...]]:
    """Path and names of a category below `parent_id`."""
    parent = await repository.one(tx, parent_id) if parent_id else None
    if parent_id and parent is None:
        raise CategoryNotFound("There is no such parent category.")
    if parent and category_id in parent.path:
        raise CategoryCycle
    if (len(parent.path) if parent else 0) + height > MAX_DEPTH:
        raise CategoryTooDeep(limit=MAX_DEPTH)
    above = (parent.path, parent.names) if parent else ((), ())
    return (*above[0], category_id), (*above[1], name)


def _slug(name: str) -> str:
    """The name in addresses: `Büro & Co.` -> `buro-co`; names without Latin letters or digits keep their own."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or name.casefold()
