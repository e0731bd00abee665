import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { readable } from "@/components/features/cart/destination.server";
import { Transfer } from "@/components/features/checkout/transfer";
import { Unpaid } from "@/components/features/checkout/unpaid";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { getFormat } from "@/lib/format/get-format";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("buying.confirmation"))("title") };
}

export default async function ConfirmationPage({ params }: PageProps<"/retailer/checkout/[group]">) {
  const { group: id } = await params;
  const [t, api, format] = await Promise.all([getTranslations("buying.confirmation"), serverApi(), getFormat()]);
  const [group, page] = await Promise.all([
    read(() => answer(api.GET("/api/v1/order-groups/{group_id}", { params: { path: { group_id: id } } }))),
    readable(() => answer(api.GET("/api/v1/payments/history", { params: { query: { group_id: id, limit: 100 } } }))),
  ]);
  if (group.problem) return <ProblemState problem={group.problem} />;
  const { orders, total } = group.data;
  const payments = page?.items.filter(({ status }) => status !== "cancelled") ?? null;
  const paid = new Set(payments?.map((payment) => payment.order_id));
  const open = payments === null ? [] : orders.filter((order) => order.status === "placed" && !paid.has(order.id));
  const [first] = orders;
  const transfers = payments?.filter(({ method }) => method === "bank_transfer") ?? [];
  const account = payments?.find(({ method }) => method === "on_account");
  return (
    <>
      <PageCrumbs crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} description={t("description", { count: orders.length, total: format.money(total) })} />
      <div className="grid gap-4">
        {open.length > 0 ? (
          <Unpaid groupId={id} payUntil={first?.pay_until ?? null} poNumber={first?.po_number ?? null} onAccount={first?.payment_method === "on_account"} />
        ) : (
          <Notice tone="positive" title={t("thanks")}>
            {account ? t("onAccount", { days: account.terms_days }) : transfers.length > 0 ? t("byTransfer") : t("next")}
          </Notice>
        )}
        {transfers.length > 0 && <Transfer payments={transfers} />}
        {orders.map((order) => (
          <Card
            key={order.id}
            flush
            title={order.seller.name}
            description={t("orderOf", { number: order.number, po: order.po_number ?? "–" })}
            actions={
              <Button asChild size="sm">
                <Link href={`/retailer/orders/${order.id}`}>{t("openOrder", { number: order.number })}</Link>
              </Button>
            }
          >
            <ul className="divide-y">
              {order.lines.map((line) => (
                <li key={line.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-3 px-4 py-2 text-sm">
                  <span>
                    {line.title} <span className="text-xs text-faint">{t("lineQuantity", { quantity: line.quantity, sku: line.sku })}</span>
                  </span>
                  <Money value={line.net} />
                </li>
              ))}
            </ul>
            <p className="flex justify-between gap-4 border-t px-4 py-2.5 text-sm font-semibold">
              <span>{t("orderTotal")}</span>
              <Money value={order.total} />
            </p>
          </Card>
        ))}
        <div className="flex flex-wrap gap-2">
          <Button asChild variant="primary">
            <Link href="/search">{t("goOn")}</Link>
          </Button>
          <Button asChild>
            <Link href="/retailer/orders">{t("allOrders")}</Link>
          </Button>
        </div>
      </div>
    </>
  );
}
