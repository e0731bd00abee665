"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { LoadMore } from "@/components/ui/load-more";
import { Money } from "@/components/ui/money";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { commissionsKeys } from "@/lib/api/query-keys/commissions";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";

/** The platform's commission by document, with the rate that held for its order. */
export function Commissions() {
  const t = useTranslations("selling.statement");
  const format = useFormat();
  const list = useCursorList(commissionsKeys.list(), (cursor, signal) =>
    answer(api.GET("/api/v1/commissions", { params: { query: { cursor, limit: 50 } }, signal })),
  );
  if (list.isPending) return <TableSkeleton />;
  if (list.isLoadingError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0) return <EmptyState title={t("noCommissions")} text={t("noCommissionsText")} />;
  return (
    <>
      <Table caption={t("tabCommissions")}>
        <TableHead>
          <tr>
            <Th>{t("posted")}</Th>
            <Th>{t("document")}</Th>
            <Th numeric>{t("base")}</Th>
            <Th numeric>{t("rate")}</Th>
            <Th numeric>{t("commission")}</Th>
            <Th numeric>{t("vatRate")}</Th>
            <Th numeric>{t("vat")}</Th>
          </tr>
        </TableHead>
        <TableBody>
          {list.data.map((row) => (
            <TableRow key={row.id}>
              <Td><When at={row.created_at} /></Td>
              <Td><Link href={`/manufacturer/orders/${row.order_id}`} className="hover:underline">{row.document_label}</Link></Td>
              <Td numeric><Money value={row.base} /></Td>
              <Td numeric>{format.percent(row.rate, 2)}</Td>
              <Td numeric><Money value={row.amount} /></Td>
              <Td numeric>{row.reverse_charge ? t("reverseCharge") : format.percent(row.vat_rate, 2)}</Td>
              <Td numeric><Money value={row.vat} /></Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <LoadMore hasMore={list.hasNextPage} pending={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </>
  );
}
