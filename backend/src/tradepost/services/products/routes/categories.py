"""The tree of categories over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Response

from tradepost.infra.db import Tx
from tradepost.infra.http import CurrentActor, ServiceRouter, needs, public, transaction
from tradepost.infra.http.conditions import WantedVersion, entity_tag
from tradepost.kernel.errors import VersionMismatch
from tradepost.services.products.errors import (
    CategoryCycle,
    CategoryInUse,
    CategoryNameTaken,
    CategoryNotFound,
    CategoryTooDeep,
    TooManyCategories,
)
from tradepost.services.products.rules.values import Category
from tradepost.services.products.schemas import CategoriesOutput, CategoryInput, CategoryOutput
from tradepost.services.products.use_cases import categories as use_cases

router = ServiceRouter("products")
WriteTx = Annotated[Tx, transaction("products")]
ReadTx = Annotated[Tx, transaction("products", readonly=True)]
_PLACE_ERRORS = [CategoryNotFound, CategoryTooDeep, CategoryNameTaken]


@router.get("/categories", policy=public(), response_model=CategoriesOutput, summary="The tree of categories")
async def list_categories(tx: ReadTx) -> Response:
    """Every category, parents before children, siblings by position and name."""
    items = [_output(each) for each in await use_cases.list_categories(tx)]
    body = CategoriesOutput.model_construct(items=items).model_dump_json()
    return Response(body, headers={"Cache-Control": "public, max-age=5"}, media_type="application/json")


@router.post(
    "/categories",
    policy=needs("category:manage", "operator"),
    errors=[*_PLACE_ERRORS, TooManyCategories],
    status_code=201,
    response_model=CategoryOutput,
    summary="Add a category",
)
async def add_category(tx: WriteTx, actor: CurrentActor, body: CategoryInput, response: Response) -> CategoryOutput:
    made = await use_cases.add_category(tx, actor, name=body.name, parent_id=body.parent_id, position=body.position)
    response.headers["ETag"] = entity_tag(made.version)
    return _output(made)


@router.put(
    "/categories/{category_id}",
    policy=needs("category:manage", "operator"),
    errors=[*_PLACE_ERRORS, CategoryCycle, VersionMismatch],
    response_model=CategoryOutput,
    summary="Rename or move a category",
)
async def change_category(
    tx: WriteTx,
    actor: CurrentActor,
    category_id: UUID,
    body: CategoryInput,
    response: Response,
    version: WantedVersion,
) -> CategoryOutput:
    """What is below it moves along; products show the new path within seconds."""
    changed = await use_cases.change_category(
        tx,
        actor,
        category_id,
        name=body.name,
        parent_id=body.parent_id,
        position=body.position,
        version=version,
    )
    response.headers["ETag"] = entity_tag(changed.version)
    return _output(changed)


@router.delete(
    "/categories/{category_id}",
    policy=needs("category:manage", "operator"),
    errors=[CategoryNotFound, CategoryInUse],
    status_code=204,
    response_class=Response,
    summary="Remove an empty category",
)
async def remove_category(tx: WriteTx, actor: CurrentActor, category_id: UUID) -> None:
    await use_cases.remove_category(tx, actor, category_id)


def _output(category: Category) -> CategoryOutput:
    return CategoryOutput(
        id=category.id,
        parent_id=category.parent_id,
        name=category.name,
        slug=category.slug,
        path=list(category.names),
        depth=len(category.path),
        position=category.position,
        version=category.version,
    )
