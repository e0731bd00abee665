"""Hostile and careless queries are refused quickly, by a stable code, before anything is asked (ASVS 4.3.1)."""

import time

import pytest
from graphql import get_introspection_query

from factories.graphql import READER, GraphQL, Market
from factories.people import headers_for, make_actor
from tradepost.gateway.graphql.limits import MAX_ALIASES, MAX_COST, MAX_DEPTH
from tradepost.infra.http import router as http_router
from tradepost.infra.platform import Platform
from tradepost.kernel.ids import new_id

ID = "0198c5a0-0000-7000-8000-000000000001"


@pytest.fixture(autouse=True)
def _nothing_is_asked(market: Market) -> object:
    yield
    assert not market.calls


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ me { ", "graphql.syntax_invalid"),
        ("not a query", "graphql.syntax_invalid"),
        ("{ nothing }", "graphql.query_invalid"),
        ("{ order { number } }", "graphql.query_invalid"),
        ('{ order(id: "17") { number } }', "graphql.query_invalid"),
        ('{ order(id: "%s") { number } }' % ("1" * 5000), "graphql.query_invalid"),
        ("mutation { me { verified } }", "graphql.one_query_only"),
        ("subscription { me { verified } }", "graphql.one_query_only"),
        ("query A { me { verified } } query B { me { verified } }", "graphql.one_query_only"),
        ("fragment F on Me { verified }", "graphql.one_query_only"),
        ("fragment A on Me { ...B } fragment B on Me { ...A } { me { ...A } }", "graphql.query_invalid"),
        ("{ me { ...Missing } }", "graphql.query_invalid"),
        ("{ me @nothing { verified } }", "graphql.query_invalid"),
        ("{ orders(first: 3.5) { nextCursor } }", "graphql.query_invalid"),
        ("{ orders(status: LOST) { nextCursor } }", "graphql.query_invalid"),
        ("query ($n: Int!) { orders(first: $n) { nextCursor } }", "graphql.query_invalid"),
    ],
)
async def test_what_is_no_query_of_this_schema_is_refused(graphql: GraphQL, query: str, code: str) -> None:
    assert await graphql.refused(query, make_actor("retailer", *READER)) == code


async def test_nesting_is_limited(graphql: GraphQL) -> None:
    step, end = "order { shipments { ", "} } "
    query = f'{{ shipment(id: "{ID}") {{ {step * 4} id {end * 4} }} }}'
    assert await graphql.refused(query) == "graphql.query_too_deep"
    assert MAX_DEPTH == 8


async def test_nesting_through_fragments_is_limited(graphql: GraphQL) -> None:
    chain = " ".join(f"fragment F{n} on Order {{ shipments {{ order {{ ...F{n + 1} }} }} }}" for n in range(6))
    query = f'{{ order(id: "{ID}") {{ ...F0 }} }} {chain} fragment F6 on Order {{ id }}'
    assert await graphql.refused(query) == "graphql.query_too_deep"


async def test_absurd_nesting_does_not_exhaust_the_stack(graphql: GraphQL) -> None:
    assert await graphql.refused("{a" * 1200 + "}" * 1200) in {"graphql.query_too_deep", "graphql.syntax_invalid"}
    assert await graphql.refused("{a(b:" + "[" * 1200 + "]" * 1200 + ")}") in {
        "graphql.query_too_deep",
        "graphql.syntax_invalid",
    }


async def test_aliases_are_limited(graphql: GraphQL) -> None:
    query = "{" + " ".join(f'a{n}: product(id: "{ID}") {{ id }}' for n in range(MAX_ALIASES + 1)) + "}"
    assert await graphql.refused(query) == "graphql.query_too_large"


async def test_aliases_in_fragments_count_where_they_are_spread(graphql: GraphQL) -> None:
    aliases = " ".join(f"a{n}: verified" for n in range(MAX_ALIASES // 2 + 1))
    query = f"{{ me {{ ...F }} again: me {{ ...F }} }} fragment F on Me {{ {aliases} }}"
    assert await graphql.refused(query) == "graphql.query_too_large"


async def test_repeated_fields_are_limited(graphql: GraphQL) -> None:
    started = time.process_time()
    assert await graphql.refused("{ me { " + "verified " * 1000 + "} }") == "graphql.query_too_large"
    unused = "{ me { verified } } fragment F on Me { " + "verified " * 1000 + "}"
    assert await graphql.refused(unused) == "graphql.query_too_large"
    assert time.process_time() - started < 1


async def test_fragments_that_double_at_each_step_are_refused_at_once(graphql: GraphQL) -> None:
    doubling = " ".join(f"fragment F{n} on Me {{ ...F{n + 1} ...F{n + 1} }}" for n in range(40))
    started = time.process_time()
    assert await graphql.refused(f"{{ me {{ ...F0 }} }} {doubling} fragment F40 on Me {{ verified }}") == (
        "graphql.query_too_large"
    )
    assert time.process_time() - started < 1


async def test_the_slowest_query_within_the_limits_is_validated_quickly(graphql: GraphQL) -> None:
    started = time.process_time()
    answer = await graphql.post("{ me { " + "verified " * 395 + "} }")
    assert answer.json()["errors"][0]["extensions"]["code"] == "access.unauthenticated"
    assert time.process_time() - started < 1.5


async def test_cost_multiplies_by_the_pages(graphql: GraphQL) -> None:
    query = "{ orders(first: 100) { items { lines(first: 100) { id product { id } } } } }"
    assert await graphql.refused(query) == "graphql.query_too_costly"
    body = (await graphql.post(query)).json()
    assert body["errors"][0]["extensions"]["limit"] == MAX_COST
    assert body["errors"][0]["extensions"]["cost"] > 20_000


async def test_cost_reads_pages_from_variables_and_their_defaults(graphql: GraphQL) -> None:
    inner = "{ items { lines(first: $n) { id product { id } } } }"
    assert await graphql.refused(f"query ($n: Int!) {{ orders(first: $n) {inner} }}", n=100) == (
        "graphql.query_too_costly"
    )
    assert await graphql.refused(f"query ($n: Int! = 100) {{ orders(first: $n) {inner} }}") == (
        "graphql.query_too_costly"
    )
    # 1e2 arrives as a number with a fraction, and is a whole one for GraphQL
    assert await graphql.refused(f"query ($n: Int!) {{ orders(first: $n) {inner} }}", n=100.0) == (
        "graphql.query_too_costly"
    )


@pytest.mark.parametrize("first", [0, -1, 101, 2_000_000_000])
async def test_a_page_has_1_to_100_rows(graphql: GraphQL, first: int) -> None:
    actor = make_actor("retailer", *READER)
    body = (await graphql.post("query ($n: Int!) { orders(first: $n) { nextCursor } }", actor, n=first)).json()
    assert body["data"] == {"orders": None}
    assert body["errors"][0]["extensions"]["errors"][0]["code"] == "page_size"


async def test_at_most_100_ids(graphql: GraphQL) -> None:
    ids = [new_id() for _ in range(101)]
    body = (await graphql.post("query ($ids: [UUID!]!) { products(ids: $ids) { id } }", ids=ids)).json()
    assert body["errors"][0]["extensions"]["code"] == "input.invalid"


@pytest.mark.parametrize("after", ["x", "WzFd", "a" * 501, "WyIyMDI2LTAxLTAxVDAwOjAwOjAwIiwiMSJd", "\x00"])
async def test_a_cursor_of_another_list_is_refused(graphql: GraphQL, after: str) -> None:
    actor = make_actor("retailer", *READER)
    body = (await graphql.post("query ($a: String) { orders(after: $a) { nextCursor } }", actor, a=after)).json()
    assert body["errors"][0]["extensions"]["errors"][0]["code"] == "cursor_invalid"


async def test_introspection_is_for_those_who_signed_in(graphql: GraphQL) -> None:
    query = get_introspection_query()
    assert await graphql.refused(query) == "access.unauthenticated"
    assert await graphql.refused('{ __type(name: "Order") { name } }') == "access.unauthenticated"
    data = await graphql.data(query, make_actor("retailer"))
    assert data["__schema"]["mutationType"] is None
    assert (await graphql.data("{ __typename }"))["__typename"] == "Query"


async def test_introspection_does_not_multiply(graphql: GraphQL) -> None:
    actor = make_actor("retailer")
    deep = "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"
    assert await graphql.refused(deep, actor) == "graphql.query_invalid"
    many = "{" + " ".join(f"a{n}: __schema {{ types {{ name }} }}" for n in range(20)) + "}"
    assert await graphql.refused(many, actor) == "graphql.query_too_costly"


@pytest.mark.parametrize(
    "body",
    [
        '[{"query": "{ me { verified } }"}, {"query": "{ me { verified } }"}]',
        "{}",
        "null",
        '"{ me { verified } }"',
        '{"query": 5}',
        '{"query": ""}',
        '{"query": "{ me { verified } }", "variables": []}',
        '{"query": "{ me { verified } }", "variables": {"a": "\\ud800"}}',
        '{"query": "{ me { verified } } # \\ud800"}',
        '{"query": "{ me { verified } } # \\u0000"}',
        '{"query": "{ me { verified } }", "more": 1}',
        '{"query": "{ me { verified } }", "variables": {"a": "%s"}}' % ("x" * 30_000),
        '{"query": "# %s"}' % ("x" * 11_000),
        '{"query": "# %s"}' % ("\\u4e16" * 4_000),
        "{",
    ],
)
async def test_a_request_is_one_small_query(graphql: GraphQL, body: str) -> None:
    answer = await graphql.client.post("/graphql", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422, answer.text
    assert answer.json()["code"] == "input.invalid"


async def test_variables_nested_without_end_are_no_fault_of_ours(graphql: GraphQL) -> None:
    for depth in (100, 400, 5_000):
        body = '{"query": "{ me { verified } }", "variables": {"a": ' + "[" * depth + "]" * depth + "}}"
        answer = await graphql.client.post("/graphql", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code in {200, 400, 422}, depth


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_there_is_only_post(graphql: GraphQL, method: str) -> None:
    answer = await graphql.client.request(method, "/graphql", params={"query": "{ me { verified } }"})
    assert answer.status_code == 405


async def test_a_form_of_another_site_is_no_query(graphql: GraphQL) -> None:
    for kind in ("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"):
        answer = await graphql.client.post(
            "/graphql", content='{"query": "{ me { verified } }"}', headers={"Content-Type": kind}
        )
        assert answer.status_code == 422, kind


async def test_who_asks_too_often_has_to_wait(
    graphql: GraphQL, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    actor = make_actor("retailer")
    limits = []

    async def hit(rule: object, caller: str) -> object:
        limits.append((rule, caller))
        return http_router.Verdict(allowed=False, limit=1_200, remaining=0, reset_after_s=7)

    monkeypatch.setattr(platform.limiter, "hit", hit)
    object.__setattr__(platform, "settings", platform.settings.model_copy(update={"rate_limits": True}))
    try:
        answer = await graphql.client.post(
            "/graphql", json={"query": "{ me { verified } }"}, headers=headers_for(platform, actor)
        )
    finally:
        object.__setattr__(platform, "settings", platform.settings.model_copy(update={"rate_limits": False}))
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "7")
    assert limits[0][0].name == "graphql"
    assert limits[0][1] == str(actor.user_id)
