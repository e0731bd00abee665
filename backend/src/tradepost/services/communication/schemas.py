"""Communication over HTTP."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from tradepost.infra.http import InputModel, OutputModel
from tradepost.infra.http.schemas import DecimalText, ShortText, without_nul
from tradepost.services.communication.rules import MAX_ATTACHMENTS, SubjectType

MessageText = Annotated[str, Field(min_length=1, max_length=5_000), AfterValidator(without_nul)]
ReviewText = Annotated[str, Field(max_length=5_000), AfterValidator(without_nul)]
Rating = Annotated[int, Field(ge=1, le=5, strict=True, examples=[5])]


class MessageInput(InputModel):
    """Plain text; clients show it as text."""

    text: MessageText = Field(examples=["Do you have 200 more by Friday?"])
    attachment_ids: list[UUID] = Field(default_factory=list, max_length=MAX_ATTACHMENTS)


class ThreadInput(MessageInput):
    """Write about a product to its seller, or about an order to the other side."""

    subject_type: SubjectType
    subject_id: UUID


class Attachment(OutputModel):
    document_id: UUID
    file_name: str
    content_type: str
    size_bytes: int


class ThreadOutput(OutputModel):
    id: UUID
    subject_type: SubjectType
    subject_id: UUID
    subject: str
    buyer_id: UUID
    buyer_name: str
    seller_id: UUID
    seller_name: str
    messages_count: int
    unread_count: int
    last_message_at: datetime
    created_at: datetime


class MessageOutput(OutputModel):
    id: UUID
    thread_id: UUID
    number: int
    organisation_id: UUID
    user_id: UUID
    text: str
    sent_at: datetime
    attachments: list[Attachment]


class UnreadOutput(OutputModel):
    threads: int
    messages: int


class ReviewChange(InputModel):
    rating: Rating
    title: ShortText = Field(examples=["Solid boxes, quick delivery"])
    text: ReviewText = ""


class ReviewInput(ReviewChange):
    product_id: UUID


class ReplyInput(InputModel):
    text: MessageText


class VisibilityInput(InputModel):
    """`hide` says why; `show` brings the review back."""

    visibility: Literal["hide", "show"]
    reason: ShortText | None = None


class ReviewOutput(OutputModel):
    id: UUID
    product_id: UUID
    seller_id: UUID
    buyer_name: str
    rating: int
    title: str
    text: str
    reply: str | None
    replied_at: datetime | None
    hidden_reason: str | None
    created_at: datetime
    updated_at: datetime


class ToReviewOutput(OutputModel):
    """A product that was received and may be reviewed. `order_id`: the first order that brought it."""

    product_id: UUID
    seller_id: UUID
    order_id: UUID
    delivered_at: datetime


class RatingSummary(OutputModel):
    """`counts` says how often each rating from 1 to 5 was given."""

    product_id: UUID
    average: DecimalText = Field(examples=["4.50"])
    count: int
    counts: dict[str, int]
