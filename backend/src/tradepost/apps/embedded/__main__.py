"""The supervisor as a process: `python -m tradepost.apps.embedded --state FOLDER`. People use `tradepost up`."""

import argparse
import logging
import signal
import sys
import threading
from pathlib import Path

from tradepost.apps.embedded.errors import PlatformError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.plan import DEFAULT_PLAN, load_plan
from tradepost.apps.embedded.ports import Ports
from tradepost.apps.embedded.supervisor import supervise


def main() -> int:
    """Runs until SIGTERM or SIGINT. Returns 1 where the platform could not be started."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--state", type=Path, required=True)
    arguments.add_argument("--plan", default=DEFAULT_PLAN)
    given = arguments.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    try:
        supervise(Layout(given.state), Ports.default(), load_plan(given.plan), stop)
    except PlatformError:
        return 1  # said in the log and in status.json
    return 0


if __name__ == "__main__":
    sys.exit(main())
