"""Looks into the bytes of an uploaded file. Reads a picture's header only, never its pixels."""

import hashlib
import io
import warnings
from collections.abc import AsyncIterator

import puremagic
from PIL import Image, UnidentifiedImageError

from tradepost.services.documents import rules

_TAIL = 128  # longer than any signature, so that one that spans two chunks is seen
_KEPT = 1 * rules.MEBIBYTE
_SAME = {"application/x-gzip": "application/gzip", "image/jpg": "image/jpeg"}


async def inspect(chunks: AsyncIterator[bytes], declared_type: str) -> tuple[rules.Inspection, str]:
    """What the bytes say, and their SHA-256 in hex. Memory is bounded whatever the size."""
    digest = hashlib.sha256()
    size, head, tail = 0, bytearray(), b""
    virus = active = False
    async for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
        window = tail + chunk
        virus = virus or rules.has_test_virus(window)
        active = active or rules.has_active_content(window)
        tail = window[-_TAIL:]
        head += chunk[: max(0, _KEPT - len(head))]
    found = rules.Inspection(
        size_bytes=size,
        sniffed_type=_sniff(bytes(head), declared_type),
        pixels=_pixels(bytes(head)) if declared_type.startswith("image/") else None,
        has_test_virus=virus,
        has_active_content=active,
    )
    return found, digest.hexdigest()


def _sniff(head: bytes, declared_type: str) -> str | None:
    text = rules.plain_text_type(head[: rules.HEAD_BYTES], declared_type)
    if text is not None:
        return text
    try:
        matches = puremagic.magic_string(head[: rules.HEAD_BYTES])
    except (puremagic.PureError, ValueError):
        return None
    types = [_SAME.get(match.mime_type, match.mime_type) for match in matches]
    if declared_type in types:  # an XLSX is also a ZIP; a file that is also a page or script is not what it says
        return None if {"text/html", "image/svg+xml"} & set(types) else declared_type
    return types[0] if types else None


def _pixels(head: bytes) -> int | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the rule has its own limit
        try:
            with Image.open(io.BytesIO(head)) as picture:
                return picture.width * picture.height
        except Image.DecompressionBombError:
            return rules.MAX_PIXELS + 1
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
            return None
