"""Several processes over one index: readers, the writer, a rebuild."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tradepost.infra.index.errors import IndexFault, IndexOutdated, IndexWriterTaken
from tradepost.infra.index.port import Removal, SearchQuery
from tradepost.infra.index.store import Store
from tradepost.infra.index.tantivy_index import TantivyIndex

PRELUDE = """
import asyncio, sys
from datetime import UTC, datetime
from pathlib import Path
from tradepost.infra.index.port import IndexDocument, SearchQuery
from tradepost.infra.index.tantivy_index import TantivyIndex

index = TantivyIndex(Path(sys.argv[1]))

def document(identity, title, version=1):
    return IndexDocument(id=identity, title=title, version=version, seller_id="s", created_at=datetime.now(UTC))
"""


@pytest.fixture
def start(index, tmp_path):
    """Starts a Python process with the index of the test open as `index`."""
    started = []

    def run(body: str) -> subprocess.Popen:
        script = PRELUDE + textwrap.dedent(body)
        command = [sys.executable, "-c", script, str(tmp_path / "index")]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True))
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.communicate()


WRITER = """
async def main():
    await index.write(upserts=[document("first", "pen")])
    print("written", flush=True)
    number = 0
    while True:
        number += 1
        await index.write(upserts=[document(f"p{number}-{k}", "pen") for k in range(50)])
        print(number, flush=True)

asyncio.run(main())
"""


async def line_of(process: subprocess.Popen) -> str:
    return (await asyncio.to_thread(process.stdout.readline)).strip()


async def test_a_commit_is_seen_by_another_process_at_once(index, document, start):
    await index.write(upserts=[document("seed", "seed")])
    reader = start(
        """
        async def main():
            while True:
                result = await index.search(query=SearchQuery(text="pen"))
                print(result.total, flush=True)
                sys.stdin.readline()

        asyncio.run(main())
        """
    )
    assert await line_of(reader) == "0"
    for expected in range(1, 6):
        await index.write(upserts=[document(f"p{expected}", "pen")])
        reader.stdin.write("\n")
        reader.stdin.flush()
        assert await line_of(reader) == str(expected)


async def test_after_kill_9_of_the_writer_the_acknowledged_stands_and_another_writes(index, document, start):
    for round_number in range(3):
        writer = start(WRITER.replace('"first"', f'"first{round_number}"').replace('f"p', f'f"r{round_number}p'))
        assert await line_of(writer) == "written"
        acknowledged = 0
        while acknowledged < 2 + round_number:
            acknowledged = int(await line_of(writer))
        os.kill(writer.pid, signal.SIGKILL)
        await asyncio.to_thread(writer.wait)
        ids = [f"r{round_number}p{number}-{k}" for number in range(1, acknowledged + 1) for k in range(50)]
        assert len(await index.versions(ids=ids)) == len(ids)
    assert (await index.write(upserts=[document("after", "pencil")])).written == 1
    assert (await index.search(query=SearchQuery(text="pencil"))).total == 1


async def test_a_second_writer_is_refused_and_changes_nothing(index, document, start):
    writer = start(
        """
        async def main():
            await index.write(upserts=[document("mine", "pen")])
            print("holding", flush=True)
            sys.stdin.readline()
            await index.close()
            print("closed", flush=True)

        asyncio.run(main())
        """
    )
    assert await line_of(writer) == "holding"
    with pytest.raises(IndexWriterTaken):
        await index.write(upserts=[document("theirs", "pen")])
    assert await index.versions(ids=["mine", "theirs"]) == {"mine": 1}
    writer.stdin.write("\n")
    writer.stdin.flush()
    assert await line_of(writer) == "closed"
    assert (await index.write(upserts=[document("theirs", "pen")])).written == 1


async def test_readers_never_fail_and_writes_are_never_lost_while_rebuilds_swap(index, document, start):
    await index.write(upserts=[document(f"p{number}", "pen") for number in range(300)])
    reader = start(
        """
        async def main():
            seen = 0
            print("ready", flush=True)
            while (await index.search(query=SearchQuery(text="stop"))).total == 0:
                result = await index.search(query=SearchQuery(text="pen"))
                assert result.total >= 300, result
                seen += 1
            print("seen", seen, flush=True)

        asyncio.run(main())
        """
    )
    assert await line_of(reader) == "ready"
    generations = set()

    async def batches():
        for start_at in range(0, 300, 100):
            yield [document(f"p{number}", "pen") for number in range(start_at, start_at + 100)]
            name = f"live{len(generations)}-{start_at}"
            await index.write(upserts=[document(name, "pen")])

    for _ in range(4):
        live_before = await index.versions(ids=[f"live{len(generations)}-{at}" for at in (0, 100, 200)])
        assert live_before == {}
        outcome = await index.rebuild(batches=batches())
        assert outcome.carried_over == 3
        live = await index.versions(ids=[f"live{len(generations)}-{at}" for at in (0, 100, 200)])
        assert len(live) == 3
        generations.add(outcome.generation)
    assert len(generations) == 4
    await index.write(upserts=[document("stop", "stop")])
    assert (await line_of(reader)).startswith("seen ")


async def test_a_rebuild_drops_what_its_source_lacks_and_carries_later_changes_over(index, document, found):
    await index.write(upserts=[document("orphan", "pen"), document("kept", "pen"), document("gone", "pen")])
    await index.write(removals=[Removal("long-gone", 1)])

    async def batches():
        yield [document("kept", "pen"), document("gone", "pen")]
        await index.write(upserts=[document("kept", "pencil", version=2)], removals=[Removal("gone", 2)])
        yield [document("late", "pen")]

    outcome = await index.rebuild(batches=batches())
    assert (outcome.carried_over, sorted(await found())) == (2, ["kept", "late"])
    assert await found("pencil") == ["kept"]
    assert await index.versions(ids=["kept", "gone", "orphan", "long-gone"]) == {"kept": 2, "gone": 2}
    assert (await index.write(upserts=[document("gone", "pen", version=1)])).stale == 1


async def test_a_rebuild_that_fails_leaves_the_old_index_and_no_rubbish(index, document, found, tmp_path):
    await index.write(upserts=[document("p", "pen")])
    before = await index.status()

    async def batches():
        yield [document("q", "pen")]
        raise LookupError("the source broke")

    with pytest.raises(LookupError):
        await index.rebuild(batches=batches())
    assert (await found("pen"), (await index.status()).generation) == (["p"], before.generation)
    assert [path.name for path in (tmp_path / "index").glob("v*-*")] == [before.generation]


async def test_only_one_rebuild_runs_at_a_time(index, document):
    async def none():
        return
        yield

    async def inner():
        with pytest.raises(IndexFault):
            await index.rebuild(batches=none())
        yield [document("p", "pen")]

    assert (await index.rebuild(batches=inner())).documents == 1


async def test_a_rebuild_killed_half_way_leaves_the_old_index_and_the_next_sweeps(
    index, document, found, start, tmp_path
):
    await index.write(upserts=[document("p", "pen")])
    rebuilder = start(
        """
        async def batches():
            yield [document("half", "pen")]
            print("half", flush=True)
            await asyncio.sleep(60)

        asyncio.run(index.rebuild(batches=batches()))
        """
    )
    assert await line_of(rebuilder) == "half"
    os.kill(rebuilder.pid, signal.SIGKILL)
    await asyncio.to_thread(rebuilder.wait)
    assert await found("pen") == ["p"]

    async def batches():
        yield [document("whole", "pen")]

    await index.rebuild(batches=batches())
    assert await found("pen") == ["whole"]
    assert len(list((tmp_path / "index").glob("v*-*"))) == 2


async def test_an_index_of_another_version_asks_for_a_rebuild_and_gets_it(tmp_path, document):
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "v0-old").mkdir()
    (folder / "CURRENT").write_text("v0-old")
    index = TantivyIndex(folder)
    with pytest.raises(IndexOutdated):
        await index.search(query=SearchQuery())
    with pytest.raises(IndexOutdated):
        await index.write(upserts=[document("p", "pen")])

    async def batches():
        yield [document("p", "pen")]

    await index.rebuild(batches=batches())
    assert (await index.search(query=SearchQuery(text="pen"))).total == 1
    await index.close()


def test_the_size_is_told_while_a_merge_takes_files_away(tmp_path):
    store = Store(tmp_path)
    generation = store.create()
    folder, ended = tmp_path / generation, threading.Event()

    def merge() -> None:
        while not ended.is_set():
            for number in range(20):
                (folder / f".tmp{number}").touch()
            for number in range(20):
                (folder / f".tmp{number}").unlink()

    with ThreadPoolExecutor(1) as pool:
        merging = pool.submit(merge)
        try:
            sizes = {store.size_bytes(generation) for _ in range(500)}
        finally:
            ended.set()
        merging.result()
    assert len(sizes) == 1
    assert sizes.pop() > 0
