"""Routers, policies, problems, transactions and idempotency, on a small service of the test's own."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Any

import httpx2
import pytest
from fastapi import FastAPI
from pydantic import Field

from factories.people import headers_for, make_actor
from tradepost.infra import revocations
from tradepost.infra.db import Tx, assert_no_open_transaction
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    IdempotentCall,
    InputModel,
    LimitParam,
    OutputModel,
    Page,
    ServiceRouter,
    authenticated,
    decode_cursor,
    encode_cursor,
    idempotent_request,
    needs,
    public,
    transaction,
)
from tradepost.infra.http.app import create_app
from tradepost.infra.http.middleware import MAX_DRAINED
from tradepost.infra.platform import Platform
from tradepost.kernel.errors import Conflict
from tradepost.kernel.ids import new_id

router = ServiceRouter("orders")
OrdersTx = Annotated[Tx, transaction("orders")]
Call = Annotated[IdempotentCall, idempotent_request("orders")]
_INSERT = "INSERT INTO platform.platform_settings (name, value) VALUES ($1, '{}')"


class NoteInput(InputModel):
    name: str = Field(max_length=80)
    copies: int = Field(1, ge=1, le=5)


class NoteOutput(OutputModel):
    name: str


class NoteTaken(Conflict):
    """There is a note of this name."""

    code = "test.note_taken"


@router.get("/test/open", policy=public())
async def read_open() -> NoteOutput:
    return NoteOutput(name="open")


@router.get("/test/mine", policy=authenticated())
async def read_mine(actor: CurrentActor) -> NoteOutput:
    return NoteOutput(name=str(actor.organisation_id))


@router.post("/test/notes", policy=needs("note:create", "retailer", verified=True), status_code=201)
async def create_note(body: NoteInput, tx: OrdersTx) -> NoteOutput:
    await tx.execute(_INSERT, body.name)
    return NoteOutput(name=body.name)


@router.post("/test/late", policy=public(), status_code=201)
async def fail_at_commit(tx: OrdersTx) -> NoteOutput:
    """A constraint that is checked at commit: the answer must not have been sent by then."""
    await tx.execute("CREATE TEMP TABLE late (id int UNIQUE DEFERRABLE INITIALLY DEFERRED) ON COMMIT DROP")
    await tx.execute("INSERT INTO late VALUES (1), (1)")
    return NoteOutput(name="late")


@router.post("/test/once", policy=authenticated(), errors=[NoteTaken], status_code=201)
async def create_once(body: NoteInput, call: Call) -> Any:
    async def run(tx: Tx) -> NoteOutput:
        assert_no_open_transaction("a remote call")
        await asyncio.sleep(0.01)
        if await tx.fetchval("SELECT 1 FROM platform.platform_settings WHERE name = $1 FOR UPDATE", body.name):
            raise NoteTaken
        await tx.execute("INSERT INTO platform.platform_settings (name, value) VALUES ($1, '{}')", body.name)
        return NoteOutput(name=body.name)

    return await call.once(run)


@router.get("/test/pages", policy=public(), response_model=Page[int])
async def read_pages(limit: LimitParam = 2, cursor: CursorParam = None) -> Page[int]:
    after = decode_cursor(cursor, int)
    start = after[0] if after else 0
    items = list(range(start + 1, 6))[:limit]
    return Page(items=items, next_cursor=encode_cursor(items[-1]) if items and items[-1] < 5 else None)


@pytest.fixture(scope="module")
async def small(platform: Platform) -> AsyncIterator[httpx2.AsyncClient]:
    app = create_app(lambda _: [], settings=platform.settings)
    app.state.platform = platform
    app.include_router(router)
    async with httpx2.AsyncClient(transport=_transport(app), base_url="http://test") as client:
        yield client


def _transport(app: FastAPI) -> httpx2.ASGITransport:
    return httpx2.ASGITransport(app=app, raise_app_exceptions=False)


async def count(platform: Platform, name: str) -> int:
    async with platform.database.transaction("orders") as tx:
        found: int = await tx.fetchval("SELECT count(*) FROM platform.platform_settings WHERE name = $1", name)
    return found


def test_a_route_without_a_policy_cannot_be_declared() -> None:
    with pytest.raises(TypeError, match="has no policy"):
        ServiceRouter("orders").add_api_route("/test/forgotten", read_open)


async def test_a_missing_malformed_or_foreign_token_is_401(small: httpx2.AsyncClient) -> None:
    for header in ({}, {"Authorization": "Bearer"}, {"Authorization": "Bearer null"}, {"Authorization": "Basic eDp5"}):
        answer = await small.get("/api/v1/test/mine", headers=header)
        assert answer.status_code == 401, header
        assert answer.json()["code"] == "access.unauthenticated"
        assert answer.headers["content-type"] == "application/problem+json"


async def test_a_token_of_a_megabyte_is_refused(small: httpx2.AsyncClient) -> None:
    answer = await small.get("/api/v1/test/mine", headers={"Authorization": "Bearer " + "a" * 1_000_000})
    assert answer.status_code == 401


async def test_permission_kind_and_verification_are_each_needed(small: httpx2.AsyncClient, platform: Platform) -> None:
    cases = [
        (make_actor("retailer"), "access.forbidden"),
        (make_actor("manufacturer", "note:create"), "access.wrong_organisation_kind"),
        (make_actor("retailer", "note:create", verified=False), "access.not_verified"),
    ]
    name = f"note-{new_id()}"
    for actor, code in cases:
        answer = await small.post("/api/v1/test/notes", json={"name": name}, headers=headers_for(platform, actor))
        assert (answer.status_code, answer.json()["code"]) == (403, code)
    assert await count(platform, name) == 0
    headers = headers_for(platform, make_actor("retailer", "note:create"))
    answer = await small.post("/api/v1/test/notes", json={"name": name}, headers=headers)
    assert answer.status_code == 201
    assert await count(platform, name) == 1


async def test_a_revoked_session_is_refused(small: httpx2.AsyncClient, platform: Platform) -> None:
    actor = make_actor("retailer")
    headers = headers_for(platform, actor)
    assert (await small.get("/api/v1/test/mine", headers=headers)).status_code == 200
    assert actor.session_id is not None
    async with platform.database.transaction("users") as tx:
        await revocations.revoke(tx, actor.session_id)
    await platform.revocations.load()
    assert (await small.get("/api/v1/test/mine", headers=headers)).status_code == 401


async def test_every_fault_of_the_input_is_told_at_once(small: httpx2.AsyncClient, platform: Platform) -> None:
    headers = headers_for(platform, make_actor("retailer", "note:create"))
    answer = await small.post("/api/v1/test/notes", json={"name": 3, "copies": 0, "role": "x"}, headers=headers)
    assert answer.status_code == 422
    assert {fault["pointer"] for fault in answer.json()["errors"]} == {"#/name", "#/copies", "#/role"}


async def test_a_value_the_database_cannot_hold_is_422_and_leaves_nothing(
    small: httpx2.AsyncClient, platform: Platform
) -> None:
    headers = headers_for(platform, make_actor("retailer", "note:create"))
    answer = await small.post("/api/v1/test/notes", json={"name": "nul\x00"}, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "input.value_out_of_range")


async def test_a_commit_that_fails_is_never_answered_with_success(small: httpx2.AsyncClient) -> None:
    answer = await small.post("/api/v1/test/late")
    assert answer.status_code == 500


async def test_broken_json_and_unknown_paths_are_problems(small: httpx2.AsyncClient, platform: Platform) -> None:
    headers = headers_for(platform, make_actor("retailer", "note:create"), **{"Content-Type": "application/json"})
    answer = await small.post("/api/v1/test/notes", content=b'{"name": ', headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "input.invalid")
    missing = await small.get("/api/v1/test/nothing")
    assert (missing.status_code, missing.json()["code"]) == (404, "resource.not_found")


async def test_a_repeat_with_the_same_key_gives_the_same_answer_and_one_effect(
    small: httpx2.AsyncClient, platform: Platform
) -> None:
    name, key = f"note-{new_id()}", str(new_id())
    headers = headers_for(platform, make_actor("retailer"), **{"Idempotency-Key": key})
    first = await small.post("/api/v1/test/once", json={"name": name}, headers=headers)
    again = await small.post("/api/v1/test/once", json={"name": name}, headers=headers)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.content == again.content
    assert again.headers["idempotent-replayed"] == "true"
    other = await small.post("/api/v1/test/once", json={"name": name + "x"}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency.key_reused")
    assert await count(platform, name + "x") == 0


async def test_fifty_requests_with_one_key_have_one_effect(small: httpx2.AsyncClient, platform: Platform) -> None:
    name = f"note-{new_id()}"
    headers = headers_for(platform, make_actor("retailer"), **{"Idempotency-Key": str(new_id())})
    sent = [small.post("/api/v1/test/once", json={"name": name}, headers=headers) for _ in range(50)]
    answers = await asyncio.gather(*sent)
    assert [(answer.status_code, answer.json()) for answer in answers] == [(201, {"name": name})] * 50
    assert await count(platform, name) == 1


async def test_a_refused_request_does_not_use_up_its_key(small: httpx2.AsyncClient, platform: Platform) -> None:
    name = f"note-{new_id()}"
    actor = make_actor("retailer")
    await small.post("/api/v1/test/once", json={"name": name}, headers=_keyed(platform, actor, str(new_id())))
    key = str(new_id())
    refused = await small.post("/api/v1/test/once", json={"name": name}, headers=_keyed(platform, actor, key))
    assert (refused.status_code, refused.json()["code"]) == (409, "test.note_taken")
    other = await small.post("/api/v1/test/once", json={"name": name + "y"}, headers=_keyed(platform, actor, key))
    assert other.status_code == 201


async def test_pages_follow_their_cursor_and_a_made_up_cursor_is_422(small: httpx2.AsyncClient) -> None:
    seen, cursor = [], None
    for _ in range(5):
        page = (await small.get("/api/v1/test/pages", params={"cursor": cursor} if cursor else {})).json()
        seen += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == [1, 2, 3, 4, 5]
    for bad in ("!!!", "bm9wZQ", "WyJ4Il0", encode_cursor(1, 2)):
        answer = await small.get("/api/v1/test/pages", params={"cursor": bad})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "query/cursor")


async def test_an_answer_names_its_request_and_its_statements(small: httpx2.AsyncClient) -> None:
    answer = await small.get("/api/v1/test/open", headers={"X-Request-Id": "from-the-client-1"})
    assert answer.headers["x-request-id"] == "from-the-client-1"
    assert answer.headers["server-timing"] == 'sql;desc="0"'


def _keyed(platform: Platform, actor: Any, key: str) -> dict[str, str]:
    return headers_for(platform, actor, **{"Idempotency-Key": key})


@pytest.mark.parametrize("told", [True, False])
async def test_a_body_that_is_too_large_is_thrown_away_before_the_answer(small: httpx2.AsyncClient, told: bool) -> None:
    """Who still sends would take an answer and a closed connection for a fault of the server."""
    piece, sent = b"x" * 65_536, []

    async def body() -> AsyncIterator[bytes]:
        while len(sent) < 100:
            sent.append(len(piece))
            yield piece

    headers = {"Content-Type": "application/json", **({"Content-Length": str(100 * len(piece))} if told else {})}
    answer = await small.post("/api/v1/test/notes", content=body(), headers=headers)
    assert answer.status_code == 413
    assert sum(sent) == 100 * len(piece)


async def test_a_refused_body_without_end_is_not_read_for_ever(small: httpx2.AsyncClient) -> None:
    piece, sent = b"x" * 1_048_576, []

    async def body() -> AsyncIterator[bytes]:
        while True:
            sent.append(len(piece))
            yield piece

    answer = await small.post(
        "/api/v1/test/notes", content=body(), headers={"Content-Length": str(2**40), "Content-Type": "application/json"}
    )
    assert answer.status_code == 413
    assert sum(sent) <= MAX_DRAINED + 2 * len(piece)
