"""Builds the web application where its sources changed, and puts the result into the state folder.

A build is kept under the hash of what it was made from; every platform serves a copy of its own, so that a newer build
takes nothing from one that runs, and what the server caches stays with the data that it came from.
"""

import contextlib
import fcntl
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from tradepost.apps.embedded.errors import DiskFullError, MissingPartError, PartFailedError, PlatformError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.node import node_binary, npm_command, npm_environment
from tradepost.apps.embedded.web import SWITCH, Checkout

PACKAGES_FREE_MB = 1_500
BUILD_FREE_MB = 400
KEPT_BUILDS = 2
PACKAGES_TIMEOUT_S = 900
BUILD_TIMEOUT_S = 1_200
_MARK = ".made-from"
_NOT_SOURCES = frozenset(
    {"node_modules", ".next", ".swc", ".turbo", "e2e", "coverage", "test-results", "playwright-report"}
)
_NOT_SOURCE_FILES = re.compile(r"\.md$|\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$")
_NO_NETWORK = re.compile(r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT")
_NO_SPACE = re.compile(r"ENOSPC|EDQUOT|No space left on device")
_WITHOUT = f"or start without the web application: `{SWITCH}=off make up`"


def build_web(layout: Layout, checkout: Checkout) -> Path:
    """The folder in the state folder that `node server.js` serves, with the sources as they are now.

    Builds nothing where the sources are the same, and installs packages only where their lock changed. Two calls at
    once build once. Raises PlatformError: no network, no room, or the build's own fault, with the end of its output.
    """
    made_from = fingerprint(checkout.sources)
    if not _is_made_from(layout.web_app_dir, made_from):
        with _only_builder(checkout):
            build = checkout.cache / made_from
            if not _is_made_from(build, made_from):
                _install_packages(checkout)
                _build(checkout, build, made_from)
            _place(build, layout.web_app_dir)
    return layout.web_app_dir


def prepare_packages(checkout: Checkout) -> None:
    """Installs the packages where their lock changed, for the tools that check the sources. Raises PlatformError."""
    with _only_builder(checkout):
        _install_packages(checkout)


def fingerprint(sources: Path) -> str:
    """The hash of every source file and of the Node that builds them; tests are no sources."""
    digest = hashlib.sha256(str(node_binary().stat().st_size).encode())
    for file in sorted(_source_files(sources)):
        digest.update(f"\0{file.relative_to(sources)}\0{file.stat().st_size}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:24]


def _install_packages(checkout: Checkout) -> None:
    """`npm ci` where the lock is another than the installed packages were made from."""
    sources = checkout.sources
    lock = sources / "package-lock.json"
    if not lock.is_file():
        raise MissingPartError(f"{lock} is missing: take it from the repository.")
    wanted = hashlib.sha256(lock.read_bytes() + (sources / "package.json").read_bytes()).hexdigest()
    mark = sources / "node_modules" / _MARK  # `npm ci` begins with removing the folder, mark included
    if mark.is_file() and mark.read_text() == wanted:
        return
    _require_free(sources, PACKAGES_FREE_MB)
    print("Installing the web application's packages ...", flush=True)
    _run(
        checkout,
        npm_command("ci", "--ignore-scripts", "--no-progress"),
        what="The web application's packages could not be installed",
        timeout_s=PACKAGES_TIMEOUT_S,
    )
    mark.parent.mkdir(exist_ok=True)  # npm makes none where there are no packages
    mark.write_text(wanted)


def _build(checkout: Checkout, build: Path, made_from: str) -> None:
    sources = checkout.sources
    _require_free(sources, BUILD_FREE_MB)
    made = sources / ".next"
    shutil.rmtree(made / "standalone", ignore_errors=True)
    print("Building the web application ...", flush=True)
    _run(
        checkout, npm_command("run", "build"), what="The web application could not be built", timeout_s=BUILD_TIMEOUT_S
    )
    standalone = made / "standalone"
    if not (standalone / "server.js").is_file():
        raise PartFailedError(f"The build left no {standalone / 'server.js'}: see the output above.")
    fresh = build.with_suffix(".new")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(standalone, fresh, symlinks=True)
    # The server finds these two beside it; Next.js leaves them to be copied.
    shutil.copytree(made / "static", fresh / ".next" / "static", dirs_exist_ok=True)
    if (sources / "public").is_dir():
        shutil.copytree(sources / "public", fresh / "public", dirs_exist_ok=True)
    _finish(fresh, build, made_from)
    _remove_old(build.parent)


def _place(build: Path, target: Path) -> None:
    """A copy of the build as `target`, whole or not at all."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = target.with_suffix(".new")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(build, fresh, symlinks=True)
    _finish(fresh, target, (build / _MARK).read_text())


def _finish(fresh: Path, target: Path, made_from: str) -> None:
    (fresh / _MARK).write_text(made_from)
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)


def _is_made_from(folder: Path, made_from: str) -> bool:
    mark = folder / _MARK
    return mark.is_file() and mark.read_text() == made_from


def _remove_old(cache: Path) -> None:
    builds = [folder for folder in cache.iterdir() if (folder / _MARK).is_file()]
    for old in sorted(builds, key=lambda folder: (folder / _MARK).stat().st_mtime, reverse=True)[KEPT_BUILDS:]:
        shutil.rmtree(old, ignore_errors=True)


def _source_files(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name not in _NOT_SOURCES:
            yield from _source_files(entry)
        elif entry.is_file() and not _NOT_SOURCE_FILES.search(entry.name):
            yield entry


def _run(checkout: Checkout, command: Sequence[str], *, what: str, timeout_s: int) -> None:
    """Runs npm in `web/`, its output passed on. Raises PlatformError with the likely cause."""
    with subprocess.Popen(  # noqa: S603  # our own command
        ["timeout", "--signal=KILL", str(timeout_s), *command],  # noqa: S607  # coreutils', wherever they lie
        cwd=checkout.sources,
        env=npm_environment(checkout.cache),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        lines = deque[str](maxlen=200)
        for line in process.stdout or ():
            lines.append(line)
            sys.stdout.write(line)
        sys.stdout.flush()
    if process.returncode:
        raise _failure(what, process.returncode, "".join(lines), timeout_s)


def _failure(what: str, code: int, output: str, timeout_s: int) -> PlatformError:
    if _NO_SPACE.search(output):
        return DiskFullError(f"{what}: the disk is full; free {PACKAGES_FREE_MB} MB, then run it again.")
    if code in (-signal.SIGKILL, 128 + signal.SIGKILL):
        return PartFailedError(
            f"{what}: it was killed, after {timeout_s} s or for want of memory; run it again, {_WITHOUT}."
        )
    if _NO_NETWORK.search(output):
        return PartFailedError(
            f"{what}: the package registry cannot be reached; check the network and npm's settings, {_WITHOUT}."
        )
    return PartFailedError(f"{what} (code {code}): see the output above; mend it, {_WITHOUT}.")


def _require_free(folder: Path, needed_mb: int) -> None:
    free_mb = shutil.disk_usage(folder).free // 2**20
    if free_mb < needed_mb:
        raise DiskFullError(
            f"The disk of {folder} has {free_mb} MB free and the web application needs {needed_mb} MB to be built: "
            f"free some space, {_WITHOUT}."
        )


@contextlib.contextmanager
def _only_builder(checkout: Checkout) -> Iterator[None]:
    """Waits until nobody else builds in this checkout. Raises MissingPartError where it is not ours to write."""
    try:
        checkout.cache.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(checkout.cache / "lock", os.O_RDWR | os.O_CREAT, 0o644)
        writable = os.access(checkout.sources, os.W_OK)
    except PermissionError:
        writable = False
    if not writable:
        raise MissingPartError(
            f"{checkout.root} is not writable for you, so the web application cannot be built: "
            f"clone the repository to a folder of your own, {_WITHOUT}."
        )
    with os.fdopen(descriptor) as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another start builds the web application; waiting for it ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
