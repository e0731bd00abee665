"""Starts the engines for whoever needs them: the supervisor, tests, benchmarks."""

import atexit
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from tradepost.apps.embedded.credentials import Credentials, load_credentials
from tradepost.apps.embedded.errors import PartFailedError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.logs import last_words
from tradepost.apps.embedded.objects import BUCKET, objects_part
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.apps.embedded.postgres import APP, OWNER, database_url, postgres_part, remove_throw_away
from tradepost.apps.embedded.processes import (
    Part,
    RunningPart,
    end_leftovers,
    kill_part,
    memory_mb,
    start_part,
    stop_parts,
)
from tradepost.apps.embedded.valkey import valkey_part, valkey_url

ALL_ENGINES = frozenset({"postgres", "valkey", "objects"})
_POLL_S = 0.03


class RunningEngines:
    """Engines that run as children of this process. Stop them, or use them in a `with` block."""

    def __init__(self, layout: Layout, ports: Ports, credentials: Credentials, parts: Sequence[Part]) -> None:
        self.layout = layout
        self.ports = ports
        self._credentials = credentials
        self._parts = {part.name: part for part in parts}
        self._running: dict[str, RunningPart] = {}

    def environment(self) -> dict[str, str]:
        """Every `TRADEPOST_` variable that a process of the platform needs, the ports included."""
        return platform_environment(self.layout, self.ports, self._credentials)

    def start(self, *names: str) -> None:
        """Starts these engines (default: all that do not run) and waits until they answer. Raises PartFailedError."""
        wanted = names or tuple(name for name in self._parts if not self.is_running(name))
        for name in wanted:
            part = self._parts[name]
            self._running[name] = start_part(
                part,
                environment=os.environ,
                log_file=self.layout.log_file(name),
                record_file=self.layout.record_file(name),
            )
        for name in wanted:
            wait_until_ready(self._running[name], log_file=self.layout.log_file(name))

    def kill(self, name: str) -> None:
        """Kills an engine as a crash would (SIGKILL) and returns when its process is gone."""
        kill_part(self._running.pop(name))

    def is_running(self, name: str) -> bool:
        running = self._running.get(name)
        return running is not None and running.exit_code() is None

    def pid(self, name: str) -> int:
        return self._running[name].process.pid

    def memory_mb(self, name: str) -> float:
        """Proportional memory of an engine's process and its session, in MB."""
        return memory_mb(self._running[name].identity)

    def stop(self) -> None:
        """Ends them in good order. Harmless when repeated."""
        stop_parts(self._running.values())
        self._running.clear()
        remove_throw_away(self.layout)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()


def start_engines(
    state_dir: Path,
    *,
    engines: frozenset[str] = ALL_ENGINES,
    ports: Ports | None = None,
    fsync: bool = True,
) -> RunningEngines:
    """Starts engines with their data in `state_dir` and returns when all of them answer.

    What an earlier run left alive on the same folder is ended first, so a fixed folder for each test worker leaks
    nothing even when the tests are killed. `ports` default to free ones. `fsync=False` is for throw-away data: nothing
    is synced to disk, and where root's PostgreSQL cannot reach `state_dir`, its data are removed at the stop.

    Raises PlatformError: a port is taken, the disk is full, a wheel is missing, an engine does not start.
    """
    layout = Layout(state_dir.expanduser().resolve())
    ports = ports or Ports.free()
    layout.prepare()
    end_leftovers(layout.records_dir)
    ports.refuse_taken(sorted(engines))
    credentials = load_credentials(layout)
    parts = engine_parts(layout, ports, credentials, engines=engines, fsync=fsync)
    running = RunningEngines(layout, ports, credentials, parts)
    with _stopped_on_failure(running):
        running.start()
    atexit.register(running.stop)  # a test run that breaks off leaves nothing behind
    return running


def engine_parts(
    layout: Layout,
    ports: Ports,
    credentials: Credentials,
    *,
    engines: frozenset[str] = ALL_ENGINES,
    fsync: bool = True,
) -> list[Part]:
    """The chosen engines; PostgreSQL last, since the others start while it makes its data folder."""
    unknown = engines - ALL_ENGINES
    if unknown:
        raise ValueError(f"There is no engine called {min(unknown)}; there are {sorted(ALL_ENGINES)}.")
    parts = []
    if "objects" in engines:
        parts.append(objects_part(layout, ports, credentials))
    if "valkey" in engines:
        parts.append(valkey_part(layout, ports, credentials))
    if "postgres" in engines:
        parts.append(postgres_part(layout, ports, credentials, fsync=fsync))
    return parts


def platform_environment(layout: Layout, ports: Ports, credentials: Credentials) -> dict[str, str]:
    """The environment of every process of the platform: `tradepost.infra.settings.Settings` and the ports."""
    return {
        "TRADEPOST_PUBLIC_URL": f"http://localhost:{ports.gateway}",
        "TRADEPOST_DATABASE_URL": database_url(ports, role=APP, password=credentials.postgres_app),
        "TRADEPOST_DATABASE_OWNER_URL": database_url(ports, role=OWNER, password=credentials.postgres_owner),
        "TRADEPOST_VALKEY_URL": valkey_url(ports, credentials),
        "TRADEPOST_S3_ENDPOINT": f"http://{LOOPBACK}:{ports.objects}",
        "TRADEPOST_S3_PUBLIC_ENDPOINT": f"http://{LOOPBACK}:{ports.objects}",
        "TRADEPOST_S3_ACCESS_KEY": credentials.s3_access_key,
        "TRADEPOST_S3_SECRET_KEY": credentials.s3_secret_key,
        "TRADEPOST_S3_BUCKET": BUCKET,
        "TRADEPOST_INDEX_DIR": str(layout.index_dir),
        "TRADEPOST_SIGNING_KEY_FILE": str(layout.signing_key_file),
        "TRADEPOST_SERVICE_SECRET": credentials.service,
        "TRADEPOST_MAILBOX_DIR": str(layout.mailbox_dir),
        "TRADEPOST_STATE": str(layout.root),
        **ports.environment(),
    }


def wait_until_ready(one: RunningPart, *, log_file: Path) -> None:
    """Waits for the part's first answer, then does what it asks to be done after it. Raises PartFailedError."""
    deadline = time.monotonic() + one.part.start_timeout_s
    while not one.part.ready():
        code = one.exit_code()
        if code is not None:
            raise PartFailedError(f"{one.part.title} ended with code {code}{last_words(log_file)}")
        if time.monotonic() > deadline:
            raise PartFailedError(
                f"{one.part.title} gave no answer within {one.part.start_timeout_s:.0f} s{last_words(log_file)}"
            )
        time.sleep(_POLL_S)
    if one.part.after_ready is not None:
        one.part.after_ready()


@contextmanager
def _stopped_on_failure(running: RunningEngines) -> Iterator[None]:
    try:
        yield
    except BaseException:
        running.stop()
        raise
