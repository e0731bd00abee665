"""Bulk uploads: look at a file, queue it, follow, cancel. What a worker does with it is in `importing`."""

import asyncio
import io
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

from tradepost.infra import audit, jobs, outbox
from tradepost.infra.db import Database, Tx
from tradepost.infra.objects import ObjectStore
from tradepost.infra.tabular import ColumnMapping, MappingError, Row, Table, open_table, suggest_mapping, write_csv
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault
from tradepost.kernel.ids import new_id
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.products.contract import MAX_SPECIFICATIONS, BulkUploadFinished
from tradepost.services.products.errors import (
    SellerNotVerified,
    TooManyUploads,
    UploadFinished,
    UploadInvalid,
    UploadNotFound,
)
from tradepost.services.products.repository import catalogue, stock
from tradepost.services.products.repository import uploads as repository
from tradepost.services.products.rules.catalogue import currencies
from tradepost.services.products.rules.importing import ImportedRow, ImportOptions
from tradepost.services.products.rules.values import Upload, UploadStatus
from tradepost.services.products.use_cases.rows import FIELDS, SPECIFICATION, SYNONYMS, RowReader

MAX_OPEN_UPLOADS = 5
PREVIEW_ROWS = 20
ERRORS_PAGE = 5_000
ERROR_COLUMNS = ("line", "severity", "sku", "field", "code", "message")
TASK = "products.import"
OWN_OBJECTS = "products/uploads/"


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadedFile:
    """A file that came with the request."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a file looks like, and its first rows as they would be taken."""

    kind: str
    columns: tuple[str, ...]
    total_lines: int
    mapping: ColumnMapping
    rows: list[tuple[ImportedRow, dict[str, str]]]


async def start_upload(
    database: Database,
    actor: Actor,
    source: UploadedFile | UUID,
    *,
    mapping: ColumnMapping | None,
    options: dict[str, Any],
    objects: ObjectStore,
    documents: DocumentsPort,
) -> Upload:
    """Queue a file of the request, or a document of purpose import.

    A file's header and mapping are checked at once; a document's when the worker opens it. Raises UploadInvalid,
    TableError, MappingError, TooManyUploads, SellerNotVerified.
    """
    upload_id = new_id()
    if isinstance(source, UploadedFile):
        mapping = await asyncio.to_thread(_checked_mapping, source, mapping, options)
        file_name, object_key = source.name, f"{OWN_OBJECTS}{upload_id}"
        await objects.put(object_key, source.content, content_type="application/octet-stream")
    else:
        file_name, object_key = await _document(actor, source, documents)
    upload = Upload(
        id=upload_id,
        seller_id=actor.organisation_id,
        user_id=actor.user_id,
        file_name=file_name,
        object_key=object_key,
        mapping=mapping.as_json() if mapping else None,
        options=options,
        status="queued",
        next_line=0,
        total_lines=None,
        rows_read=0,
        rows_created=0,
        rows_updated=0,
        rows_unchanged=0,
        rows_refused=0,
        warnings=0,
        attempts=0,
        error_code=None,
        error=None,
        created_at=utc_now(),
        finished_at=None,
    )
    async with database.transaction("products") as tx:
        await _check_options(tx, actor, upload)
        await repository.insert(tx, upload)
        await jobs.defer(tx, TASK, upload_id=str(upload.id))
        await audit.record(tx, actor, "product.import", "bulk_upload", upload.id, changes={"file": file_name})
    return upload


def preview(source: UploadedFile, mapping: ColumnMapping | None, options: dict[str, Any]) -> Preview:
    """The first rows as an upload would take them. Reads the file, so call it off the event loop.

    Raises TableError, MappingError.
    """
    with open_upload(io.BytesIO(source.content), source.name, options) as table:
        mapping = _fitting(table, mapping, complete=False)
        read = ImportOptions(
            currency=options["currency"] or "EUR",
            decimal_comma=options["decimal_comma"],
            status=options["status"],
            category_id=None,
        )
        reader = RowReader(mapping, read)
        rows = []
        for record in islice(table, PREVIEW_ROWS):
            if isinstance(record, Row):
                rows.append((reader.read(record.line, record.next_line, record.values), mapping.apply(record.values)))
            else:
                row = ImportedRow(line=record.line, next_line=record.next_line, sku="")
                row.refuse("", record.code, record.message)
                rows.append((row, {}))
        return Preview(
            kind=table.kind, columns=table.columns, total_lines=table.total_lines, mapping=mapping, rows=rows
        )


async def get_upload(tx: Tx, actor: Actor, upload_id: UUID) -> Upload:
    """The actor's own upload. Raises UploadNotFound."""
    upload = await repository.own(tx, upload_id, actor.organisation_id)
    if upload is None:
        raise UploadNotFound
    return upload


async def list_uploads(tx: Tx, actor: Actor, *, before: UUID | None, limit: int) -> list[Upload]:
    """The actor's own uploads, the newest first."""
    return await repository.listing(tx, actor.organisation_id, before=before, limit=limit)


async def cancel_upload(tx: Tx, actor: Actor, upload_id: UUID) -> Upload:
    """Stop an upload; rows that were taken stay. Raises UploadNotFound, UploadFinished."""
    upload = await repository.own(tx, upload_id, actor.organisation_id, lock=True)
    if upload is None:
        raise UploadNotFound
    if upload.finished_at is not None:
        raise UploadFinished
    await end_upload(tx, actor, upload, "cancelled")
    return await get_upload(tx, actor, upload_id)


async def end_upload(
    tx: Tx,
    actor: Actor,
    upload: Upload,
    status: UploadStatus,
    *,
    error_code: str | None = None,
    error: str | None = None,
) -> None:
    """Close a locked upload and tell of its end."""
    await repository.end(tx, upload.id, status, at=utc_now(), error_code=error_code, error=error)
    assert status in {"completed", "failed", "cancelled"}
    event = BulkUploadFinished(
        upload_id=upload.id,
        seller_id=upload.seller_id,
        user_id=upload.user_id,
        status=status,
        rows_read=upload.rows_read,
        rows_kept=upload.rows_created + upload.rows_updated,
        rows_unchanged=upload.rows_unchanged,
        rows_refused=upload.rows_refused,
    )
    await outbox.append(tx, actor, event)
    counts = {"read": upload.rows_read, "kept": event.rows_kept, "refused": upload.rows_refused}
    await audit.record(tx, actor, f"product.import_{status}", "bulk_upload", upload.id, changes=counts)


async def error_report(database: Database, upload_id: UUID) -> AsyncIterator[bytes]:
    """CSV of every refused row and every value that was left out, in order of lines; read page by page."""
    after = (0, 0)
    header = b"".join(write_csv([], ERROR_COLUMNS))
    yield header
    while True:
        async with database.transaction("products", readonly=True) as tx:
            rows = await repository.errors(tx, upload_id, after=after, limit=ERRORS_PAGE)
        if not rows:
            return
        after = (rows[-1]["line"], rows[-1]["position"])
        yield b"".join(write_csv([[row[name] for name in ERROR_COLUMNS] for row in rows], ERROR_COLUMNS))[len(header) :]


def open_upload(stream: Any, file_name: str, options: dict[str, Any]) -> Table:
    """The file as a table. Raises TableError."""
    return open_table(
        stream,
        filename=file_name,
        fallback_encoding=options["encoding"],
        delimiter=options["delimiter"],
        sheet=options["sheet"],
    )


def fitting_mapping(table: Table, mapping: dict[str, Any] | None) -> ColumnMapping:
    """The mapping, or one that the column names suggest. Raises MappingError where it does not fit."""
    return _fitting(table, ColumnMapping.from_json(mapping) if mapping else None, complete=True)


def _checked_mapping(file: UploadedFile, mapping: ColumnMapping | None, options: dict[str, Any]) -> ColumnMapping:
    with open_upload(io.BytesIO(file.content), file.name, options) as table:
        return _fitting(table, mapping, complete=True)


def _fitting(table: Table, mapping: ColumnMapping | None, *, complete: bool) -> ColumnMapping:
    mapping = mapping or suggest_mapping(table.columns, SYNONYMS)
    specifications = [name for name in mapping.fields if name.startswith(SPECIFICATION)]
    if len(specifications) > MAX_SPECIFICATIONS or any(not 6 <= len(name) <= 205 for name in specifications):
        message = f"At most {MAX_SPECIFICATIONS} specifications with names of 1 to 200 characters can be mapped."
        raise MappingError([Fault("#", "specifications_invalid", message)])
    required = ("sku",) if complete else ()
    mapping.check(table.columns, targets=[*FIELDS, *specifications], required=required)
    return mapping


async def _document(actor: Actor, document_id: UUID, documents: DocumentsPort) -> tuple[str, str]:
    found = await documents.describe(ids=[document_id], owner_id=actor.organisation_id)
    if not found or found[0].purpose != "import" or found[0].status != "ready":
        message = "This is no uploaded document of yours with the purpose import."
        raise UploadInvalid([Fault("#/document_id", "document_not_usable", message)])
    return found[0].file_name, found[0].object_key


async def _check_options(tx: Tx, actor: Actor, upload: Upload) -> None:
    """Complete and check the options against the database. Raises UploadInvalid, TooManyUploads, SellerNotVerified."""
    options = upload.options
    await repository.lock_seller(tx, actor.organisation_id)
    if await repository.count_open(tx, actor.organisation_id) >= MAX_OPEN_UPLOADS:
        raise TooManyUploads(limit=MAX_OPEN_UPLOADS)
    if options["status"] == "active" and not actor.verified:
        raise SellerNotVerified
    faults = []
    if options["currency"] is None:
        seller = await catalogue.seller(tx, actor.organisation_id)
        options["currency"] = seller.currency if seller else None
    if options["currency"] not in currencies():
        faults.append(Fault("#/options/currency", "unknown_currency", "Give the currency of the prices (ISO 4217)."))
    if options["category_id"] and not await catalogue.category_exists(tx, UUID(options["category_id"])):
        faults.append(Fault("#/options/category_id", "category_unknown", "There is no such category."))
    with_stock = upload.mapping is None or bool({"stock", "reorder_level"} & set(upload.mapping))
    if options["warehouse_id"] or with_stock:
        usable = [each.id for each in await stock.warehouses(tx, actor.organisation_id, 100) if each.active]
        if options["warehouse_id"] is None and usable:
            options["warehouse_id"] = str(usable[0])
        elif options["warehouse_id"] and UUID(options["warehouse_id"]) not in usable:
            faults.append(Fault("#/options/warehouse_id", "warehouse_unknown", "There is no such warehouse in use."))
        elif options["warehouse_id"] is None and upload.mapping is not None:
            message = "Open a warehouse before you upload stock."
            faults.append(Fault("#/options/warehouse_id", "warehouse_missing", message))
    if faults:
        raise UploadInvalid(faults)
