import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { useFormat } from "@/lib/format/use-format";
import type { Invoice } from "./types";

export function InvoiceLines({ invoice }: { invoice: Invoice }) {
  const t = useTranslations("orders");
  const format = useFormat();
  const currency = invoice.total.currency;
  return (
    <Table caption={t("invoices.lines")} className="min-w-140">
      <TableHead>
        <tr>
          <Th>{t("field.product")}</Th>
          <Th numeric>{t("field.quantity")}</Th>
          {invoice.kind === "invoice" && <Th numeric>{t("field.credited")}</Th>}
          <Th numeric>{t("field.unitPrice")}</Th>
          <Th numeric>{t("field.tax")}</Th>
          <Th numeric>{t("field.net")}</Th>
        </tr>
      </TableHead>
      <TableBody>
        {invoice.lines.map((line) => (
          <TableRow key={line.id}>
            <Td>
              <span className="block max-w-96 truncate" title={line.title}>{line.kind === "shipping" ? t("total.shipping") : line.title}</span>
              {line.sku && <span className="block text-xs text-faint">{line.sku}</span>}
            </Td>
            <Td numeric>{format.number(line.quantity)}</Td>
            {invoice.kind === "invoice" && <Td numeric>{line.credited_quantity > 0 ? format.number(line.credited_quantity) : "–"}</Td>}
            <Td numeric><Money value={{ amount: line.unit_price, currency }} /></Td>
            <Td numeric>{format.percent(line.tax_rate)}</Td>
            <Td numeric><Money value={line.net} /></Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function InvoiceTotals({ invoice }: { invoice: Invoice }) {
  const t = useTranslations("orders.total");
  const rows = [
    { term: t("net"), value: invoice.net },
    { term: t("tax"), value: invoice.tax },
    { term: t("total"), value: invoice.total, strong: true },
    ...(invoice.kind === "invoice"
      ? [
          { term: t("credited"), value: invoice.credited },
          { term: t("paid"), value: invoice.paid },
          { term: t("open"), value: invoice.open, strong: true },
        ]
      : []),
  ];
  return (
    <dl className="ml-auto grid w-full max-w-80 gap-1.5 px-4 py-3 text-sm">
      {rows.map(({ term, value, strong }) => (
        <div key={term} className={strong ? "flex justify-between gap-6 border-t pt-1.5 font-semibold" : "flex justify-between gap-6"}>
          <dt className={strong ? undefined : "text-soft"}>{term}</dt>
          <dd><Money value={value} /></dd>
        </div>
      ))}
      {invoice.reverse_charge && (
        <div>
          <dt className="sr-only">{t("taxNote")}</dt>
          <dd className="text-xs text-faint">{t("reverseCharge")}</dd>
        </div>
      )}
    </dl>
  );
}
