"""ETag, If-Match and If-None-Match: who changes what another one may change too says which version it has read."""

import re
from typing import Annotated, Any

from fastapi import Depends, Header

from tradepost.kernel.errors import Fault, InvalidInput, VersionRequired

_TAG = re.compile(r'(?:W/)?"([0-9A-Za-z_-]{1,60})"')
_VERSION = re.compile(r"([0-9]{1,9})(?:-.*)?")

IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        max_length=100,
        description="The ETag of your last read: the change is refused (412) where somebody was faster.",
        examples=['"3"'],
    ),
]
IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match", max_length=1_000)]
ETAG: dict[str, Any] = {
    "headers": {"ETag": {"description": "Names this version; for If-Match.", "schema": {"type": "string"}}}
}


def entity_tag(version: int | str, *shown: int | str) -> str:
    """`shown`: what else an answer depends on. If-Match asks for the version alone."""
    return f'"{"-".join(map(str, (version, *shown)))}"'


def wanted_tag(if_match: str | None) -> str | None:
    """The tag in If-Match without its quotes; None for none or `*`. Raises InvalidInput."""
    if if_match is None or if_match.strip() == "*":
        return None
    match = _TAG.fullmatch(if_match.strip())
    if match is None:
        raise _invalid()
    return match[1]


def wanted_version(if_match: str | None) -> int | None:
    """The version that If-Match names; None for none or `*`: whatever it is. Raises InvalidInput."""
    tag = wanted_tag(if_match)
    if tag is None:
        return None
    match = _VERSION.fullmatch(tag)
    if match is None:
        raise _invalid()
    return int(match[1])


def unchanged(if_none_match: str | None, tag: str) -> bool:
    """Whether the client has this state already."""
    if if_none_match is None:
        return False
    known = [each.strip().removeprefix("W/") for each in if_none_match.split(",")]
    return tag in known or "*" in known


async def _wanted(if_match: IfMatch = None) -> int | None:
    return wanted_version(if_match)


async def _required(if_match: IfMatch = None) -> int:
    version = wanted_version(if_match)
    if version is None:
        raise VersionRequired
    return version


def _invalid() -> InvalidInput:
    return InvalidInput([Fault("header/If-Match", "etag_invalid", "Send the ETag of your last read.")])


WantedVersion = Annotated[int | None, Depends(_wanted)]  # None: whatever it is
RequiredVersion = Annotated[int, Depends(_required)]  # raises VersionRequired where none is named
