"""Writes Envoy's configuration for the embedded shape."""

import json
from pathlib import Path

from tradepost.apps.composition import build_services
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.gateway.envoy import GatewayOptions, render
from tradepost.gateway.routes import declared_routes
from tradepost.infra.platform import assemble
from tradepost.infra.settings import get_settings


def render_to(file: Path) -> None:
    """Write the configuration for the ports and keys of the environment; the file changes in one step."""
    platform = assemble(get_settings())
    ports = Ports.default()
    options = GatewayOptions(
        listen_address=LOOPBACK,
        listen_port=ports.gateway,
        admin_port=ports.gateway_admin,
        default_upstream=f"{LOOPBACK}:{ports.api}",
    )
    document = render(declared_routes(build_services(platform)), platform.tokens.jwks(), options)
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.write_text(json.dumps(document, indent=1))
    fresh.replace(file)
