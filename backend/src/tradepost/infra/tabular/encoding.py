"""Which characters a stream of bytes holds: found out, and proved over the whole stream, before a row is read."""

import codecs
from dataclasses import dataclass
from typing import IO, Literal

from tradepost.infra.tabular.errors import TableEncodingError, TableTooLargeError
from tradepost.infra.tabular.table import TableLimits

FallbackEncoding = Literal["cp1252", "latin-1"]

_BLOCK_BYTES = 256 * 1024
_RATIO_FROM_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class TextScan:
    """What a pass over the bytes found. `encoding` is a Python codec name that also swallows a byte order mark."""

    encoding: str
    lines: int
    unpacked_bytes: int


def scan_text(
    stream: IO[bytes], *, limits: TableLimits, packed_bytes: int | None, fallback: FallbackEncoding | None
) -> TextScan:
    """Read `stream` to its end: UTF-8, UTF-16 with a byte order mark, else `fallback` where the caller allows it.

    `packed_bytes` is the size of the compressed file, or None. The stream is left at its end.
    Raises TableEncodingError with the byte offset and line, TableTooLargeError over `unpacked_bytes` or `unpack_ratio`.
    """
    encoding = _by_first_bytes(stream)
    stream.seek(0)
    try:
        return _decode_all(stream, encoding, limits, packed_bytes)
    except TableEncodingError:
        if fallback is None or encoding != "utf-8":
            raise
    stream.seek(0)
    return _decode_all(stream, fallback, limits, packed_bytes)


def _by_first_bytes(stream: IO[bytes]) -> str:
    stream.seek(0)
    head = stream.read(1024)
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise TableEncodingError("The file is in UTF-32; save it as UTF-8.", offset=0, line=1)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.count(0) * 5 > len(head):
        offset = head.index(0)
        raise TableEncodingError(
            f"The file is not text, or is UTF-16 without a byte order mark (offset {offset}); save it as UTF-8.",
            offset=offset,
            line=1,
        )
    return "utf-8"


def _decode_all(stream: IO[bytes], encoding: str, limits: TableLimits, packed_bytes: int | None) -> TextScan:
    decoder = codecs.getincrementaldecoder(encoding)()
    total, lines, last = 0, 0, "\n"
    while True:
        block = stream.read(_BLOCK_BYTES)
        waiting = len(decoder.getstate()[0])
        try:
            text = decoder.decode(block, final=not block)
        except UnicodeDecodeError as error:
            raise _undecodable(error, encoding, total - waiting, lines) from None
        total += len(block)
        _check_size(total, limits, packed_bytes)
        lines += text.count("\n")
        last = text[-1:] or last
        if not block:
            # Without a line end at the very end there is one line more than line ends.
            return TextScan(encoding, lines + (last != "\n"), total)


def _undecodable(error: UnicodeDecodeError, encoding: str, block_offset: int, lines: int) -> TableEncodingError:
    offset = block_offset + error.start
    line = lines + bytes(error.object[: error.start]).count(b"\n") + 1
    name = "UTF-8" if encoding.startswith("utf-8") else encoding
    found = " ".join(f"{byte:02X}" for byte in error.object[error.start : error.start + 4])
    return TableEncodingError(
        f"The file is not {name}: bytes {found} at offset {offset}, line {line}, are no character.",
        offset=offset,
        line=line,
    )


def _check_size(total: int, limits: TableLimits, packed_bytes: int | None) -> None:
    if total > limits.unpacked_bytes:
        raise TableTooLargeError(
            f"The table is larger than {limits.unpacked_bytes} bytes once unpacked.", limit=limits.unpacked_bytes
        )
    if packed_bytes and total > max(_RATIO_FROM_BYTES, packed_bytes * limits.unpack_ratio):
        raise TableTooLargeError(
            f"The compressed file unpacks to more than {limits.unpack_ratio} times its size.", limit=limits.unpack_ratio
        )
