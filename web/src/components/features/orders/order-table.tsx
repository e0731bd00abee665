"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import { CursorPages, pageHref } from "@/components/ui/pagination";
import { SortTh, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { ordersKeys } from "@/lib/api/query-keys/orders";
import type { Portal } from "@/lib/auth/portals";
import { OrderStatusPill } from "./order-status";
import { type OrderPage, type OrderQuery, type OrderSummary, sideOf } from "./types";

type OrderTableProps = {
  portal: Portal;
  query: OrderQuery;
  search: string;
  initial: OrderPage;
  /** Shown instead of a table without rows. */
  empty: ReactNode;
};

/** The orders of one page, read afresh when one of them moves. */
export function OrderTable({ portal, query, search, initial, empty }: OrderTableProps) {
  const t = useTranslations("orders");
  const router = useRouter();
  const pathname = usePathname();
  const orders = useQuery({
    queryKey: ordersKeys.list(query),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/orders", { params: { query }, signal })),
    initialData: initial,
  });
  const { items, next_cursor } = orders.data;
  if (items.length === 0) return empty;
  const side = sideOf(portal);
  const sorting = {
    sort: query.sort ?? "-placed_at",
    onSort: (sort: string) => {
      const next = new URLSearchParams(search);
      next.set("sort", sort);
      router.push(pageHref(pathname, next, null));
    },
  };
  return (
    <>
      <Table caption={t("list.caption")}>
        <TableHead>
          <tr>
            <Th>{t("field.number")}</Th>
            <SortTh {...sorting} by="placed_at" className="max-sm:hidden">{t("field.placed")}</SortTh>
            {side !== "seller" && <Th className="max-sm:hidden">{t("field.seller")}</Th>}
            {side !== "buyer" && <Th className="max-sm:hidden">{t("field.buyer")}</Th>}
            <Th className="max-xl:hidden">{t("field.poNumber")}</Th>
            <Th>{t("field.status")}</Th>
            <Th className="max-sm:hidden">{t("field.payment")}</Th>
            <Th numeric className="max-xl:hidden">{t("field.lines")}</Th>
            <SortTh {...sorting} by="total" numeric>{t("field.total")}</SortTh>
          </tr>
        </TableHead>
        <TableBody>
          {items.map((order) => (
            <TableRow key={order.id}>
              <Td className="whitespace-nowrap">
                <Link href={`/${portal}/orders/${order.id}`} className="numeric font-medium text-accent-text hover:underline">
                  {order.number}
                </Link>
                {order.historical && <Badge className="ml-2">{t("field.historical")}</Badge>}
                <span className="block max-w-28 truncate text-xs text-faint sm:hidden">{side === "buyer" ? order.seller.name : order.buyer.name}</span>
              </Td>
              <Td className="max-sm:hidden"><When at={order.placed_at} /></Td>
              {side !== "seller" && <Td className="max-w-56 truncate max-sm:hidden" title={order.seller.name}>{order.seller.name}</Td>}
              {side !== "buyer" && <Td className="max-w-56 truncate max-sm:hidden" title={order.buyer.name}>{order.buyer.name}</Td>}
              <Td className="max-w-40 truncate max-xl:hidden">{order.po_number ?? "–"}</Td>
              <Td><OrderStatusPill status={order.status} /></Td>
              <Td className="text-soft max-sm:hidden xl:whitespace-nowrap"><PaymentWords order={order} /></Td>
              <Td numeric className="max-xl:hidden">{order.line_count}</Td>
              <Td numeric><Money value={order.total} /></Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <CursorPages count={items.length} pathname={pathname} search={search} cursor={query.cursor} next={next_cursor} />
    </>
  );
}

/** How it is paid, and whether there is something to do about it. */
function PaymentWords({ order }: { order: OrderSummary }) {
  const t = useTranslations("orders.payment");
  if (order.status === "placed" && order.pay_until) {
    return (
      <span className="text-caution">
        {t("payUntil")} <When at={order.pay_until} as="dateTime" />
      </span>
    );
  }
  return <>{order.payment_method ? t(order.payment_method) : "–"}</>;
}
