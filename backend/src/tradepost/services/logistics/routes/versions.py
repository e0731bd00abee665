"""ETag and If-Match of what two people may edit: the version in quotes."""

import re
from typing import Annotated

from fastapi import Depends, Header

from tradepost.services.logistics.errors import VersionRequired


def read_version(
    if_match: Annotated[
        str | None, Header(max_length=100, description="The ETag of your last read.", examples=['"1"'])
    ] = None,
) -> int | None:
    """The version that If-Match names; None where it names none that there could be. Raises VersionRequired."""
    if if_match is None:
        raise VersionRequired
    match = re.fullmatch(r'"([0-9]{1,9})"', if_match)
    return int(match[1]) if match else None


def etag(version: int) -> str:
    return f'"{version}"'


ExpectedVersion = Annotated[int | None, Depends(read_version)]
ETAG = {"headers": {"ETag": {"description": "Names this version; for If-Match.", "schema": {"type": "string"}}}}
