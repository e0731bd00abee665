from datetime import datetime
from decimal import Decimal

import pytest

from tradepost.infra.index.errors import InvalidIndexRequest
from tradepost.infra.index.port import MAX_BATCH, Removal, WriteOutcome
from tradepost.infra.index.schema import from_source, to_source


async def test_an_older_update_never_overwrites_a_newer_one(index, document, found):
    assert await index.write(upserts=[document("p", "new", version=5)]) == WriteOutcome(1, 0, 0)
    assert await index.write(upserts=[document("p", "old", version=4)]) == WriteOutcome(0, 0, 1)
    assert await index.write(upserts=[document("p", "same", version=5)]) == WriteOutcome(0, 0, 1)
    assert (await found("new"), await found("old"), await found("same")) == (["p"], [], [])
    assert await index.versions(ids=["p", "unknown"]) == {"p": 5}


async def test_an_update_that_comes_after_the_removal_does_not_bring_the_document_back(index, document, found):
    await index.write(upserts=[document("p", "pen", version=1)])
    assert await index.write(removals=[Removal("p", 3)]) == WriteOutcome(0, 1, 0)
    assert await index.write(upserts=[document("p", "pen", version=2)]) == WriteOutcome(0, 0, 1)
    assert (await found("pen"), await found()) == ([], [])
    assert await index.versions(ids=["p"]) == {"p": 3}
    status = await index.status()
    assert (status.documents, status.removed) == (0, 1)
    await index.write(upserts=[document("p", "pen", version=4)])
    assert await found("pen") == ["p"]


async def test_a_removal_that_comes_late_does_not_remove_what_is_newer(index, document, found):
    await index.write(upserts=[document("p", "pen", version=7)])
    assert await index.write(removals=[Removal("p", 6)]) == WriteOutcome(0, 0, 1)
    assert await found("pen") == ["p"]


async def test_within_a_batch_the_highest_version_wins_whatever_the_order(index, document, found):
    batch = [document("p", "third", version=3), document("p", "first", version=1), document("p", "second", version=2)]
    assert await index.write(upserts=batch, removals=[Removal("p", 2)]) == WriteOutcome(1, 0, 3)
    assert await found("third") == ["p"]


async def test_the_same_batch_five_times_has_one_effect(index, document):
    batch = [document(str(number), f"pen {number}") for number in range(20)]
    outcomes = [await index.write(upserts=batch) for _ in range(5)]
    assert [outcome.written for outcome in outcomes] == [20, 0, 0, 0, 0]
    assert (await index.status()).documents == 20


@pytest.mark.parametrize(
    ("values", "pointer"),
    [
        ({"price": Decimal("NaN")}, "#/price"),
        ({"price": Decimal(-1)}, "#/price"),
        ({"price": Decimal(10**9)}, "#/price"),
        ({"rating": Decimal("Infinity")}, "#/rating"),
        ({"moq": -1}, "#/moq"),
        ({"version": -1}, "#/version"),
        ({"version": 2**63}, "#/version"),
        ({"created_at": datetime(2026, 1, 1)}, "#/created_at"),  # noqa: DTZ001 - the fault under test
    ],
)
async def test_a_bad_document_is_named_and_nothing_of_its_batch_is_written(index, document, found, values, pointer):
    with pytest.raises(InvalidIndexRequest) as refused:
        await index.write(upserts=[document("good", "pen"), document("bad", "pen", **values)])
    assert [fault.pointer for fault in refused.value.faults] == [pointer]
    assert await found() == []
    await index.write(upserts=[document("next", "pen")])
    assert await found() == ["next"]


async def test_every_fault_of_a_document_is_named_at_once(index, document):
    with pytest.raises(InvalidIndexRequest) as refused:
        await index.write(upserts=[document("", price=Decimal(-1), moq=-1, version=-1)])
    assert [fault.pointer for fault in refused.value.faults] == ["#/id", "#/version", "#/price", "#/moq"]


async def test_a_batch_over_the_limit_is_refused(index, document, found):
    with pytest.raises(InvalidIndexRequest):
        await index.write(removals=[Removal(str(number), 1) for number in range(MAX_BATCH + 1)])
    assert await found() == []


async def test_a_document_of_monstrous_texts_is_cut_and_found(index, document, found):
    monster = document(
        "monster",
        "x" * 100_000 + " pen " * 10_000,
        description="<p>" * 50_000 + "needle",
        brand="b" * 10_000,
        gtins=tuple(str(4_000_000_000_000 + number) for number in range(1_000)),
        attributes={f"name {number}": ("value " * 100,) * 10 for number in range(1_000)},
        keywords=("ding",) * 10_000,
        category_path=tuple(f"c{number}" for number in range(1_000)),
    )
    await index.write(upserts=[monster])
    assert await found("ding") == ["monster"]
    assert await found("4000000000007") == ["monster"]


def test_a_document_survives_its_source(document):
    rich = document(
        "p",
        "Pen é",
        price=Decimal("1.000001"),
        rating=Decimal("4.5"),
        gtins=("1",),
        attributes={"Colour": ("red", "blue")},
        category_path=("a", "b"),
        keywords=("k",),
    )
    assert from_source(to_source(rich)) == rich
