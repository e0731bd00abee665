"""The caller's own profile and second factor."""

from typing import Annotated

from tradepost.infra.db import Tx
from tradepost.infra.http import CurrentActor, PlatformContext, ServiceRouter, authenticated, transaction
from tradepost.services.users.errors import SecondFactorInvalid, SecondFactorState, UserNotFound
from tradepost.services.users.schemas.accounts import (
    FactorCodeInput,
    ProfileInput,
    ProfileOutput,
    RecoveryCodesOutput,
    SecondFactorRemovalInput,
    SecondFactorSetupOutput,
)
from tradepost.services.users.use_cases import account, second_factor
from tradepost.services.users.use_cases.second_factor import SecretBox
from tradepost.services.users.use_cases.views import actor_of

router = ServiceRouter("users")


@router.get(
    "/users/profile",
    policy=authenticated(),
    errors=[UserNotFound],
    response_model=ProfileOutput,
    summary="Who one is, and what one may do",
)
async def get_profile(actor: CurrentActor, tx: Annotated[Tx, transaction("users", readonly=True)]) -> ProfileOutput:
    return await _profile(tx, actor)


@router.put(
    "/users/profile",
    policy=authenticated(),
    errors=[UserNotFound],
    response_model=ProfileOutput,
    summary="Change one's name, phone and language",
)
async def update_profile(
    body: ProfileInput, actor: CurrentActor, tx: Annotated[Tx, transaction("users")]
) -> ProfileOutput:
    await account.update_profile(tx, actor, body)
    return await _profile(tx, actor)


@router.post(
    "/auth/second-factor",
    policy=authenticated(),
    errors=[UserNotFound, SecondFactorState],
    status_code=201,
    response_model=SecondFactorSetupOutput,
    summary="Begin to set up an authenticator",
)
async def start_second_factor(
    actor: CurrentActor, platform: PlatformContext, tx: Annotated[Tx, transaction("users")]
) -> SecondFactorSetupOutput:
    secret, uri = await second_factor.start(tx, SecretBox.from_settings(platform.settings), actor)
    return SecondFactorSetupOutput(secret=secret, uri=uri)


@router.post(
    "/auth/second-factor/confirm",
    policy=authenticated(),
    errors=[SecondFactorInvalid, SecondFactorState],
    response_model=RecoveryCodesOutput,
    summary="Switch the second factor on with a first code",
)
async def confirm_second_factor(
    body: FactorCodeInput, actor: CurrentActor, platform: PlatformContext
) -> RecoveryCodesOutput:
    box = SecretBox.from_settings(platform.settings)
    codes = await second_factor.confirm(platform.database, box, platform.limiter, actor, code=body.code)
    return RecoveryCodesOutput(recovery_codes=codes)


@router.post(
    "/auth/second-factor/remove",
    policy=authenticated(),
    errors=[SecondFactorInvalid, SecondFactorState],
    status_code=204,
    summary="Switch the second factor off",
)
async def remove_second_factor(body: SecondFactorRemovalInput, actor: CurrentActor, platform: PlatformContext) -> None:
    box = SecretBox.from_settings(platform.settings)
    await second_factor.remove(platform.database, box, platform.limiter, actor, password=body.password, code=body.code)


async def _profile(tx: Tx, actor: CurrentActor) -> ProfileOutput:
    found, has_factor = await account.own_account(tx, actor)
    seen = actor_of(found)
    return ProfileOutput(
        id=found.id,
        email=found.email,
        email_confirmed=found.email_confirmed,
        name=found.name,
        phone=found.phone,
        language=found.language,
        roles=list(found.roles),
        permissions=sorted(seen.permissions),
        organisation_id=found.organisation_id,
        organisation_name=found.organisation_name,
        organisation_kind=found.kind,
        verification=found.verification,
        verified=seen.verified,
        suspended=found.suspended,
        second_factor=has_factor,
        created_at=found.created_at,
        last_login_at=found.last_login_at,
    )
