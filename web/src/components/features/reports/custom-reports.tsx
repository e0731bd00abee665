"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { LoadMore } from "@/components/ui/load-more";
import { Progress } from "@/components/ui/progress";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { api } from "@/lib/api/browser";
import { answer } from "@/lib/api/answer";
import { reportsKeys } from "@/lib/api/query-keys/reports";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { toast } from "@/stores/toasts";
import { CustomReportForm } from "./custom-report-form";

const LOOK_AGAIN_MS = 3_000;

/** Reports of one's own: asked for, made in the background, downloaded. */
export function CustomReports() {
  const t = useTranslations("selling.custom");
  const format = useFormat();
  const client = useQueryClient();
  const may = useMay("analytics:report");
  const list = useInfiniteQuery({
    queryKey: reportsKeys.list(),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/v1/analytics/custom-reports", { params: { query: { cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next_cursor,
    refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some((each) => each.status === "queued" || each.status === "running")) ? LOOK_AGAIN_MS : false),
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="grid gap-5">
      {may && <CustomReportForm />}
      <section className="grid gap-2">
        <h2 className="text-md">{t("made")}</h2>
        {list.isPending && <TableSkeleton rows={3} />}
        {list.isLoadingError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.data && rows.length === 0 && <EmptyState title={t("noneTitle")} text={t("noneText")} />}
        {rows.length > 0 && (
          <Table caption={t("made")}>
            <TableHead>
              <tr>
                <Th>{t("name")}</Th>
                <Th>{t("period")}</Th>
                <Th>{t("state")}</Th>
                <Th>{t("asked")}</Th>
                <Th numeric>{t("rows")}</Th>
                <Th numeric>{t("size")}</Th>
                <Th><span className="sr-only">{t("actions")}</span></Th>
              </tr>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={row.id}>
                  <Td className="min-w-48 font-medium">{row.title}</Td>
                  <Td className="whitespace-nowrap">{format.date(row.start)} – {format.date(row.end)}</Td>
                  <Td>
                    <span role="status"><StatusPill status={row.status}>{t(`status.${row.status}`)}</StatusPill></span>
                    {row.status === "running" && <Progress share={row.progress_percent / 100} label={t("progressOf", { title: row.title })} className="mt-1 w-24" />}
                    {row.failure && <p className="text-xs text-danger">{row.failure}</p>}
                  </Td>
                  <Td><When at={row.created_at} as="dateTime" /></Td>
                  <Td numeric>{row.rows_total === null ? "–" : format.number(row.rows_total)}</Td>
                  <Td numeric>{row.size_bytes === null ? "–" : format.bytes(row.size_bytes)}</Td>
                  <Td className="w-0 whitespace-nowrap">
                    {row.status === "ready" && (
                      <Button asChild size="sm">
                        <a href={`/api/v1/analytics/custom-reports/${row.id}/download`} download aria-label={t("downloadOf", { title: row.title })}>
                          <Download aria-hidden />
                          {row.format.toUpperCase()}
                        </a>
                      </Button>
                    )}
                    {may && (
                      <ConfirmDialog
                        trigger={<Button size="sm" variant="quiet" aria-label={t("deleteOf", { title: row.title })}>{t("delete")}</Button>}
                        title={t("deleteOf", { title: row.title })}
                        description={t("deleteText")}
                        action={t("delete")}
                        onConfirm={async () => {
                          await api.DELETE("/api/v1/analytics/custom-reports/{report_id}", { params: { path: { report_id: row.id } } });
                          await client.invalidateQueries({ queryKey: reportsKeys.all });
                          toast.done(t("deleted"));
                        }}
                      />
                    )}
                  </Td>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
        <LoadMore hasMore={list.hasNextPage} pending={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
      </section>
    </div>
  );
}
