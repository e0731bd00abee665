"""A shipment left: its invoice is issued, with commission and ledger, in a batch of any size by as many statements."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra import outbox
from tradepost.infra.db import Tx
from tradepost.kernel.actor import platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id
from tradepost.kernel.money import round_minor
from tradepost.services.orders.contract import OrderShipped
from tradepost.services.payments.contract import Invoice, InvoiceIssued
from tradepost.services.payments.errors import PartyUnknown
from tradepost.services.payments.repository import invoices, ledger, orders, payments
from tradepost.services.payments.rules.commission import Commission, FeeVat, commission, fee_vat
from tradepost.services.payments.rules.invoicing import Draft, DraftLine, OpenLine, Shipping, draft_invoice
from tradepost.services.payments.rules.ledger import Account, Posting, fee, move
from tradepost.services.payments.rules.payments import PaymentState
from tradepost.services.users.contract import OperatorCompany, read_operator_company

INVOICE_SERIES, CREDIT_SERIES = "INV", "CN"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shipment:
    """One invoice to be issued."""

    at: datetime
    event: OrderShipped
    payable: Any
    draft: Draft
    payment: Any
    paid: Decimal
    vat: FeeVat
    commission: Commission


async def issue_invoices(tx: Tx, shipped: Sequence[tuple[datetime, OrderShipped]]) -> None:
    """Invoice shipments that are not invoiced yet, in the order in which they left.

    Raises PartyUnknown where buyer or seller is not known yet, ValueError where more left than was ordered.
    """
    orders_told = {event.order_id: event.order for _, event in shipped}
    await orders.keep_payables(tx, orders_told)
    payables = await orders.lock_payables(tx, list(orders_told))
    known = await invoices.invoiced_shipments(tx, [event.shipment_id for _, event in shipped])
    new = {event.shipment_id: (at, event) for at, event in shipped if event.shipment_id not in known}
    if not new:
        return
    states = await payments.live_payments(tx, list(orders_told))
    parties = await _parties(tx, [event for _, event in new.values()])
    company = await read_operator_company(tx)
    drafting = _Drafting(await orders.open_lines(tx, list(orders_told)), payables, states, parties, company)
    ready = [drafting.draft(at, event) for at, event in new.values()]
    await orders.count_invoiced(tx, drafting.invoiced, list(drafting.with_shipping))
    await payments.save_payments(
        tx, [state for key, state in drafting.states.items() if state != states[key]], utc_now()
    )
    await _issue(tx, ready, parties)


class _Drafting:
    """Drafts a batch's invoices one after the other: a later shipment of an order follows on the one before."""

    def __init__(
        self,
        lines: Mapping[UUID, Mapping[UUID, OpenLine]],
        payables: Mapping[UUID, Any],
        states: Mapping[UUID, PaymentState],
        parties: Mapping[UUID, Any],
        company: OperatorCompany,
    ) -> None:
        self._lines, self._payables, self._parties, self._company = lines, payables, parties, company
        self.states = dict(states)
        self.invoiced: dict[tuple[UUID, UUID], int] = {}
        self.with_shipping: set[UUID] = set()

    def draft(self, at: datetime, event: OrderShipped) -> _Shipment:
        payable = self._payables[event.order_id]
        draft = draft_invoice(self._left(event.order_id), _units(event), self._shipping(payable), payable["currency"])
        for line in draft.lines:
            if line.line_id is not None:
                key = (event.order_id, line.line_id)
                self.invoiced[key] = self._invoiced(key) + line.quantity
        state, paid = self.states.get(event.order_id), round_minor(Decimal(0), payable["currency"])
        if state is not None:
            self.states[event.order_id], paid = state.invoiced(draft.total)
        vat, earned = self._commission(payable, draft)
        return _Shipment(
            at=at, event=event, payable=payable, draft=draft, payment=state, paid=paid, vat=vat, commission=earned
        )

    def _left(self, order_id: UUID) -> dict[UUID, OpenLine]:
        return {
            line_id: replace(line, invoiced_quantity=self._invoiced((order_id, line_id)))
            for line_id, line in self._lines[order_id].items()
        }

    def _invoiced(self, key: tuple[UUID, UUID]) -> int:
        return self.invoiced.get(key, self._lines[key[0]][key[1]].invoiced_quantity)

    def _shipping(self, payable: Any) -> Shipping | None:
        if payable["shipping_invoiced"] or payable["order_id"] in self.with_shipping:
            return None
        self.with_shipping.add(payable["order_id"])
        return Shipping(net=payable["shipping"], tax_rate=payable["shipping_tax_rate"], tax=payable["shipping_tax"])

    def _commission(self, payable: Any, draft: Draft) -> tuple[FeeVat, Commission]:
        seller = self._parties[payable["seller_id"]]
        vat = fee_vat(
            operator_country=self._company.address.country,
            operator_rate=self._company.vat_rate,
            seller_country=seller["address"]["country"],
            seller_vat_id=seller["vat_id"],
        )
        rate, currency = payable["commission_rate"], payable["currency"]
        return vat, commission(base=draft.goods_net, rate=rate, vat_rate=vat.rate, currency=currency)


async def _issue(tx: Tx, ready: Sequence[_Shipment], parties: Mapping[UUID, Any]) -> None:
    now = utc_now()
    wanted = Counter(each.payable["seller_id"] for each in ready)
    numbers = await invoices.take_numbers(tx, INVOICE_SERIES, wanted)
    references = {row["id"]: row for row in await payments.payments(tx, [p.payment.id for p in ready if p.payment])}
    rows, lines, commissions, postings = [], [], [], []
    for each in ready:
        seller_id = each.payable["seller_id"]
        row = _invoice(each, numbers[seller_id], parties, references, now)
        numbers[seller_id] += 1
        rows.append(row)
        lines += [_line(row["id"], position, line) for position, line in enumerate(each.draft.lines, 1)]
        commissions.append(
            commission_row(row["id"], row, each.payable["commission_rate"], each.vat, each.commission, now)
        )
        postings += _postings(row, each.commission)
    written = await invoices.add_invoices(tx, rows, lines)
    await invoices.add_commissions(tx, commissions)
    await ledger.write(tx, postings, now)
    await outbox.append(tx, platform_actor(), *[issued(row) for row in written])


async def _parties(tx: Tx, events: Sequence[OrderShipped]) -> dict[UUID, Any]:
    wanted = {key for event in events for key in (event.order.buyer_id, event.order.seller_id)}
    found = await orders.parties(tx, sorted(wanted))
    if len(found) < len(wanted):
        missing = ", ".join(str(key) for key in sorted(wanted - set(found)))
        raise PartyUnknown(f"no data of the organisations {missing} yet")
    return dict(found)


def _invoice(
    each: _Shipment, number: int, parties: Mapping[UUID, Any], references: Mapping[UUID, Any], now: datetime
) -> dict[str, Any]:
    payable, payment = each.payable, references[each.payment.id] if each.payment else None
    buyer = parties[payable["buyer_id"]]
    terms_days = payment["terms_days"] if payment else 0
    return {
        **{name: payable[name] for name in ("seller_id", "order_id", "buyer_id", "currency", "reverse_charge")},
        "id": new_id(),
        "kind": "invoice",
        "series": INVOICE_SERIES,
        "number": number,
        "label": label(INVOICE_SERIES, number),
        "order_number": payable["number"],
        "shipment_id": each.event.shipment_id,
        "payment_id": payment["id"] if payment else None,
        **{name: getattr(each.draft, name) for name in ("goods_net", "net", "tax", "total")},
        "paid": each.paid,
        "credited": Decimal(0),
        "refunded": Decimal(0),
        "seller": named(parties[payable["seller_id"]]),
        "buyer": named(buyer),
        "delivery_address": payable["delivery_address"],
        "language": buyer["language"],
        "po_number": payment["po_number"] if payment else payable["po_number"],
        "payment_method": payment["method"] if payment else payable["payment_method"],
        "payment_reference": payment["reference"] if payment else None,
        "delivered_on": each.at.date(),
        "issued_at": now,
        "due_on": now.date() + timedelta(days=terms_days),
    }


def label(series: str, number: int) -> str:
    """A document's number as people write it: `INV-000017`."""
    return f"{series}-{number:06d}"


def named(party: Any) -> dict[str, Any]:
    """What a document says of an organisation."""
    return {name: party[name] for name in ("name", "address", "vat_id")}


def commission_row(
    document_id: UUID, invoice: Mapping[str, Any], rate: Decimal, vat: FeeVat, earned: Commission, now: datetime
) -> dict[str, Any]:
    """A commission record of `invoice`, booked for itself or for a credit note (`document_id`)."""
    return {
        **{name: invoice[name] for name in ("order_id", "seller_id", "currency")},
        "id": new_id(),
        "invoice_id": invoice["id"],
        "document_id": document_id,
        "rate": rate,
        "base": earned.base,
        "amount": earned.amount,
        "vat_rate": vat.rate,
        "vat": earned.vat,
        "reverse_charge": vat.reverse_charge,
        "created_at": now,
    }


def issued(row: Any) -> InvoiceIssued:
    """The event of a document's row."""
    return InvoiceIssued(order_id=row["order_id"], invoice=to_contract(row))


def to_contract(row: Any) -> Invoice:
    """A document's row as other services see it."""
    names = ("id", "kind", "series", "number", "label", "order_id", "shipment_id", "seller_id", "buyer_id", "currency")
    values: dict[str, Any] = {name: row[name] for name in (*names, "issued_at", "due_on")}
    values |= {name: round_minor(row[name], row["currency"]) for name in ("net", "tax", "total")}
    return Invoice(**values)


def _units(event: OrderShipped) -> dict[UUID, int]:
    units: Counter[UUID] = Counter()
    for line in event.shipped:
        units[line.line_id] += line.quantity
    return dict(units)


def _line(invoice_id: UUID, position: int, line: DraftLine) -> dict[str, Any]:
    names = ("kind", "sku", "title", "unit", "quantity", "unit_price", "net", "tax_rate", "tax")
    values = {name: getattr(line, name) for name in names}
    return {
        **values,
        "id": new_id(),
        "invoice_id": invoice_id,
        "position": position,
        "order_line_id": line.line_id,
        "credited_line_id": None,
    }


def _postings(row: Mapping[str, Any], earned: Commission) -> list[Posting | None]:
    about = {"order_id": row["order_id"], "currency": row["currency"], "memo": row["label"]}
    seller_id = row["seller_id"]
    return [
        move(
            "invoice",
            row["id"],
            row["total"],
            debit=Account("receivable", row["buyer_id"]),
            credit=Account("payable", seller_id),
            **about,
        ),
        fee("commission", row["id"], seller_id=seller_id, amount=earned.amount, vat=earned.vat, **about),
    ]
