from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tradepost.infra.index.port import SearchQuery, Sort


@pytest.fixture
async def shop(index, document):
    await index.write(
        upserts=[
            document("battery", "Duracell rechargeable batteries AA", brand="Duracell"),
            document("case", "Targus notebook case 15 inch black", brand="Targus"),
            document("notebook", "Lenovo IdeaPad notebook", brand="Lenovo"),
            document("headset", "Jabra headset for calls", brand="Jabra"),
            document("watch", "Garmin smart watch", brand="Garmin"),
            document("maker", "Nescafé Crème coffee maker", description="Brews <b>crème brûlée</b> flavoured coffee"),
            document("toner", "HP CF280A toner cartridge", mpn="CF280A", sku="TN-77", brand="HP"),
            document("toner-x", "HP CF280X toner cartridge", mpn="CF280X", gtins=("0886111397648",), brand="HP"),
            document("paper", "Paper for use with CF-280A printers", sku="P 1"),
            document("disk", "Drive 8GB", description="fast"),
        ]
    )
    return index


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("battery", "battery"),
        ("BATTERIES", "battery"),
        ("creme brulee", "maker"),
        ("NESCAFÉ", "maker"),
        ("laptop", "notebook"),
        ("notebook", "notebook"),
        ("laptop case", "case"),
        ("head set", "headset"),
        ("smartwatch", "watch"),
        ("8 gb drive", "disk"),
        ('case 15"', "case"),
    ],
)
async def test_words_are_found_by_stem_accent_synonym_and_compound(shop, found, text, first):
    assert (await found(text))[0] == first


@pytest.mark.parametrize("text", ["CF-280A", "cf280a", "CF 280 A", "cf 280-a", "hp cf280a", "TN77", "tn 77"])
async def test_a_part_number_ranks_first_however_it_is_written(shop, found, text):
    assert (await found(text))[0] == "toner"


@pytest.mark.parametrize("text", ["0886111397648", "886111397648", "00886111397648", "886-1113-97648"])
async def test_a_gtin_is_found_with_or_without_leading_zeros(shop, found, text):
    assert await found(text) == ["toner-x"]


@pytest.mark.parametrize("text", ["CF28", "cf-280", "cf 28"])
async def test_the_beginning_of_a_part_number_finds_all_that_begin_so(shop, found, text):
    assert {"toner", "toner-x"} <= set(await found(text))


async def test_an_exact_part_number_beats_titles_full_of_it(index, document, found):
    loud = [document(f"loud-{n}", "X100 X100 X100", description="X100 " * 20, popularity=10**6) for n in range(5)]
    await index.write(upserts=[*loud, document("exact", "Plain thing", sku="X-100")])
    assert (await found("x100"))[0] == "exact"


@pytest.mark.parametrize(
    ("typed", "mended", "first"),
    [
        ("notebok", "notebook", "notebook"),
        ("garmn battries", "garmin batteries", "watch"),
        ("catrridge", "cartridge", "toner"),
    ],
)
async def test_a_word_that_nobody_has_is_corrected(shop, typed, mended, first):
    result = await shop.search(query=SearchQuery(text=typed))
    assert result.corrected == mended
    assert result.hits[0].id in {first, "toner-x", "case", "battery"}


@pytest.mark.parametrize("typed", ["hpx", "cf281z", "xqzvbn", "zzzzzzzzzzzz"])
async def test_short_words_numbers_and_nonsense_are_not_corrected(shop, typed):
    result = await shop.search(query=SearchQuery(text=typed))
    assert (result.total, result.corrected) == (0, None)


async def test_a_rare_misspelling_in_the_catalogue_suggests_the_frequent_word(index, document):
    await index.write(upserts=[document(f"k{n}", f"Keyboard number {n}") for n in range(30)])
    await index.write(upserts=[document("typo", "Keybaord")])
    result = await index.search(query=SearchQuery(text="keybaord"))
    assert ([hit.id for hit in result.hits], result.did_you_mean, result.corrected) == (["typo"], "keyboard", None)


async def test_hidden_documents_lend_no_words_to_corrections(index, document):
    await index.write(upserts=[document("secret", "Moonlander prototype", visible=False), document("open", "Chair")])
    result = await index.search(query=SearchQuery(text="moonlandr"))
    assert (result.total, result.corrected, result.did_you_mean) == (0, None, None)
    assert await index.suggest(text="moon") == ()
    assert await index.suggest(text="moonlandr") == ()


async def test_documents_with_every_word_come_before_those_with_some(shop):
    result = await shop.search(query=SearchQuery(text="hp toner"))
    assert {hit.id for hit in result.hits[:2]} == {"toner", "toner-x"}
    wider = await shop.search(query=SearchQuery(text="garmin toner"))
    assert wider.relaxed
    assert {hit.id for hit in wider.hits} == {"watch", "toner", "toner-x"}


async def test_where_enough_have_every_word_the_others_stay_out(index, document):
    await index.write(upserts=[document(f"b{n}", "red pen") for n in range(25)] + [document("other", "blue pen")])
    result = await index.search(query=SearchQuery(text="red pen", limit=50))
    assert (result.total, result.relaxed) == (25, False)


async def test_a_text_without_a_word_finds_nothing_and_no_text_finds_all(shop, found):
    assert await found("!!! --- ???") == []
    assert len(await found("   ")) == 10


async def test_popularity_breaks_ties_only(index, document, found):
    await index.write(
        upserts=[
            document("dull", "blue desk lamp"),
            document("popular", "blue desk lamp", popularity=5_000),
            document("off", "blue vase that stands beside a desk lamp on any table", popularity=10_000_000),
        ]
    )
    assert await found("desk lamp") == ["popular", "dull", "off"]


async def test_without_a_query_what_is_in_stock_and_sells_comes_first(index, document, found):
    await index.write(
        upserts=[
            document("gone", "Lamp", in_stock=False),
            document("there", "Chair", in_stock=True),
            document("popular", "Desk", in_stock=True, popularity=5_000),
        ]
    )
    assert await found() == ["popular", "there", "gone"]


async def test_hits_can_be_sorted(index, document, found):
    def day(number):
        return datetime(2026, 1, number, tzinfo=UTC)

    await index.write(
        upserts=[
            document("b", "Beta", price=Decimal("2.000001"), created_at=day(3)),
            document("a", "alpha", price=Decimal("2.000002"), created_at=day(1)),
            document("e", "École", price=Decimal(10), created_at=day(2)),
            document("n", "Gamma", created_at=day(4)),
        ]
    )
    assert await found(sort=Sort.PRICE_UP) == ["b", "a", "e", "n"]
    assert await found(sort=Sort.PRICE_DOWN) == ["e", "a", "b", "n"]
    assert await found(sort=Sort.NEWEST) == ["n", "b", "e", "a"]
    assert await found(sort=Sort.TITLE) == ["a", "b", "e", "n"]


async def test_pages_follow_each_other_without_gap_or_repeat(index, document, found):
    await index.write(upserts=[document(f"{n:03}", "same title") for n in range(100)])
    pages = [await found("title", offset=offset, limit=30) for offset in range(0, 120, 30)]
    assert [len(page) for page in pages] == [30, 30, 30, 10]
    assert len({identity for page in pages for identity in page}) == 100


async def test_highlights_are_plain_text_with_ranges(shop):
    result = await shop.search(query=SearchQuery(text="creme coffee"))
    marks = {mark.field: [mark.text[start:end] for start, end in mark.ranges] for mark in result.hits[0].highlights}
    assert marks == {"title": ["Crème", "coffee"], "description": ["crème", "coffee"]}


async def test_a_long_description_is_cut_around_the_first_match(index, document):
    await index.write(upserts=[document("long", "Box", description="word " * 300 + "needle " + "tail " * 300)])
    (mark,) = (await index.search(query=SearchQuery(text="needle"))).hits[0].highlights
    assert len(mark.text) < 200
    assert [mark.text[start:end] for start, end in mark.ranges] == ["needle"]
