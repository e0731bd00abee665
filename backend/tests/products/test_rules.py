"""Prices, quantities, GTINs, descriptions and stock, as pure values."""

from decimal import Decimal
from itertools import permutations
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradepost.infra.tabular import ColumnMapping, FieldSource
from tradepost.kernel.ids import new_id
from tradepost.kernel.money import round_minor
from tradepost.services.products.contract import MAX_QUANTITY, PriceTier
from tradepost.services.products.rules.catalogue import may_become, plain_text, valid_gtin
from tradepost.services.products.rules.importing import ImportOptions
from tradepost.services.products.rules.pricing import nearest_quantities, tier_faults, unit_price
from tradepost.services.products.rules.stock import Level, Reservation, Stock
from tradepost.services.products.use_cases.rows import RowReader

PRODUCT, HOLD, WAREHOUSES = UUID(int=1), UUID(int=2), (UUID(int=10), UUID(int=11))
prices = st.decimals(0, 10_000, places=6, allow_nan=False)
tiers = st.lists(st.tuples(st.integers(1, 10_000), prices), min_size=1, max_size=8, unique_by=lambda each: each[0]).map(
    lambda pairs: tuple(
        PriceTier(min_quantity=quantity, unit_price=price)
        for quantity, price in zip(
            sorted(quantity for quantity, _ in pairs), sorted((price for _, price in pairs), reverse=True), strict=True
        )
    )
)


def level(warehouse: int, on_hand: int, reserved: int = 0, **changes: object) -> Level:
    fields = {
        "product_id": PRODUCT,
        "warehouse_id": WAREHOUSES[warehouse],
        "seller_id": UUID(int=3),
        "priority": warehouse,
        "on_hand": on_hand,
        "reserved": reserved,
        "reorder_level": 0,
        "low": False,
    }
    return Level(**fields | changes)


@given(tiers, st.integers(1, 20_000))
def test_the_price_is_that_of_the_last_tier_reached(price_list: tuple[PriceTier, ...], quantity: int) -> None:
    assert tier_faults(price_list, moq=price_list[0].min_quantity, pointer="#/tiers") == []
    reached = [each.unit_price for each in price_list if each.min_quantity <= quantity]
    assert unit_price(price_list, quantity) == (reached[-1] if reached else price_list[0].unit_price)


@given(tiers, st.integers(1, 10_000))
def test_one_unit_more_never_costs_more_for_each(price_list: tuple[PriceTier, ...], quantity: int) -> None:
    assert unit_price(price_list, quantity + 1) <= unit_price(price_list, quantity)


@given(prices, st.integers(1, MAX_QUANTITY), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_a_net_amount_is_off_by_half_a_minor_unit_at_most(price: Decimal, quantity: int, currency: str) -> None:
    half = {"EUR": Decimal("0.005"), "JPY": Decimal("0.5"), "KWD": Decimal("0.0005")}[currency]
    assert abs(round_minor(price * quantity, currency) - price * quantity) <= half


@pytest.mark.parametrize(
    ("price_list", "codes"),
    [
        ([(10, "1"), (10, "1")], ["tiers_not_ascending"]),
        ([(1, "1"), (10, "1.01")], ["tier_price_rises"]),
        ([(5, "1")], ["first_tier_above_moq"]),
        ([(1, "0.1234567")], ["price_too_fine"]),
        ([(1, "0.1000000")], []),
        ([(1, "-1")], ["price_out_of_range"]),
        ([(1, "NaN")], ["price_out_of_range"]),
        ([(1, "1e30")], ["price_out_of_range"]),
        ([(10, "1"), (5, "2")], ["tiers_not_ascending", "tier_price_rises"]),
    ],
)
def test_a_bad_price_list_is_told_every_fault(price_list: list[tuple[int, str]], codes: list[str]) -> None:
    made = tuple(PriceTier(min_quantity=quantity, unit_price=Decimal(price)) for quantity, price in price_list)
    moq = 1 if price_list[0][0] == 5 else price_list[0][0]
    assert [fault.code for fault in tier_faults(made, moq=moq, pointer="#/tiers")] == codes


def test_the_nearest_valid_quantities_of_50_in_cases_of_24_are_48_and_72() -> None:
    assert nearest_quantities(50, moq=24, multiple=24) == (48, 72)
    assert nearest_quantities(5, moq=24, multiple=24) == (24,)
    assert nearest_quantities(48, moq=24, multiple=24) == (48,)
    assert nearest_quantities(10**18, moq=24, multiple=24) == (MAX_QUANTITY // 24 * 24,)


@given(st.integers(-10, 2 * MAX_QUANTITY), st.integers(1, 1_000), st.integers(1, 100))
def test_what_is_offered_can_be_ordered(quantity: int, multiple: int, times: int) -> None:
    moq = multiple * times
    for offered in nearest_quantities(quantity, moq=moq, multiple=multiple):
        assert offered >= moq
        assert offered % multiple == 0
        assert offered <= MAX_QUANTITY


def test_a_gtin_has_a_known_length_and_a_right_check_digit() -> None:
    good = ["96385074", "036000291452", "4006381333931", "00012345600012"]
    bad = ["4006381333932", "400638133393", "", "40063813339310", "٤٠٠٦٣٨١٣٣٣٩٣١", "4006381-333931", "1" * 127]
    assert [valid_gtin(each) for each in good] == [True] * 4
    assert [valid_gtin(each) for each in bad] == [False] * 7


@given(st.text(alphabet="<>&;/scriptbul pnt#x3c\"'=\n", max_size=60))
def test_a_description_holds_no_markup_and_stays_when_cleaned_again(text: str) -> None:
    cleaned = plain_text(text)
    assert "<script" not in cleaned
    assert plain_text(cleaned) == cleaned


def test_a_description_keeps_its_words_and_paragraphs() -> None:
    html = "<p>Fast &amp; quiet</p><ul><li>5 &lt; 6</li><li>B</li></ul><script>alert(1)</script><img onerror=x src=y>"
    assert plain_text(html) == "Fast & quiet\n5 < 6\nB"
    assert plain_text("&lt;script&gt;alert(1)&lt;/script&gt;ok") == "ok"
    assert plain_text("AT&T, 3 < 4") == "AT&T, 3 < 4"


def test_a_product_goes_from_draft_to_active_to_archived_and_back_to_draft() -> None:
    allowed = {(a, b) for a in ("draft", "active", "archived") for b in ("draft", "active", "archived") if a != b}
    allowed = {(a, b) for a, b in allowed if may_become(a, b)}
    assert allowed == {("draft", "active"), ("draft", "archived"), ("active", "archived"), ("archived", "draft")}


@given(st.integers(0, 50), st.integers(0, 50), st.integers(1, 120))
def test_a_reservation_takes_what_there_is_and_no_more(one: int, other: int, wanted: int) -> None:
    stock = Stock([level(0, one), level(1, other)])
    taken = stock.reserve(HOLD, PRODUCT, wanted)
    assert taken == min(wanted, one + other)
    assert stock.available(PRODUCT) == one + other - taken
    assert sum(each.held for each in stock.changed_reservations()) == taken
    if one >= wanted or other >= wanted:
        assert len(stock.changed_reservations()) == 1  # one parcel where one warehouse has it all


def test_a_shortage_is_told_once_until_stock_has_risen_again() -> None:
    stock = Stock([level(0, 10, reorder_level=5)])
    stock.reserve(HOLD, PRODUCT, 6)
    assert [each.available for each in stock.fell_low()] == [4]
    [low] = stock.changed_levels()
    again = Stock([low])
    again.reserve(new_id(), PRODUCT, 1)
    assert again.fell_low() == []
    again.count(again.level(PRODUCT, WAREHOUSES[0]), 30, reason="received")
    [risen] = again.changed_levels()
    assert not risen.low


@given(
    st.permutations(["confirm", "ship one", "ship two", "cancel"]),
    st.integers(0, 3),
    st.booleans(),
    st.integers(2, 6),
    st.integers(0, 3),
)
def test_events_in_any_order_lead_to_the_same_stock(
    order: list[str], again: int, expired: bool, ordered: int, other: int
) -> None:
    """Two units are shipped in two parcels, the rest is cancelled; the cancellation knows of both parcels."""
    levels = [level(0, 4, min(ordered, 4)), level(1, 10, max(0, ordered - 4) + other)]
    held = [
        Reservation(
            hold_id=HOLD,
            product_id=PRODUCT,
            warehouse_id=each.warehouse_id,
            held=each.reserved - (other if number else 0),
            shipped=0,
            state="pending",
        )
        for number, each in enumerate(levels)
    ]
    stock = Stock(levels, held)
    if expired:
        stock.expire(HOLD)
    shipments = {"ship one": UUID(int=20), "ship two": UUID(int=21)}
    told: set[str] = set()
    for step in [*order, *order[:again]]:
        if step == "confirm":
            assert stock.confirm(HOLD, {PRODUCT: ordered}) == {}
        elif step == "cancel":
            stock.cancel(HOLD, {PRODUCT: 2})
        elif step not in told:  # the handler lets a shipment in once
            stock.ship(HOLD, shipments[step], {PRODUCT: 1})
        told.add(step)
        for each in (stock.level(PRODUCT, warehouse) for warehouse in WAREHOUSES):
            assert 0 <= each.reserved <= each.on_hand
    after = [stock.level(PRODUCT, warehouse) for warehouse in WAREHOUSES]
    assert (sum(each.on_hand for each in after), sum(each.reserved for each in after)) == (12, other)
    assert sum(each.quantity for each in stock.movements()) == -2


def test_every_order_of_a_whole_delivery_leads_to_empty_reservations() -> None:
    for order in permutations(["confirm", "ship one", "ship two"]):
        held = Reservation(
            hold_id=HOLD, product_id=PRODUCT, warehouse_id=WAREHOUSES[0], held=4, shipped=0, state="pending"
        )
        stock = Stock([level(0, 5, 4)], [held])
        for step in order:
            if step == "confirm":
                stock.confirm(HOLD, {PRODUCT: 4})
            else:
                stock.ship(HOLD, new_id(), {PRODUCT: 2})
        after = stock.level(PRODUCT, WAREHOUSES[0])
        assert (after.on_hand, after.reserved) == (1, 0)


@given(st.dictionaries(st.sampled_from(["sku", "title", "price", "gtins", "weight", "moq", "stock"]), st.text()))
def test_no_row_of_an_upload_raises(cells: dict[str, str]) -> None:
    names = {"sku": "sku", "title": "title", "price": "price", "gtins": "gtins", "weight_g": "weight", "moq": "moq"}
    fields = {target: FieldSource(column=column) for target, column in {**names, "stock": "stock"}.items()}
    options = ImportOptions(currency="EUR", decimal_comma=False, status="draft", category_id=None)
    row = RowReader(ColumnMapping(fields), options).read(2, 3, {"sku": "1", **cells})
    assert row.refused == any(each.severity == "refused" for each in row.problems)
