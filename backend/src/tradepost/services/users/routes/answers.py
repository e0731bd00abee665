"""What use cases give, as answers."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, cast

from tradepost.infra.http.schemas import AddressOutput
from tradepost.services.users.repository.people import Account
from tradepost.services.users.schemas.colleagues import ColleagueOutput
from tradepost.services.users.schemas.operator import (
    MemberOutput,
    ProofOutput,
    VatCheckOutput,
    VerificationCaseOutput,
)
from tradepost.services.users.schemas.organisations import (
    CertificationOutput,
    OrganisationOutput,
    ProfileDetails,
    PublicOrganisationOutput,
    VerificationOutput,
)
from tradepost.services.users.schemas.parts import Language
from tradepost.services.users.use_cases.administration import VerificationCase
from tradepost.services.users.use_cases.organisations import OrganisationFile
from tradepost.services.users.use_cases.views import organisation_of


def organisation(file: OrganisationFile) -> OrganisationOutput:
    row, seen = file.row, organisation_of(file.row)
    return OrganisationOutput(
        id=seen.id,
        kind=seen.kind,
        name=seen.name,
        address=AddressOutput.model_validate(seen.address),
        vat_id=seen.vat_id,
        iban=seen.iban,
        currency=seen.currency,
        language=cast("Language", seen.language),
        verification=row["verification"],
        verified=seen.verified,
        suspended=seen.suspended,
        suspension_reason=row["suspension_reason"],
        profile=_details(file.profile),
        certifications=_certifications(file),
        version=row["version"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )


def public_organisation(file: OrganisationFile) -> PublicOrganisationOutput:
    seen, profile = organisation_of(file.row), file.profile or {}
    return PublicOrganisationOutput(
        id=seen.id,
        kind=seen.kind,
        name=seen.name,
        country=seen.address.country,
        city=seen.address.city,
        verified=seen.verified,
        description=profile.get("description"),
        website=profile.get("website"),
        brands=profile.get("brands", []),
        trading_since=profile.get("since"),
        certifications=[each for each in _certifications(file) if each.state != "refused"],
    )


def member(account: Account) -> MemberOutput:
    return MemberOutput(
        **colleague(account).model_dump(),
        organisation_id=account.organisation_id,
        organisation_name=account.organisation_name,
        kind=account.kind,
        organisation_suspended=account.suspended,
    )


def verification_case(case: VerificationCase) -> VerificationCaseOutput:
    latest, *earlier = [VerificationOutput.model_validate(dict(row)) for row in case.file.verifications]
    return VerificationCaseOutput(
        verification=latest,
        organisation=organisation(case.file.organisation),
        email_confirmed=case.email_confirmed,
        vat_check=VatCheckOutput(vat_id=latest.vat_id, country=case.country, result=case.vat_check),
        documents=[ProofOutput.model_validate({**asdict(proof), "download_url": url}) for proof, url in case.proofs],
        people=[colleague(each) for each in case.file.people],
        earlier=earlier,
    )


def colleague(account: Account) -> ColleagueOutput:
    return ColleagueOutput(
        id=account.id,
        email=account.email,
        email_confirmed=account.email_confirmed,
        name=account.name,
        phone=account.phone,
        language=cast("Language", account.language),
        roles=list(account.roles),
        active=account.active,
        created_at=account.created_at,
        last_login_at=account.last_login_at,
    )


def _details(profile: Mapping[str, Any] | None) -> ProfileDetails | None:
    if profile is None:
        return None
    return ProfileDetails(
        description=profile["description"],
        website=profile["website"],
        phone=profile["phone"],
        contact_email=profile["contact_email"],
        founded_year=profile["founded_year"],
        brands=profile["brands"],
        store_count=profile["store_count"],
        sales_channels=profile["sales_channels"],
        trading_since=profile["since"],
    )


def _certifications(file: OrganisationFile) -> list[CertificationOutput]:
    return [CertificationOutput.model_validate(dict(row)) for row in file.certifications]
