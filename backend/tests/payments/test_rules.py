"""Shares, credits, commission, references: exact for any input."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iso11649

from tradepost.kernel.ids import new_id
from tradepost.kernel.money import minor_unit_places, round_minor
from tradepost.services.payments.rules.commission import commission, commission_back, fee_vat
from tradepost.services.payments.rules.crediting import InvoicedLine, credit_amount, credit_units
from tradepost.services.payments.rules.invoicing import OpenLine, Shipping, draft_invoice, invoiceable
from tradepost.services.payments.rules.ledger import Account, post
from tradepost.services.payments.rules.payments import (
    Allocation,
    OpenInvoice,
    PaymentState,
    allocate_receipt,
    creditor_reference,
    expected_amount,
)

CURRENCIES = st.sampled_from(["EUR", "JPY", "KWD"])
ZERO = Decimal(0)


@st.composite
def order_lines(draw: st.DrawFn) -> tuple[str, list[OpenLine]]:
    currency = draw(CURRENCIES)
    lines = []
    for position in range(draw(st.integers(1, 4))):
        net = Decimal(draw(st.integers(0, 10**9))).scaleb(-minor_unit_places(currency))
        rate = draw(st.sampled_from(["0", "0.07", "0.19", "0.255"]))
        lines.append(
            OpenLine(
                line_id=new_id(),
                position=position,
                sku="S",
                title="T",
                unit="pcs",
                quantity=draw(st.integers(1, 40)),
                unit_price=Decimal(1),
                net=net,
                tax_rate=Decimal(rate),
                tax=round_minor(net * Decimal(rate), currency),
                invoiced_quantity=0,
            )
        )
    return currency, lines


@given(data=st.data(), ordered=order_lines(), carriage=st.integers(0, 10_000))
def test_the_invoices_of_any_shipments_add_up_to_the_order(
    data: st.DataObject, ordered: tuple[str, list[OpenLine]], carriage: int
) -> None:
    currency, lines = ordered
    shipping = Shipping(net=Decimal(carriage).scaleb(-minor_unit_places(currency)), tax_rate=Decimal("0.19"), tax=ZERO)
    invoiced = {line.line_id: 0 for line in lines}
    net = tax = total = ZERO
    first = True
    while any(invoiced[line.line_id] < line.quantity for line in lines):
        shipped = {}
        for line in lines:
            left = line.quantity - invoiced[line.line_id]
            units = data.draw(st.integers(0, left)) if left else 0
            if units:
                shipped[line.line_id] = units
        if not shipped:
            shipped = {
                line.line_id: line.quantity - invoiced[line.line_id]
                for line in lines
                if line.quantity > invoiced[line.line_id]
            }
        now = {line.line_id: _with(line, invoiced[line.line_id]) for line in lines}
        draft = draft_invoice(now, shipped, shipping if first else None, currency)
        first = False
        for line_id, units in shipped.items():
            invoiced[line_id] += units
        assert draft.total == draft.net + draft.tax
        assert all(line.net >= 0 and line.tax >= 0 for line in draft.lines)
        assert all(round_minor(line.net, currency) == line.net for line in draft.lines)
        net, tax, total = net + draft.net, tax + draft.tax, total + draft.total
        assert total == invoiceable(lines, invoiced, shipping, currency)
    assert net == sum(line.net for line in lines) + shipping.net
    assert tax == sum(line.tax for line in lines) + shipping.tax


def test_more_than_is_left_cannot_be_invoiced() -> None:
    line = OpenLine(
        line_id=new_id(),
        position=1,
        sku="S",
        title="T",
        unit="pcs",
        quantity=3,
        unit_price=Decimal(1),
        net=Decimal(3),
        tax_rate=ZERO,
        tax=ZERO,
        invoiced_quantity=2,
    )
    with pytest.raises(ValueError, match="2 shipped, 1 of 3 left"):
        draft_invoice({line.line_id: line}, {line.line_id: 2}, None, "EUR")
    with pytest.raises(ValueError, match="not of this order"):
        draft_invoice({line.line_id: line}, {new_id(): 1}, None, "EUR")


@given(data=st.data(), ordered=order_lines())
def test_credits_by_units_and_amounts_in_any_mixture_never_exceed_the_invoice(
    data: st.DataObject, ordered: tuple[str, list[OpenLine]]
) -> None:
    currency, ordered_lines = ordered
    lines = {line.line_id: _invoiced(line) for line in ordered_lines}
    whole = sum((line.left for line in lines.values()), ZERO)
    given_back = ZERO
    for _ in range(data.draw(st.integers(1, 6))):
        left = sum((line.left for line in lines.values()), ZERO)
        if data.draw(st.booleans()) and left > 0:
            places = minor_unit_places(currency)
            amount = Decimal(data.draw(st.integers(1, int(left.scaleb(places))))).scaleb(-places)
            credit = credit_amount(list(lines.values()), amount, currency)
            assert credit.total == amount
        else:
            units = {
                line.id: data.draw(st.integers(1, line.quantity - line.credited_quantity))
                for line in lines.values()
                if line.quantity > line.credited_quantity and data.draw(st.booleans())
            }
            credit = credit_units(lines, units, currency)
        for each in credit.lines:
            assert each.net >= 0
            assert each.tax >= 0
            lines[each.line.id] = _credited(lines[each.line.id], each.quantity, each.net, each.tax)
        assert credit.net == sum((net for _, net, _ in credit.by_rate), ZERO)
        assert credit.tax == sum((tax for _, _, tax in credit.by_rate), ZERO)
        given_back += credit.total
    for line in lines.values():
        assert ZERO <= line.credited_net <= line.net
        assert ZERO <= line.credited_tax <= line.tax
    rest = sum((line.left for line in lines.values()), ZERO)
    assert given_back + rest == whole
    if rest:
        last = credit_amount(list(lines.values()), rest, currency)
        assert sum((each.net + each.tax for each in last.lines), ZERO) == rest


@given(
    base=st.integers(0, 10**9),
    credited=st.lists(st.integers(0, 10**8), max_size=5),
    rate=st.decimals(0, "0.5", places=6),
    vat_rate=st.sampled_from(["0", "0.19", "0.255"]),
)
def test_commission_less_what_is_taken_back_is_always_the_rate_of_what_is_left(
    base: int, credited: list[int], rate: Decimal, vat_rate: str
) -> None:
    so_far = commission(base=Decimal(base).scaleb(-2), rate=rate, vat_rate=Decimal(vat_rate), currency="EUR")
    for cents in credited:
        part = min(Decimal(cents).scaleb(-2), so_far.base)
        back = commission_back(so_far=so_far, credited=part, rate=rate, vat_rate=Decimal(vat_rate), currency="EUR")
        assert back.amount <= 0
        assert back.vat <= 0
        so_far = type(so_far)(
            base=so_far.base + back.base, amount=so_far.amount + back.amount, vat=so_far.vat + back.vat
        )
        assert so_far.amount == round_minor(so_far.base * rate, "EUR")
    rest = commission_back(so_far=so_far, credited=so_far.base, rate=rate, vat_rate=Decimal(vat_rate), currency="EUR")
    assert (so_far.amount + rest.amount, so_far.vat + rest.vat) == (0, 0)


@pytest.mark.parametrize(
    ("country", "vat_id", "rate", "reverse_charge"),
    [
        ("DE", "DE136695976", "0.19", False),
        ("DE", None, "0.19", False),
        ("FR", "FR40303265045", "0", True),
        ("FR", None, "0.19", False),
        ("CH", None, "0", False),
        ("GB", "GB980780684", "0", False),
    ],
)
def test_vat_on_the_fee_follows_the_sellers_country(
    country: str, vat_id: str | None, rate: str, reverse_charge: bool
) -> None:
    vat = fee_vat(operator_country="DE", operator_rate=Decimal("0.19"), seller_country=country, seller_vat_id=vat_id)
    assert (vat.rate, vat.reverse_charge) == (Decimal(rate), reverse_charge)


@given(st.integers(0, 2**128 - 1))
def test_every_reference_has_right_check_digits(number: int) -> None:
    assert iso11649.is_valid(creditor_reference(UUID(int=number)))


def test_a_receipt_pays_the_oldest_invoices_and_the_rest_is_prepaid() -> None:
    first, second = OpenInvoice(id=new_id(), open=Decimal(40)), OpenInvoice(id=new_id(), open=Decimal(30))
    allocation = allocate_receipt(Decimal(100), [first, second], None)
    assert allocation == Allocation(invoices=((first.id, Decimal(40)), (second.id, Decimal(30))), prepaid=Decimal(30))
    named = allocate_receipt(Decimal(30), [first, second], second.id)
    assert named == Allocation(invoices=((second.id, Decimal(30)),), prepaid=ZERO)
    assert expected_amount(payment_open=Decimal(100), invoices=[first, second], invoice_id=second.id) == 30
    assert expected_amount(payment_open=ZERO, invoices=[], invoice_id=None) is None
    assert expected_amount(payment_open=Decimal(100), invoices=[first], invoice_id=new_id()) is None


@given(
    amount=st.integers(1, 1000),
    invoiced=st.integers(0, 1000),
    received=st.booleans(),
    undelivered=st.integers(0, 1000),
)
def test_a_cut_payment_owes_or_returns_exactly_what_is_not_delivered(
    amount: int, invoiced: int, received: bool, undelivered: int
) -> None:
    invoiced = min(invoiced, amount)
    undelivered = min(undelivered, amount - invoiced)
    state = _payment(Decimal(amount))
    if received:
        state = state.received(Allocation(invoices=(), prepaid=Decimal(amount)))
    state, paid = state.invoiced(Decimal(invoiced))
    assert paid == (invoiced if received else 0)
    after, back = state.cut(Decimal(undelivered))
    assert back == (undelivered if received else 0)
    assert after.open == (0 if received else amount - undelivered)
    assert after.status == ("completed" if received else "authorized" if undelivered < amount else "cancelled")


def test_a_posting_that_does_not_balance_is_refused() -> None:
    with pytest.raises(ValueError, match="does not balance"):
        post(
            "invoice",
            new_id(),
            order_id=None,
            currency="EUR",
            memo="",
            debit=[(Account("bank"), Decimal(1))],
            credit=[(Account("receivable"), Decimal(2))],
        )


def _payment(amount: Decimal) -> PaymentState:
    return PaymentState(
        **{name: new_id() for name in ("id", "order_id", "buyer_id", "seller_id")},
        method="on_account",
        status="authorized",
        currency="EUR",
        amount=amount,
        **dict.fromkeys(("released", "captured", "prepaid", "refunded"), ZERO),
        terms_days=30,
    )


def _with(line: OpenLine, invoiced_quantity: int) -> OpenLine:
    return replace(line, invoiced_quantity=invoiced_quantity)


def _invoiced(line: OpenLine) -> InvoicedLine:
    return InvoicedLine(
        id=line.line_id,
        is_goods=True,
        sku=line.sku,
        title=line.title,
        unit=line.unit,
        quantity=line.quantity,
        unit_price=line.unit_price,
        net=line.net,
        tax_rate=line.tax_rate,
        tax=line.tax,
        credited_quantity=0,
        credited_net=ZERO,
        credited_tax=ZERO,
    )


def _credited(line: InvoicedLine, quantity: int, net: Decimal, tax: Decimal) -> InvoicedLine:
    return replace(
        line,
        credited_quantity=line.credited_quantity + quantity,
        credited_net=line.credited_net + net,
        credited_tax=line.credited_tax + tax,
    )
