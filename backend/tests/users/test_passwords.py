"""Passwords are changed and, by a link in the mail, replaced."""

import asyncio
import time
from uuid import UUID

import pytest

from factories.people import PASSWORD, register_member, registration, sign_in
from tradepost.kernel.ids import new_id
from tradepost.services.users.contract import CONFIRM_EMAIL, RESET_PASSWORD
from tradepost.services.users.use_cases import throttle

NEW = "a ladder with three apples"


async def login(client, email, password):
    return (await client.post("/api/v1/auth/login", json={"email": email, "password": password})).status_code


async def change(client, member, current, new):
    body = {"current_password": current, "new_password": new}
    return await client.post("/api/v1/auth/change-password", headers=member.headers, json=body)


async def request_reset(client, email):
    return await client.post("/api/v1/auth/request-password-reset", json={"email": email})


async def reset(client, token, password=NEW):
    return await client.post("/api/v1/auth/reset-password", json={"token": token, "password": password})


async def test_a_change_ends_every_other_session_and_voids_every_access_token(client, denied):
    member = await register_member(client)
    other = await sign_in(client, member.email, PASSWORD, str(member.user_id), str(member.organisation_id))
    assert (await change(client, member, PASSWORD, NEW)).status_code == 204
    assert await denied(member)
    assert await denied(other)
    refreshes = [
        (await client.post("/api/v1/auth/refresh-token", json={"refresh_token": each.refresh_token})).status_code
        for each in (member, other)
    ]
    assert refreshes == [200, 401]
    assert [await login(client, member.email, PASSWORD), await login(client, member.email, NEW)] == [401, 200]


async def test_a_wrong_current_password_changes_nothing(client, denied):
    member = await register_member(client)
    answer = await change(client, member, "not the right one", NEW)
    assert (answer.status_code, answer.json()["code"]) == (401, "users.invalid_credentials")
    assert await login(client, member.email, PASSWORD) == 200
    assert not await denied(member)


async def test_the_current_password_cannot_be_guessed_with_a_stolen_token(client, limits):
    member = await register_member(client)
    answers = [
        (await change(client, member, f"guess number {n} is wrong", NEW)).status_code
        for n in range(throttle.PASSWORD_CHECK.limit + 1)
    ]
    assert answers == [401] * throttle.PASSWORD_CHECK.limit + [429]


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ("short", "password_too_short"),
        ("password12345", "password_common"),
        ("Corner Shop Ltd", "password_personal"),
        ("é" * 257, "password_too_long"),
    ],
)
async def test_a_new_password_obeys_the_rules(client, new, code):
    member = await register_member(client)
    answer = await change(client, member, PASSWORD, new)
    assert answer.status_code == 422
    assert [(each["pointer"], each["code"]) for each in answer.json()["errors"]] == [("#/new_password", code)]
    assert await login(client, member.email, PASSWORD) == 200


async def test_spaces_count_and_one_password_typed_in_two_forms_is_one(client):
    composed, decomposed = " Caf\u00e9 am Ufer im Mai ", " Cafe\u0301 am Ufer im Mai "
    body = registration(password=composed)
    assert (await client.post("/api/v1/auth/register", json=body)).status_code == 201
    tried = [await login(client, body["email"], each) for each in (composed, decomposed, composed.strip())]
    assert tried == [200, 200, 401]


async def test_a_link_replaces_the_password_once_and_ends_every_session(client, owner, events, link, denied):
    assert (await request_reset(client, owner.email)).status_code == 202
    [event] = await events(owner.user_id, "user.password_reset_requested")
    assert event["payload"]["email"] == owner.email
    token = link(RESET_PASSWORD, UUID(event["payload"]["reset_id"]))
    assert (await reset(client, token)).status_code == 204
    assert await denied(owner)
    refreshed = await client.post("/api/v1/auth/refresh-token", json={"refresh_token": owner.refresh_token})
    assert refreshed.status_code == 401
    again = await reset(client, token, "yet another good password")
    assert (again.status_code, again.json()["code"]) == (404, "users.link_invalid")
    assert [await login(client, owner.email, PASSWORD), await login(client, owner.email, NEW)] == [401, 200]


async def test_a_link_used_ten_times_at_once_works_once(client, owner, events, link):
    await request_reset(client, owner.email)
    [event] = await events(owner.user_id, "user.password_reset_requested")
    token = link(RESET_PASSWORD, UUID(event["payload"]["reset_id"]))
    answers = await asyncio.gather(*(reset(client, token, f"good password number {n}") for n in range(10)))
    assert sorted(each.status_code for each in answers) == [204] + [404] * 9


async def test_a_password_change_voids_links_that_are_under_way(client, owner, events, link):
    await request_reset(client, owner.email)
    [event] = await events(owner.user_id, "user.password_reset_requested")
    assert (await change(client, owner, PASSWORD, "another good password")).status_code == 204
    token = link(RESET_PASSWORD, UUID(event["payload"]["reset_id"]))
    assert (await reset(client, token)).status_code == 404


async def test_links_for_other_things_or_other_people_reset_nothing(client, owner, link):
    tokens = [
        link(CONFIRM_EMAIL, owner.user_id),
        link(RESET_PASSWORD, owner.user_id),
        link(RESET_PASSWORD, new_id()),
        owner.access_token,
        owner.refresh_token,
    ]
    assert [(await reset(client, token)).status_code for token in tokens] == [404] * 5
    assert await login(client, owner.email, PASSWORD) == 200


async def test_an_expired_link_resets_nothing(client, owner, events, link, query):
    await request_reset(client, owner.email)
    [event] = await events(owner.user_id, "user.password_reset_requested")
    reset_id = UUID(event["payload"]["reset_id"])
    await query("UPDATE users.password_resets SET expires_at = now() WHERE id = $1", reset_id)
    assert (await reset(client, link(RESET_PASSWORD, reset_id))).status_code == 404


async def test_asking_for_a_link_tells_nothing_by_answer_or_time(client, owner):
    async def ask(email):
        started = time.perf_counter()
        answer = await request_reset(client, email)
        return answer.status_code, answer.json(), time.perf_counter() - started

    known = [await ask(owner.email) for _ in range(3)]
    unknown = [await ask(each) for each in (f"nobody-{new_id().hex}@shop.example", "no address", "x")]
    assert {each[0] for each in known + unknown} == {202}
    assert known[0][1] == unknown[0][1] == unknown[1][1]
    assert all(0.14 < each[2] < 0.6 for each in known + unknown)


async def test_mail_to_one_address_is_limited(client, owner, limits, events):
    codes = [(await request_reset(client, owner.email)).status_code for _ in range(throttle.MAIL_TO_ACCOUNT.limit + 2)]
    assert codes == [202] * throttle.MAIL_TO_ACCOUNT.limit + [429] * 2
    assert len(await events(owner.user_id, "user.password_reset_requested")) == throttle.MAIL_TO_ACCOUNT.limit


async def test_a_reset_by_mail_also_confirms_the_address_and_shuts_out_who_claimed_it(client, events, link, denied):
    email = f"owner-{new_id().hex}@shop.example"
    squatter = await register_member(client, email=email, password="squatters own secret")
    rightful = await register_member(client, email=email)
    await request_reset(client, email)
    [event] = await events(rightful.user_id, "user.password_reset_requested")
    assert (await reset(client, link(RESET_PASSWORD, UUID(event["payload"]["reset_id"])))).status_code == 204
    assert await denied(squatter)
    assert [await login(client, email, "squatters own secret"), await login(client, email, NEW)] == [401, 200]
