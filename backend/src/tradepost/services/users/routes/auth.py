"""Registering, signing in and out, passwords and links."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from tradepost.infra.db import Tx
from tradepost.infra.http import CurrentActor, PlatformContext, ServiceRouter, authenticated, public, transaction
from tradepost.infra.http.router import client_address
from tradepost.infra.ratelimit import Rule
from tradepost.services.users.errors import (
    EmailTaken,
    InvalidCredentials,
    LinkInvalid,
    RefreshTokenInvalid,
    RefreshTokenSuperseded,
    RegistrationClosed,
    SecondFactorInvalid,
    SecondFactorRequired,
    SessionNotFound,
    UserNotFound,
)
from tradepost.services.users.repository.sessions import Device
from tradepost.services.users.schemas.accounts import (
    AcceptedOutput,
    EmailInput,
    LoginInput,
    PasswordChangeInput,
    RefreshInput,
    RegistrationInput,
    RegistrationOutput,
    ResetInput,
    SessionsOutput,
    TokenInput,
    TokensOutput,
)
from tradepost.services.users.use_cases import account, registration, sessions
from tradepost.services.users.use_cases.second_factor import SecretBox

router = ServiceRouter("users")
REGISTER_RATE = Rule("register", limit=120, period_s=3_600)
LINK_RATE = Rule("account-link", limit=60, period_s=900)
MAIL_RATE = Rule("account-mail-address", limit=60, period_s=3_600)
NO_STORE = {"Cache-Control": "no-store"}


@router.post(
    "/auth/register",
    policy=public(rate=REGISTER_RATE),
    errors=[RegistrationClosed],
    status_code=201,
    response_model=RegistrationOutput,
    summary="Register a company with its first person, who may sign in at once",
)
async def register(body: RegistrationInput, platform: PlatformContext) -> RegistrationOutput:
    made = await registration.register_company(platform.database, body)
    return RegistrationOutput(
        organisation_id=made.organisation.id,
        user_id=made.person.id,
        kind=made.organisation.kind,
        organisation_name=made.organisation.name,
        email=made.person.email,
        status="check_your_mail",
    )


@router.post(
    "/auth/login",
    policy=public(),
    errors=[InvalidCredentials, SecondFactorRequired, SecondFactorInvalid],
    response_model=TokensOutput,
    summary="Sign in",
)
async def login(body: LoginInput, request: Request, response: Response, platform: PlatformContext) -> TokensOutput:
    box = SecretBox.from_settings(platform.settings)
    signed_in = await sessions.sign_in(platform, box, body, device_of(request))
    return _tokens(signed_in, response)


@router.post(
    "/auth/refresh-token",
    policy=public(),
    errors=[RefreshTokenInvalid, RefreshTokenSuperseded],
    response_model=TokensOutput,
    summary="Get the next pair of tokens; a refresh token is good once, and used again it ends its session",
)
async def refresh_token(
    body: RefreshInput, request: Request, response: Response, platform: PlatformContext
) -> TokensOutput:
    arrived_at = request.state.arrived_at  # before it waited for its turn
    signed_in = await sessions.refresh(platform, body.refresh_token, arrived_at=arrived_at, device=device_of(request))
    return _tokens(signed_in, response)


@router.post("/auth/logout", policy=authenticated(), status_code=204, summary="End this session")
async def logout(actor: CurrentActor, tx: Annotated[Tx, transaction("users")]) -> None:
    await sessions.sign_out(tx, actor)


@router.post(
    "/auth/confirm-email",
    policy=public(rate=LINK_RATE),
    errors=[LinkInvalid, EmailTaken],
    status_code=204,
    summary="Confirm an e-mail address by the link in the mail",
)
async def confirm_email(body: TokenInput, platform: PlatformContext) -> None:
    await registration.confirm_email(platform.database, platform.tokens, token=body.token)


@router.post(
    "/auth/request-email-confirmation",
    policy=authenticated(),
    errors=[UserNotFound],
    status_code=202,
    response_model=AcceptedOutput,
    summary="Have the link that confirms one's address sent again",
)
async def request_email_confirmation(actor: CurrentActor, platform: PlatformContext) -> AcceptedOutput:
    await registration.request_confirmation(platform.database, platform.limiter, actor)
    return AcceptedOutput(status="check_your_mail")


@router.post(
    "/auth/request-password-reset",
    policy=public(rate=MAIL_RATE),
    status_code=202,
    response_model=AcceptedOutput,
    summary="Have a link for a new password sent, if the address has an account",
)
async def request_password_reset(body: EmailInput, platform: PlatformContext) -> AcceptedOutput:
    await asyncio.gather(
        account.request_reset(platform, body.email), asyncio.sleep(account.RESET_ANSWER_AFTER.total_seconds())
    )
    return AcceptedOutput(status="check_your_mail")


@router.post(
    "/auth/reset-password",
    policy=public(rate=LINK_RATE),
    errors=[LinkInvalid, EmailTaken],
    status_code=204,
    summary="Set a new password by the link in the mail; every session ends",
)
async def reset_password(body: ResetInput, platform: PlatformContext) -> None:
    await account.reset_password(platform.database, platform.tokens, platform.limiter, body)


@router.post(
    "/auth/change-password",
    policy=authenticated(),
    errors=[InvalidCredentials, UserNotFound],
    status_code=204,
    summary="Change one's password; one's other sessions end",
)
async def change_password(body: PasswordChangeInput, actor: CurrentActor, platform: PlatformContext) -> None:
    await account.change_password(platform, actor, body)


@router.get("/auth/sessions", policy=authenticated(), response_model=SessionsOutput, summary="One's signed-in devices")
async def list_sessions(actor: CurrentActor, tx: Annotated[Tx, transaction("users", readonly=True)]) -> SessionsOutput:
    return SessionsOutput.model_validate({"items": await sessions.list_sessions(tx, actor)})


@router.delete(
    "/auth/sessions", policy=authenticated(), status_code=204, summary="Sign out everywhere but on this device"
)
async def end_other_sessions(actor: CurrentActor, tx: Annotated[Tx, transaction("users")]) -> None:
    await sessions.end_other_sessions(tx, actor)


@router.delete(
    "/auth/sessions/{session_id}",
    policy=authenticated(),
    errors=[SessionNotFound],
    status_code=204,
    summary="Sign out on one device",
)
async def end_session(session_id: UUID, actor: CurrentActor, tx: Annotated[Tx, transaction("users")]) -> None:
    await sessions.end_session(tx, actor, session_id)


def device_of(request: Request) -> Device:
    agent = request.headers.get("user-agent", "").encode("ascii", "replace").decode().replace("\x00", "")
    return Device(address=client_address(request), user_agent=agent[:300] or None)


def _tokens(signed_in: sessions.SignedIn, response: Response) -> TokensOutput:
    response.headers.update(NO_STORE)
    return TokensOutput(
        access_token=signed_in.access_token,
        token_type="Bearer",  # noqa: S106  # the scheme's name
        expires_at=signed_in.expires_at,
        refresh_token=signed_in.refresh_token,
        refresh_expires_at=signed_in.refresh_expires_at,
        session_id=signed_in.session_id,
    )
