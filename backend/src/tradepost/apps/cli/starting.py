"""`tradepost up`: shows the start as it goes, in lines for a log and with a moving one for a person."""

import json
import signal
import threading
import time
from types import TracebackType
from typing import Self

from rich.console import Console

from tradepost.apps.embedded.doctor import require_python
from tradepost.apps.embedded.errors import PartFailedError, PlatformError
from tradepost.apps.embedded.launch import launch_supervisor, stop_platform
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.plan import load_plan
from tradepost.apps.embedded.ports import Ports
from tradepost.apps.embedded.processes import ProcessIdentity
from tradepost.apps.embedded.status import Status
from tradepost.apps.embedded.supervisor import running_supervisor, supervise

_POLL_S = 0.05
_INTERRUPTED = 130


def start(layout: Layout, *, plan: str) -> int:
    """Starts the platform in the background, or joins a start under way. Returns the exit code.

    Raises PlatformError where it cannot be started.
    """
    require_python()
    began_s = time.monotonic()
    supervisor = running_supervisor(layout)
    launched = supervisor is None
    if supervisor is None:
        Ports.default()  # a wrong variable is named here, before anything is started
        layout.prepare()
        supervisor = launch_supervisor(layout, plan=plan)
    try:
        with Progress() as progress:
            status = _follow_start(layout, supervisor, progress)
    except KeyboardInterrupt:
        if launched:
            print("\nStopping what was started ...")
            stop_platform(layout, supervisor=supervisor)
            print("Stopped.")
        return _INTERRUPTED
    if status.state == "failed":
        raise PlatformError(status.message)
    if status.state == "stopped":
        raise PlatformError("The start was stopped by somebody else: run `make up` again.")
    _welcome(layout, status, took_s=time.monotonic() - began_s, launched=launched)
    return 0


def run_here(layout: Layout, *, plan: str) -> int:
    """Runs the platform in this process until SIGTERM or Ctrl-C. Raises PlatformError."""
    require_python()
    began_s = time.monotonic()
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    progress = Progress(Console(force_terminal=False))
    welcomed = False

    def report(status: Status) -> None:
        nonlocal welcomed
        progress.show(status)
        if status.state == "ready" and not welcomed:
            welcomed = True
            _welcome(layout, status, took_s=time.monotonic() - began_s, launched=True)

    supervise(layout, Ports.default(), load_plan(plan), stop, report)
    return 0


class Progress:
    """Prints a line for each item that is done, and on a terminal one that moves for what is under way."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(highlight=False)
        self._shown: set[str] = set()
        self._moving = self._console.status("Starting") if self._console.is_terminal else None

    def show(self, status: Status) -> None:
        for item in status.items.values():
            is_over = item.state in {"running", "done", "failed"}
            if is_over and item.name not in self._shown:
                self._shown.add(item.name)
                mark = "failed" if item.state == "failed" else "ok"
                took = f"{item.took_s:6.2f} s" if item.took_s is not None else ""
                self._console.print(f"  {mark:<7}{item.title:<26}{took}", highlight=False)
        under_way = [item.title for item in status.items.values() if item.state == "starting"]
        if self._moving is not None and under_way:
            self._moving.update(f"Starting {', '.join(under_way)}")

    def __enter__(self) -> Self:
        if self._moving is not None:
            self._moving.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._moving is not None:
            self._moving.stop()


def _follow_start(layout: Layout, supervisor: ProcessIdentity, progress: Progress) -> Status:
    while True:
        is_alive = supervisor.is_alive()  # asked before the file is read, so that its last word is not missed
        status = Status.load(layout)
        if status is not None and status.supervisor == supervisor:
            progress.show(status)
            if status.is_settled:
                return status
        if not is_alive:
            raise PartFailedError(
                f"The supervisor ended before the platform was ready: see {layout.log_file('supervisor')}."
            )
        time.sleep(_POLL_S)


def _welcome(layout: Layout, status: Status, *, took_s: float, launched: bool) -> None:
    print(f"\nTradepost is ready after {took_s:.1f} s.\n" if launched else "\nTradepost is already running.\n")
    if status.state == "degraded":
        print(f"  Not all of it: {status.message or 'a part is being restarted'}\n")
    for title, address in status.addresses:
        print(f"  {title:<22}{address}")
    accounts = _demo_accounts(layout)
    if accounts:
        print("\n  Demo accounts")
    for account in accounts:
        print(f"  {account['role']:<22}{account['email']:<36}{account['password']}")
    print("\n  Stop with `make down`, look with `make status` and `.venv/bin/tradepost logs`.")


def _demo_accounts(layout: Layout) -> list[dict[str, str]]:
    try:
        accounts: list[dict[str, str]] = json.loads(layout.demo_accounts_file.read_text())
    except (OSError, ValueError):
        return []
    return accounts
