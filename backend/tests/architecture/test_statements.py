"""Every SQL statement of every repository is one that the migrated database understands, in its service's role."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator

import asyncpg
import pytest

from tradepost.infra.names import SERVICES
from tradepost.infra.settings import Settings

_STATEMENT = re.compile(r"\s*(SELECT\b.*\bFROM|INSERT|UPDATE|DELETE|WITH)\b", re.IGNORECASE | re.DOTALL)
# Completed when they are used: a fragment for the caller's choice goes in.
_UNFINISHED = re.compile(r"\{\w*\}|%\(|%s|%\d")


def statements(service: str) -> Iterator[tuple[str, str]]:
    root = importlib.import_module(f"tradepost.services.{service}.repository")
    names = [root.__name__]
    if hasattr(root, "__path__"):
        names += [f"{root.__name__}.{each.name}" for each in pkgutil.iter_modules(root.__path__)]
    for name in names:
        module = importlib.import_module(name)
        source = inspect.getsource(module)
        for constant, value in vars(module).items():
            fragment = f"{{{constant}" in source  # goes into another statement
            if isinstance(value, str) and _STATEMENT.match(value) and not _UNFINISHED.search(value) and not fragment:
                yield f"{name}.{constant}", value


@pytest.mark.parametrize("service", SERVICES)
async def test_every_statement_can_be_prepared_in_the_services_role(service: str, settings: Settings) -> None:
    connection = await asyncpg.connect(settings.database_url.get_secret_value())
    faults, checked = {}, 0
    try:
        await connection.execute(f"SET ROLE tradepost_{service}")
        for name, sql in statements(service):
            checked += 1
            try:
                await connection.prepare(sql)
            except asyncpg.PostgresError as error:
                faults[name] = str(error)
    finally:
        await connection.close()
    assert faults == {}
    assert checked > 5
