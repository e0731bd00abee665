"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { NativeSelectField, SelectField, SubmitButton, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import Link from "next/link";
import { useFormat } from "@/lib/format/use-format";
import { toast } from "@/stores/toasts";
import { type StockInput, useProductStock, useSetStock, useWarehouses } from "./use-stock";

const REASONS = ["received", "counted", "damaged", "returned", "corrected"] as const;
const schema = z.object({
  warehouse_id: z.string().min(1),
  how: z.enum(["set", "adjust", "keep"]),
  quantity: z.string().trim().regex(/^[+-]?\d{0,9}$/),
  reason: z.enum(REASONS),
  note: z.string().trim().max(200),
  reorder_level: z.string().trim().regex(/^\d{0,9}$/),
});

type StockDialogProps = { product: { id: string; title: string } | null; warehouseId?: string; onClose: () => void };

/** Counts or adjusts the stock of a product in a warehouse, with the reason, and its reorder level. */
export function StockDialog({ product, warehouseId, onClose }: StockDialogProps) {
  const t = useTranslations("selling.stock");
  return (
    <Dialog open={product !== null} onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("dialogTitle")} description={product?.title}>
        {product && <StockForm key={product.id} productId={product.id} warehouseId={warehouseId} onDone={onClose} />}
      </DialogContent>
    </Dialog>
  );
}

function StockForm({ productId, warehouseId, onDone }: { productId: string; warehouseId?: string; onDone: () => void }) {
  const t = useTranslations("selling.stock");
  const format = useFormat();
  const warehouses = useWarehouses();
  const stock = useProductStock(productId);
  const setStock = useSetStock();
  if (warehouses.isLoadingError) return <ErrorState framed={false} error={warehouses.error} onRetry={() => void warehouses.refetch()} />;
  if (stock.isLoadingError) return <ErrorState framed={false} error={stock.error} onRetry={() => void stock.refetch()} />;
  if (!warehouses.data || !stock.data) return <Skeleton className="h-60" />;
  const active = warehouses.data.items.filter((each) => each.active);
  const first = active.find((each) => each.id === warehouseId) ?? active[0];
  if (!first) return <Notice tone="caution" actions={<Link className="font-medium underline" href="/manufacturer/stock?tab=warehouses">{t("toWarehouses")}</Link>}>{t("needsWarehouse")}</Notice>;
  const rowOf = (id: string) => stock.data.items.find((each) => each.warehouse_id === id);
  return (
    <Form
      schema={schema}
      defaultValues={{ warehouse_id: first.id, how: "set", quantity: "", reason: "counted", note: "", reorder_level: "" }}
      rename={{ on_hand: "quantity", adjust_by: "quantity" }}
      onSubmit={async ({ how, quantity, reorder_level, note, ...rest }, form) => {
        const number = quantity === "" ? null : Number(quantity);
        if (number === null && reorder_level === "") {
          form.setError("quantity", { message: t("quantityMissing") });
          return;
        }
        const body: StockInput = { ...rest, note: note || null, reorder_level: reorder_level === "" ? null : Number(reorder_level) };
        if (number !== null) body[how === "adjust" ? "adjust_by" : "on_hand"] = number;
        const saved = await setStock(productId, body);
        toast.done(t("saved", { warehouse: saved.warehouse_name, count: saved.on_hand }));
        onDone();
      }}
    >
      {(form) => {
        const row = rowOf(form.watch("warehouse_id"));
        const adjusting = form.watch("how") === "adjust";
        return (
          <>
            <NativeSelectField name="warehouse_id" label={t("warehouse")}>
              {active.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
            </NativeSelectField>
            <p role="status" className="numeric text-sm text-soft">
              {t("now", { onHand: format.number(row?.on_hand ?? 0), reserved: format.number(row?.reserved ?? 0), level: format.number(row?.reorder_level ?? 0) })}
            </p>
            <div className="grid gap-4 sm:grid-cols-2">
              <SelectField name="how" label={t("how")} options={[{ value: "set", label: t("howSet") }, { value: "adjust", label: t("howAdjust") }]} />
              <TextField name="quantity" label={t(adjusting ? "adjustBy" : "onHandNew")} inputMode={adjusting ? "text" : "numeric"} className="numeric text-right" optional />
              <SelectField name="reason" label={t("reason")} options={REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))} />
              <TextField name="reorder_level" label={t("reorderLevel")} placeholder={String(row?.reorder_level ?? 0)} inputMode="numeric" className="numeric text-right" optional />
            </div>
            <TextField name="note" label={t("note")} optional />
            <div className="flex justify-end gap-2">
              <DialogClose asChild><Button>{t("cancel")}</Button></DialogClose>
              <SubmitButton>{t("save")}</SubmitButton>
            </div>
          </>
        );
      }}
    </Form>
  );
}
