"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { addOrderable } from "@/components/features/cart/add-orderable";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Money } from "@/components/ui/money";
import { TableSkeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { ordersKeys } from "@/lib/api/query-keys/orders";
import { useFormat } from "@/lib/format/use-format";
import { useOpenCart } from "@/lib/hooks/use-open-cart";
import { toast } from "@/stores/toasts";
import type { Order } from "./types";

/** The order's lines at today's prices and stock: what can be had goes into the cart, what cannot says why. */
export function ReorderDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useTranslations("orders.reorder");
  const common = useTranslations("common.ui");
  const format = useFormat();
  const router = useRouter();
  useOpenCart();
  const lines = useQuery({
    queryKey: ordersKeys.part(order.id, "reorder-lines"),
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/orders/{order_id}/reorder-lines", { params: { path: { order_id: order.id } }, signal })),
    // Prices and stock of this moment.
    staleTime: 0,
    gcTime: 0,
  });
  const orderable = lines.data?.orderable ?? [];
  const fill = () => {
    const count = addOrderable(orderable, lines.data?.lines.map((line) => line.product) ?? []);
    toast.done(t("done", { count }), { label: t("toCart"), onSelect: () => router.push("/cart") });
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        size="lg"
        title={t("title", { number: order.number })}
        description={t("text")}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common("cancel")}</Button>
            </DialogClose>
            <Button variant="primary" disabled={orderable.length === 0} onClick={fill}>
              {t("do", { count: orderable.length })}
            </Button>
          </>
        }
      >
        {lines.isPending && <TableSkeleton rows={3} />}
        {lines.isLoadingError && <ErrorState error={lines.error} onRetry={() => void lines.refetch()} />}
        {lines.data && (
          <Table caption={t("title", { number: order.number })}>
            <TableHead>
              <tr>
                <Th>{t("product")}</Th>
                <Th numeric>{t("quantity")}</Th>
                <Th numeric>{t("then")}</Th>
                <Th numeric>{t("now")}</Th>
                <Th>{t("state")}</Th>
              </tr>
            </TableHead>
            <TableBody>
              {lines.data.lines.map((line) => (
                <TableRow key={line.product_id}>
                  <Td>
                    <span className="block">{line.title}</span>
                    <span className="block text-xs text-faint">{line.sku}</span>
                  </Td>
                  <Td numeric>{format.number(line.quantity)}</Td>
                  <Td numeric><Money value={line.ordered_unit_price} /></Td>
                  <Td numeric><Money value={line.unit_price} /></Td>
                  <Td>
                    {line.status === "ok" ? <Badge tone="positive">{t("available")}</Badge> : <span className="text-caution">{line.message}</span>}
                  </Td>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </DialogContent>
    </Dialog>
  );
}
