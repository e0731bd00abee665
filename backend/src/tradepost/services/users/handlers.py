"""What users learns from other services: who deals with whom, and which certificates were accepted."""

from collections.abc import Sequence

from tradepost.infra.db import Tx
from tradepost.kernel.events import Envelope
from tradepost.services.communication.contract import MessageSent
from tradepost.services.documents.contract import CertificateReviewed
from tradepost.services.orders.contract import OrderCreated
from tradepost.services.users.use_cases import organisations


async def note_orders(tx: Tx, events: Sequence[Envelope[OrderCreated]]) -> None:
    """Buyer and seller of an order may look at each other."""
    await organisations.note_dealings(tx, [(each.event.order.buyer_id, each.event.order.seller_id) for each in events])


async def note_messages(tx: Tx, events: Sequence[Envelope[MessageSent]]) -> None:
    """Those who write to each other may look at each other."""
    await organisations.note_dealings(
        tx, [(each.event.from_organisation_id, each.event.to_organisation_id) for each in events]
    )


async def note_certificates(tx: Tx, events: Sequence[Envelope[CertificateReviewed]]) -> None:
    """Certificates that sellers show carry the operator's judgement of their documents."""
    await organisations.note_reviews(tx, [(each.event.document_id, each.event.accepted) for each in events])
