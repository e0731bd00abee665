"""A platform with the real engines and gateway around an application of a few lines, for tests of the supervisor."""

import os
import sys
from pathlib import Path

from tradepost.apps.embedded.credentials import Credentials
from tradepost.apps.embedded.engines import engine_parts
from tradepost.apps.embedded.gateway import gateway_config_file, gateway_part, http_status
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.plan import Plan, Step
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.apps.embedded.processes import Part
from tradepost.apps.embedded.web import web_part

_GATEWAY = """\
static_resources:
  listeners:
  - address: {{socket_address: {{address: 127.0.0.1, port_value: {gateway}}}}}
    filter_chains:
    - filters:
      - name: envoy.filters.network.http_connection_manager
        typed_config:
          "@type": type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager
          stat_prefix: all
          http_filters:
          - name: envoy.filters.http.router
            typed_config: {{"@type": type.googleapis.com/envoy.extensions.filters.http.router.v3.Router}}
          route_config:
            virtual_hosts:
            - {{name: all, domains: ["*"], routes: [{{match: {{prefix: /}}, route: {{cluster: api}}}}]}}
  clusters:
  - name: api
    load_assignment:
      cluster_name: api
      endpoints:
      - lb_endpoints:
        - endpoint: {{address: {{socket_address: {{address: 127.0.0.1, port_value: {api}}}}}}}
"""
_WEB = """\
const http = require('http');
http.createServer((_, answer) => answer.end('web')).listen(process.env.PORT, process.env.HOSTNAME);
"""


async def app(scope, receive, send):
    """Answers 200 with its process id to everything."""
    if scope["type"] != "http":
        return
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(os.getpid()).encode()})


def plan(layout: Layout, ports: Ports, credentials: Credentials) -> Plan:
    config = _GATEWAY.format(gateway=ports.gateway, api=ports.api)
    return Plan(
        engines=tuple(engine_parts(layout, ports, credentials, fsync=False)),
        early=(
            Step("gateway-config", "Gateway configuration", _write(gateway_config_file(layout), config)),
            Step("web-build", "Web application", _write(layout.web_app_dir / "server.js", _WEB)),
        ),
        steps=(
            Step("migrate", "Schemas", _python("import os; os.environ['TRADEPOST_DATABASE_OWNER_URL']")),
            Step("seed", "Demo data", _python("open('seeded', 'a').write('once ')"), once=True),
        ),
        services=(api(layout, ports), _worker(layout), web_part(layout, ports), gateway_part(layout, ports)),
        addresses=(("API", f"http://localhost:{ports.gateway}"),),
    )


def failing_step_plan(layout: Layout, ports: Ports, credentials: Credentials) -> Plan:
    """The schemas cannot be brought up to date."""
    whole = plan(layout, ports, credentials)
    return Plan(
        engines=whole.engines,
        early=whole.early,
        steps=(Step("migrate", "Schemas", _python("raise SystemExit('relation orders is missing')")),),
        services=whole.services,
        addresses=(),
    )


def failing_early_step_plan(layout: Layout, ports: Ports, credentials: Credentials) -> Plan:
    """The web application cannot be built, while the schemas take longer than anyone waits."""
    slow = slow_plan(layout, ports, credentials)
    broken = Step("web-build", "Web application", _python("import time; time.sleep(2); raise SystemExit('no network')"))
    return Plan(slow.engines, (slow.early[0], broken), slow.steps, slow.services, ())


def short_lived_plan(layout: Layout, ports: Ports, credentials: Credentials) -> Plan:
    """No engines; the worker dies at once, but the first time only when the platform is ready."""
    once = (
        "import time\n"
        "while '\"state\": \"ready\"' not in open('status.json').read(): time.sleep(0.05)\n"
        "raise SystemExit(3)"
    )
    worker = Part("worker", "Worker", _python(once), layout.root, ready=lambda: True)
    return Plan(engines=(), early=(), steps=(), services=(api(layout, ports), worker), addresses=())


def slow_plan(layout: Layout, ports: Ports, credentials: Credentials) -> Plan:
    """A step that takes longer than anyone waits."""
    whole = plan(layout, ports, credentials)
    steps = (Step("migrate", "Schemas", _python("import time; time.sleep(120)")),)
    return Plan(whole.engines, whole.early, steps, whole.services, ())


def api(layout: Layout, ports: Ports) -> Part:
    command = (
        *(sys.executable, "-m", "granian", "--interface", "asgi", "--host", LOOPBACK, "--port", str(ports.api)),
        *("--workers", "2", "--respawn-failed-workers", "--no-log", "tiny_plan:app"),
    )
    return Part("api", "API", command, layout.root, ready=lambda: http_status(ports.api, "/") == 200)


def _worker(layout: Layout) -> Part:
    return Part("worker", "Worker", _python("import time; time.sleep(3600)"), layout.root, ready=lambda: True)


def _write(file: Path, text: str) -> tuple[str, ...]:
    code = f"file = Path({str(file)!r}); file.parent.mkdir(parents=True, exist_ok=True); file.write_text({text!r})"
    return _python(f"from pathlib import Path; {code}")


def _python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)
