"""How each part is. All parts are asked at once, each for PROBE_S at most; the whole never fails.

Since when a part is in its state is kept in Valkey for all processes, and by this one where Valkey is away.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

import structlog
from pydantic_core import from_json, to_json

from tradepost.infra.cache import EVERYONE, MAX_TTL_S, Cache
from tradepost.infra.platform import PartHealth, PartState, Probe
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Unavailable

log = structlog.get_logger(__name__)
PROBE_S: Final = 1.0
_NAMESPACE: Final = "health"
_KEY: Final = "since"
_ORDER: Final[tuple[PartState, ...]] = ("ok", "degraded", "down")


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """`state` is that of the worst part."""

    state: PartState
    checked_at: datetime
    parts: Mapping[str, PartHealth]


class HealthBoard:
    """A process's look at the parts. Of each part one look is under way at most, however many ask."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._looks: dict[str, asyncio.Task[PartHealth]] = {}
        self._known: dict[str, tuple[str, datetime]] = {}

    async def look(self, probes: Mapping[str, Probe]) -> Health:
        """How the parts are now."""
        for name, probe in probes.items():
            if name not in self._looks or self._looks[name].done():
                self._looks[name] = asyncio.create_task(_ask(name, probe), name=f"health:{name}")
        looks = {name: self._looks[name] for name in probes}
        # A look at a part that hangs (a thread cannot be cancelled) goes on behind and is not begun a second time.
        await asyncio.wait(looks.values(), timeout=PROBE_S)
        found = {name: look.result() if look.done() else _silent() for name, look in looks.items()}
        parts = await self._with_since(found)
        states: list[PartState] = [part.state for part in parts.values()]
        worst = max(states, key=_ORDER.index)
        return Health(state=worst, checked_at=utc_now(), parts=parts)

    async def _with_since(self, found: Mapping[str, PartHealth]) -> dict[str, PartHealth]:
        shared = await self._cache.get_many(_NAMESPACE, [_KEY], scope=EVERYONE)
        known = {**self._known, **_read(shared.values.get(_KEY))}
        now = utc_now()
        for name, part in found.items():
            if name not in known or known[name][0] != part.state:
                known[name] = (part.state, now)
        self._known = known
        text = to_json({name: [state, since.isoformat()] for name, (state, since) in known.items()})
        await self._cache.set(_NAMESPACE, _KEY, text, scope=EVERYONE, ttl_s=MAX_TTL_S, stamp=shared.stamp)
        return {name: replace(part, since=part.since or known[name][1]) for name, part in found.items()}


async def _ask(name: str, probe: Probe) -> PartHealth:
    try:
        return await probe()
    except Unavailable as error:
        return PartHealth(state="down", sentence=f"It cannot be reached: {error}")
    except Exception as error:  # noqa: BLE001  # whatever is wrong with one part, the others are told
        log.warning("health.probe_failed", part=name, error=repr(error))
        return PartHealth(state="down", sentence="Looking at it failed; the log says why.")


def _silent() -> PartHealth:
    return PartHealth(state="down", sentence=f"It did not answer within {PROBE_S:g} s.")


def _read(text: bytes | None) -> dict[str, tuple[str, datetime]]:
    if text is None:
        return {}
    return {name: (state, datetime.fromisoformat(since)) for name, (state, since) in from_json(text).items()}
