"""Schemas, roles and migrations: each service has its own schema, role and history.

Runs as the database's owner. The login role of the processes is a member of every service role and takes one on for
each transaction, so a statement that reaches into another service's schema fails, in tests too.
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import asyncpg
import procrastinate.schema
from alembic import command
from alembic.config import Config
from sqlalchemy import make_url

FOLDER = Path(__file__).resolve().parents[3] / "migrations"
PLATFORM = "platform"
SERVICES = (
    "users",
    "products",
    "orders",
    "payments",
    "logistics",
    "analytics",
    "notifications",
    "search",
    "documents",
    "communication",
)
_APP_ROLE = "tradepost_app"
_OWN_GRANTS = """
GRANT USAGE ON SCHEMA {schema} TO {role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {role};
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {role};
"""
# What a service may do with the tables that all share. The audit log can only grow.
_SHARED_GRANTS = """
GRANT USAGE ON SCHEMA platform TO {role};
GRANT SELECT, INSERT ON platform.outbox TO {role};
GRANT SELECT, INSERT ON platform.audit_logs TO {role};
GRANT SELECT, INSERT, UPDATE, DELETE ON
    platform.cursors, platform.inbox, platform.parked_events, platform.idempotency_keys TO {role};
GRANT SELECT, INSERT, UPDATE ON platform.revocations, platform.platform_settings TO {role};
GRANT USAGE ON SCHEMA jobs TO {role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO {role};
GRANT USAGE ON ALL SEQUENCES IN SCHEMA jobs TO {role};
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA jobs TO {role};
"""


def migrate(owner_dsn: str, services: Sequence[str] = SERVICES) -> None:
    """Bring every schema to its newest state; repeatable. One process at a time: an advisory lock holds the others."""
    asyncio.run(_prepare(owner_dsn))
    for name in (PLATFORM, *services):
        command.upgrade(config(owner_dsn, name), "head")
    asyncio.run(_grant(owner_dsn))


def config(owner_dsn: str, service: str) -> Config:
    """Alembic's configuration for one service's history."""
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    settings.set_main_option("version_locations", str(FOLDER / service))
    settings.set_main_option("path_separator", "newline")
    settings.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    url = make_url(owner_dsn).set(drivername="postgresql+asyncpg")
    settings.attributes["url"] = url.render_as_string(hide_password=False)
    settings.attributes["service"] = service
    return settings


async def _prepare(owner_dsn: str) -> None:
    connection = await asyncpg.connect(owner_dsn)
    try:
        for name in (PLATFORM, *SERVICES):
            await _make_schema_and_role(connection, name)
        await _install_jobs(connection)
    finally:
        await connection.close()


async def _make_schema_and_role(connection: Any, name: str) -> None:
    role = f"tradepost_{name}"
    if not await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", role):
        await connection.execute(f"CREATE ROLE {role} NOLOGIN")
    await connection.execute(f"CREATE SCHEMA IF NOT EXISTS {name}")
    if await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", _APP_ROLE):
        await connection.execute(f"GRANT {role} TO {_APP_ROLE} WITH INHERIT FALSE, SET TRUE")


async def _install_jobs(connection: Any) -> None:
    if await connection.fetchval("SELECT to_regclass('jobs.procrastinate_jobs') IS NOT NULL"):
        return
    async with connection.transaction():
        await connection.execute("CREATE SCHEMA IF NOT EXISTS jobs; SET LOCAL search_path = jobs")
        await connection.execute(procrastinate.schema.SchemaManager.get_schema())
        await connection.execute(
            """DO $$ DECLARE f record; BEGIN
                FOR f IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'jobs'::regnamespace LOOP
                    EXECUTE format('ALTER FUNCTION %s SET search_path = jobs', f.name);
                END LOOP;
            END $$"""
        )


async def _grant(owner_dsn: str) -> None:
    connection = await asyncpg.connect(owner_dsn)
    try:
        for name in (PLATFORM, *SERVICES):
            role = f"tradepost_{name}"
            await connection.execute((_OWN_GRANTS + _SHARED_GRANTS).format(schema=name, role=role))
        await connection.execute("REVOKE UPDATE, DELETE ON platform.audit_logs FROM tradepost_platform")
        if await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", _APP_ROLE):
            await connection.execute(  # the jobs worker logs in as the application
                f"""GRANT USAGE ON SCHEMA jobs TO {_APP_ROLE};
                GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO {_APP_ROLE};
                GRANT USAGE ON ALL SEQUENCES IN SCHEMA jobs TO {_APP_ROLE};
                GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA jobs TO {_APP_ROLE}"""
            )
    finally:
        await connection.close()
