"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Loading } from "@/components/ui/loading";
import { Money } from "@/components/ui/money";
import { StatRow, StatTile } from "@/components/ui/stat-tile";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { analyticsKeys } from "@/lib/api/query-keys/analytics";
import type { components } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/use-format";
import { DateFilter, FilterBar, SelectFilter } from "./filter-bar";
import { LazySalesChart } from "./lazy-sales-chart";
import { oneOf, useFilters } from "./use-filters";

const TABS = ["sales", "sellers", "products"] as const;
const INTERVALS = ["day", "week", "month"] as const;
const CURRENCIES = ["EUR", "USD", "GBP", "CHF"] as const;
const SORTS = ["net", "units", "orders"] as const;
type Figures = Pick<components["schemas"]["Figures"], "orders" | "units_sold" | "gross_sales" | "cancellations" | "refunds" | "net">;
type Query = { currency?: string; from?: string; to?: string };

export function Analytics() {
  const t = useTranslations("admin.analytics");
  const filters = useFilters();
  const tab = oneOf(filters.get("tab"), TABS) ?? "sales";
  const query: Query = { currency: oneOf(filters.get("currency"), CURRENCIES), from: filters.get("from") || undefined, to: filters.get("to") || undefined };
  return (
    <Tabs value={tab} onValueChange={(next) => filters.set({ tab: next === "sales" ? null : next })}>
      <TabsList aria-label={t("title")}>{TABS.map((each) => <TabsTrigger key={each} value={each}>{t(`tab.${each}`)}</TabsTrigger>)}</TabsList>
      <div className="pt-4">
        <FilterBar names={["from", "to", "currency", "interval", "sort"]}>
          <DateFilter name="from" label={t("from")} />
          <DateFilter name="to" label={t("to")} />
          <SelectFilter name="currency" label={t("currency")} className="w-28" all={t("usual")} options={CURRENCIES.map((value) => ({ value, label: value }))} />
          {tab === "sales" ? (
            <SelectFilter name="interval" label={t("interval")} options={INTERVALS.map((value) => ({ value: value === "day" ? "" : value, label: t(`by.${value}`) }))} />
          ) : (
            <SelectFilter name="sort" label={t("sort")} options={SORTS.map((value) => ({ value: value === "net" ? "" : value, label: t(`sorts.${value}`) }))} />
          )}
        </FilterBar>
      </div>
      <TabsContent value="sales" className="pt-0"><Sales query={query} interval={oneOf(filters.get("interval"), INTERVALS)} /></TabsContent>
      <TabsContent value="sellers" className="pt-0"><Sellers query={{ ...query, sort: oneOf(filters.get("sort"), SORTS) }} /></TabsContent>
      <TabsContent value="products" className="pt-0"><Products query={{ ...query, sort: oneOf(filters.get("sort"), SORTS) }} /></TabsContent>
    </Tabs>
  );
}

function Sales({ query, interval }: { query: Query; interval?: (typeof INTERVALS)[number] }) {
  const t = useTranslations("admin.analytics");
  const shown = useQuery({
    queryKey: analyticsKeys.list({ sales: query, interval }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/analytics/sales", { params: { query: { ...query, interval, compare_with: "previous" } }, signal })),
  });
  const format = useFormat();
  if (shown.isPending) return <Loading />;
  if (shown.isLoadingError) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />;
  const { total, items, previous, net_change_percent: change } = shown.data;
  return (
    <div className="grid gap-4">
      <StatRow>
        <StatTile label={t("net")} value={<Money value={total.net} />} note={change === null ? previous && t("nothingBefore") : t("change", { percent: format.number(change, { maximumFractionDigits: 1, signDisplay: "exceptZero" }) })} />
        <StatTile label={t("orders")} value={total.orders} />
        <StatTile label={t("customers")} value={total.customers} />
        <StatTile label={t("average")} value={<Money value={total.average_order_value} />} />
      </StatRow>
      {total.orders === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
      ) : (
        <>
          <Card title={t("chart")}><LazySalesChart label={t("chart")} points={items.map((each) => ({ start: each.start, amount: each.net.amount, currency: each.net.currency }))} /></Card>
          <FigureTable caption={t("tab.sales")} first={t("period")} rows={items.toReversed().map((each) => ({ key: each.period, first: <When at={each.start} />, figures: each }))} />
        </>
      )}
    </div>
  );
}

type Ranked = Query & { sort?: (typeof SORTS)[number] };

function Sellers({ query }: { query: Ranked }) {
  const t = useTranslations("admin.analytics");
  const shown = useQuery({
    queryKey: analyticsKeys.list({ sellers: query }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/analytics/sellers", { params: { query: { ...query, limit: 100 } }, signal })),
  });
  if (shown.isPending) return <Loading />;
  if (shown.isLoadingError) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />;
  return (
    <FigureTable
      caption={t("tab.sellers")}
      first={t("seller")}
      rows={shown.data.items.map((each) => ({
        key: String(each.rank),
        first: each.seller.id ? <Link className="font-medium hover:underline" href={`/admin/organisations/${each.seller.id}`}>{each.seller.name ?? each.seller.id.slice(-8)}</Link> : (each.seller.name ?? "–"),
        figures: each,
      }))}
    />
  );
}

function Products({ query }: { query: Ranked }) {
  const t = useTranslations("admin.analytics");
  const shown = useQuery({
    queryKey: analyticsKeys.list({ products: query }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/analytics/products", { params: { query: { ...query, limit: 100 } }, signal })),
  });
  if (shown.isPending) return <Loading />;
  if (shown.isLoadingError) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />;
  return (
    <FigureTable
      caption={t("tab.products")}
      first={t("product")}
      rows={shown.data.items.map((each) => ({
        key: each.product.id,
        first: <><span className="font-medium">{each.product.title}</span><span className="block text-xs text-faint">{each.product.sku} · {each.product.brand}</span></>,
        figures: each,
      }))}
    />
  );
}

function FigureTable({ caption, first, rows }: { caption: string; first: string; rows: { key: string; first: ReactNode; figures: Figures }[] }) {
  const t = useTranslations("admin.analytics");
  const format = useFormat();
  if (rows.length === 0) return <EmptyState title={t("emptyTitle")} text={t("emptyText")} />;
  return (
    <Table caption={caption}>
      <TableHead>
        <tr><Th>{first}</Th><Th numeric>{t("orders")}</Th><Th numeric>{t("units")}</Th><Th numeric>{t("gross")}</Th><Th numeric>{t("cancellations")}</Th><Th numeric>{t("refunds")}</Th><Th numeric>{t("net")}</Th></tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.key}>
            <Td>{row.first}</Td>
            <Td numeric>{format.number(row.figures.orders)}</Td>
            <Td numeric>{format.number(row.figures.units_sold)}</Td>
            <Td numeric><Money value={row.figures.gross_sales} /></Td>
            <Td numeric><Money value={row.figures.cancellations} /></Td>
            <Td numeric><Money value={row.figures.refunds} /></Td>
            <Td numeric className="font-medium"><Money value={row.figures.net} /></Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
