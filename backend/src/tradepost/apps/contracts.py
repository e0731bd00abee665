"""What is written from the code and held against it: OpenAPI, event schemas, GraphQL, the reference pages."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from fastapi import FastAPI
from pydantic import SecretStr

from tradepost.apps import reference
from tradepost.apps.composition import build_services
from tradepost.gateway import graphql
from tradepost.infra import outbox
from tradepost.infra.http.app import create_app, mount
from tradepost.infra.names import SERVICES
from tradepost.infra.platform import Service, assemble
from tradepost.infra.settings import Settings

REPOSITORY = Path(__file__).resolve().parents[4]
FOLDERS = ("contracts", "docs/reference")


def render(names: Sequence[str] = SERVICES) -> dict[str, str]:
    """Every file by its path in the repository."""
    app, services = offline_app(names)
    files = {"contracts/openapi.json": _json(app.openapi()), "contracts/schema.graphql": graphql.sdl()}
    for service in services:
        for kind in service.events:
            files[f"contracts/events/{kind.name}.json"] = _json(outbox.schema(kind))
    return files | reference.pages(services)


def write(repository: Path = REPOSITORY) -> list[str]:
    """Write the files; the paths that changed."""
    wanted = render()
    changed = _differing(wanted, repository)
    for path in changed:
        target = repository / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if path in wanted:
            target.write_text(wanted[path])
        else:
            target.unlink()
    return changed


def stale(repository: Path = REPOSITORY) -> list[str]:
    """The paths whose committed text is not what the code says now, or should not be there."""
    return _differing(render(), repository)


def _differing(wanted: dict[str, str], repository: Path) -> list[str]:
    found = [path for folder in FOLDERS for path in (repository / folder).rglob("*.*")]
    there = {str(path.relative_to(repository)): path.read_text() for path in found}
    return sorted(path for path in wanted.keys() | there.keys() if wanted.get(path) != there.get(path))


def offline_app(names: Sequence[str] = SERVICES) -> tuple[FastAPI, list[Service]]:
    """The application and its services, connected to nothing: for reading what they declare."""
    settings = offline_settings()
    platform = assemble(settings)
    services = build_services(platform, names)
    app = create_app(lambda _: services, settings=settings, routers=[graphql.router])
    mount(app, services, platform)
    return app, services


def offline_settings() -> Settings:
    """Settings that lead nowhere, with a key made for the occasion."""
    folder = Path(tempfile.mkdtemp(prefix="tradepost-offline-"))
    key_file = folder / "key.pem"
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    key_file.write_bytes(pem)
    return Settings(
        database_url=SecretStr("postgresql://nobody@127.0.0.1:9/none"),
        valkey_url=SecretStr("redis://127.0.0.1:9/0"),
        s3_endpoint="http://127.0.0.1:9",
        s3_access_key=SecretStr("offline"),
        s3_secret_key=SecretStr("offline"),
        index_dir=folder,
        signing_key_file=key_file,
        service_secret=SecretStr("offline" * 6),
        mailbox_dir=folder,
    )


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
