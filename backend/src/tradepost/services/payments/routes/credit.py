"""Buyers' credit."""

from typing import Annotated
from uuid import UUID

from fastapi import Response

from tradepost.infra.db import Tx
from tradepost.infra.http import CurrentActor, CursorParam, LimitParam, Page, ServiceRouter, needs, transaction
from tradepost.infra.http.conditions import WantedVersion, entity_tag
from tradepost.infra.http.pagination import DEFAULT_PAGE
from tradepost.kernel.errors import VersionMismatch
from tradepost.services.payments import errors
from tradepost.services.payments.schemas.accounts import CreditAccountOutput, CreditInput, CreditOutput
from tradepost.services.payments.use_cases import crediting, reading

router = ServiceRouter("payments")
Reading = Annotated[Tx, transaction("payments", readonly=True)]
Writing = Annotated[Tx, transaction("payments")]


@router.get(
    "/credit",
    policy=needs("credit:read", "retailer"),
    response_model=CreditOutput,
    summary="The caller's credit: limit, used, ageing, open invoices",
)
async def show_credit(tx: Reading, actor: CurrentActor) -> CreditOutput:
    return await crediting.show_credit(tx, actor.organisation_id)


@router.get(
    "/admin/credit",
    policy=needs("credit:manage", "operator"),
    response_model=Page[CreditAccountOutput],
    summary="All credit accounts, by organisation",
)
async def list_credit(
    tx: Reading, on_hold: bool | None = None, limit: LimitParam = DEFAULT_PAGE, cursor: CursorParam = None
) -> Page[CreditAccountOutput]:
    return await reading.list_credit(tx, on_hold=on_hold, limit=limit, cursor=cursor)


@router.get(
    "/admin/credit/{organisation_id}",
    policy=needs("credit:manage", "operator"),
    response_model=CreditOutput,
    summary="A buyer's credit with its ageing",
)
async def show_credit_of(tx: Reading, organisation_id: UUID) -> CreditOutput:
    return await crediting.show_credit(tx, organisation_id)


@router.put(
    "/admin/credit/{organisation_id}",
    policy=needs("credit:manage", "operator"),
    errors=[errors.LimitBelowUsed, VersionMismatch],
    response_model=CreditAccountOutput,
    summary="Set a buyer's limit, terms and hold",
)
async def set_credit(
    tx: Writing,
    actor: CurrentActor,
    response: Response,
    organisation_id: UUID,
    body: CreditInput,
    version: WantedVersion,
) -> CreditAccountOutput:
    """With If-Match only in this version of the account; `"0"` where there must be none yet."""
    account = await crediting.set_credit(tx, actor, organisation_id, body, version=version)
    response.headers["ETag"] = entity_tag(account.version)
    return account
