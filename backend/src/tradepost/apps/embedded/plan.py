"""What makes up the platform on one machine: its engines, the steps of a start, its services, its addresses."""

import importlib
import sys
from collections.abc import Callable
from dataclasses import dataclass

from tradepost.apps.embedded.credentials import Credentials
from tradepost.apps.embedded.engines import engine_parts
from tradepost.apps.embedded.errors import MissingPartError
from tradepost.apps.embedded.gateway import gateway_config_file, gateway_part, http_status
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.apps.embedded.processes import Part
from tradepost.apps.embedded.web import web_is_wanted, web_part

API_WORKERS = 2


@dataclass(frozen=True, slots=True)
class Step:
    """A command that runs to its end at each start, or, with `once`, only until it succeeded one time."""

    name: str
    title: str
    command: tuple[str, ...]
    once: bool = False
    timeout_s: float = 300.0


@dataclass(frozen=True, slots=True)
class Plan:
    """`early` steps run beside the engines, `steps` one after another when the engines answer, then the services."""

    engines: tuple[Part, ...]
    early: tuple[Step, ...]
    steps: tuple[Step, ...]
    services: tuple[Part, ...]
    addresses: tuple[tuple[str, str], ...]


PlanFactory = Callable[[Layout, Ports, Credentials], Plan]
DEFAULT_PLAN = "tradepost.apps.embedded.plan:platform_plan"


def platform_plan(layout: Layout, ports: Ports, credentials: Credentials, *, web: bool | None = None) -> Plan:
    """Tradepost, whole; with the web application where `web` says so, by default where there is one to serve."""
    with_web = web_is_wanted() if web is None else web
    web_flag = ["--web"] if with_web else []
    return Plan(
        engines=tuple(engine_parts(layout, ports, credentials)),
        early=(
            Step(
                "gateway-config",
                "Gateway configuration",
                _tradepost("gateway-config", "--out", str(gateway_config_file(layout)), *web_flag),
            ),
            *([_web_build()] if with_web else []),
        ),
        steps=(
            Step("migrate", "Database schemas", _tradepost("migrate")),
            Step("seed", "Demo data", _tradepost("seed"), once=True),
        ),
        services=(
            _api(layout, ports),
            _worker(layout),
            *([web_part(layout, ports)] if with_web else []),
            gateway_part(layout, ports),
        ),
        addresses=(
            *([("Web", f"http://localhost:{ports.gateway}")] if with_web else []),
            ("API", f"http://localhost:{ports.gateway}/api/v1"),
            ("API documentation", f"http://localhost:{ports.gateway}/api/docs"),
            ("GraphQL (POST)", f"http://localhost:{ports.gateway}/graphql"),
            ("Mail that was sent", str(layout.mailbox_dir)),
        ),
    )


def load_plan(name: str) -> PlanFactory:
    """The function behind `module:function`. Raises MissingPartError."""
    module, _, function = name.partition(":")
    try:
        factory: PlanFactory = getattr(importlib.import_module(module), function)
    except (ImportError, AttributeError) as error:
        raise MissingPartError(f"There is no plan {name} ({error}).") from error
    return factory


def _api(layout: Layout, ports: Ports) -> Part:
    command = (
        *(sys.executable, "-m", "tradepost.apps.api"),
        *("--host", LOOPBACK, "--port", str(ports.api), "--workers", str(API_WORKERS)),
    )
    return Part(
        name="api",
        title="API",
        command=command,
        folder=layout.root,
        ready=lambda: http_status(ports.api, "/ready") == 200,
        stop_timeout_s=25.0,
        start_timeout_s=60.0,
    )


def _worker(layout: Layout) -> Part:
    return Part(
        name="worker",
        title="Worker",
        command=(sys.executable, "-m", "tradepost.apps.worker"),
        folder=layout.root,
        ready=lambda: True,  # it serves nobody: its work shows in its lag
        stop_timeout_s=25.0,
    )


def _web_build() -> Step:
    # The first one downloads packages.
    return Step("web-build", "Web application", _tradepost("web-build"), timeout_s=2_400.0)


def _tradepost(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "tradepost.apps.cli", *arguments)
