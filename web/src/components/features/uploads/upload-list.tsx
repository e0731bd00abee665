"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { LoadMore } from "@/components/ui/load-more";
import { Progress } from "@/components/ui/progress";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { uploadsKeys } from "@/lib/api/query-keys/uploads";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";

/** Earlier uploads, the newest first; those that run go on by themselves. */
export function UploadList() {
  const t = useTranslations("selling.uploads");
  const format = useFormat();
  const list = useCursorList(uploadsKeys.list({ of: "products" }), (cursor, signal) =>
    answer(api.GET("/api/v1/products/bulk-upload", { params: { query: { cursor } }, signal })),
  );
  if (list.isPending) return <TableSkeleton rows={4} />;
  if (list.isLoadingError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0) return <EmptyState title={t("noneTitle")} text={t("noneText")} />;
  return (
    <>
      <Table caption={t("earlier")}>
        <TableHead>
          <tr>
            <Th>{t("file")}</Th>
            <Th>{t("state")}</Th>
            <Th>{t("started")}</Th>
            <Th numeric>{t("read")}</Th>
            <Th numeric>{t("created")}</Th>
            <Th numeric>{t("updated")}</Th>
            <Th numeric>{t("unchanged")}</Th>
            <Th numeric>{t("refused")}</Th>
          </tr>
        </TableHead>
        <TableBody>
          {list.data.map((row) => (
            <TableRow key={row.id}>
              <Td><Link className="font-medium hover:underline" href={`/manufacturer/uploads/${row.id}`}>{row.file_name}</Link></Td>
              <Td>
                <StatusPill status={row.status}>{t(`status.${row.status}`)}</StatusPill>
                {row.status === "running" && <Progress share={row.progress} label={t("progress")} className="mt-1 w-24" />}
              </Td>
              <Td><When at={row.created_at} as="dateTime" /></Td>
              <Td numeric>{format.number(row.rows_read)}</Td>
              <Td numeric>{format.number(row.rows_created)}</Td>
              <Td numeric>{format.number(row.rows_updated)}</Td>
              <Td numeric>{format.number(row.rows_unchanged)}</Td>
              <Td numeric className={row.rows_refused > 0 ? "text-danger" : ""}>{format.number(row.rows_refused)}</Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <LoadMore hasMore={list.hasNextPage} pending={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </>
  );
}
