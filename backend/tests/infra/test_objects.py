import asyncio
import re
import subprocess
import sys
import time
from urllib.parse import urlsplit
from uuid import uuid4

import httpx2
import pytest

from tradepost.infra.content_disposition import attachment
from tradepost.infra.objects import (
    ObjectExists,
    ObjectMissing,
    ObjectStore,
    ObjectStoreUnavailable,
    ObjectTooLarge,
)
from tradepost.infra.s3 import S3

MIB = 1024 * 1024


@pytest.fixture
def folder():
    return f"tests/{uuid4().hex}"


@pytest.fixture
async def browser():
    async with httpx2.AsyncClient(timeout=10) as client:
        yield client


async def in_chunks(data, *, size):
    for start in range(0, len(data), size):
        yield data[start : start + size]


def upload(form, content, *, fields=None, content_type="application/pdf"):
    return {"data": {**form.fields, **(fields or {})}, "files": {"file": ("a.pdf", content, content_type)}}


async def test_an_object_comes_back_as_it_was_put(store, folder):
    key = f"{folder}/a.pdf"
    assert await store.put(key, b"hello", content_type="application/pdf") == 5
    info = await store.head(key)
    assert (info.size_bytes, info.content_type) == (5, "application/pdf")
    assert info.modified_at.tzinfo is not None
    assert await store.read(key) == b"hello"
    async with store.open(key) as stream:
        assert stream.info == info
        assert [chunk async for chunk in stream.chunks] == [b"hello"]


async def test_an_empty_object_is_an_object(store, folder):
    assert await store.put(f"{folder}/empty", b"", content_type="text/plain") == 0
    assert await store.read(f"{folder}/empty") == b""


@pytest.mark.parametrize("size", [8 * MIB, 8 * MIB + 1, 20 * MIB])
async def test_a_long_stream_goes_up_in_parts_and_comes_down_in_chunks(store, folder, size):
    data = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    key = f"{folder}/long"
    assert await store.put(key, in_chunks(data, size=300_000), content_type="text/csv") == size
    assert (await store.head(key)).content_type == "text/csv"
    received = bytearray()
    async with store.open(key) as stream:
        async for chunk in stream.chunks:
            assert len(chunk) <= MIB
            received += chunk
    assert received == data


async def test_a_stream_that_breaks_off_or_is_too_long_leaves_nothing(store, folder):
    async def broken():
        yield b"x" * (9 * MIB)
        raise RuntimeError("the client went away")

    with pytest.raises(RuntimeError, match="went away"):
        await store.put(f"{folder}/broken", broken(), content_type="text/csv")
    with pytest.raises(ObjectTooLarge):
        await store.put(
            f"{folder}/big", in_chunks(b"x" * (10 * MIB), size=MIB), content_type="text/csv", max_bytes=9 * MIB
        )
    with pytest.raises(ObjectTooLarge):
        await store.put(f"{folder}/big", b"xx", content_type="text/csv", max_bytes=1)
    assert (await store.list(folder)).entries == ()
    uploads = await store._s3.run(lambda s3: s3.list_multipart_uploads(Bucket=store._bucket, Prefix=folder))
    assert uploads.get("Uploads", []) == []


async def test_put_if_absent_refuses_a_taken_key_and_leaves_it_as_it_was(store, folder):
    key = f"{folder}/once"
    await store.put(key, b"first", content_type="text/plain", if_absent=True)
    with pytest.raises(ObjectExists):
        await store.put(key, b"second", content_type="text/plain", if_absent=True)
    assert await store.read(key) == b"first"


async def test_a_missing_object_is_missing_to_every_verb(store, folder):
    key = f"{folder}/none"
    with pytest.raises(ObjectMissing):
        await store.head(key)
    with pytest.raises(ObjectMissing):
        await store.read(key)
    with pytest.raises(ObjectMissing):
        await store.copy(key, f"{folder}/target")
    await store.delete(key)


async def test_an_object_larger_than_the_reader_allows_is_not_read(store, folder):
    await store.put(f"{folder}/a", b"12345", content_type="text/plain")
    with pytest.raises(ObjectTooLarge):
        await store.read(f"{folder}/a", max_bytes=4)


async def test_copy_keeps_content_and_type_and_delete_removes_only_its_key(store, folder):
    await store.put(f"{folder}/a", b"1", content_type="image/png")
    await store.copy(f"{folder}/a", f"{folder}/b")
    await store.delete(f"{folder}/a")
    assert (await store.head(f"{folder}/b")).content_type == "image/png"
    with pytest.raises(ObjectMissing):
        await store.head(f"{folder}/a")


async def test_a_listing_goes_page_by_page_through_one_prefix(store, folder):
    for number in range(5):
        await store.put(f"{folder}/in/{number}", b"x" * number, content_type="text/plain")
    await store.put(f"{folder}/out", b"", content_type="text/plain")
    seen, after = [], ""
    for _ in range(3):
        page = await store.list(f"{folder}/in/", after=after, limit=2)
        seen += [(entry.key.rpartition("/")[2], entry.size_bytes) for entry in page.entries]
        after = page.next_after
    assert seen == [("0", 0), ("1", 1), ("2", 2), ("3", 3), ("4", 4)]
    assert after is None


@pytest.mark.parametrize("key", ["", "/a", "a/../b", "a//b", "a/./b", "a b", "ä", "${filename}", "a\nb", "x" * 513])
async def test_a_key_that_could_mean_something_else_is_refused(store, key):
    with pytest.raises(ValueError, match="object key"):
        await store.put(key, b"", content_type="text/plain")


async def test_a_presigned_address_downloads_as_an_attachment_under_its_name(store, folder, browser):
    await store.put(f"{folder}/a", b"<script>", content_type="text/html")
    url = await store.presigned_get(f"{folder}/a", file_name="Rechnung Müller.html")
    answer = await browser.get(url)
    assert (answer.status_code, answer.content) == (200, b"<script>")
    assert answer.headers["content-disposition"] == attachment("Rechnung Müller.html")


async def test_an_expired_or_altered_address_is_refused(store, folder, browser):
    await store.put(f"{folder}/a", b"1", content_type="text/plain")
    await store.put(f"{folder}/b", b"2", content_type="text/plain")
    url = await store.presigned_get(f"{folder}/a", file_name="a", expires_s=1)
    other = await browser.get(url.replace(f"{folder}/a", f"{folder}/b"))
    inline = await browser.get(re.sub(r"attachment", "inline", url))
    await asyncio.sleep(2.1)
    late = await browser.get(url)
    assert [answer.status_code for answer in (other, inline, late)] == [403, 403, 403]


async def test_a_presigned_form_uploads_the_one_object_it_names(store, folder, browser):
    form = await store.presigned_post(f"{folder}/a", content_type="application/pdf", max_bytes=100)
    answer = await browser.post(form.url, **upload(form, b"%PDF-"))
    assert answer.status_code in {200, 201, 204}
    info = await store.head(f"{folder}/a")
    assert (info.size_bytes, info.content_type) == (5, "application/pdf")


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        (b"x" * 101, {}),
        (b"", {}),
        (b"%PDF-", {"key": "tests/somebody-else"}),
        (b"%PDF-", {"Content-Type": "text/html"}),
    ],
    ids=["too large", "empty", "another key", "another type"],
)
async def test_a_presigned_form_uploads_nothing_else(store, folder, browser, content, fields):
    form = await store.presigned_post(f"{folder}/a", content_type="application/pdf", max_bytes=100)
    answer = await browser.post(form.url, **upload(form, content, fields=fields))
    assert 400 <= answer.status_code < 500
    assert (await store.list(folder)).entries == ()
    assert (await store.list("tests/somebody-else")).entries == ()


async def test_an_expired_form_uploads_nothing(store, folder, browser):
    form = await store.presigned_post(f"{folder}/a", content_type="application/pdf", max_bytes=100, expires_s=1)
    await asyncio.sleep(2.1)
    answer = await browser.post(form.url, **upload(form, b"%PDF-"))
    assert 400 <= answer.status_code < 500
    assert (await store.list(folder)).entries == ()


@pytest.mark.parametrize("expires_s", [0, 3_601])
async def test_an_address_that_lives_too_long_is_not_made(store, expires_s):
    with pytest.raises(ValueError, match="address lives"):
        await store.presigned_get("a", file_name="a", expires_s=expires_s)


async def test_addresses_are_signed_for_the_host_that_browsers_see():
    inner = S3(endpoint="http://127.0.0.1:1", access_key="k", secret_key="s", region="us-east-1")
    public = S3(endpoint="https://files.example.org", access_key="k", secret_key="s", region="us-east-1")
    store = ObjectStore(inner, bucket="things", public_s3=public)
    url = urlsplit(await store.presigned_get("a", file_name="a"))
    form = await store.presigned_post("a", content_type="text/plain", max_bytes=1)
    assert (url.scheme, url.netloc, url.path) == ("https", "files.example.org", "/things/a")
    assert form.url == "https://files.example.org/things"


async def test_pages_of_an_allowed_origin_may_read_and_others_may_not(store, folder, browser):
    await store.ensure_bucket(allow_origins=["https://shop.example"])
    url = await store.presigned_get(f"{folder}/a", file_name="a")
    asked = {"Access-Control-Request-Method": "GET"}
    allowed = await browser.options(url, headers={**asked, "Origin": "https://shop.example"})
    refused = await browser.options(url, headers={**asked, "Origin": "https://evil.example"})
    assert allowed.headers.get("access-control-allow-origin") == "https://shop.example"
    assert "access-control-allow-origin" not in refused.headers


async def test_a_store_that_is_down_fails_in_bounded_time_and_by_name():
    nowhere = S3(endpoint="http://127.0.0.1:1", access_key="k", secret_key="s", region="us-east-1")
    store = ObjectStore(nowhere, bucket="things")
    await store.presigned_get("a", file_name="a")  # loads the library
    started_s = time.monotonic()
    with pytest.raises(ObjectStoreUnavailable):
        await store.head("a")
    with pytest.raises(ObjectStoreUnavailable):
        await store.put("a", b"1", content_type="text/plain")
    assert time.monotonic() - started_s < 5


async def test_a_store_that_hangs_fails_in_bounded_time_and_the_loop_stays_free():
    async def never_answer(reader, writer):
        await reader.read()
        writer.close()

    server = await asyncio.start_server(never_answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    hanging = S3(
        endpoint=f"http://127.0.0.1:{port}", access_key="k", secret_key="s", region="us-east-1", read_timeout_s=0.3
    )
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0.01)

    ticker = asyncio.create_task(tick())
    started_s = time.monotonic()
    with pytest.raises(ObjectStoreUnavailable):
        await ObjectStore(hanging, bucket="things").head("a")
    assert time.monotonic() - started_s < 5
    assert ticks > 20
    ticker.cancel()
    server.close()
    await server.wait_closed()


def test_importing_the_module_does_not_load_boto3():
    code = "import sys, tradepost.infra.objects; sys.exit('botocore' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("name", "plain", "encoded"),
    [
        ("invoice.pdf", "invoice.pdf", "invoice.pdf"),
        ("Größe 1.pdf", "Groe 1.pdf", "Gr%C3%B6%C3%9Fe%201.pdf"),
        ("../../etc/passwd", "passwd", "passwd"),
        ("C:\\temp\\a.pdf", "a.pdf", "a.pdf"),
        ('a".pdf\r\nSet-Cookie: x=1', "a.pdfSet-Cookie: x=1", "a%22.pdfSet-Cookie%3A%20x%3D1"),
        ("\u202egnp.exe", "gnp.exe", "gnp.exe"),
        ("日本.csv", ".csv", "%E6%97%A5%E6%9C%AC.csv"),
        ("...", "download", "download"),
        ("", "download", "download"),
        ("\udcff", "download", "download"),
    ],
)
def test_a_file_name_in_a_header_is_made_safe(name, plain, encoded):
    assert attachment(name) == f"attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}"


def test_a_long_file_name_is_cut_and_keeps_its_suffix():
    header = attachment("ß" * 500 + ".pdf")
    assert header.endswith(".pdf")
    assert len(header) < 700
