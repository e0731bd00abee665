"""Secrets of one platform: made once, kept in the state folder, readable by its owner only."""

import json
import os
import secrets
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from tradepost.apps.embedded.errors import ForeignStateError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.processes import write_json


@dataclass(frozen=True, slots=True)
class Credentials:
    """Each is 43 characters of URL-safe base64 (256 bits)."""

    postgres_superuser: str
    postgres_owner: str
    postgres_app: str
    valkey: str
    s3_access_key: str
    s3_secret_key: str
    objects_write_token: str
    objects_read_token: str
    objects_filer_write_token: str
    objects_filer_read_token: str
    service: str


def load_credentials(layout: Layout) -> Credentials:
    """Reads the secrets and makes those that are not there yet, the ES256 signing key included.

    Raises ForeignStateError where data exists that was made with secrets that are lost.
    """
    if not layout.credentials_file.exists() and (layout.postgres_dir / "data").exists():
        raise ForeignStateError(
            f"{layout.credentials_file} is gone, and without it the data in {layout.root} cannot be opened: "
            "put the file back from a backup, or start anew with `.venv/bin/tradepost reset`."
        )
    known = _read(layout.credentials_file)
    wanted = {field.name: known.get(field.name) or secrets.token_urlsafe(32) for field in fields(Credentials)}
    credentials = Credentials(**wanted)
    if asdict(credentials) != known:
        write_json(layout.credentials_file, asdict(credentials))
    if not layout.signing_key_file.exists():
        _make_signing_key(layout.signing_key_file)
    return credentials


def _read(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    try:
        known: dict[str, str] = json.loads(path.read_text())
    except ValueError as error:
        raise ForeignStateError(f"{path} is not readable as JSON: put it back from a backup.") from error
    return known


def _make_signing_key(path: Path) -> None:
    from joserfc.jwk import ECKey  # noqa: PLC0415  # only the first start pays for this import

    pem = ECKey.generate_key("P-256").as_pem(private=True)
    fresh = path.with_suffix(".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(pem)
    fresh.replace(path)
