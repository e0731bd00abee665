"""Sessions of browsers: the tokens are in cookies that no script can read, the answers hold none."""

from datetime import datetime
from typing import Annotated, cast

from fastapi import Request, Response

from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentAccess,
    MaybeActor,
    PlatformContext,
    ServiceRouter,
    authenticated,
    cookies,
    public,
    transaction,
)
from tradepost.infra.http.problems import problem, request_id_of
from tradepost.infra.platform import Platform
from tradepost.services.users.errors import (
    InvalidCredentials,
    RefreshTokenInvalid,
    RefreshTokenSuperseded,
    SecondFactorInvalid,
    SecondFactorRequired,
    UserNotFound,
)
from tradepost.services.users.repository.people import Account
from tradepost.services.users.routes.auth import NO_STORE, device_of
from tradepost.services.users.schemas.accounts import CurrentSessionOutput, LoginInput
from tradepost.services.users.schemas.parts import Language
from tradepost.services.users.use_cases import account as accounts
from tradepost.services.users.use_cases import sessions
from tradepost.services.users.use_cases.second_factor import SecretBox
from tradepost.services.users.use_cases.views import actor_of

router = ServiceRouter("users")


@router.post(
    "/auth/session",
    policy=public(same_origin=True),
    errors=[InvalidCredentials, SecondFactorRequired, SecondFactorInvalid],
    response_model=CurrentSessionOutput,
    summary="Sign in a browser: the tokens are set as cookies",
)
async def start_browser_session(
    body: LoginInput, request: Request, response: Response, platform: PlatformContext
) -> CurrentSessionOutput:
    box = SecretBox.from_settings(platform.settings)
    return _kept(await sessions.sign_in(platform, box, body, device_of(request)), response, platform)


@router.post(
    "/auth/session/refresh",
    policy=public(same_origin=True),
    errors=[RefreshTokenInvalid, RefreshTokenSuperseded],
    response_model=CurrentSessionOutput,
    summary="Get the next cookies for the refresh token in its cookie, which is good once; no two at the same time",
)
async def refresh_browser_session(
    request: Request, response: Response, platform: PlatformContext
) -> CurrentSessionOutput | Response:
    arrived_at, token = request.state.arrived_at, request.cookies.get(cookies.REFRESH, "")
    try:
        signed_in = await sessions.refresh(platform, token, arrived_at=arrived_at, device=device_of(request))
    except RefreshTokenInvalid as error:
        # Superseded is another matter: the browser has, or is about to get, what the winner was given.
        refusal = problem(error, request_id_of(request))
        _forget(refusal, platform)
        return refusal
    return _kept(signed_in, response, platform)


@router.get(
    "/auth/session",
    policy=authenticated(),
    errors=[UserNotFound],
    response_model=CurrentSessionOutput,
    summary="Who is signed in, and until when",
)
async def get_current_session(
    access: CurrentAccess, response: Response, tx: Annotated[Tx, transaction("users", readonly=True)]
) -> CurrentSessionOutput:
    response.headers.update(NO_STORE)
    account, _ = await accounts.own_account(tx, access.actor)
    return _facts(account, access.expires_at)


@router.delete(
    "/auth/session",
    policy=public(same_origin=True),
    status_code=204,
    summary="Sign out a browser: its session ends, its cookies go, also where its access token has expired",
)
async def end_browser_session(
    request: Request,
    response: Response,
    actor: MaybeActor,
    platform: PlatformContext,
    tx: Annotated[Tx, transaction("users")],
) -> None:
    if actor is not None:
        await sessions.sign_out(tx, actor)
    if token := request.cookies.get(cookies.REFRESH):
        await sessions.sign_out_by_token(tx, token)
    _forget(response, platform)


def _kept(signed_in: sessions.SignedIn, response: Response, platform: Platform) -> CurrentSessionOutput:
    """Set the session's cookies; the facts about it are the body."""
    response.headers.update(NO_STORE)
    session = cookies.SessionCookies(
        access_token=signed_in.access_token,
        expires_at=signed_in.expires_at,
        refresh_token=signed_in.refresh_token,
        refresh_expires_at=signed_in.refresh_expires_at,
        kind=signed_in.account.kind,
        person=signed_in.account.id,
    )
    cookies.set_session(response, session, public_url=platform.settings.public_url)
    return _facts(signed_in.account, signed_in.expires_at)


def _forget(response: Response, platform: Platform) -> None:
    response.headers.update(NO_STORE)
    cookies.clear_session(response, public_url=platform.settings.public_url)


def _facts(account: Account, expires_at: datetime) -> CurrentSessionOutput:
    seen = actor_of(account)
    return CurrentSessionOutput(
        user_id=account.id,
        name=account.name,
        email=account.email,
        language=cast("Language", account.language),
        organisation_id=account.organisation_id,
        organisation_name=account.organisation_name,
        kind=account.kind,
        verified=seen.verified,
        permissions=sorted(seen.permissions),
        expires_at=expires_at,
    )
