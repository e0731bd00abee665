"""The operator's list of people across organisations."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Query

from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    LimitParam,
    Page,
    ServiceRouter,
    decode_cursor,
    needs,
    page_of,
    transaction,
)
from tradepost.kernel.actor import OrganisationKind
from tradepost.services.users.errors import EmailTaken, LastOwner, OperatorsOwnPeople, UserNotFound
from tradepost.services.users.repository.people_search import PeopleFilter
from tradepost.services.users.routes import answers
from tradepost.services.users.schemas.operator import MemberOutput, ReasonInput
from tradepost.services.users.use_cases import people
from tradepost.services.users.use_cases.administration import words_query

router = ServiceRouter("users")
ReadTx = Annotated[Tx, transaction("users", readonly=True)]
WriteTx = Annotated[Tx, transaction("users")]
MANAGE = needs("organisation:suspend", "operator")
CHANGE_ERRORS = [UserNotFound, OperatorsOwnPeople, LastOwner]


@router.get(
    "/admin/users",
    policy=needs("organisation:read", "operator"),
    summary="People of all organisations, the newest first",
)
async def search_people(
    tx: ReadTx,
    q: Annotated[str | None, Query(max_length=200, description="Beginnings of words of name and address.")] = None,
    organisation_id: UUID | None = None,
    kind: OrganisationKind | None = None,
    active: bool | None = None,
    role: Annotated[str | None, Query(pattern=r"^[a-z_]{1,40}$")] = None,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[MemberOutput]:
    wanted = PeopleFilter(words=words_query(q), organisation_id=organisation_id, kind=kind, active=active, role=role)
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    rows = await people.search_people(tx, wanted, after=after, limit=limit + 1)
    return page_of(rows, limit, lambda row: MemberOutput.model_validate(dict(row)), "created_at", "id")


@router.post(
    "/admin/users/{user_id}/disable",
    policy=MANAGE,
    errors=CHANGE_ERRORS,
    summary="Shut a person of another organisation out; its sessions end",
)
async def shut_out(user_id: UUID, body: ReasonInput, actor: CurrentActor, tx: WriteTx) -> MemberOutput:
    return answers.member(await people.shut_out(tx, actor, user_id, reason=body.reason))


@router.post(
    "/admin/users/{user_id}/enable",
    policy=MANAGE,
    errors=[*CHANGE_ERRORS, EmailTaken],
    summary="Let a person of another organisation in again",
)
async def let_in(user_id: UUID, actor: CurrentActor, tx: WriteTx) -> MemberOutput:
    return answers.member(await people.let_in(tx, actor, user_id))
