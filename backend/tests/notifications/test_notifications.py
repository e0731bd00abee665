"""People are told what happened, in their language, by the channels they chose; each event once."""

import asyncio
import email
import email.policy
import json
from collections.abc import Awaitable, Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlparse

import httpx2
import pytest

from factories.people import make_actor
from tradepost.infra import outbox
from tradepost.infra.live import LiveFull
from tradepost.infra.platform import Platform, Service
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.address import Address
from tradepost.kernel.events import Event
from tradepost.kernel.ids import new_id
from tradepost.kernel.languages import LANGUAGES
from tradepost.services.communication.contract import MessageSent
from tradepost.services.notifications import rules
from tradepost.services.notifications.rendering import catalogue, mail_html, render
from tradepost.services.notifications.topics import TOPICS
from tradepost.services.products.contract import InventoryLow
from tradepost.services.users.contract import (
    RESET_PASSWORD,
    Organisation,
    OrganisationChanged,
    PasswordResetRequested,
    Person,
    PersonChanged,
    VerificationSubmitted,
)

Sign = Callable[[Actor], dict[str, str]]
Drain = Callable[[], Awaitable[int]]


async def publish(platform: Platform, *events: Event) -> None:
    async with platform.database.transaction("users") as tx:
        await outbox.append(tx, platform_actor(), *events)


async def join(platform: Platform, actor: Actor, *permissions: str, language: str = "en") -> str:
    """Make the actor known as a person; its address."""
    address = f"{actor.user_id}@people.example"
    person = Person(
        id=actor.user_id,
        organisation_id=actor.organisation_id,
        email=address,
        name="Kim",
        language=language,
        permissions=permissions,
        active=True,
    )
    place = Address(line1="1 Quay", line2=None, city="Kiel", region=None, postal_code="24103", country="DE")
    organisation = Organisation(
        id=actor.organisation_id,
        kind=actor.kind,
        name="Crate Works",
        address=place,
        vat_id=None,
        iban=None,
        currency="EUR",
        language="en",
        verified=True,
        suspended=False,
    )
    await publish(
        platform,
        PersonChanged(user_id=actor.user_id, person=person),
        OrganisationChanged(organisation_id=actor.organisation_id, organisation=organisation),
    )
    return address


def low(seller: Actor) -> InventoryLow:
    return InventoryLow(
        product_id=new_id(),
        seller_id=seller.organisation_id,
        warehouse_id=new_id(),
        sku="A-1",
        title="Crate <script>",
        available=3,
        reorder_level=5,
    )


def message(to: Actor, excerpt: str = "Hello") -> MessageSent:
    return MessageSent(
        thread_id=new_id(),
        message_id=new_id(),
        from_organisation_id=new_id(),
        from_name="Corner Shop",
        to_organisation_id=to.organisation_id,
        subject="Crate",
        excerpt=excerpt,
    )


async def deliver(services: list[Service]) -> None:
    [notifications] = [service for service in services if service.name == "notifications"]
    await notifications.tasks["notifications.deliver_waiting"]()


def mails_to(platform: Platform, address: str) -> list[EmailMessage]:
    found = []
    for path in sorted(Path(platform.settings.mailbox_dir).glob("*.eml")):
        parsed = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert isinstance(parsed, EmailMessage)
        if address in str(parsed["to"]):
            found.append(parsed)
    return found


async def listed(client: httpx2.AsyncClient, sign: Sign, actor: Actor, **filters: Any) -> list[dict[str, Any]]:
    answer = await client.get("/api/v1/notifications", params=filters, headers=sign(actor))
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]  # type: ignore[no-any-return]


async def test_people_with_the_permission_are_told_once_in_their_language(
    client: httpx2.AsyncClient, sign: Sign, drain: Drain, platform: Platform, services: list[Service]
) -> None:
    keeper, clerk = make_actor("manufacturer"), None
    clerk = make_actor("manufacturer", organisation_id=keeper.organisation_id)
    address = await join(platform, keeper, "inventory:update", language="de")
    await join(platform, clerk, "order:read")
    event = low(keeper)
    await publish(platform, event)
    await drain()
    for _ in range(4):
        async with platform.database.transaction("notifications") as tx:
            await tx.execute("UPDATE platform.cursors SET txid = 0, seq = 0 WHERE consumer = 'notifications'")
            await tx.execute("DELETE FROM platform.inbox WHERE consumer = 'notifications'")
        await drain()
    [told] = await listed(client, sign, keeper)
    assert told["title"] == "A-1 wird knapp: noch 3"
    assert await listed(client, sign, clerk) == []
    await deliver(services)
    await deliver(services)
    [mail] = mails_to(platform, address)
    html = mail.get_body(("html",))
    assert html is not None
    assert "Crate &lt;script&gt;" in html.get_content()


async def test_a_notification_is_read_by_its_owner_alone(
    client: httpx2.AsyncClient, sign: Sign, drain: Drain, platform: Platform
) -> None:
    reader = make_actor("retailer")
    await join(platform, reader, "message:read")
    await publish(platform, message(reader))
    await drain()
    [told] = await listed(client, sign, reader)
    path = f"/api/v1/notifications/{told['id']}/read"
    colleague = make_actor("retailer", organisation_id=reader.organisation_id)
    assert (await client.put(path, headers=sign(colleague))).status_code == 404
    assert len(await listed(client, sign, reader, unread=True)) == 1
    assert (await client.put(path, headers=sign(reader))).json()["read_at"] is not None
    assert await listed(client, sign, reader, unread=True) == []
    counted = await client.get("/api/v1/notifications/unread-count", headers=sign(reader))
    assert counted.json() == {"unread": 0}


async def test_mail_that_was_switched_off_is_not_sent(
    client: httpx2.AsyncClient, sign: Sign, drain: Drain, platform: Platform, services: list[Service]
) -> None:
    reader = make_actor("retailer")
    address = await join(platform, reader, "message:read")
    chosen = {"topics": {"message_received": {"email": False, "sms": True}}, "sms_number": "+4930123456"}
    saved = await client.put("/api/v1/notifications/preferences", json=chosen, headers=sign(reader))
    assert saved.status_code == 200, saved.text
    assert {"topic": "message_received", "fixed": False, "email": False, "sms": True, "push": False} in saved.json()[
        "topics"
    ]
    await publish(platform, message(reader))
    await drain()
    await deliver(services)
    assert mails_to(platform, address) == []
    async with platform.database.transaction("notifications") as tx:
        [sms] = await tx.fetch("SELECT status, error FROM notifications.deliveries WHERE address = '+4930123456'")
    assert sms["status"] == "unavailable"  # no provider is set up: said, not pretended
    assert len(await listed(client, sign, reader)) == 1


async def test_what_must_be_told_cannot_be_switched_off(client: httpx2.AsyncClient, sign: Sign) -> None:
    body = {"topics": {"verification_granted": {"email": False}, "nonsense": {"email": True}}}
    answer = await client.put("/api/v1/notifications/preferences", json=body, headers=sign(make_actor("retailer")))
    assert answer.status_code == 422
    assert {fault["code"] for fault in answer.json()["errors"]} == {"fixed", "unknown_topic"}


async def test_a_link_in_a_mail_carries_a_token_that_was_stored_nowhere(
    drain: Drain, platform: Platform, services: list[Service]
) -> None:
    address, reset_id = f"{new_id()}@people.example", new_id()
    await publish(platform, PasswordResetRequested(user_id=new_id(), reset_id=reset_id, email=address, language="en"))
    await drain()
    async with platform.database.transaction("notifications") as tx:
        [row] = await tx.fetch("SELECT params FROM notifications.deliveries WHERE address = $1", address)
    assert "eyJ" not in json.dumps(row["params"])
    await deliver(services)
    [mail] = mails_to(platform, address)
    body = mail.get_body(("plain",))
    assert body is not None
    link = next(word for word in body.get_content().split() if word.startswith("http"))
    [token] = parse_qs(urlparse(link).query)["token"]
    assert platform.tokens.verify_purpose(token, RESET_PASSWORD)["id"] == str(reset_id)


async def test_operators_hear_of_companies_that_wait(
    client: httpx2.AsyncClient, sign: Sign, drain: Drain, platform: Platform
) -> None:
    operator, bystander = make_actor("operator"), make_actor("manufacturer")
    await join(platform, operator, "organisation:verify")
    await join(platform, bystander, "organisation:verify")
    name = f"Works {new_id()}"
    await publish(platform, VerificationSubmitted(organisation_id=new_id(), organisation_name=name))
    await drain()
    assert any(name in told["title"] for told in await listed(client, sign, operator))
    assert await listed(client, sign, bystander) == []


async def test_an_announcement_reaches_a_kind_and_needs_the_permission(
    client: httpx2.AsyncClient, sign: Sign, drain: Drain, platform: Platform, services: list[Service]
) -> None:
    reader = make_actor("retailer")
    await join(platform, reader)
    await drain()
    body = {"audience": {"organisation_ids": [str(reader.organisation_id)]}, "title": "Sunday", "text": "Read-only."}
    key = {"Idempotency-Key": str(new_id())}
    refused = await client.post("/api/v1/notifications/send", json=body, headers=sign(reader) | key)
    assert refused.status_code == 403
    operator = make_actor("operator", "notification:send")
    empty = await client.post("/api/v1/notifications/send", json=body | {"audience": {}}, headers=sign(operator) | key)
    assert empty.status_code == 422
    sent = await client.post("/api/v1/notifications/send", json=body, headers=sign(operator) | key)
    assert sent.status_code == 202, sent.text
    [notifications] = [service for service in services if service.name == "notifications"]
    for _ in range(2):  # a job may run twice
        await notifications.tasks["notifications.announce"](
            announcement_id=sent.json()["announcement_id"],
            kinds=[],
            organisation_ids=[str(reader.organisation_id)],
            user_ids=[],
            title="Sunday",
            text="Read-only.",
        )
    assert [told["title"] for told in await listed(client, sign, reader)] == ["Sunday"]


async def test_an_open_page_hears_that_there_is_something_new(
    platform: Platform, drain: Drain, services: list[Service]
) -> None:
    reader = make_actor("retailer")
    await join(platform, reader, "message:read")
    stream = platform.live.subscribe([f"user:{reader.user_id}"])
    assert (await anext(stream)).name == "ready"
    await publish(platform, message(reader))
    await drain()
    [notifications] = [service for service in services if service.name == "notifications"]
    await notifications.tasks["notifications.deliver"](user_ids=[str(reader.user_id)])
    heard = await asyncio.wait_for(anext(stream), 20)
    assert heard.name == "notification"
    await stream.aclose()


async def test_a_stream_that_is_one_too_many_is_refused_before_it_begins(
    client: httpx2.AsyncClient, sign: Any, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform.live, "_max_subscribers", 0)
    answer = await client.get("/api/v1/notifications/stream", headers=sign(make_actor("retailer")))
    assert (answer.status_code, answer.json()["code"]) == (503, LiveFull.code)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_its_words_in_every_language(language: str) -> None:
    letters = {"confirm_email", "registration_repeated", "invitation", "reset_password", "frame"}
    assert catalogue(language).keys() == TOPICS.keys() | letters


def test_what_people_write_is_never_a_template() -> None:
    params = {"sender": "{{ 7 * 7 }}", "subject": "x\r\nBcc: all@example.com", "excerpt": "<b>{% raise %}</b>"}
    rendered = render("message_received", "en", params)
    assert rendered.title == "{{ 7 * 7 }} wrote about x Bcc: all@example.com"
    assert rendered.text == "<b>{% raise %}</b>"
    assert "&lt;b&gt;" in mail_html(rendered, "en", "https://shop.example/?a=1&b=2")


def test_one_unit_is_not_many() -> None:
    params = {"carrier": "Parcel", "tracking_number": None}
    titles = [render("order_shipped", language, params | {"units": 1}).title for language in ("en", "de")]
    assert titles == ["1 unit is on its way", "1 Stück ist unterwegs"]
    many = render("order_shipped", "en", params | {"units": 2})
    assert (many.title, many.text) == ("2 units are on their way", "A shipment with 2 units left by Parcel.")


def test_every_event_that_is_heard_says_something() -> None:
    assert len(rules.NOTED_EVENTS) == 21
    assert not set(rules.NOTED_EVENTS) & set(rules.LETTER_EVENTS)
