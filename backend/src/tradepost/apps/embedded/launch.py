"""Starting and stopping the supervisor as a process of its own."""

import os
import signal
import subprocess
import sys
import time

from tradepost.apps.embedded.errors import PlatformError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.processes import ProcessIdentity, end_leftovers, end_processes, identify
from tradepost.apps.embedded.supervisor import running_supervisor

STOP_TIMEOUT_S = 90.0


def launch_supervisor(layout: Layout, *, plan: str) -> ProcessIdentity:
    """Starts a supervisor that outlives this terminal. Its own log is `supervisor.log`."""
    command = [sys.executable, "-m", "tradepost.apps.embedded", "--state", str(layout.root), "--plan", plan]
    with layout.log_file("supervisor").open("ab") as log:
        process = subprocess.Popen(  # noqa: S603  # our own command
            command,
            cwd=layout.root,
            env=os.environ,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    identity = identify(process.pid)
    if identity is None:
        raise PlatformError(f"The supervisor ended at once: see {layout.log_file('supervisor')}.")
    process.returncode = 0  # it is meant to outlive us: nobody waits for it
    return identity


def stop_platform(layout: Layout, *, supervisor: ProcessIdentity | None = None) -> bool:
    """Ends the supervisor and all parts, also those that a dead supervisor left. Returns whether anything ran."""
    alive = supervisor or running_supervisor(layout)
    if alive is not None and alive.is_alive():
        os.kill(alive.pid, signal.SIGTERM)
        deadline = time.monotonic() + STOP_TIMEOUT_S
        while alive.is_alive() and time.monotonic() < deadline:
            _reap(alive.pid)
            time.sleep(0.05)
        end_processes([alive], timeout_s=0)
    left = end_leftovers(layout.records_dir) if layout.records_dir.is_dir() else []
    return alive is not None or bool(left)


def _reap(pid: int) -> None:
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return  # not a child of ours: whoever has it takes care of it
