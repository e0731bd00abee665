"""Signing in, staying signed in, signing out."""

import asyncio
import statistics
import time
from datetime import timedelta

import argon2
import pytest

from factories.people import PASSWORD, register_member, sign_in
from tradepost.infra.platform import Platform
from tradepost.kernel.ids import new_id
from tradepost.services.users.use_cases import hashing, throttle
from tradepost.services.users.use_cases import sessions as session_use_cases


async def login(client, email, password=PASSWORD, **more):
    return await client.post("/api/v1/auth/login", json={"email": email, "password": password, **more})


async def refresh(client, token):
    return await client.post("/api/v1/auth/refresh-token", json={"refresh_token": token})


async def test_a_person_signs_in_and_reads_and_changes_its_profile(client, events):
    member = await register_member(client, "manufacturer")
    answer = await client.get("/api/v1/users/profile", headers=member.headers)
    profile = answer.json()
    assert (profile["roles"], profile["verified"], profile["email_confirmed"]) == (["owner"], False, False)
    assert {"product:create", "order:read"} <= set(profile["permissions"])
    assert int(answer.headers["server-timing"].split('"')[1]) <= 4
    body = {"name": "Änne Schmidt", "phone": "+49 30 1234", "language": "de"}
    changed = await client.put("/api/v1/users/profile", headers=member.headers, json=body)
    assert changed.status_code == 200, changed.text
    assert {name: changed.json()[name] for name in body} == body
    [*_, event] = await events(member.user_id, "user.changed")
    assert (event["payload"]["person"]["name"], event["payload"]["person"]["language"]) == ("Änne Schmidt", "de")


@pytest.mark.parametrize("extra", [{"roles": ["owner"]}, {"email": "x@y.example"}, {"verified": True}, {"status": 1}])
async def test_a_profile_takes_nothing_else(client, extra):
    member = await register_member(client)
    before = (await client.get("/api/v1/users/profile", headers=member.headers)).json()
    body = {"name": "Another", "phone": None, "language": "en", **extra}
    assert (await client.put("/api/v1/users/profile", headers=member.headers, json=body)).status_code == 422
    assert (await client.get("/api/v1/users/profile", headers=member.headers)).json() == before


async def test_an_answer_with_tokens_is_not_to_be_stored(client):
    member = await register_member(client)
    assert (await login(client, member.email)).headers["cache-control"] == "no-store"
    assert (await refresh(client, member.refresh_token)).headers["cache-control"] == "no-store"


async def test_wrong_password_unknown_and_impossible_addresses_get_one_answer(client, owner):
    answers = [
        await login(client, owner.email, "a wrong password indeed"),
        await login(client, f"nobody-{new_id().hex}@shop.example"),
        await login(client, "not an address"),
    ]
    bodies = [{**each.json(), "request_id": ""} for each in answers]
    assert [each.status_code for each in answers] == [401, 401, 401]
    assert bodies[0] == bodies[1] == bodies[2]
    assert bodies[0]["code"] == "users.invalid_credentials"
    assert len({each.headers["server-timing"] for each in answers}) == 1


async def test_a_failed_sign_in_takes_as_long_whether_or_not_there_is_an_account(client, owner):
    async def took(email):
        started = time.perf_counter()
        await login(client, email, "a wrong password indeed")
        return time.perf_counter() - started

    await took(owner.email)
    known, unknown = [], []
    for _ in range(15):
        known.append(await took(owner.email))
        unknown.append(await took(f"nobody-{new_id().hex}@shop.example"))
    ratio = statistics.median(known) / statistics.median(unknown)
    assert 0.6 < ratio < 1.6, ratio


async def test_a_refresh_token_is_good_once_and_its_reuse_ends_the_session(client, denied, query):
    member = await register_member(client)
    first = (await refresh(client, member.refresh_token)).json()
    assert first["session_id"] == str(member.session_id)
    second = (await refresh(client, first["refresh_token"])).json()
    replayed = await refresh(client, member.refresh_token)
    assert (replayed.status_code, replayed.json()["code"]) == (401, "users.refresh_token_invalid")
    assert (await refresh(client, second["refresh_token"])).status_code == 401
    assert await denied(member)
    [row] = await query("SELECT end_reason FROM users.user_sessions WHERE id = $1", member.session_id)
    assert row["end_reason"] == "token_reused"


async def test_of_twenty_refreshes_at_once_one_wins_and_the_client_stays_signed_in(client, denied):
    member = await register_member(client)
    answers = await asyncio.gather(*(refresh(client, member.refresh_token) for _ in range(20)))
    winners = [each for each in answers if each.status_code == 200]
    assert [len(winners), sum(each.status_code == 401 for each in answers)] == [1, 19]
    assert {each.json()["code"] for each in answers if each.status_code == 401} == {"users.refresh_token_superseded"}
    assert (await refresh(client, winners[0].json()["refresh_token"])).status_code == 200


@pytest.mark.parametrize("token", ["x", "é" * 50, "a" * 200, "null"])
async def test_what_is_no_refresh_token_is_refused(client, token):
    assert (await refresh(client, token)).status_code == 401


async def test_an_access_token_is_no_refresh_token_and_the_other_way_round(client):
    member = await register_member(client)
    assert (await refresh(client, member.access_token[:200])).status_code == 401
    wrong = {"Authorization": f"Bearer {member.refresh_token}"}
    assert (await client.get("/api/v1/users/profile", headers=wrong)).status_code == 401


async def test_a_session_ends_by_time(client, query):
    member = await register_member(client)
    await query("UPDATE users.refresh_tokens SET expires_at = now() WHERE session_id = $1", member.session_id)
    assert (await refresh(client, member.refresh_token)).status_code == 401


async def test_a_session_slides_for_thirty_days_and_never_beyond_ninety(client, query):
    member = await register_member(client)
    await query(
        """UPDATE users.user_sessions SET created_at = now() - interval '80 days', ends_at = now() + interval '10 days',
        expires_at = now() + interval '1 day' WHERE id = $1""",
        member.session_id,
    )
    assert (await refresh(client, member.refresh_token)).status_code == 200
    [row] = await query(
        "SELECT ends_at, expires_at, expires_at - now() AS left FROM users.user_sessions WHERE id = $1",
        member.session_id,
    )
    assert row["expires_at"] == row["ends_at"]
    assert row["left"] <= timedelta(days=10)


async def test_signing_out_ends_the_session_and_voids_its_tokens(client, denied):
    member = await register_member(client)
    other = await sign_in(client, member.email, PASSWORD, str(member.user_id), str(member.organisation_id))
    assert (await client.post("/api/v1/auth/logout", headers=member.headers)).status_code == 204
    assert await denied(member)
    assert (await refresh(client, member.refresh_token)).status_code == 401
    assert not await denied(other)


async def test_a_person_sees_its_devices_and_signs_out_on_each_or_on_all_others(client, denied):
    member = await register_member(client)
    others = [
        await sign_in(client, member.email, PASSWORD, str(member.user_id), str(member.organisation_id))
        for _ in range(3)
    ]
    stranger = await register_member(client)
    listed = (await client.get("/api/v1/auth/sessions", headers=member.headers)).json()["items"]
    assert {each["id"] for each in listed} == {str(each.session_id) for each in (member, *others)}
    assert [each["id"] for each in listed if each["current"]] == [str(member.session_id)]
    foreign = await client.delete(f"/api/v1/auth/sessions/{stranger.session_id}", headers=member.headers)
    assert foreign.status_code == 404
    one = await client.delete(f"/api/v1/auth/sessions/{others[0].session_id}", headers=member.headers)
    assert one.status_code == 204
    assert [await denied(each) for each in (member, *others, stranger)] == [False, True, False, False, False]
    assert (await client.delete("/api/v1/auth/sessions", headers=member.headers)).status_code == 204
    assert [await denied(each) for each in (member, *others, stranger)] == [False, True, True, True, False]


async def test_the_longest_unused_session_ends_where_there_are_too_many(client, monkeypatch, query):
    monkeypatch.setattr(session_use_cases, "MAX_SESSIONS", 3)
    member = await register_member(client)
    for _ in range(3):
        assert (await login(client, member.email)).status_code == 200
    [row] = await query("SELECT end_reason FROM users.user_sessions WHERE id = $1", member.session_id)
    assert row["end_reason"] == "too_many"
    live = await query("SELECT id FROM users.user_sessions WHERE user_id = $1 AND ended_at IS NULL", member.user_id)
    assert len(live) == 3


async def test_passwords_are_argon2id_and_hashed_anew_when_the_parameters_grow(client, query):
    member = await register_member(client)
    by_id = "SELECT password_hash FROM users.users WHERE id = $1"
    [row] = await query(by_id, member.user_id)
    assert row["password_hash"].startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    weak = argon2.PasswordHasher(time_cost=1, memory_cost=1_024, parallelism=1).hash(PASSWORD)
    await query("UPDATE users.users SET password_hash = $2 WHERE id = $1", member.user_id, weak)
    assert (await login(client, member.email)).status_code == 200
    [row] = await query(by_id, member.user_id)
    assert row["password_hash"].startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert (await login(client, member.email)).status_code == 200


async def test_a_login_storm_is_shed_beyond_what_can_wait(client, owner, monkeypatch):
    monkeypatch.setattr(hashing, "MAX_WAITING", 3)
    answers = await asyncio.gather(*(login(client, owner.email) for _ in range(12)))
    codes = {each.status_code for each in answers}
    assert codes == {200, 503}
    assert all(each.headers.get("retry-after") for each in answers if each.status_code == 503)


async def test_guessing_is_stopped_for_the_guesser_and_the_victim_still_gets_in(client, owner, limits, monkeypatch):
    async def from_address(address, password):
        return await client.post(
            "/api/v1/auth/login",
            json={"email": owner.email, "password": password},
            headers={"X-Forwarded-For": address},
        )

    guesser, home = f"198.51.100.{new_id().int % 250}", f"203.0.113.{new_id().int % 250}"
    answers = [await from_address(guesser, "a wrong password indeed") for _ in range(throttle.SIGN_IN_HERE.limit + 3)]
    assert [each.status_code for each in answers] == [401] * throttle.SIGN_IN_HERE.limit + [429] * 3
    assert int(answers[-1].headers["retry-after"]) > 0
    right = await from_address(guesser, PASSWORD)
    assert right.status_code == 429
    assert (await from_address(home, PASSWORD)).status_code == 200


async def test_spraying_many_accounts_from_one_address_is_stopped(client, limits, monkeypatch):
    from tradepost.infra.ratelimit import Rule

    monkeypatch.setattr(throttle, "SIGN_IN_ADDRESS", Rule(f"test-{new_id().hex}", limit=5, period_s=900))
    answers = [await login(client, f"victim-{n}-{new_id().hex}@shop.example") for n in range(7)]
    assert [each.status_code for each in answers] == [401] * 5 + [429] * 2


async def test_purging_forgets_what_has_expired_and_keeps_the_rest(client, platform: Platform, query):
    gone, kept = await register_member(client), await register_member(client)
    await query(
        """UPDATE users.user_sessions SET created_at = now() - interval '200 days',
        expires_at = now() - interval '100 days', ends_at = now() - interval '100 days' WHERE id = $1""",
        gone.session_id,
    )
    await session_use_cases.purge(platform.database)
    left = await query(
        "SELECT id FROM users.user_sessions WHERE id = ANY($1::uuid[])", [gone.session_id, kept.session_id]
    )
    assert [each["id"] for each in left] == [kept.session_id]
    assert (await refresh(client, kept.refresh_token)).status_code == 200
