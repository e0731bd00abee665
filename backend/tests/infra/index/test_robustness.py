import csv
import importlib.util
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradepost.infra.index import analysis
from tradepost.infra.index.errors import IndexBusy, IndexFault, IndexTimeout
from tradepost.infra.index.lanes import Lane
from tradepost.infra.index.port import Facet, Filters, Removal, SearchQuery
from tradepost.infra.index.spelling import edit_distance

BENCH = Path(__file__).resolve().parents[4] / "bench" / "search_quality.py"
NASTY = ["\0", "\ud800", "a" * 10_000, "🙂", "(" * 300, '"', "AND OR NOT", "a:b", "*", "x~2", "[1 TO 2]", "\u0301" * 50]


@pytest.fixture
async def shelf(index, document):
    await index.write(upserts=[document("1", "Blue pen 0.5", brand="Bic", sku="A-1"), document("2", "Red lamp")])
    return index


async def ask_everything(index, text: str) -> None:
    """Every way in which a text can reach the index; a removal leaves the documents alone."""
    filters = Filters(brands=(text,), category_ids=(text,), seller_ids=(text,), attributes={text: (text,)}, ids=(text,))
    await index.search(query=SearchQuery(text=text, facets=tuple(Facet), attribute_facets=(text,), auto_attributes=2))
    await index.search(query=SearchQuery(text=text, filters=filters, facets=(Facet.BRAND,), auto_attributes=1))
    await index.suggest(text=text)
    await index.versions(ids=[text])


@pytest.mark.parametrize("text", NASTY)
async def test_no_text_breaks_a_search(shelf, text):
    await ask_everything(shelf, text)
    assert (await shelf.search(query=SearchQuery(text="blue pen"))).hits[0].id == "1"


async def test_the_known_naughty_strings_break_neither_search_nor_document(shelf, document, real_data):
    lines = (real_data / "bad-input/naughty_strings.jsonl").read_text(encoding="utf-8").split("\n")
    strings = [json.loads(line)["s"] for line in lines if line]
    assert len(strings) > 200
    nasty = [*strings, *NASTY]
    documents = [
        document(f"n{number}", text, brand=text, description=text, sku=text, mpn=text, gtins=(text,), seller_id=text,
                 attributes={text: (text,)}, category_path=(text,), keywords=(text,), currency=text, status=text)
        for number, text in enumerate(nasty)
    ]  # fmt: skip
    assert (await shelf.write(upserts=documents)).written == len(nasty)
    for text in nasty:
        await ask_everything(shelf, text)
    assert (await shelf.status()).documents == len(nasty) + 2


async def test_real_shop_queries_all_get_an_answer(shelf, real_data):
    with (real_data / "search-queries/queries.csv").open(encoding="utf-8", newline="") as file:
        texts = [row["query"] for row in csv.DictReader(file)]
    assert len(texts) == 630
    for text in texts:
        await ask_everything(shelf, text)


async def test_ranking_of_the_real_catalogue_agrees_with_human_judgments(index, real_data):
    specification = importlib.util.spec_from_file_location("search_quality", BENCH)
    bench = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(bench)
    bench.DATA = real_data
    await bench.fill(index, bench.catalogue())
    judged = bench.judgments()
    assert len(judged) == 83
    scores = []
    for text, ratings in judged.items():
        ranked = await bench.ranking_of(index, text)
        ideal = bench.dcg(sorted(ratings.values(), reverse=True))
        scores.append(bench.dcg([ratings[found] for found in ranked if found in ratings]) / ideal)
    assert sum(scores) / len(scores) >= 0.87


@given(st.text(max_size=80))
def test_text_rules_hold_for_any_text(text):
    clean = analysis.plain(text)
    assert analysis.plain(clean) == clean or "&" in clean or "<" in clean
    code = analysis.part_code(text)
    assert analysis.part_code(code) == code
    for stem, start, end in analysis.stemmed(clean):
        assert stem
        assert 0 <= start < end <= len(clean)


@given(st.text("abc", max_size=7), st.text("abc", max_size=7))
def test_an_edit_distance_is_symmetric_and_zero_only_for_the_same(left, right):
    distance = edit_distance(left, right, most=10)
    assert distance == edit_distance(right, left, most=10)
    assert (distance == 0) == (left == right)
    assert edit_distance(left, right, most=1) == min(distance, 2)


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("Targus CN313 notebook case 34 cm Briefcase Black", ["Targus", "case", "Briefcase"]),
        ("Lenovo IdeaPad notebook", ["notebook"]),
        ("Sleeve for notebook", ["Sleeve", "notebook"]),
    ],
)
def test_the_noun_that_names_the_thing_is_found(title, heads):
    assert analysis.head_words(title) == heads


async def test_a_lane_sheds_work_over_its_bound_and_recovers():
    import threading

    release = threading.Event()
    lane = Lane("test", threads=1, waiting=0, timeout_ms=200)
    with pytest.raises(IndexTimeout):
        await lane.run(release.wait)
    with pytest.raises(IndexBusy):
        await lane.run(int)
    release.set()
    for _ in range(200):
        try:
            assert await lane.run(int) == 0
            break
        except IndexBusy:
            threading.Event().wait(0.01)
    else:
        pytest.fail("the lane did not recover")
    lane.close()
    with pytest.raises(IndexFault):
        await lane.run(int)


async def test_a_panic_of_the_engine_is_an_error_like_others():
    import tantivy

    schema = tantivy.SchemaBuilder().add_text_field("text").build()
    lane = Lane("test", threads=1, waiting=0, timeout_ms=5_000)
    with pytest.raises(IndexFault):
        await lane.run(tantivy.Query.phrase_query, schema, "text", ["one"])
    lane.close()


async def test_a_closed_index_says_so(index, document):
    await index.write(upserts=[document("p")], removals=[Removal("q", 1)])
    await index.close()
    with pytest.raises(IndexFault):
        await index.search(query=SearchQuery())
