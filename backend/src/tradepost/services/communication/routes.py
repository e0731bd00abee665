"""Conversations and reviews over HTTP."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query

from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    LimitParam,
    MaybeActor,
    Page,
    PlatformContext,
    ServiceRouter,
    decode_cursor,
    needs,
    page_of,
    public,
    transaction,
)
from tradepost.services.communication import repository, use_cases
from tradepost.services.communication.errors import (
    AlreadyReviewed,
    AttachmentsInvalid,
    NotBought,
    ReviewNotFound,
    SubjectNotFound,
    ThreadNotFound,
)
from tradepost.services.communication.rules import SubjectType
from tradepost.services.communication.schemas import (
    MessageInput,
    MessageOutput,
    RatingSummary,
    ReplyInput,
    ReviewChange,
    ReviewInput,
    ReviewOutput,
    ThreadInput,
    ThreadOutput,
    ToReviewOutput,
    UnreadOutput,
    VisibilityInput,
)
from tradepost.services.communication.use_cases import CommunicationPorts, WrittenReview
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.orders.contract import OrdersPort
from tradepost.services.products.contract import ProductsPort
from tradepost.services.users.contract import UsersPort

router = ServiceRouter("communication")
CommunicationTx = Annotated[Tx, transaction("communication")]
READ, WRITE = (
    needs("message:read", "retailer", "manufacturer"),
    needs("message:write", "retailer", "manufacturer", verified=True),
)


async def ports_of(platform: PlatformContext) -> CommunicationPorts:
    """The other services, by their contracts."""
    return CommunicationPorts(
        users=platform.ports.get(UsersPort),
        products=platform.ports.get(ProductsPort),
        orders=platform.ports.get(OrdersPort),
        documents=platform.ports.get(DocumentsPort),
    )


Ports = Annotated[CommunicationPorts, Depends(ports_of)]


@router.post(
    "/threads",
    policy=WRITE,
    errors=[SubjectNotFound, AttachmentsInvalid],
    status_code=201,
    summary="Write to the other side about a product or an order",
)
async def start_thread(body: ThreadInput, actor: CurrentActor, platform: PlatformContext, ports: Ports) -> ThreadOutput:
    row = await use_cases.start_thread(
        platform.database,
        actor,
        body.subject_type,
        body.subject_id,
        text=body.text,
        attachment_ids=body.attachment_ids,
        ports=ports,
    )
    return ThreadOutput.model_validate(dict(row))


@router.get("/threads", policy=READ, summary="The organisation's conversations, the last written in first")
async def list_threads(
    tx: CommunicationTx,
    actor: CurrentActor,
    subject_type: SubjectType | None = None,
    subject_id: UUID | None = None,
    text: Annotated[str | None, Query(max_length=100, description="Part of the subject.")] = None,
    unread: Annotated[bool, Query(description="Only those with something unread.")] = False,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[ThreadOutput]:
    filters = {"subject_type": subject_type, "subject_id": subject_id, "text": text, "unread": unread}
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    rows = await repository.threads(tx, actor.organisation_id, actor.user_id, filters, after, limit + 1)
    return page_of(rows, limit, lambda row: ThreadOutput.model_validate(dict(row)), "last_message_at", "id")


@router.get("/threads/unread-count", policy=READ, summary="How much the caller has not read")
async def count_unread(tx: CommunicationTx, actor: CurrentActor) -> UnreadOutput:
    return UnreadOutput.model_validate(dict(await repository.unread(tx, actor.organisation_id, actor.user_id)))


@router.get("/threads/{thread_id}", policy=READ, errors=[ThreadNotFound], summary="A conversation")
async def read_thread(thread_id: UUID, tx: CommunicationTx, actor: CurrentActor) -> ThreadOutput:
    return ThreadOutput.model_validate(dict(await use_cases.read_thread(tx, actor, thread_id)))


@router.get(
    "/threads/{thread_id}/messages", policy=READ, errors=[ThreadNotFound], summary="Its messages, the newest first"
)
async def list_messages(
    thread_id: UUID, tx: CommunicationTx, actor: CurrentActor, limit: LimitParam = 25, cursor: CursorParam = None
) -> Page[MessageOutput]:
    after = decode_cursor(cursor, _message_number)
    rows = await use_cases.read_messages(tx, actor, thread_id, after[0] if after else None, limit + 1)
    return page_of(rows, limit, lambda row: MessageOutput.model_validate(dict(row)), "number")


@router.post(
    "/threads/{thread_id}/messages",
    policy=WRITE,
    errors=[ThreadNotFound, AttachmentsInvalid],
    status_code=201,
    summary="Answer in a conversation",
)
async def send_message(
    thread_id: UUID, body: MessageInput, actor: CurrentActor, platform: PlatformContext, ports: Ports
) -> MessageOutput:
    row = await use_cases.send_message(
        platform.database,
        actor,
        thread_id,
        text=body.text,
        attachment_ids=body.attachment_ids,
        documents=ports.documents,
    )
    return MessageOutput.model_validate(dict(row))


@router.post("/threads/{thread_id}/read", policy=READ, errors=[ThreadNotFound], status_code=204, summary="Mark as read")
async def mark_read(thread_id: UUID, tx: CommunicationTx, actor: CurrentActor) -> None:
    await use_cases.mark_read(tx, actor, thread_id)


@router.post(
    "/reviews",
    policy=needs("review:write", "retailer", verified=True),
    errors=[NotBought, AlreadyReviewed],
    status_code=201,
    summary="Review a product that your company received",
)
async def write_review(body: ReviewInput, tx: CommunicationTx, actor: CurrentActor) -> ReviewOutput:
    written = WrittenReview(rating=body.rating, title=body.title, text=body.text)
    return ReviewOutput.model_validate(dict(await use_cases.write_review(tx, actor, body.product_id, written)))


@router.put(
    "/reviews/{review_id}",
    policy=needs("review:write", "retailer", verified=True),
    errors=[ReviewNotFound],
    summary="Change an own review",
)
async def change_review(review_id: UUID, body: ReviewChange, tx: CommunicationTx, actor: CurrentActor) -> ReviewOutput:
    written = WrittenReview(rating=body.rating, title=body.title, text=body.text)
    return ReviewOutput.model_validate(dict(await use_cases.change_review(tx, actor, review_id, written)))


@router.get("/reviews", policy=public(), summary="Reviews, the newest first")
async def list_reviews(
    tx: CommunicationTx,
    actor: MaybeActor,
    product_id: UUID | None = None,
    seller_id: UUID | None = None,
    rating: Annotated[int | None, Query(ge=1, le=5)] = None,
    own: Annotated[bool, Query(description="Only what the caller's company wrote.")] = False,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[ReviewOutput]:
    rows = await repository.reviews(
        tx,
        product_id=product_id,
        seller_id=seller_id,
        rating=rating,
        with_hidden=actor is not None and actor.is_operator,
        reader_id=actor.organisation_id if actor else None,
        own=own,
        after=decode_cursor(cursor, datetime.fromisoformat, UUID),
        limit=limit + 1,
    )
    return page_of(rows, limit, lambda row: ReviewOutput.model_validate(dict(row)), "created_at", "id")


@router.get(
    "/reviews/to-write",
    policy=needs("review:write", "retailer"),
    summary="Products that one's company received and has not reviewed, the last received first",
)
async def list_to_review(
    tx: CommunicationTx, actor: CurrentActor, limit: LimitParam = 25, cursor: CursorParam = None
) -> Page[ToReviewOutput]:
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    rows = await repository.to_review(tx, actor.organisation_id, after=after, limit=limit + 1)
    return page_of(rows, limit, lambda row: ToReviewOutput.model_validate(dict(row)), "delivered_at", "product_id")


@router.get("/reviews/summary", policy=public(), summary="A product's average rating")
async def read_summary(tx: CommunicationTx, product_id: UUID) -> RatingSummary:
    return RatingSummary.model_validate(await use_cases.rating_summary(tx, product_id))


@router.post(
    "/reviews/{review_id}/reply",
    policy=needs("review:reply", "manufacturer", verified=True),
    errors=[ReviewNotFound],
    summary="Answer below a review of an own product",
)
async def reply_to_review(review_id: UUID, body: ReplyInput, tx: CommunicationTx, actor: CurrentActor) -> ReviewOutput:
    return ReviewOutput.model_validate(dict(await use_cases.reply_to_review(tx, actor, review_id, body.text)))


@router.post(
    "/reviews/{review_id}/visibility",
    policy=needs("review:moderate", "operator"),
    errors=[ReviewNotFound],
    summary="Hide a review, or show it again",
)
async def set_visibility(
    review_id: UUID, body: VisibilityInput, tx: CommunicationTx, actor: CurrentActor
) -> ReviewOutput:
    hide = body.visibility == "hide"
    row = await use_cases.set_visibility(tx, actor, review_id, hide=hide, reason=body.reason)
    return ReviewOutput.model_validate(dict(row))


def _message_number(value: Any) -> int:
    number = int(value)
    if not 0 < number < 2**31:
        raise ValueError
    return number
