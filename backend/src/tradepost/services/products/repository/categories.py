"""The tree of categories. Changes of it happen one after the other: each takes the same lock first."""

from typing import Any
from uuid import UUID

import asyncpg

from tradepost.infra.db import Tx
from tradepost.services.products.errors import CategoryInUse, CategoryNameTaken
from tradepost.services.products.rules.values import Category

_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('products.categories', 0))"
_COLUMNS = "id, parent_id, name, slug, path, names, position, version"
_TREE = f"SELECT {_COLUMNS} FROM products.categories LIMIT $1"  # noqa: S608  # constants only
_COUNT = "SELECT count(*) FROM products.categories"
_ONE = f"SELECT {_COLUMNS} FROM products.categories WHERE id = $1"  # noqa: S608  # constants only
_HEIGHT = """
SELECT max(cardinality(path)) - $2 + 1 FROM products.categories WHERE path @> ARRAY[$1::uuid]
"""
_INSERT = """
INSERT INTO products.categories (id, parent_id, name, slug, path, names, position, version)
VALUES ($1, $2, $3, $4, $5::uuid[], $6::text[], $7, $8)
"""
# What is below a category moves and is renamed with it.
_UPDATE = """
UPDATE products.categories
SET parent_id = CASE WHEN id = $1 THEN $2::uuid ELSE parent_id END,
    name = CASE WHEN id = $1 THEN $3 ELSE name END,
    slug = CASE WHEN id = $1 THEN $4 ELSE slug END,
    position = CASE WHEN id = $1 THEN $7 ELSE position END,
    version = version + 1,
    path = $5::uuid[] || path[array_position(path, $1) + 1:],
    names = $6::text[] || names[array_position(path, $1) + 1:]
WHERE path @> ARRAY[$1::uuid]
"""
_DELETE = """
DELETE FROM products.categories WHERE id = $1
AND NOT EXISTS (SELECT FROM products.categories below WHERE below.parent_id = $1)
"""


async def lock(tx: Tx) -> None:
    await tx.execute(_LOCK)


async def tree(tx: Tx, limit: int) -> list[Category]:
    """Every category, parents before children, siblings by position and name."""
    rows = await tx.fetch(_TREE, limit)
    places = {row["id"]: (row["position"], row["name"].casefold(), row["id"]) for row in rows}
    ordered = sorted(rows, key=lambda row: [places[each] for each in row["path"] if each in places])
    return [_category(row) for row in ordered]


async def count(tx: Tx) -> int:
    found: int = await tx.fetchval(_COUNT)
    return found


async def one(tx: Tx, category_id: UUID) -> Category | None:
    row = await tx.fetchrow(_ONE, category_id)
    return _category(row) if row else None


async def height(tx: Tx, category: Category) -> int:
    """Levels of the tree from the category down: 1 where nothing is below it."""
    found: int = await tx.fetchval(_HEIGHT, category.id, len(category.path))
    return found


async def insert(tx: Tx, made: Category) -> None:
    """Raises CategoryNameTaken."""
    values = (made.id, made.parent_id, made.name, made.slug, made.path, made.names, made.position, made.version)
    try:
        await tx.execute(_INSERT, *values)
    except asyncpg.UniqueViolationError as error:
        raise CategoryNameTaken from error


async def update(tx: Tx, changed: Category) -> None:
    """Write a category and take along all that is below it. Raises CategoryNameTaken."""
    values = (changed.id, changed.parent_id, changed.name, changed.slug, changed.path, changed.names, changed.position)
    try:
        await tx.execute(_UPDATE, *values)
    except asyncpg.UniqueViolationError as error:
        raise CategoryNameTaken from error


async def delete(tx: Tx, category_id: UUID) -> None:
    """Raises CategoryInUse where products or categories are below it."""
    try:
        if not await tx.execute(_DELETE, category_id):
            raise CategoryInUse
    except asyncpg.ForeignKeyViolationError as error:
        raise CategoryInUse from error


def _category(row: Any) -> Category:
    return Category(**{**row, "path": tuple(row["path"]), "names": tuple(row["names"])})
