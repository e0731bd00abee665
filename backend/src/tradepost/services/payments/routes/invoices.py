"""Invoices and credit notes."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from tradepost.infra.content_disposition import attachment
from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    LimitParam,
    Page,
    PlatformContext,
    ServiceRouter,
    needs,
    port,
    transaction,
)
from tradepost.infra.http.pagination import DEFAULT_PAGE
from tradepost.kernel.errors import NotFound
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.payments.schemas.invoices import InvoiceKindName, InvoiceOutput, InvoiceSummary
from tradepost.services.payments.use_cases import printing, reading

router = ServiceRouter("payments")
Reading = Annotated[Tx, transaction("payments", readonly=True)]
Day = Annotated[date | None, Query(ge=date(2000, 1, 1), le=date(2999, 12, 31))]


@router.get(
    "/invoices",
    policy=needs("invoice:read"),
    response_model=Page[InvoiceSummary],
    summary="Invoices and credit notes, the newest first",
)
async def list_invoices(
    tx: Reading,
    actor: CurrentActor,
    kind: InvoiceKindName | None = None,
    order_id: UUID | None = None,
    open: bool | None = None,  # noqa: A002  # the parameter's name in the address
    issued_from: Day = None,
    issued_until: Day = None,
    limit: LimitParam = DEFAULT_PAGE,
    cursor: CursorParam = None,
) -> Page[InvoiceSummary]:
    return await reading.list_invoices(
        tx,
        actor,
        kind=kind,
        order_id=order_id,
        is_open=open,
        issued_from=issued_from,
        issued_until=issued_until,
        limit=limit,
        cursor=cursor,
    )


@router.get(
    "/invoices/{invoice_id}",
    policy=needs("invoice:read"),
    errors=[NotFound],
    response_model=InvoiceOutput,
    summary="An invoice or credit note with its lines",
)
async def show_invoice(tx: Reading, actor: CurrentActor, invoice_id: UUID) -> InvoiceOutput:
    return await reading.show_invoice(tx, actor, invoice_id)


@router.get(
    "/invoices/{invoice_id}/pdf",
    policy=needs("invoice:read"),
    errors=[NotFound],
    response_class=Response,
    responses={200: {"content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}},
    summary="An invoice or credit note as PDF, in the buyer's language",
)
async def invoice_pdf(
    context: PlatformContext,
    actor: CurrentActor,
    invoice_id: UUID,
    documents: Annotated[DocumentsPort, port(DocumentsPort)],
) -> Response:
    label, content = await printing.invoice_pdf(context.database, actor, invoice_id, documents=documents)
    headers = {"Content-Disposition": attachment(f"{label}.pdf"), "Cache-Control": "private, max-age=0"}
    return Response(content, media_type="application/pdf", headers=headers)
