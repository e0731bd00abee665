"use client";

import { useTranslations } from "next-intl";
import { LoadMore } from "@/components/ui/load-more";
import { TableSkeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { inventoryKeys } from "@/lib/api/query-keys/inventory";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { useWarehouses } from "./use-stock";

const KNOWN = ["received", "counted", "damaged", "returned", "corrected", "reserved", "released", "shipped", "imported", "sold"] as const;
type Known = (typeof KNOWN)[number];

/** What moved a product's stock, the newest first. */
export function Movements({ productId }: { productId: string }) {
  const t = useTranslations("selling.stock");
  const format = useFormat();
  const warehouses = useWarehouses();
  const list = useCursorList(inventoryKeys.part(productId, "movements"), (cursor, signal) =>
    answer(api.GET("/api/v1/products/{product_id}/inventory/movements", { params: { path: { product_id: productId }, query: { cursor, limit: 20 } }, signal })),
  );
  if (list.isPending) return <TableSkeleton rows={4} />;
  if (list.isLoadingError) return <ErrorState framed={false} error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0) return <p className="text-sm text-faint">{t("noMovements")}</p>;
  const nameOf = (id: string) => warehouses.data?.items.find((each) => each.id === id)?.name ?? "–";
  const isKnown = (reason: string): reason is Known => (KNOWN as readonly string[]).includes(reason);
  return (
    <>
      <Table caption={t("movements")}>
        <TableHead>
          <tr>
            <Th>{t("when")}</Th>
            <Th>{t("warehouse")}</Th>
            <Th>{t("reason")}</Th>
            <Th numeric>{t("change")}</Th>
            <Th numeric>{t("after")}</Th>
            <Th>{t("note")}</Th>
          </tr>
        </TableHead>
        <TableBody>
          {list.data.map((row) => (
            <TableRow key={row.id}>
              <Td><When at={row.created_at} as="dateTime" /></Td>
              <Td>{nameOf(row.warehouse_id)}</Td>
              <Td>{isKnown(row.reason) ? t(`reasons.${row.reason}`) : row.reason}</Td>
              <Td numeric>{format.number(row.quantity, { signDisplay: "exceptZero" })}</Td>
              <Td numeric>{format.number(row.on_hand_after)}</Td>
              <Td className="max-w-64 truncate">{row.note ?? "–"}</Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <LoadMore hasMore={list.hasNextPage} pending={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </>
  );
}
