"""A template and its data become a PDF.

The data reaches the template as a JSON file that only typst's own `json` reads, so nothing in it is ever markup or
code. The compiler sees the files handed to it and the fonts built into it: no network, no fonts of the machine, so the
same document comes out everywhere.
"""

import asyncio
import json
import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import structlog
import typst

from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import DomainError, InvalidInput, Unavailable
from tradepost.kernel.languages import LANGUAGES

_BASE = Path(__file__).with_name("base.typ")
_DATA_BYTES_MAX = 8 * 1024 * 1024
_ATTACHMENTS_MAX = 16
_ATTACHMENT_BYTES_MAX = 20 * 1024 * 1024
_DEPTH_MAX = 20
_THREADS = 2
_GLYPH_ROUNDS = 5

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF. `relationship` is PDF/A-3's: `alternative` for an e-invoice's XML."""

    filename: str
    content: bytes
    media_type: str
    description: str = ""
    relationship: Literal["alternative", "data", "source", "supplement"] = "supplement"


class RenderingError(DomainError):
    """The document could not be rendered."""

    code = "pdf.not_rendered"
    status = 500


class DocumentTooLargeError(InvalidInput):
    """The document holds too much."""

    code = "pdf.too_large"


class RenderingTimeoutError(Unavailable):
    """The document was not rendered in time."""

    code = "pdf.timeout"


def render(
    template: Path,
    data: Mapping[str, object],
    *,
    locale: str,
    attachments: Sequence[Attachment] = (),
    created_at: datetime | None = None,
) -> bytes:
    """The PDF/A-3b document that `template` makes of `data`.

    `data` holds texts, whole numbers, Decimals, dates, booleans, None, and mappings and sequences of them (a float is
    a TypeError: amounts are Decimals or decimal strings). `locale` is `de`, `en-GB` and the like, see `language_of`.
    `created_at` stands in the file's metadata, default now; with it given the bytes are the same each time.

    A character that no built-in font has (those of Chinese, say) is printed as □ and logged. Blocks for some 20 to
    300 ms: on an event loop use `render_in_thread`. Raises DocumentTooLargeError, RenderingError.
    """
    timestamp = int((created_at or utc_now()).timestamp())
    sources = document_sources(template, data, locale=locale, attachments=attachments)
    missing: set[str] = set()
    for _ in range(_GLYPH_ROUNDS):
        try:
            return _compiled(sources, timestamp)
        except typst.TypstError as error:
            found = _missing_glyphs(error.diagnostic) - missing
            if not found:
                raise RenderingError(f"{template.name}: {error.message}") from error
            missing |= found
        _log.warning("pdf.characters_without_glyph", template=template.name, characters=sorted(missing)[:50])
        plain = _plain(data, 0, sorted(missing, key=len, reverse=True))
        sources["data.json"] = _data_file(plain, locale, attachments)
    raise RenderingError(f"{template.name}: characters without a glyph remain")


async def render_in_thread(
    template: Path,
    data: Mapping[str, object],
    *,
    locale: str,
    attachments: Sequence[Attachment] = (),
    created_at: datetime | None = None,
    timeout_s: float = 30,
) -> bytes:
    """`render` off the event loop. Raises RenderingTimeoutError after `timeout_s`, queueing counted.

    A thread cannot be stopped: a rendering that ran out of time keeps one of two until it ends.
    """

    def work() -> bytes:
        return render(template, data, locale=locale, attachments=attachments, created_at=created_at)

    try:
        async with asyncio.timeout(timeout_s):
            return await asyncio.get_running_loop().run_in_executor(_threads(), work)
    except TimeoutError:
        raise RenderingTimeoutError(template=template.name) from None


def document_sources(
    template: Path, data: Mapping[str, object], *, locale: str, attachments: Sequence[Attachment] = ()
) -> dict[str, bytes]:
    """The files that typst compiles: the template as `main`, its neighbours, `base.typ`, the data, the attachments."""
    _check_attachments(attachments)
    return {
        **{path.name: path.read_bytes() for path in template.parent.glob("*.typ")},
        "base.typ": _BASE.read_bytes(),
        "main": template.read_bytes(),
        "data.json": _data_file(_plain(data, 0, ()), locale, attachments),
        **{f"attachment-{index}": attachment.content for index, attachment in enumerate(attachments)},
    }


def language_of(locale: str) -> str:
    """The language a document is written in for `locale`: `de` for `de-AT`, `en` where there are no words for it."""
    language = re.split(r"[-_]", locale.lower(), maxsplit=1)[0]
    return language if language in LANGUAGES else "en"


def _compiled(sources: dict[str, bytes], timestamp: int) -> bytes:
    files: Any = sources  # typst takes files by name; its type stubs leave that out
    pdf: bytes = typst.compile(
        files,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards="a-3b",
        timestamp=timestamp,
    )
    return pdf


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """The fonts built into typst, loaded once."""
    return typst.Fonts(include_system_fonts=False)


@lru_cache(maxsize=1)
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_THREADS, thread_name_prefix="pdf")


def _data_file(plain: object, locale: str, attachments: Sequence[Attachment]) -> bytes:
    named = [
        {
            "file": f"/attachment-{index}",
            "filename": attachment.filename,
            "media_type": attachment.media_type,
            "description": attachment.description,
            "relationship": attachment.relationship,
        }
        for index, attachment in enumerate(attachments)
    ]
    content = json.dumps({"language": language_of(locale), "data": plain, "attachments": named}).encode()
    if len(content) > _DATA_BYTES_MAX:
        raise DocumentTooLargeError(detail=f"The document's data is over {_DATA_BYTES_MAX} bytes.")
    return content


def _check_attachments(attachments: Sequence[Attachment]) -> None:
    if len(attachments) > _ATTACHMENTS_MAX:
        raise DocumentTooLargeError(detail=f"A document takes {_ATTACHMENTS_MAX} attachments.")
    if sum(len(attachment.content) for attachment in attachments) > _ATTACHMENT_BYTES_MAX:
        raise DocumentTooLargeError(detail=f"The attachments are over {_ATTACHMENT_BYTES_MAX} bytes.")


_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def _plain(value: object, depth: int, without: Sequence[str]) -> object:
    """`value` as JSON knows it, control characters removed, each text of `without` replaced by a box."""
    if depth > _DEPTH_MAX:
        raise DocumentTooLargeError(detail=f"The document's data is nested over {_DEPTH_MAX} deep.")
    match value:
        case str():
            text = _UNPRINTABLE.sub("", value)
            for glyph in without:
                text = text.replace(glyph, "\u25a1")
            return text
        case bool() | int() | None:
            return value
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): _plain(item, depth + 1, without) for key, item in value.items()}
        case Sequence() if not isinstance(value, bytes | bytearray | memoryview):
            return [_plain(item, depth + 1, without) for item in value]
        case _:
            raise TypeError(f"a document takes no {type(value).__name__}; amounts are Decimals or decimal strings")


_NO_GLYPH = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")


def _missing_glyphs(diagnostic: str) -> set[str]:
    """The texts that typst says no font has."""
    return {
        _ESCAPED.sub(lambda match: chr(int(match[1], 16)) if match[1] else match[2], found)
        for found in _NO_GLYPH.findall(diagnostic)
    }
