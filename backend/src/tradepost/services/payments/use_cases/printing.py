"""Invoices and credit notes as PDF: rendered when first asked for, then kept with documents."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import structlog

from tradepost.infra.db import Database
from tradepost.infra.pdf import render_in_thread
from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import DomainError, NotFound
from tradepost.kernel.money import minor_unit_places
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.payments.repository import invoices
from tradepost.services.users.contract import OperatorCompany, read_operator_company

_TEMPLATES = Path(__file__).parents[1] / "templates"
_WORDS = {
    "en": {
        "shipping": "Shipping",
        "credit": "Price reduction",
        "reverse_charge": "Reverse charge: VAT is owed by the recipient of the supply.",
        "collected": "Payable to {name}, which collects for the seller.",
        "refund": "The amount is paid back or set off against what is owed.",
    },
    "de": {
        "shipping": "Versand",
        "credit": "Preisnachlass",
        "reverse_charge": "Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge).",
        "collected": "Zahlbar an {name}, die Zahlung wird für den Verkäufer eingezogen.",
        "refund": "Der Betrag wird erstattet oder mit offenen Beträgen verrechnet.",
    },
}
log = structlog.get_logger(__name__)


async def invoice_pdf(
    database: Database, actor: Actor | None, invoice_id: UUID, *, documents: DocumentsPort
) -> tuple[str, bytes]:
    """A document's label and PDF, in the buyer's language. `actor` None: the caller has checked who asks.

    Raises NotFound for what is not the actor's.
    """
    async with database.transaction("payments", readonly=True) as tx:
        if actor is None:
            row = await invoices.invoice_by_id(tx, invoice_id)
        else:
            row = await invoices.invoice(tx, actor.kind, actor.organisation_id, invoice_id)
        if row is None:
            raise NotFound("There is no such invoice.")
        lines = await invoices.lines(tx, invoice_id)
        credited = await invoices.invoice_by_id(tx, row["credited_invoice_id"]) if row["credited_invoice_id"] else None
        company = await read_operator_company(tx)
    kept = await _kept(documents, invoice_id)
    if kept is not None:
        return row["label"], kept
    template = "credit_note.typ" if row["kind"] == "credit_note" else "invoice.typ"
    content = await render_in_thread(
        _TEMPLATES / template,
        _data(row, lines, credited, company),
        locale=row["language"],
        created_at=row["issued_at"],
    )
    await _keep(documents, row, content)
    return row["label"], content


async def _kept(documents: DocumentsPort, invoice_id: UUID) -> bytes | None:
    try:
        content: bytes = await documents.read(document_id=invoice_id)
    except (DomainError, LookupError):
        return None  # not kept yet, or documents is away: then the PDF is made anew, the same to the byte
    return content


async def _keep(documents: DocumentsPort, row: Any, content: bytes) -> None:
    try:
        await documents.store(
            document_id=row["id"],
            owner_id=row["seller_id"],
            file_name=f"{row['label']}.pdf",
            content_type="application/pdf",
            content=content,
            with_organisations=[row["buyer_id"]],
        )
    except (DomainError, LookupError) as error:
        log.warning("payments.pdf_not_kept", invoice_id=str(row["id"]), error=str(error))


def _data(row: Any, lines: Sequence[Any], credited: Any, company: OperatorCompany) -> dict[str, object]:
    words = _WORDS.get(row["language"], _WORDS["en"])
    currency = row["currency"]
    printed = [line for line in lines if line["kind"] != "shipping"]
    carriage = [line for line in lines if line["kind"] == "shipping"]
    totals = {
        "lines": _amount(sum((line["net"] for line in printed), Decimal(0)), currency),
        "net": _amount(row["net"], currency),
        "tax": _amount(row["tax"], currency),
        "gross": _amount(row["total"], currency),
    }
    data: dict[str, object] = {
        "number": row["label"],
        "issued_on": row["issued_at"].date(),
        "supplied_on": row["delivered_on"],
        "order_number": row["order_number"],
        "buyer_reference": row["po_number"],
        "currency": currency,
        "seller": _party(row["seller"]),
        "buyer": _party(row["buyer"]),
        "ship_to": _party({"name": row["buyer"]["name"], "address": row["delivery_address"], "vat_id": None}),
        "lines": [_line(line, words, currency) for line in printed],
        "charges": [{"label": words["shipping"], "amount": _amount(line["net"], currency)} for line in carriage],
        "taxes": _taxes(row, lines, words),
        "totals": totals,
    }
    if row["kind"] == "credit_note":
        of = {"invoice_number": credited["label"], "invoice_issued_on": credited["issued_at"].date()}
        return {**data, **of, "reason": row["reason"], "refund": words["refund"]}
    if row["payment_method"] == "bank_transfer" and row["payment_id"] is not None:  # paid before it was delivered
        paid = {"paid": _amount(row["total"], currency), "due": _amount(Decimal(0), currency)}
        return {**data, "totals": {**totals, **paid}}
    payment = {
        "terms": words["collected"].format(name=company.name),
        "reference": row["payment_reference"],
        "iban": company.iban,
        "bic": company.bic,
        "account_holder": company.name,
    }
    return {**data, "due_on": row["due_on"], "payment": payment}


def _party(party: Mapping[str, Any]) -> dict[str, object]:
    address = party["address"]
    city = " ".join(part for part in (address["postal_code"], address["city"]) if part)
    lines = (address["line1"], address["line2"], city, address["region"], address["country"])
    return {"name": party["name"], "address": [line for line in lines if line], "vat_id": party["vat_id"]}


def _line(line: Any, words: Mapping[str, str], currency: str) -> dict[str, object]:
    title = f"{words['credit']} ({line['title']})" if line["kind"] == "credit" else line["title"]
    return {
        "title": title,
        "sku": line["sku"],
        "quantity": str(line["quantity"]),
        "unit": line["unit"],
        "unit_price": line["unit_price"],
        "tax_rate": _percent(line["tax_rate"]),
        "net": _amount(line["net"], currency),
    }


def _taxes(row: Any, lines: Sequence[Any], words: Mapping[str, str]) -> list[dict[str, object]]:
    sums: dict[Decimal, tuple[Decimal, Decimal]] = {}
    for line in lines:
        base, tax = sums.get(line["tax_rate"], (Decimal(0), Decimal(0)))
        sums[line["tax_rate"]] = (base + line["net"], tax + line["tax"])
    note = {"note": words["reverse_charge"]} if row["reverse_charge"] else {}
    return [
        {
            "rate": _percent(rate),
            "base": _amount(sums[rate][0], row["currency"]),
            "amount": _amount(sums[rate][1], row["currency"]),
            **note,
        }
        for rate in sorted(sums, reverse=True)
    ]


def _percent(rate: Decimal) -> str:
    return format((rate * 100).normalize(), "f")


def _amount(amount: Decimal, currency: str) -> str:
    return format(amount, f".{minor_unit_places(currency)}f")
