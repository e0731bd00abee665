"""Periods, what counts as what, and numbers for people."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.sales import NOON, cancelled, historical_line, imported, make_line, make_order
from tradepost.kernel.ids import new_id
from tradepost.services.analytics.rules.counting import (
    UNNAMED_CUSTOMER,
    Measures,
    count_cancellation,
    count_imported,
    count_sale,
    latest_names,
    total,
)
from tradepost.services.analytics.rules.figures import average_order_value, change_percent, tidy
from tradepost.services.analytics.rules.periods import (
    Interval,
    Period,
    chosen_period,
    interval_end,
    interval_label,
    intervals,
    is_timezone,
    overview_periods,
    period_faults,
    previous_period,
)
from tradepost.services.analytics.rules.reports import definition_hash, file_name, with_currency
from tradepost.services.orders.contract import OrderCancelled, OrderImported

DAYS = st.dates(date(1971, 1, 1), date(2190, 12, 31))
INTERVALS = st.sampled_from(["day", "week", "month"])


@given(first=DAYS, length=st.integers(0, 800), interval=INTERVALS)
def test_intervals_cover_every_day_of_the_period_once(first: date, length: int, interval: Interval) -> None:
    period = Period(first, first + timedelta(days=length))
    starts = list(intervals(period, interval))
    assert starts[0] <= period.first
    assert interval_end(starts[-1], interval) >= period.last
    for start, following in pairwise(starts):
        assert interval_end(start, interval) + timedelta(days=1) == following
    assert len({interval_label(start, interval) for start in starts}) == len(starts)


@given(first=DAYS, length=st.integers(0, 1_800))
def test_the_previous_period_ends_the_day_before_and_is_as_long(first: date, length: int) -> None:
    period = Period(first, first + timedelta(days=length))
    before = previous_period(period)
    assert before.last == first - timedelta(days=1)
    whole_months = first.day == 1 and (period.last + timedelta(days=1)).day == 1
    if not whole_months:
        assert before.last - before.first == period.last - period.first


def test_whole_months_are_compared_with_as_many_whole_months() -> None:
    assert previous_period(Period(date(2011, 3, 1), date(2011, 3, 31))) == Period(date(2011, 2, 1), date(2011, 2, 28))
    quarter = Period(date(2011, 1, 1), date(2011, 3, 31))
    assert previous_period(quarter) == Period(date(2010, 10, 1), date(2010, 12, 31))


def test_weeks_are_those_of_iso_8601() -> None:
    assert interval_label(date(2010, 12, 27), "week") == "2010-W52"
    assert interval_label(date(2011, 1, 3), "week") == "2011-W01"
    assert list(intervals(Period(date(2011, 1, 1), date(2011, 1, 3)), "week")) == [date(2010, 12, 27), date(2011, 1, 3)]


def test_a_period_has_five_years_at_most_and_does_not_end_before_it_begins() -> None:
    assert period_faults(date(2020, 1, 1), date(2024, 12, 31), where="query") == []
    assert [each.code for each in period_faults(date(2020, 1, 1), date(2025, 1, 1), where="query")] == [
        "period_too_long"
    ]
    assert [each.pointer for each in period_faults(date(2020, 1, 2), date(2020, 1, 1), where="#")] == ["#/to"]
    assert period_faults(date(2020, 2, 29), date(2025, 2, 28), where="query") == []


@given(today=DAYS, interval=INTERVALS, first=st.none() | DAYS, last=st.none() | DAYS)
def test_a_period_that_is_left_open_is_filled_in(
    today: date, interval: Interval, first: date | None, last: date | None
) -> None:
    chosen = chosen_period(first, last, interval, today)
    assert first in {None, chosen.first}
    assert last in {None, chosen.last}
    if first is None or last is None:
        assert chosen.first <= chosen.last or (first is not None and last is not None)


def test_the_month_so_far_is_compared_with_the_same_days_of_the_month_before() -> None:
    periods = overview_periods(date(2026, 3, 31))
    assert periods["month"] == Period(date(2026, 3, 1), date(2026, 3, 31))
    assert periods["previous_month"] == Period(date(2026, 2, 1), date(2026, 2, 28))
    assert overview_periods(date(2026, 3, 5))["previous_month"] == Period(date(2026, 2, 1), date(2026, 2, 5))


@given(amount=st.decimals(-(10**12), 10**12, places=6))
def test_tidy_changes_how_an_amount_looks_and_never_what_it_is(amount: Decimal) -> None:
    assert tidy(amount, "EUR") == amount
    exponent = tidy(amount, "EUR").as_tuple().exponent
    assert isinstance(exponent, int)
    assert -6 <= exponent <= -2


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [
        ("537808.621000", "GBP", "537808.621"),
        ("2.500000", "EUR", "2.50"),
        ("100.000000", "JPY", "100"),
        ("0", "KWD", "0.000"),
    ],
)
def test_amounts_have_the_decimals_of_their_currency_and_more_where_they_say_something(
    amount: str, currency: str, shown: str
) -> None:
    assert format(tidy(Decimal(amount), currency), "f") == shown


def test_free_goods_and_write_offs_make_no_sale() -> None:
    _, event = imported(new_id(), "sale", NOON, historical_line("A", 5, "0"), historical_line("B", -3, "0"))
    assert isinstance(event, OrderImported)
    counted = total(measures for _, measures in count_imported(event).lines)
    assert (counted.orders, counted.lines, counted.units_sold, counted.net) == (0, 2, 0, 0)


def test_every_line_of_an_adjustment_is_one_whatever_its_sign() -> None:
    _, event = imported(new_id(), "adjustment", NOON, historical_line("B", 1, "11062.06"))
    assert isinstance(event, OrderImported)
    counted = total(measures for _, measures in count_imported(event).lines)
    assert (counted.orders, counted.gross_sales, counted.other_adjustments) == (0, 0, Decimal("11062.06"))


def test_a_document_counts_on_its_local_day() -> None:
    at = datetime(2011, 5, 1, 0, 30, tzinfo=timezone(timedelta(hours=1)))  # 23:30 UTC of April
    _, event = imported(new_id(), "sale", at, historical_line("A", 1, "1"), customer=None)
    assert isinstance(event, OrderImported)
    counted = count_imported(event)
    assert (counted.day, counted.customer_id) == (date(2011, 5, 1), UNNAMED_CUSTOMER)


@given(
    quantity=st.integers(1, 1_000),
    shipped=st.integers(0, 1_000),
    price=st.decimals("0.01", 10_000, places=6),
)
def test_what_was_shipped_and_what_was_cancelled_add_up_to_the_line(
    quantity: int, shipped: int, price: Decimal
) -> None:
    line = make_line(quantity, str(price), shipped=min(shipped, quantity))
    order = make_order(new_id(), new_id(), line)
    _, event = cancelled(order)
    assert isinstance(event, OrderCancelled)
    sold = total(each for _, each in count_sale(order, NOON).lines)
    back = total(each for _, each in count_cancellation(event.order, NOON).lines)
    assert back.units_cancelled == quantity - line.shipped_quantity
    assert 0 <= sold.net + back.net <= sold.net
    if line.shipped_quantity == 0:
        assert sold.net + back.net == 0
    assert sold.orders == 1


def test_a_product_is_called_as_its_latest_line_with_a_title() -> None:
    seller_id = new_id()
    old, new = datetime(2010, 12, 1, tzinfo=UTC), datetime(2011, 1, 1, tzinfo=UTC)
    events = [
        imported(seller_id, "sale", new, historical_line("A", 1, "1", "")),
        imported(seller_id, "sale", old, historical_line("A", 1, "1", "OLD NAME")),
        imported(seller_id, "sale", new, historical_line("A", 1, "1", "NEW NAME")),
    ]
    documents = [count_imported(event) for _, event in events if isinstance(event, OrderImported)]
    for order in (documents, documents[::-1]):
        assert [each.title for each in latest_names(order)] == ["NEW NAME"]


def test_nothing_adds_up_to_nothing() -> None:
    assert total([]) == Measures()
    assert average_order_value(Decimal(10), 0, "EUR") == 0
    assert average_order_value(Decimal(10), 3, "EUR") == Decimal("3.33")


def test_a_change_from_nothing_has_no_percentage() -> None:
    assert change_percent(Decimal(5), Decimal(0)) is None
    assert change_percent(Decimal(5), Decimal(-1)) is None
    assert change_percent(Decimal("112.5"), Decimal(100)) == Decimal("12.50")


def test_amounts_of_several_currencies_are_never_added_up_in_a_report() -> None:
    assert with_currency(["brand"], ["net"], None) == ["brand", "currency"]
    assert with_currency(["brand"], ["net"], "EUR") == ["brand"]
    assert with_currency(["brand"], ["orders"], None) == ["brand"]


def test_a_report_is_the_same_where_its_definition_is() -> None:
    assert definition_hash({"a": 1, "b": [2]}) == definition_hash({"a": 1, "b": [2]})
    assert definition_hash({"a": 1}) != definition_hash({"a": 2})


@pytest.mark.parametrize("title", ["../../etc/passwd", "a\r\nb", "\u202egpj", "   ", "x" * 500])
def test_a_title_makes_a_harmless_file_name(title: str) -> None:
    name = file_name(title, "csv")
    assert name.endswith(".csv")
    assert len(name) <= 110
    assert not set(name) & set("/\\\r\n\u202e")


@pytest.mark.parametrize("name", ["", "../etc/passwd", "/etc/passwd", "GMT+25", "Mars/Olympus", "localtime"])
def test_only_places_of_the_time_zone_database_are_time_zones(name: str) -> None:
    assert not is_timezone(name)
    assert is_timezone("Europe/London")
    assert is_timezone("UTC")
