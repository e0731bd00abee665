"""Documents over HTTP."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from tradepost.infra.http import InputModel, OutputModel
from tradepost.infra.http.schemas import ShortText
from tradepost.services.documents.contract import DocumentStatus, Purpose

UploadPurpose = Literal["business_verification", "certificate", "product_image", "message_attachment", "import"]
Review = Literal["none", "pending", "accepted", "refused"]
# A name, not a path: no separators, no control characters.
FileName = Annotated[str, StringConstraints(min_length=1, max_length=150, pattern=r'^[^\x00-\x1f\x7f/\\:*?"<>|]+$')]


class UploadInput(InputModel):
    """What is going to be uploaded."""

    purpose: UploadPurpose
    file_name: FileName = Field(examples=["resale-certificate.pdf"])
    content_type: str = Field(max_length=100, examples=["application/pdf"])
    size_bytes: int = Field(ge=1, le=1_000_000_000, strict=True, examples=[48_213])
    expires_on: date | None = Field(None, description="For certificates alone.")


class UploadForm(OutputModel):
    """Post `fields` and then the file, as multipart/form-data, to `url`; then complete the document."""

    url: str
    fields: dict[str, str]
    expires_at: datetime


class DocumentOutput(OutputModel):
    id: UUID
    owner_id: UUID
    purpose: Purpose
    file_name: str
    content_type: str
    size_bytes: int
    sha256: str | None
    status: DocumentStatus
    quarantine_reason: str | None
    expires_on: date | None
    review: Review
    review_reason: str | None
    created_at: datetime


class UploadOutput(OutputModel):
    document: DocumentOutput
    upload: UploadForm


class DocumentWithLink(DocumentOutput):
    """`download_url` is good for five minutes; null while the document is not ready."""

    download_url: str | None


class ReviewInput(InputModel):
    """The operator's decision on a certificate; a refusal says why."""

    decision: Literal["accept", "refuse"]
    reason: ShortText | None = None
