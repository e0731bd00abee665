"""A company registers, and its address is confirmed."""

from uuid import UUID

import pytest

from factories.people import PASSWORD, register_member, registration, sign_in
from tradepost.infra.platform import Platform
from tradepost.kernel.ids import new_id
from tradepost.services.users.contract import CONFIRM_EMAIL, RESET_PASSWORD, UsersPort


async def test_a_company_registers_and_everyone_learns_of_it(client, events):
    body = registration(
        "manufacturer", vat_id="DE 136 695 976", iban="DE89 3704 0044 0532 0130 00", currency="EUR", language="de"
    )
    answer = await client.post("/api/v1/auth/register", json={**body, "email": body["email"].upper()})
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert made["email"] == body["email"]
    [changed] = await events(UUID(made["organisation_id"]), "organisation.changed")
    assert changed["payload"]["organisation"]["vat_id"] == "DE136695976"
    assert changed["payload"]["organisation"]["iban"] == "DE89370400440532013000"
    assert changed["payload"]["organisation"]["verified"] is False
    [registered] = await events(UUID(made["organisation_id"]), "user.registered")
    assert registered["payload"]["user_id"] == made["user_id"]
    [person] = await events(UUID(made["user_id"]), "user.changed")
    assert "product:create" in person["payload"]["person"]["permissions"]
    assert int(answer.headers["server-timing"].split('"')[1]) <= 8


async def test_the_port_gives_what_was_registered(client, platform: Platform):
    member = await register_member(client, "retailer", organisation_name="Shop Ütrecht")
    [found] = await platform.ports.get(UsersPort).organisations(ids=[member.organisation_id, new_id()])
    assert (found.id, found.kind, found.name, found.verified) == (
        member.organisation_id, "retailer", "Shop Ütrecht", False
    )  # fmt: skip


async def test_every_fault_is_told_at_once_and_nothing_is_made(client, query):
    count = "SELECT count(*) FROM users.organisations"
    before = await query(count)
    body = registration(
        currency="XXX",
        vat_id="DE999",
        iban="DE00",
        email="not an address",
        password="short",
    )
    answer = await client.post("/api/v1/auth/register", json=body)
    assert answer.status_code == 422
    faults = {each["pointer"]: each["code"] for each in answer.json()["errors"]}
    assert faults == {
        "#/email": "email_invalid",
        "#/currency": "currency_unknown",
        "#/iban": "iban_invalid",
        "#/password": "password_too_short",
    } | ({"#/vat_id": "vat_id_invalid"} if "#/vat_id" in faults else {})
    assert await query(count) == before


async def test_a_country_that_does_not_exist_is_refused(client, query):
    count = "SELECT count(*) FROM users.organisations"
    before = await query(count)
    body = registration(address={"line1": "x", "city": "y", "postal_code": "z", "country": "ZZ"})
    answer = await client.post("/api/v1/auth/register", json=body)
    [fault] = answer.json()["errors"]
    assert (answer.status_code, fault["pointer"], fault["code"]) == (422, "#/address/country", "country_unknown")
    assert await query(count) == before


@pytest.mark.parametrize(
    "extra",
    [
        {"role": "admin"},
        {"roles": ["admin"]},
        {"verified": True},
        {"verification": "verified"},
        {"suspended": False},
        {"organisation_id": str(new_id())},
        {"permissions": ["settings:update"]},
        {"kind": "operator"},
        {"email_confirmed_at": "2026-01-01T00:00:00Z"},
    ],
)
async def test_nobody_registers_with_more_than_a_registration_has(client, query, extra):
    body = registration(**extra)
    answer = await client.post("/api/v1/auth/register", json=body)
    assert answer.status_code == 422, answer.text
    assert await query("SELECT 1 FROM users.users WHERE email = $1", body["email"]) == []


@pytest.mark.parametrize(
    "change",
    [
        {"email": "a\x00b@shop.example"},
        {"password": "three apples \ud800 on a ladder"},
        {"organisation_name": "x" * 201},
        {"organisation_name": "   "},
        {"name": None},
        {"address": None},
        {"address": []},
        {"language": "fr"},
        {"currency": "eur"},
        {"password": "x" * 5_000},
        {"vat_id": {"$ne": 1}},
        {"email": 10**400},
    ],
)
async def test_odd_input_is_refused_with_a_reason(client, change):
    import json

    answer = await client.post(
        "/api/v1/auth/register",
        content=json.dumps(registration(**change)),
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"]


async def test_an_address_may_have_the_254_characters_of_the_standard(client, query):
    long = f"{new_id().hex}{'x' * 30}@{'.'.join(['a' * 60] * 3)}.example"
    assert 200 < len(long) <= 254
    answer = await client.post("/api/v1/auth/register", json=registration(email=long))
    assert answer.status_code == 201, answer.text
    assert len(await query("SELECT 1 FROM users.users WHERE email = $1", long)) == 1
    refused = await client.post("/api/v1/auth/register", json=registration(email=f"a{'a' * 250}@b.example"))
    assert refused.status_code == 422


async def test_a_known_address_gets_the_same_answer_and_only_its_owner_is_told(client, owner, events, link):
    fresh = await client.post("/api/v1/auth/register", json=registration())
    again = await client.post("/api/v1/auth/register", json=registration(email=owner.email, password=PASSWORD + "!"))
    assert (fresh.status_code, again.status_code) == (201, 201)
    assert {**fresh.json(), "email": "", "organisation_id": "", "user_id": ""} == {
        **again.json(), "email": "", "organisation_id": "", "user_id": ""
    }  # fmt: skip
    assert fresh.headers["server-timing"] == again.headers["server-timing"]
    told = await events(UUID(again.json()["organisation_id"]))
    assert [each["name"] for each in told] == ["organisation.changed", "user.registration_repeated"]
    # Signing in tells no more: the new password opens the new account, the old one the old account.
    new = await sign_in(client, owner.email, PASSWORD + "!", again.json()["user_id"], again.json()["organisation_id"])
    old = await sign_in(client, owner.email, PASSWORD, str(owner.user_id), str(owner.organisation_id))
    for member in (new, old):
        profile = (await client.get("/api/v1/users/profile", headers=member.headers)).json()
        assert profile["organisation_id"] == str(member.organisation_id)
    # And even with a link in hand the address stays its owner's.
    stolen = await client.post("/api/v1/auth/confirm-email", json={"token": link(CONFIRM_EMAIL, new.user_id)})
    assert (stolen.status_code, stolen.json()["code"]) == (409, "users.email_taken")


async def test_who_lies_in_wait_under_an_address_is_shut_out_when_its_owner_confirms_it(
    client, confirm, denied, query, events
):
    email = f"owner-{new_id().hex}@shop.example"
    squatter = await register_member(client, email=email, password="squatters own secret")
    rightful = await register_member(client, email=email)
    await confirm(rightful)
    assert await denied(squatter)
    assert not await denied(rightful)
    login = {"email": email, "password": "squatters own secret"}
    refused = await client.post("/api/v1/auth/login", json=login)
    assert refused.status_code == 401
    refresh = await client.post("/api/v1/auth/refresh-token", json={"refresh_token": squatter.refresh_token})
    assert refresh.status_code == 401
    changes = await events(squatter.user_id, "user.changed")
    assert changes[-1]["payload"]["person"]["active"] is False


async def test_a_link_confirms_its_own_address_only(client, link, query):
    member = await register_member(client)
    for token in [
        link(RESET_PASSWORD, member.user_id),
        link(CONFIRM_EMAIL, new_id()),
        member.access_token,
        link(CONFIRM_EMAIL, member.user_id)[:-4] + "AAAA",
        "x",
        "..",
        "é" * 20,
    ]:
        answer = await client.post("/api/v1/auth/confirm-email", json={"token": token})
        assert (answer.status_code, answer.json()["code"]) == (404, "users.link_invalid")
    [row] = await query("SELECT email_confirmed_at FROM users.users WHERE id = $1", member.user_id)
    assert row["email_confirmed_at"] is None


async def test_the_link_is_sent_again_on_demand_until_the_address_is_confirmed(client, confirm, events):
    member = await register_member(client)
    for _ in range(2):
        answer = await client.post("/api/v1/auth/request-email-confirmation", headers=member.headers)
        assert answer.status_code == 202
    await confirm(member)
    await client.post("/api/v1/auth/request-email-confirmation", headers=member.headers)
    assert len(await events(member.user_id, "user.email_confirmation_requested")) == 2
