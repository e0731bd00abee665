"""Taxes, totals, the state table and what history is, without a database."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, get_args
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tradepost.kernel.errors import Fault
from tradepost.kernel.ids import new_id
from tradepost.kernel.money import round_minor
from tradepost.services.logistics.contract import ShippingOption
from tradepost.services.orders.contract import OrderStatus
from tradepost.services.orders.errors import (
    BasketInvalid,
    PartyUnknown,
    ReasonMissing,
    TaxCountryUnsupported,
    TransitionNotAllowed,
)
from tradepost.services.orders.rules import baskets
from tradepost.services.orders.rules.history import HistoryLine, HistoryRules, document_of, kind_of
from tradepost.services.orders.rules.states import (
    FINAL,
    TRANSITIONS,
    Who,
    allowed_steps,
    check_step,
    permission_for,
    shipping_path,
)
from tradepost.services.orders.rules.tax import EU, RATES, Party, tax_treatment
from tradepost.services.orders.rules.windows import SPAN, WINDOW, InvoiceWindow
from tradepost.services.products.contract import PricedLine, WantedLine

STATUSES: tuple[OrderStatus, ...] = get_args(OrderStatus)
SELLER = Party(id=new_id(), name="S", country="DE", vat_id=None, verified=True, suspended=False)


def priced(net: Decimal, *, currency: str = "EUR", tax_class: Any = "standard", quantity: int = 1) -> PricedLine:
    return PricedLine(
        product_id=new_id(),
        seller_id=SELLER.id,
        seller_name="S",
        sku="X",
        title="X",
        unit="piece",
        quantity=quantity,
        unit_price=net,
        net=round_minor(net * quantity, currency),
        currency=currency,
        tax_class=tax_class,
        weight_g=None,
        lead_time_days=1,
        available=5,
    )


def option(price: str, code: str = "standard", currency: str = "EUR") -> ShippingOption:
    return ShippingOption(
        code=code, carrier="T", service="S", price=Decimal(price), currency=currency, delivery_days_min=1,
        delivery_days_max=2,
    )  # fmt: skip


amounts = st.decimals(min_value=0, max_value=100_000, places=6, allow_nan=False, allow_infinity=False)
lines = st.lists(
    st.tuples(amounts, st.integers(1, 1_000_000), st.sampled_from(["standard", "reduced", "zero"])),
    min_size=1,
    max_size=30,
)


@given(
    lines,
    st.sampled_from(["EUR", "JPY", "KWD", "GBP"]),
    st.sampled_from(sorted(RATES)),
    st.sampled_from([*sorted(RATES), "NO", "JP"]),
    st.sampled_from([None, "FR40303265045", "EL094259216", "GB999999973", "X"]),
    amounts,
)
def test_a_total_is_the_sum_of_lines_each_rounded_once(
    wanted: list[Any], currency: str, seller: str, destination: str, vat_id: str | None, shipping: Decimal
) -> None:
    treatment = tax_treatment(seller_country=seller, destination_country=destination, buyer_vat_id=vat_id)
    chosen = option(str(shipping), currency=currency)
    made = baskets.price_order(
        SELLER,
        [priced(price, quantity=quantity, currency=currency, tax_class=kind) for price, quantity, kind in wanted],
        currency=currency,
        treatment=treatment,
        option=chosen,
        options=[chosen],
    )
    assert made.net == sum(round_minor(price * quantity, currency) for price, quantity, _ in wanted)
    assert made.tax == sum(round_minor(line.priced.net * line.tax_rate, currency) for line in made.lines)
    assert made.total == made.net + made.tax + made.shipping + made.shipping_tax
    for amount in (made.net, made.tax, made.shipping, made.shipping_tax, made.total):
        assert amount == round_minor(amount, currency) >= 0
    if treatment.reverse_charge or treatment.note:
        assert made.tax == made.shipping_tax == 0


@pytest.mark.parametrize(
    ("seller", "destination", "vat_id", "rate", "reverse"),
    [
        ("DE", "DE", None, "0.19", False),
        ("DE", "DE", "FR40303265045", "0.19", False),
        ("DE", "FR", "FR40303265045", "0", True),
        ("DE", "FR", "ESX1234567X", "0", True),
        ("DE", "FR", "DE136695976", "0.19", False),
        ("DE", "FR", None, "0.19", False),
        ("DE", "GR", "EL094259216", "0", True),
        ("DE", "GB", "GB999999973", "0", False),
        ("GB", "GB", None, "0.2", False),
        ("GB", "DE", "DE136695976", "0", False),
        ("CH", "CH", None, "0.081", False),
        ("US", "US", None, "0", False),
        ("FI", "FI", None, "0.255", False),
    ],
)
def test_tax_goes_by_the_places_of_seller_and_delivery(
    seller: str, destination: str, vat_id: str | None, rate: str, reverse: bool
) -> None:
    found = tax_treatment(seller_country=seller, destination_country=destination, buyer_vat_id=vat_id)
    assert (found.rates["standard"], found.reverse_charge) == (Decimal(rate), reverse)
    assert found.rates["zero"] == 0
    assert (found.note is None) == (found.rates is RATES[seller])


def test_a_seller_s_country_without_rates_is_refused() -> None:
    with pytest.raises(TaxCountryUnsupported):
        tax_treatment(seller_country="BR", destination_country="DE", buyer_vat_id=None)
    assert len(EU) == 27
    assert all(rates["reduced"] <= rates["standard"] for rates in RATES.values())


def test_lines_of_a_product_are_merged_at_its_first_place() -> None:
    one, other = new_id(), new_id()
    merged, places = baskets.merged_lines(
        [
            WantedLine(product_id=product_id, quantity=quantity)
            for product_id, quantity in [(one, 1), (other, 2), (one, 3)]
        ]
    )
    assert [(line.product_id, line.quantity) for line in merged] == [(one, 4), (other, 2)]
    assert places == [0, 1]
    with pytest.raises(BasketInvalid):
        baskets.merged_lines([WantedLine(product_id=one, quantity=600_000)] * 2)


def test_faults_are_told_of_the_lines_that_were_sent() -> None:
    faults = [Fault("#/lines/1/quantity", "a", "A"), Fault("#/lines/9", "b", "B"), Fault("#", "c", "C")]
    assert [each.pointer for each in baskets.remapped(faults, [0, 7])] == ["#/lines/7/quantity", "#/lines/9", "#"]


def test_the_cheapest_way_is_taken_where_none_is_chosen() -> None:
    offered = {SELLER.id: [option("9", "fast"), option("3", "slow")]}
    assert baskets.shipping_choices([], sellers=[SELLER.id], options=offered)[SELLER.id].code == "slow"
    chosen = baskets.shipping_choices([(SELLER.id, "fast")], sellers=[SELLER.id], options=offered)
    assert chosen[SELLER.id].code == "fast"


def test_a_party_that_is_not_known_is_refused() -> None:
    with pytest.raises(PartyUnknown):
        baskets.check_parties({}, sellers=[SELLER.id])
    with pytest.raises(PartyUnknown):
        baskets.check_parties({SELLER.id: SELLER}, sellers=[SELLER.id], buyer_id=new_id())


class OrderLife(RuleBasedStateMachine):
    """People and the platform try whatever comes to their minds; the table alone decides."""

    def __init__(self) -> None:
        super().__init__()
        self.status: OrderStatus = "placed"
        self.path: list[OrderStatus] = ["placed"]

    @rule(wanted=st.sampled_from(STATUSES), who=st.sampled_from(get_args(Who)), reason=st.sampled_from([None, "why"]))
    def try_a_step(self, wanted: OrderStatus, who: Who, reason: str | None) -> None:
        step = TRANSITIONS.get((self.status, wanted))
        if step is None or who not in step.by:
            with pytest.raises(TransitionNotAllowed) as refusal:
                check_step(self.status, wanted, who, reason)
            assert refusal.value.details["allowed"] == allowed_steps(self.status, who)
            assert wanted not in allowed_steps(self.status, who)
        elif step.needs_reason and reason is None:
            with pytest.raises(ReasonMissing):
                check_step(self.status, wanted, who, reason)
        else:
            check_step(self.status, wanted, who, reason)
            self.status = wanted
            self.path.append(wanted)

    @precondition(lambda self: self.status in FINAL)
    @rule(who=st.sampled_from(get_args(Who)))
    def nothing_leaves_a_final_status(self, who: Who) -> None:
        assert allowed_steps(self.status, who) == []

    @invariant()
    def no_status_comes_twice(self) -> None:
        assert len(set(self.path)) == len(self.path)

    @invariant()
    def nothing_ships_that_was_not_confirmed_and_accepted(self) -> None:
        if {"partially_shipped", "shipped", "delivered", "completed"} & set(self.path):
            assert self.path[1:3] == ["confirmed", "processing"]


TestOrderLife = OrderLife.TestCase


def test_only_the_platform_confirms_ships_and_delivers() -> None:
    for (_, target), step in TRANSITIONS.items():
        if target in {"confirmed", "partially_shipped", "shipped", "delivered"}:
            assert step.by == {"platform"}
            assert permission_for(target) is None
        else:
            assert permission_for(target) is not None


@pytest.mark.parametrize("current", STATUSES)
def test_shipments_lead_along_the_table(current: OrderStatus) -> None:
    for all_shipped in (False, True):
        for all_delivered in {False, all_shipped}:
            status = current
            for target in shipping_path(current, all_shipped=all_shipped, all_delivered=all_delivered):
                check_step(status, target, "platform", None)
                status = target


def history_line(number: str, quantity: int, price: str, customer: str | None = None, line: int = 1) -> HistoryLine:
    at = datetime(2010, 12, 1, tzinfo=UTC)
    amount = Decimal(price)
    return HistoryLine(
        line, number, "X", "X", quantity, amount, amount * quantity, at, date(2010, 12, 1), customer, None
    )


@pytest.mark.parametrize(
    ("number", "rows", "document"),
    [
        ("1", [(1, "2", None)], "sale"),
        ("1", [(1, "0", None), (1, "2", None)], "sale"),
        ("1", [(-5, "0", None)], None),
        ("1", [(5, "0", None)], None),
        ("1", [(5, "0", "17850")], "adjustment"),
        ("1", [(-5, "2", None)], "adjustment"),
        ("1", [(5, "-2", None)], "adjustment"),
        ("C1", [(-5, "2", None)], "cancellation"),
        ("c1", [(-5, "0", None)], "cancellation"),
        ("A1", [(1, "-11062.06", None)], "adjustment"),
    ],
)
def test_an_invoice_is_what_its_number_and_lines_say(number: str, rows: list[Any], document: str | None) -> None:
    made = [history_line(number, *row) for row in rows]
    assert document_of(made, HistoryRules()) == document


def test_codes_that_are_no_goods_are_charges() -> None:
    from dataclasses import replace

    rules, line = HistoryRules(), history_line("1", 1, "2")
    for sku in ("POST", "m", "gift_0001_20", "DCGSSBOY", "AMAZONFEE"):
        assert kind_of(replace(line, sku=sku), "sale", rules) == "charge"
    for sku in ("85123A", "POSTER", "C2X"):
        assert kind_of(replace(line, sku=sku), "sale", rules) == "goods"
    assert kind_of(history_line("1", -1, "2"), "sale", rules) == "adjustment"
    assert kind_of(history_line("C1", -1, "2"), "cancellation", rules) == "goods"


@given(st.lists(st.integers(0, 8), min_size=1, max_size=400), st.integers(0, 399))
def test_a_window_gives_every_line_once_however_often_it_stops(numbers: list[int], stop: int) -> None:
    made = [history_line(str(number), 1, "1", line=place) for place, number in enumerate(numbers, start=2)]
    window, seen = InvoiceWindow(), []
    for line in made[: stop + 1]:
        seen += [each for invoice in window.add(line) for each in invoice]
    resume = window.resume_line(made[min(stop, len(made) - 1)].line + 1)
    window = InvoiceWindow(frozenset(window.done_lines(resume)))
    for line in made:
        if line.line >= resume and not window.is_done(line.line):
            seen += [each for invoice in window.add(line) for each in invoice]
    seen += [each for invoice in window.close_all() for each in invoice]
    assert sorted(each.line for each in seen) == [line.line for line in made]


def test_a_window_s_memory_is_bounded_though_an_invoice_never_ends() -> None:
    window, most, closed = InvoiceWindow(), 0, 0
    for line in range(2, 60_000):
        number = "endless" if line % 500 == 0 else str(line)
        closed += len(window.add(history_line(number, 1, "1", line=line)))
        if line % 5_000 == 0:
            resume = window.resume_line(line + 1)
            most = max(most, len(window.done_lines(resume)))
            assert line - resume <= SPAN + WINDOW
    assert most <= SPAN + WINDOW
    assert closed > 58_000


def test_ids_do_not_depend_on_who_imports() -> None:
    from tradepost.kernel.ids import stable_id

    assert stable_id("historical-order", "s", "1") == stable_id("historical-order", "s", "1")
    assert isinstance(stable_id("historical-order", "s", "1"), UUID)
