"""An organisation describes itself and is looked at by those who may."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from factories.people import register_member
from tradepost.infra import outbox
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import platform_actor
from tradepost.kernel.address import Address
from tradepost.kernel.ids import new_id
from tradepost.services.communication.contract import MessageSent
from tradepost.services.documents.contract import CertificateReviewed
from tradepost.services.orders.contract import Order, OrderCreated

MINE = "/api/v1/organisations/mine"


def described(**changes):
    return {
        "name": "Corner Shop Ltd",
        "address": {"line1": "Hauptstr. 1", "city": "Berlin", "postal_code": "10115", "country": "DE"},
        "currency": "EUR",
        "language": "en",
        **changes,
    }


async def put(client, member, body, version=None):
    headers = {**member.headers, **({"If-Match": version} if version else {})}
    return await client.put(MINE, headers=headers, json=body)


async def test_an_organisation_changes_itself_as_a_whole(client, events):
    member = await register_member(client, "manufacturer")
    read = await client.get(MINE, headers=member.headers)
    assert read.headers["etag"] == '"1"'
    body = described(
        name="Müller & Söhne GmbH",
        vat_id="DE136695976",
        iban="DE89370400440532013000",
        description="Screws since 1900",
        website="https://mueller.example/",
        brands=["Fixo"],
        founded_year=1900,
        contact_email="sales@mueller.example",
    )
    changed = await put(client, member, body, read.headers["etag"])
    assert changed.status_code == 200, changed.text
    assert changed.headers["etag"] == '"2"'
    assert changed.json()["profile"]["brands"] == ["Fixo"]
    assert (await client.get(MINE, headers=member.headers)).json() == changed.json()
    [*_, event] = await events(member.organisation_id, "organisation.changed")
    assert event["payload"]["organisation"]["name"] == "Müller & Söhne GmbH"


async def test_of_two_who_edit_at_once_the_second_is_told(client):
    member = await register_member(client)
    assert (await put(client, member, described(name="First"), '"1"')).status_code == 200
    second = await put(client, member, described(name="Second"), '"1"')
    assert (second.status_code, second.json()["code"]) == (412, "resource.changed")
    blind = await put(client, member, described(name="Third"))
    assert (blind.status_code, blind.json()["code"]) == (428, "resource.precondition_required")
    for odd in ('"x y"', "*", '"' + "9" * 30 + '"'):
        assert (await put(client, member, described(name="Fourth"), odd)).status_code in {422, 428}
    assert (await client.get(MINE, headers=member.headers)).json()["name"] == "First"


@pytest.mark.parametrize(
    "extra",
    [{"verified": True}, {"verification": "verified"}, {"kind": "operator"}, {"suspended": False}, {"version": 9},
     {"id": str(new_id())}],
)  # fmt: skip
async def test_an_organisation_cannot_change_what_is_not_its_to_change(client, extra):
    member = await register_member(client)
    before = (await client.get(MINE, headers=member.headers)).json()
    assert (await put(client, member, described(**extra), '"1"')).status_code == 422
    assert (await client.get(MINE, headers=member.headers)).json() == before


async def test_every_fault_of_an_organisation_is_told_at_once(client):
    member = await register_member(client)
    body = described(
        currency="ZZZ", vat_id="DE1", iban="X", contact_email="x", brands=["not for buyers"], founded_year=1900
    )
    answer = await put(client, member, body, '"1"')
    assert answer.status_code == 422
    assert {each["pointer"] for each in answer.json()["errors"]} == {
        "#/currency", "#/vat_id", "#/iban", "#/contact_email", "#/brands", "#/founded_year"
    }  # fmt: skip


@pytest.mark.parametrize("website", ["javascript:alert(1)", "ftp://x.example", 'https://x.example/"><script>', "x"])
async def test_a_website_is_an_address_of_the_web(client, website):
    member = await register_member(client)
    assert (await put(client, member, described(website=website), '"1"')).status_code == 422


async def test_sellers_are_public_and_buyers_are_seen_by_those_they_deal_with(client, admin, platform: Platform, drain):
    seller, buyer = await register_member(client, "manufacturer"), await register_member(client, "retailer")
    stranger, writer = await register_member(client, "manufacturer"), await register_member(client, "retailer")

    async def sees(viewer, organisation_id):
        headers = viewer.headers if viewer else {}
        answer = await client.get(f"/api/v1/organisations/{organisation_id}", headers=headers)
        assert answer.status_code in {200, 404}
        return answer.status_code == 200

    public = (await client.get(f"/api/v1/organisations/{seller.organisation_id}")).json()
    assert set(public) == {
        "id", "kind", "name", "country", "city", "verified", "description", "website", "brands", "trading_since",
        "certifications",
    }  # fmt: skip
    target = buyer.organisation_id
    viewers = [None, seller, stranger, writer, buyer, admin]
    assert [await sees(each, target) for each in viewers] == [False, False, False, False, True, True]
    async with platform.database.transaction("orders") as tx:
        order = order_between(buyer.organisation_id, seller.organisation_id)
        await outbox.append(tx, platform_actor(), OrderCreated(order_id=order.id, order=order))
    async with platform.database.transaction("communication") as tx:
        await outbox.append(tx, platform_actor(), message_between(writer.organisation_id, buyer.organisation_id))
    await drain()
    assert [await sees(each, target) for each in viewers] == [False, True, False, True, True, True]
    assert not await sees(None, new_id())
    assert not await sees(seller, admin.organisation_id)


async def test_a_seller_shows_certificates_that_follow_the_operators_review(client, documents, platform, drain):
    seller = await register_member(client, "manufacturer")
    certificate = documents.add(seller.organisation_id, "certificate")
    path = f"{MINE}/certifications"
    body = {"document_id": str(certificate.id), "title": "ISO 9001", "issuer": "TÜV", "valid_until": "2028-01-01"}
    made = await client.post(path, headers=seller.headers, json=body)
    assert (made.status_code, made.json()["state"]) == (201, "claimed")
    async with platform.database.transaction("documents") as tx:
        reviewed = CertificateReviewed(
            document_id=certificate.id,
            owner_id=seller.organisation_id,
            file_name="x.pdf",
            accepted=True,
            reason=None,
        )
        await outbox.append(tx, platform_actor(), reviewed)
    await drain()
    public = (await client.get(f"/api/v1/organisations/{seller.organisation_id}")).json()
    assert [(each["title"], each["state"]) for each in public["certifications"]] == [("ISO 9001", "accepted")]
    other = await register_member(client, "manufacturer")
    remove = f"{path}/{made.json()['id']}"
    assert (await client.delete(remove, headers=other.headers)).status_code == 404
    assert (await client.delete(remove, headers=seller.headers)).status_code == 204


async def test_a_certificate_needs_a_document_of_ones_own(client, documents):
    seller = await register_member(client, "manufacturer")
    foreign, wrong, unready = (
        documents.add(new_id(), "certificate"),
        documents.add(seller.organisation_id, "product_image"),
        documents.add(seller.organisation_id, "certificate", "awaiting_upload"),
    )
    for document in (foreign, wrong, unready):
        body = {"document_id": str(document.id), "title": "ISO 9001", "issuer": "TÜV"}
        answer = await client.post(f"{MINE}/certifications", headers=seller.headers, json=body)
        assert answer.status_code == 422
    assert (await client.get(MINE, headers=seller.headers)).json()["certifications"] == []


def order_between(buyer_id, seller_id):
    zero = Decimal(0)
    return Order(
        **{name: new_id() for name in ("id", "group_id", "hold_id", "placed_by")},
        number="B-1",
        buyer_id=buyer_id,
        buyer_name="b",
        seller_id=seller_id,
        seller_name="s",
        status="placed",
        currency="EUR",
        lines=(),
        **dict.fromkeys(("net", "tax", "shipping", "shipping_tax", "shipping_tax_rate", "total"), zero),
        reverse_charge=False,
        payment_method="on_account",
        po_number=None,
        delivery_address=Address(line1="x", line2=None, city="y", region=None, postal_code="1", country="DE"),
        pay_until=datetime(2026, 12, 1, tzinfo=UTC),
        placed_at=datetime(2026, 11, 1, tzinfo=UTC),
    )


def message_between(one, other):
    return MessageSent(
        thread_id=new_id(),
        message_id=new_id(),
        from_organisation_id=one,
        from_name="w",
        to_organisation_id=other,
        subject="s",
        excerpt="e",
    )
