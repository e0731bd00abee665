"""An organisation's own data and its verification; organisations as others see them."""

from typing import Annotated
from uuid import UUID

from fastapi import Response

from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    MaybeActor,
    PlatformContext,
    ServiceRouter,
    needs,
    port,
    public,
    transaction,
)
from tradepost.infra.http.conditions import RequiredVersion, entity_tag
from tradepost.kernel.errors import VersionMismatch, VersionRequired
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.users.errors import (
    CertificationNotFound,
    OrganisationNotFound,
    TooMany,
    VerificationNotOpen,
    VerifiedDataLocked,
)
from tradepost.services.users.routes import answers
from tradepost.services.users.schemas.organisations import (
    CertificationInput,
    CertificationOutput,
    OrganisationInput,
    OrganisationOutput,
    PublicOrganisationOutput,
    VerificationInput,
    VerificationOutput,
    VerificationStateOutput,
)
from tradepost.services.users.use_cases import organisations, verification

router = ServiceRouter("users")


@router.get(
    "/organisations/mine",
    policy=needs("organisation:read"),
    errors=[OrganisationNotFound],
    response_model=OrganisationOutput,
    summary="One's own organisation; its ETag is for changing it",
)
async def own_organisation(
    actor: CurrentActor, response: Response, tx: Annotated[Tx, transaction("users", readonly=True)]
) -> OrganisationOutput:
    file = await organisations.open_file(tx, actor.organisation_id)
    response.headers["ETag"] = entity_tag(file.row["version"])
    return answers.organisation(file)


@router.put(
    "/organisations/mine",
    policy=needs("organisation:update"),
    errors=[OrganisationNotFound, VersionRequired, VersionMismatch, VerifiedDataLocked],
    response_model=OrganisationOutput,
    summary="Change one's own organisation as a whole",
)
async def update_organisation(
    body: OrganisationInput,
    actor: CurrentActor,
    response: Response,
    tx: Annotated[Tx, transaction("users")],
    version: RequiredVersion,
) -> OrganisationOutput:
    file = await organisations.update_organisation(tx, actor, body, version=version)
    response.headers["ETag"] = entity_tag(file.row["version"])
    return answers.organisation(file)


@router.post(
    "/organisations/mine/certifications",
    policy=needs("organisation:update", "manufacturer"),
    errors=[TooMany],
    status_code=201,
    response_model=CertificationOutput,
    summary="Show a certificate that was uploaded",
)
async def add_certification(
    body: CertificationInput,
    actor: CurrentActor,
    platform: PlatformContext,
    documents: Annotated[DocumentsPort, port(DocumentsPort)],
) -> CertificationOutput:
    made = await organisations.add_certification(platform.database, actor, body, documents=documents)
    return CertificationOutput.model_validate(dict(made))


@router.delete(
    "/organisations/mine/certifications/{certification_id}",
    policy=needs("organisation:update", "manufacturer"),
    errors=[CertificationNotFound],
    status_code=204,
    summary="No longer show a certificate",
)
async def remove_certification(
    certification_id: UUID, actor: CurrentActor, tx: Annotated[Tx, transaction("users")]
) -> None:
    await organisations.remove_certification(tx, actor, certification_id)


@router.get(
    "/organisations/{organisation_id}",
    policy=public(),
    errors=[OrganisationNotFound],
    response_model=PublicOrganisationOutput,
    summary="A seller, or a buyer that one deals with",
)
async def get_organisation(
    organisation_id: UUID, actor: MaybeActor, tx: Annotated[Tx, transaction("users", readonly=True)]
) -> PublicOrganisationOutput:
    return answers.public_organisation(await organisations.look_at(tx, actor, organisation_id))


@router.post(
    "/users/verify-business",
    policy=needs("organisation:update", "manufacturer", "retailer"),
    errors=[OrganisationNotFound, VerificationNotOpen],
    status_code=201,
    response_model=VerificationOutput,
    summary="Hand in the proof that one's business exists",
)
async def verify_business(
    body: VerificationInput,
    actor: CurrentActor,
    platform: PlatformContext,
    documents: Annotated[DocumentsPort, port(DocumentsPort)],
) -> VerificationOutput:
    made = await verification.submit_verification(platform.database, actor, body, documents=documents)
    return VerificationOutput.model_validate(dict(made))


@router.get(
    "/users/verify-business",
    policy=needs("organisation:read", "manufacturer", "retailer"),
    errors=[OrganisationNotFound],
    response_model=VerificationStateOutput,
    summary="Where the verification of one's business stands",
)
async def own_verification(
    actor: CurrentActor, tx: Annotated[Tx, transaction("users", readonly=True)]
) -> VerificationStateOutput:
    state = await verification.own_verification(tx, actor)
    latest = state["latest"]
    return VerificationStateOutput(
        verification=state["verification"],
        email_confirmed=state["email_confirmed"],
        latest=VerificationOutput.model_validate(dict(latest)) if latest else None,
    )
