"""Processor time of parts with all that they started: a figure that other work on the machine disturbs little."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from stack import Stack

_TICKS_PER_S = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Spent:
    """Seconds by part, filled when the measured block ends."""

    by_part: dict[str, float] = field(default_factory=dict)


@contextmanager
def spent(stack: Stack) -> Iterator[Spent]:
    """What the block costs the engines and services of the stack."""
    leaders = {name: stack.engines.pid(name) for name in ("postgres", "valkey", "objects")}
    leaders |= {name: part.process.pid for name, part in stack.started.items()}
    result, before = Spent(), cpu_s(leaders)
    yield result
    result.by_part = {name: seconds - before[name] for name, seconds in cpu_s(leaders).items()}


def cpu_s(leaders: Mapping[str, int]) -> dict[str, float]:
    """Seconds that each of these processes, its living descendants and its children that ended have taken."""
    stats = [each for each in map(_stat, _pids()) if each]
    families = {name: _family(pid, stats) for name, pid in leaders.items()}
    return {name: sum(each[2] for each in stats if each[0] in family) for name, family in families.items()}


def _family(leader: int, stats: Iterable[tuple[int, int, float]]) -> set[int]:
    family = {leader}
    for _ in range(4):
        family |= {pid for pid, parent, _ in stats if parent in family}
    return family


def _pids() -> Iterator[int]:
    return (int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit())


def _stat(pid: int) -> tuple[int, int, float] | None:
    """(pid, parent, seconds of its own and of its children that ended); see proc(5)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return None
    return pid, int(fields[1]), sum(int(ticks) for ticks in fields[11:15]) / _TICKS_PER_S
