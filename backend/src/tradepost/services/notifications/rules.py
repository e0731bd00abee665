"""Which event tells whom what. Pure: an event in, notes or letters out."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from tradepost.kernel.events import Event
from tradepost.services.analytics.contract import ReportFinished
from tradepost.services.communication.contract import MessageSent, ReviewPublished
from tradepost.services.documents.contract import CertificateExpiring, CertificateReviewed
from tradepost.services.logistics.contract import ShipmentDispatched
from tradepost.services.notifications.contract import (
    ORDER_STATUS,
    ORDERS_CHANGED,
    operator_channel,
    organisation_channel,
)
from tradepost.services.notifications.topics import Audience, Letter, Note
from tradepost.services.orders.contract import (
    Order,
    OrderAccepted,
    OrderCancelled,
    OrderConfirmed,
    OrderCreated,
    OrderDelivered,
    OrderExtended,
    OrderShipped,
)
from tradepost.services.payments.contract import InvoiceIssued, PaymentCompleted, PaymentRefunded
from tradepost.services.products.contract import BulkUploadFinished, InventoryLow
from tradepost.services.users.contract import (
    CONFIRM_EMAIL,
    INVITATION,
    RESET_PASSWORD,
    ColleagueInvited,
    EmailConfirmationRequested,
    OrganisationReinstated,
    OrganisationSuspended,
    PasswordResetRequested,
    RegistrationRepeated,
    UserRegistered,
    UserVerified,
    VerificationRejected,
    VerificationSubmitted,
)

Notes = list[Note]
ORDER_EVENTS: tuple[type[Event], ...] = (
    OrderCreated,
    OrderExtended,
    OrderConfirmed,
    OrderAccepted,
    OrderShipped,
    OrderDelivered,
    OrderCancelled,
)
MAX_SHOWN = 20  # of one organisation in one batch; more are told as a number


class Shown(NamedTuple):
    """A live event; plain JSON, so that it can be a job's argument."""

    channel: str
    name: str
    data: dict[str, Any]


def notes_of(source_id: UUID, event: Event) -> Notes:
    """What `event` tells people who have an account; `source_id` is the event's id."""
    return _NOTES[type(event)](source_id, event)


def shown_orders(orders: Sequence[Order]) -> list[Shown]:
    """What open pages are told of orders that changed, in this order; of one that changed twice its newest state."""
    newest = {order.id: order for order in orders}
    told: defaultdict[str, list[Order]] = defaultdict(list)
    for order in newest.values():
        for organisation_id in dict.fromkeys((order.buyer_id, order.seller_id)):
            told[organisation_channel(organisation_id, "orders")].append(order)
    shown = [
        Shown(channel, ORDER_STATUS, _state(order))
        for channel, own in told.items()
        if len(own) <= MAX_SHOWN
        for order in own
    ]
    many = {channel: len(own) for channel, own in told.items() if len(own) > MAX_SHOWN}
    if newest:
        many[operator_channel("orders")] = len(newest)
    return shown + [Shown(channel, ORDERS_CHANGED, {"orders": count}) for channel, count in many.items()]


def _state(order: Order) -> dict[str, Any]:
    return {
        "order_id": str(order.id),
        "group_id": str(order.group_id),
        "number": order.number,
        "status": order.status,
    }


def letter_of(source_id: UUID, event: Event) -> Letter:
    """The mail that `event` sends to an address."""
    return _LETTERS[type(event)](source_id, event)


def _order(topic: str, source_id: UUID, order: Order, side: str, permission: str, **more: Any) -> Note:
    buyer = side == "buyer"
    return Note(
        topic=topic,
        source_id=source_id,
        audience=Audience(organisation_id=order.buyer_id if buyer else order.seller_id, permission=permission),
        params={
            "number": order.number,
            "other": order.seller_name if buyer else order.buyer_name,
            "total": f"{order.total} {order.currency}",
            **more,
        },
        link=f"/orders/{order.id}",
    )


def _created(source_id: UUID, event: OrderCreated) -> Notes:
    return [_order("order_placed", source_id, event.order, "buyer", "order:read")]


def _confirmed(source_id: UUID, event: OrderConfirmed) -> Notes:
    return [
        _order("order_confirmed", source_id, event.order, "buyer", "order:read"),
        _order("order_to_accept", source_id, event.order, "seller", "order:accept"),
    ]


def _accepted(source_id: UUID, event: OrderAccepted) -> Notes:
    return [_order("order_accepted", source_id, event.order, "buyer", "order:read")]


def _cancelled(source_id: UUID, event: OrderCancelled) -> Notes:
    more = {"refused": event.refused, "reason": event.reason}
    return [
        _order("order_cancelled", source_id, event.order, "buyer", "order:read", **more),
        _order("order_cancelled", source_id, event.order, "seller", "order:read", **more),
    ]


def _dispatched(source_id: UUID, event: ShipmentDispatched) -> Notes:
    audience = Audience(organisation_id=event.buyer_id, permission="order:read")
    params = {
        "carrier": event.carrier,
        "tracking_number": event.tracking_number,
        "units": sum(line.quantity for line in event.lines),
    }
    link = f"/shipments/{event.shipment_id}"
    return [Note(topic="order_shipped", source_id=source_id, audience=audience, params=params, link=link)]


def _delivered(source_id: UUID, event: OrderDelivered) -> Notes:
    return [
        _order("order_delivered", source_id, event.order, "buyer", "order:read"),
        _order("order_delivered", source_id, event.order, "seller", "order:read"),
    ]


def _paid(source_id: UUID, event: PaymentCompleted) -> Notes:
    params = {"amount": f"{event.amount} {event.currency}"}
    return [
        Note(
            topic="payment_received",
            source_id=source_id,
            audience=Audience(organisation_id=organisation_id, permission="payment:read"),
            params=params,
            link=f"/orders/{event.order_id}",
        )
        for organisation_id in (event.buyer_id, event.seller_id)
    ]


def _refunded(source_id: UUID, event: PaymentRefunded) -> Notes:
    params = {"amount": f"{event.amount} {event.currency}"}
    audience = Audience(organisation_id=event.buyer_id, permission="payment:read")
    link = f"/orders/{event.order_id}"
    return [Note(topic="payment_refunded", source_id=source_id, audience=audience, params=params, link=link)]


def _invoiced(source_id: UUID, event: InvoiceIssued) -> Notes:
    invoice = event.invoice
    params = {"label": invoice.label, "kind": invoice.kind, "total": f"{invoice.total} {invoice.currency}"}
    audience = Audience(organisation_id=invoice.buyer_id, permission="invoice:read")
    link = f"/invoices/{invoice.id}"
    return [Note(topic="invoice_issued", source_id=source_id, audience=audience, params=params, link=link)]


def _low(source_id: UUID, event: InventoryLow) -> Notes:
    params = {"sku": event.sku, "title": event.title, "available": event.available, "level": event.reorder_level}
    audience = Audience(organisation_id=event.seller_id, permission="inventory:update")
    link = f"/products/{event.product_id}/inventory"
    return [Note(topic="inventory_low", source_id=source_id, audience=audience, params=params, link=link)]


def _uploaded(source_id: UUID, event: BulkUploadFinished) -> Notes:
    params = {
        "status": event.status,
        "kept": event.rows_kept,
        "unchanged": event.rows_unchanged,
        "refused": event.rows_refused,
    }
    audience = Audience(user_id=event.user_id)
    link = f"/uploads/{event.upload_id}"
    return [Note(topic="upload_finished", source_id=source_id, audience=audience, params=params, link=link)]


def _reported(source_id: UUID, event: ReportFinished) -> Notes:
    params = {"title": event.title, "status": event.status}
    audience, link = Audience(user_id=event.user_id), f"/reports/{event.report_id}"
    return [Note(topic="report_finished", source_id=source_id, audience=audience, params=params, link=link)]


def _written(source_id: UUID, event: MessageSent) -> Notes:
    params = {"sender": event.from_name, "subject": event.subject, "excerpt": event.excerpt}
    audience = Audience(organisation_id=event.to_organisation_id, permission="message:read")
    link = f"/messages/{event.thread_id}"
    return [Note(topic="message_received", source_id=source_id, audience=audience, params=params, link=link)]


def _reviewed(source_id: UUID, event: ReviewPublished) -> Notes:
    params = {"rating": event.rating, "average": event.average}
    audience = Audience(organisation_id=event.seller_id, permission="review:reply")
    link = f"/reviews?product={event.product_id}"
    return [Note(topic="review_published", source_id=source_id, audience=audience, params=params, link=link)]


def _submitted(source_id: UUID, event: VerificationSubmitted) -> Notes:
    params = {"organisation": event.organisation_name}
    audience = Audience(kind="operator", permission="organisation:verify")
    link = "/admin/verifications"
    return [Note(topic="verification_submitted", source_id=source_id, audience=audience, params=params, link=link)]


def _organisation(topic: str) -> Callable[[UUID, Any], Notes]:
    def notes(source_id: UUID, event: Any) -> Notes:
        params = {"organisation": event.organisation_name, "reason": getattr(event, "reason", None)}
        audience = Audience(organisation_id=event.organisation_id)
        return [Note(topic=topic, source_id=source_id, audience=audience, params=params, link="/company")]

    return notes


def _certificate_reviewed(source_id: UUID, event: CertificateReviewed) -> Notes:
    params = {"file_name": event.file_name, "accepted": event.accepted, "reason": event.reason}
    audience = Audience(organisation_id=event.owner_id, permission="document:upload")
    return [
        Note(topic="certificate_reviewed", source_id=source_id, audience=audience, params=params, link="/documents")
    ]


def _certificate_expiring(source_id: UUID, event: CertificateExpiring) -> Notes:
    params = {"file_name": event.file_name, "expires_on": event.expires_on.isoformat()}
    audience = Audience(organisation_id=event.owner_id, permission="document:upload")
    return [
        Note(topic="certificate_expiring", source_id=source_id, audience=audience, params=params, link="/documents")
    ]


def _welcome(source_id: UUID, event: UserRegistered) -> Letter:
    return Letter(
        topic="confirm_email",
        source_id=source_id,
        address=event.email,
        language=event.language,
        params={"name": event.person_name, "organisation": event.organisation_name},
        link="/confirm-email",
        purpose=CONFIRM_EMAIL,
        subject_id=event.user_id,
    )


def _confirm_again(source_id: UUID, event: EmailConfirmationRequested) -> Letter:
    return Letter(
        topic="confirm_email",
        source_id=source_id,
        address=event.email,
        language=event.language,
        params={"name": event.person_name},
        link="/confirm-email",
        purpose=CONFIRM_EMAIL,
        subject_id=event.user_id,
    )


def _registered_twice(source_id: UUID, event: RegistrationRepeated) -> Letter:
    return Letter(
        topic="registration_repeated",
        source_id=source_id,
        address=event.email,
        language=event.language,
        params={"organisation": event.organisation_name},
        link="/login",
    )


def _invited(source_id: UUID, event: ColleagueInvited) -> Letter:
    return Letter(
        topic="invitation",
        source_id=source_id,
        address=event.email,
        language=event.language,
        params={"organisation": event.organisation_name, "invited_by": event.invited_by},
        link="/accept-invitation",
        purpose=INVITATION,
        subject_id=event.invitation_id,
    )


def _reset(source_id: UUID, event: PasswordResetRequested) -> Letter:
    return Letter(
        topic="reset_password",
        source_id=source_id,
        address=event.email,
        language=event.language,
        params={},
        link="/reset-password",
        purpose=RESET_PASSWORD,
        subject_id=event.reset_id,
    )


_NOTES: dict[type[Event], Callable[[UUID, Any], Notes]] = {
    OrderCreated: _created,
    OrderConfirmed: _confirmed,
    OrderAccepted: _accepted,
    OrderCancelled: _cancelled,
    OrderDelivered: _delivered,
    ShipmentDispatched: _dispatched,
    PaymentCompleted: _paid,
    PaymentRefunded: _refunded,
    InvoiceIssued: _invoiced,
    InventoryLow: _low,
    BulkUploadFinished: _uploaded,
    ReportFinished: _reported,
    MessageSent: _written,
    ReviewPublished: _reviewed,
    VerificationSubmitted: _submitted,
    UserVerified: _organisation("verification_granted"),
    VerificationRejected: _organisation("verification_rejected"),
    OrganisationSuspended: _organisation("organisation_suspended"),
    OrganisationReinstated: _organisation("organisation_reinstated"),
    CertificateReviewed: _certificate_reviewed,
    CertificateExpiring: _certificate_expiring,
}
_LETTERS: dict[type[Event], Callable[[UUID, Any], Letter]] = {
    UserRegistered: _welcome,
    EmailConfirmationRequested: _confirm_again,
    RegistrationRepeated: _registered_twice,
    ColleagueInvited: _invited,
    PasswordResetRequested: _reset,
}
NOTED_EVENTS: tuple[type[Event], ...] = tuple(_NOTES)
LETTER_EVENTS: tuple[type[Event], ...] = tuple(_LETTERS)
