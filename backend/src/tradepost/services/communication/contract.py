"""Public face of communication: messages between buyer and seller, reviews by those who bought."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from tradepost.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(Event):
    """A message was written; `excerpt` is its first 200 characters."""

    name: ClassVar[str] = "message.sent"
    key_field: ClassVar[str] = "thread_id"
    thread_id: UUID
    message_id: UUID
    from_organisation_id: UUID
    from_name: str
    to_organisation_id: UUID
    subject: str
    excerpt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPublished(Event):
    """A buyer reviewed a product; carries the product's new average (1 to 5, two decimals) and count."""

    name: ClassVar[str] = "review.published"
    key_field: ClassVar[str] = "product_id"
    review_id: UUID
    product_id: UUID
    seller_id: UUID
    rating: int
    average: str
    count: int


EVENTS: tuple[type[Event], ...] = (MessageSent, ReviewPublished)
