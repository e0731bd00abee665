"""What people are told about, who is told, and what they may switch off. Pure."""

from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from tradepost.kernel.actor import OrganisationKind

Channel = Literal["email", "sms", "push"]
CHANNELS: tuple[Channel, ...] = ("email", "sms", "push")


@dataclass(frozen=True, slots=True)
class Topic:
    """`email` says whether mail is on by default; a `fixed` topic cannot be switched off."""

    name: str
    email: bool = True
    fixed: bool = False


TOPICS = {
    topic.name: topic
    for topic in (
        Topic("order_placed"),
        Topic("order_confirmed"),
        Topic("order_to_accept"),
        Topic("order_accepted"),
        Topic("order_cancelled"),
        Topic("order_shipped"),
        Topic("order_delivered"),
        Topic("payment_received"),
        Topic("payment_refunded"),
        Topic("invoice_issued"),
        Topic("inventory_low"),
        Topic("upload_finished", email=False),
        Topic("report_finished", email=False),
        Topic("message_received"),
        Topic("review_published", email=False),
        Topic("verification_submitted"),
        Topic("verification_granted", fixed=True),
        Topic("verification_rejected", fixed=True),
        Topic("certificate_reviewed"),
        Topic("certificate_expiring"),
        Topic("organisation_suspended", fixed=True),
        Topic("organisation_reinstated", fixed=True),
        Topic("announcement"),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Active people: one, or those of an organisation, or of all organisations of a kind, with a permission."""

    user_id: UUID | None = None
    organisation_id: UUID | None = None
    kind: OrganisationKind | None = None
    permission: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something to tell an audience. `params` fill the topic's text; `link` is a path of the web application."""

    topic: str
    source_id: UUID
    audience: Audience
    params: dict[str, Any] = field(default_factory=dict)
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail to an address that may belong to nobody yet. `purpose` and `subject_id` make the token in its link."""

    topic: str
    source_id: UUID
    address: str
    language: str
    params: dict[str, Any]
    link: str | None = None
    purpose: str | None = None
    subject_id: UUID | None = None


def wants(topic: str, channel: Channel, choices: dict[tuple[str, str], bool]) -> bool:
    """Whether a person with these choices, by (topic, channel), is to be told by `channel`."""
    known = TOPICS[topic]
    if known.fixed:
        return channel == "email"
    return choices.get((topic, channel), known.email if channel == "email" else False)
