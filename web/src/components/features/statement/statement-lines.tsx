"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { DayField } from "@/components/features/reports/day-field";
import { monthStart } from "@/components/features/reports/period";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { LoadMore } from "@/components/ui/load-more";
import { Money } from "@/components/ui/money";
import { NativeSelect } from "@/components/ui/native-select";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { ledgerKeys } from "@/lib/api/query-keys/ledger";
import { dayOf, isDay } from "@/lib/format/day";
import { useFormat } from "@/lib/format/use-format";
import { useSearchState } from "@/lib/hooks/use-search-state";

/** The statement of account over a period: opening, lines, closing. */
export function StatementLines({ currency, currencies }: { currency: string; currencies: string[] }) {
  const t = useTranslations("selling.statement");
  const format = useFormat();
  const { get, set } = useSearchState();
  const [today] = useState(() => new Date());
  const from = isDay(get("from")) ? get("from") : monthStart(today, 2);
  const to = isDay(get("to")) ? get("to") : dayOf(today);
  const query = { currency, from, to };
  const list = useInfiniteQuery({
    queryKey: ledgerKeys.list({ of: "statement", ...query }),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/v1/ledger/statement", { params: { query: { ...query, cursor: pageParam, limit: 100 } }, signal })),
    getNextPageParam: (page) => page.next_cursor,
  });
  const first = list.data?.pages[0];
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <DayField key={`from${from}`} label={t("from")} value={from} max={to} onDay={(day) => set({ from: day })} />
        <DayField key={`to${to}`} label={t("to")} value={to} min={from} onDay={(day) => set({ to: day })} />
        {currencies.length > 1 && (
          <Field label={t("currency")}>
            <NativeSelect value={currency} onChange={(event) => set({ currency: event.target.value })}>
              {currencies.map((each) => <option key={each}>{each}</option>)}
            </NativeSelect>
          </Field>
        )}
        <Button asChild className="sm:ml-auto">
          <a href={`/api/v1/ledger/statement/export?${new URLSearchParams(query).toString()}`} download={`statement-${from}-${to}.csv`}>
            <Download aria-hidden />
            {t("exportCsv")}
          </a>
        </Button>
      </div>
      {list.isPending && <TableSkeleton />}
      {list.isLoadingError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {first && rows.length === 0 && <EmptyState title={t("noLines")} text={t("noLinesText")} />}
      {first && rows.length > 0 && (
        <>
          <Table caption={t("linesCaption")}>
            <TableHead>
              <tr>
                <Th>{t("posted")}</Th>
                <Th>{t("kind")}</Th>
                <Th>{t("document")}</Th>
                <Th numeric>{t("change")}</Th>
                <Th numeric>{t("balanceAfter")}</Th>
              </tr>
            </TableHead>
            <TableBody>
              <TableRow>
                <Td>{format.date(first.first)}</Td>
                <Td colSpan={3} className="text-soft">{t("opening")}</Td>
                <Td numeric className="font-medium"><Money value={first.opening} /></Td>
              </TableRow>
              {rows.map((row) => (
                <TableRow key={row.id}>
                  <Td><When at={row.posted_at} as="dateTime" /></Td>
                  <Td>{t(`kinds.${row.kind}`)}</Td>
                  <Td className="whitespace-nowrap">
                    {row.order_id ? <Link href={`/manufacturer/orders/${row.order_id}`} className="hover:underline">{row.document_label ?? row.memo}</Link> : (row.document_label ?? row.memo)}
                  </Td>
                  <Td numeric className={row.change.amount.startsWith("-") ? "text-danger" : ""}>{format.money(row.change, { showPlus: true })}</Td>
                  <Td numeric><Money value={row.balance} /></Td>
                </TableRow>
              ))}
              {!list.hasNextPage && (
                <TableRow className="font-medium">
                  <Td>{format.date(first.last)}</Td>
                  <Td colSpan={3}>{t("closing")}</Td>
                  <Td numeric><Money value={first.closing} /></Td>
                </TableRow>
              )}
            </TableBody>
          </Table>
          <LoadMore hasMore={list.hasNextPage} pending={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          <section className="grid max-w-xl gap-2">
            <h2 className="text-sm">{t("totals")}</h2>
            <Table caption={t("totals")}>
              <TableHead>
                <tr>
                  <Th>{t("kind")}</Th>
                  <Th numeric>{t("lines")}</Th>
                  <Th numeric>{t("change")}</Th>
                </tr>
              </TableHead>
              <TableBody>
                {first.totals.map((each) => (
                  <TableRow key={each.kind}>
                    <Td>{t(`kinds.${each.kind}`)}</Td>
                    <Td numeric>{format.number(each.lines)}</Td>
                    <Td numeric>{format.money(each.change, { showPlus: true })}</Td>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </section>
        </>
      )}
    </div>
  );
}
