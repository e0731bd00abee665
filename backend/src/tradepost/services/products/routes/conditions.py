"""Entity tags: `"<version>-<available>"`. If-Match asks for the version alone, which stock does not change."""

import re
from typing import Annotated

from fastapi import Header

from tradepost.kernel.errors import Fault, InvalidInput

_TAG = re.compile(r'^(?:W/)?"(\d{1,9})(?:-\d{1,12})?"$')
IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        max_length=100,
        description="The ETag that was read: the change is refused (412) where somebody was faster.",
        examples=['"3-120"'],
    ),
]
IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match", max_length=1_000)]


def wanted_version(if_match: str | None) -> int | None:
    """The version that If-Match names, None for none or `*`. Raises InvalidInput."""
    if if_match is None or if_match.strip() == "*":
        return None
    match = _TAG.match(if_match.strip())
    if match is None:
        raise InvalidInput([Fault("header/If-Match", "etag_invalid", "If-Match takes an ETag that was read here.")])
    return int(match[1])


def entity_tag(version: int, available: int | None = None) -> str:
    return f'"{version}"' if available is None else f'"{version}-{available}"'


def unchanged(if_none_match: str | None, tag: str) -> bool:
    """Whether the client has this state already."""
    if if_none_match is None:
        return False
    known = [each.strip().removeprefix("W/") for each in if_none_match.split(",")]
    return tag in known or "*" in known
