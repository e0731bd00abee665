"""Checks of the machine before, or instead of, a start. Each failed one says in a sentence what to do."""

import os
import platform
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tradepost.apps.embedded.errors import MissingPartError, PlatformError
from tradepost.apps.embedded.gateway import gateway_binary
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.node import node_binary
from tradepost.apps.embedded.objects import objects_binary
from tradepost.apps.embedded.ports import Ports
from tradepost.apps.embedded.postgres import postgres_binaries
from tradepost.apps.embedded.supervisor import running_supervisor
from tradepost.apps.embedded.valkey import valkey_binary
from tradepost.apps.embedded.web import web_is_wanted

MINIMUM_PYTHON = (3, 11)
MINIMUM_GLIBC = (2, 31)
MINIMUM_MEMORY_MB = 1200
MINIMUM_OPEN_FILES = 1024
PARTS = ("gateway", "api", "postgres", "valkey", "objects")


@dataclass(frozen=True, slots=True)
class Finding:
    """One check. `advice` is empty where it passed; else it says what is wrong and what to do."""

    name: str
    seen: str
    advice: str = ""

    @property
    def is_good(self) -> bool:
        return not self.advice


def examine(layout: Layout) -> Iterator[Finding]:
    """Every check, in an order in which the first failure explains the later ones."""
    yield _python()
    yield _system()
    yield _glibc()
    yield _program("PostgreSQL", lambda: postgres_binaries() / "postgres", "--version")
    yield _program("Valkey", valkey_binary, "--version")
    yield _program("SeaweedFS", objects_binary, "version")
    yield _program("Envoy", gateway_binary, "--version")
    if web_is_wanted():
        yield _program("Node.js", node_binary, "--version")
    yield _state(layout)
    yield _disk(layout)
    yield _memory()
    yield _open_files()
    yield _ports(layout)


def require_python() -> None:
    """Raises MissingPartError where this Python is too old."""
    finding = _python()
    if not finding.is_good:
        raise MissingPartError(finding.advice)


def _python() -> Finding:
    seen = platform.python_version()
    wanted = ".".join(map(str, MINIMUM_PYTHON))
    if sys.version_info < MINIMUM_PYTHON:
        return Finding("Python", seen, f"Python {seen} is too old: install Python {wanted} or newer, then `make env`.")
    return Finding("Python", seen)


def _system() -> Finding:
    seen = f"{platform.system()} {platform.machine()}"
    if platform.system() != "Linux" or platform.machine() not in {"x86_64", "aarch64"}:
        return Finding("System", seen, f"The engines' wheels do not run on {seen}: use Linux on x86-64 or arm64.")
    return Finding("System", seen)


def _glibc() -> Finding:
    name, version = platform.libc_ver()
    seen = f"{name} {version}".strip() or "unknown"
    wanted = ".".join(map(str, MINIMUM_GLIBC))
    known = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    if name != "glibc" or known < MINIMUM_GLIBC:
        return Finding("C library", seen, f"The gateway needs glibc {wanted}: use Debian 11, Ubuntu 20.04 or newer.")
    return Finding("C library", seen)


def _program(name: str, find: Callable[[], Path], argument: str) -> Finding:
    try:
        program = find()
    except MissingPartError as error:
        return Finding(name, "missing", str(error))
    try:
        done = subprocess.run([program, argument], capture_output=True, text=True, check=True, timeout=20)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        return Finding(name, str(program), f"{program} does not run ({error}): remove .venv and run `make env`.")
    line = (done.stdout.strip().splitlines() or [""])[0].removeprefix(str(program)).strip()  # Envoy says its path first
    return Finding(name, line[:80])


def _state(layout: Layout) -> Finding:
    try:
        layout.examine()
    except PlatformError as error:
        return Finding("State folder", str(layout.root), str(error))
    return Finding("State folder", f"{layout.root}{'' if os.path.lexists(layout.root) else ' (not made yet)'}")


def _disk(layout: Layout) -> Finding:
    free_mb, needed_mb = layout.free_mb(), layout.needed_mb()
    seen = f"{free_mb} MB free"
    if free_mb < needed_mb:
        advice = f"Only {free_mb} MB are free on the disk of {layout.root}: free at least {needed_mb} MB."
        return Finding("Disk", seen, advice)
    return Finding("Disk", seen)


def _memory() -> Finding:
    lines = Path("/proc/meminfo").read_text().splitlines()
    available_mb = next((int(line.split()[1]) // 1024 for line in lines if line.startswith("MemAvailable:")), 0)
    seen = f"{available_mb} MB available"
    if available_mb < MINIMUM_MEMORY_MB:
        return Finding("Memory", seen, f"Only {available_mb} MB of memory are available: free {MINIMUM_MEMORY_MB} MB.")
    return Finding("Memory", seen)


def _open_files() -> Finding:
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if limit != resource.RLIM_INFINITY and limit < MINIMUM_OPEN_FILES:
        return Finding(
            "Open files", str(limit), f"Only {limit} files may be open: run `ulimit -n {MINIMUM_OPEN_FILES}`."
        )
    return Finding("Open files", "unlimited" if limit == resource.RLIM_INFINITY else str(limit))


def _ports(layout: Layout) -> Finding:
    if running_supervisor(layout) is not None:
        return Finding("Ports", "in use by this platform, which is running")
    try:
        Ports.default().refuse_taken((*PARTS, "web") if web_is_wanted() else PARTS)
    except PlatformError as error:
        return Finding("Ports", "taken", str(error))
    return Finding("Ports", "free")
