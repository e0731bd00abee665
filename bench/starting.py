"""`tradepost up` on an empty state folder and on a known one, and what the idle platform takes."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from processors import cpu_s

from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.ports import Ports
from tradepost.apps.embedded.processes import ProcessIdentity, memory_mb, own_memory_mb
from tradepost.apps.embedded.status import Status
from tradepost.apps.embedded.web import web_is_wanted

_TIMEOUT_S = 180.0
_BUILD_TIMEOUT_S = 1_800.0
_IDLE_AFTER_S = 10.0


def measure_starts(state: Path, figures: dict[str, float], *, quick: bool) -> None:
    """Start cold, let it idle, stop, start warm, stop, and remove everything. Raises RuntimeError.

    Cold is an empty state folder; packages are downloaded and the web application is built before, as `web_build_s`
    tells where it was not built yet.
    """
    environment = {**os.environ, **Ports.free().environment()}
    layout = Layout(state)
    try:
        if web_is_wanted():
            figures["web_build_s"] = _build_web(state.with_name(f"{state.name}-web"), environment)
        figures["cold_start_s"] = _timed("up", state, environment)
        time.sleep(3 if quick else _IDLE_AFTER_S)
        before = _cpu_s(layout)
        started = time.perf_counter()
        time.sleep(3 if quick else _IDLE_AFTER_S)
        used_s = _cpu_s(layout) - before
        figures["idle_cpu_share"] = used_s / (time.perf_counter() - started)
        for name, used_mb in _memory_mb(layout).items():
            figures[f"idle_{name}_mb"] = used_mb
        _timed("down", state, environment)
        warm = []
        for _ in range(1 if quick else 3):
            warm.append(_timed("up", state, environment))
            _timed("down", state, environment)
        figures["warm_start_s"] = sorted(warm)[len(warm) // 2]
    finally:
        _timed("down", state, environment)
        _timed("reset", state, environment, "--yes")


def _build_web(elsewhere: Path, environment: dict[str, str]) -> float:
    """Seconds of `tradepost web-build` for a platform that is never started."""
    started = time.perf_counter()
    try:
        subprocess.run(
            [sys.executable, "-m", "tradepost.apps.cli", "web-build"],
            env={**environment, "TRADEPOST_STATE": str(elsewhere)},
            capture_output=True,
            check=True,
            timeout=_BUILD_TIMEOUT_S,
        )
    finally:
        shutil.rmtree(elsewhere, ignore_errors=True)
    return time.perf_counter() - started


def _timed(command: str, state: Path, environment: dict[str, str], *more: str) -> float:
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "tradepost.apps.cli", command, "--state", str(state), *more],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=_TIMEOUT_S,
    )
    if done.returncode:
        raise RuntimeError(f"tradepost {command}: {(done.stderr or done.stdout)[-500:]}")
    return time.perf_counter() - started


def _parts(layout: Layout) -> dict[str, ProcessIdentity]:
    status = Status.load(layout)
    if status is None or status.state != "ready":
        raise RuntimeError(f"the platform is not ready: {status and status.message}")
    boot_id = status.supervisor.boot_id
    running = [item for item in status.items.values() if item.kind != "step" and item.pid]
    return {item.name: ProcessIdentity(item.pid or 0, item.start_ticks, boot_id) for item in running} | {
        "supervisor": status.supervisor
    }


def _memory_mb(layout: Layout) -> dict[str, float]:
    """Of each part, as `tradepost status` counts it, and of all as `memory`."""
    used = {
        name: own_memory_mb(part) if name == "supervisor" else memory_mb(part) for name, part in _parts(layout).items()
    }
    return used | {"memory": sum(used.values())}


def _cpu_s(layout: Layout) -> float:
    return sum(cpu_s({name: part.pid for name, part in _parts(layout).items() if name != "supervisor"}).values())
