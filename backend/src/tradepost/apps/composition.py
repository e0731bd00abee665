"""Which services a process holds: all ten by default; a distributed deployment names one and calls the rest.

Beside them each process has what looks after the platform itself.
"""

import gc
import importlib
from collections.abc import Sequence

from tradepost.infra import operations
from tradepost.infra.names import SERVICES
from tradepost.infra.platform import Platform, Service


def build_services(platform: Platform, names: Sequence[str] = SERVICES) -> list[Service]:
    """Each service's `wiring.build`, in a fixed order; their ports find each other when they are first called."""
    built = []
    for name in names:
        wiring = importlib.import_module(f"tradepost.services.{name}.wiring")
        service: Service = wiring.build(platform)
        built.append(service)
    return [*built, operations.build(platform)]


def keep_for_good() -> None:
    """Tell the collector that what this process has made until now stays, and to look rarely at what comes and goes."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
