"""Objects in one bucket of an S3 store: streams in and out, listings, and presigned addresses for browsers."""

import re
from collections.abc import AsyncIterable, AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from tradepost.infra.content_disposition import attachment
from tradepost.infra.s3 import (
    PART_BYTES,
    S3,
    ObjectExists,
    ObjectMissing,
    ObjectStoreUnavailable,
    ObjectTooLarge,
    in_parts,
    upload_in_parts,
)
from tradepost.infra.settings import Settings

if TYPE_CHECKING:
    from types_boto3_s3 import S3Client

__all__ = [
    "ObjectEntry",
    "ObjectExists",
    "ObjectInfo",
    "ObjectMissing",
    "ObjectPage",
    "ObjectStore",
    "ObjectStoreUnavailable",
    "ObjectStream",
    "ObjectTooLarge",
    "UploadForm",
]

CHUNK_BYTES = 256 * 1024
MAX_OBJECT_BYTES = 5 * 1024**3
MAX_PAGE = 1_000
MAX_LINK_S = 3_600
_KEY = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._/-]{0,510}[A-Za-z0-9_-])?")


@dataclass(frozen=True, slots=True)
class ObjectInfo:
    """`etag` is without quotes; it is an MD5 only of objects that were put in one piece."""

    key: str
    size_bytes: int
    content_type: str
    etag: str
    modified_at: datetime


@dataclass(frozen=True, slots=True)
class ObjectEntry:
    key: str
    size_bytes: int
    modified_at: datetime


@dataclass(frozen=True, slots=True)
class ObjectPage:
    """`next_after` goes into the next call; None on the last page."""

    entries: tuple[ObjectEntry, ...]
    next_after: str | None


@dataclass(frozen=True, slots=True)
class ObjectStream:
    info: ObjectInfo
    chunks: AsyncIterator[bytes]


@dataclass(frozen=True, slots=True)
class UploadForm:
    """A browser posts `fields` and then the file as multipart/form-data to `url`."""

    url: str
    fields: dict[str, str]


class ObjectStore:
    """One bucket. Every method raises ObjectStoreUnavailable where the store does not answer in time."""

    def __init__(self, s3: S3, *, bucket: str, public_s3: S3 | None = None) -> None:
        """`public_s3` signs addresses with the endpoint that browsers see; it is never called over the network."""
        self._s3 = s3
        self._public_s3 = public_s3 or s3
        self._bucket = bucket

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        inner, public = (
            S3(
                endpoint=endpoint,
                access_key=settings.s3_access_key.get_secret_value(),
                secret_key=settings.s3_secret_key.get_secret_value(),
                region=settings.s3_region,
            )
            for endpoint in (settings.s3_endpoint, settings.s3_public_endpoint or settings.s3_endpoint)
        )
        return cls(inner, bucket=settings.s3_bucket, public_s3=public)

    async def ensure_bucket(self, *, allow_origins: Sequence[str] = ()) -> None:
        """Make the bucket where there is none; let pages of these origins read and post by presigned addresses."""
        answer = await self._s3.run(lambda s3: s3.list_buckets())
        if self._bucket not in {bucket.get("Name") for bucket in answer.get("Buckets", [])}:
            await self._s3.run(self._create_bucket)
        if allow_origins:
            rule: Any = {"AllowedOrigins": list(allow_origins), "AllowedMethods": ["GET", "POST"]}
            rule |= {"AllowedHeaders": ["*"], "ExposeHeaders": ["ETag"], "MaxAgeSeconds": 3_600}
            cors: Any = {"CORSRules": [rule]}
            await self._s3.run(lambda s3: s3.put_bucket_cors(Bucket=self._bucket, CORSConfiguration=cors))

    async def put(
        self,
        key: str,
        body: bytes | AsyncIterable[bytes],
        *,
        content_type: str,
        if_absent: bool = False,
        max_bytes: int = MAX_OBJECT_BYTES,
    ) -> int:
        """Store an object, a long stream in parts; the number of bytes. What fails half-way leaves nothing.

        Raises ObjectExists (`if_absent` and the key is taken) and ObjectTooLarge.
        """
        where: dict[str, Any] = {"Bucket": self._bucket, "Key": _checked(key)}
        unless: dict[str, Any] = {"IfNoneMatch": "*"} if if_absent else {}
        parts = in_parts(body, max_bytes=max_bytes)
        first = await anext(parts, b"")
        if len(first) == PART_BYTES:
            return await upload_in_parts(self._s3, where, first, parts, content_type=content_type, unless=unless)
        await self._s3.run(lambda s3: s3.put_object(**where, Body=first, ContentType=content_type, **unless))
        return len(first)

    @asynccontextmanager
    async def open(self, key: str) -> AsyncIterator[ObjectStream]:
        """The object as a stream, closed with the block. Raises ObjectMissing."""
        answer = await self._s3.run(lambda s3: s3.get_object(Bucket=self._bucket, Key=_checked(key)))
        body = answer["Body"]

        async def chunks() -> AsyncIterator[bytes]:
            while chunk := await self._s3.run(lambda _: body.read(CHUNK_BYTES)):
                yield chunk

        try:
            yield ObjectStream(_info(key, answer), chunks())
        finally:
            body.close()

    async def read(self, key: str, *, max_bytes: int = PART_BYTES) -> bytes:
        """The whole object. Raises ObjectMissing and ObjectTooLarge."""
        async with self.open(key) as stream:
            if stream.info.size_bytes > max_bytes:
                raise ObjectTooLarge(max_bytes=max_bytes)
            return b"".join([chunk async for chunk in stream.chunks])

    async def head(self, key: str) -> ObjectInfo:
        """What the store knows of the object. Raises ObjectMissing."""
        return _info(key, await self._s3.run(lambda s3: s3.head_object(Bucket=self._bucket, Key=_checked(key))))

    async def delete(self, key: str) -> None:
        """Delete the object, if there is one."""
        await self._s3.run(lambda s3: s3.delete_object(Bucket=self._bucket, Key=_checked(key)))

    async def copy(self, source: str, target: str) -> None:
        """Copy within the bucket, content type included. Raises ObjectMissing."""
        place: Any = {"Bucket": self._bucket, "Key": _checked(source)}
        await self._s3.run(lambda s3: s3.copy_object(Bucket=self._bucket, Key=_checked(target), CopySource=place))

    async def list(self, prefix: str, *, after: str = "", limit: int = MAX_PAGE) -> ObjectPage:
        """Objects whose key begins with `prefix`, in order of keys, from behind `after` on."""
        size = min(max(limit, 1), MAX_PAGE)
        start: dict[str, Any] = {"StartAfter": after} if after else {}
        answer = await self._s3.run(
            lambda s3: s3.list_objects_v2(Bucket=self._bucket, Prefix=prefix, MaxKeys=size, **start)
        )
        entries = tuple(
            ObjectEntry(entry["Key"], entry["Size"], entry["LastModified"]) for entry in answer.get("Contents", [])
        )
        return ObjectPage(entries, entries[-1].key if entries and answer["IsTruncated"] else None)

    async def presigned_get(self, key: str, *, file_name: str, expires_s: int = 300) -> str:
        """An address that downloads the object under `file_name`, never showing it in the page, till it expires."""
        parameters = {
            "Bucket": self._bucket,
            "Key": _checked(key),
            "ResponseContentDisposition": attachment(file_name),
        }
        lifetime_s = _checked_lifetime(expires_s)
        return await self._public_s3.run(
            lambda s3: s3.generate_presigned_url("get_object", Params=parameters, ExpiresIn=lifetime_s)
        )

    async def presigned_post(
        self, key: str, *, content_type: str, max_bytes: int, min_bytes: int = 1, expires_s: int = 600
    ) -> UploadForm:
        """A form that uploads one object of this key, content type and size, and nothing else, till it expires."""
        lifetime_s = _checked_lifetime(expires_s)
        conditions = [{"Content-Type": content_type}, ["content-length-range", min_bytes, max_bytes]]
        form = await self._public_s3.run(
            lambda s3: s3.generate_presigned_post(
                self._bucket, _checked(key), {"Content-Type": content_type}, conditions, lifetime_s
            )
        )
        return UploadForm(form["url"], form["fields"])

    def _create_bucket(self, s3: "S3Client") -> None:
        place: Any = {"CreateBucketConfiguration": {"LocationConstraint": s3.meta.region_name}}
        try:
            s3.create_bucket(Bucket=self._bucket, **({} if s3.meta.region_name == "us-east-1" else place))
        except (s3.exceptions.BucketAlreadyOwnedByYou, s3.exceptions.BucketAlreadyExists):
            return  # another process was faster


def _info(key: str, answer: Any) -> ObjectInfo:
    return ObjectInfo(
        key=key,
        size_bytes=answer["ContentLength"],
        content_type=answer.get("ContentType", "application/octet-stream"),
        etag=answer["ETag"].strip('"'),
        modified_at=answer["LastModified"],
    )


def _checked(key: str) -> str:
    if not _KEY.fullmatch(key) or "//" in key or any(part in {".", ".."} for part in key.split("/")):
        raise ValueError(f"not an object key: {key!r}")
    return key


def _checked_lifetime(expires_s: int) -> int:
    if not 1 <= expires_s <= MAX_LINK_S:
        raise ValueError(f"an address lives 1 to {MAX_LINK_S} s, not {expires_s}")
    return expires_s
