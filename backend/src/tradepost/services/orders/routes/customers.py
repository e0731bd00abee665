"""A seller's customers over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from tradepost.infra.db import Database
from tradepost.infra.http import CurrentActor, CursorParam, LimitParam, Page, ServiceRouter, database, needs, port
from tradepost.kernel.errors import NotFound
from tradepost.services.orders.repository.customers import Sort
from tradepost.services.orders.schemas.customers import CustomerOutput
from tradepost.services.orders.use_cases import customers
from tradepost.services.users.contract import UsersPort

router = ServiceRouter("orders")


@router.get(
    "/orders/customers",
    policy=needs("order:read", "manufacturer", "operator"),
    errors=[NotFound],
    summary="A seller's customers with contact, orders and totals",
)
async def list_customers(
    actor: CurrentActor,
    orders: Annotated[Database, Depends(database)],
    users: Annotated[UsersPort, port(UsersPort)],
    q: Annotated[str | None, Query(min_length=1, max_length=100, pattern=r"^[^\x00]*$")] = None,
    historical: Annotated[bool | None, Query(description="Imported orders alone, or without them.")] = None,
    seller_id: Annotated[UUID | None, Query(description="For the operator: whose customers.")] = None,
    sort: Sort = "-last_order",
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[CustomerOutput]:
    return await customers.list_customers(
        orders,
        actor,
        users=users,
        seller_id=seller_id,
        name=q,
        historical=historical,
        sort=sort,
        cursor=cursor,
        limit=limit,
    )
