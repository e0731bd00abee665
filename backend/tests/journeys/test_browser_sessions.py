"""A browser's session through the gateway: Envoy, API and engines as `make up` starts them."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx2
import pytest

from factories.browsers import REFRESH, SESSION, a_browser, cookie_header, cookies_set, sign_in_browser
from factories.people import Member, make_actor, register_member
from factories.stack import Stack
from tradepost.infra import tokens
from tradepost.infra.http import cookies
from tradepost.kernel.clock import utc_now

pytestmark = pytest.mark.long
PROFILE = "/api/v1/users/profile"
SHOP_WINDOW = "/api/v1/products?limit=1"
ADDRESS = {
    "label": "Shop",
    "address": {"line1": "1 High Street", "city": "Berlin", "postal_code": "10115", "country": "DE"},
}


@pytest.fixture
async def person(stack: Stack) -> Member:
    return await register_member(stack.client, "retailer")


@pytest.fixture
async def browser(stack: Stack) -> AsyncIterator[httpx2.AsyncClient]:
    async with a_browser(str(stack.client.base_url)) as made:
        yield made


@pytest.fixture
def expired(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> str:
    """An access token that was good an hour ago."""
    with monkeypatch.context() as then:
        then.setattr(tokens, "utc_now", lambda: utc_now() - timedelta(hours=1))
        return stack.platform.tokens.access(make_actor("retailer"))[0]


async def test_a_browser_signs_in_reads_writes_asks_and_signs_out(browser: httpx2.AsyncClient, person: Member) -> None:
    signed_in = await sign_in_browser(browser, person.email)
    assert signed_in.headers["cache-control"] == "no-store"
    assert set(cookies_set(signed_in)) == {cookies.ACCESS, cookies.REFRESH, cookies.SESSION}
    assert (await browser.get(PROFILE)).json()["email"] == person.email
    body = {"name": "Änne Schmidt", "phone": None, "language": "de"}
    assert (await browser.put(PROFILE, json=body)).json()["name"] == "Änne Schmidt"
    assert (await browser.post("/api/v1/delivery-addresses", json=ADDRESS)).status_code == 201
    asked = await browser.post("/graphql", json={"query": "{ me { person { name } } }"})
    assert asked.json()["data"]["me"]["person"]["name"] == "Änne Schmidt", asked.text
    before = browser.cookies[cookies.ACCESS]
    refreshed = await browser.post(REFRESH)
    assert refreshed.status_code == 200, refreshed.text
    assert browser.cookies[cookies.ACCESS] != before
    assert (await browser.get(PROFILE)).status_code == 200
    assert (await browser.delete(SESSION)).status_code == 204
    assert not browser.cookies
    assert (await browser.get(PROFILE)).status_code == 401


async def test_live_events_come_by_cookie(stack: Stack, browser: httpx2.AsyncClient, person: Member) -> None:
    await sign_in_browser(browser, person.email)
    async with asyncio.timeout(20), browser.stream("GET", "/api/v1/notifications/stream") as stream:
        assert stream.status_code == 200
        assert stream.headers["cache-control"] == "no-store"
        lines = stream.aiter_lines()
        assert "ready" in await anext(lines)
        await stack.platform.live.publish(f"user:{person.user_id}", "test.hello", {"text": "hello"})
        async for line in lines:
            if "test.hello" in line:
                return
    raise AssertionError("the stream ended without the event")


async def test_no_token_and_an_old_one_are_one_problem_at_the_gateway_by_header_and_by_cookie(
    stack: Stack, expired: str
) -> None:
    for headers in ({}, {"Authorization": f"Bearer {expired}"}, cookie_header({cookies.ACCESS: expired})):
        for path in (PROFILE, SESSION, "/api/v1/notifications/stream"):
            answer = await stack.client.get(path, headers=headers)
            assert answer.status_code == 401
            assert answer.headers["content-type"] == "application/problem+json"
            problem = answer.json()
            assert (problem["code"], problem["status"]) == ("access.unauthenticated", 401)
            assert problem["request_id"] == answer.headers["x-request-id"]


async def test_an_old_cookie_spoils_no_public_page_and_no_good_header(
    stack: Stack, person: Member, expired: str
) -> None:
    old = cookie_header({cookies.ACCESS: expired})
    for stale in (old, cookie_header({cookies.ACCESS: "nonsense"})):
        assert (await stack.client.get(SHOP_WINDOW, headers=stale)).status_code == 200
        asked = await stack.client.post("/graphql", json={"query": "{ __typename }"}, headers=stale)
        assert asked.status_code == 200, asked.text
        assert (await stack.client.get(PROFILE, headers=person.headers | stale)).status_code == 200
    spoilt = {"Authorization": f"Bearer {expired}"}
    assert (await stack.client.get(SHOP_WINDOW, headers=spoilt)).status_code == 401
    good = cookie_header({cookies.ACCESS: person.access_token})
    assert (await stack.client.get(PROFILE, headers=spoilt | good)).status_code == 401


async def test_with_an_old_access_cookie_one_can_refresh_sign_in_and_sign_out(
    browser: httpx2.AsyncClient, person: Member, expired: str
) -> None:
    def grow_old() -> None:
        for cookie in list(browser.cookies.jar):
            if cookie.name == cookies.ACCESS:
                cookie.value = expired

    await sign_in_browser(browser, person.email)
    grow_old()
    assert (await browser.get(PROFILE)).status_code == 401
    assert (await browser.post(REFRESH)).status_code == 200
    assert (await browser.get(PROFILE)).status_code == 200
    grow_old()
    await sign_in_browser(browser, person.email)
    assert (await browser.get(PROFILE)).status_code == 200
    grow_old()
    assert (await browser.delete(SESSION)).status_code == 204
    assert not browser.cookies


async def test_the_gateways_own_address_is_an_origin_of_ours_and_no_other_is(
    stack: Stack, browser: httpx2.AsyncClient, person: Member
) -> None:
    await sign_in_browser(browser, person.email)
    del browser.headers["Sec-Fetch-Site"]
    port = stack.processes.ports.gateway
    body = {"name": "Somebody else", "phone": None, "language": "en"}
    before = (await browser.get(PROFILE)).json()
    foreign = [f"https://127.0.0.1:{port}", "http://127.0.0.1", f"http://127.0.0.1:{port + 1}", "http://evil.example"]
    for headers in ({}, {"Origin": "null"}, *({"Origin": each} for each in foreign)):
        # What names another host or scheme than the connection's own is no help to an attacker.
        told = headers | {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https"}
        refused = await browser.put(PROFILE, json=body, headers=told)
        assert (refused.status_code, refused.json()["code"]) == (403, "access.cross_origin"), headers
    assert (await browser.get(PROFILE)).json() == before
    for own in (f"http://127.0.0.1:{port}", stack.processes.settings.public_url):
        assert (await browser.put(PROFILE, json=body, headers={"Origin": own})).status_code == 200, own
