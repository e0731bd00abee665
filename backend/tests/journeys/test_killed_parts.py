"""The platform as `tradepost up` starts it: each of its parts is killed once and comes back with its data."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tradepost.apps.demo.caller import Caller, eventually
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.ports import Ports
from tradepost.apps.embedded.status import Status

pytestmark = pytest.mark.long
START_TIMEOUT_S = 2_500  # where the web application was never built before
PATIENCE_S = 60


class Platform:
    """A platform of the real plan, driven by the command line."""

    def __init__(self, state: Path) -> None:
        self.layout, self.ports = Layout(state), Ports.free()
        kept = {name: text for name, text in os.environ.items() if not name.startswith("TRADEPOST_")}
        self._environment = {**kept, **self.ports.environment(), "TRADEPOST_STATE": str(state)}

    def run(self, *arguments: str, timeout_s: float = 120) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tradepost.apps.cli", *arguments]
        return subprocess.run(
            command, env=self._environment, capture_output=True, text=True, timeout=timeout_s, check=False
        )

    def status(self) -> Status:
        status = Status.load(self.layout)
        assert status is not None
        return status

    def kill(self, name: str) -> float:
        """SIGKILL to the part's process; the seconds until the platform was ready again, with another one."""
        before = self.status().items[name].pid
        assert before is not None
        began_s = time.monotonic()
        os.kill(before, signal.SIGKILL)
        while (now := self.status()).state != "ready" or now.items[name].pid in (None, before):
            assert time.monotonic() - began_s < PATIENCE_S, (name, now.state, now.message)
            time.sleep(0.05)
        return time.monotonic() - began_s


@pytest.fixture(scope="module")
def platform_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    made = Platform(tmp_path_factory.mktemp("killed") / "state")
    try:
        up = made.run("up", timeout_s=START_TIMEOUT_S)
        assert up.returncode == 0, up.stderr
        yield made
    finally:
        made.run("reset", "--yes")


async def test_every_part_comes_back_with_its_data(platform_of_its_own: Platform) -> None:
    running = platform_of_its_own
    accounts = json.loads(running.layout.demo_accounts_file.read_text())
    [buyer] = [each for each in accounts if each["role"] == "retailer"]
    address = f"http://127.0.0.1:{running.ports.gateway}"
    parts = [item.name for item in running.status().items.values() if item.kind != "step"]
    assert {"postgres", "valkey", "objects", "api", "worker", "gateway"} <= set(parts)
    async with httpx2.AsyncClient(base_url=address, timeout=30) as client:

        async def mugs() -> list[str]:
            caller = await Caller.sign_in(client, buyer["email"], buyer["password"])
            return [each["id"] for each in (await caller.get("/search", q="mug"))["items"]]

        before = await mugs()
        assert before
        for name in parts:
            took_s = await asyncio.to_thread(running.kill, name)
            print(f"{name}: ready again after {took_s:.1f} s")
            assert await eventually(mugs) == before, name
            if "web" in parts:
                assert (await client.get("/login")).status_code == 200, name

    check = await asyncio.to_thread(running.run, "check")
    assert check.returncode == 0, check.stdout
