"""Settings of a platform that runs on this machine, for commands that people type beside it."""

import os

from tradepost.apps.embedded.credentials import load_credentials
from tradepost.apps.embedded.engines import platform_environment
from tradepost.apps.embedded.layout import Layout, default_state_dir
from tradepost.apps.embedded.ports import Ports
from tradepost.apps.embedded.status import Status


def use_platform_environment() -> None:
    """Sets the `TRADEPOST_` variables that are not set, from the state folder of the embedded platform.

    Does nothing where TRADEPOST_DATABASE_URL is set, since then the caller knows which platform it means, and nothing
    where there is no platform in the state folder.
    """
    layout = Layout(default_state_dir())
    if os.environ.get("TRADEPOST_DATABASE_URL") or not layout.credentials_file.exists():
        return
    status = Status.load(layout)
    ports = Ports(**status.ports) if status else Ports.default()
    for name, value in platform_environment(layout, ports, load_credentials(layout)).items():
        os.environ.setdefault(name, value)
