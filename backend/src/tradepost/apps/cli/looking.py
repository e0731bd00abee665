"""`tradepost status`, `logs` and `doctor`."""

import contextlib
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tradepost.apps.embedded.doctor import examine
from tradepost.apps.embedded.errors import PlatformError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.logs import follow, tail
from tradepost.apps.embedded.processes import ProcessIdentity, memory_mb, own_memory_mb
from tradepost.apps.embedded.status import Item, Status
from tradepost.apps.embedded.supervisor import running_supervisor


def show_status(layout: Layout) -> int:
    """Prints the table of parts. Returns 0 where the platform is ready, 1 otherwise."""
    status = Status.load(layout)
    supervisor = running_supervisor(layout)
    if status is None or supervisor is None:
        died = status is not None and status.state not in {"stopped", "failed"}
        print("The platform is not running." + (" Its supervisor died: `make up` starts it again." if died else ""))
        if status is not None and status.message:
            print(status.message)
        return 1
    table = Table(box=None, pad_edge=False)
    for title in ("part", "state", "pid", "memory", "restarts", "since"):
        table.add_column(title, justify="right" if title in {"pid", "memory", "restarts"} else "left")
    total_mb = own_memory_mb(supervisor)
    table.add_row("supervisor", "running", str(supervisor.pid), f"{total_mb:.0f} MB", "", "")
    for item in status.items.values():
        if item.kind != "step":
            used_mb = _memory_mb(item, supervisor.boot_id)
            total_mb += used_mb
            memory = f"{used_mb:.0f} MB" if item.pid else ""
            table.add_row(item.name, item.state, str(item.pid or ""), memory, str(item.restarts), item.since or "")
    Console(highlight=False, soft_wrap=True).print(table)
    print(f"\nThe platform is {status.state}; it uses {total_mb:.0f} MB of memory.")
    for item in status.items.values():
        if item.state in {"failed", "restarting"}:
            print(f"{item.name}: {item.message}")
    return 0 if status.state == "ready" else 1


def show_logs(layout: Layout, part: str | None, *, lines: int, follow_on: bool) -> None:
    """Prints the last lines of one log or of all, and goes on until Ctrl-C where asked. Raises PlatformError."""
    known = sorted(path.stem for path in layout.logs_dir.glob("*.log"))
    if not known:
        raise PlatformError(f"There are no logs in {layout.logs_dir}: start the platform with `make up`.")
    if part is not None and part not in known:
        raise PlatformError(f"There is no log of {part}: choose one of {', '.join(known)}.")
    files = [layout.log_file(name) for name in ([part] if part else known)]
    for file in files:
        for line in tail(file, lines):
            print(_labelled(file, line, alone=part is not None))
    if follow_on:
        with contextlib.suppress(KeyboardInterrupt):
            for file, line in follow(files):
                print(_labelled(file, line, alone=part is not None), flush=True)


def show_findings(layout: Layout) -> int:
    """Prints each check of the machine. Returns 1 where one failed."""
    failed = 0
    for finding in examine(layout):
        failed += not finding.is_good
        print(f"  {'ok' if finding.is_good else 'FAULT':<7}{finding.name:<14}{finding.advice or finding.seen}")
    print("\nNothing stands in the way." if not failed else f"\n{failed} to mend, then run `make doctor` again.")
    return min(failed, 1)


def _memory_mb(item: Item, boot_id: str) -> float:
    return memory_mb(ProcessIdentity(item.pid, item.start_ticks, boot_id)) if item.pid else 0.0


def _labelled(file: Path, line: str, *, alone: bool) -> str:
    return line if alone else f"{file.stem:<16} {line}"
