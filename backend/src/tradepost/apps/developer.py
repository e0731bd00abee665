"""What developers run: make a migration, compare migrations with models. Both on a throw-away PostgreSQL.

`python -m tradepost.apps.developer make-migration SERVICE MESSAGE` works before the command line does.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tradepost.apps.embedded.engines import start_engines
from tradepost.infra.migrations import migrate
from tradepost.infra.names import SERVICES
from tradepost.infra.schema_tools import differences, new_revision


def make_migration(service: str, message: str) -> None:
    """Write the migration that brings `service`'s tables from its newest migration to its models."""
    with _migrated([service]) as owner_dsn:
        new_revision(owner_dsn, service, message)


def migration_differences(services: Sequence[str] = SERVICES) -> list[str]:
    """Where the migrations of these services and their models differ; empty where they agree."""
    with _migrated(services) as owner_dsn:
        return differences(owner_dsn, services)


@contextmanager
def _migrated(services: Sequence[str]) -> Iterator[str]:
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        start_engines(Path(folder), engines=frozenset({"postgres"}), fsync=False) as engines,
    ):
        owner_dsn = engines.environment()["TRADEPOST_DATABASE_OWNER_URL"]
        migrate(owner_dsn, services)
        yield owner_dsn


if __name__ == "__main__":
    command, *rest = sys.argv[1:]
    if command == "make-migration":
        make_migration(*rest)
    else:
        print("\n".join(migration_differences(rest or SERVICES)) or "migrations and models agree")
