"""Notifications over HTTP."""

import re
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema

from tradepost.infra.http import InputModel, OutputModel
from tradepost.infra.http.schemas import LongText, ShortText
from tradepost.kernel.actor import OrganisationKind

# E.164: a plus sign and up to fifteen digits.
_PHONE = r"^\+[1-9][0-9]{6,14}$"


def _international(number: str) -> str:
    if not re.fullmatch(_PHONE, number):
        raise ValueError("write the number with its country's code and at most 15 digits, such as +491701234567")
    return number


PhoneNumber = Annotated[
    str, Field(max_length=100), AfterValidator(_international), WithJsonSchema({"type": "string", "pattern": _PHONE})
]
DeviceToken = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9:_\-]{16,512}$")]


class NotificationOutput(OutputModel):
    """`link` is a path of the web application."""

    id: UUID
    topic: str
    title: str
    text: str
    link: str | None
    created_at: datetime
    read_at: datetime | None


class UnreadOutput(OutputModel):
    unread: int


class AudienceInput(InputModel):
    kinds: list[OrganisationKind] = Field(default_factory=list, max_length=3)
    organisation_ids: list[UUID] = Field(default_factory=list, max_length=500)
    user_ids: list[UUID] = Field(default_factory=list, max_length=500)


class AnnouncementInput(InputModel):
    """Something that the operator tells people, organisations, or all organisations of a kind."""

    audience: AudienceInput
    title: ShortText = Field(examples=["Maintenance on Sunday"])
    text: LongText = Field(min_length=1, examples=["Tradepost is read-only on Sunday from 02:00 to 02:30 UTC."])


class AnnouncementOutput(OutputModel):
    announcement_id: UUID


class TopicOutput(OutputModel):
    """`fixed` topics come by mail and cannot be switched off."""

    topic: str
    fixed: bool
    email: bool
    sms: bool
    push: bool


class PreferencesOutput(OutputModel):
    topics: list[TopicOutput]
    sms_number: str | None
    push_token: str | None


class ChannelChoice(InputModel):
    email: bool | None = None
    sms: bool | None = None
    push: bool | None = None


class PreferencesInput(InputModel):
    """What is left out stays as it is; a number or token of null is removed."""

    topics: dict[Annotated[str, StringConstraints(max_length=50)], ChannelChoice] = Field(
        default_factory=dict, max_length=50, examples=[{"order_shipped": {"email": False}}]
    )
    sms_number: PhoneNumber | None = None
    push_token: DeviceToken | None = None
