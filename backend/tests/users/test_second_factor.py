"""The second factor: a code counts once, the secret lies encrypted, recovery codes stand in."""

import asyncio
import base64
import time
from datetime import UTC, datetime

import pytest

from factories.people import PASSWORD, register_member
from tradepost.infra.platform import Platform
from tradepost.services.users.errors import SecondFactorState
from tradepost.services.users.rules import totp
from tradepost.services.users.use_cases.second_factor import SecretBox


async def login(client, member, code=None):
    body = {"email": member.email, "password": PASSWORD, **({"code": code} if code else {})}
    return await client.post("/api/v1/auth/login", json=body)


def code_now(secret, steps=0):
    return totp.code_at(secret, int(time.time()) // 30 + steps)


@pytest.fixture
async def guarded(client, query):
    """A member with a second factor, its secret and its recovery codes; the first code is spent."""
    member = await register_member(client)
    started = await client.post("/api/v1/auth/second-factor", headers=member.headers)
    assert started.status_code == 201, started.text
    secret = base64.b32decode(started.json()["secret"])
    assert started.json()["uri"].startswith("otpauth://totp/Tradepost")
    confirmed = await client.post(
        "/api/v1/auth/second-factor/confirm", headers=member.headers, json={"code": code_now(secret, -1)}
    )
    assert confirmed.status_code == 200, confirmed.text
    return member, secret, confirmed.json()["recovery_codes"]


async def test_signing_in_takes_a_code_as_well_and_takes_it_once(client, guarded):
    member, secret, _ = guarded
    without = await login(client, member)
    assert (without.status_code, without.json()["code"]) == (401, "users.second_factor_required")
    code = code_now(secret)
    answers = await asyncio.gather(*(login(client, member, code) for _ in range(5)))
    assert sorted(each.status_code for each in answers) == [200, 401, 401, 401, 401]
    assert (await login(client, member, code)).json()["code"] == "users.second_factor_invalid"
    assert (await login(client, member, code_now(secret, -1))).status_code == 401


async def test_a_code_tells_nothing_to_who_lacks_the_password(client, guarded):
    member, secret, _ = guarded
    body = {"email": member.email, "password": "a wrong password indeed", "code": code_now(secret)}
    answer = await client.post("/api/v1/auth/login", json=body)
    assert answer.json()["code"] == "users.invalid_credentials"
    assert (await login(client, member, body["code"])).status_code == 200


async def test_a_recovery_code_stands_in_once(client, guarded):
    member, _, codes = guarded
    assert len(set(codes)) == 10
    assert (await login(client, member, codes[0].lower())).status_code == 200
    assert (await login(client, member, codes[0])).status_code == 401
    assert (await login(client, member, codes[1].replace("-", ""))).status_code == 200


async def test_the_secret_lies_encrypted_and_bound_to_its_owner(guarded, query, platform: Platform):
    member, secret, codes = guarded
    [row] = await query("SELECT secret FROM users.second_factors WHERE user_id = $1", member.user_id)
    assert secret not in row["secret"]
    box = SecretBox.from_settings(platform.settings)
    assert box.open(row["secret"], owner=member.user_id) == secret
    with pytest.raises(SecondFactorState):
        box.open(row["secret"], owner=member.organisation_id)
    with pytest.raises(SecondFactorState):
        SecretBox("another service secret of enough length").open(row["secret"], owner=member.user_id)
    stored = await query("SELECT code_hash FROM users.recovery_codes WHERE user_id = $1", member.user_id)
    assert {each["code_hash"] for each in stored} == {totp.recovery_hash(each) for each in codes}


async def test_it_is_removed_with_password_and_code_only(client, guarded):
    member, _, codes = guarded
    path = "/api/v1/auth/second-factor/remove"
    for body in ({"password": "wrong wrong wrong", "code": codes[0]}, {"password": PASSWORD, "code": "000000"}):
        assert (await client.post(path, headers=member.headers, json=body)).status_code == 401
    assert (await login(client, member)).status_code == 401
    removed = await client.post(path, headers=member.headers, json={"password": PASSWORD, "code": codes[0]})
    assert removed.status_code == 204, removed.text
    assert (await login(client, member)).status_code == 200
    profile = (await client.get("/api/v1/users/profile", headers=member.headers)).json()
    assert profile["second_factor"] is False


async def test_a_set_up_that_was_not_confirmed_asks_for_nothing_and_can_begin_again(client):
    member = await register_member(client)
    first = (await client.post("/api/v1/auth/second-factor", headers=member.headers)).json()
    assert (await login(client, member)).status_code == 200
    second = (await client.post("/api/v1/auth/second-factor", headers=member.headers)).json()
    assert first["secret"] != second["secret"]
    path = "/api/v1/auth/second-factor/confirm"
    stale = totp.code_at(base64.b32decode(first["secret"]), int(datetime.now(UTC).timestamp()) // 30)
    answer = await client.post(path, headers=member.headers, json={"code": stale})
    assert (answer.status_code, answer.json()["code"]) == (401, "users.second_factor_invalid")
    right = await client.post(path, headers=member.headers, json={"code": code_now(base64.b32decode(second["secret"]))})
    assert right.status_code == 200
    again = await client.post("/api/v1/auth/second-factor", headers=member.headers)
    assert again.status_code == 409
