"""Alembic's entry: one service's history, on its own schema alone."""

import asyncio
import importlib

from alembic import context
from sqlalchemy import Connection, MetaData, pool
from sqlalchemy.ext.asyncio import create_async_engine

from tradepost.infra.schema_tools import include_object

SERVICE: str = context.config.attributes["service"]


def target_metadata() -> MetaData:
    module = "tradepost.infra.models" if SERVICE == "platform" else f"tradepost.services.{SERVICE}.models"
    metadata: MetaData = importlib.import_module(module).Base.metadata
    return metadata


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=target_metadata(),
        version_table_schema=SERVICE,
        include_schemas=True,
        include_name=lambda name, kind, _: name == SERVICE if kind == "schema" else True,
        include_object=include_object,
        compare_type=True,
        compare_server_default=False,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def main() -> None:
    engine = create_async_engine(context.config.attributes["url"], poolclass=pool.NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(run)
        await connection.commit()
    await engine.dispose()


asyncio.run(main())
