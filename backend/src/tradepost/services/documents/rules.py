"""What may be uploaded for which purpose, and what the bytes of a file say of it. Pure."""

import re
from dataclasses import dataclass
from datetime import date

from tradepost.kernel.errors import Fault
from tradepost.services.documents.contract import Purpose

MEBIBYTE = 1024 * 1024
MAX_PIXELS = 40_000_000
HEAD_BYTES = 64 * 1024
_PICTURES = frozenset({"image/png", "image/jpeg", "image/webp"})
_PAPERS = _PICTURES | {"application/pdf"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TABLES = frozenset({"text/csv", "application/gzip", _XLSX})
# ISO 32000 names of what makes a PDF act by itself when it is opened.
_ACTIVE_PDF = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b")
# The industry's harmless test file for virus scanners (eicar.org), kept apart so that scanners leave this file alone.
_EICAR = b"X5O!P%@AP[4" + rb"\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!"


@dataclass(frozen=True, slots=True)
class PurposeRule:
    """Content types and size that a purpose allows; `for_the_record` documents are never deleted by their owner."""

    content_types: frozenset[str]
    max_bytes: int
    for_the_record: bool = False


PURPOSES: dict[Purpose, PurposeRule] = {
    "business_verification": PurposeRule(_PAPERS, 20 * MEBIBYTE),
    "certificate": PurposeRule(_PAPERS, 20 * MEBIBYTE),
    "product_image": PurposeRule(_PICTURES, 10 * MEBIBYTE),
    "message_attachment": PurposeRule(_PAPERS | {"text/csv", "text/plain", _XLSX}, 10 * MEBIBYTE),
    "import": PurposeRule(_TABLES, 500 * MEBIBYTE),
    "generated": PurposeRule(frozenset({"application/pdf", "text/csv", _XLSX}), 10 * MEBIBYTE, for_the_record=True),
}
_BY_EXTENSION = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "csv": "text/csv",
    "txt": "text/plain",
    "gz": "application/gzip",
    "xlsx": _XLSX,
}


def upload_faults(
    purpose: Purpose, file_name: str, content_type: str, size_bytes: int, expires_on: date | None, today: date
) -> list[Fault]:
    """Everything that speaks against an upload before a byte has been sent."""
    rule = PURPOSES[purpose]
    faults = []
    if purpose == "generated":
        faults.append(Fault("#/purpose", "purpose_reserved", "Only the platform makes generated documents."))
    if content_type not in rule.content_types:
        allowed = ", ".join(sorted(rule.content_types))
        faults.append(Fault("#/content_type", "type_not_allowed", f"For this purpose: {allowed}."))
    if not 1 <= size_bytes <= rule.max_bytes:
        faults.append(Fault("#/size_bytes", "size_not_allowed", f"Between 1 and {rule.max_bytes} bytes."))
    if _BY_EXTENSION.get(file_name.rpartition(".")[2].lower()) != content_type:
        faults.append(Fault("#/file_name", "extension_mismatch", f"The name's ending does not say {content_type}."))
    if (purpose == "certificate") != (expires_on is not None):
        faults.append(Fault("#/expires_on", "expiry_for_certificates", "Certificates, and only they, have an expiry."))
    elif expires_on is not None and expires_on <= today:
        faults.append(Fault("#/expires_on", "expired", "The certificate has expired."))
    return faults


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found in a file's bytes. `pixels` is None where it is no picture that can be read."""

    size_bytes: int
    sniffed_type: str | None
    pixels: int | None
    has_test_virus: bool
    has_active_content: bool


def judge(declared_type: str, expected_bytes: int, found: Inspection) -> str | None:
    """Why the file is quarantined, or None where it is what it was said to be."""
    if found.has_test_virus:
        return "malware"
    if found.size_bytes != expected_bytes:
        return "size_differs"
    if found.sniffed_type != declared_type:
        return "type_differs"
    if declared_type == "application/pdf" and found.has_active_content:
        return "active_content"
    if declared_type in _PICTURES and found.pixels is None:
        return "unreadable_picture"
    if found.pixels is not None and found.pixels > MAX_PIXELS:
        return "too_many_pixels"
    return None


def has_test_virus(content: bytes) -> bool:
    return _EICAR in content


def has_active_content(content: bytes) -> bool:
    return _ACTIVE_PDF.search(content) is not None


def plain_text_type(head: bytes, declared_type: str) -> str | None:
    """Tables and notes have no magic number: they are what they are called if their head is text."""
    if declared_type not in {"text/csv", "text/plain"}:
        return None
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return declared_type  # UTF-16, as spreadsheets export it
    return declared_type if b"\x00" not in head and not _looks_like_markup(head) else None


def _looks_like_markup(head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    return start.startswith((b"<!doctype", b"<html", b"<svg", b"<?xml", b"<script", b"%pdf", b"{\\rtf"))
