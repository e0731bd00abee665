"""Hot product reads beside stored bytes; lists of products; the main endpoints under 200 clients."""

import itertools
import json
import random
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

import httpx2
from cast import Cast, basket, order_request
from context import Context
from load import Call, Load, drive, median, percentile, request
from processors import spent
from stack import stored_bytes

CLIENTS = 32
HOT = 100
MANY = 200
_KEPT_HEADERS = ("content-type", "content-length", "etag", "cache-control", "vary")
_SERVED_BY = {
    "": ("gateway", "api", "postgres"),
    "direct_": ("api", "postgres"),
    "stored_": ("stored-gateway", "stored-answers"),
    "stored_direct_": ("stored-answers",),
}
_SORTS = ("newest", "title", "price", "-price", "sku")
_SHARES = {
    "read product": 35,
    "list products": 15,
    "search": 15,
    "suggest": 5,
    "list orders": 10,
    "read order": 5,
    "notifications": 5,
    "quote": 5,
    "place order": 5,
}


async def measure_hot_reads(context: Context) -> None:
    """A guest's reads of a working set, in turn with the same bytes from an application that does nothing else."""
    cast, found = context.cast, context.figures
    paths = [f"/api/v1/products/{each}" for each in random.sample(cast.products, HOT)]
    answers = {path: await _answer(cast.client, path) for path in paths}
    with stored_bytes(cast.stack, answers) as (gateway, direct):
        ports = {
            "": cast.stack.ports.gateway,
            "direct_": cast.stack.ports.api,
            "stored_": gateway,
            "stored_direct_": direct,
        }
        loads: dict[str, list[Load]] = {name: [] for name in ports}
        costs: dict[str, list[float]] = {name: [] for name in ports}
        for number in range(context.rounds(5) + 1):
            for name, port in ports.items():
                with spent(cast.stack) as used:
                    load = await _read(port, paths, seconds=context.round_s(4) if number else 1)
                load.assert_good(f"hot reads {name}")
                costs[name].append(1000 * sum(used.by_part[part] for part in _SERVED_BY[name]) / load.good)
                if number:  # the first round warms up
                    loads[name].append(load)
    for name, rounds in loads.items():
        found[f"hot_reads_{name}per_s"] = median(each.per_s for each in rounds)
        found[f"hot_reads_{name}cpu_ms"] = median(costs[name])
    found["hot_reads_vs_stored_bytes"] = _ratio(loads[""], loads["stored_"])
    found["hot_reads_direct_vs_stored_bytes"] = _ratio(loads["direct_"], loads["stored_direct_"])
    times = [value for load in loads[""] for value in load.all_times_ms()]
    found["hot_reads_p50_ms"], found["hot_reads_p99_ms"] = percentile(times, 0.5), percentile(times, 0.99)
    found["hot_reads_bytes"] = median(len(each["body"]) for each in answers.values())
    found["hot_reads_generator_cpu_share"] = median(each.cpu_share for each in loads[""])
    found["hot_reads_stored_generator_cpu_share"] = median(each.cpu_share for each in loads["stored_"])


async def measure_listing(context: Context) -> None:
    """Pages of 25 products in every order and with filters for a verified buyer, by one client and by 32."""
    cast, found = context.cast, context.figures
    [token, *_] = await cast.buyers()
    paths = await listing_paths(cast.client, token)
    calls = [(path, request("GET", path, token=token)) for path in paths]
    port = cast.stack.ports.gateway
    (await drive(port, [calls])).assert_good("lists of products")
    alone = await drive(port, [calls * context.rounds(5)])
    many = await drive(port, [_shuffled(calls) for _ in range(CLIENTS)], seconds=context.round_s(5))
    for name, load in (("", alone), ("32_clients_", many)):
        load.assert_good("lists of products")
        times = load.all_times_ms()
        found[f"product_list_{name}p50_ms"], found[f"product_list_{name}p99_ms"] = (
            percentile(times, 0.5),
            percentile(times, 0.99),
        )
    slowest = max(alone.times_ms, key=lambda path: median(alone.times_ms[path]))
    found["product_list_slowest_ms"] = median(alone.times_ms[slowest])
    context.note(f"The slowest list of products is {slowest.partition('&cursor')[0]}.")
    found["product_list_32_clients_per_s"] = many.per_s


async def measure_mix(context: Context) -> None:
    """200 clients without a pause between requests, each choosing by the shares above; the p99 of every endpoint.

    An overloaded platform may shed load with 503; how much of it is a figure too.
    """
    cast = context.cast
    tokens = await cast.buyers()
    orders = await _orders(cast, tokens)
    lists = await listing_paths(cast.client, tokens[0])
    words = await _words(cast, tokens[0])
    clients = []
    for number in range(MANY):
        buyer = number % len(tokens)
        clients.append(_mixed(cast, tokens[buyer], orders[buyer], lists, words))
    load = await drive(cast.stack.ports.gateway, clients, seconds=context.round_s(15))
    shed = load.statuses.pop(503, 0)
    load.assert_good("the mix of 200 clients")
    context.figures["mix_shed_share"] = shed / (shed + load.good)
    slowest = 0.0
    for name, times in sorted(load.times_ms.items()):
        p99 = percentile(times, 0.99)
        context.figures[f"mix_{name.replace(' ', '_')}_p99_ms"] = p99
        slowest = max(slowest, p99)
    context.figures["mix_slowest_p99_ms"] = slowest
    context.figures["mix_p50_ms"] = percentile(load.all_times_ms(), 0.5)
    context.figures["mix_per_s"] = load.per_s
    context.figures["mix_generator_cpu_share"] = load.cpu_share
    context.figures["mix_events_drained_s"] = await cast.stack.settle()


async def listing_paths(client: httpx2.AsyncClient, token: str) -> list[str]:
    """First and later pages of every order, and pages that filter."""
    paths = []
    for sort in _SORTS:
        cursor = ""
        for _ in range(6):
            path = f"/api/v1/products?sort={sort}{cursor}"
            paths.append(path)
            following = (await _page(client, path, token))["next_cursor"]
            if following is None:
                break
            cursor = f"&cursor={quote(following)}"
    paths += [f"/api/v1/products?brand={quote(f'Brand {n}')}&sort={sort}" for n in range(5) for sort in _SORTS[:3]]
    paths += [f"/api/v1/products?q={quote(text)}" for text in ("Brand 3", "B-0123", "HP", "Canon")]
    return [
        *paths,
        "/api/v1/products?in_stock=true",
        "/api/v1/products?price_min=1&price_max=3&currency=EUR&sort=price",
    ]


def _mixed(cast: Cast, token: str, orders: Sequence[str], lists: Sequence[str], words: Sequence[str]) -> Iterator[Call]:
    names, weights = list(_SHARES), list(_SHARES.values())
    hot = cast.products[:HOT]
    while True:
        name = random.choices(names, weights)[0]
        match name:
            case "read product":
                yield name, request("GET", f"/api/v1/products/{random.choice(hot)}", token=token)
            case "list products":
                yield name, request("GET", random.choice(lists), token=token)
            case "search":
                yield name, request("GET", f"/api/v1/search?q={quote(random.choice(words))}", token=token)
            case "suggest":
                path = f"/api/v1/search/suggestions?q={quote(random.choice(words)[:4])}"
                yield name, request("GET", path, token=token)
            case "list orders":
                yield name, request("GET", "/api/v1/orders", token=token)
            case "read order":
                yield name, request("GET", f"/api/v1/orders/{random.choice(orders)}", token=token)
            case "notifications":
                yield name, request("GET", "/api/v1/notifications", token=token)
            case "quote":
                body = basket(cast.products)
                del body["payment_method"]
                yield name, request("POST", "/api/v1/orders/quote", token=token, body=_json(body))
            case "place order":
                yield name, order_request(token, cast.products)


async def _orders(cast: Cast, tokens: Sequence[str]) -> list[list[str]]:
    """Ids of a few orders of each buyer, placed where it has none."""
    found = []
    for token in tokens:
        items = (await _page(cast.client, "/api/v1/orders", token))["items"]
        if not items:
            (await drive(cast.stack.ports.gateway, [[("place", order_request(token, cast.products))]])).assert_good(
                "an order"
            )
            items = (await _page(cast.client, "/api/v1/orders", token))["items"]
        found.append([each["id"] for each in items])
    return found


async def _words(cast: Cast, token: str) -> list[str]:
    """Texts that find something: the beginnings of titles."""
    page = await _page(cast.client, "/api/v1/products?limit=100", token)
    return sorted({" ".join(item["title"].split()[:3]) for item in page["items"]})


async def _page(client: httpx2.AsyncClient, path: str, token: str) -> dict[str, Any]:
    answer = await client.get(path, headers={"Authorization": f"Bearer {token}"})
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code} {answer.text[:200]}")
    page: dict[str, Any] = answer.json()
    return page


async def _read(port: int, paths: Sequence[str], *, seconds: float) -> Load:
    calls = [("read product", request("GET", path)) for path in paths]
    return await drive(port, [_shuffled(calls) for _ in range(CLIENTS)], seconds=seconds)


async def _answer(client: httpx2.AsyncClient, path: str) -> dict[str, Any]:
    answer = await client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code} {answer.text[:200]}")
    headers = [(name, answer.headers[name]) for name in _KEPT_HEADERS]
    return {"headers": headers, "body": answer.text}


def _ratio(ours: Sequence[Load], theirs: Sequence[Load]) -> float:
    return median(one.per_s / other.per_s for one, other in zip(ours, theirs, strict=True))


def _shuffled(calls: Sequence[Call]) -> Iterator[Call]:
    return itertools.cycle(random.sample(calls, len(calls)))


def _json(value: object) -> bytes:
    return json.dumps(value).encode()
