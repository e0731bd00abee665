"""Calls to an S3 store: boto3 in a bounded number of threads, bounded in time and retries, with typed errors.

boto3 is loaded with the first call, not at start-up: it costs a third of a second and 20 MB.
"""

from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable
from contextlib import suppress
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

import anyio.to_thread
from anyio import CancelScope, CapacityLimiter

from tradepost.kernel.errors import Conflict, DomainError, InvalidInput, NotFound, Unavailable

if TYPE_CHECKING:
    from types_boto3_s3 import S3Client
    from types_boto3_s3.type_defs import CompletedPartTypeDef

T = TypeVar("T")

PART_BYTES = 8 * 1024 * 1024


class ObjectMissing(NotFound):
    """There is no such file."""

    code = "objects.missing"


class ObjectExists(Conflict):
    """There is a file of that name already."""

    code = "objects.exists"


class ObjectTooLarge(InvalidInput):
    """The file is too large."""

    code = "objects.too_large"
    status = 413


class ObjectStoreUnavailable(Unavailable):
    """The file store is not available now; try again shortly."""

    code = "objects.unavailable"


class S3:
    """Makes the client of one endpoint when it is first needed, and runs calls with it in threads."""

    def __init__(
        self,
        *,
        endpoint: str,
        access_key: str,
        secret_key: str,
        region: str,
        connect_timeout_s: float = 2.0,
        read_timeout_s: float = 15.0,
        max_threads: int = 16,
    ) -> None:
        self._endpoint = endpoint
        self._access_key = access_key
        self._secret_key = secret_key
        self._region = region
        self._connect_timeout_s = connect_timeout_s
        self._read_timeout_s = read_timeout_s
        self._max_threads = max_threads
        self._limiter = CapacityLimiter(max_threads)
        self._lock = Lock()
        self._client: S3Client | None = None

    async def run(self, call: "Callable[[S3Client], T]") -> T:
        """The call's answer. Raises ObjectMissing, ObjectExists, ObjectTooLarge and ObjectStoreUnavailable."""
        return await anyio.to_thread.run_sync(self._run, call, limiter=self._limiter)

    def _run(self, call: "Callable[[S3Client], T]") -> T:
        from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError  # noqa: PLC0415

        try:
            return call(self._connected())
        except ClientError as error:
            raise _typed(error.response.get("Error", {}).get("Code", "")) from error
        except (BotoCoreError, HTTPClientError, OSError) as error:
            raise ObjectStoreUnavailable from error

    def _connected(self) -> "S3Client":
        with self._lock:
            if self._client is None:
                self._client = self._connect()
            return self._client

    def _connect(self) -> "S3Client":
        from boto3.session import Session  # noqa: PLC0415
        from botocore.config import Config  # noqa: PLC0415

        config = Config(
            signature_version="s3v4",
            connect_timeout=self._connect_timeout_s,
            read_timeout=self._read_timeout_s,
            retries={"total_max_attempts": 2, "mode": "standard"},
            max_pool_connections=2 * self._max_threads,  # an open download holds one between its chunks
            request_checksum_calculation="when_required",  # stores that only speak the older S3
            response_checksum_validation="when_required",
            s3={"addressing_style": "path"},
        )
        credentials: dict[str, Any] = {
            "aws_access_key_id": self._access_key,
            "aws_secret_access_key": self._secret_key,
            "region_name": self._region,
        }
        return Session(**credentials).client("s3", endpoint_url=self._endpoint, config=config)


async def in_parts(body: bytes | AsyncIterable[bytes], *, max_bytes: int) -> AsyncGenerator[bytes, None]:
    """The body in pieces of PART_BYTES, the last one smaller, none for no bytes. Raises ObjectTooLarge."""
    if isinstance(body, bytes):
        if len(body) > max_bytes:
            raise ObjectTooLarge(max_bytes=max_bytes)
        for start in range(0, len(body), PART_BYTES):
            yield body[start : start + PART_BYTES]
        return
    part, size = bytearray(), 0
    async for chunk in body:
        size += len(chunk)
        if size > max_bytes:
            raise ObjectTooLarge(max_bytes=max_bytes)
        part += chunk
        while len(part) >= PART_BYTES:
            yield bytes(part[:PART_BYTES])
            del part[:PART_BYTES]
    if part:
        yield bytes(part)


async def upload_in_parts(
    s3: S3,
    where: dict[str, Any],
    first: bytes,
    rest: AsyncIterator[bytes],
    *,
    content_type: str,
    unless: dict[str, Any],
) -> int:
    """A multipart upload to `where` (Bucket and Key); the bytes sent. Whatever cuts it short, no part stays behind.

    Every part but the last has at least 5 MiB. `unless` holds conditions that are checked when it is put together.
    """
    upload = await s3.run(lambda client: client.create_multipart_upload(**where, ContentType=content_type))
    where = {**where, "UploadId": upload["UploadId"]}
    done: list[CompletedPartTypeDef] = []
    size, part = 0, first
    try:
        while part:
            send = partial(_send_part, where=where, number=len(done) + 1, part=part)
            done.append(await s3.run(send))
            size += len(part)
            part = await anext(rest, b"")
        await s3.run(
            lambda client: client.complete_multipart_upload(**where, MultipartUpload={"Parts": done}, **unless)
        )
    except BaseException:
        with CancelScope(shield=True), suppress(ObjectMissing, ObjectStoreUnavailable):
            await s3.run(lambda client: client.abort_multipart_upload(**where))
        raise
    return size


def _send_part(client: "S3Client", *, where: dict[str, Any], number: int, part: bytes) -> "CompletedPartTypeDef":
    return {"PartNumber": number, "ETag": client.upload_part(**where, PartNumber=number, Body=part)["ETag"]}


def _typed(s3_code: str) -> DomainError:
    if s3_code in {"404", "NoSuchKey", "NotFound", "NoSuchUpload"}:
        return ObjectMissing()
    if s3_code in {"412", "PreconditionFailed", "ConditionalRequestConflict"}:
        return ObjectExists()
    if s3_code == "EntityTooLarge":
        return ObjectTooLarge()
    # Wrong keys and a missing bucket are ours to mend: to whoever asks, files are just not available.
    return ObjectStoreUnavailable()
