"""Bulk uploads over HTTP."""

import asyncio
from typing import Annotated, Any
from uuid import UUID

from fastapi import File, Form, Response, UploadFile
from fastapi.responses import StreamingResponse
from pydantic import ValidationError
from pydantic_core import from_json

from tradepost.infra.content_disposition import attachment
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
from tradepost.infra.http.middleware import BodyTooLarge
from tradepost.infra.objects import ObjectStoreUnavailable
from tradepost.infra.tabular import (
    ColumnMapping,
    MappingError,
    TableEncodingError,
    TableError,
    TableHeaderError,
    TableKindError,
    TableTooLargeError,
)
from tradepost.kernel.errors import Fault
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.products.errors import (
    SellerNotVerified,
    TooManyUploads,
    UploadFinished,
    UploadInvalid,
    UploadNotFound,
)
from tradepost.services.products.rules.values import Upload
from tradepost.services.products.schemas import (
    PreviewOutput,
    PreviewRow,
    RowFaultOutput,
    UploadOptions,
    UploadOutput,
)
from tradepost.services.products.use_cases import uploads as use_cases
from tradepost.services.products.use_cases.importing import progress

router = ServiceRouter("products")
WriteTx = Annotated[Tx, transaction("products")]
ReadTx = Annotated[Tx, transaction("products", readonly=True)]
TableFile = Annotated[
    UploadFile | None, File(description="CSV, gzipped CSV or XLSX of up to 2 MB; larger ones go through documents.")
]
MappingForm = Annotated[
    str | None,
    Form(
        max_length=100_000,
        description="JSON: field -> column name, or {column, default} or {constant}; without it names decide.",
        examples=['{"sku": "id", "title": "title", "gtins": "eans", "price_minor": "price_minor"}'],
    ),
]
OptionsForm = Annotated[
    str | None,
    Form(max_length=10_000, description="JSON of UploadOptions.", examples=['{"currency": "USD", "status": "active"}']),
]
_TABLE_ERRORS = [
    UploadInvalid,
    MappingError,
    TableError,
    TableKindError,
    TableEncodingError,
    TableHeaderError,
    TableTooLargeError,
    BodyTooLarge,
]


@router.post(
    "/products/bulk-upload",
    policy=needs("product:import", "manufacturer"),
    errors=[*_TABLE_ERRORS, TooManyUploads, SellerNotVerified, ObjectStoreUnavailable],
    status_code=202,
    response_model=UploadOutput,
    summary="Upload a catalogue",
)
async def start_upload(
    platform: PlatformContext,
    actor: CurrentActor,
    documents: Annotated[DocumentsPort, port(DocumentsPort)],
    response: Response,
    file: TableFile = None,
    document_id: Annotated[UUID | None, Form(description="A document of purpose import, instead of a file.")] = None,
    mapping: MappingForm = None,
    options: OptionsForm = None,
) -> UploadOutput:
    """Make and change products by the rows of a table, in the background: good rows are kept, bad ones reported.

    A product is known by its SKU, upper and lower case apart. Rows that change nothing are left alone, so the same
    file again does nothing. A GTIN, weight or category that is no good is left out with a warning; every other fault
    refuses the row. Further specifications are mapped as `spec:<name>`.
    """
    if (file is None) == (document_id is None):
        raise UploadInvalid([Fault("#/file", "one_source", "Give either a file or a document_id.")])
    source = document_id if file is None else await _received(file)
    assert source is not None
    upload = await use_cases.start_upload(
        platform.database,
        actor,
        source,
        mapping=_mapping(mapping),
        options=_options(options),
        objects=platform.objects,
        documents=documents,
    )
    response.headers["Location"] = f"/api/v1/products/bulk-upload/{upload.id}"
    return _output(upload)


@router.post(
    "/products/bulk-upload/preview",
    policy=needs("product:import", "manufacturer"),
    errors=_TABLE_ERRORS,
    response_model=PreviewOutput,
    summary="Look at a table before uploading it",
)
async def preview_upload(
    file: Annotated[UploadFile, File(description="CSV, gzipped CSV or XLSX of up to 2 MB.")],
    mapping: MappingForm = None,
    options: OptionsForm = None,
) -> PreviewOutput:
    """Columns, a mapping that their names suggest (or the one given), and the first rows as they would be taken."""
    received = await _received(file)
    seen = await asyncio.to_thread(use_cases.preview, received, _mapping(mapping), _options(options))
    return PreviewOutput(
        file_name=received.name,
        kind=seen.kind,
        columns=list(seen.columns),
        total_lines=seen.total_lines,
        mapping=seen.mapping.as_json(),
        rows=[
            PreviewRow(
                line=row.line,
                values=values,
                faults=[
                    RowFaultOutput(severity=each.severity, field=each.field, code=each.code, message=each.message)
                    for each in row.problems
                ],
            )
            for row, values in seen.rows
        ],
    )


@router.get(
    "/products/bulk-upload",
    policy=needs("product:import", "manufacturer"),
    response_model=Page[UploadOutput],
    summary="List uploads",
)
async def list_uploads(
    tx: ReadTx, actor: CurrentActor, *, limit: LimitParam = 25, cursor: CursorParam = None
) -> Page[UploadOutput]:
    """The organisation's own, the newest first."""
    last = decode_cursor(cursor, UUID)
    found = await use_cases.list_uploads(tx, actor, before=last[0] if last else None, limit=limit + 1)
    return page_of(found, limit, _output, "id")


@router.get(
    "/products/bulk-upload/{upload_id}",
    policy=needs("product:import", "manufacturer"),
    errors=[UploadNotFound],
    response_model=UploadOutput,
    summary="Follow an upload",
)
async def get_upload(tx: ReadTx, actor: CurrentActor, upload_id: UUID) -> UploadOutput:
    return _output(await use_cases.get_upload(tx, actor, upload_id))


@router.get(
    "/products/bulk-upload/{upload_id}/errors",
    policy=needs("product:import", "manufacturer"),
    errors=[UploadNotFound],
    response_class=StreamingResponse,
    responses={200: {"content": {"text/csv": {"schema": {"type": "string"}}}}},
    summary="Download what was wrong with an upload's rows",
)
async def download_errors(platform: PlatformContext, actor: CurrentActor, upload_id: UUID) -> StreamingResponse:
    """CSV: line, severity (refused, warning), sku, field, code, message. Cells never become formulas."""
    async with platform.database.transaction("products", readonly=True) as tx:
        upload = await use_cases.get_upload(tx, actor, upload_id)
    headers = {"Content-Disposition": attachment(f"errors of {upload.file_name}.csv")}
    return StreamingResponse(use_cases.error_report(platform.database, upload.id), 200, headers, "text/csv")


@router.post(
    "/products/bulk-upload/{upload_id}/cancel",
    policy=needs("product:import", "manufacturer"),
    errors=[UploadNotFound, UploadFinished],
    response_model=UploadOutput,
    summary="Stop an upload",
)
async def cancel_upload(tx: WriteTx, actor: CurrentActor, upload_id: UUID) -> UploadOutput:
    """Rows that were taken stay as they are."""
    return _output(await use_cases.cancel_upload(tx, actor, upload_id))


async def _received(file: UploadFile) -> use_cases.UploadedFile:
    name = "".join(each for each in (file.filename or "") if (each.isprintable() and each.isascii()) or each.isalnum())
    return use_cases.UploadedFile(name=name[-200:], content=await file.read())


def _mapping(text: str | None) -> ColumnMapping | None:
    return None if text is None else ColumnMapping.from_json(_parsed(text, "mapping"))


def _options(text: str | None) -> dict[str, Any]:
    given = {} if text is None else _parsed(text, "options")
    try:
        return UploadOptions.model_validate(given).model_dump(mode="json")
    except ValidationError as error:
        faults = [
            Fault("/".join(["#/options", *[str(part) for part in each["loc"]]]), each["type"], each["msg"])
            for each in error.errors()
        ]
        raise UploadInvalid(faults) from error


def _parsed(text: str, name: str) -> Any:
    try:
        return from_json(text)
    except ValueError as error:
        raise UploadInvalid([Fault(f"#/{name}", "json_invalid", f"{name} is not JSON: {error}"[:300])]) from error


def _output(upload: Upload) -> UploadOutput:
    fields = {name: getattr(upload, name) for name in UploadOutput.model_fields if name != "progress"}
    return UploadOutput(**fields, progress=progress(upload))
