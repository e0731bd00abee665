"""Public face of notifications: it tells people what happened and publishes nothing itself."""

from tradepost.kernel.events import Event

EVENTS: tuple[type[Event], ...] = ()
