"""Writes Envoy's configuration for the embedded shape."""

import hashlib
import json
from pathlib import Path

import tradepost
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.infra.settings import get_settings


def render_to(file: Path, *, web: bool = False) -> None:
    """Write the configuration for the ports and keys of the environment; the file changes in one step.

    With `web`, everything that is not the API's goes to the web application.

    Reading what every service declares takes seconds, so it is left out where neither code, ports nor key changed.
    """
    ports = Ports.default()
    state, state_file = _state(ports, web=web), file.with_suffix(".state")
    if file.exists() and state_file.exists() and state_file.read_text() == state:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.write_text(json.dumps(_render(ports, web=web), indent=1))
    fresh.replace(file)
    state_file.write_text(state)


def _render(ports: Ports, *, web: bool) -> dict[str, object]:
    from tradepost.apps.composition import build_services  # noqa: PLC0415  # the slow part
    from tradepost.gateway.envoy import GatewayOptions, render  # noqa: PLC0415
    from tradepost.gateway.routes import declared_routes  # noqa: PLC0415
    from tradepost.infra.platform import assemble  # noqa: PLC0415

    settings = get_settings()
    platform = assemble(settings)
    options = GatewayOptions(
        listen_address=LOOPBACK,
        listen_port=ports.gateway,
        admin_port=ports.gateway_admin,
        default_upstream=f"{LOOPBACK}:{ports.api}",
        web_upstream=f"{LOOPBACK}:{ports.web}" if web else None,
        https=settings.public_url.startswith("https://"),
    )
    return render(declared_routes(build_services(platform)), platform.tokens.jwks(), options)


def _state(ports: Ports, *, web: bool) -> str:
    """What the configuration depends on: every source file as it stands, the ports, the address, the signing key."""
    settings = get_settings()
    digest = hashlib.sha256(f"{ports} {web} {settings.public_url}".encode() + settings.signing_key_file.read_bytes())
    for source in sorted(Path(tradepost.__file__).parent.rglob("*.py")):
        seen = source.stat()
        digest.update(f"{source} {seen.st_mtime_ns} {seen.st_size}\n".encode())
    return digest.hexdigest()
