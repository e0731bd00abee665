"use client";

import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Address } from "@/components/features/orders/address";
import { TransferAccount } from "@/components/features/transfer/transfer-account";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { invoicesKeys } from "@/lib/api/query-keys/invoices";
import { refundsKeys } from "@/lib/api/query-keys/refunds";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { InvoiceLines, InvoiceTotals } from "./invoice-lines";
import { InvoiceStatePill } from "./invoice-state";
import { RefundDialog } from "./refund-dialog";
import { Refunds } from "./refunds";
import { type Invoice, type InvoicePage, isOpen } from "./types";

type InvoiceViewProps = {
  portal: "retailer" | "manufacturer";
  id: string;
  initial: { invoice: Invoice; papers: InvoicePage; refunds: components["schemas"]["Page_RefundOutput_"] | null };
};

/** An invoice or a credit note, with what was given back of it. */
export function InvoiceView({ portal, id, initial }: InvoiceViewProps) {
  const t = useTranslations("orders");
  const format = useFormat();
  const mayRefund = useMay("payment:refund");
  const [refunding, setRefunding] = useState(false);
  const { order_id, payment_id } = initial.invoice;
  const { data: invoice } = useQuery({
    queryKey: invoicesKeys.detail(id),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/invoices/{invoice_id}", { params: { path: { invoice_id: id } }, signal })),
    initialData: initial.invoice,
  });
  const { data: papers } = useQuery({
    queryKey: invoicesKeys.list({ order_id }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/invoices", { params: { query: { order_id, limit: 100 } }, signal })),
    initialData: initial.papers,
  });
  const { data: refunds } = useQuery({
    queryKey: refundsKeys.list({ payment_id }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/refunds", { params: { query: { payment_id: payment_id ?? undefined, limit: 100 } }, signal })),
    initialData: initial.refunds ?? undefined,
    enabled: initial.refunds !== null,
  });
  const isInvoice = invoice.kind === "invoice";
  const credits = papers.items.filter((paper) => paper.credited_invoice_id === id);
  const original = papers.items.find((paper) => paper.id === invoice.credited_invoice_id);
  const own = refunds?.items.filter((refund) => refund.invoice_id === id || refund.credit_note_id === id) ?? [];
  return (
    <>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="numeric">{t(`paper.${invoice.kind}`)} {invoice.label}</span>
            <span role="status"><InvoiceStatePill invoice={invoice} /></span>
          </span>
        }
        description={<>{portal === "retailer" ? invoice.seller_name : invoice.buyer_name} · <When at={invoice.issued_at} /></>}
        actions={
          <>
            <Button asChild>
              <a href={`/api/v1/invoices/${id}/pdf`} target="_blank" rel="noopener">
                <Download aria-hidden />
                {t("invoices.pdf")}
              </a>
            </Button>
            {portal === "manufacturer" && isInvoice && mayRefund && invoice.payment_id && (
              <Button variant="primary" onClick={() => setRefunding(true)}>{t("refund.open")}</Button>
            )}
          </>
        }
      />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-4">
          {portal === "retailer" && isInvoice && isOpen(invoice) && (
            <Notice title={t("invoices.payTitle", { amount: format.money(invoice.open), due: format.date(invoice.due_on) })}>
              {t("invoices.pay", { reference: invoice.payment_reference ?? invoice.label })}
            </Notice>
          )}
          {portal === "retailer" && isInvoice && isOpen(invoice) && (
            <Card title={t("pay.account")}>
              <TransferAccount reference={invoice.payment_reference ?? invoice.label} amount={invoice.open} />
            </Card>
          )}
          <Card title={t("invoices.lines")} flush className="[&_[role=region]]:rounded-none [&_[role=region]]:border-0 [&_[role=region]]:border-b">
            <InvoiceLines invoice={invoice} />
            <InvoiceTotals invoice={invoice} />
          </Card>
          {(credits.length > 0 || own.length > 0) && isInvoice && <Refunds portal={portal} credits={credits} refunds={own} />}
        </div>
        <Card title={t("detail.facts")} className="self-start">
          <DescriptionList
            entries={[
              { term: t("field.seller"), value: <Address name={invoice.seller.name} address={invoice.seller.address} /> },
              { term: t("field.buyer"), value: <Address name={invoice.buyer.name} address={invoice.buyer.address} /> },
              { term: t("field.order"), value: <Link href={`/${portal}/orders/${invoice.order_id}`} className="numeric text-accent-text hover:underline">{invoice.order_number}</Link> },
              ...(original ? [{ term: t("invoices.credits"), value: <Link href={`/${portal}/invoices/${original.id}`} className="numeric text-accent-text hover:underline">{original.label}</Link> }] : []),
              ...(invoice.shipment_id ? [{ term: t("field.shipment"), value: <Link href={`/${portal}/shipments/${invoice.shipment_id}`} className="text-accent-text hover:underline">{t("invoices.toShipment")}</Link> }] : []),
              { term: t("field.poNumber"), value: invoice.po_number },
              { term: t("field.payment"), value: t(`payment.${invoice.payment_method}`) },
              { term: t("pay.reference"), value: invoice.payment_reference && <span className="numeric">{invoice.payment_reference}</span> },
              ...(isInvoice ? [{ term: t("field.due"), value: <When at={invoice.due_on} /> }] : [{ term: t("invoices.reason"), value: invoice.reason }]),
              { term: t("invoices.deliveredOn"), value: <When at={invoice.delivered_on} /> },
            ]}
          />
        </Card>
      </div>
      {refunding && <RefundDialog invoice={invoice} onClose={() => setRefunding(false)} />}
    </>
  );
}
