"""The bus over a real outbox: one effect for each event, order within a key, poison set aside."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

import pytest

from tradepost.apps.demo.caller import eventually
from tradepost.infra import bus, outbox
from tradepost.infra.bus import Bus, Consumer
from tradepost.infra.db import Tx
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import platform_actor
from tradepost.kernel.events import Envelope, Event
from tradepost.kernel.ids import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Event):
    name: ClassVar[str] = "test.counted"
    key_field: ClassVar[str] = "counter"
    counter: UUID
    step: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed(Event):
    name: ClassVar[str] = "test.closed"
    key_field: ClassVar[str] = "counter"
    counter: UUID


class Recorder:
    """A consumer that remembers what it was given and fails where it is told to."""

    def __init__(self, *, poison: UUID | None = None) -> None:
        self.seen: list[tuple[UUID, Any]] = []
        self.poison = poison

    async def __call__(self, tx: Tx, events: Sequence[Envelope[Any]]) -> None:
        if any(envelope.event.counter == self.poison for envelope in events):
            raise RuntimeError("poison")
        self.seen.extend((each.event.counter, getattr(each.event, "step", "closed")) for each in events)

    def of(self, counter: UUID) -> list[Any]:
        return [step for key, step in self.seen if key == counter]


@pytest.fixture
async def recorder(platform: Platform) -> Recorder:
    return Recorder()


# A role that consumes nothing in the product, so no other test's events are taken.
NAME = "documents"


async def consuming(platform: Platform, recorder: Recorder) -> tuple[Bus, Consumer]:
    """A consumer that starts behind everything other tests have published."""
    consumer = Consumer(name=NAME, handlers={Counted: [recorder], Closed: [recorder]})
    await bus.register(platform.database, consumer)
    async with platform.database.transaction(NAME) as tx:
        await tx.execute("DELETE FROM platform.parked_events WHERE consumer = $1", NAME)
    working = Bus(platform.database, [consumer])
    await working.drain()
    recorder.seen.clear()
    return working, consumer


async def start_over(platform: Platform) -> None:
    """Put the consumer's cursor back to the first event there is."""
    async with platform.database.transaction(NAME) as tx:
        await tx.execute("UPDATE platform.cursors SET txid = 0, seq = 0 WHERE consumer = $1", NAME)


async def retry_now(platform: Platform) -> None:
    async with platform.database.transaction(NAME) as tx:
        await tx.execute("UPDATE platform.parked_events SET next_attempt_at = now() WHERE consumer = $1", NAME)


async def publish(platform: Platform, *events: Event) -> None:
    async with platform.database.transaction("products") as tx:
        await outbox.append(tx, platform_actor(), *events)


async def test_an_event_has_one_effect_though_the_cursor_goes_back(platform: Platform, recorder: Recorder) -> None:
    counter = new_id()
    working, _ = await consuming(platform, recorder)
    await publish(platform, *[Counted(counter=counter, step=step) for step in range(5)])
    await working.drain()
    for _ in range(4):
        await start_over(platform)
        await working.drain()
    assert recorder.of(counter) == [0, 1, 2, 3, 4]


async def test_events_of_a_key_keep_their_order_across_types(platform: Platform, recorder: Recorder) -> None:
    one, other = new_id(), new_id()
    working, _ = await consuming(platform, recorder)
    await publish(
        platform,
        Counted(counter=one, step=0),
        Closed(counter=one),
        Counted(counter=other, step=0),
        Counted(counter=one, step=1),
        Closed(counter=other),
    )
    await working.drain()
    assert recorder.of(one) == [0, "closed", 1]
    assert recorder.of(other) == [0, "closed"]


async def test_a_poison_event_is_parked_with_its_key_and_others_pass(platform: Platform, recorder: Recorder) -> None:
    bad, good = new_id(), new_id()
    working, consumer = await consuming(platform, recorder)
    recorder.poison = bad
    await publish(
        platform,
        Counted(counter=bad, step=0),
        Counted(counter=good, step=0),
        Counted(counter=bad, step=1),
        Counted(counter=good, step=1),
    )
    await working.step(consumer)
    await working.step(consumer)
    assert recorder.of(good) == [0, 1]
    assert recorder.of(bad) == []
    recorder.poison = None
    await retry_now(platform)
    for _ in range(3):
        await working.step(consumer)
    assert recorder.of(bad) == [0, 1]


async def test_an_event_that_keeps_failing_waits_for_a_person_who_can_revive_it(
    platform: Platform, recorder: Recorder
) -> None:
    bad = new_id()
    working, consumer = await consuming(platform, recorder)
    recorder.poison = bad
    await publish(platform, Counted(counter=bad, step=0))
    for _ in range(bus.MAX_ATTEMPTS + 1):
        await retry_now(platform)
        await working.step(consumer)
    async with platform.database.transaction(NAME) as tx:
        [dead] = await bus.dead_letters(tx, consumer=NAME)
        assert dead["attempts"] == bus.MAX_ATTEMPTS
        assert "poison" in dead["error"]
        assert await bus.revive(tx, consumer=NAME) == 1
    recorder.poison = None
    await working.step(consumer)
    assert recorder.of(bad) == [0]


async def test_an_event_of_a_transaction_that_rolls_back_never_was(platform: Platform, recorder: Recorder) -> None:
    counter = new_id()
    working, _ = await consuming(platform, recorder)
    with pytest.raises(RuntimeError, match="undo"):
        async with platform.database.transaction("products") as tx:
            await outbox.append(tx, platform_actor(), Counted(counter=counter, step=0))
            raise RuntimeError("undo")
    await working.drain()
    assert recorder.of(counter) == []


async def test_an_event_committed_late_is_not_skipped(platform: Platform, recorder: Recorder) -> None:
    late, early = new_id(), new_id()
    working, _ = await consuming(platform, recorder)
    async with platform.database.transaction("products") as slow:
        await outbox.append(slow, platform_actor(), Counted(counter=late, step=0))
        await publish(platform, Counted(counter=early, step=0))
        await working.drain()
        assert recorder.seen == []  # the later one waits for the earlier one's transaction
    await working.drain()
    assert recorder.of(late) == [0]
    assert recorder.of(early) == [0]


async def test_a_running_bus_takes_what_is_wanted_at_once_and_passes_the_rest(
    platform: Platform, recorder: Recorder
) -> None:
    wanted, unwanted = new_id(), new_id()
    await consuming(platform, recorder)
    only_closed = Consumer(name=NAME, handlers={Closed: [recorder]})
    stop = asyncio.Event()
    running = asyncio.create_task(Bus(platform.database, [only_closed]).run(stop))
    try:
        await publish(platform, *[Closed(counter=wanted) for _ in range(bus.BATCH + 1)])  # more than one batch
        await eventually(lambda: _all_seen(recorder, wanted, bus.BATCH + 1))
        await publish(platform, Counted(counter=unwanted, step=0))
        await eventually(lambda: _nothing_unread(platform))
    finally:
        stop.set()
        await running
    assert recorder.of(wanted) == ["closed"] * (bus.BATCH + 1)
    assert recorder.of(unwanted) == []


async def _all_seen(recorder: Recorder, counter: UUID, count: int) -> bool:
    return len(recorder.of(counter)) >= count


async def _nothing_unread(platform: Platform) -> bool:
    async with platform.database.transaction(NAME, readonly=True) as tx:
        return not await tx.fetchval(
            """SELECT count(*) FROM platform.outbox o JOIN platform.cursors c ON c.consumer = $1
            WHERE (o.txid, o.seq) > (c.txid, c.seq)""",
            NAME,
        )
