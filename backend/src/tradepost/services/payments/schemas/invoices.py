"""Invoices and credit notes."""

from datetime import date, datetime
from typing import Any, Literal, Self
from uuid import UUID

from pydantic import Field

from tradepost.infra.http.schemas import (
    AddressOutput,
    DecimalText,
    MoneyModel,
    OutputModel,
)
from tradepost.services.payments.schemas.amounts import MethodName, money, rate, unit_price

InvoiceKindName = Literal["invoice", "credit_note"]


class PartyOutput(OutputModel):
    """A company as the document names it, frozen when it was issued."""

    name: str
    address: AddressOutput
    vat_id: str | None


class InvoiceSummary(OutputModel):
    """An invoice or credit note; amounts of credit notes are positive. `open` is what is still to be paid."""

    id: UUID
    kind: InvoiceKindName
    label: str = Field(examples=["INV-000017"])
    series: str
    number: int
    order_id: UUID
    order_number: str
    shipment_id: UUID | None
    payment_id: UUID | None
    credited_invoice_id: UUID | None
    seller_id: UUID
    seller_name: str
    buyer_id: UUID
    buyer_name: str
    net: MoneyModel
    tax: MoneyModel
    total: MoneyModel
    paid: MoneyModel
    credited: MoneyModel
    open: MoneyModel
    issued_at: datetime
    due_on: date

    @classmethod
    def of(cls, row: Any) -> Self:
        amounts = ("net", "tax", "total", "paid", "credited", "open")
        names = {"seller_name": row["seller"]["name"], "buyer_name": row["buyer"]["name"]}
        return cls(**{**row, **names, **{name: money(row[name], row["currency"]) for name in amounts}})


class InvoiceLineOutput(OutputModel):
    id: UUID
    position: int
    kind: Literal["goods", "shipping", "credit"]
    order_line_id: UUID | None
    sku: str | None
    title: str
    unit: str | None
    quantity: int
    unit_price: DecimalText
    net: MoneyModel
    tax_rate: DecimalText
    tax: MoneyModel
    credited_quantity: int

    @classmethod
    def of(cls, row: Any, currency: str) -> Self:
        shown = {"net": money(row["net"], currency), "tax": money(row["tax"], currency)}
        return cls(**{**row, **shown, "tax_rate": rate(row["tax_rate"]), "unit_price": unit_price(row["unit_price"])})


class InvoiceOutput(InvoiceSummary):
    """The whole document."""

    seller: PartyOutput
    buyer: PartyOutput
    delivery_address: AddressOutput
    lines: list[InvoiceLineOutput]
    po_number: str | None
    payment_method: MethodName
    payment_reference: str | None
    reverse_charge: bool
    reason: str | None
    delivered_on: date

    @classmethod
    def with_lines(cls, row: Any, lines: list[Any]) -> Self:
        printed = [InvoiceLineOutput.of(line, row["currency"]) for line in lines]
        return cls.of({**row, "lines": printed})
