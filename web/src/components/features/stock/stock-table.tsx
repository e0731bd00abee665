"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { CursorPages } from "@/components/ui/pagination";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { inventoryKeys } from "@/lib/api/query-keys/inventory";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { useSearchState } from "@/lib/hooks/use-search-state";
import { Movements } from "./movements";
import { ProductPicker } from "./product-picker";
import { StockDialog } from "./stock-dialog";
import { type Stock, useWarehouses } from "./use-stock";

type Edited = { product: { id: string; title: string }; warehouseId?: string };

/** Stock by product and warehouse; filters live in the address. */
export function StockTable() {
  const t = useTranslations("selling.stock");
  const format = useFormat();
  const may = useMay("inventory:update");
  const { get, set, search, pathname } = useSearchState();
  const warehouses = useWarehouses();
  const [edited, setEdited] = useState<Edited | null>(null);
  const [shown, setShown] = useState<Stock | null>(null);
  const query = {
    warehouse_id: get("warehouse") || undefined,
    product_id: get("product") || undefined,
    low: get("low") === "1" ? true : undefined,
    cursor: get("cursor") || undefined,
    limit: 50,
  };
  const stock = useQuery({
    queryKey: inventoryKeys.list(query),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/inventory", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const filtered = Boolean(query.warehouse_id ?? query.product_id ?? query.low);
  const rows = stock.data?.items ?? [];
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t("searchProduct")} className="w-full sm:w-72">
          <ProductPicker placeholder={t("searchPlaceholder")} onProduct={(product) => set({ product: product.id })} />
        </Field>
        <Field label={t("warehouse")} className="w-full sm:w-52">
          <NativeSelect value={get("warehouse")} onChange={(event) => set({ warehouse: event.target.value })}>
            <option value="">{t("allWarehouses")}</option>
            {warehouses.data?.items.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
          </NativeSelect>
        </Field>
        <div className="flex h-(--control-height) items-center gap-2 text-sm">
          <Checkbox id="stock-low" checked={query.low === true} onCheckedChange={(checked) => set({ low: checked === true ? "1" : null })} />
          <label htmlFor="stock-low">{t("onlyLow")}</label>
        </div>
        {filtered && (
          <Button variant="quiet" onClick={() => set({ product: null, warehouse: null, low: null })}>
            <X aria-hidden />
            {t("clear")}
          </Button>
        )}
        {may && query.product_id && rows.length === 0 && !stock.isPending && (
          <Button onClick={() => query.product_id && setEdited({ product: { id: query.product_id, title: "" } })}>{t("setStock")}</Button>
        )}
        {may && <NewStock onProduct={(product) => setEdited({ product })} />}
      </div>
      {stock.isPending && <TableSkeleton />}
      {stock.isLoadingError && <ErrorState error={stock.error} onRetry={() => void stock.refetch()} />}
      {stock.data && rows.length === 0 && (
        <EmptyState title={t(filtered ? "noneFiltered" : "noneTitle")} text={t(filtered ? "noneFilteredText" : "noneText")} />
      )}
      {rows.length > 0 && (
        <div aria-busy={stock.isPlaceholderData || undefined}>
          <Table caption={t("tableCaption")}>
            <TableHead>
              <tr>
                <Th>{t("product")}</Th>
                <Th>{t("warehouse")}</Th>
                <Th numeric>{t("onHand")}</Th>
                <Th numeric>{t("reserved")}</Th>
                <Th numeric>{t("available")}</Th>
                <Th numeric className="max-xl:hidden">{t("reorderLevel")}</Th>
                <Th><span className="sr-only">{t("actions")}</span></Th>
              </tr>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={`${row.product_id}-${row.warehouse_id}`}>
                  <Td className="min-w-56">
                    <Link href={`/manufacturer/products/${row.product_id}`} className="hover:underline">{row.title}</Link>
                    <span className="block font-mono text-xs text-faint">{row.sku}</span>
                  </Td>
                  <Td>{row.warehouse_name}</Td>
                  <Td numeric>{format.number(row.on_hand)}</Td>
                  <Td numeric>{format.number(row.reserved)}</Td>
                  <Td numeric>{row.low && <Badge tone="caution" className="mr-2">{t("low")}</Badge>}{format.number(row.available)}</Td>
                  <Td numeric className="max-xl:hidden">{format.number(row.reorder_level)}</Td>
                  <Td className="w-0 whitespace-nowrap">
                    <Button size="sm" variant="quiet" aria-label={t("movementsOf", { sku: row.sku })} onClick={() => setShown(row)}>{t("movements")}</Button>
                    {may && (
                      <Button size="sm" aria-label={t("setStockOf", { sku: row.sku, warehouse: row.warehouse_name })} onClick={() => setEdited({ product: { id: row.product_id, title: row.title }, warehouseId: row.warehouse_id })}>
                        {t("change")}
                      </Button>
                    )}
                  </Td>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          <CursorPages count={rows.length} pathname={pathname} search={search} cursor={query.cursor} next={stock.data?.next_cursor} />
        </div>
      )}
      <StockDialog product={edited?.product ?? null} warehouseId={edited?.warehouseId} onClose={() => setEdited(null)} />
      <Dialog open={shown !== null} onOpenChange={(open) => !open && setShown(null)}>
        <DialogContent size="lg" title={t("movements")} description={shown?.title}>
          {shown && <Movements productId={shown.product_id} />}
        </DialogContent>
      </Dialog>
    </div>
  );
}

/** Stock for a product that has none yet. */
function NewStock({ onProduct }: { onProduct: (product: { id: string; title: string }) => void }) {
  const t = useTranslations("selling.stock");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" className="sm:ml-auto" onClick={() => setOpen(true)}>{t("addStock")}</Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent title={t("addStock")} description={t("addStockText")}>
          <div className="min-h-72">
            <Field label={t("product")}>
              <ProductPicker
                placeholder={t("searchPlaceholder")}
                onProduct={({ id, title }) => {
                  setOpen(false);
                  onProduct({ id, title });
                }}
              />
            </Field>
          </div>
        </DialogContent>
      </Dialog>
    </>
  );
}
