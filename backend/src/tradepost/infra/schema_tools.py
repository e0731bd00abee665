"""Tools for developers: make a migration from the models, and find where migrations and models differ."""

import asyncio
import importlib
from collections.abc import Sequence
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, make_url, pool
from sqlalchemy.ext.asyncio import create_async_engine

from tradepost.infra.migrations import FOLDER, config
from tradepost.infra.names import PLATFORM, SERVICES


def new_revision(owner_dsn: str, service: str, message: str) -> None:
    """Write the migration that brings the (migrated) database at `owner_dsn` to the service's models."""
    folder = FOLDER / service
    folder.mkdir(exist_ok=True)
    number = f"{len(list(folder.glob('*.py'))) + 1:04d}"
    command.revision(config(owner_dsn, service), message=message, autogenerate=True, rev_id=f"{service}_{number}")


def differences(owner_dsn: str, services: Sequence[str] = SERVICES) -> list[str]:
    """What the models of each service have that the migrated database lacks, and the other way round."""
    return [line for name in (PLATFORM, *services) for line in asyncio.run(_differences(owner_dsn, name))]


async def _differences(owner_dsn: str, service: str) -> list[str]:
    module = "tradepost.infra.models" if service == PLATFORM else f"tradepost.services.{service}.models"
    metadata = importlib.import_module(module).Base.metadata
    engine = create_async_engine(make_url(owner_dsn).set(drivername="postgresql+asyncpg"), poolclass=pool.NullPool)

    def compare(connection: Connection) -> list[Any]:
        options = {
            "include_schemas": True,
            "include_name": lambda name, kind, _: name == service if kind == "schema" else True,
            "include_object": include_object,
            "compare_type": True,
        }
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))

    async with engine.connect() as connection:
        found = await connection.run_sync(compare)
    await engine.dispose()
    return [f"{service}: {each}" for each in found]


def include_object(thing: object, name: str | None, kind: str, reflected: bool, compare_to: object) -> bool:  # noqa: ARG001
    """Alembic's filter: its own table and the partitions are nobody's models."""
    if kind != "table" or name is None:
        return True
    tail = name.rpartition("_")[2]
    return name != "alembic_version" and not (
        reflected and (tail == "default" or (tail[:1] == "p" and tail[1:].isdigit()))
    )
