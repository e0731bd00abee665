"""Documents over HTTP."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response

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
    public,
    transaction,
)
from tradepost.services.documents import use_cases
from tradepost.services.documents.contract import DocumentStatus, PictureSize, Purpose
from tradepost.services.documents.errors import (
    DocumentNotFound,
    KeptForTheRecord,
    NotACertificate,
    NotReady,
    NotUploaded,
    UploadRefused,
)
from tradepost.services.documents.schemas import (
    DocumentOutput,
    DocumentWithLink,
    Review,
    ReviewInput,
    UploadInput,
    UploadOutput,
)
from tradepost.services.documents.schemas import UploadForm as UploadFormOutput

router = ServiceRouter("documents")
DocumentsTx = Annotated[Tx, transaction("documents")]


@router.post(
    "/documents/upload",
    policy=needs("document:upload"),
    errors=[UploadRefused],
    status_code=201,
    summary="Announce a file and get the form with which to upload it",
)
async def start_upload(body: UploadInput, actor: CurrentActor, platform: PlatformContext) -> UploadOutput:
    wanted = use_cases.WantedUpload(**body.model_dump())
    row, form, until = await use_cases.start_upload(platform.database, actor, wanted, objects=platform.objects)
    upload = UploadFormOutput(url=form.url, fields=form.fields, expires_at=until)
    return UploadOutput(document=DocumentOutput.model_validate(dict(row)), upload=upload)


@router.post(
    "/documents/{document_id}/complete",
    policy=needs("document:upload"),
    errors=[DocumentNotFound, NotUploaded],
    summary="Have an uploaded file looked into: it is then ready, or quarantined with a reason",
)
async def complete_upload(document_id: UUID, actor: CurrentActor, platform: PlatformContext) -> DocumentOutput:
    row = await use_cases.complete_upload(platform.database, actor, document_id, objects=platform.objects)
    return DocumentOutput.model_validate(dict(row))


@router.get("/documents/list", policy=needs("document:read"), summary="The organisation's documents, newest first")
async def list_documents(
    tx: DocumentsTx,
    actor: CurrentActor,
    purpose: Purpose | None = None,
    status: DocumentStatus | None = None,
    review: Review | None = None,
    text: Annotated[str | None, Query(max_length=100, description="Part of the file name.")] = None,
    to_review: Annotated[bool, Query(description="For operators: what they decide on, whoever owns it.")] = False,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[DocumentOutput]:
    filters = {"purpose": purpose, "status": status, "review": review, "text": text}
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    rows = await use_cases.list_documents(tx, actor, filters, after, limit + 1, to_review=to_review)
    return page_of(rows, limit, lambda row: DocumentOutput.model_validate(dict(row)), "created_at", "id")


@router.get(
    "/documents/{document_id}",
    policy=needs("document:read"),
    errors=[DocumentNotFound],
    summary="A document, with an address that downloads it",
)
async def read_document(document_id: UUID, actor: CurrentActor, platform: PlatformContext) -> DocumentWithLink:
    async with platform.database.transaction("documents", readonly=True) as tx:
        row = await use_cases.read_document(tx, actor, document_id)
    link = await use_cases.download_link(row, objects=platform.objects)
    return DocumentWithLink.model_validate({**row, "download_url": link})


@router.get(
    "/documents/{document_id}/picture",
    policy=public(),
    errors=[DocumentNotFound, NotReady],
    response_class=Response,
    responses={200: {"content": {"image/*": {"schema": {"type": "string", "format": "binary"}}}}},
    summary="A product's picture, for anyone",
)
async def read_picture(
    document_id: UUID,
    platform: PlatformContext,
    size: Annotated[
        PictureSize | None,
        Query(description="The longest side in pixels, as WebP. Without it the picture comes as it was uploaded."),
    ] = None,
) -> Any:
    async with platform.database.transaction("documents", readonly=True) as tx:
        picture = await use_cases.find_picture(tx, document_id)
    content, content_type, lasting = await use_cases.read_picture(picture, size, objects=platform.objects)
    headers = {
        "Cache-Control": "public, max-age=31536000, immutable" if lasting else "private, max-age=10",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, media_type=content_type, headers=headers)


@router.delete(
    "/documents/{document_id}",
    policy=needs("document:delete"),
    errors=[DocumentNotFound, KeptForTheRecord],
    status_code=204,
    summary="Delete an own document",
)
async def delete_document(document_id: UUID, tx: DocumentsTx, actor: CurrentActor) -> None:
    await use_cases.delete_document(tx, actor, document_id)


@router.post(
    "/documents/{document_id}/review",
    policy=needs("document:review", "operator"),
    errors=[DocumentNotFound, NotACertificate, UploadRefused],
    summary="Accept or refuse a certificate",
)
async def review_certificate(
    document_id: UUID, body: ReviewInput, tx: DocumentsTx, actor: CurrentActor
) -> DocumentOutput:
    accepted = body.decision == "accept"
    row = await use_cases.review_certificate(tx, actor, document_id, accepted=accepted, reason=body.reason)
    return DocumentOutput.model_validate(dict(row))
