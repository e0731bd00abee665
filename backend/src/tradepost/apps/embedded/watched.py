"""One part under watch: started, and restarted with growing pauses when it dies.

After too many quick deaths it counts as failed, and is tried again now and then: a full disk is not full for ever.
"""

import contextlib
import logging
import signal
import time
from collections.abc import Mapping, Sequence

from tradepost.apps.embedded.errors import PlatformError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.logs import last_words
from tradepost.apps.embedded.processes import Part, RunningPart, kill_part, start_part, stop_parts
from tradepost.apps.embedded.status import Item, now_text

log = logging.getLogger(__name__)

QUICK_DEATHS_LIMIT = 5
QUICK_DEATH_S = 60.0  # who lived longer than this begins again with the shortest pause
FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 10.0
FAILED_PAUSE_S = 20.0
FULL_DISK_MB = 8


class WatchedPart:
    """A part, its process and its line of the status."""

    def __init__(self, part: Part, item: Item, layout: Layout, environment: Mapping[str, str]) -> None:
        self.part = part
        self.item = item
        self._layout = layout
        self._environment = environment
        self._running: RunningPart | None = None
        self._quick_deaths = 0
        self._started_at_s = 0.0
        self._start_at_s = 0.0

    def start(self) -> None:
        """Starts the process; `tick` tells when it is ready. Raises OSError or PlatformError."""
        self.item.state, self.item.since, self.item.message = "starting", now_text(), ""
        self._started_at_s = time.monotonic()
        self._running = start_part(
            self.part,
            environment=self._environment,
            log_file=self._layout.log_file(self.part.name),
            record_file=self._layout.record_file(self.part.name),
        )
        self.item.pid = self._running.identity.pid
        self.item.start_ticks = self._running.identity.start_ticks

    def tick(self) -> bool:
        """Looks once at the process and does what is due. Returns whether the status changed."""
        before = (self.item.state, self.item.pid)
        try:
            self._look()
        except (OSError, PlatformError) as error:
            self._died(f"{self.part.title} could not be started: {error}")
        return before != (self.item.state, self.item.pid)

    def _look(self) -> None:
        now_s = time.monotonic()
        if self.item.state in {"restarting", "failed"} and now_s >= self._start_at_s:
            self.start()
        elif self._running is not None and (code := self._running.exit_code()) is not None:
            self._died(f"{self.part.title} {how_it_ended(code)}{last_words(self._layout.log_file(self.part.name))}")
        elif self._running is not None and self.item.state == "starting":
            self._await_readiness(self._running, now_s)

    def _await_readiness(self, running: RunningPart, now_s: float) -> None:
        waited_s = now_s - running.started_at_s
        if self.part.ready():
            if self.part.after_ready is not None:
                self.part.after_ready()
            self.item.state, self.item.took_s = "running", round(time.monotonic() - running.started_at_s, 2)
        elif waited_s > self.part.start_timeout_s:
            words = last_words(self._layout.log_file(self.part.name))
            self._died(f"{self.part.title} gave no answer within {self.part.start_timeout_s:.0f} s{words}")

    def _died(self, message: str) -> None:
        log.warning("%s", message)
        if self._running is not None:
            kill_part(self._running)  # what it started must not live on, nor hold its port
            self._running = None
        with contextlib.suppress(OSError):
            if self._layout.free_mb() < FULL_DISK_MB:
                message = f"The disk of {self._layout.root} is full: free some space. {message}"
        now_s = time.monotonic()
        self._quick_deaths = self._quick_deaths + 1 if now_s - self._started_at_s < QUICK_DEATH_S else 1
        self.item.pid, self.item.message, self.item.since = None, message, now_text()
        self.item.restarts += 1
        if self._quick_deaths > QUICK_DEATHS_LIMIT:
            self.item.state = "failed"
            self.item.message = (
                f"Died {self._quick_deaths} times in a row, and is tried again every {FAILED_PAUSE_S:.0f} s. {message}"
            )
            self._start_at_s = now_s + FAILED_PAUSE_S
            return
        self.item.state = "restarting"
        self._start_at_s = now_s + min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** (self._quick_deaths - 1))

    def release(self) -> RunningPart | None:
        """Hands over the process, to be stopped; the part is not watched any more."""
        running, self._running = self._running, None
        self.item.state, self.item.pid = "stopped", None
        return running


def stop_watched(parts: Sequence[WatchedPart]) -> None:
    """Stops all of them, side by side."""
    stop_parts([running for one in parts if (running := one.release()) is not None])


def how_it_ended(code: int) -> str:
    """`Popen.returncode` in words."""
    if code >= 0:
        return f"ended with code {code}"
    return f"was ended by {signal.Signals(-code).name}"
