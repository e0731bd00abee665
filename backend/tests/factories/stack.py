"""The platform as `make up` starts it: every process of the plan, on free ports and in a folder of its own."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

import httpx2

from factories.companies import OPERATOR, make_companies
from tradepost.apps import checks
from tradepost.apps.composition import build_services
from tradepost.apps.demo.caller import Caller
from tradepost.apps.embedded.credentials import load_credentials
from tradepost.apps.embedded.engines import platform_environment, wait_until_ready
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.plan import Step, platform_plan
from tradepost.apps.embedded.ports import Ports
from tradepost.apps.embedded.postgres import remove_postgres
from tradepost.apps.embedded.processes import (
    Part,
    RunningPart,
    end_leftovers,
    kill_part,
    session_of,
    start_part,
    stop_parts,
)
from tradepost.infra.platform import Platform, Service, open_platform
from tradepost.infra.settings import Settings
from tradepost.kernel.actor import Actor, OrganisationKind
from tradepost.services.users.use_cases import bootstrap

STEP_TIMEOUT_S = 120
# A test may hold more connections than a browser: one for each of 200 buyers.
CONNECTIONS = httpx2.Limits(max_connections=220, max_keepalive_connections=220)


class Processes:
    """The parts of the plan as children of this process. Every one is ended by its own id."""

    def __init__(self, state_dir: Path, **changes: str) -> None:
        self.layout, self.ports = Layout(state_dir.resolve()), Ports.free()
        self.layout.prepare()
        end_leftovers(self.layout.records_dir)
        credentials = load_credentials(self.layout)
        self._plan = platform_plan(self.layout, self.ports, credentials, web=False)
        self._parts = {part.name: part for part in (*self._plan.engines, *self._plan.services)}
        self._running: dict[str, RunningPart] = {}
        self._platform = platform_environment(self.layout, self.ports, credentials) | changes

    @property
    def settings(self) -> Settings:
        """Those of the processes, for a look into the same database."""
        return settings_of(self._platform)

    def start_all(self) -> None:
        """Start as the supervisor does: engines, steps, services; returns when everything answers."""
        for part in self._plan.engines:
            self._begin(part)
        for part in self._plan.engines:
            self._await(part.name)
        for step in (*self._plan.early, *self._plan.steps):
            if not step.once:  # demo data, which tests make for themselves
                self._finish(step)
        self.start("api", "worker", "gateway")

    def start(self, *names: str, **changes: str) -> None:
        """Start these parts, with `changes` of their environment, and wait until they answer."""
        for name in names:
            self._begin(self._parts[name], **changes)
        for name in names:
            self._await(name)

    def kill(self, name: str) -> None:
        """End a part as a crash does (SIGKILL), with all that it started; returns when they are gone."""
        kill_part(self._running.pop(name))

    def restart(self, name: str, **changes: str) -> None:
        """End a part in good order and start it anew, with `changes` of its environment."""
        self.end(name)
        self.start(name, **changes)

    def end(self, name: str) -> None:
        """End a part in good order."""
        stop_parts([self._running.pop(name)])

    def is_running(self, name: str) -> bool:
        running = self._running.get(name)
        return running is not None and running.exit_code() is None

    def cpu_ticks(self, name: str) -> dict[int, int]:
        """Processor time of each process of a part, by its id."""
        stats = {each.pid: Path(f"/proc/{each.pid}/stat") for each in session_of(self._running[name].identity)}
        # See proc(5): after the name in brackets, user and system time are the 12th and 13th field.
        fields = {pid: stat.read_text().rpartition(")")[2].split() for pid, stat in stats.items()}
        return {pid: int(values[11]) + int(values[12]) for pid, values in fields.items()}

    def log(self, name: str) -> str:
        return self.layout.log_file(name).read_text(errors="replace")

    def stop(self) -> None:
        """Services first, then the engines; harmless when repeated."""
        for group in (self._plan.services, self._plan.engines):
            stop_parts([self._running.pop(part.name) for part in group if part.name in self._running])
        remove_postgres(self.layout)

    def _begin(self, part: Part, **changes: str) -> None:
        self._running[part.name] = start_part(
            part,
            environment=self._environment(changes),
            log_file=self.layout.log_file(part.name),
            record_file=self.layout.record_file(part.name),
        )

    def _await(self, name: str) -> None:
        wait_until_ready(self._running[name], log_file=self.layout.log_file(name))

    def _finish(self, step: Step) -> None:
        part = Part(step.name, step.title, step.command, self.layout.root, ready=lambda: True)
        self._begin(part)
        running = self._running.pop(step.name)
        try:
            code = running.process.wait(STEP_TIMEOUT_S)
        finally:
            kill_part(running)
        assert code == 0, self.log(step.name)

    def _environment(self, changes: Mapping[str, str]) -> dict[str, str]:
        others = {name: value for name, value in os.environ.items() if not name.startswith("TRADEPOST_")}
        return {**others, **self._platform, **changes}


def settings_of(environment: Mapping[str, str]) -> Settings:
    """The settings of a process with this environment, whatever this process's own is."""
    names = {name: f"TRADEPOST_{name.upper()}" for name in Settings.model_fields}
    return Settings.model_validate({name: environment[key] for name, key in names.items() if key in environment})


class Stack:
    """A running platform: HTTP through its gateway, its processes, and a look into its database."""

    def __init__(self, processes: Processes, platform: Platform, client: httpx2.AsyncClient) -> None:
        self.processes, self.platform, self.client = processes, platform, client
        self.services: list[Service] = build_services(platform)
        for service in self.services:
            for protocol, implementation in service.ports.items():
                platform.ports.bind(protocol, implementation)

    async def company(self, kind: OrganisationKind, name: str, **more: Any) -> Actor:
        """The owner of a new, verified company."""
        [made] = await self.companies(kind, [name], **more)
        return made

    async def companies(
        self,
        kind: OrganisationKind,
        names: Sequence[str],
        *,
        country: str = "GB",
        currency: str = "GBP",
        settle: Callable[[], Awaitable[None]] | None = None,
    ) -> list[Actor]:
        """The owners of new, verified companies, known to every service. Nobody can sign in as them by password.

        `settle` sees to it that the services hear of them, where no worker does.
        """
        actors = await make_companies(self.platform, kind, names, country=country, currency=currency)
        await (settle or self.settled)()
        return actors

    def caller(self, actor: Actor) -> Caller:
        """`actor`, signed in for the next 15 minutes."""
        return Caller(self.client, self.platform.tokens.access(actor)[0])

    def headers(self, actor: Actor, **more: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.platform.tokens.access(actor)[0]}", **more}

    async def operator(self) -> Caller:
        """The operator, signed in with its password."""
        await bootstrap.ensure_operator(self.platform.database, *OPERATOR)
        return await Caller.sign_in(self.client, *OPERATOR)

    async def fetch(self, sql: str, *args: Any, service: str = "platform") -> list[dict[str, Any]]:
        """Rows as a service sees them."""
        async with self.platform.database.transaction(service, readonly=True) as tx:
            return [dict(row) for row in await tx.fetch(sql, *args)]

    async def settled(self, *, patience_s: float = 120) -> None:
        """Return when every event has had its effect."""
        deadline = asyncio.get_running_loop().time() + patience_s
        while waiting := await self._waiting():
            assert asyncio.get_running_loop().time() < deadline, (waiting, self.processes.log("worker")[-2_000:])
            await asyncio.sleep(0.1)

    async def broken(self) -> dict[str, list[dict[str, Any]]]:
        """The invariants that do not hold, with the first rows of each."""
        findings = await checks.check(self.platform.database, self.services)
        assert len(findings) > 20
        return {f"{each.service}: {each.name}": each.rows for each in findings if each.count}

    async def _waiting(self) -> list[dict[str, Any]]:
        """How many events wait for each consumer that is behind."""
        return await self.fetch(
            """SELECT * FROM (
                   SELECT c.consumer,
                          (SELECT count(*) FROM platform.outbox o WHERE (o.txid, o.seq) > (c.txid, c.seq)) AS unread,
                          (SELECT count(*) FROM platform.parked_events p
                           WHERE p.consumer = c.consumer AND p.state = 'retry') AS parked
                   FROM platform.cursors c) lag
               WHERE unread + parked > 0"""
        )

    @classmethod
    @asynccontextmanager
    async def running(cls, state_dir: Path) -> AsyncIterator[Self]:
        """The platform from the first process to the last, ended with the block."""
        processes = Processes(
            state_dir, TRADEPOST_RATE_LIMITS="false", TRADEPOST_LOG_LEVEL="WARNING", TRADEPOST_DATABASE_POOL_SIZE="16"
        )
        try:
            await asyncio.to_thread(processes.start_all)
            gateway = f"http://127.0.0.1:{processes.ports.gateway}"
            async with (
                open_platform(processes.settings) as platform,
                httpx2.AsyncClient(base_url=gateway, timeout=60, limits=CONNECTIONS) as client,
            ):
                yield cls(processes, platform, client)
        finally:
            await asyncio.to_thread(processes.stop)
