"""Uploads through the real object store: what is what it says gets ready, the rest is set aside."""

import base64
import hashlib
import io
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
from PIL import ExifTags, Image

from factories.people import headers_for, make_actor
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.documents.errors import DocumentNotFound

PERMISSIONS = ("document:upload", "document:read", "document:delete")
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture
def owner() -> Actor:
    return make_actor("manufacturer", *PERMISSIONS)


def png(width: int = 8, height: int = 8) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(buffer, "PNG")
    return buffer.getvalue()


async def announce(client: httpx2.AsyncClient, platform: Platform, actor: Actor, content: bytes, **more: Any) -> Any:
    body = {
        "purpose": "business_verification",
        "file_name": "licence.pdf",
        "content_type": "application/pdf",
        "size_bytes": len(content),
    } | more
    return await client.post("/api/v1/documents/upload", json=body, headers=headers_for(platform, actor))


async def post_to_store(upload: dict[str, Any], content: bytes) -> int:
    async with httpx2.AsyncClient() as direct:
        answer = await direct.post(upload["url"], data=upload["fields"], files={"file": content})
    return answer.status_code


async def upload(
    client: httpx2.AsyncClient, platform: Platform, actor: Actor, content: bytes, **more: Any
) -> dict[str, Any]:
    """Announce, post, complete; the document as it then is."""
    announced = await announce(client, platform, actor, content, **more)
    assert announced.status_code == 201, announced.text
    document = announced.json()["document"]
    assert await post_to_store(announced.json()["upload"], content) in {200, 201, 204}
    path = f"/api/v1/documents/{document['id']}/complete"
    done = await client.post(path, headers=headers_for(platform, actor))
    assert done.status_code == 200, done.text
    return done.json()  # type: ignore[no-any-return]


async def test_an_upload_is_ready_and_downloads_as_an_attachment(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor
) -> None:
    document = await upload(client, platform, owner, PDF)
    assert document["status"] == "ready"
    assert document["sha256"] == hashlib.sha256(PDF).hexdigest()
    read = await client.get(f"/api/v1/documents/{document['id']}", headers=headers_for(platform, owner))
    async with httpx2.AsyncClient() as direct:
        got = await direct.get(read.json()["download_url"])
    assert got.content == PDF
    assert got.headers["content-disposition"].startswith("attachment")


async def test_another_organisation_sees_nothing_until_it_is_shared(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor
) -> None:
    document = await upload(client, platform, owner, PDF)
    stranger = make_actor("retailer", *PERMISSIONS)
    path = f"/api/v1/documents/{document['id']}"
    assert (await client.get(path, headers=headers_for(platform, stranger))).status_code == 404
    assert (await client.delete(path, headers=headers_for(platform, stranger))).status_code == 404
    assert (await client.post(f"{path}/complete", headers=headers_for(platform, stranger))).status_code == 404
    documents = platform.ports.get(DocumentsPort)
    ids = [new_id(), stranger.organisation_id]
    with pytest.raises(DocumentNotFound):
        await documents.share(ids=ids, owner_id=stranger.organisation_id, with_organisations=[owner.organisation_id])
    [document_id] = [each.id for each in await documents.describe(ids=[_id(document)], owner_id=owner.organisation_id)]
    await documents.share(
        ids=[document_id], owner_id=owner.organisation_id, with_organisations=[stranger.organisation_id]
    )
    assert (await client.get(path, headers=headers_for(platform, stranger))).status_code == 200
    assert (await client.delete(path, headers=headers_for(platform, stranger))).status_code == 404


async def test_the_operator_reads_what_it_decides_on_and_nothing_else(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor
) -> None:
    operator = make_actor("operator", "document:read", "document:review")
    licence = await upload(client, platform, owner, PDF)
    picture = await upload(
        client, platform, owner, png(), purpose="message_attachment", file_name="a.png", content_type="image/png"
    )
    headers = headers_for(platform, operator)
    assert (await client.get(f"/api/v1/documents/{licence['id']}", headers=headers)).status_code == 200
    assert (await client.get(f"/api/v1/documents/{picture['id']}", headers=headers)).status_code == 404


async def test_every_fault_of_an_announcement_is_told_at_once(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor
) -> None:
    answer = await announce(
        client,
        platform,
        owner,
        b"x",
        file_name="evil.svg",
        content_type="image/svg+xml",
        size_bytes=900_000_000,
        expires_on="2030-01-01",
    )
    assert answer.status_code == 422
    pointers = {fault["pointer"] for fault in answer.json()["errors"]}
    assert pointers == {"#/content_type", "#/size_bytes", "#/file_name", "#/expires_on"}
    listed = await client.get("/api/v1/documents/list", headers=headers_for(platform, owner))
    assert listed.json()["items"] == []


@pytest.mark.parametrize("name", ["../../etc/passwd", "a\r\nX-Evil: 1.pdf", "nul\x00.pdf", ""])
async def test_a_file_name_that_is_a_path_or_a_header_is_refused(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor, name: str
) -> None:
    assert (await announce(client, platform, owner, PDF, file_name=name)).status_code == 422


async def test_the_store_takes_no_more_than_was_announced(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor
) -> None:
    announced = (await announce(client, platform, owner, PDF)).json()
    assert await post_to_store(announced["upload"], PDF + b"more") in {400, 403}
    other = announced["upload"] | {"fields": announced["upload"]["fields"] | {"key": "someone/elses"}}
    assert await post_to_store(other, PDF) in {400, 403}
    done = await client.post(
        f"/api/v1/documents/{announced['document']['id']}/complete", headers=headers_for(platform, owner)
    )
    assert (done.status_code, done.json()["code"]) == (409, "documents.not_uploaded")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"GIF89a<script>alert(1)</script>", "type_differs"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "type_differs"),
        (b"%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(x)>>>>endobj\n%%EOF", "active_content"),
    ],
)
async def test_a_file_that_is_not_what_it_says_is_quarantined(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor, content: bytes, reason: str
) -> None:
    document = await upload(client, platform, owner, content)
    assert (document["status"], document["quarantine_reason"]) == ("quarantined", reason)
    read = await client.get(f"/api/v1/documents/{document['id']}", headers=headers_for(platform, owner))
    assert read.json()["download_url"] is None


async def test_real_hostile_files_never_get_ready(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor, real_data: Path
) -> None:
    found = {}
    for path in sorted((real_data / "bad-input" / "files").iterdir()):
        kind = {".pdf": ("pdf", "application/pdf"), ".png": ("png", "image/png")}.get(path.suffix)
        content = path.read_bytes()
        if "eicar" in path.name.lower():
            kind, content = ("pdf", "application/pdf"), base64.b64decode(content)
        if kind is None and path.suffix in {".gif", ".svg"}:
            kind = ("png", "image/png")
        if kind is None:
            continue
        document = await upload(client, platform, owner, content, file_name=f"hostile.{kind[0]}", content_type=kind[1])
        found[path.name] = document["status"]
    assert len(found) >= 5
    assert set(found.values()) == {"quarantined"}, found


async def test_a_picture_is_public_and_a_licence_is_not(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor
) -> None:
    content = png()
    picture = await upload(
        client, platform, owner, content, purpose="product_image", file_name="a.png", content_type="image/png"
    )
    seen = await client.get(f"/api/v1/documents/{picture['id']}/picture")
    assert (seen.status_code, seen.content, seen.headers["content-type"]) == (200, content, "image/png")
    licence = await upload(client, platform, owner, PDF)
    assert (await client.get(f"/api/v1/documents/{licence['id']}/picture")).status_code == 404


def photograph(width: int, height: int) -> bytes:
    """A JPEG that lies on its side, with the place in it where it was taken."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # to be turned a quarter clockwise
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


async def test_a_picture_comes_in_sizes_upright_and_without_its_place(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor, run_jobs: Callable[[], Awaitable[None]]
) -> None:
    content = photograph(1200, 900)
    kind = {"purpose": "product_image", "file_name": "a.jpg", "content_type": "image/jpeg"}
    path = f"/api/v1/documents/{(await upload(client, platform, owner, content, **kind))['id']}/picture"
    early = await client.get(path, params={"size": 400})
    assert (early.content, early.headers["cache-control"]) == (content, "private, max-age=10")
    await run_jobs()
    for size, box in {128: (96, 128), 400: (300, 400), 800: (600, 800)}.items():
        seen = await client.get(path, params={"size": size})
        assert seen.headers["content-type"] == "image/webp"
        assert seen.headers["cache-control"] == "public, max-age=31536000, immutable"
        with Image.open(io.BytesIO(seen.content)) as image:
            assert (image.size, dict(image.getexif())) == (box, {})
    assert (await client.get(path)).content == content
    assert (await client.get(path, params={"size": 401})).status_code == 422


async def test_a_small_picture_is_not_enlarged_and_keeps_what_is_transparent(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor, run_jobs: Callable[[], Awaitable[None]]
) -> None:
    buffer = io.BytesIO()
    Image.new("RGBA", (200, 100), (0, 128, 128, 0)).save(buffer, "PNG")
    kind = {"purpose": "product_image", "file_name": "a.png", "content_type": "image/png"}
    picture = await upload(client, platform, owner, buffer.getvalue(), **kind)
    await run_jobs()
    seen = await client.get(f"/api/v1/documents/{picture['id']}/picture", params={"size": 800})
    with Image.open(io.BytesIO(seen.content)) as image:
        assert (image.size, image.getpixel((0, 0))[3]) == ((200, 100), 0)  # type: ignore[index]


async def test_a_picture_that_breaks_off_is_shown_as_it_is_and_no_job_fails(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor, run_jobs: Callable[[], Awaitable[None]]
) -> None:
    content = photograph(600, 600)[:-400]
    kind = {"purpose": "product_image", "file_name": "a.jpg", "content_type": "image/jpeg"}
    picture = await upload(client, platform, owner, content, **kind)
    await run_jobs()
    seen = await client.get(f"/api/v1/documents/{picture['id']}/picture", params={"size": 128})
    assert (seen.status_code, seen.content) == (200, content)
    async with platform.database.transaction("documents") as tx:
        failed = await tx.fetchval("SELECT count(*) FROM jobs.procrastinate_jobs WHERE status = 'failed'")
    assert failed == 0


async def test_the_sizes_of_a_deleted_picture_leave_the_store(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor, run_jobs: Callable[[], Awaitable[None]]
) -> None:
    kind = {"purpose": "product_image", "file_name": "a.png", "content_type": "image/png"}
    picture = await upload(client, platform, owner, png(), **kind)
    await run_jobs()
    prefix = f"product_image/{owner.organisation_id}/"
    assert len((await platform.objects.list(prefix)).entries) == 4
    path = f"/api/v1/documents/{picture['id']}"
    assert (await client.delete(path, headers=headers_for(platform, owner))).status_code == 204
    await run_jobs()
    assert (await platform.objects.list(prefix)).entries == ()
    assert (await client.get(f"{path}/picture", params={"size": 128})).status_code == 404


async def test_a_certificate_is_reviewed_by_the_operator_and_the_owner_is_told(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor
) -> None:
    document = await upload(client, platform, owner, PDF, purpose="certificate", expires_on="2030-01-01")
    assert document["review"] == "pending"
    path = f"/api/v1/documents/{document['id']}/review"
    mine = await client.post(path, json={"decision": "accept"}, headers=headers_for(platform, owner))
    assert mine.status_code == 403
    operator = make_actor("operator", "document:read", "document:review")
    bare = await client.post(path, json={"decision": "refuse"}, headers=headers_for(platform, operator))
    assert bare.status_code == 422
    done = await client.post(path, json={"decision": "accept"}, headers=headers_for(platform, operator))
    assert done.json()["review"] == "accepted"
    async with platform.database.transaction("documents") as tx:
        payload = await tx.fetchval(
            "SELECT payload FROM platform.outbox WHERE name = 'certificate.reviewed' AND key = $1", document["id"]
        )
    assert payload["accepted"] is True


async def test_a_deleted_document_is_gone_and_a_generated_one_stays(
    client: httpx2.AsyncClient, platform: Platform, owner: Actor
) -> None:
    document = await upload(client, platform, owner, PDF)
    path = f"/api/v1/documents/{document['id']}"
    assert (await client.delete(path, headers=headers_for(platform, owner))).status_code == 204
    assert (await client.get(path, headers=headers_for(platform, owner))).status_code == 404
    kept = await platform.ports.get(DocumentsPort).store(
        document_id=new_id(),
        owner_id=owner.organisation_id,
        file_name="invoice.pdf",
        content_type="application/pdf",
        content=PDF,
        with_organisations=[],
    )
    refused = await client.delete(f"/api/v1/documents/{kept.id}", headers=headers_for(platform, owner))
    assert (refused.status_code, refused.json()["code"]) == (409, "documents.kept_for_the_record")
    assert await platform.ports.get(DocumentsPort).read(document_id=kept.id) == PDF


async def test_the_list_pages_newest_first(client: httpx2.AsyncClient, platform: Platform, owner: Actor) -> None:
    ids = [(await announce(client, platform, owner, PDF)).json()["document"]["id"] for _ in range(5)]
    seen: list[str] = []
    cursor = None
    for _ in range(4):
        parameters = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        answer = await client.get("/api/v1/documents/list", params=parameters, headers=headers_for(platform, owner))
        assert answer.headers["server-timing"] == 'sql;desc="3"'
        seen += [each["id"] for each in answer.json()["items"]]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            break
    assert seen == ids[::-1]


def _id(document: dict[str, Any]) -> Any:
    from uuid import UUID

    return UUID(document["id"])
