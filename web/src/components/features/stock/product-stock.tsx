"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { Movements } from "./movements";
import { StockDialog } from "./stock-dialog";
import { useProductStock } from "./use-stock";

/** The stock of one product by warehouse, and its history. */
export function ProductStock({ productId, title }: { productId: string; title: string }) {
  const t = useTranslations("selling.stock");
  const format = useFormat();
  const may = useMay("inventory:update");
  const stock = useProductStock(productId);
  const [open, setOpen] = useState(false);
  return (
    <Card id="stock" title={t("title")} actions={may && <Button size="sm" onClick={() => setOpen(true)}>{t("setStock")}</Button>}>
      <div className="grid gap-4">
        {stock.isPending && <Skeleton className="h-16" />}
        {stock.isLoadingError && <ErrorState framed={false} error={stock.error} onRetry={() => void stock.refetch()} />}
        {stock.data && stock.data.items.length > 0 && (
          <Table caption={t("title")}>
            <TableHead>
              <tr>
                <Th>{t("warehouse")}</Th>
                <Th numeric>{t("onHand")}</Th>
                <Th numeric>{t("reserved")}</Th>
                <Th numeric>{t("available")}</Th>
                <Th numeric>{t("reorderLevel")}</Th>
              </tr>
            </TableHead>
            <TableBody>
              {stock.data.items.map((row) => (
                <TableRow key={row.warehouse_id}>
                  <Td>{row.warehouse_name} {row.low && <Badge tone="caution">{t("low")}</Badge>}</Td>
                  <Td numeric>{format.number(row.on_hand)}</Td>
                  <Td numeric>{format.number(row.reserved)}</Td>
                  <Td numeric>{format.number(row.available)}</Td>
                  <Td numeric>{format.number(row.reorder_level)}</Td>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
        <h3 className="text-sm font-medium">{t("movements")}</h3>
        <Movements productId={productId} />
      </div>
      <StockDialog product={open ? { id: productId, title } : null} onClose={() => setOpen(false)} />
    </Card>
  );
}
