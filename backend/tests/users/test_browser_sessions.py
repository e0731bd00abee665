"""Sessions of browsers: what their cookies are, when they change, and from where they count."""

import base64
import dataclasses
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import httpx2
import pytest

from factories.browsers import (
    OWN_PAGE,
    REFRESH,
    SESSION,
    a_browser,
    cookie_header,
    cookies_set,
    sign_in_browser,
)
from factories.people import PASSWORD, register_member
from tradepost.infra.http import cookies
from tradepost.infra.platform import Platform
from tradepost.infra.ratelimit import Rule
from tradepost.kernel.ids import new_id
from tradepost.services.users.rules import totp
from tradepost.services.users.use_cases import throttle

PROFILE = "/api/v1/users/profile"
CHANGE = {"name": "Somebody else", "phone": None, "language": "de"}
SESSIONS = "SELECT id, ended_at, last_used_at FROM users.user_sessions ORDER BY id"
# What a browser tells of a page that is not ours.
ELSEWHERE = [
    {},
    {"Origin": "null"},
    {"Origin": ""},
    {"Origin": "http://evil.example"},
    {"Origin": "http://test.evil.example"},
    {"Origin": "http://nottest"},
    {"Origin": "http://sub.test"},
    {"Origin": "https://test"},
    {"Origin": "http://test:8443"},
    {"Origin": "http://test@evil.example"},
    {"Origin": "http://test/"},
    {"Origin": "http://test, http://evil.example"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": ""},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://test"},
]


@pytest.fixture
async def member(client):
    return await register_member(client)


@pytest.fixture
async def browser(app, client):
    async with a_browser(app=app) as made:
        yield made


async def send(client, method, path, headers, values, **body):
    """As a browser that holds these cookies; `client`, which all tests share, keeps none."""
    try:
        return await client.request(method, path, headers=headers | cookie_header(values), **body)
    finally:
        client.cookies.clear()


@pytest.fixture
def public_https(app, platform: Platform):
    """People see the platform at https://shop.example."""
    settings = platform.settings.model_copy(update={"public_url": "https://shop.example"})
    app.state.platform = dataclasses.replace(platform, settings=settings)
    yield
    app.state.platform = platform


@asynccontextmanager
async def no_session_changes(query) -> AsyncIterator[None]:
    before = await query(SESSIONS)
    yield
    assert await query(SESSIONS) == before


def held(browser: httpx2.AsyncClient) -> dict[str, str]:
    return {cookie.name: cookie.value or "" for cookie in browser.cookies.jar}


async def test_signing_in_sets_three_cookies_and_tells_no_token(browser, member):
    before = datetime.now(UTC)
    answer = await sign_in_browser(browser, member.email)
    told, made = answer.json(), cookies_set(answer)
    assert set(told) == {
        *("user_id", "name", "email", "language", "organisation_id", "organisation_name", "kind"),
        *("verified", "permissions", "expires_at"),
    }
    assert (told["user_id"], told["organisation_id"]) == (str(member.user_id), str(member.organisation_id))
    assert (told["email"], told["kind"], told["verified"]) == (member.email, "retailer", False)
    assert "order:read" in told["permissions"]
    assert answer.headers["cache-control"] == "no-store"
    access, refresh, session = (made[name] for name in (cookies.ACCESS, cookies.REFRESH, cookies.SESSION))
    assert [access.value in answer.text, refresh.value in answer.text] == [False, False]
    attributes = {
        name: (morsel["path"], morsel["samesite"], bool(morsel["httponly"]), bool(morsel["secure"]), morsel["domain"])
        for name, morsel in made.items()
    }
    assert attributes == {
        "tradepost_access": ("/", "lax", True, False, ""),
        "tradepost_refresh": ("/api/v1/auth/session", "strict", True, False, ""),
        "tradepost_session": ("/", "lax", False, False, ""),
    }
    assert 890 <= int(access["max-age"]) <= 900
    assert 2_591_990 <= int(refresh["max-age"]) <= 2_592_000
    assert session["max-age"] == refresh["max-age"]
    seconds, kind, person = session.value.split(".")
    expires_at = datetime.fromisoformat(told["expires_at"])
    assert (int(seconds), kind, person) == (int(expires_at.timestamp()), "retailer", told["user_id"])
    assert timedelta(minutes=14) < expires_at - before < timedelta(minutes=16)


async def test_cookies_are_secure_where_the_public_address_is_https(browser, member, public_https):
    browser.headers["Origin"] = "https://shop.example"
    del browser.headers["Sec-Fetch-Site"]
    made = cookies_set(await sign_in_browser(browser, member.email))
    assert [bool(morsel["secure"]) for morsel in made.values()] == [True] * 3
    gone = cookies_set(await browser.delete(SESSION))
    assert [bool(morsel["secure"]) for morsel in gone.values()] == [True] * 3
    refused = await browser.post(REFRESH, headers={"Origin": "http://shop.example"})
    assert (refused.status_code, refused.json()["code"]) == (403, "access.cross_origin")


async def test_a_browser_reads_and_writes_by_its_cookie_and_sees_who_it_is(browser, member):
    signed_in = await sign_in_browser(browser, member.email)
    assert (await browser.get(PROFILE)).json()["id"] == str(member.user_id)
    assert (await browser.put(PROFILE, json=CHANGE)).json()["name"] == "Somebody else"
    seen = await browser.get(SESSION)
    assert seen.headers["cache-control"] == "no-store"
    assert not cookies_set(seen)
    told = signed_in.json()
    until, at_first = (datetime.fromisoformat(each["expires_at"]) for each in (seen.json(), told))
    assert until == at_first.replace(microsecond=0)
    same = {"name": "Somebody else", "language": "de", "expires_at": seen.json()["expires_at"]}
    assert seen.json() == told | same
    by_header = await browser.get(SESSION, headers=member.headers)
    assert by_header.json()["user_id"] == str(member.user_id)


async def test_nobody_is_signed_in_without_a_good_cookie(client, browser, member):
    for headers in ({}, cookie_header({cookies.ACCESS: "nonsense"}), cookie_header({cookies.ACCESS: ""})):
        assert (await client.get(SESSION, headers=headers)).status_code == 401
    await sign_in_browser(browser, member.email)
    swapped = cookie_header({cookies.ACCESS: held(browser)[cookies.REFRESH]})
    assert (await client.get(PROFILE, headers=swapped)).status_code == 401


async def test_refreshing_rotates_the_cookies_and_the_old_token_is_good_no_more(client, browser, member, query):
    await sign_in_browser(browser, member.email)
    first = held(browser)
    refreshed = await browser.post(REFRESH)
    assert refreshed.status_code == 200, refreshed.text
    assert refreshed.headers["cache-control"] == "no-store"
    second = held(browser)
    assert {name for name in first if first[name] != second[name]} >= {cookies.ACCESS, cookies.REFRESH}
    assert set(cookies_set(refreshed)) == set(first) == set(second)
    assert refreshed.json()["user_id"] == str(member.user_id)
    assert (await browser.post(REFRESH)).status_code == 200
    assert (await browser.get(PROFILE)).status_code == 200


async def test_a_reused_refresh_cookie_ends_the_session_and_clears_the_cookies(
    client, browser, member, platform, query
):
    await sign_in_browser(browser, member.email)
    stolen = held(browser)
    assert (await browser.post(REFRESH)).status_code == 200
    replayed = await send(client, "POST", REFRESH, OWN_PAGE, stolen)
    assert (replayed.status_code, replayed.json()["code"]) == (401, "users.refresh_token_invalid")
    assert_cleared(replayed)
    await platform.revocations.load()
    assert (await browser.get(PROFILE)).status_code == 401
    again = await browser.post(REFRESH)
    assert again.status_code == 401
    assert_cleared(again)
    assert held(browser) == {}
    reasons = await query(
        "SELECT end_reason FROM users.user_sessions WHERE user_id = $1 AND ended_at IS NOT NULL", member.user_id
    )
    assert [row["end_reason"] for row in reasons] == ["token_reused"]


async def test_refreshing_without_a_cookie_or_with_nonsense_clears_what_is_left(client, query):
    async with no_session_changes(query):
        for values in ({}, {cookies.REFRESH: "x"}, {cookies.REFRESH: "x" * 9_000}):
            headers = OWN_PAGE | (cookie_header(values) if values else {})
            answer = await client.post(REFRESH, headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (401, "users.refresh_token_invalid")
            assert_cleared(answer)


async def test_who_lost_a_race_to_refresh_keeps_the_cookies_that_the_winner_was_given(
    client, browser, member, platform, query, monkeypatch
):
    await sign_in_browser(browser, member.email)
    values = held(browser)
    arrived = datetime.now(UTC)
    assert (await browser.post(REFRESH)).status_code == 200
    monkeypatch.setattr("tradepost.infra.http.middleware.utc_now", lambda: arrived)
    loser = await send(client, "POST", REFRESH, OWN_PAGE, values)
    assert (loser.status_code, loser.json()["code"]) == (401, "users.refresh_token_superseded")
    assert not cookies_set(loser)
    assert (await browser.get(PROFILE)).status_code == 200


async def test_a_refresh_token_works_by_cookie_and_in_a_body_alike(client, browser, member):
    await sign_in_browser(browser, member.email)
    by_body = await client.post("/api/v1/auth/refresh-token", json={"refresh_token": held(browser)[cookies.REFRESH]})
    assert by_body.status_code == 200
    by_cookie = await send(client, "POST", REFRESH, OWN_PAGE, {cookies.REFRESH: by_body.json()["refresh_token"]})
    assert by_cookie.status_code == 200


async def test_signing_out_ends_the_session_and_clears_the_cookies(client, browser, member, platform, query):
    await sign_in_browser(browser, member.email)
    values = held(browser)
    answer = await browser.delete(SESSION)
    assert (answer.status_code, answer.content, answer.headers["cache-control"]) == (204, b"", "no-store")
    assert_cleared(answer)
    assert held(browser) == {}
    await platform.revocations.load()
    assert (await client.get(PROFILE, headers=cookie_header(values))).status_code == 401
    assert (await send(client, "POST", REFRESH, OWN_PAGE, values)).status_code == 401
    assert await ended(query, member) == ["signed_out"]
    entries = await query(
        "SELECT action FROM platform.audit_logs WHERE user_id = $1 AND action = 'session.end'", member.user_id
    )
    assert len(entries) == 1


@pytest.mark.parametrize("access", [None, "nonsense"])
async def test_signing_out_works_where_only_the_refresh_cookie_is_left(client, browser, member, query, access):
    await sign_in_browser(browser, member.email)
    values = {cookies.REFRESH: held(browser)[cookies.REFRESH], **({cookies.ACCESS: access} if access else {})}
    answer = await send(client, "DELETE", SESSION, OWN_PAGE, values)
    assert answer.status_code == 204
    assert_cleared(answer)
    assert await ended(query, member) == ["signed_out"]


async def test_signing_out_of_nothing_is_done_already(client, query):
    async with no_session_changes(query):
        for values in ({cookies.SESSION: "1.retailer"}, {cookies.REFRESH: "x", cookies.ACCESS: "y"}):
            answer = await send(client, "DELETE", SESSION, OWN_PAGE, values)
            assert answer.status_code == 204
            assert_cleared(answer)


@pytest.mark.parametrize("headers", ELSEWHERE)
async def test_what_another_page_sends_with_the_cookies_changes_nothing(client, browser, member, query, headers):
    await sign_in_browser(browser, member.email)
    values = held(browser)
    profile = (await browser.get(PROFILE)).json()
    credentials = {"email": member.email, "password": PASSWORD}
    async with no_session_changes(query):
        for method, path, body in (
            ("PUT", PROFILE, {"json": CHANGE}),
            ("POST", "/api/v1/auth/logout", {}),
            ("POST", "/api/v1/auth/logout", {"data": {"a": "b"}}),  # as a form
            ("POST", "/graphql", {"json": {"query": "{ __typename }"}}),
            ("DELETE", "/api/v1/auth/sessions", {}),
            ("POST", SESSION, {"json": credentials}),
            ("POST", SESSION, {"data": credentials}),
            ("POST", REFRESH, {}),
            ("POST", REFRESH, {"data": {"a": "b"}}),
            ("DELETE", SESSION, {}),
        ):
            answer = await send(client, method, path, headers, values, **body)
            assert (answer.status_code, answer.json()["code"]) == (403, "access.cross_origin"), (method, path)
            assert not cookies_set(answer)
    assert (await browser.get(PROFILE)).json() == profile
    # Reading is no harm: another page never sees the answer.
    assert (await send(client, "GET", PROFILE, headers, values)).status_code == 200


@pytest.mark.parametrize("headers", ELSEWHERE)
async def test_nobody_is_signed_in_from_another_page_by_ones_own_password(client, member, query, headers):
    async with no_session_changes(query):
        credentials = {"email": member.email, "password": PASSWORD}
        answer = await client.post(SESSION, json=credentials, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "access.cross_origin")
        assert not cookies_set(answer)


async def test_a_page_of_ours_may_say_so_by_origin_where_the_browser_does_not_say_the_site(
    client, browser, member, platform
):
    await sign_in_browser(browser, member.email)
    for headers in (OWN_PAGE, {"Origin": "http://test"}, {"Origin": platform.settings.public_url}):
        answer = await send(client, "PUT", PROFILE, headers, held(browser), json=CHANGE)
        assert answer.status_code == 200, answer.text


async def test_behind_the_gateway_the_scheme_is_the_one_that_it_saw(client, browser, member):
    await sign_in_browser(browser, member.email)
    behind_tls = {"Host": "shop.example", "X-Forwarded-Proto": "https"}
    for origin, status in (("https://shop.example", 200), ("http://shop.example", 403), ("https://x.example", 403)):
        answer = await send(client, "PUT", PROFILE, behind_tls | {"Origin": origin}, held(browser), json=CHANGE)
        assert answer.status_code == status, origin


@pytest.mark.parametrize("headers", ELSEWHERE)
async def test_with_an_authorization_header_nothing_depends_on_the_page(client, browser, member, headers):
    await sign_in_browser(browser, member.email)
    for values in ({"locale": "de"}, held(browser), {cookies.ACCESS: "nonsense"}):
        answer = await send(client, "PUT", PROFILE, member.headers | headers, values, json=CHANGE)
        assert answer.status_code == 200, answer.text


async def test_the_header_counts_where_there_are_both(client, browser, member):
    other = await register_member(client)
    await sign_in_browser(browser, other.email)
    values = held(browser)
    assert (await send(client, "GET", PROFILE, member.headers, values)).json()["id"] == str(member.user_id)
    for wrong in ({"Authorization": "Bearer nonsense"}, {"Authorization": "Basic eDp5"}):
        assert (await send(client, "GET", PROFILE, wrong, values)).status_code == 401


async def test_a_public_page_takes_an_old_cookie_for_a_guest_and_a_good_one_for_who_it_is(client, browser, member):
    await sign_in_browser(browser, member.email)
    for values, mine in ((held(browser), 200), ({cookies.ACCESS: "nonsense"}, 401), ({}, 401)):
        assert (await send(client, "GET", "/api/v1/products", {}, values)).status_code == 200
        assert (await send(client, "GET", "/api/v1/products?mine=true", {}, values)).status_code == mine


async def test_wrong_passwords_unknown_people_and_disabled_ones_get_no_cookies(client, browser, owner, join, query):
    member = await join(owner, "buyer")
    await client.post(f"/api/v1/users/{member.user_id}/disable", headers=owner.headers)
    async with no_session_changes(query):
        for email, password in (
            (member.email, PASSWORD),
            (member.email, "a wrong password indeed"),
            ("nobody@shop.example", PASSWORD),
        ):
            answer = await browser.post(SESSION, json={"email": email, "password": password})
            assert (answer.status_code, answer.json()["code"]) == (401, "users.invalid_credentials")
            assert not cookies_set(answer)


async def test_who_is_disabled_stays_in_neither_by_access_nor_by_refresh_cookie(client, browser, owner, join, platform):
    colleague = await join(owner, "buyer")
    await sign_in_browser(browser, colleague.email)
    disabled = await client.post(f"/api/v1/users/{colleague.user_id}/disable", headers=owner.headers)
    assert disabled.status_code in {200, 204}, disabled.text
    await platform.revocations.load()
    assert (await browser.get(PROFILE)).status_code == 401
    refused = await browser.post(REFRESH)
    assert refused.status_code == 401
    assert held(browser) == {}


async def test_the_second_factor_is_asked_for_as_elsewhere(client, browser, member):
    begun = await client.post("/api/v1/auth/second-factor", headers=member.headers)
    code = totp.code_at(base64.b32decode(begun.json()["secret"]), int(time.time()) // 30)
    confirmed = await client.post("/api/v1/auth/second-factor/confirm", headers=member.headers, json={"code": code})
    codes = confirmed.json()["recovery_codes"]
    credentials = {"email": member.email, "password": PASSWORD}
    for more, code in (({}, "users.second_factor_required"), ({"code": "000000"}, "users.second_factor_invalid")):
        refused = await browser.post(SESSION, json=credentials | more)
        assert (refused.status_code, refused.json()["code"]) == (401, code)
        assert not cookies_set(refused)
    assert (await browser.post(SESSION, json=credentials | {"code": codes[0]})).status_code == 200


@pytest.mark.usefixtures("limits")
async def test_guessing_is_limited_as_elsewhere(browser, member, monkeypatch):
    monkeypatch.setattr(throttle, "SIGN_IN_HERE", Rule(f"test-{new_id().hex}", limit=3, period_s=900))
    wrong = {"email": member.email, "password": "a wrong password indeed"}
    answers = [await browser.post(SESSION, json=wrong) for _ in range(4)]
    assert [each.status_code for each in answers] == [401, 401, 401, 429]
    by_token = await browser.post("/api/v1/auth/login", json=wrong)
    assert by_token.status_code == 429


async def test_one_persons_cookie_never_serves_another(app, client):
    people = [await register_member(client) for _ in range(2)]
    async with a_browser(app=app) as first, a_browser(app=app) as second:
        for browser, person in zip((first, second), people, strict=True):
            await sign_in_browser(browser, person.email)
        for _ in range(3):
            for browser, person in zip((first, second), people, strict=True):
                assert (await browser.get(PROFILE)).json()["id"] == str(person.user_id)
                assert (await browser.get(SESSION)).json()["user_id"] == str(person.user_id)
                assert (await browser.get("/api/v1/products?mine=true")).headers["cache-control"].startswith("private")
            assert (await client.get(PROFILE)).status_code == 401


def assert_cleared(answer: httpx2.Response) -> None:
    """All three go, by the attributes with which they came."""
    gone = cookies_set(answer)
    assert {name: (each["path"], each["samesite"], bool(each["httponly"])) for name, each in gone.items()} == {
        "tradepost_access": ("/", "lax", True),
        "tradepost_refresh": ("/api/v1/auth/session", "strict", True),
        "tradepost_session": ("/", "lax", False),
    }
    assert {(each.value, each["max-age"]) for each in gone.values()} == {("", "0")}
    assert answer.headers["cache-control"] == "no-store"


async def ended(query, member) -> list[str]:
    """Why the browser's session ended; the member's own, by token, lives on."""
    rows = await query(
        "SELECT id, end_reason FROM users.user_sessions WHERE user_id = $1 AND ended_at IS NOT NULL", member.user_id
    )
    assert member.session_id not in {row["id"] for row in rows}
    return [row["end_reason"] for row in rows]
