"""Orders placed over HTTP, beside the same work under pgbench; how many statements, how long a large one takes."""

import asyncio
import time
from uuid import UUID

import pgbench
from cast import Cast, order_calls, order_request
from context import Context
from load import Load, drive, median, percentile
from processors import spent

CLIENTS = 32
HOT_PRODUCTS = 10
LARGE = 1_000


async def measure_orders(context: Context) -> None:
    """Rounds of orders and of pgbench in turn, on all products and on a few hot ones."""
    cast, found = context.cast, context.figures
    await _warm_up(cast)
    context.note("Orders are placed with the rate limits as shipped, by 64 buyers over 32 connections.")
    for name, products in (("orders", cast.products), ("orders_hot", cast.products[:HOT_PRODUCTS])):
        beside = await pgbench.prepare(cast.stack, name=name, products=len(products))
        seconds, rates, pgbench_rates, ratios, loads, drained = context.round_s(5), [], [], [], [], []
        costs: list[dict[str, float]] = []
        pgbench_costs: list[float] = []
        for _ in range(context.rounds(5 if name == "orders" else 3)):
            with spent(cast.stack) as ours:
                load = await place_orders(cast, products, seconds=seconds)
                load.assert_good(name)
                drained.append(await cast.stack.settle())
            with spent(cast.stack) as theirs:
                tps = await beside.run(clients=CLIENTS, seconds=seconds)
            costs.append({part: 1000 * used / load.good for part, used in ours.by_part.items()})
            pgbench_costs.append(1000 * theirs.by_part["postgres"] / (tps * seconds))
            rates.append(load.per_s)
            pgbench_rates.append(tps)
            ratios.append(load.per_s / tps)
            loads.append(load)
        times = [value for load in loads for value in load.all_times_ms()]
        found[f"{name}_vs_pgbench"] = median(ratios)
        found[f"{name}_per_s"] = median(rates)
        found[f"{name}_pgbench_per_s"] = median(pgbench_rates)
        found[f"{name}_p50_ms"] = percentile(times, 0.5)
        found[f"{name}_p99_ms"] = percentile(times, 0.99)
        for part in ("api", "postgres", "gateway", "worker"):
            found[f"{name}_{part}_cpu_ms"] = median(each[part] for each in costs)
        found[f"{name}_pgbench_postgres_cpu_ms"] = median(pgbench_costs)
        found[f"{name}_events_drained_s"] = median(drained)
        found[f"{name}_generator_cpu_share"] = median(load.cpu_share for load in loads)


async def measure_sizes(context: Context) -> None:
    """Statements of placing 1, 5 and 1,000 lines, and how long the last takes."""
    cast, found = context.cast, context.figures
    [token, *_] = await cast.buyers()
    for lines in (1, 5, LARGE):
        load = await _alone(cast, token, lines, times=context.rounds(5))
        found[f"order_{lines}_lines_statements"] = load.statements["place order"]
        if lines == LARGE:
            found["order_1000_lines_s"] = median(load.all_times_ms()) / 1000
        else:
            found[f"order_{lines}_lines_ms"] = median(load.all_times_ms())
    await cast.stack.settle()


async def measure_lag(context: Context) -> None:
    """From `order.created` to the buyer's notification, seen by another connection, at a steady 20 orders a second."""
    cast, seconds, rate = context.cast, context.round_s(20), 20
    await cast.stack.settle()
    watching = asyncio.create_task(_watch(cast, seconds))
    await asyncio.sleep(0.1)
    tokens = await cast.buyers()
    clients = [order_calls(tokens[number::CLIENTS], cast.products) for number in range(CLIENTS)]
    load = await drive(cast.stack.ports.gateway, clients, seconds=seconds, pause_s=CLIENTS / rate)
    load.assert_good("orders for the lag of events")
    lags = await watching
    context.figures["event_lag_p50_ms"] = percentile(lags, 0.5)
    context.figures["event_lag_p99_ms"] = percentile(lags, 0.99)
    context.figures["event_lag_orders"] = len(lags)


async def place_orders(cast: Cast, products: list[str], *, seconds: float) -> Load:
    tokens = await cast.buyers()
    clients = [order_calls(tokens[number::CLIENTS], products) for number in range(CLIENTS)]
    return await drive(cast.stack.ports.gateway, clients, seconds=seconds)


async def _warm_up(cast: Cast) -> None:
    load = await place_orders(cast, cast.products, seconds=1)
    load.assert_good("the first orders")
    await cast.stack.settle()


async def _alone(cast: Cast, token: str, lines: int, *, times: int) -> Load:
    """One client; the first request of each size warms up and is not counted."""
    calls = [("place order", order_request(token, cast.products, lines=lines)) for _ in range(times + 1)]
    port = cast.stack.ports.gateway
    (await drive(port, [calls[:1]])).assert_good(f"an order of {lines} lines")
    load = await drive(port, [calls[1:]])
    load.assert_good(f"an order of {lines} lines")
    return load


_NEW = """
SELECT id, extract(epoch FROM occurred_at)::float8 AS at FROM platform.outbox
WHERE name = 'order.created' AND occurred_at > to_timestamp($1)
"""
_TOLD = """
SELECT DISTINCT source_id FROM notifications.notifications
WHERE topic = 'order_placed' AND created_at > to_timestamp($1)
"""


async def _watch(cast: Cast, seconds: float) -> list[float]:
    """Milliseconds from each event to the first look, of one every few milliseconds, that saw its notification."""
    began = time.time()
    seen: dict[UUID, float] = {}
    async with cast.stack.database() as connection:
        while True:
            told = [row["source_id"] for row in await connection.fetch(_TOLD, began)]
            now = time.time()
            for source_id in told:
                seen.setdefault(source_id, now)
            if now > began + seconds + 1:
                events = {row["id"]: row["at"] for row in await connection.fetch(_NEW, began)}
                if events.keys() <= seen.keys():
                    return [(seen[each] - at) * 1000 for each, at in events.items()]
                if now > began + seconds + 60:
                    raise TimeoutError(
                        f"{len(events.keys() - seen.keys())} of {len(events)} orders had no notification"
                    )
            await asyncio.sleep(0.005)
