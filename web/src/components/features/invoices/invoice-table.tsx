"use client";

import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import { CursorPages } from "@/components/ui/pagination";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { api } from "@/lib/api/browser";
import { invoicesKeys } from "@/lib/api/query-keys/invoices";
import { type InvoiceView, readInvoices } from "./invoice-query";
import { InvoiceStatePill } from "./invoice-state";
import type { InvoicePage } from "./types";

type InvoiceTableProps = {
  portal: "retailer" | "manufacturer";
  view: InvoiceView;
  search: string;
  initial: InvoicePage;
  empty: ReactNode;
};

/** Invoices and credit notes of one page. */
export function InvoiceTable({ portal, view, search, initial, empty }: InvoiceTableProps) {
  const t = useTranslations("orders");
  const pathname = usePathname();
  const { data } = useQuery({
    queryKey: invoicesKeys.list(view),
    queryFn: ({ signal }) => readInvoices(api, view, signal),
    initialData: initial,
  });
  if (data.items.length === 0) return empty;
  return (
    <>
      <Table caption={t("invoices.caption")}>
        <TableHead>
          <tr>
            <Th>{t("field.number")}</Th>
            <Th className="max-xl:hidden">{t("field.kind")}</Th>
            <Th className="max-xl:hidden">{t("field.order")}</Th>
            <Th className="max-sm:hidden">{t(portal === "retailer" ? "field.seller" : "field.buyer")}</Th>
            <Th className="max-xl:hidden">{t("field.issued")}</Th>
            <Th className="max-sm:hidden">{t("field.due")}</Th>
            <Th>{t("field.status")}</Th>
            <Th numeric>{t("field.total")}</Th>
            <Th numeric className="max-sm:hidden">{t("field.open")}</Th>
            <Th className="max-sm:hidden"><span className="sr-only">{t("field.actions")}</span></Th>
          </tr>
        </TableHead>
        <TableBody>
          {data.items.map((invoice) => (
            <TableRow key={invoice.id}>
              <Td className="whitespace-nowrap">
                <Link href={`/${portal}/invoices/${invoice.id}`} className="numeric font-medium text-accent-text hover:underline">
                  {invoice.label}
                </Link>
                <span className="block max-w-28 truncate text-xs text-faint sm:hidden">{portal === "retailer" ? invoice.seller_name : invoice.buyer_name}</span>
              </Td>
              <Td className="whitespace-nowrap max-xl:hidden">{t(`paper.${invoice.kind}`)}</Td>
              <Td className="whitespace-nowrap max-xl:hidden">
                <Link href={`/${portal}/orders/${invoice.order_id}`} className="numeric hover:underline">
                  {invoice.order_number}
                </Link>
              </Td>
              <Td className="max-w-52 truncate max-sm:hidden">{portal === "retailer" ? invoice.seller_name : invoice.buyer_name}</Td>
              <Td className="max-xl:hidden"><When at={invoice.issued_at} /></Td>
              <Td className="max-sm:hidden">{invoice.kind === "invoice" ? <When at={invoice.due_on} /> : "–"}</Td>
              <Td><InvoiceStatePill invoice={invoice} /></Td>
              <Td numeric><Money value={invoice.total} /></Td>
              <Td numeric className="max-sm:hidden">{invoice.kind === "invoice" ? <Money value={invoice.open} /> : "–"}</Td>
              <Td className="text-right max-sm:hidden">
                <Button asChild size="sm" variant="quiet">
                  <a href={`/api/v1/invoices/${invoice.id}/pdf`} target="_blank" rel="noopener" aria-label={t("invoices.pdfOf", { number: invoice.label })}>
                    <Download aria-hidden />
                    PDF
                  </a>
                </Button>
              </Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <CursorPages count={data.items.length} pathname={pathname} search={search} cursor={view.cursor} next={data.next_cursor} />
    </>
  );
}
