"""The web application as a part: Next.js' own server, run by Node, told where the API is and nothing secret."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import tradepost
from tradepost.apps.embedded.gateway import http_status
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.node import HARMLESS, node_binary
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.apps.embedded.processes import Part

SWITCH = "TRADEPOST_WEB"
_HEAP_MB = 256
# Longer than the gateway keeps an idle connection, so that the gateway never writes into one that is being closed.
_KEEP_ALIVE_MS = 75_000
_A_PAGE_THAT_ASKS_NOBODY = "/login"


@dataclass(frozen=True, slots=True)
class Checkout:
    """A clone of the repository; what is built and downloaded there serves every platform that it starts."""

    root: Path

    @property
    def sources(self) -> Path:
        """The web application's; an installed package has none."""
        return self.root / "web"

    @property
    def cache(self) -> Path:
        return self.root / ".cache" / "web"

    @classmethod
    def of_this_package(cls) -> Self:
        return cls(Path(tradepost.__file__).resolve().parents[3])


def web_part(layout: Layout, ports: Ports) -> Part:
    """The part that serves what `tradepost web-build` put into the state folder."""
    return Part(
        name="web",
        title="Web (Next.js)",
        command=(str(node_binary()), f"--max-old-space-size={_HEAP_MB}", "server.js"),
        folder=layout.web_app_dir,
        ready=lambda: (http_status(ports.web, _A_PAGE_THAT_ASKS_NOBODY) or 500) < 500,
        environment={
            "NODE_ENV": "production",
            "HOSTNAME": LOOPBACK,
            "PORT": str(ports.web),
            "KEEP_ALIVE_TIMEOUT": str(_KEEP_ALIVE_MS),
            "NEXT_TELEMETRY_DISABLED": "1",
            "TRADEPOST_API_URL": f"http://{LOOPBACK}:{ports.api}",
        },
        inherits=HARMLESS | {"TRADEPOST_PUBLIC_URL", "TRADEPOST_S3_PUBLIC_ENDPOINT"},
    )


def web_is_wanted() -> bool:
    """Whether this is a checkout with the web application in it, and `TRADEPOST_WEB` is not `off`."""
    there = (Checkout.of_this_package().sources / "package.json").is_file()
    return there and os.environ.get(SWITCH, "").lower() != "off"
