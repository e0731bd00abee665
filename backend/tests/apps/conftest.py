"""A platform of one's own for each test of the supervisor and the command line."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tradepost.apps.embedded.launch import stop_platform
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.ports import Ports
from tradepost.apps.embedded.postgres import remove_postgres
from tradepost.apps.embedded.status import Status


@dataclass(frozen=True, slots=True)
class Cli:
    """The command line, on a state folder and ports of its own."""

    layout: Layout
    ports: Ports
    environment: dict[str, str]

    def run(self, *arguments: str, timeout_s: float = 90) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tradepost.apps.cli", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
        )

    def begin(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            # Where the tests themselves run in the background, a shell has made them ignore Ctrl-C.
            ["env", "--default-signal=INT", sys.executable, "-m", "tradepost.apps.cli", *arguments],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def status(self) -> Status:
        status = Status.load(self.layout)
        assert status is not None
        return status


@pytest.fixture
def cli(tmp_path) -> Iterator[Cli]:
    layout = Layout(tmp_path / "state")
    ports = Ports.free()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRADEPOST_")}
    environment = {
        **kept,
        **ports.environment(),
        "TRADEPOST_STATE": str(layout.root),
        "PYTHONPATH": str(Path(__file__).parent),
        "COLUMNS": "200",
    }
    yield Cli(layout, ports, environment)
    stop_platform(layout)
    remove_postgres(layout)
