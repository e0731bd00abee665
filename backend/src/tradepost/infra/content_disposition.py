"""The Content-Disposition of a download, for file names that people chose."""

import unicodedata
from urllib.parse import quote

MAX_NAME_BYTES = 180


def attachment(file_name: str) -> str:
    """A header value by RFC 6266 that saves the file under `file_name`, made safe: no folders, no control characters.

    Holds the name twice: in ASCII for old programs and percent-encoded UTF-8 (RFC 8187).
    """
    name = _safe(file_name)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = "".join(character for character in plain if character not in '"\\%;')
    plain = plain if plain.strip(". ") else "download"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def _safe(file_name: str) -> str:
    # Categories C*: control characters, direction overrides that disguise a suffix, lone surrogates.
    last = file_name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(character for character in last if unicodedata.category(character)[0] != "C")
    name = " ".join(kept.split()).strip(". ")
    stem, dot, suffix = name.rpartition(".")
    if dot and len(suffix) <= 10:  # keep the suffix where a long name is cut
        return _cut(stem, MAX_NAME_BYTES - len(suffix.encode()) - 1) + dot + suffix
    return _cut(name, MAX_NAME_BYTES) or "download"


def _cut(text: str, max_bytes: int) -> str:
    return text.encode()[:max_bytes].decode(errors="ignore")
