"use client";

import { Plus } from "lucide-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { errorText } from "@/components/ui/error-text";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { warehousesKeys } from "@/lib/api/query-keys/warehouses";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { toast } from "@/stores/toasts";
import { type Warehouse, useWarehouses } from "./use-stock";
import { WarehouseDialog } from "./warehouse-dialog";

/** The company's warehouses, in the order in which orders take from them. */
export function Warehouses() {
  const t = useTranslations("selling.warehouses");
  const unexpected = useTranslations("common.error")("unexpected");
  const format = useFormat();
  const client = useQueryClient();
  const may = useMay("warehouse:manage");
  const warehouses = useWarehouses();
  const [edited, setEdited] = useState<Warehouse | "new" | null>(null);
  const [closing, setClosing] = useState<Warehouse | null>(null);
  const setActive = async (warehouse: Warehouse, active: boolean) => {
    const { name, address, priority } = warehouse;
    await answer(
      api.PUT("/api/v1/warehouses/{warehouse_id}", {
        params: { path: { warehouse_id: warehouse.id }, header: { "If-Match": `"${warehouse.version}"` } },
        body: { name, address, priority, active },
      }),
    );
    await client.invalidateQueries({ queryKey: warehousesKeys.all });
    toast.done(t(active ? "opened" : "closed", { name }));
  };
  if (warehouses.isPending) return <TableSkeleton rows={3} />;
  if (warehouses.isLoadingError) return <ErrorState error={warehouses.error} onRetry={() => void warehouses.refetch()} />;
  const rows = warehouses.data.items;
  const add = may && (
    <Button variant="primary" onClick={() => setEdited("new")}>
      <Plus aria-hidden />
      {t("add")}
    </Button>
  );
  return (
    <div className="grid gap-3">
      {rows.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")} actions={add} />
      ) : (
        <>
          <div className="flex justify-end">{add}</div>
          <Table caption={t("caption")}>
            <TableHead>
              <tr>
                <Th>{t("name")}</Th>
                <Th>{t("address")}</Th>
                <Th numeric>{t("priority")}</Th>
                <Th>{t("state")}</Th>
                <Th><span className="sr-only">{t("actions")}</span></Th>
              </tr>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={row.id}>
                  <Td className="font-medium">{row.name}</Td>
                  <Td>{row.address.line1}, {row.address.postal_code} {row.address.city}, {format.country(row.address.country)}</Td>
                  <Td numeric>{row.priority}</Td>
                  <Td><StatusPill status={row.active ? "active" : "inactive"}>{t(row.active ? "active" : "inactive")}</StatusPill></Td>
                  <Td className="w-0 whitespace-nowrap">
                    {may && <Button size="sm" variant="quiet" aria-label={t("editNamed", { name: row.name })} onClick={() => setEdited(row)}>{t("edit")}</Button>}
                    {may && row.active && <Button size="sm" variant="quiet" aria-label={t("closeNamed", { name: row.name })} onClick={() => setClosing(row)}>{t("close")}</Button>}
                    {may && !row.active && (
                      <Button size="sm" variant="quiet" aria-label={t("openNamed", { name: row.name })} onClick={() => void setActive(row, true).catch((error: unknown) => toast.failed(errorText(error, unexpected)))}>{t("open")}</Button>
                    )}
                  </Td>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </>
      )}
      <WarehouseDialog warehouse={edited} onClose={() => setEdited(null)} />
      <ConfirmDialog
        open={closing !== null}
        onOpenChange={(open) => !open && setClosing(null)}
        title={t("closeTitle", { name: closing?.name ?? "" })}
        description={t("closeText")}
        action={t("closeAction")}
        onConfirm={() => closing && setActive(closing, false)}
      />
    </div>
  );
}
