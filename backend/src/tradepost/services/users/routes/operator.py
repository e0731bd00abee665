"""What the operator does: organisations, verifications, settings, the audit log."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query, Response
from pydantic import AwareDatetime, BeforeValidator

from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    LimitParam,
    Page,
    PlatformContext,
    ServiceRouter,
    decode_cursor,
    needs,
    page_of,
    port,
    transaction,
)
from tradepost.infra.http.conditions import IfMatch, entity_tag, wanted_tag
from tradepost.infra.http.pagination import cursor_text
from tradepost.kernel.actor import PLATFORM_ID, OrganisationKind
from tradepost.kernel.errors import VersionMismatch
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.users.contract import VerificationState
from tradepost.services.users.errors import (
    EmailNotConfirmed,
    OrganisationNotFound,
    SuspensionUnchanged,
    VerificationNotFound,
    VerificationNotOpen,
)
from tradepost.services.users.repository.organisations import OrganisationFilter, Sort
from tradepost.services.users.routes import answers
from tradepost.services.users.schemas.operator import (
    AuditEntryOutput,
    DecisionInput,
    OrganisationFileOutput,
    OrganisationSummaryOutput,
    QueuedVerificationOutput,
    ReasonInput,
    SettingOutput,
    SettingsInput,
    SettingsOutput,
    VerificationCaseOutput,
)
from tradepost.services.users.schemas.organisations import OrganisationOutput, VerificationOutput
from tradepost.services.users.use_cases import administration, organisations, settings, verification

router = ServiceRouter("users")
ReadTx = Annotated[Tx, transaction("users", readonly=True)]
WriteTx = Annotated[Tx, transaction("users")]
AuditTx = Annotated[Tx, transaction("platform", readonly=True)]
Word = Annotated[str | None, Query(min_length=1, max_length=100, pattern=r"^[A-Za-z0-9._:@ -]+$")]


def _not_a_number(value: object) -> object:
    if isinstance(value, str) and not value[:5].endswith("-"):
        raise ValueError("write the time as 2026-01-31T12:00:00Z")
    return value


Moment = Annotated[AwareDatetime | None, BeforeValidator(_not_a_number)]
Status = Literal["pending", "approved", "rejected"]


@router.get(
    "/admin/organisations",
    policy=needs("organisation:read", "operator"),
    response_model=Page[OrganisationSummaryOutput],
    summary="Search organisations",
)
async def search_organisations(
    tx: ReadTx,
    q: Annotated[str | None, Query(max_length=200, description="Beginnings of words of name, place, VAT id.")] = None,
    kind: OrganisationKind | None = None,
    verification: VerificationState | None = None,
    suspended: bool | None = None,
    country: Annotated[str | None, Query(pattern=r"^[A-Z]{2}$")] = None,
    sort: Sort = "newest",
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[OrganisationSummaryOutput]:
    parsers: tuple[Any, ...] = (datetime.fromisoformat if sort == "newest" else cursor_text, UUID)
    wanted = OrganisationFilter(
        words=administration.words_query(q),
        kind=kind,
        verification=verification,
        suspended=suspended,
        country=country,
    )
    after = decode_cursor(cursor, *parsers)
    rows = await administration.search_organisations(tx, wanted, sort=sort, after=after, limit=limit + 1)
    return page_of(rows, limit, _summary, "created_at" if sort == "newest" else "sort_name", "id")


@router.get(
    "/admin/organisations/{organisation_id}",
    policy=needs("organisation:read", "operator"),
    errors=[OrganisationNotFound],
    response_model=OrganisationFileOutput,
    summary="An organisation with its people and verifications",
)
async def get_organisation_file(organisation_id: UUID, tx: ReadTx) -> OrganisationFileOutput:
    file = await administration.open_full_file(tx, organisation_id)
    return OrganisationFileOutput(
        organisation=answers.organisation(file.organisation),
        people=[answers.colleague(each) for each in file.people],
        verifications=[VerificationOutput.model_validate(dict(row)) for row in file.verifications],
    )


@router.get(
    "/admin/verifications",
    policy=needs("organisation:verify", "operator"),
    response_model=Page[QueuedVerificationOutput],
    summary="Business verifications, the oldest first",
)
async def list_verifications(
    tx: ReadTx, status: Status = "pending", limit: LimitParam = 25, cursor: CursorParam = None
) -> Page[QueuedVerificationOutput]:
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    rows = await administration.verification_queue(tx, status, after=after, limit=limit + 1)
    return page_of(rows, limit, lambda row: QueuedVerificationOutput.model_validate(dict(row)), "submitted_at", "id")


@router.get(
    "/admin/verifications/{organisation_id}",
    policy=needs("organisation:verify", "operator"),
    errors=[OrganisationNotFound, VerificationNotFound],
    response_model=VerificationCaseOutput,
    summary="All that a decision takes: organisation, VAT id with its check, documents with links, people",
)
async def get_verification_case(
    organisation_id: UUID, platform: PlatformContext, documents: Annotated[DocumentsPort, port(DocumentsPort)]
) -> VerificationCaseOutput:
    case = await administration.open_verification(
        platform.database, organisation_id, documents=documents, objects=platform.objects
    )
    return answers.verification_case(case)


@router.post(
    "/admin/verifications/{organisation_id}/decision",
    policy=needs("organisation:verify", "operator"),
    errors=[OrganisationNotFound, VerificationNotOpen, EmailNotConfirmed],
    response_model=QueuedVerificationOutput,
    summary="Approve or reject an organisation's pending verification",
)
async def decide_verification(
    organisation_id: UUID, body: DecisionInput, actor: CurrentActor, tx: WriteTx
) -> QueuedVerificationOutput:
    decided = await verification.decide_verification(tx, actor, organisation_id, body)
    return QueuedVerificationOutput.model_validate(dict(decided))


@router.post(
    "/admin/organisations/{organisation_id}/suspend",
    policy=needs("organisation:suspend", "operator"),
    errors=[OrganisationNotFound, SuspensionUnchanged],
    response_model=OrganisationOutput,
    summary="Suspend an organisation: its members can only look",
)
async def suspend_organisation(
    organisation_id: UUID, body: ReasonInput, actor: CurrentActor, tx: WriteTx
) -> OrganisationOutput:
    await verification.suspend(tx, actor, organisation_id, reason=body.reason)
    return answers.organisation(await organisations.open_file(tx, organisation_id))


@router.post(
    "/admin/organisations/{organisation_id}/reinstate",
    policy=needs("organisation:suspend", "operator"),
    errors=[OrganisationNotFound, SuspensionUnchanged],
    response_model=OrganisationOutput,
    summary="Lift an organisation's suspension",
)
async def reinstate_organisation(organisation_id: UUID, actor: CurrentActor, tx: WriteTx) -> OrganisationOutput:
    await verification.reinstate(tx, actor, organisation_id)
    return answers.organisation(await organisations.open_file(tx, organisation_id))


@router.get(
    "/admin/settings",
    policy=needs("settings:read", "operator"),
    response_model=SettingsOutput,
    summary="The platform's settings",
)
async def get_settings(tx: ReadTx, response: Response) -> SettingsOutput:
    return _settings(await settings.read_settings(tx), response)


@router.put(
    "/admin/settings",
    policy=needs("settings:update", "operator"),
    errors=[VersionMismatch],
    response_model=SettingsOutput,
    summary="Change some of the platform's settings; with If-Match only if nobody else changed any",
)
async def update_settings(
    body: SettingsInput, actor: CurrentActor, tx: WriteTx, response: Response, if_match: IfMatch = None
) -> SettingsOutput:
    version = wanted_tag(if_match)
    return _settings(await settings.change_settings(tx, actor, body.plain(), version=version), response)


@router.get(
    "/admin/audit-log",
    policy=needs("audit:read", "operator"),
    response_model=Page[AuditEntryOutput],
    summary="Who did what, the latest first",
)
async def read_audit_log(
    tx: AuditTx,
    organisation_id: UUID | None = None,
    subject_type: Word = None,
    subject_id: Word = None,
    action: Word = None,
    user_id: UUID | None = None,
    since: Moment = None,
    until: Moment = None,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[AuditEntryOutput]:
    filters = (subject_type, subject_id, action, user_id, since, until)
    return await _audit_page(tx, organisation_id, filters, limit, cursor)


@router.get(
    "/organisations/mine/audit-log",
    policy=needs("audit:read"),
    response_model=Page[AuditEntryOutput],
    summary="Who did what in one's own organisation, the latest first",
)
async def read_own_audit_log(
    actor: CurrentActor,
    tx: AuditTx,
    subject_type: Word = None,
    subject_id: Word = None,
    action: Word = None,
    user_id: UUID | None = None,
    since: Moment = None,
    until: Moment = None,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[AuditEntryOutput]:
    filters = (subject_type, subject_id, action, user_id, since, until)
    return await _audit_page(tx, actor.organisation_id, filters, limit, cursor)


async def _audit_page(
    tx: Tx, organisation_id: UUID | None, filters: tuple[Any, ...], limit: int, cursor: str | None
) -> Page[AuditEntryOutput]:
    after = decode_cursor(cursor, datetime.fromisoformat, int)
    rows = await settings.read_audit_log(
        tx, organisation_id=organisation_id, filters=filters, after=after, limit=limit + 1
    )
    return page_of(rows, limit, _entry, "occurred_at", "seq")


def _summary(row: Any) -> OrganisationSummaryOutput:
    return OrganisationSummaryOutput.model_validate({**row, "suspended": row["suspended_at"] is not None})


def _entry(row: Any) -> AuditEntryOutput:
    known = {name: None if row[name] == PLATFORM_ID else row[name] for name in ("user_id", "organisation_id")}
    return AuditEntryOutput.model_validate({**row, **known, "id": row["seq"]})


def _settings(found: tuple[list[dict[str, Any]], str], response: Response) -> SettingsOutput:
    items, version = found
    response.headers["ETag"] = entity_tag(version)
    return SettingsOutput(items=[SettingOutput.model_validate(each) for each in items])
