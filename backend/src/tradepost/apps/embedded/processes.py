"""Processes of ours: started in sessions of their own, recorded, found again after a crash, and ended.

A process is known by its pid together with its start time in kernel ticks and the machine's boot, so that a pid that
was given to a stranger in the meantime is never mistaken for ours. Nothing is ever looked up by its name.
"""

import contextlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

_POLL_S = 0.02
_KILL_TIMEOUT_S = 10.0


@dataclass(frozen=True, slots=True)
class ProcessIdentity:
    """One process of one boot of this machine."""

    pid: int
    start_ticks: int
    boot_id: str

    def is_alive(self) -> bool:
        """Whether this very process still runs; one that ended but was not waited for does not."""
        if self.boot_id != boot_id():
            return False
        stat = _read_stat(self.pid)
        return stat is not None and stat.start_ticks == self.start_ticks and stat.state not in "ZX"


@dataclass(frozen=True, slots=True)
class Part:
    """One process of the platform: how to start it, to know that it is ready, and to end it."""

    name: str
    title: str
    command: tuple[str, ...]
    folder: Path
    ready: Callable[[], bool]
    environment: Mapping[str, str] = field(default_factory=dict)
    inherits: frozenset[str] | None = None  # the variables it may get of those around it; None: all of them
    uid: int | None = None
    before_start: Callable[[], None] | None = None
    after_ready: Callable[[], None] | None = None
    after_stop: Callable[[], None] | None = None
    stop_signal: int = signal.SIGTERM
    stop_timeout_s: float = 15.0
    start_timeout_s: float = 30.0
    is_engine: bool = False  # other parts need it to end in good order, so it ends after them


@dataclass(slots=True)
class RunningPart:
    """A started part. Only the process that started it may hold one."""

    part: Part
    process: subprocess.Popen[bytes]
    identity: ProcessIdentity
    record_file: Path
    started_at_s: float

    def exit_code(self) -> int | None:
        """None while it runs."""
        return self.process.poll()


def start_part(part: Part, *, environment: Mapping[str, str], log_file: Path, record_file: Path) -> RunningPart:
    """Starts the part in its own session, its output appended to `log_file`, and records it.

    Raises OSError where the program cannot be started or the record cannot be written.
    """
    if part.before_start is not None:
        part.before_start()
    around = {name: text for name, text in environment.items() if part.inherits is None or name in part.inherits}
    with log_file.open("ab") as log:
        process = subprocess.Popen(  # noqa: S603  # the commands are our own
            part.command,
            cwd=part.folder,
            env={**around, **part.environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            user=part.uid,
            group=None if part.uid is None else group_of(part.uid),
            extra_groups=None if part.uid is None else [],
        )
    identity = identify(process.pid) or ProcessIdentity(process.pid, 0, boot_id())
    record = {**asdict(identity), "stop_signal": int(part.stop_signal), "is_engine": part.is_engine}
    write_json(record_file, record)
    return RunningPart(part, process, identity, record_file, time.monotonic())


def stop_parts(running: Iterable[RunningPart]) -> None:
    """Asks all of them to end at once, kills those that take too long, and leaves no child of theirs behind."""
    asked = list(running)
    for one in asked:
        if one.process.poll() is None:
            one.process.send_signal(one.part.stop_signal)
    for one in asked:
        with contextlib.suppress(subprocess.TimeoutExpired):
            one.process.wait(timeout=max(0.0, one.part.stop_timeout_s))
        kill_part(one)


def kill_part(one: RunningPart) -> None:
    """Kills the part and whatever it started, and returns when all of them are gone."""
    if one.process.poll() is None:
        one.process.kill()
        one.process.wait(timeout=_KILL_TIMEOUT_S)
    end_processes(session_of(one.identity), timeout_s=0)
    if one.part.after_stop is not None:
        one.part.after_stop()
    one.record_file.unlink(missing_ok=True)


def end_leftovers(records_dir: Path, *, timeout_s: float = 10.0) -> list[str]:
    """Ends what an earlier, crashed run left alive, by its records. Returns the names of the parts ended.

    Services are ended before the engines that they need, each group side by side.
    """
    ended = []
    records = {path: _read_record(path) for path in sorted(records_dir.glob("*.json"))}
    for engines in (False, True):
        left = []
        for path, record in records.items():
            members = session_of(record.identity) if record and record.is_engine is engines else []
            if record and members:
                _signal(members, record.stop_signal)
                left += members
                ended.append(path.stem)
        _kill(_wait_until_gone(left, timeout_s))
    for path in records:
        path.unlink(missing_ok=True)
    return sorted(ended)


def end_processes(identities: Iterable[ProcessIdentity], *, timeout_s: float, ask: int = signal.SIGTERM) -> None:
    """Sends `ask`, waits up to `timeout_s`, kills the rest and waits until every one is gone."""
    alive = [identity for identity in identities if identity.is_alive()]
    if timeout_s > 0:
        _signal(alive, ask)
        alive = _wait_until_gone(alive, timeout_s)
    _kill(alive)


def identify(pid: int) -> ProcessIdentity | None:
    """The identity of the process that has this pid now."""
    stat = _read_stat(pid)
    return ProcessIdentity(pid, stat.start_ticks, boot_id()) if stat else None


def session_of(leader: ProcessIdentity) -> list[ProcessIdentity]:
    """The processes of the session that `leader` began, itself included where it is alive."""
    now = _read_stat(leader.pid)
    if leader.boot_id != boot_id() or (now is not None and now.start_ticks != leader.start_ticks):
        return []  # the kernel does not hand out a pid while a session carries its number: that session is over
    found = []
    for pid in _all_pids():
        stat = _read_stat(pid)
        ours = stat is not None and stat.session == leader.pid and stat.start_ticks >= leader.start_ticks
        if stat is not None and ours and stat.state not in "ZX":
            found.append(ProcessIdentity(pid, stat.start_ticks, leader.boot_id))
    return found


def processes_working_in(folder: Path) -> list[ProcessIdentity]:
    """The processes whose working folder is exactly `folder`, as far as we may see them."""
    wanted = str(folder.resolve())
    found = []
    for pid in _all_pids():
        with contextlib.suppress(OSError):
            identity = identify(pid) if str(Path(f"/proc/{pid}/cwd").readlink()) == wanted else None
            if identity is not None and identity.is_alive():
                found.append(identity)
    return found


def memory_mb(leader: ProcessIdentity) -> float:
    """Proportional memory (PSS) of a part with all that it started, in MB; 0 where the kernel does not tell."""
    family = {member.pid for member in session_of(leader)}
    parents = {pid: stat.parent for pid in _all_pids() if (stat := _read_stat(pid)) is not None}
    for _ in range(3):  # children that began sessions of their own, as PostgreSQL's do, and theirs
        family |= {pid for pid, parent in parents.items() if parent in family}
    return sum(_pss_kb(pid) for pid in family) / 1024


def own_memory_mb(one: ProcessIdentity) -> float:
    """Proportional memory of this process alone, in MB."""
    return _pss_kb(one.pid) / 1024


def group_of(uid: int) -> int:
    """The primary group of a user id, or the same number where it has no account."""
    import pwd  # noqa: PLC0415  # not on every platform that can import this module

    try:
        return pwd.getpwuid(uid).pw_gid
    except KeyError:
        return uid


def write_json(path: Path, value: object) -> None:
    """Writes the file whole or not at all, readable by its owner only."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(value, file, indent=1)
    fresh.replace(path)


def boot_id() -> str:
    """Differs after each boot of the machine."""
    return Path("/proc/sys/kernel/random/boot_id").read_text().strip()


@dataclass(frozen=True, slots=True)
class _Stat:
    state: str
    parent: int
    session: int
    start_ticks: int


def _read_stat(pid: int) -> _Stat | None:
    try:
        # See proc(5). The second field is the name in brackets, which may hold spaces and brackets itself.
        after_name = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return None
    return _Stat(
        state=after_name[0], parent=int(after_name[1]), session=int(after_name[3]), start_ticks=int(after_name[19])
    )


@dataclass(frozen=True, slots=True)
class _Record:
    identity: ProcessIdentity
    stop_signal: int
    is_engine: bool


def _read_record(path: Path) -> _Record | None:
    try:
        known = json.loads(path.read_text())
        identity = ProcessIdentity(known["pid"], known["start_ticks"], known["boot_id"])
        return _Record(identity, int(known["stop_signal"]), bool(known.get("is_engine")))
    except (ValueError, TypeError, KeyError, AttributeError):  # cut short by a full disk or a power cut
        return None


def _all_pids() -> list[int]:
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]  # noqa: PTH208  # names are all we need


def _signal(identities: Iterable[ProcessIdentity], number: int) -> None:
    for identity in identities:
        if identity.is_alive():
            with contextlib.suppress(ProcessLookupError):
                os.kill(identity.pid, number)


def _kill(identities: list[ProcessIdentity]) -> None:
    _signal(identities, signal.SIGKILL)
    _wait_until_gone(identities, _KILL_TIMEOUT_S)


def _wait_until_gone(identities: list[ProcessIdentity], timeout_s: float) -> list[ProcessIdentity]:
    deadline = time.monotonic() + timeout_s
    alive = [identity for identity in identities if identity.is_alive()]
    while alive and time.monotonic() < deadline:
        time.sleep(_POLL_S)
        alive = [identity for identity in alive if identity.is_alive()]
    return alive


def _pss_kb(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
