"""Who sees prices, what is kept of a text, how filters are read."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.people import make_actor
from tradepost.services.search import rules
from tradepost.services.search.errors import SearchInvalid
from tradepost.services.users.contract import PricesHidden, check_prices_asked, sees_prices


@pytest.mark.parametrize(
    ("actor", "visible_to", "expected"),
    [
        (None, "verified", False),
        (None, "everyone", True),
        (make_actor("retailer", verified=False), "verified", False),
        (make_actor("retailer", verified=False), "everyone", True),
        (make_actor("retailer"), "verified", True),
        (make_actor("operator", verified=False), "verified", True),
        (None, "something else", False),
    ],
)
def test_prices_are_seen_by_verified_businesses_unless_set_otherwise(actor, visible_to, expected) -> None:
    assert sees_prices(actor, visible_to=visible_to) is expected


@pytest.mark.parametrize(("sort", "bounds"), [("price", ()), ("-price", ()), ("title", (None, 0))])
def test_who_sees_no_prices_cannot_ask_about_them(sort, bounds) -> None:
    with pytest.raises(PricesHidden):
        check_prices_asked(sort, *bounds, prices=False)
    check_prices_asked(sort, *bounds, prices=True)


def test_attribute_filters_part_at_the_first_colon_and_gather_values() -> None:
    assert rules.attribute_filters(["Ratio:16:9", "Ratio: 4:3 ", "Colour:red"]) == {
        "Ratio": ("16:9", "4:3"),
        "Colour": ("red",),
    }


def test_malformed_attribute_filters_are_all_named() -> None:
    with pytest.raises(SearchInvalid) as raised:
        rules.attribute_filters(["nothing", "Colour:red", ":red", "Colour: "])
    assert [fault.pointer for fault in raised.value.faults] == [f"query/attribute/{n}" for n in (0, 2, 3)]


@given(st.text(max_size=400))
def test_a_kept_text_is_short_printable_and_no_address(text: str) -> None:
    kept = rules.kept_text(text)
    assert kept is None or (0 < len(kept) <= rules.MAX_KEPT_TEXT and kept.isprintable() and "@" not in kept)
    assert rules.kept_text(kept or "") == kept


def test_texts_that_differ_by_case_and_spaces_are_one() -> None:
    assert rules.kept_text("  HP\tToner \n") == rules.kept_text("hp toner") == "hp toner"
    assert rules.kept_text("anna@shop.example") is None


@given(st.text(max_size=50))
def test_attribute_names_have_no_colon(name: str) -> None:
    assert ":" not in rules.attribute_name(name)


def test_popularity_counts_orders_and_halves_what_is_a_half_life_old() -> None:
    now = datetime(2026, 6, 1, tzinfo=UTC)
    month_ago, long_ago = now - timedelta(seconds=rules.HALF_LIFE_S), now - timedelta(days=20_000)
    one = rules.popularity([now])
    assert rules.popularity([now] * 4) == pytest.approx(one + 2)
    assert rules.popularity([month_ago, month_ago]) == pytest.approx(one)
    assert rules.popularity([long_ago, now]) == pytest.approx(one)
