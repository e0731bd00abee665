"""Who talks with whom, and what a rating comes to. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal
from uuid import UUID

from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import Fault
from tradepost.services.documents.contract import Document

SubjectType = Literal["product", "order"]
MAX_ATTACHMENTS = 5
EXCERPT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """The two sides of a conversation and what it is about."""

    subject: str
    buyer_id: UUID
    buyer_name: str
    seller_id: UUID
    seller_name: str

    def includes(self, actor: Actor) -> bool:
        return actor.organisation_id in {self.buyer_id, self.seller_id} and self.buyer_id != self.seller_id


def attachment_faults(wanted: Sequence[UUID], found: Sequence[Document]) -> list[Fault]:
    """What speaks against the attachments; `found` is what the sender's organisation owns of them."""
    usable = {each.id for each in found if each.status == "ready" and each.purpose == "message_attachment"}
    return [
        Fault(f"#/attachment_ids/{index}", "attachment_invalid", "Upload it as a message attachment first.")
        for index, document_id in enumerate(wanted)
        if document_id not in usable
    ]


def average(total: int, count: int) -> Decimal:
    """The mean rating with two decimals, 0.00 for none."""
    if not count:
        return Decimal("0.00")
    return (Decimal(total) / count).quantize(Decimal("0.01"), ROUND_HALF_UP)
