"""Every SQL statement of communication."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.communication.rules import Parties, SubjectType
from tradepost.services.documents.contract import Document

Row = Mapping[str, Any]

_THREAD = """
t.id, t.subject_type, t.subject_id, t.subject, t.buyer_id, t.buyer_name, t.seller_id, t.seller_name, t.messages_count,
t.last_message_at, t.created_at, t.messages_count - COALESCE(r.read_number, 0) AS unread_count
"""
# A no-op update locks and returns the thread that is there.
_OPEN = """
INSERT INTO communication.threads
    (id, subject_type, subject_id, subject, buyer_id, buyer_name, seller_id, seller_name, last_message_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (subject_type, subject_id, buyer_id, seller_id) DO UPDATE SET subject = communication.threads.subject
RETURNING id
"""
_LOCK = """
SELECT id, subject, buyer_id, buyer_name, seller_id, seller_name FROM communication.threads
WHERE id = $1 AND $2 IN (buyer_id, seller_id) FOR UPDATE
"""
_COUNT_UP = """
UPDATE communication.threads SET messages_count = messages_count + 1, last_message_at = $2
WHERE id = $1 RETURNING messages_count
"""
_WRITE = """
WITH message AS (
    INSERT INTO communication.messages (id, thread_id, number, organisation_id, user_id, text, sent_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id
), attached AS (
    INSERT INTO communication.message_attachments (message_id, document_id, file_name, content_type, size_bytes)
    SELECT message.id, document, name, type, size FROM message,
        unnest($8::uuid[], $9::text[], $10::text[], $11::bigint[]) AS file (document, name, type, size)
)
INSERT INTO communication.thread_reads (thread_id, user_id, read_number) VALUES ($2, $5, $3)
ON CONFLICT (thread_id, user_id) DO UPDATE SET read_number = EXCLUDED.read_number
"""
_ONE_THREAD = f"""
SELECT {_THREAD} FROM communication.threads t
LEFT JOIN communication.thread_reads r ON r.thread_id = t.id AND r.user_id = $3
WHERE t.id = $1 AND $2 IN (t.buyer_id, t.seller_id)
"""  # noqa: S608  # no input is part of it
_THREADS = f"""
SELECT {_THREAD} FROM communication.threads t
LEFT JOIN communication.thread_reads r ON r.thread_id = t.id AND r.user_id = $2
WHERE (t.buyer_id = $1 OR t.seller_id = $1)
  AND ($3::text IS NULL OR t.subject_type = $3) AND ($4::uuid IS NULL OR t.subject_id = $4)
  AND ($5::text IS NULL OR strpos(lower(t.subject), lower($5)) > 0)
  AND (NOT $6::boolean OR t.messages_count > COALESCE(r.read_number, 0))
  AND ($7::timestamptz IS NULL OR (t.last_message_at, t.id) < ($7, $8::uuid))
ORDER BY t.last_message_at DESC, t.id DESC LIMIT $9
"""  # noqa: S608  # no input is part of it
_MESSAGES = """
SELECT m.id, m.thread_id, m.number, m.organisation_id, m.user_id, m.text, m.sent_at,
       COALESCE(jsonb_agg(jsonb_build_object('document_id', a.document_id, 'file_name', a.file_name,
           'content_type', a.content_type, 'size_bytes', a.size_bytes) ORDER BY a.document_id)
           FILTER (WHERE a.document_id IS NOT NULL), '[]') AS attachments
FROM communication.messages m
JOIN communication.threads t ON t.id = m.thread_id AND $2 IN (t.buyer_id, t.seller_id)
LEFT JOIN communication.message_attachments a ON a.message_id = m.id
WHERE m.thread_id = $1 AND ($3::int IS NULL OR m.number < $3)
GROUP BY m.id ORDER BY m.number DESC LIMIT $4
"""
_MARK_READ = """
INSERT INTO communication.thread_reads (thread_id, user_id, read_number)
SELECT id, $3, messages_count FROM communication.threads WHERE id = $1 AND $2 IN (buyer_id, seller_id)
ON CONFLICT (thread_id, user_id) DO UPDATE SET read_number = EXCLUDED.read_number
"""
_UNREAD = """
SELECT COALESCE(sum(t.messages_count - COALESCE(r.read_number, 0)), 0)::int AS messages,
       count(*) FILTER (WHERE t.messages_count > COALESCE(r.read_number, 0))::int AS threads
FROM communication.threads t LEFT JOIN communication.thread_reads r ON r.thread_id = t.id AND r.user_id = $2
WHERE t.buyer_id = $1 OR t.seller_id = $1
"""
_PURCHASED = """
INSERT INTO communication.purchases (buyer_id, product_id, buyer_name, seller_id, order_id, delivered_at)
SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::timestamptz[])
ON CONFLICT (buyer_id, product_id) DO NOTHING
"""
_REVIEW = """
INSERT INTO communication.reviews_ratings
    (id, product_id, seller_id, buyer_id, buyer_name, order_id, rating, title, text)
SELECT $1, product_id, seller_id, buyer_id, buyer_name, order_id, $4, $5, $6
FROM communication.purchases WHERE buyer_id = $2 AND product_id = $3
ON CONFLICT (buyer_id, product_id) DO NOTHING
"""
_HAS_PURCHASED = "SELECT EXISTS (SELECT 1 FROM communication.purchases WHERE buyer_id = $1 AND product_id = $2)"
_REWRITE = """
UPDATE communication.reviews_ratings SET rating = $3, title = $4, text = $5, updated_at = now()
WHERE id = $1 AND buyer_id = $2
"""
_REPLY = """
UPDATE communication.reviews_ratings SET reply = $3, replied_at = now() WHERE id = $1 AND seller_id = $2
"""
_HIDE = "UPDATE communication.reviews_ratings SET hidden_reason = $2 WHERE id = $1"
_ONE_REVIEW = "SELECT * FROM communication.reviews_ratings WHERE id = $1"
_REVIEWS = """
SELECT * FROM communication.reviews_ratings
WHERE ($1::uuid IS NULL OR product_id = $1) AND ($2::uuid IS NULL OR seller_id = $2)
  AND ($3::int IS NULL OR rating = $3)
  AND (hidden_reason IS NULL OR $4::boolean OR buyer_id = $5)
  AND (NOT $6::boolean OR buyer_id = $5)
  AND ($7::timestamptz IS NULL OR (created_at, id) < ($7, $8::uuid))
ORDER BY created_at DESC, id DESC LIMIT $9
"""
_TO_REVIEW = """
SELECT p.product_id, p.seller_id, p.order_id, p.delivered_at FROM communication.purchases p
WHERE p.buyer_id = $1
  AND NOT EXISTS (SELECT 1 FROM communication.reviews_ratings r
                  WHERE r.buyer_id = p.buyer_id AND r.product_id = p.product_id)
  AND ($2::timestamptz IS NULL OR (p.delivered_at, p.product_id) < ($2, $3::uuid))
ORDER BY p.delivered_at DESC, p.product_id DESC LIMIT $4
"""
_SUMMARY = """
SELECT COALESCE(sum(rating), 0)::int AS total, count(*)::int AS count,
       COALESCE(array_agg(rating ORDER BY rating), '{}') AS ratings
FROM communication.reviews_ratings WHERE product_id = $1 AND hidden_reason IS NULL
"""
_TOTALS = """
SELECT product_id, sum(rating)::int AS total, count(*)::int AS count FROM communication.reviews_ratings
WHERE product_id = ANY($1::uuid[]) AND hidden_reason IS NULL GROUP BY product_id
"""


async def open_thread(
    tx: Tx, thread_id: UUID, subject_type: SubjectType, subject_id: UUID, parties: Parties, at: datetime
) -> UUID:
    """The id of the conversation about the subject, made now or there before."""
    sides = (parties.buyer_id, parties.buyer_name, parties.seller_id, parties.seller_name)
    found: UUID = await tx.fetchval(_OPEN, thread_id, subject_type, subject_id, parties.subject, *sides, at)
    return found


async def lock_thread(tx: Tx, thread_id: UUID, organisation_id: UUID) -> Row | None:
    return await tx.fetchrow(_LOCK, thread_id, organisation_id)


async def write_message(
    tx: Tx,
    *,
    message_id: UUID,
    thread_id: UUID,
    organisation_id: UUID,
    user_id: UUID,
    text: str,
    sent_at: datetime,
    attachments: Sequence[Document],
) -> None:
    """Add a message to a locked thread; its writer has read as far as it."""
    number = await tx.fetchval(_COUNT_UP, thread_id, sent_at)
    await tx.execute(
        _WRITE,
        message_id,
        thread_id,
        number,
        organisation_id,
        user_id,
        text,
        sent_at,
        [each.id for each in attachments],
        [each.file_name for each in attachments],
        [each.content_type for each in attachments],
        [each.size_bytes for each in attachments],
    )


async def thread(tx: Tx, thread_id: UUID, organisation_id: UUID, user_id: UUID) -> Row | None:
    return await tx.fetchrow(_ONE_THREAD, thread_id, organisation_id, user_id)


async def threads(
    tx: Tx, organisation_id: UUID, user_id: UUID, filters: Mapping[str, Any], after: Sequence[Any] | None, limit: int
) -> list[Row]:
    """Conversations of the organisation, the last written in first."""
    time, last_id = after or (None, None)
    wanted = [filters[name] for name in ("subject_type", "subject_id", "text", "unread")]
    return list(await tx.fetch(_THREADS, organisation_id, user_id, *wanted, time, last_id, limit))


async def messages(tx: Tx, thread_id: UUID, organisation_id: UUID, before: int | None, limit: int) -> list[Row]:
    """Messages with their attachments, the newest first."""
    return list(await tx.fetch(_MESSAGES, thread_id, organisation_id, before, limit))


async def mark_read(tx: Tx, thread_id: UUID, organisation_id: UUID, user_id: UUID) -> bool:
    return bool(await tx.execute(_MARK_READ, thread_id, organisation_id, user_id))


async def unread(tx: Tx, organisation_id: UUID, user_id: UUID) -> Row:
    [row] = await tx.fetch(_UNREAD, organisation_id, user_id)
    return dict(row)


async def add_purchases(tx: Tx, rows: Sequence[tuple[UUID, UUID, str, UUID, UUID, datetime]]) -> None:
    """Rows are buyer, product, buyer's name, seller, order, time."""
    await tx.execute(_PURCHASED, *[list(column) for column in zip(*rows, strict=True)])


async def has_purchased(tx: Tx, buyer_id: UUID, product_id: UUID) -> bool:
    return bool(await tx.fetchval(_HAS_PURCHASED, buyer_id, product_id))


async def add_review(
    tx: Tx, *, review_id: UUID, buyer_id: UUID, product_id: UUID, rating: int, title: str, text: str
) -> bool:
    """False where the buyer did not buy the product or reviewed it before."""
    return bool(await tx.execute(_REVIEW, review_id, buyer_id, product_id, rating, title, text))


async def rewrite_review(tx: Tx, review_id: UUID, buyer_id: UUID, *, rating: int, title: str, text: str) -> bool:
    return bool(await tx.execute(_REWRITE, review_id, buyer_id, rating, title, text))


async def reply(tx: Tx, review_id: UUID, seller_id: UUID, text: str) -> bool:
    return bool(await tx.execute(_REPLY, review_id, seller_id, text))


async def hide(tx: Tx, review_id: UUID, reason: str | None) -> bool:
    return bool(await tx.execute(_HIDE, review_id, reason))


async def review(tx: Tx, review_id: UUID) -> Row | None:
    return await tx.fetchrow(_ONE_REVIEW, review_id)


async def reviews(
    tx: Tx,
    *,
    product_id: UUID | None,
    seller_id: UUID | None,
    rating: int | None,
    with_hidden: bool,
    reader_id: UUID | None,
    own: bool,
    after: Sequence[Any] | None,
    limit: int,
) -> list[Row]:
    """Reviews, the newest first; hidden ones for operators and for who wrote them. `own`: only the reader's."""
    time, last_id = after or (None, None)
    wanted = (product_id, seller_id, rating, with_hidden, reader_id, own)
    return list(await tx.fetch(_REVIEWS, *wanted, time, last_id, limit))


async def to_review(tx: Tx, buyer_id: UUID, *, after: Sequence[Any] | None, limit: int) -> list[Row]:
    """What the buyer received and has not reviewed, the last received first."""
    time, last_id = after or (None, None)
    return list(await tx.fetch(_TO_REVIEW, buyer_id, time, last_id, limit))


async def summary(tx: Tx, product_id: UUID) -> Row:
    [row] = await tx.fetch(_SUMMARY, product_id)
    return dict(row)


async def totals(tx: Tx, product_ids: Sequence[UUID]) -> dict[UUID, tuple[int, int]]:
    """The sum and number of ratings of each product that has any that show."""
    rows = await tx.fetch(_TOTALS, list(product_ids))
    return {row["product_id"]: (row["total"], row["count"]) for row in rows}
