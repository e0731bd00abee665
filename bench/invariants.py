"""Whether the platform's books are right after all that was measured."""

import os
import subprocess
import sys

_TIMEOUT_S = 180.0


def check_invariants(figures: dict[str, float]) -> None:
    """`tradepost check` on the database that the environment names. Raises RuntimeError where it cannot be made."""
    done = subprocess.run(
        [sys.executable, "-m", "tradepost.apps.cli", "check"],
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
        timeout=_TIMEOUT_S,
    )
    lines = done.stdout.splitlines()
    broken = [line for line in lines if line.startswith("BROKEN")]
    if not lines or (done.returncode and not broken):
        raise RuntimeError(f"tradepost check: {done.stderr[-400:]}")
    figures["invariants_checked"] = sum(line.startswith(("ok ", "BROKEN")) for line in lines)
    figures["invariants_broken"] = len(broken)
    if broken:
        raise RuntimeError("; ".join(broken)[:400])
