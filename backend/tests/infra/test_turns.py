import asyncio
from datetime import datetime

import httpx2
import pytest
from starlette.responses import PlainTextResponse, StreamingResponse

from tradepost.infra.db import Overloaded
from tradepost.infra.http.middleware import MAX_BODY, RequestContext
from tradepost.infra.http.turns import AT_ONCE, Turns
from tradepost.kernel.clock import utc_now


class Shop:
    """An application behind RequestContext whose answers wait until the test lets them go."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.arrived_at: list[datetime] = []
        self.open = asyncio.Event()
        self.client = httpx2.AsyncClient(transport=httpx2.ASGITransport(app=RequestContext(self)), base_url="http://x")

    async def __call__(self, scope, receive, send) -> None:
        self.begun.append(scope["path"])
        self.arrived_at.append(scope["state"]["arrived_at"])
        if scope["path"] == "/fails":
            raise RuntimeError("on purpose")
        if scope["path"] == "/stream":
            await StreamingResponse(self._parts())(scope, receive, send)
            return
        if not scope["path"].startswith(("/quick", "/health", "/internal")):
            await self.open.wait()
        body = (await receive())["body"]
        await PlainTextResponse(f"{len(body)}")(scope, receive, send)

    async def _parts(self):
        yield b"first"
        await self.open.wait()
        yield b"last"

    def ask(self, *paths: str) -> list[asyncio.Task]:
        return [asyncio.create_task(self.client.get(path)) for path in paths]


@pytest.fixture
async def shop():
    made = Shop()
    yield made
    await made.client.aclose()


async def settled() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_so_many_work_at_once_and_the_others_follow_in_the_order_in_which_they_came(shop):
    paths = [f"/{number}" for number in range(2 * AT_ONCE)]
    asked = shop.ask(*paths)
    await settled()
    assert shop.begun == paths[:AT_ONCE]
    shop.open.set()
    answers = await asyncio.gather(*asked)
    assert [answer.status_code for answer in answers] == [200] * len(paths)
    assert shop.begun == paths


async def test_probes_and_calls_from_within_wait_for_nobody(shop):
    asked = shop.ask(*[f"/{number}" for number in range(AT_ONCE + 1)])
    await settled()
    for path in ("/health", "/internal/orders/orders"):
        assert (await shop.client.get(path)).status_code == 200
    shop.open.set()
    await asyncio.gather(*asked)


async def test_a_stream_that_has_begun_and_a_request_that_failed_hold_no_turn(shop):
    for _ in range(2 * AT_ONCE):
        with pytest.raises(RuntimeError):
            await shop.client.get("/fails")
    streams = shop.ask(*["/stream"] * (2 * AT_ONCE))
    await settled()
    assert (await shop.client.get("/quick")).status_code == 200
    shop.open.set()
    assert {answer.content for answer in await asyncio.gather(*streams)} == {b"firstlast"}


async def test_who_gives_up_waiting_leaves_the_place_to_the_next(shop):
    asked = shop.ask(*[f"/{number}" for number in range(AT_ONCE + 2)])
    await settled()
    asked[AT_ONCE].cancel()
    await settled()
    shop.open.set()
    await asyncio.gather(*asked, return_exceptions=True)
    assert shop.begun == [f"/{number}" for number in range(AT_ONCE + 2) if number != AT_ONCE]
    assert (await asyncio.gather(*shop.ask(*["/quick"] * (2 * AT_ONCE))))[0].status_code == 200


async def test_who_sends_slowly_keeps_nobody_waiting(shop):
    more = asyncio.Event()

    async def slow():
        yield b"a"
        await more.wait()
        yield b"b"

    senders = [asyncio.create_task(shop.client.post("/quick", content=slow())) for _ in range(2 * AT_ONCE)]
    await settled()
    assert (await shop.client.get("/quick")).status_code == 200
    more.set()
    assert {answer.text for answer in await asyncio.gather(*senders)} == {"2"}


async def test_a_body_that_is_too_large_is_refused_before_anybody_sees_it(shop):
    async def endless():
        for _ in range(5):
            yield b"x" * (MAX_BODY // 4)

    for content in (b"x" * (MAX_BODY + 1), endless()):
        answer = await shop.client.post("/quick", content=content)
        assert (answer.status_code, answer.json()["code"]) == (413, "http.body_too_large")
    assert shop.begun == []


async def test_a_client_that_goes_away_before_its_body_has_come_is_not_answered(shop):
    sent = []

    async def receive():
        return {"type": "http.disconnect"}

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/quick", "headers": []}
    await RequestContext(shop)(scope, receive, send)
    assert (sent, shop.begun) == ([], [])


async def test_a_turn_that_does_not_come_in_time_and_one_too_many_are_refused():
    turns = Turns(at_once=1, max_waiting=1, patience_s=0.05)
    await turns.take()
    late = asyncio.create_task(turns.take())
    await asyncio.sleep(0)
    with pytest.raises(Overloaded):
        await turns.take()
    with pytest.raises(Overloaded):
        await late
    turns.give_back()
    await turns.take()


async def test_when_a_request_arrived_is_noted_before_it_waits(shop):
    asked = shop.ask(*[f"/{number}" for number in range(2 * AT_ONCE)])
    await settled()
    opened_at = utc_now()
    shop.open.set()
    await asyncio.gather(*asked)
    assert len(shop.arrived_at) == 2 * AT_ONCE
    assert max(shop.arrived_at) <= opened_at


async def test_a_body_that_cannot_be_read_is_refused(shop):
    async def broken():
        yield b"a"
        raise ValueError("on purpose")

    answer = await shop.client.post("/quick", content=broken())
    assert (answer.status_code, answer.json()["code"]) == (422, "http.body_unreadable")
