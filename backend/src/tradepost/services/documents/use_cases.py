"""What can be done with documents."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from tradepost.infra import audit, jobs, outbox
from tradepost.infra.db import Database, Tx
from tradepost.infra.objects import ObjectMissing, ObjectStore, UploadForm
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault
from tradepost.kernel.ids import new_id
from tradepost.services.documents import repository, rules
from tradepost.services.documents.contract import (
    CertificateExpiring,
    CertificateReviewed,
    Document,
    PictureSize,
    Purpose,
)
from tradepost.services.documents.errors import (
    DocumentNotFound,
    KeptForTheRecord,
    NotACertificate,
    NotReady,
    NotUploaded,
    UploadRefused,
)
from tradepost.services.documents.inspection import inspect
from tradepost.services.documents.thumbnails import CONTENT_TYPE, UndecodablePicture, make_thumbnails

UPLOAD_LIFETIME = timedelta(minutes=15)
LINK_S = 300
MAX_PICTURE = rules.PURPOSES["product_image"].max_bytes
MAKE_THUMBNAILS = "documents.make_thumbnails"
EXPIRY_NOTICE = timedelta(days=30)
BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedUpload:
    """What someone is about to upload, as they describe it."""

    purpose: Purpose
    file_name: str
    content_type: str
    size_bytes: int
    expires_on: date | None


async def start_upload(
    database: Database, actor: Actor, wanted: WantedUpload, *, objects: ObjectStore
) -> tuple[Mapping[str, Any], UploadForm, datetime]:
    """Announce a file: its row, the form with which to post it, and until when. Raises UploadRefused."""
    faults = rules.upload_faults(
        wanted.purpose,
        wanted.file_name,
        wanted.content_type,
        wanted.size_bytes,
        wanted.expires_on,
        utc_now().date(),
    )
    if faults:
        raise UploadRefused(faults)
    document = _announced(actor, wanted)
    form = await objects.presigned_post(
        document.object_key,
        content_type=wanted.content_type,
        max_bytes=wanted.size_bytes,
        min_bytes=wanted.size_bytes,
        expires_s=int(UPLOAD_LIFETIME.total_seconds()),
    )
    async with database.transaction("documents") as tx:
        await repository.insert(tx, document, uploaded_by=actor.user_id)
        await audit.record(tx, actor, "document.upload", "document", document.id, changes={"purpose": wanted.purpose})
        row = await repository.own_for_update(tx, document.id, actor.organisation_id)
    assert row is not None
    return row, form, utc_now() + UPLOAD_LIFETIME


async def complete_upload(
    database: Database, actor: Actor, document_id: UUID, *, objects: ObjectStore
) -> Mapping[str, Any]:
    """Look into what was posted: the document is ready, or quarantined with a reason. Repeatable.

    Raises DocumentNotFound, NotUploaded.
    """
    async with database.transaction("documents", readonly=True) as tx:
        row = await repository.readable(tx, document_id, actor.organisation_id, operator=False)
    if row is None or row["owner_id"] != actor.organisation_id:
        raise DocumentNotFound
    if row["status"] != "awaiting_upload":
        return row
    try:
        async with objects.open(row["object_key"]) as stream:
            found, sha256 = await inspect(stream.chunks, row["content_type"])
    except ObjectMissing as error:
        raise NotUploaded from error
    reason = rules.judge(row["content_type"], row["size_bytes"], found)
    async with database.transaction("documents") as tx:
        first = await repository.settle(
            tx,
            document_id,
            status="ready" if reason is None else "quarantined",
            sha256=sha256,
            size_bytes=found.size_bytes,
            reason=reason,
        )
        if first and reason is None and row["purpose"] == "product_image":
            await jobs.defer(tx, MAKE_THUMBNAILS, priority=-1, document_id=str(document_id))
        settled = await repository.own_for_update(tx, document_id, actor.organisation_id)
    if settled is None:
        raise DocumentNotFound
    return settled


async def read_document(tx: Tx, actor: Actor, document_id: UUID) -> Mapping[str, Any]:
    """A document that the actor's organisation may read. Raises DocumentNotFound."""
    row = await repository.readable(tx, document_id, actor.organisation_id, operator=actor.is_operator)
    if row is None:
        raise DocumentNotFound
    return row


async def download_link(row: Mapping[str, Any], *, objects: ObjectStore) -> str | None:
    """An address that downloads the document for five minutes, None while it is not ready."""
    if row["status"] != "ready":
        return None
    return await objects.presigned_get(row["object_key"], file_name=row["file_name"], expires_s=LINK_S)


async def find_picture(tx: Tx, document_id: UUID) -> Document:
    """A product's picture, which anyone may see. Raises DocumentNotFound, NotReady."""
    found = await repository.describe(tx, [document_id], None)
    if not found or found[0].purpose != "product_image":
        raise DocumentNotFound
    if found[0].status != "ready":
        raise NotReady
    return found[0]


async def read_picture(picture: Document, size: PictureSize | None, *, objects: ObjectStore) -> tuple[bytes, str, bool]:
    """Bytes and content type in this size, or as uploaded while the size is not made: then the last is False."""
    if size is not None:
        try:
            return await objects.read(_thumbnail_key(picture.object_key, size)), CONTENT_TYPE, True
        except ObjectMissing:
            pass
    return await objects.read(picture.object_key, max_bytes=MAX_PICTURE), picture.content_type, size is None


async def keep_thumbnails(database: Database, document_id: UUID, *, objects: ObjectStore) -> bool:
    """Make the smaller sizes of a picture; False where it cannot be decoded and is shown as it was uploaded."""
    picture = await _ready_picture(database, document_id)
    if picture is None:
        return True
    content = await objects.read(picture.object_key, max_bytes=MAX_PICTURE)
    try:
        made = await asyncio.to_thread(make_thumbnails, content)
    except UndecodablePicture:
        return False
    for size, thumbnail in made.items():
        await objects.put(_thumbnail_key(picture.object_key, size), thumbnail, content_type=CONTENT_TYPE)
    if await _ready_picture(database, document_id) is None:
        await delete_objects(picture.object_key, objects=objects)  # it was deleted meanwhile
    return True


async def delete_objects(object_key: str, *, objects: ObjectStore) -> None:
    """Remove the bytes of a document, and the smaller sizes where it has some."""
    for key in (object_key, *(_thumbnail_key(object_key, size) for size in PictureSize)):
        await objects.delete(key)


async def list_documents(
    tx: Tx,
    actor: Actor,
    filters: Mapping[str, str | None],
    after: Sequence[Any] | None,
    limit: int,
    *,
    to_review: bool,
) -> list[Mapping[str, Any]]:
    """The organisation's documents, newest first; for operators with `to_review` those they decide on."""
    owner = None if to_review and actor.is_operator else actor.organisation_id
    return await repository.page(tx, owner, filters, after, limit)


async def delete_document(tx: Tx, actor: Actor, document_id: UUID) -> None:
    """Delete an own document; its bytes follow in the background. Raises DocumentNotFound, KeptForTheRecord."""
    row = await repository.own_for_update(tx, document_id, actor.organisation_id)
    if row is None:
        raise DocumentNotFound
    if rules.PURPOSES[row["purpose"]].for_the_record:
        raise KeptForTheRecord
    await repository.delete(tx, document_id)
    await jobs.defer(tx, "documents.delete_object", object_key=row["object_key"])
    await audit.record(tx, actor, "document.delete", "document", document_id, changes={"file_name": row["file_name"]})


async def review_certificate(
    tx: Tx, actor: Actor, document_id: UUID, *, accepted: bool, reason: str | None
) -> Mapping[str, Any]:
    """The operator's decision. Raises DocumentNotFound, NotACertificate, UploadRefused (a refusal needs a reason)."""
    if not accepted and reason is None:
        raise UploadRefused([Fault("#/reason", "reason_missing", "Say why the certificate is refused.")])
    row = await read_document(tx, actor, document_id)
    if not await repository.review(tx, document_id, accepted=accepted, reason=reason, by=actor.user_id):
        raise NotACertificate
    event = CertificateReviewed(
        document_id=document_id,
        owner_id=row["owner_id"],
        file_name=row["file_name"],
        accepted=accepted,
        reason=reason,
    )
    await outbox.append(tx, actor, event)
    action = "certificate.accept" if accepted else "certificate.refuse"
    await audit.record(tx, actor, action, "document", document_id, changes={"reason": reason})
    return await read_document(tx, actor, document_id)


async def share_documents(tx: Tx, ids: Sequence[UUID], owner_id: UUID, organisations: Sequence[UUID]) -> None:
    """Let `organisations` read. Raises DocumentNotFound for another's document, NotReady."""
    found = await repository.describe(tx, ids, owner_id)
    if {document.id for document in found} != set(ids):
        raise DocumentNotFound
    if any(document.status != "ready" for document in found):
        raise NotReady
    await repository.share(tx, ids, organisations)


async def store_generated(
    database: Database, document: Document, content: bytes, organisations: Sequence[UUID], *, objects: ObjectStore
) -> Document:
    """Keep a file that the platform made. The same id is kept once, whatever comes later under it."""
    await objects.put(document.object_key, content, content_type=document.content_type)
    async with database.transaction("documents") as tx:
        await repository.insert(tx, document, uploaded_by=platform_actor().user_id)
        await repository.share(tx, [document.id], organisations)
        [kept] = await repository.describe(tx, [document.id], None)
    return kept


async def read_content(database: Database, document_id: UUID, *, objects: ObjectStore, max_bytes: int) -> bytes:
    """The bytes of a document that is ready. Raises DocumentNotFound, NotReady."""
    async with database.transaction("documents", readonly=True) as tx:
        found = await repository.describe(tx, [document_id], None)
    if not found:
        raise DocumentNotFound
    if found[0].status != "ready":
        raise NotReady
    return await objects.read(found[0].object_key, max_bytes=max_bytes)


async def tell_expiring_certificates(tx: Tx) -> int:
    """Publish once for each certificate that it expires within 30 days; how many were told now."""
    rows = await repository.tell_expiring(tx, (utc_now() + EXPIRY_NOTICE).date(), BATCH)
    events = [
        CertificateExpiring(
            document_id=row["id"], owner_id=row["owner_id"], file_name=row["file_name"], expires_on=row["expires_on"]
        )
        for row in rows
    ]
    await outbox.append(tx, platform_actor(), *events)
    return len(rows)


async def drop_abandoned_uploads(tx: Tx) -> int:
    """Give up announced files that were not completed within a day; how many."""
    keys = await repository.drop_abandoned(tx, BATCH)
    for key in keys:
        await jobs.defer(tx, "documents.delete_object", object_key=key)
    return len(keys)


async def _ready_picture(database: Database, document_id: UUID) -> Document | None:
    async with database.transaction("documents", readonly=True) as tx:
        found = await repository.describe(tx, [document_id], None)
    return found[0] if found and found[0].status == "ready" else None


def _thumbnail_key(object_key: str, size: PictureSize) -> str:
    return f"{object_key}.{size}.webp"


def _announced(actor: Actor, wanted: WantedUpload) -> Document:
    document_id = new_id()
    return Document(
        id=document_id,
        owner_id=actor.organisation_id,
        purpose=wanted.purpose,
        file_name=wanted.file_name,
        content_type=wanted.content_type,
        size_bytes=wanted.size_bytes,
        sha256=None,
        status="awaiting_upload",
        object_key=f"{wanted.purpose}/{actor.organisation_id}/{document_id}",
        expires_on=wanted.expires_on,
        created_at=utc_now(),
    )
