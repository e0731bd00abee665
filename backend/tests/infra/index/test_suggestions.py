import pytest

from tradepost.infra.index.errors import InvalidIndexRequest
from tradepost.infra.index.port import Filters, SuggestionKind


@pytest.fixture
async def shop(index, document):
    await index.write(
        upserts=[
            document("1", "Logitech wireless mouse", brand="Logitech", mpn="910-002235", popularity=50),
            document("2", "Logitech wireless keyboard", brand="Logitech", mpn="920-003", popularity=10),
            document("3", "Wire cutter", brand="Knipex", sku="KX 70"),
            document("4", "Wire cutter", brand="Knipex"),
            document("5", "Wireless charger", brand="Anker", visible=False),
        ]
    )
    return index


async def test_titles_are_suggested_while_typing_the_popular_first_and_each_once(shop):
    texts = [suggestion.text for suggestion in await shop.suggest(text="wir")]
    assert texts == ["Logitech wireless mouse", "Logitech wireless keyboard", "Wire cutter"]


async def test_every_word_counts_and_the_last_is_a_beginning(shop):
    assert [suggestion.id for suggestion in await shop.suggest(text="wireless key")] == ["2"]


async def test_brands_are_suggested_as_they_are_written(shop):
    first = (await shop.suggest(text="LOGI"))[0]
    assert (first.kind, first.text, first.id) == (SuggestionKind.BRAND, "Logitech", None)


@pytest.mark.parametrize(("typed", "number"), [("910002", "910-002235"), ("910-0", "910-002235"), ("kx7", "KX 70")])
async def test_part_numbers_are_suggested_as_they_are_written(shop, typed, number):
    first = (await shop.suggest(text=typed))[0]
    assert (first.kind, first.text) == (SuggestionKind.PART_NUMBER, number)


@pytest.mark.parametrize("typed", ["wirelss mou", "wireless muose", "wierless mouse", "logitehc mouse"])
async def test_suggestions_forgive_typing_errors(shop, typed):
    assert "1" in [suggestion.id for suggestion in await shop.suggest(text=typed)]


async def test_suggestions_keep_to_the_filters_and_the_limit(shop):
    assert await shop.suggest(text="charger") == ()
    shown = await shop.suggest(text="charger", filters=Filters(visible=None))
    assert [suggestion.id for suggestion in shown] == ["5"]
    assert len(await shop.suggest(text="wir", limit=2)) == 2
    for limit in (0, 21):
        with pytest.raises(InvalidIndexRequest):
            await shop.suggest(text="wir", limit=limit)
