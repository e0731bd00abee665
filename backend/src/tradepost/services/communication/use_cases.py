"""What can be done in conversations and with reviews."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tradepost.infra import audit, outbox
from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault, InvalidInput
from tradepost.kernel.ids import new_id
from tradepost.services.communication import repository, rules
from tradepost.services.communication.contract import MessageSent, Rating, ReviewPublished
from tradepost.services.communication.errors import (
    AlreadyReviewed,
    AttachmentsInvalid,
    NotBought,
    ReviewNotFound,
    SubjectNotFound,
    ThreadNotFound,
)
from tradepost.services.communication.rules import Parties, SubjectType
from tradepost.services.documents.contract import Document, DocumentsPort
from tradepost.services.orders.contract import OrdersPort
from tradepost.services.products.contract import ProductsPort
from tradepost.services.users.contract import UsersPort

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunicationPorts:
    """The services that communication asks."""

    users: UsersPort
    products: ProductsPort
    orders: OrdersPort
    documents: DocumentsPort


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenReview:
    rating: int
    title: str
    text: str


async def start_thread(
    database: Database,
    actor: Actor,
    subject_type: SubjectType,
    subject_id: UUID,
    *,
    text: str,
    attachment_ids: Sequence[UUID],
    ports: CommunicationPorts,
) -> Row:
    """Write about a product or an order; a conversation that is there already goes on.

    Raises SubjectNotFound, AttachmentsInvalid.
    """
    parties = await _parties(actor, subject_type, subject_id, ports)
    other = parties.seller_id if actor.organisation_id == parties.buyer_id else parties.buyer_id
    attachments = await _attach(actor, attachment_ids, other, ports.documents)
    async with database.transaction("communication") as tx:
        thread_id = await repository.open_thread(tx, new_id(), subject_type, subject_id, parties, utc_now())
        await _send(tx, actor, thread_id, text, attachments)
        return await read_thread(tx, actor, thread_id)


async def send_message(
    database: Database,
    actor: Actor,
    thread_id: UUID,
    *,
    text: str,
    attachment_ids: Sequence[UUID],
    documents: DocumentsPort,
) -> Row:
    """Answer in a conversation of one's own. Raises ThreadNotFound, AttachmentsInvalid."""
    async with database.transaction("communication", readonly=True) as tx:
        thread = await read_thread(tx, actor, thread_id)
    other = thread["seller_id"] if actor.organisation_id == thread["buyer_id"] else thread["buyer_id"]
    attachments = await _attach(actor, attachment_ids, other, documents)
    async with database.transaction("communication") as tx:
        await _send(tx, actor, thread_id, text, attachments)
        [message] = await repository.messages(tx, thread_id, actor.organisation_id, None, 1)
    return message


async def read_thread(tx: Tx, actor: Actor, thread_id: UUID) -> Row:
    """Raises ThreadNotFound."""
    thread = await repository.thread(tx, thread_id, actor.organisation_id, actor.user_id)
    if thread is None:
        raise ThreadNotFound
    return thread


async def read_messages(tx: Tx, actor: Actor, thread_id: UUID, before: int | None, limit: int) -> list[Row]:
    """Raises ThreadNotFound."""
    await read_thread(tx, actor, thread_id)
    return await repository.messages(tx, thread_id, actor.organisation_id, before, limit)


async def mark_read(tx: Tx, actor: Actor, thread_id: UUID) -> None:
    """The person has read all there is. Raises ThreadNotFound."""
    if not await repository.mark_read(tx, thread_id, actor.organisation_id, actor.user_id):
        raise ThreadNotFound


async def write_review(tx: Tx, actor: Actor, product_id: UUID, review: WrittenReview) -> Row:
    """Review a product that one's company has received. Raises NotBought, AlreadyReviewed."""
    review_id = new_id()
    added = await repository.add_review(
        tx,
        review_id=review_id,
        buyer_id=actor.organisation_id,
        product_id=product_id,
        rating=review.rating,
        title=review.title,
        text=review.text,
    )
    if not added:
        bought = await repository.has_purchased(tx, actor.organisation_id, product_id)
        raise AlreadyReviewed if bought else NotBought
    await audit.record(tx, actor, "review.write", "review", review_id, changes={"rating": review.rating})
    return await _published(tx, actor, review_id)


async def change_review(tx: Tx, actor: Actor, review_id: UUID, review: WrittenReview) -> Row:
    """Change one's own review. Raises ReviewNotFound."""
    changed = await repository.rewrite_review(
        tx, review_id, actor.organisation_id, rating=review.rating, title=review.title, text=review.text
    )
    if not changed:
        raise ReviewNotFound
    await audit.record(tx, actor, "review.change", "review", review_id, changes={"rating": review.rating})
    return await _published(tx, actor, review_id)


async def reply_to_review(tx: Tx, actor: Actor, review_id: UUID, text: str) -> Row:
    """The seller answers below a review of its product. Raises ReviewNotFound."""
    if not await repository.reply(tx, review_id, actor.organisation_id, text):
        raise ReviewNotFound
    await audit.record(tx, actor, "review.reply", "review", review_id)
    return await _review(tx, review_id)


async def set_visibility(tx: Tx, actor: Actor, review_id: UUID, *, hide: bool, reason: str | None) -> Row:
    """The operator hides a review with a reason, or shows it again. Raises ReviewNotFound, InvalidInput."""
    if hide and reason is None:
        raise InvalidInput([Fault("#/reason", "reason_missing", "Say why the review is hidden.")])
    if not await repository.hide(tx, review_id, reason if hide else None):
        raise ReviewNotFound
    action = "review.hide" if hide else "review.show"
    await audit.record(tx, actor, action, "review", review_id, changes={"reason": reason})
    return await _published(tx, actor, review_id)


async def rating_summary(tx: Tx, product_id: UUID) -> dict[str, Any]:
    """A product's average, how many reviews it comes from, and how often each rating was given."""
    found = await repository.summary(tx, product_id)
    counted: Counter[int] = Counter(found["ratings"])
    return {
        "product_id": product_id,
        "average": rules.average(found["total"], found["count"]),
        "count": found["count"],
        "counts": {str(rating): counted[rating] for rating in range(1, 6)},
    }


async def ratings(tx: Tx, product_ids: Sequence[UUID]) -> list[Rating]:
    """What the reviews of each product come to."""
    found = await repository.totals(tx, product_ids)
    sums = [(product_id, *found.get(product_id, (0, 0))) for product_id in product_ids]
    return [
        Rating(product_id=product_id, average=rules.average(total, count), count=count)
        for product_id, total, count in sums
    ]


async def _parties(actor: Actor, subject_type: SubjectType, subject_id: UUID, ports: CommunicationPorts) -> Parties:
    found = await (
        _parties_of_order(subject_id, ports)
        if subject_type == "order"
        else _parties_of_product(actor, subject_id, ports)
    )
    if found is None or not found.includes(actor):
        raise SubjectNotFound
    return found


async def _parties_of_order(order_id: UUID, ports: CommunicationPorts) -> Parties | None:
    for order in await ports.orders.orders(ids=[order_id]):
        return Parties(
            subject=order.number,
            buyer_id=order.buyer_id,
            buyer_name=order.buyer_name,
            seller_id=order.seller_id,
            seller_name=order.seller_name,
        )
    return None


async def _parties_of_product(actor: Actor, product_id: UUID, ports: CommunicationPorts) -> Parties | None:
    products = await ports.products.products(ids=[product_id])
    buyers = await ports.users.organisations(ids=[actor.organisation_id])
    if not products or not buyers or products[0].status != "active" or products[0].unlisted:
        return None
    return Parties(
        subject=products[0].title,
        buyer_id=actor.organisation_id,
        buyer_name=buyers[0].name,
        seller_id=products[0].seller_id,
        seller_name=products[0].seller_name,
    )


async def _attach(actor: Actor, ids: Sequence[UUID], other_id: UUID, documents: DocumentsPort) -> list[Document]:
    """The documents, shared with the other side: a message that then fails leaves them readable, no more."""
    if not ids:
        return []
    found: list[Document] = await documents.describe(ids=list(ids), owner_id=actor.organisation_id)
    faults = rules.attachment_faults(ids, found)
    if faults:
        raise AttachmentsInvalid(faults)
    await documents.share(ids=list(ids), owner_id=actor.organisation_id, with_organisations=[other_id])
    return found


async def _send(tx: Tx, actor: Actor, thread_id: UUID, text: str, attachments: Sequence[Document]) -> None:
    thread = await repository.lock_thread(tx, thread_id, actor.organisation_id)
    if thread is None:
        raise ThreadNotFound
    message_id = new_id()
    await repository.write_message(
        tx,
        message_id=message_id,
        thread_id=thread_id,
        organisation_id=actor.organisation_id,
        user_id=actor.user_id,
        text=text,
        sent_at=utc_now(),
        attachments=attachments,
    )
    from_buyer = thread["buyer_id"] == actor.organisation_id
    event = MessageSent(
        thread_id=thread_id,
        message_id=message_id,
        from_organisation_id=actor.organisation_id,
        from_name=thread["buyer_name"] if from_buyer else thread["seller_name"],
        to_organisation_id=thread["seller_id"] if from_buyer else thread["buyer_id"],
        subject=thread["subject"],
        excerpt=text[: rules.EXCERPT],
    )
    await outbox.append(tx, actor, event)
    await audit.record(tx, actor, "message.send", "thread", thread_id)


async def _published(tx: Tx, actor: Actor, review_id: UUID) -> Row:
    review = await _review(tx, review_id)
    total = await repository.summary(tx, review["product_id"])
    event = ReviewPublished(
        review_id=review_id,
        product_id=review["product_id"],
        seller_id=review["seller_id"],
        rating=review["rating"],
        average=str(rules.average(total["total"], total["count"])),
        count=total["count"],
    )
    await outbox.append(tx, actor, event)
    return review


async def _review(tx: Tx, review_id: UUID) -> Row:
    review = await repository.review(tx, review_id)
    if review is None:
        raise ReviewNotFound
    return review
