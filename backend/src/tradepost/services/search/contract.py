"""Public face of search: it reads what others tell and is asked over HTTP alone."""

from tradepost.kernel.events import Event

EVENTS: tuple[type[Event], ...] = ()
