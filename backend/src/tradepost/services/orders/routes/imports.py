"""The operator's imports of history."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request
from fastapi.responses import StreamingResponse
from pydantic import ValidationError
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from tradepost.infra.content_disposition import attachment
from tradepost.infra.http import CurrentActor, PlatformContext, ServiceRouter, needs, port
from tradepost.kernel.errors import Fault
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.orders import errors
from tradepost.services.orders.routes.orders import CSV, OrdersDatabase, OrdersTx, ReadTx
from tradepost.services.orders.schemas.orders import ImportOptions, ImportOutput
from tradepost.services.orders.use_cases import importing

router = ServiceRouter("orders")
Documents = Annotated[DocumentsPort, port(DocumentsPort)]
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": ImportOptions.model_json_schema()},
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["options", "file"],
                    "properties": {
                        "options": {"type": "string", "description": "The JSON of the other kind, as text."},
                        "file": {"type": "string", "format": "binary", "description": "A CSV file, at most 2 MB."},
                    },
                }
            },
        },
    }
}


async def import_request(request: Request) -> tuple[ImportOptions, tuple[str, bytes] | None]:
    """Options and file of either kind of request. Raises ImportInvalid with every fault."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "multipart/form-data":
        return _options(await request.body()), None
    try:
        async with request.form(max_files=1, max_fields=2) as form:
            options, file = form.get("options"), form.get("file")
            if not isinstance(options, str) or not isinstance(file, UploadFile) or len(form.multi_items()) != 2:
                raise errors.ImportInvalid([Fault("#", "missing", "Send the two parts options and file.")])
            return _options(options), (file.filename or "history.csv", await file.read())
    except (HTTPException, ValueError) as error:
        raise errors.ImportInvalid([Fault("#", "malformed", "The multipart body cannot be read.")]) from error


def _options(text: str | bytes) -> ImportOptions:
    try:
        return ImportOptions.model_validate_json(text)
    except ValidationError as error:
        faults = [Fault("/".join(["#", *map(str, each["loc"])]), each["type"], each["msg"]) for each in error.errors()]
        raise errors.ImportInvalid(faults) from error


@router.post(
    "/orders/import",
    policy=needs("order:import", "operator"),
    errors=[errors.ImportInvalid],
    status_code=202,
    openapi_extra=_BODY,
    summary="Import a seller's history of invoices in the background",
)
async def start_import(
    wanted: Annotated[tuple[ImportOptions, tuple[str, bytes] | None], Depends(import_request)],
    actor: CurrentActor,
    platform: PlatformContext,
    documents: Documents,
) -> ImportOutput:
    options, upload = wanted
    return await importing.start_import(
        platform.database, actor, options, upload=upload, objects=platform.objects, documents=documents
    )


@router.get(
    "/orders/import/{import_id}",
    policy=needs("order:import", "operator"),
    errors=[errors.ImportNotFound],
    summary="How far an import has come, with the reported lines counted by reason",
)
async def read_import(import_id: UUID, tx: ReadTx, actor: CurrentActor) -> ImportOutput:  # noqa: ARG001
    return await importing.read_import(tx, import_id)


@router.get(
    "/orders/import/{import_id}/errors",
    policy=needs("order:import", "operator"),
    errors=[errors.ImportNotFound],
    response_class=StreamingResponse,
    responses=CSV,
    summary="The lines that were not imported, and why, as CSV",
)
async def export_errors(import_id: UUID, database: OrdersDatabase) -> StreamingResponse:
    async with database.transaction("orders", readonly=True) as tx:
        await importing.read_import(tx, import_id)
    headers = {"Content-Disposition": attachment("import-errors.csv")}
    return StreamingResponse(importing.export_errors(database, import_id), headers=headers, media_type="text/csv")


@router.post(
    "/orders/import/{import_id}/cancel",
    policy=needs("order:import", "operator"),
    errors=[errors.ImportNotFound, errors.ImportEnded],
    summary="Stop an import; what it has imported stays",
)
async def cancel_import(import_id: UUID, tx: OrdersTx, actor: CurrentActor) -> ImportOutput:
    return await importing.cancel_import(tx, actor, import_id)
