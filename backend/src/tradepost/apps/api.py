"""Serves the API: `python -m tradepost.apps.api --port 18000 --workers 2`.

Everything is imported once and the workers are forked from it: they start at once and share that memory.
"""

import argparse
import gc
import importlib
import multiprocessing

from granian import Granian
from granian.constants import Interfaces, Loops
from granian.log import LogLevels

from tradepost.infra import telemetry
from tradepost.infra.names import SERVICES
from tradepost.infra.settings import get_settings

TARGET = "tradepost.apps.all_in_one:app"


def main() -> None:
    """Serve until SIGTERM or SIGINT; requests in work are answered first."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--host", default="127.0.0.1")
    arguments.add_argument("--port", type=int, default=18000)
    arguments.add_argument("--workers", type=int, default=2)
    chosen = arguments.parse_args()
    settings = get_settings()
    importlib.import_module(TARGET.partition(":")[0])
    for name in SERVICES:
        importlib.import_module(f"tradepost.services.{name}.wiring")
    gc.collect()
    gc.freeze()  # what is shared stays shared: the collector of a worker does not write to it
    multiprocessing.set_start_method("fork")
    Granian(
        TARGET,
        address=chosen.host,
        port=chosen.port,
        interface=Interfaces.ASGI,
        loop=Loops.uvloop,
        workers=chosen.workers,
        backlog=2_048,
        respawn_failed_workers=True,
        workers_kill_timeout=20,
        log_level=LogLevels.warning,
        log_dictconfig=telemetry.log_config(level=settings.log_level, form=settings.log_format),
    ).serve()


if __name__ == "__main__":
    main()
