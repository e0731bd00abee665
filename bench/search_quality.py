"""Search quality and speed, on the catalogue of TRADEPOST_TEST_DATA and on synthetic documents.

    python bench/search_quality.py quality              nDCG@10 on the judgments
    python bench/search_quality.py split-half           the same with weights chosen on one half, measured on the other
    python bench/search_quality.py speed [documents]    index rate, p50/p99 of search with facets, memory

nDCG: gain 2^rating - 1, over the queries that have a relevant product; `condensed` leaves products without a judgment
out before the top ten are taken, `raw` counts them as 0.
"""

import argparse
import asyncio
import csv
import gzip
import math
import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import product
from pathlib import Path

from tradepost.infra.index.port import MAX_BATCH, MAX_PAGE, Facet, Filters, IndexDocument, SearchQuery, Sort
from tradepost.infra.index.query import Ranking
from tradepost.infra.index.synonyms import DEFAULT_GROUPS
from tradepost.infra.index.tantivy_index import TantivyIndex

DEPTH = 2_000
SPLITS = 200
DATA = Path(os.environ.get("TRADEPOST_TEST_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))
FLATTENED = 12
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["quality", "split-half", "speed"])
    parser.add_argument("documents", nargs="?", type=int, default=0, help="synthetic documents; 0: the real catalogue")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if asked.what == "speed":
            asyncio.run(measure_speed(Path(folder), asked.documents))
        else:
            asyncio.run(measure_quality(Path(folder), split_half=asked.what == "split-half"))


async def measure_quality(folder: Path, *, split_half: bool) -> None:
    index = TantivyIndex(folder, read_timeout_ms=60_000)
    await fill(index, catalogue())
    await index.close()
    judged = judgments()
    for name, groups in (("", DEFAULT_GROUPS), (" without synonyms", ())):
        condensed, raw = await ndcg(folder, judged, Ranking(), groups)
        print(f"ndcg10{name}: condensed {mean(condensed):.4f} raw {mean(raw):.4f} queries {len(judged)}")
    worst = sorted((await ndcg(folder, judged, Ranking(), DEFAULT_GROUPS))[0].items(), key=lambda item: item[1])
    print("worst:", ", ".join(f"{query} {value:.2f}" for query, value in worst[:12]))
    if split_half:
        await measure_split_half(folder, judged)


async def measure_split_half(folder: Path, judged: dict[str, dict[str, int]]) -> None:
    """Weights are chosen on a random half of the queries and measured on the other, both ways, many times."""
    results = {}
    for title, head, phrase, synonym in product((0.7, 1.0, 1.5), (0.0, 0.25, 0.5), (1.0, 2.0), (0.5, 0.8)):
        ranking = replace(Ranking(), title=title, head=head, phrase=phrase, synonym=synonym)
        results[ranking] = (await ndcg(folder, judged, ranking, DEFAULT_GROUPS))[0]
    everywhere = [mean(result) for result in results.values()]
    print(f"all {len(results)} settings: worst {min(everywhere):.4f} median {statistics.median(everywhere):.4f}")
    generator, queries, held_out = random.Random(1), sorted(judged), []
    for _ in range(SPLITS):
        generator.shuffle(queries)
        half = len(queries) // 2
        for chosen_on, measured_on in ((queries[:half], queries[half:]), (queries[half:], queries[:half])):
            best = max(results.values(), key=lambda result: sum(result[query] for query in chosen_on))
            held_out.append(statistics.mean(best[query] for query in measured_on))
    print(f"split-half: condensed {statistics.mean(held_out):.4f} (sd {statistics.stdev(held_out):.4f})")


async def ndcg(folder: Path, judged: dict[str, dict[str, int]], ranking: Ranking, groups) -> tuple[dict, dict]:
    index = TantivyIndex(folder, ranking=ranking, synonyms=groups, read_timeout_ms=60_000)
    condensed, raw = {}, {}
    for text, ratings in judged.items():
        ranked = await ranking_of(index, text)
        ideal = dcg(sorted(ratings.values(), reverse=True))
        condensed[text] = dcg([ratings[found] for found in ranked if found in ratings]) / ideal
        raw[text] = dcg([ratings.get(found, 0) for found in ranked]) / ideal
    await index.close()
    return condensed, raw


async def ranking_of(index: TantivyIndex, text: str) -> list[str]:
    found: list[str] = []
    for offset in range(0, DEPTH, MAX_PAGE):
        page = await index.search(query=SearchQuery(text=text, offset=offset, limit=MAX_PAGE, highlight=False))
        found += [hit.id for hit in page.hits]
        if len(page.hits) < MAX_PAGE:
            break
    return found


def dcg(ratings: list[int]) -> float:
    return sum((2**rating - 1) / math.log2(place + 2) for place, rating in enumerate(ratings[:10]))


def mean(values: dict[str, float]) -> float:
    return statistics.mean(values.values())


async def measure_speed(folder: Path, documents: int) -> None:
    index = TantivyIndex(folder)
    if not documents:
        started = time.perf_counter()
        count = await fill(index, catalogue())
        took = time.perf_counter() - started
        print(f"write: {count} documents in {took:.1f} s, {count / took:.0f} a second")
    started = time.perf_counter()
    outcome = await index.rebuild(batches=batches(synthetic(documents) if documents else catalogue()))
    took = time.perf_counter() - started
    print(f"rebuild: {outcome.documents} documents in {took:.1f} s, {outcome.documents / took:.0f} a second")
    print(await index.status(), f"writer's peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    reader = TantivyIndex(folder)
    await measure_changes(index, reader, synthetic(10_000))
    await index.close()
    texts = [row["query"] for row in rows("search-queries/queries.csv")] if not documents else synthetic_queries()
    texts += list(judgments()) if not documents else []
    facets = (Facet.BRAND, Facet.CATEGORY, Facet.SELLER, Facet.IN_STOCK, Facet.PRICE)
    bounds = tuple(map(Decimal, (10, 50, 100, 500)))
    for name, query in (
        ("page of 24 with facets", SearchQuery(facets=facets, price_bounds=bounds, auto_attributes=4)),
        ("by price, one brand", SearchQuery(facets=facets, sort=Sort.PRICE_UP, filters=Filters(brands=("HP", "B1")))),
        ("hits only", SearchQuery()),
    ):
        times = []
        for text in texts:
            asked = replace(query, text=text)
            started = time.perf_counter()
            await reader.search(query=asked)
            times.append((time.perf_counter() - started) * 1000)
        report(name, times)
    times = []
    for text in texts:
        for end in range(2, min(len(text), 12)):
            started = time.perf_counter()
            await reader.suggest(text=text[:end])
            times.append((time.perf_counter() - started) * 1000)
    report("suggest", times)
    await reader.close()


async def measure_changes(index: TantivyIndex, reader: TantivyIndex, documents: Iterator[IndexDocument]) -> None:
    """From a batch of 100 changes handed in to another reader seeing it."""
    times, changed = [], list(documents)
    for round_number in range(50):
        batch = [replace(found, version=round_number + 2) for found in changed[round_number * 100 :][:100]]
        started = time.perf_counter()
        await index.write(upserts=batch)
        assert await reader.versions(ids=[batch[-1].id]) == {batch[-1].id: round_number + 2}
        times.append((time.perf_counter() - started) * 1000)
    report("100 changes written and seen", times)


def report(name: str, times: list[float]) -> None:
    times.sort()
    p99 = times[math.ceil(len(times) * 0.99) - 1]
    print(f"{name}: p50 {statistics.median(times):.1f} ms p99 {p99:.1f} ms max {times[-1]:.1f} ms of {len(times)}")


async def fill(index: TantivyIndex, documents: Iterator[IndexDocument]) -> int:
    count = 0
    async for batch in batches(documents):
        count += (await index.write(upserts=batch)).written
    return count


async def batches(documents: Iterator[IndexDocument]):
    batch: list[IndexDocument] = []
    for document in documents:
        batch.append(document)
        if len(batch) == MAX_BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def catalogue() -> Iterator[IndexDocument]:
    for row in rows("icecat-catalogue/products_core.csv.gz"):
        yield IndexDocument(
            id=row["id"],
            version=1,
            seller_id="seller",
            title=row["title"],
            created_at=EPOCH,
            mpn=row["mpn"],
            gtins=tuple(row["eans"].split("|")) if row["eans"] else (),
            brand=row["brand"],
            description=row["short_description"],
            price=Decimal(row["price_minor"]) / 100 if row["price_minor"] else None,
            currency="USD",
        )


def judgments() -> dict[str, dict[str, int]]:
    judged: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows("icecat-catalogue/judgments.csv.gz"):
        judged[row["query"]][row["product_id"]] = int(row["rating"])
    return {query: ratings for query, ratings in judged.items() if max(ratings.values()) > 0}


def rows(name: str) -> list[dict[str, str]]:
    path = DATA / name
    if not path.exists():
        sys.exit(f"{path} is missing: set TRADEPOST_TEST_DATA to the folder of test data.")
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def synthetic(count: int) -> Iterator[IndexDocument]:
    """Documents of words by Zipf's law, flattened so that the commonest is in a fifth of them, as in the real ones."""
    generator = random.Random(7)
    vocabulary = words()
    for number in range(count):
        chosen = [word(generator, vocabulary) for _ in range(24)]
        leaf = int(200 * generator.random() ** 2)
        yield IndexDocument(
            id=f"00000000-0000-7000-8000-{number:012x}",
            version=1,
            seller_id=f"seller-{number % 997}",
            title=" ".join(chosen[:8]),
            created_at=EPOCH,
            sku=f"SKU-{number:07d}",
            mpn=f"{chosen[0][:2].upper()}-{number % 99_991}{chosen[1][:1].upper()}",
            gtins=(f"{4_000_000_000_000 + number}",),
            brand=f"B{int(600 ** generator.random())}",
            description=" ".join(chosen[8:]),
            category_path=(f"root-{leaf // 20}", f"leaf-{leaf}"),
            attributes={"colour": (generator.choice(("red", "blue", "green")),), "size": (str(number % 40),)},
            price=Decimal(generator.randrange(1, 10_000_000)) / 100,
            currency="EUR",
            in_stock=number % 3 > 0,
            popularity=int(100_000 ** generator.random()),
        )


def synthetic_queries() -> list[str]:
    generator = random.Random(8)
    vocabulary = words()
    queries = []
    for _ in range(500):
        typed = [word(generator, vocabulary) for _ in range(generator.choice((1, 2, 2, 3)))]
        if generator.random() < 0.1:
            typed[0] = typed[0][:-1] + "x"
        queries.append(" ".join(typed))
    return queries + [f"SKU {number:07d}" for number in range(0, 50_000, 1000)] + ["", "B1", "root"]


def word(generator: random.Random, vocabulary: list[str]) -> str:
    return vocabulary[int(FLATTENED * (1 + len(vocabulary) / FLATTENED) ** generator.random()) - FLATTENED]


def words() -> list[str]:
    generator = random.Random(9)
    consonants, vowels = "bcdfghjklmnprstvz", "aeiou"
    made: dict[str, None] = {}
    while len(made) < 40_000:
        syllables = generator.choice((2, 3, 3, 4))
        made["".join(generator.choice(consonants) + generator.choice(vowels) for _ in range(syllables))] = None
    return list(made)


if __name__ == "__main__":
    main()
