"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { Money } from "@/components/ui/money";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { analyticsKeys } from "@/lib/api/query-keys/analytics";
import type { components } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/use-format";
import { useReportQuery } from "./use-report-query";

type Figures = components["schemas"]["Figures"];
type Ranked = Figures & { rank: number; previous: Figures | null };
const LIMIT = 100;

/** The products that sold best. */
export function RankedProducts() {
  const t = useTranslations("selling.reports");
  const { shared, sort } = useReportQuery();
  const query = { ...shared, sort, limit: LIMIT };
  const list = useQuery({
    queryKey: analyticsKeys.list({ of: "products", ...query }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/analytics/products", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  if (list.isPending) return <TableSkeleton />;
  if (list.isLoadingError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <RankedTable
      caption={t("tabs.products")}
      head={t("product")}
      rows={list.data.items}
      keyOf={(row) => row.product.id}
      nameOf={({ product }) => (
        <>
          <Link href={`/manufacturer/products/${product.id}`} className="hover:underline">{product.title}</Link>
          <span className="block font-mono text-xs text-faint">{product.sku}</span>
        </>
      )}
    />
  );
}

/** The customers that bought most. */
export function RankedCustomers() {
  const t = useTranslations("selling.reports");
  const format = useFormat();
  const { shared, sort } = useReportQuery();
  const query = { ...shared, sort, limit: LIMIT };
  const list = useQuery({
    queryKey: analyticsKeys.list({ of: "customers", ...query }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/analytics/customers", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  if (list.isPending) return <TableSkeleton />;
  if (list.isLoadingError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <RankedTable
      caption={t("tabs.customers")}
      head={t("customer")}
      rows={list.data.items}
      keyOf={(row) => row.customer.id ?? `rank-${row.rank}`}
      nameOf={({ customer }) => (
        <>
          {customer.name ?? t("unnamed")}
          {customer.country && <span className="block text-xs text-faint">{/^[A-Z]{2}$/.test(customer.country) ? format.country(customer.country) : customer.country}</span>}
        </>
      )}
    />
  );
}

type RankedTableProps<Row extends Ranked> = { caption: string; head: string; rows: Row[]; keyOf: (row: Row) => string; nameOf: (row: Row) => ReactNode };

function RankedTable<Row extends Ranked>({ caption, head, rows, keyOf, nameOf }: RankedTableProps<Row>) {
  const t = useTranslations("selling.reports");
  const format = useFormat();
  if (rows.length === 0) return <EmptyState title={t("noneTitle")} text={t("noneText")} />;
  const compared = rows.some((row) => row.previous !== null);
  return (
    <Table caption={caption}>
      <TableHead>
        <tr>
          <Th numeric>{t("rank")}</Th>
          <Th>{head}</Th>
          <Th numeric>{t("figures.net")}</Th>
          {compared && <Th numeric>{t("before")}</Th>}
          <Th numeric>{t("figures.units")}</Th>
          <Th numeric>{t("figures.orders")}</Th>
          <Th numeric>{t("figures.cancellations")}</Th>
          <Th numeric>{t("figures.average")}</Th>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={keyOf(row)}>
            <Td numeric className="w-12 text-faint">{row.rank}</Td>
            <Td className="min-w-56">{nameOf(row)}</Td>
            <Td numeric className="font-medium"><Money value={row.net} /></Td>
            {compared && <Td numeric><Money value={row.previous?.net} /></Td>}
            <Td numeric>{format.number(row.units_sold)}</Td>
            <Td numeric>{format.number(row.orders)}</Td>
            <Td numeric><Money value={row.cancellations} /></Td>
            <Td numeric><Money value={row.average_order_value} /></Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
