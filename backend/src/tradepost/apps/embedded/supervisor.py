"""Starts the platform in order, restarts what dies, and stops all of it."""

import contextlib
import errno
import fcntl
import json
import logging
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict

from tradepost.apps.embedded.credentials import load_credentials
from tradepost.apps.embedded.engines import platform_environment
from tradepost.apps.embedded.errors import (
    AlreadyRunningError,
    DiskFullError,
    MissingPartError,
    PartFailedError,
    PlatformError,
)
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.logs import last_words, rotate
from tradepost.apps.embedded.plan import Plan, PlanFactory, Step
from tradepost.apps.embedded.ports import Ports
from tradepost.apps.embedded.processes import (
    Part,
    ProcessIdentity,
    RunningPart,
    end_leftovers,
    identify,
    kill_part,
    start_part,
)
from tradepost.apps.embedded.status import Item, Status, now_text
from tradepost.apps.embedded.watched import WatchedPart, how_it_ended, stop_watched

log = logging.getLogger(__name__)

_TICK_S = 0.1
_START_TICK_S = 0.03
_ROTATE_EVERY_S = 10.0
# What an operator may set where the platform has a value of its own.
_OVERRIDABLE = ("TRADEPOST_PUBLIC_URL", "TRADEPOST_S3_PUBLIC_ENDPOINT")


def supervise(
    layout: Layout,
    ports: Ports,
    make_plan: PlanFactory,
    stop: threading.Event,
    report: Callable[[Status], None] = lambda _: None,
) -> None:
    """Runs the platform until `stop` is set. `report` is called at each change of the status.

    Raises PlatformError where it cannot be started; by then everything is stopped again and `status.json` says why.
    """
    layout.prepare()
    with _only_supervisor(layout) as me:
        platform = _Platform(layout, ports, Status(supervisor=me, ports=asdict(ports)), stop, report)
        try:
            platform.start(make_plan)
            platform.watch()
        except _StopAskedError:
            log.info("Asked to stop during the start.")
        except (PlatformError, OSError) as error:
            failure = as_platform_error(error, layout)
            log.error("The start failed: %s", failure)  # noqa: TRY400  # the sentence says it; a traceback would not help
            platform.stop(failure)
            raise failure from error
        platform.stop()


def running_supervisor(layout: Layout) -> ProcessIdentity | None:
    """The supervisor that holds this state folder now."""
    try:
        known = ProcessIdentity(**json.loads(layout.lock_file.read_text()))
    except (OSError, ValueError, TypeError):
        return None
    return known if known.is_alive() else None


def as_platform_error(error: PlatformError | OSError, layout: Layout) -> PlatformError:
    """The same as one sentence for people."""
    if isinstance(error, PlatformError):
        return error
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError(f"The disk of {layout.root} is full: free some space, then run `make up` again.")
    if isinstance(error, FileNotFoundError | PermissionError):
        return MissingPartError(f"{error.filename} cannot be used ({error.strerror}): run `make doctor`.")
    return PlatformError(f"The operating system refused: {error}.")


class _StopAskedError(Exception):
    """Somebody asked to stop while the platform was starting."""


class _Platform:
    def __init__(
        self, layout: Layout, ports: Ports, status: Status, stop: threading.Event, report: Callable[[Status], None]
    ) -> None:
        self._layout = layout
        self._ports = ports
        self._status = status
        self._stop = stop
        self._report = report
        self._environment: Mapping[str, str] = {}
        self._engines: list[WatchedPart] = []
        self._services: list[WatchedPart] = []
        self._early: list[tuple[Step, RunningPart]] = []

    def start(self, make_plan: PlanFactory) -> None:
        self._publish()
        ended = end_leftovers(self._layout.records_dir)
        if ended:
            log.warning("Ended what an earlier run had left alive: %s", ", ".join(ended))
        credentials = load_credentials(self._layout)
        plan = make_plan(self._layout, self._ports, credentials)
        self._ports.refuse_taken([part.name for part in (*plan.engines, *plan.services)])
        own = platform_environment(self._layout, self._ports, credentials)
        chosen = {name: os.environ[name] for name in _OVERRIDABLE if os.environ.get(name)}
        self._environment = {**os.environ, **own, **chosen}
        self._list_items(plan)
        self._start_in_order(plan)
        self._status.state = "ready"
        self._publish()
        log.info("The platform is ready.")

    def watch(self) -> None:
        rotate_at_s = 0.0
        while not self._stop.wait(_TICK_S):
            if _tick_all([*self._engines, *self._services]):
                self._judge()
                self._publish_if_possible()
            if time.monotonic() >= rotate_at_s:
                with contextlib.suppress(OSError):  # no room for the copy: the next round may have it
                    rotate(self._layout.logs_dir)
                rotate_at_s = time.monotonic() + _ROTATE_EVERY_S

    def stop(self, failure: PlatformError | None = None) -> None:
        self._status.state = "stopping"
        self._publish_if_possible()
        for _, running in self._early:
            kill_part(running)
        stop_watched(self._services)
        stop_watched(self._engines)
        self._status.state = "failed" if failure else "stopped"
        self._status.message = str(failure or "")
        self._publish_if_possible()
        log.info("The platform is stopped.")

    def _start_in_order(self, plan: Plan) -> None:
        self._early = [(step, self._begin(step)) for step in plan.early if self._is_due(step)]
        self._start_parts(plan.engines, self._engines)
        for step in plan.steps:
            if self._is_due(step):
                self._finish(step, self._begin(step))
        while self._early:
            self._finish(*self._early.pop(0))
        self._start_parts(plan.services, self._services)

    def _start_parts(self, parts: Sequence[Part], watched: list[WatchedPart]) -> None:
        for part in parts:
            one = WatchedPart(part, self._status.items[part.name], self._layout, self._environment)
            watched.append(one)
            one.start()
        self._publish()
        while any(one.item.state != "running" for one in watched):
            self._pause()
            if _tick_all(watched):
                self._publish()
            for one in watched:
                if one.item.restarts:
                    raise PartFailedError(one.item.message)

    def _is_due(self, step: Step) -> bool:
        due = not (step.once and (self._layout.stamps_dir / step.name).exists())
        self._status.items[step.name].state = "waiting" if due else "skipped"
        return due

    def _begin(self, step: Step) -> RunningPart:
        part = Part(step.name, step.title, step.command, self._layout.root, ready=lambda: True)
        item = self._status.items[step.name]
        item.state, item.since = "starting", now_text()
        self._publish()
        return start_part(
            part,
            environment=self._environment,
            log_file=self._layout.log_file(step.name),
            record_file=self._layout.record_file(step.name),
        )

    def _finish(self, step: Step, running: RunningPart) -> None:
        try:
            while (code := running.exit_code()) is None:
                self._pause()
                if time.monotonic() - running.started_at_s > step.timeout_s:
                    raise PartFailedError(f"{step.title}: not done within {step.timeout_s:.0f} s")
        finally:
            kill_part(running)
        self._close(step, running, code)

    def _close(self, step: Step, running: RunningPart, code: int) -> None:
        item = self._status.items[step.name]
        item.took_s = round(time.monotonic() - running.started_at_s, 2)
        if code != 0:
            item.state = "failed"
            words = last_words(self._layout.log_file(step.name))
            raise PartFailedError(f"{step.title}: `tradepost {step.name}` {how_it_ended(code)}{words}")
        if step.once:
            (self._layout.stamps_dir / step.name).touch()
        item.state = "done"
        self._publish()

    def _pause(self) -> None:
        if self._stop.wait(_START_TICK_S):
            raise _StopAskedError
        for step, running in [*self._early]:
            if (code := running.exit_code()) is not None:  # seen now, so that its time is its own
                self._early.remove((step, running))
                kill_part(running)
                self._close(step, running, code)

    def _list_items(self, plan: Plan) -> None:
        self._status.addresses = list(plan.addresses)
        rows = [
            *(Item(part.name, part.title, "engine") for part in plan.engines),
            *(Item(step.name, step.title, "step") for step in (*plan.early, *plan.steps)),
            *(Item(part.name, part.title, "service") for part in plan.services),
        ]
        self._status.items = {item.name: item for item in rows}
        self._publish()

    def _judge(self) -> None:
        parts = [one.item for one in (*self._engines, *self._services)]
        failed = [item for item in parts if item.state == "failed"]
        self._status.state = "ready" if all(item.state == "running" for item in parts) else "degraded"
        self._status.message = failed[0].message if failed else ""

    def _publish(self) -> None:
        self._status.save(self._layout)
        self._report(self._status)

    def _publish_if_possible(self) -> None:
        with contextlib.suppress(OSError):  # the disk may be full: what runs goes on, and so does stopping
            self._publish()


def _tick_all(parts: Sequence[WatchedPart]) -> bool:
    changed = [one.tick() for one in parts]  # every one, whatever the first says
    return any(changed)


@contextlib.contextmanager
def _only_supervisor(layout: Layout) -> Iterator[ProcessIdentity]:
    """Holds the state folder's lock, with our identity in the file. Raises AlreadyRunningError."""
    me = identify(os.getpid())
    if me is None:
        raise MissingPartError("/proc is not mounted, and without it processes cannot be watched: mount it.")
    with layout.lock_file.open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AlreadyRunningError(
                f"The platform in {layout.root} is already running: see `make status`."
            ) from error
        lock.seek(0)
        lock.truncate()
        json.dump(asdict(me), lock)
        lock.flush()
        yield me
        lock.seek(0)
        lock.truncate()
