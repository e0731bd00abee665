"""Schemas, roles and migrations: each service has its own schema, role and history.

Runs as the database's owner. The login role of the processes is a member of every service role and takes one on for
each transaction, so a statement that reaches into another service's schema fails, in tests too.
"""

import asyncio
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncpg

from tradepost.infra.names import PLATFORM, SERVICES

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).resolve().parents[3] / "migrations"
_LOCK = 0x7472_6164  # any number, the same for every process that migrates
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


def migrate(owner_dsn: str, services: Sequence[str] = SERVICES) -> bool:
    """Bring every schema to its newest state; whether there was anything to do. Repeatable.

    One process at a time: an advisory lock holds the others.
    """
    return asyncio.run(_migrate(owner_dsn, services))


def config(owner_dsn: str, service: str) -> "Config":
    """Alembic's configuration for one service's history."""
    from alembic.config import Config  # noqa: PLC0415  # a start with nothing to migrate need not load it
    from sqlalchemy import make_url  # noqa: PLC0415

    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    settings.set_main_option("version_locations", str(FOLDER / service))
    settings.set_main_option("path_separator", "newline")
    settings.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    url = make_url(owner_dsn).set(drivername="postgresql+asyncpg")
    settings.attributes["url"] = url.render_as_string(hide_password=False)
    settings.attributes["service"] = service
    return settings


async def _migrate(owner_dsn: str, services: Sequence[str]) -> bool:
    connection = await asyncpg.connect(owner_dsn)
    try:
        await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
        behind = [name for name in (PLATFORM, *services) if await _is_behind(connection, name)]
        if not behind:
            return False
        await _prepare(connection)
        for name in behind:
            await asyncio.to_thread(_upgrade, owner_dsn, name)
        await _grant(connection)
        return True
    finally:
        await connection.close()


async def _is_behind(connection: Any, service: str) -> bool:
    """Whether the newest migration's id is not the one that the schema says it has."""
    if not await connection.fetchval("SELECT to_regclass($1) IS NOT NULL", f"{service}.alembic_version"):
        return True
    reached = await connection.fetchval(f"SELECT version_num FROM {service}.alembic_version")  # noqa: S608
    return bool(reached != newest_revision(service))


def newest_revision(service: str) -> str:
    """The id of the service's migration that no other follows. Raises ValueError where the history has no one end."""
    texts = "\n".join(path.read_text() for path in (FOLDER / service).glob("*.py"))
    ids = set(re.findall(r"""^revision = ["'](\w+)""", texts, re.MULTILINE))
    followed = set(re.findall(r"""^down_revision = ["'](\w+)""", texts, re.MULTILINE))
    [newest] = ids - followed
    return str(newest)


def _upgrade(owner_dsn: str, service: str) -> None:
    from alembic import command  # noqa: PLC0415

    command.upgrade(config(owner_dsn, service), "head")


async def _prepare(connection: Any) -> None:
    for name in (PLATFORM, *SERVICES):
        await _make_schema_and_role(connection, name)
    await _install_jobs(connection)


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
    from procrastinate.schema import SchemaManager  # noqa: PLC0415

    async with connection.transaction():
        await connection.execute("CREATE SCHEMA IF NOT EXISTS jobs; SET LOCAL search_path = jobs")
        await connection.execute(SchemaManager.get_schema())
        await connection.execute(
            """DO $$ DECLARE f record; BEGIN
                FOR f IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'jobs'::regnamespace LOOP
                    EXECUTE format('ALTER FUNCTION %s SET search_path = jobs', f.name);
                END LOOP;
            END $$"""
        )


async def _grant(connection: Any) -> None:
    for name in (PLATFORM, *SERVICES):
        await connection.execute((_OWN_GRANTS + _SHARED_GRANTS).format(schema=name, role=f"tradepost_{name}"))
    await connection.execute("REVOKE UPDATE, DELETE ON platform.audit_logs FROM tradepost_platform")
    if await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", _APP_ROLE):
        await connection.execute(  # the jobs worker logs in as the application; `Database.peek` reads as it
            f"""GRANT USAGE ON SCHEMA platform TO {_APP_ROLE};
            GRANT SELECT ON platform.idempotency_keys TO {_APP_ROLE};
            GRANT SELECT, INSERT, UPDATE, DELETE ON platform.job_errors TO {_APP_ROLE};
            GRANT USAGE ON SCHEMA jobs TO {_APP_ROLE};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO {_APP_ROLE};
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA jobs TO {_APP_ROLE};
            GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA jobs TO {_APP_ROLE}"""
        )
