"""Measures Tradepost on this machine and writes bench/results.json.

    make bench                              everything, in under 20 minutes
    python bench/run.py --quick             shorter rounds, a few minutes
    python bench/run.py --only orders,reads some of it

It starts a platform of its own, in a temporary folder and on free ports, beside whatever runs. TRADEPOST_TEST_DATA
names the folder of real data; figures that need it are left out where it is missing. A quick or partial run leaves
bench/results.json alone and writes .cache/bench-results.json.
"""

import argparse
import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx2
import uvloop
from browsing import measure_web
from cast import Cast, make_companies, stock_up
from catalogue import measure_import, measure_search
from context import Context, Left
from history import measure_history
from invariants import check_invariants
from ordering import measure_lag, measure_orders, measure_sizes
from reading import measure_hot_reads, measure_listing, measure_mix
from report import REPOSITORY, environment, print_table, write_results
from stack import Stack, running_stack
from starting import measure_starts

from tradepost.apps.embedded.errors import PlatformError

START = "start"
BENCHMARKS: dict[str, Callable[[Context], Awaitable[None]]] = {
    "reads": measure_hot_reads,
    "orders": measure_orders,
    "sizes": measure_sizes,
    "lag": measure_lag,
    "import": measure_import,
    "search": measure_search,
    "list": measure_listing,
    "mix": measure_mix,
    "history": measure_history,
    "web": measure_web,
}
LONGEST_S = 20 * 60.0
_FAILED = "it failed: "
_KEPT_VARIABLES = {"TRADEPOST_TEST_DATA"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="shorter rounds")
    parser.add_argument("--only", default="", help=f"comma-separated: {', '.join([START, *BENCHMARKS])}")
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))  # what was started is ended
    chosen = asked.only.split(",") if asked.only else [START, *BENCHMARKS]
    unknown = set(chosen) - {START, *BENCHMARKS}
    if unknown:
        parser.error(f"there is no benchmark {min(unknown)}")
    file = REPOSITORY / ("bench/results.json" if not asked.quick and not asked.only else ".cache/bench-results.json")
    try:
        code = _run(chosen, file, quick=asked.quick)
    except PlatformError as error:
        sys.exit(f"The platform could not be started, so nothing was written: {error}")
    sys.exit(code)


def _run(chosen: list[str], file: Path, *, quick: bool) -> int:
    until = time.monotonic() + LONGEST_S
    for name in [name for name in os.environ if name.startswith("TRADEPOST_") and name not in _KEPT_VARIABLES]:
        del os.environ[name]
    figures: dict[str, float] = {}
    left: dict[str, str] = {}
    notes: list[str] = []
    with tempfile.TemporaryDirectory(prefix="tradepost-bench-", ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        root.chmod(0o711)  # PostgreSQL runs as another user where we are root
        about = environment(quick=quick, state=root)
        if START in chosen:
            _attempt(START, left, lambda: measure_starts(root / "start", figures, quick=quick))
        rest = [name for name in BENCHMARKS if name in chosen]
        if rest:
            with running_stack(root / "stack") as stack:
                uvloop.run(_measure(stack, rest, until, quick=quick, figures=figures, left=left, notes=notes))
                _attempt("check", left, lambda: check_invariants(figures))
    about["load_after"] = f"{os.getloadavg()[0]:.2f}"
    write_results(file, figures, left, notes, about)
    print_table(figures, left, notes, about)
    print(f"\nWritten to {file.relative_to(REPOSITORY)}.")
    return 1 if any(reason.startswith(_FAILED) for reason in left.values()) else 0


async def _measure(
    stack: Stack,
    names: list[str],
    until: float,
    *,
    quick: bool,
    figures: dict[str, float],
    left: dict[str, str],
    notes: list[str],
) -> None:
    organisations = await make_companies()
    stack.start_services()
    async with httpx2.AsyncClient(base_url=stack.address, timeout=60) as client:
        cast = Cast(stack, client, organisations)
        await stack.settle()
        await stock_up(cast)
        await stack.settle()
        context = Context(cast, _real_data(), quick, figures, notes)
        for name in names:
            await _attempt_in_time(name, context, left, until)


def _real_data() -> Path | None:
    folder = Path(os.environ.get("TRADEPOST_TEST_DATA", REPOSITORY.parent / "shared" / "data"))
    return folder if folder.is_dir() else None


async def _attempt_in_time(name: str, context: Context, left: dict[str, str], until: float) -> None:
    started = time.monotonic()
    print(f"{name} ...", end=" ", flush=True, file=sys.stderr)
    try:
        async with asyncio.timeout(max(0.0, until - started)):
            await BENCHMARKS[name](context)
    except Left as reason:
        left[name] = str(reason)
    except Exception as error:  # noqa: BLE001  # one that fails must not hide what the others measured
        left[name] = f"{_FAILED}{type(error).__name__}: {error}"[:400]
    context.figures["load_average_highest"] = max(context.figures.get("load_average_highest", 0.0), os.getloadavg()[0])
    print(left.get(name, f"{time.monotonic() - started:.0f} s"), file=sys.stderr)


def _attempt(name: str, left: dict[str, str], measure: Callable[[], None]) -> None:
    started = time.monotonic()
    print(f"{name} ...", end=" ", flush=True, file=sys.stderr)
    try:
        measure()
    except (RuntimeError, PlatformError, OSError, subprocess.TimeoutExpired) as error:
        left[name] = f"{_FAILED}{error}"[:600]
    print(left.get(name, f"{time.monotonic() - started:.0f} s"), file=sys.stderr)


if __name__ == "__main__":
    main()
