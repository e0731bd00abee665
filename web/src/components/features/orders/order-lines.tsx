import Link from "next/link";
import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { useFormat } from "@/lib/format/use-format";
import { cn } from "@/lib/cn";
import type { Order, OrderLine } from "./types";

/** What was ordered, and how much of each has left and arrived. */
export function OrderLines({ order }: { order: Order }) {
  const t = useTranslations("orders");
  const format = useFormat();
  return (
    <Table caption={t("detail.lines")} className="min-w-160">
      <TableHead>
        <tr>
          <Th>{t("field.product")}</Th>
          <Th numeric>{t("field.ordered")}</Th>
          <Th numeric>{t("field.shipped")}</Th>
          <Th numeric>{t("field.delivered")}</Th>
          <Th numeric>{t("field.unitPrice")}</Th>
          <Th numeric>{t("field.tax")}</Th>
          <Th numeric>{t("field.net")}</Th>
        </tr>
      </TableHead>
      <TableBody>
        {order.lines.map((line) => (
          <TableRow key={line.id}>
            <Td>
              <span className="block max-w-96 truncate" title={line.title}>
                {line.product_id && !order.historical ? (
                  <Link href={`/products/${line.product_id}`} className="hover:underline">
                    {line.title}
                  </Link>
                ) : (
                  line.title
                )}
              </span>
              <span className="block text-xs text-faint">{line.sku}</span>
            </Td>
            <Td numeric>{format.number(line.quantity)}</Td>
            <Td numeric><Progress line={line} done={line.shipped_quantity} /></Td>
            <Td numeric><Progress line={line} done={line.delivered_quantity} /></Td>
            <Td numeric><Money value={line.unit_price} /></Td>
            <Td numeric>{format.percent(line.tax_rate)}</Td>
            <Td numeric><Money value={line.net} /></Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Charges and corrections do not travel. */
function Progress({ line, done }: { line: OrderLine; done: number }) {
  const format = useFormat();
  if (line.kind !== "goods") return <span className="text-faint">–</span>;
  const whole = done >= line.quantity;
  return <span className={cn(done === 0 && "text-faint", whole && "text-positive", done > 0 && !whole && "font-medium text-caution")}>{format.number(done)}</span>;
}

/** The sums below the lines, and what is to be said on tax. */
export function OrderTotals({ order }: { order: Order }) {
  const t = useTranslations("orders");
  const format = useFormat();
  const rows = [
    { term: t("total.net"), value: order.net },
    { term: t("total.shipping"), value: order.shipping },
    { term: t("total.tax"), value: order.tax },
  ];
  return (
    <dl className="ml-auto grid w-full max-w-80 gap-1.5 px-4 py-3 text-sm">
      {rows.map(({ term, value }) => (
        <div key={term} className="flex justify-between gap-6">
          <dt className="text-soft">{term}</dt>
          <dd><Money value={value} /></dd>
        </div>
      ))}
      <div className="flex justify-between gap-6 border-t pt-1.5 font-semibold">
        <dt>{t("total.total")}</dt>
        <dd><Money value={order.total} /></dd>
      </div>
      {(order.reverse_charge || order.tax_note) && (
        <div>
          <dt className="sr-only">{t("total.taxNote")}</dt>
          <dd className="text-xs text-faint">{order.tax_note ?? t("total.reverseCharge")}</dd>
        </div>
      )}
      {Number(order.shipping_tax.amount) > 0 && (
        <div>
          <dt className="sr-only">{t("total.taxNote")}</dt>
          <dd className="text-xs text-faint">{t("total.shippingTax", { tax: format.money(order.shipping_tax) })}</dd>
        </div>
      )}
    </dl>
  );
}
