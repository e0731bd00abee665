"""The papers of an order: its confirmation, and the invoices that payments keeps."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from tradepost.infra.db import Database, Tx
from tradepost.infra.pdf import render_in_thread
from tradepost.kernel.actor import Actor
from tradepost.kernel.events import Envelope
from tradepost.kernel.money import round_minor
from tradepost.services.orders.errors import InvoiceNotFound, NotConfirmed, NotInvoiced
from tradepost.services.orders.repository import orders as repository
from tradepost.services.orders.repository import parties as parties_repository
from tradepost.services.orders.use_cases.answers import Row
from tradepost.services.orders.use_cases.reading import visible_order
from tradepost.services.payments.contract import InvoiceIssued, PaymentsPort

CONFIRMATION = Path(__file__).parents[1] / "templates" / "order_confirmation.typ"
_UNCONFIRMED = frozenset({"placed", "cancelled", "refused"})
_PAYMENT_TERMS = {
    "en": {"on_account": "On account, as agreed on the invoice.", "bank_transfer": "By bank transfer."},
    "de": {"on_account": "Auf Rechnung, zahlbar wie dort angegeben.", "bank_transfer": "Per Überweisung."},
}
_SHIPPING = {"en": "Shipping", "de": "Versand"}


async def invoice_pdf(
    database: Database, actor: Actor, order_id: UUID, invoice_id: UUID | None, *, payments: PaymentsPort
) -> tuple[str, bytes]:
    """File name and PDF of an invoice or credit note of the order: the one asked for, else the newest invoice.

    Raises OrderNotFound, NotInvoiced, InvoiceNotFound.
    """
    async with database.transaction("orders", readonly=True) as tx:
        await visible_order(tx, actor, order_id)
    invoices = await payments.invoices_of_order(order_id=order_id)
    if invoice_id is not None:
        found = [each for each in invoices if each.id == invoice_id]
        if not found:
            raise InvoiceNotFound
    else:
        found = [each for each in invoices if each.kind == "invoice"]
        if not found:
            raise NotInvoiced
    chosen = max(found, key=lambda each: (each.issued_at, each.number))
    return f"{chosen.label}.pdf", await payments.invoice_pdf(invoice_id=chosen.id)


async def confirmation_pdf(database: Database, actor: Actor, order_id: UUID) -> tuple[str, bytes]:
    """File name and PDF of the order's confirmation, in the buyer's language. Raises OrderNotFound, NotConfirmed."""
    async with database.transaction("orders", readonly=True) as tx:
        row = await visible_order(tx, actor, order_id)
        if row["historical"] or row["status"] in _UNCONFIRMED:
            raise NotConfirmed(status=row["status"])
        items = (await repository.items(tx, [order_id]))[order_id]
        history = await repository.history(tx, order_id, since=row["placed_at"])
        found = await parties_repository.parties(tx, [row["buyer_id"], row["seller_id"]])
    parties = {party["organisation_id"]: party for party in found}
    confirmed = next(entry["occurred_at"] for entry in history if entry["to_status"] == "confirmed")
    language = parties[row["buyer_id"]]["language"] if row["buyer_id"] in parties else "en"
    data = _confirmation(row, items, parties, language) | {"confirmed_on": confirmed.date()}
    return f"{row['number']}.pdf", await render_in_thread(CONFIRMATION, data, locale=language, created_at=confirmed)


async def keep_invoices(tx: Tx, events: Sequence[Envelope[InvoiceIssued]]) -> None:
    """Note invoices and credit notes among the order's papers."""
    invoices = [each.event.invoice for each in events]
    await repository.add_documents(
        tx, [(each.order_id, each.kind, each.id, each.label, each.issued_at) for each in invoices]
    )


def _confirmation(row: Row, items: Sequence[Row], parties: Mapping[UUID, Row], language: str) -> dict[str, Any]:
    currency = row["currency"]
    words = "de" if language == "de" else "en"
    address = row["delivery_address"]
    return {
        "number": row["number"],
        "ordered_on": row["placed_at"].date(),
        "buyer_reference": row["po_number"],
        "currency": currency,
        "seller": _party(row["seller_name"], parties.get(row["seller_id"])),
        "buyer": _party(row["buyer_name"], parties.get(row["buyer_id"])),
        "ship_to": {"name": row["buyer_name"], "address": _address_lines(address)},
        "lines": [
            {
                "title": item["title"],
                "sku": item["sku"],
                "quantity": item["quantity"],
                "unit": item["unit"],
                "unit_price": item["unit_price"],
                "tax_rate": _percent(item["tax_rate"]),
                "net": item["net"],
            }
            for item in items
        ],
        "charges": [{"label": _SHIPPING[words], "amount": row["shipping"]}],
        "taxes": _taxes(row, items),
        "totals": {
            "lines": row["net"],
            "net": row["net"] + row["shipping"],
            "tax": row["tax"] + row["shipping_tax"],
            "gross": row["total"],
        },
        "payment_terms": _PAYMENT_TERMS[words][row["payment_method"]],
        "shipping_terms": row["shipping_option"],
        "notes": [note for note in (row["tax_note"], row["note"]) if note],
    }


def _taxes(row: Row, items: Sequence[Row]) -> list[dict[str, Any]]:
    """Tax by rate, shipping among it."""
    zero = round_minor(Decimal(0), row["currency"])
    bases: dict[Decimal, tuple[Decimal, Decimal]] = {}
    amounts = [(item["tax_rate"], item["net"], item["tax"]) for item in items]
    for rate, net, tax in [*amounts, (row["shipping_tax_rate"], row["shipping"], row["shipping_tax"])]:
        base, sum_of_tax = bases.get(rate, (zero, zero))
        bases[rate] = (base + net, sum_of_tax + tax)
    return [{"rate": _percent(rate), "base": base, "amount": tax} for rate, (base, tax) in sorted(bases.items())]


def _percent(rate: Decimal) -> str:
    percent = rate * 100
    return f"{percent.normalize():f}" if percent else "0"


def _party(name: str, party: Row | None) -> dict[str, Any]:
    if party is None:
        return {"name": name, "address": []}
    return {"name": name, "address": _address_lines(party["address"]), "vat_id": party["vat_id"]}


def _address_lines(address: Mapping[str, Any]) -> list[str]:
    place = " ".join(part for part in (address["postal_code"], address["city"]) if part)
    lines = (address["line1"], address.get("line2"), place, address.get("region"), address["country"])
    return [line for line in lines if line]
