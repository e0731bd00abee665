import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { useFormat } from "@/lib/format/use-format";
import type { Dashboard } from "./dashboard-data";

type Rows<Key extends keyof Dashboard> = NonNullable<Dashboard[Key]>;

function More({ href, children }: { href: string; children: ReactNode }) {
  return <Link href={href} className="text-xs font-medium text-accent-text hover:underline">{children}</Link>;
}

function Nothing({ children }: { children: ReactNode }) {
  return <p className="px-4 py-6 text-center text-sm text-faint">{children}</p>;
}

const BARE = "overflow-hidden [&_[role=region]]:rounded-none [&_[role=region]]:border-0";

/** The oldest orders that are paid, or on account, and wait for the seller's word. */
export function OrdersToAccept({ orders }: { orders: Rows<"toAccept"> }) {
  const t = useTranslations("selling.dashboard");
  return (
    <Card flush className={BARE} title={t("toAccept")} actions={<More href="/manufacturer/orders?status=confirmed">{t("allOrders")}</More>}>
      {orders.rows.length === 0 ? <Nothing>{t("noOrders")}</Nothing> : (
        <Table caption={t("toAccept")}>
          <TableHead>
            <tr>
              <Th>{t("order")}</Th>
              <Th className="max-sm:hidden">{t("buyer")}</Th>
              <Th>{t("placed")}</Th>
              <Th numeric>{t("total")}</Th>
            </tr>
          </TableHead>
          <TableBody>
            {orders.rows.map((order) => (
              <TableRow key={order.id}>
                <Td className="whitespace-nowrap"><Link href={`/manufacturer/orders/${order.id}`} className="numeric font-medium hover:underline">{order.number}</Link><span className="block max-w-28 truncate text-xs text-faint sm:hidden">{order.buyer.name}</span></Td>
                <Td className="max-w-48 truncate max-sm:hidden">{order.buyer.name}</Td>
                <Td><When at={order.placed_at} as="relative" /></Td>
                <Td numeric><Money value={order.total} /></Td>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}

/** What sold best in the last 30 days. */
export function BestProducts({ products }: { products: Rows<"best"> }) {
  const t = useTranslations("selling.dashboard");
  const format = useFormat();
  return (
    <Card flush className={BARE} title={t("best")} description={t("bestText")} actions={<More href="/manufacturer/reports?tab=products">{t("report")}</More>}>
      {products.length === 0 ? <Nothing>{t("noSales")}</Nothing> : (
        <Table caption={t("best")}>
          <TableHead>
            <tr>
              <Th>{t("product")}</Th>
              <Th numeric>{t("units")}</Th>
              <Th numeric>{t("net")}</Th>
            </tr>
          </TableHead>
          <TableBody>
            {products.map(({ product, units_sold, net }) => (
              <TableRow key={product.id}>
                <Td className="w-full max-w-0 min-w-28 truncate"><Link href={`/manufacturer/products/${product.id}`} className="hover:underline">{product.title}</Link></Td>
                <Td numeric>{format.number(units_sold)}</Td>
                <Td numeric><Money value={net} /></Td>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}

/** Stock below its reorder level. */
export function LowStock({ stock }: { stock: Rows<"low"> }) {
  const t = useTranslations("selling.dashboard");
  const format = useFormat();
  return (
    <Card flush className={BARE} title={t("low")} actions={<More href="/manufacturer/stock?low=1">{t("allLow")}</More>}>
      {stock.length === 0 ? <Nothing>{t("noLow")}</Nothing> : (
        <Table caption={t("low")}>
          <TableHead>
            <tr>
              <Th>{t("product")}</Th>
              <Th numeric>{t("available")}</Th>
              <Th numeric>{t("level")}</Th>
            </tr>
          </TableHead>
          <TableBody>
            {stock.map((row) => (
              <TableRow key={`${row.product_id}-${row.warehouse_id}`}>
                <Td className="w-full max-w-0 min-w-28 truncate"><Link href={`/manufacturer/stock?product=${row.product_id}`} className="hover:underline">{row.title}</Link><span className="block truncate text-xs text-faint">{row.warehouse_name}</span></Td>
                <Td numeric className="text-caution">{format.number(row.available)}</Td>
                <Td numeric>{format.number(row.reorder_level)}</Td>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}

/** What the operator owes the company now. */
export function OpenBalance({ payouts }: { payouts: Rows<"payouts"> }) {
  const t = useTranslations("selling.dashboard");
  return (
    <Card title={t("balance")} actions={<More href="/manufacturer/statement">{t("statement")}</More>}>
      {payouts.length === 0 ? <p className="text-sm text-faint">{t("noBalance")}</p> : (
        <div className="grid gap-3">
          {payouts.map((each) => (
            <dl key={each.account_id} className="grid gap-1 text-sm">
              <div className="flex items-baseline justify-between gap-3"><dt className="text-soft">{t("owed")}</dt><dd className="text-lg font-semibold"><Money value={each.balance} /></dd></div>
              <div className="flex justify-between gap-3"><dt className="text-faint">{t("awaiting")}</dt><dd><Money value={each.awaiting_buyers} /></dd></div>
              <div className="flex justify-between gap-3"><dt className="text-faint">{t("payable")}</dt><dd><Money value={each.available} /></dd></div>
            </dl>
          ))}
        </div>
      )}
    </Card>
  );
}
