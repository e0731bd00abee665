"""What the supervisor says about itself, kept in `status.json` for every other command to read."""

import json
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Literal, Self

from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.processes import ProcessIdentity, write_json

ItemState = Literal["waiting", "starting", "running", "restarting", "done", "skipped", "failed", "stopped"]
PlatformState = Literal["starting", "ready", "degraded", "stopping", "stopped", "failed"]


@dataclass(slots=True)
class Item:
    """One line of the status: an engine, a step of the start, or a service."""

    name: str
    title: str
    kind: Literal["engine", "step", "service"]
    state: ItemState = "waiting"
    pid: int | None = None
    start_ticks: int = 0
    restarts: int = 0
    took_s: float | None = None
    since: str | None = None
    message: str = ""


@dataclass(slots=True)
class Status:
    """The whole platform at one moment. `message` is a sentence for people where something is wrong."""

    supervisor: ProcessIdentity
    ports: dict[str, int]
    addresses: list[tuple[str, str]] = field(default_factory=list)
    state: PlatformState = "starting"
    message: str = ""
    updated_at: str = ""
    items: dict[str, Item] = field(default_factory=dict)

    def save(self, layout: Layout) -> None:
        self.updated_at = now_text()
        write_json(layout.status_file, asdict(self))

    @classmethod
    def load(cls, layout: Layout) -> Self | None:
        """None where there is none, or only the half of one."""
        try:
            known = json.loads(layout.status_file.read_text())
            known["supervisor"] = ProcessIdentity(**known["supervisor"])
            known["items"] = {name: Item(**item) for name, item in known["items"].items()}
            return cls(**known)
        except (OSError, ValueError, TypeError, KeyError):
            return None

    @property
    def is_settled(self) -> bool:
        """Whether the start is over, for better or worse."""
        return self.state not in {"starting", "stopping"}


def now_text() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
