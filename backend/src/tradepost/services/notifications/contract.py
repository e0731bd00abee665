"""Public face of notifications: it tells people what happened, and says who hears which live events."""

from collections.abc import Mapping
from typing import Final, Literal
from uuid import UUID

from tradepost.kernel.actor import Actor
from tradepost.kernel.events import Event

EVENTS: tuple[type[Event], ...] = ()

Topic = Literal["orders", "uploads", "imports", "reports"]
# Who hears of a topic is who may read the thing itself.
TOPIC_PERMISSIONS: Final[Mapping[Topic, str]] = {
    "orders": "order:read",
    "uploads": "product:import",
    "imports": "order:import",
    "reports": "analytics:report",
}
ORDER_STATUS: Final = "orders.status"
ORDERS_CHANGED: Final = "orders.changed"
ORDER_IMPORT: Final = "orders.import"
UPLOAD: Final = "products.upload"
REPORT: Final = "analytics.report"


def user_channel(user_id: UUID | str) -> str:
    """Live events of one person."""
    return f"user:{user_id}"


def organisation_channel(organisation_id: UUID | str, topic: Topic) -> str:
    """Live events of an organisation, for its members with the topic's permission."""
    return f"organisation:{organisation_id}:{topic}"


def operator_channel(topic: Topic) -> str:
    """Live events of the whole platform, for the operator's people with the topic's permission."""
    return f"operator:{topic}"


def channels_of(actor: Actor) -> list[str]:
    """What an actor hears: at most nine channels."""
    topics = [topic for topic, permission in TOPIC_PERMISSIONS.items() if actor.may(permission)]
    own = [organisation_channel(actor.organisation_id, topic) for topic in topics]
    return [user_channel(actor.user_id), *own, *(operator_channel(topic) for topic in topics if actor.is_operator)]
