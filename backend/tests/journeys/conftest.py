"""The whole platform in this process: every service, a running worker, the demo companies."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass

import httpx2
import pytest

from factories.playground import Playground, playing
from factories.stack import Stack
from tradepost.apps import worker
from tradepost.apps.demo import seed
from tradepost.apps.demo.caller import Caller
from tradepost.apps.demo.story import Cast
from tradepost.infra.platform import Platform, Service


@pytest.fixture(scope="module")
async def running_worker(platform: Platform, services: list[Service]) -> AsyncIterator[None]:
    """Events are consumed and jobs run, as in a deployment; not beside tests that drain the bus themselves."""
    stop = asyncio.Event()
    task = asyncio.create_task(worker.run(platform, services, stop))
    yield
    stop.set()
    await asyncio.wait_for(task, 30)


@dataclass(frozen=True)
class Accounts:
    """E-mail addresses by role, and the password of all of them."""

    emails: dict[str, list[str]]
    password: str


@pytest.fixture(scope="session")
async def accounts(platform: Platform) -> Accounts:
    await seed.load()
    rows = json.loads(seed.accounts_path().read_text())
    emails: dict[str, list[str]] = {}
    for row in rows:
        emails.setdefault(row["role"], []).append(row["email"])
    return Accounts(emails, rows[0]["password"])


@pytest.fixture(scope="module")
async def cast(client: httpx2.AsyncClient, accounts: Accounts, running_worker: None) -> Cast:
    """The demo companies, signed in."""

    async def sign_in(role: str) -> Caller:
        return await Caller.sign_in(client, accounts.emails[role][0], accounts.password)

    return Cast(
        seller=await sign_in("manufacturer"), buyer=await sign_in("retailer"), operator=await sign_in("operator")
    )


@pytest.fixture(scope="session")
async def stack(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stack]:
    """The platform in processes of its own behind its gateway; started once, shared by all tests that ask for it."""
    async with Stack.running(tmp_path_factory.mktemp("stack")) as running:
        yield running


@pytest.fixture(scope="session")
async def playground(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Playground]:
    """A platform of its own in this process, without a worker, for tests that spoil it or count its rows."""
    async with playing(tmp_path_factory.mktemp("playground")) as made:
        yield made
