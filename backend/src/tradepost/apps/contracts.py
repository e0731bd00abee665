"""The committed contracts: OpenAPI, event schemas and the GraphQL schema, written from the code and held against it."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from fastapi import FastAPI
from pydantic import SecretStr

from tradepost.apps.composition import build_services
from tradepost.gateway import graphql
from tradepost.infra import outbox
from tradepost.infra.http.app import create_app, mount
from tradepost.infra.names import SERVICES
from tradepost.infra.platform import Service, assemble
from tradepost.infra.settings import Settings

FOLDER = Path(__file__).resolve().parents[4] / "contracts"


def render(names: Sequence[str] = SERVICES) -> dict[str, str]:
    """Every contract by its path below `contracts/`."""
    app, services = offline_app(names)
    files = {"openapi.json": _json(app.openapi()), "schema.graphql": graphql.sdl()}
    for service in services:
        for kind in service.events:
            files[f"events/{kind.name}.json"] = _json(outbox.schema(kind))
    return files


def write(folder: Path = FOLDER) -> list[str]:
    """Write the contracts; the paths that changed."""
    wanted = render()
    changed = _differing(wanted, folder)
    for path in changed:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if path in wanted:
            target.write_text(wanted[path])
        else:
            target.unlink()
    return changed


def stale(folder: Path = FOLDER) -> list[str]:
    """The paths whose committed text is not what the code says now, or should not be there."""
    return _differing(render(), folder)


def _differing(wanted: dict[str, str], folder: Path) -> list[str]:
    there = {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*.*")}
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
