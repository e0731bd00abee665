"""What everybody may have for a moment is kept; what is anyone's own never is."""

from typing import Any

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tradepost.infra.http import microcache
from tradepost.infra.http.microcache import MicroCache

calls: list[str] = []


async def answer(request: Request) -> Response:
    calls.append(request.url.path)
    kind = request.path_params["kind"]
    rules = {
        "shared": "public, max-age=30",
        "lasting": "public, max-age=31536000, immutable",
        "own": "private, no-cache",
        "brief": "public, max-age=0",
    }
    headers = {"Cache-Control": rules[kind], "ETag": '"7"'}
    if request.query_params.get("cookie"):
        headers["Set-Cookie"] = "a=b"
    status = int(request.query_params.get("status", "200"))
    said = (request.headers.get(name) for name in ("authorization", "cookie", "accept-language"))
    who = next((each for each in said if each), None)
    size = int(request.query_params.get("size", "0"))
    return JSONResponse({"who": who, "filler": "x" * size}, status, headers)


@pytest.fixture
def client() -> httpx2.AsyncClient:
    calls.clear()
    app = MicroCache(Starlette(routes=[Route("/api/v1/{kind}", answer, methods=["GET", "POST"])]))
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://test")


@pytest.mark.parametrize("path", ["/api/v1/shared", "/api/v1/lasting"])
async def test_a_public_answer_is_made_once(client: httpx2.AsyncClient, path: str) -> None:
    answers = [await client.get(f"{path}?a=1") for _ in range(3)]
    assert len({each.content for each in answers}) == 1
    assert calls == [path]
    assert answers[2].headers["etag"] == '"7"'
    await client.get(f"{path}?a=2")
    assert len(calls) == 2


async def test_who_is_signed_in_is_never_answered_from_it_and_never_fills_it(client: httpx2.AsyncClient) -> None:
    signed = {"Authorization": "Bearer secret"}
    own = await client.get("/api/v1/shared", headers=signed)
    guest = await client.get("/api/v1/shared")
    again = await client.get("/api/v1/shared", headers=signed)
    assert [each.json()["who"] for each in (own, guest, again)] == ["Bearer secret", None, "Bearer secret"]
    assert len(calls) == 3


async def test_who_is_signed_in_by_cookie_is_never_answered_from_it_and_never_fills_it(
    client: httpx2.AsyncClient,
) -> None:
    signed = [{"Cookie": f"theme=dark; tradepost_access={name}"} for name in ("first", "second")]
    answers = [await client.get("/api/v1/shared", headers=headers) for headers in (*signed, {}, *signed)]
    assert [each.json()["who"] for each in answers] == [
        "theme=dark; tradepost_access=first",
        "theme=dark; tradepost_access=second",
        None,
        "theme=dark; tradepost_access=first",
        "theme=dark; tradepost_access=second",
    ]
    assert len(calls) == 5


async def test_a_guests_own_choices_share_one_answer_that_cannot_depend_on_them(client: httpx2.AsyncClient) -> None:
    chosen = [{"Cookie": "locale=de"}, {"Cookie": "locale=en; theme=dark"}, {"Accept-Language": "de-AT,de;q=0.9"}]
    for headers in (*chosen, {}):
        assert (await client.get("/api/v1/shared", headers=headers)).json()["who"] is None
    assert len(calls) == 1


async def test_the_answers_made_longest_ago_give_way_to_new_ones(
    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(microcache, "MAX_KEPT_BYTES", 25_000)
    for number in (1, 2, 3, 3, 2, 1):
        await client.get(f"/api/v1/shared?number={number}&size=10000")
    assert len(calls) == 4, "the first was made again, the other two were not"


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/api/v1/own", {}),
        ("/api/v1/brief", {}),
        ("/api/v1/shared?status=404", {}),
        ("/api/v1/shared?cookie=1", {}),
        ("/api/v1/shared", {"Cookie": "a=b"}),
        ("/api/v1/shared", {"Cookie": "tradepost_access=x"}),
        ("/api/v1/shared", {"Cookie": "tradepost_refresh=x"}),
        ("/api/v1/shared", {"Cookie": "tradepost_session=1.retailer"}),
        ("/api/v1/shared", {"Cookie": "locale=de; tradepost_access=x"}),
        ("/api/v1/shared", {"Cookie": 'locale="de; tradepost_access=x"'}),
        ("/api/v1/shared", {"Cookie": "Locale=de; =tradepost_access"}),
        ("/api/v1/shared", {"Cache-Control": "no-cache"}),
        ("/api/v1/shared", {"Range": "bytes=0-1"}),
    ],
)
async def test_what_may_not_be_kept_is_made_each_time(
    client: httpx2.AsyncClient, path: str, headers: dict[str, Any]
) -> None:
    for _ in range(2):
        await client.get(path, headers=headers)
    assert len(calls) == 2


async def test_a_kept_answer_says_that_it_is_unchanged(client: httpx2.AsyncClient) -> None:
    await client.get("/api/v1/shared")
    same = await client.get("/api/v1/shared", headers={"If-None-Match": '"7"'})
    assert (same.status_code, same.content) == (304, b"")
    other = await client.get("/api/v1/shared", headers={"If-None-Match": '"6"'})
    assert other.status_code == 200
    assert len(calls) == 1


async def test_a_post_passes_through(client: httpx2.AsyncClient) -> None:
    await client.get("/api/v1/shared")
    await client.post("/api/v1/shared")
    assert len(calls) == 2
