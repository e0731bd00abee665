"""The people of one's organisation and their roles."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    LimitParam,
    Page,
    PlatformContext,
    ServiceRouter,
    authenticated,
    decode_cursor,
    needs,
    page_of,
    public,
    transaction,
)
from tradepost.infra.ratelimit import Rule
from tradepost.kernel.errors import Forbidden
from tradepost.services.users.errors import (
    EmailNotConfirmed,
    EmailTaken,
    InvitationNotFound,
    LastOwner,
    LinkInvalid,
    OwnAccount,
    RoleNotGrantable,
    TooMany,
    UserNotFound,
)
from tradepost.services.users.routes import answers
from tradepost.services.users.routes.auth import LINK_RATE
from tradepost.services.users.rules.roles import ROLES
from tradepost.services.users.schemas.colleagues import (
    AcceptInvitationInput,
    ColleagueOutput,
    InvitationInput,
    InvitationOutput,
    RoleOutput,
    RolesInput,
    RolesOutput,
)
from tradepost.services.users.use_cases import colleagues

router = ServiceRouter("users")
INVITE_RATE = Rule("invite", limit=60, period_s=3_600)
ReadTx = Annotated[Tx, transaction("users", readonly=True)]
WriteTx = Annotated[Tx, transaction("users")]


@router.get(
    "/users",
    policy=needs("user:read"),
    response_model=Page[ColleagueOutput],
    summary="The people of one's organisation",
)
async def list_colleagues(
    actor: CurrentActor, tx: ReadTx, limit: LimitParam = 25, cursor: CursorParam = None
) -> Page[ColleagueOutput]:
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    found = await colleagues.list_colleagues(tx, actor, after=after, limit=limit + 1)
    return page_of(found, limit, answers.colleague, "created_at", "id")


@router.get(
    "/users/invitations",
    policy=needs("user:read"),
    response_model=Page[InvitationOutput],
    summary="The organisation's open invitations",
)
async def list_invitations(
    actor: CurrentActor, tx: ReadTx, limit: LimitParam = 25, cursor: CursorParam = None
) -> Page[InvitationOutput]:
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    found = await colleagues.list_invitations(tx, actor, after=after, limit=limit + 1)
    return page_of(found, limit, lambda each: InvitationOutput.model_validate(dict(each)), "created_at", "id")


@router.post(
    "/users/invitations",
    policy=needs("user:invite", rate=INVITE_RATE),
    errors=[RoleNotGrantable, EmailNotConfirmed, EmailTaken, TooMany, UserNotFound],
    status_code=201,
    response_model=InvitationOutput,
    summary="Invite a colleague",
)
async def invite_colleague(body: InvitationInput, actor: CurrentActor, tx: WriteTx) -> InvitationOutput:
    return InvitationOutput.model_validate(await colleagues.invite(tx, actor, body))


@router.delete(
    "/users/invitations/{invitation_id}",
    policy=needs("user:invite"),
    errors=[InvitationNotFound],
    status_code=204,
    summary="Withdraw an invitation",
)
async def withdraw_invitation(invitation_id: UUID, actor: CurrentActor, tx: WriteTx) -> None:
    await colleagues.withdraw_invitation(tx, actor, invitation_id)


@router.post(
    "/auth/accept-invitation",
    policy=public(rate=LINK_RATE),
    errors=[LinkInvalid, EmailTaken],
    status_code=201,
    response_model=ColleagueOutput,
    summary="Join an organisation by the link in the mail",
)
async def accept_invitation(body: AcceptInvitationInput, platform: PlatformContext) -> ColleagueOutput:
    joined = await colleagues.accept_invitation(platform.database, platform.tokens, platform.limiter, body)
    return answers.colleague(joined)


@router.put(
    "/users/{user_id}/roles",
    policy=needs("user:manage"),
    errors=[UserNotFound, OwnAccount, RoleNotGrantable, LastOwner],
    response_model=ColleagueOutput,
    summary="Give a colleague exactly these roles",
)
async def set_roles(user_id: UUID, body: RolesInput, actor: CurrentActor, tx: WriteTx) -> ColleagueOutput:
    return answers.colleague(await colleagues.set_roles(tx, actor, user_id, body.roles))


@router.post(
    "/users/{user_id}/disable",
    policy=needs("user:manage"),
    errors=[UserNotFound, OwnAccount, RoleNotGrantable, LastOwner],
    response_model=ColleagueOutput,
    summary="Shut a colleague out",
)
async def disable_colleague(user_id: UUID, actor: CurrentActor, tx: WriteTx) -> ColleagueOutput:
    return answers.colleague(await colleagues.disable(tx, actor, user_id))


@router.post(
    "/users/{user_id}/enable",
    policy=needs("user:manage"),
    errors=[UserNotFound, OwnAccount, RoleNotGrantable, EmailTaken],
    response_model=ColleagueOutput,
    summary="Let a colleague in again",
)
async def enable_colleague(user_id: UUID, actor: CurrentActor, tx: WriteTx) -> ColleagueOutput:
    return answers.colleague(await colleagues.enable(tx, actor, user_id))


@router.get(
    "/roles",
    policy=authenticated(),
    errors=[Forbidden],
    response_model=RolesOutput,
    summary="The roles of one's kind of organisation (for the operator: of all), and what they allow",
)
async def list_roles(actor: CurrentActor) -> RolesOutput:
    kinds = list(ROLES) if actor.is_operator else [actor.kind]
    return RolesOutput(
        items=[
            RoleOutput(name=name, kind=kind, permissions=sorted(permissions))
            for kind in kinds
            for name, permissions in ROLES[kind].items()
        ]
    )
