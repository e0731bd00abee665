"""Public face of communication: messages between buyer and seller, reviews by those who bought."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Protocol
from uuid import UUID

from tradepost.infra.rpc import idempotent
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What a product's reviews come to: `average` from 1 to 5 with two decimals, 0.00 where there is none."""

    product_id: UUID
    average: Decimal
    count: int


class CommunicationPort(Protocol):
    """What communication does for other services."""

    @idempotent
    async def ratings(self, *, product_ids: list[UUID]) -> list[Rating]:
        """One for each of at most 2,000 products, in their order. Hidden reviews do not count."""
        ...
