"""Input that breaks parsers, for every route: a clear refusal that names the fault, and nothing left behind."""

import base64
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx2
import pytest

from factories.browsers import OWN_PAGE
from factories.examples import as_pointer, changed, example, leaves, resolved
from factories.playground import Playground
from tradepost.kernel.ids import new_id

pytestmark = pytest.mark.long
SAMPLES_OF_A_ROUTE = 8  # of JSON; they take turns, so that every one is sent to several routes
STRINGS_OF_A_FIELD = 3
STRINGS_OF_A_PARAMETER = 6
# Who asked what, and how often somebody failed to sign in, is kept on purpose.
RECORDS = {"platform.audit_logs", "platform.idempotency_keys", "search.search_queries"}
SIGNED = {"adjust_by"}
WRONG: dict[type, list[Any]] = {
    bool: ["perhaps", [], {"a": 1}, 7],
    int: [-1, 1.5, 10**30, "three", "NaN", [], {"a": 1}],
    float: ["much", [], {"a": 1}],
    str: [[], {"a": 1}],
    list: ["all", 5, {"a": 1}],
    type(None): [],
}
UNREADABLE = [
    '{"name": "Käse"}'.encode("utf-16")[:-1],
    '{"name": "Käse"}'.encode("latin-1"),
    b"\xff\xfe\x00",
    b"\xef\xbb\xbf{",
    b'{"a": "\xed\xa0\x80"}',
    gzip.compress(b"{}"),
    b"[" * 50_000,
    b'{"a":' * 20_000,
    b"\x00",
    b"<?xml version='1.0'?><a/>",
]


@dataclass(frozen=True, slots=True)
class BodyRoute:
    """A route that takes JSON, with a body that has the right form."""

    method: str
    path: str
    kind: str | None
    body: Any


@pytest.fixture(scope="module")
def document(playground: Playground) -> dict[str, Any]:
    return playground.app.openapi()


@pytest.fixture(scope="module")
def body_routes(playground: Playground, document: dict[str, Any]) -> list[BodyRoute]:
    found = []
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            content = operation.get("requestBody", {}).get("content", {}).get("application/json")
            if content is not None:
                body = example(content["schema"], document)
                found.append(BodyRoute(method.upper(), path.format_map(Things(playground)), caller_of(operation), body))
    assert len(found) > 60
    return found


class Things(dict[str, str]):
    """Ids for paths: those of things that are there, and of nothing for the others."""

    def __init__(self, playground: Playground) -> None:
        super().__init__(playground.things)

    def __missing__(self, name: str) -> str:
        return "DE" if name.endswith("country") else str(new_id())


def caller_of(operation: dict[str, Any]) -> str | None:
    if operation.get("x-access") == "public":
        return None
    kinds = operation.get("x-organisation-kinds") or ["retailer"]
    return str(max(kinds))


@pytest.fixture(scope="module")
def naughty(real_data: Path) -> list[str]:
    lines = (real_data / "bad-input" / "naughty_strings.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["s"] for line in lines]


@pytest.fixture(scope="module")
def json_samples(real_data: Path) -> list[tuple[str, str, bytes]]:
    """(name, expectation, bytes)."""
    lines = (real_data / "bad-input" / "json_parsing.jsonl").read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        (
            row["name"],
            row["expect"],
            base64.b64decode(row["b64"]) if "b64" in row else gzip.decompress(base64.b64decode(row["gz_b64"])),
        )
        for row in rows
    ]


async def send(playground: Playground, route: BodyRoute, content: bytes) -> httpx2.Response:
    headers = {
        **playground.headers(route.kind),
        **OWN_PAGE,
        "Content-Type": "application/json",
        "Idempotency-Key": new_id().hex,
        "If-Match": '"1"',
    }
    return await playground.client.request(route.method, route.path, content=content, headers=headers)


def problem_of(answer: httpx2.Response, what: Any) -> dict[str, Any]:
    """The problem that a refusal says, in its full form."""
    assert 400 <= answer.status_code < 500, (what, answer.status_code, answer.text[:300])
    assert answer.headers["content-type"] == "application/problem+json", what
    problem: dict[str, Any] = answer.json()
    assert problem["status"] == answer.status_code
    assert problem["code"], what
    assert problem["title"], what
    return problem


@pytest.fixture
async def nothing_left_behind(playground: Playground) -> Any:
    before = await playground.rows()
    yield
    after = await playground.rows()
    grown = {name: (before[name], count) for name, count in after.items() if count != before[name]}
    assert {name: counts for name, counts in grown.items() if name not in RECORDS} == {}


@pytest.mark.usefixtures("nothing_left_behind")
async def test_json_that_breaks_parsers_is_refused_everywhere(
    playground: Playground, body_routes: list[BodyRoute], json_samples: list[tuple[str, str, bytes]]
) -> None:
    samples = cycle(json_samples)
    taken: set[str] = set()
    for route in body_routes:
        for name, expectation, content in islice(samples, SAMPLES_OF_A_ROUTE):
            answer = await send(playground, route, content)
            what = (route.method, route.path, name)
            problem = problem_of(answer, what)
            if expectation == "reject":
                assert answer.status_code in {400, 413, 415, 422}, (what, problem)
            taken.add(name)
    assert taken == {name for name, _, _ in json_samples}


@pytest.mark.usefixtures("nothing_left_behind")
async def test_bodies_in_other_encodings_or_forms_are_refused_everywhere(
    playground: Playground, body_routes: list[BodyRoute]
) -> None:
    for route in body_routes:
        for content in UNREADABLE:
            answer = await send(playground, route, content)
            problem_of(answer, (route.method, route.path, content[:30]))


@pytest.mark.usefixtures("nothing_left_behind")
async def test_every_value_of_a_wrong_type_or_size_is_named(
    playground: Playground, body_routes: list[BodyRoute]
) -> None:
    unnamed, checked = [], 0
    for route in body_routes:
        for at, value in leaves(route.body):
            for wrong in WRONG[type(value)]:
                if wrong == -1 and at[-1] in SIGNED:
                    continue
                content = json.dumps(changed(route.body, at, wrong)).encode()
                answer = await send(playground, route, content)
                what = (route.method, route.path, as_pointer(at), wrong)
                problem = problem_of(answer, what)
                checked += 1
                pointers = [fault["pointer"] for fault in problem.get("errors", [])]
                if not any(pointer.startswith(as_pointer(at)) for pointer in pointers):
                    unnamed.append((*what, answer.status_code, pointers[:3]))
    assert checked > 500
    assert unnamed == []


@pytest.mark.usefixtures("nothing_left_behind")
async def test_all_faults_of_a_body_are_named_at_once(playground: Playground, body_routes: list[BodyRoute]) -> None:
    for route in body_routes:
        if not isinstance(route.body, dict):
            continue
        required = {name: {"wrong": []} for name, value in route.body.items() if value is not None}
        answer = await send(playground, route, json.dumps(required).encode())
        pointers = {fault["pointer"].split("/")[1] for fault in problem_of(answer, route.path).get("errors", [])}
        objects = {name for name, value in route.body.items() if isinstance(value, dict)}
        assert set(required) - objects <= pointers, (route.method, route.path, answer.text)


@pytest.mark.usefixtures("nothing_left_behind")
@pytest.mark.parametrize("quantity", [-1, 0, 1.5, 10**18, 10**400, "1", "NaN", None, True, [1], 2**31, -(2**63)])
async def test_no_odd_quantity_is_ordered(playground: Playground, quantity: Any) -> None:
    basket = {
        "lines": [{"product_id": playground.things["product_id"], "quantity": quantity}],
        "delivery_address": {"line1": "1 High Street", "city": "Berlin", "postal_code": "10115", "country": "DE"},
    }
    for path, more in (("/api/v1/orders", {"payment_method": "on_account"}), ("/api/v1/orders/quote", {})):
        body = basket | more
        route = BodyRoute("POST", path, "retailer", body)
        problem = problem_of(await send(playground, route, json.dumps(body).encode()), quantity)
        assert problem["status"] in {400, 422}
        if quantity != 10**400:  # more digits than any number has: the body itself is refused
            assert [fault["pointer"] for fault in problem["errors"]] == ["#/lines/0/quantity"]


async def test_no_text_in_any_field_breaks_a_route(
    playground: Playground, body_routes: list[BodyRoute], naughty: list[str]
) -> None:
    strings = cycle([*naughty, "\x00", "a\x00b", "\ud800", "x" * 100_000, "\u202e", "=1+1", "\r\nX-Injected: 1"])
    broken = []
    for route in body_routes:
        for at, value in leaves(route.body):
            if not isinstance(value, str):
                continue
            for text in islice(strings, STRINGS_OF_A_FIELD):
                content = json.dumps(changed(route.body, at, text)).encode()
                answer = await send(playground, route, content)
                if answer.status_code >= 500:
                    broken.append((route.method, route.path, as_pointer(at), text[:40], answer.text[:200]))
                elif answer.status_code >= 400 and route.path != "/graphql":  # GraphQL has a form of its own for errors
                    problem_of(answer, (route.path, at, text[:40]))
    assert broken == []


def parameters(operation: dict[str, Any], place: str, document: dict[str, Any]) -> Iterator[str]:
    for parameter in operation.get("parameters", []):
        found = resolved(parameter, document)
        if found["in"] == place:
            yield found["name"]


@pytest.mark.usefixtures("nothing_left_behind")
async def test_no_text_in_an_address_breaks_a_route(
    playground: Playground, document: dict[str, Any], naughty: list[str]
) -> None:
    odd = ["-1", "0", "1.5", "9" * 400, "NaN", "null", "\x00", "%00", "%ff", "' OR 1=1 --", "../../etc/passwd", "W10"]
    strings = cycle([*odd, *naughty])
    broken, sent = [], 0
    for template, methods in document["paths"].items():
        operation = methods.get("get")
        if operation is None or template.endswith("/stream") or template == "/graphql":
            continue
        path = template.format_map(Things(playground))
        tries = [
            (path, f"{quote(name)}={quote(text, errors='replace')}")
            for name in parameters(operation, "query", document)
            for text in islice(strings, STRINGS_OF_A_PARAMETER)
        ]
        tries += [
            (template.format_map({**Things(playground), name: quote(text, safe="", errors="replace")}), "")
            for name in parameters(operation, "path", document)
            for text in islice(strings, STRINGS_OF_A_PARAMETER)
            if set(parameters(operation, "path", document)) <= {name, *playground.things}
        ]
        for address, query in tries:
            headers = playground.headers(caller_of(operation))
            answer = await playground.client.get(f"{address}?{query}", headers=headers)
            sent += 1
            if answer.status_code >= 500:
                broken.append((address, query[:120], answer.text[:200]))
            elif answer.status_code >= 400:
                problem_of(answer, (address, query[:120]))
    assert sent > 500
    assert broken == []


async def test_a_body_that_is_too_large_is_refused_before_it_is_read(playground: Playground) -> None:
    route = BodyRoute("POST", "/api/v1/orders", "retailer", {})
    answer = await send(playground, route, b" " * (2 * 1024 * 1024 + 1))
    assert (answer.status_code, problem_of(answer, "")["code"]) == (413, "http.body_too_large")
