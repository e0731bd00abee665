import Link from "next/link";
import { useTranslations } from "next-intl";
import { CreditBar } from "@/components/features/checkout/credit";
import { OrderStatusPill } from "@/components/features/orders/order-status";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import type { components } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/use-format";
import { AddToCart } from "../saved-lists/add-to-cart";

type Schemas = components["schemas"];
export const ON_THE_WAY = ["placed", "confirmed", "processing", "partially_shipped", "shipped"] as const;

export function OrdersOnTheWay({ orders }: { orders: Schemas["OrderSummary"][] }) {
  const t = useTranslations("retailer.dashboard");
  return (
    <Card flush title={t("onTheWay")} actions={<Button asChild size="sm" variant="quiet"><Link href="/retailer/orders">{t("allOrders")}</Link></Button>}>
      {orders.length === 0 ? (
        <p className="p-4 text-sm text-soft">{t("nothingOnTheWay")}</p>
      ) : (
        <div className="[&>div]:rounded-none [&>div]:border-0">
        <Table caption={t("onTheWay")}>
          <TableHead>
            <tr>
              <Th>{t("order")}</Th>
              <Th className="max-sm:hidden">{t("seller")}</Th>
              <Th>{t("state")}</Th>
              <Th className="max-sm:hidden">{t("placed")}</Th>
              <Th numeric>{t("total")}</Th>
            </tr>
          </TableHead>
          <TableBody>
            {orders.map((order) => (
              <TableRow key={order.id}>
                <Td className="whitespace-nowrap">
                  <Link href={`/retailer/orders/${order.id}`} className="font-medium hover:underline">
                    {order.number}
                  </Link>
                  <span className="block max-w-28 truncate text-xs text-faint sm:hidden">{order.seller.name}</span>
                </Td>
                <Td className="max-sm:hidden">{order.seller.name}</Td>
                <Td>
                  <OrderStatusPill status={order.status} />
                </Td>
                <Td className="max-sm:hidden">
                  <When at={order.placed_at} />
                </Td>
                <Td numeric>
                  <Money value={order.total} />
                </Td>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        </div>
      )}
    </Card>
  );
}

export function Credit({ accounts }: { accounts: Schemas["CreditStatement"][] }) {
  const t = useTranslations("retailer.dashboard");
  const format = useFormat();
  const items = accounts.flatMap((each) => each.open_items).sort((a, b) => a.due_on.localeCompare(b.due_on));
  return (
    <Card title={t("credit")} actions={<Button asChild size="sm" variant="quiet"><Link href="/retailer/invoices">{t("allInvoices")}</Link></Button>}>
      <div className="grid gap-4">
        {accounts.length === 0 && <p className="text-sm text-soft">{t("noCredit")}</p>}
        {accounts.map(({ account }) => (
          <CreditBar key={account.limit.currency} account={account} />
        ))}
        {items.length === 0 ? (
          <p className="text-sm text-soft">{t("nothingOpen")}</p>
        ) : (
          <ul className="divide-y border-t text-sm">
            {items.slice(0, 5).map((item) => (
              <li key={item.invoice_id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-2">
                <Link href={`/retailer/invoices/${item.invoice_id}`} className="truncate font-medium hover:underline">
                  {t("invoiceOf", { label: item.label, seller: item.seller_name })}
                </Link>
                <Money value={item.open} />
                <span className={item.days_overdue > 0 ? "text-xs font-medium text-danger" : "text-xs text-faint"}>
                  {item.days_overdue > 0 ? t("overdue", { days: item.days_overdue }) : t("due", { date: format.date(item.due_on) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

type Suggestions = { items: Schemas["tradepost__services__orders__schemas__saved_lists__SuggestionOutput"][]; orderable: Schemas["WantedLineOutput"][] };

export function Reorder({ suggestions }: { suggestions: Suggestions }) {
  const t = useTranslations("retailer.dashboard");
  const format = useFormat();
  return (
    <Card title={t("reorder")} description={t("reorderText")}>
      <div className="grid gap-3">
        <ul className="divide-y text-sm">
          {suggestions.items.map((item) => (
            <li key={item.product_id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-2">
              <span className="font-medium">{item.title}</span>
              <span className="numeric">{format.number(item.quantity)}</span>
              <span className="text-xs text-faint">{t("rhythm", { days: item.interval_days, last: format.date(item.last_day) })}</span>
              {item.net && <Money value={item.net} className="text-xs text-soft" />}
            </li>
          ))}
        </ul>
        <AddToCart lines={suggestions.items} orderable={suggestions.orderable} />
      </div>
    </Card>
  );
}
