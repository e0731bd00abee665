"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { NativeSelectField, SubmitButton, TextField } from "@/components/forms/fields";
import { DialogButtons } from "@/components/forms/dialog-buttons";
import { LineQuantities } from "@/components/features/orders/line-quantities";
import { gramsOf, openUnits } from "@/components/features/orders/steps";
import type { Order } from "@/components/features/orders/types";
import { useKindly } from "@/components/features/orders/use-order";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { TableSkeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { useIdempotencyKey } from "@/lib/api/idempotency";
import { shipmentsKeys } from "@/lib/api/query-keys/shipments";
import { useFormat } from "@/lib/format/use-format";
import { toast } from "@/stores/toasts";
import { serviceName } from "./service-name";
import type { Shipment } from "./types";

/** Makes a shipment of an order, whole or in part. What is already packed in another one is not offered again. */
export function ShipDialog({ order, shipments, onClose }: { order: Order; shipments: Shipment[]; onClose: () => void }) {
  const t = useTranslations("orders.ship");
  const packed = shipments.filter((shipment) => shipment.status === "created").map(({ id }) => id);
  const promised = useQuery({
    queryKey: shipmentsKeys.part(order.id, "packed", { packed }),
    queryFn: async ({ signal }) => {
      const units = new Map<string, number>();
      for (const id of packed) {
        const { lines } = await answer(api.GET("/api/v1/shipments/{shipment_id}", { params: { path: { shipment_id: id } }, signal }));
        for (const line of lines) units.set(line.line_id, (units.get(line.line_id) ?? 0) + line.quantity);
      }
      return units;
    },
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent size="lg" title={t("title", { number: order.number })} description={t("text")}>
        {promised.isPending && <TableSkeleton rows={3} />}
        {promised.isLoadingError && <ErrorState error={promised.error} onRetry={() => void promised.refetch()} />}
        {promised.data && <ShipForm order={order} open={openUnits(order.lines, promised.data)} onClose={onClose} />}
      </DialogContent>
    </Dialog>
  );
}

const TRACKING = /^([A-Za-z0-9][A-Za-z0-9 ._/-]{2,49})?$/;

function ShipForm({ order, open, onClose }: { order: Order; open: Map<string, number>; onClose: () => void }) {
  const t = useTranslations("orders.ship");
  const format = useFormat();
  const kindly = useKindly();
  const { keyFor, renew } = useIdempotencyKey();
  const lines = order.lines.filter((line) => (open.get(line.id) ?? 0) > 0);
  const schema = z.object({
    lines: z.array(z.object({ quantity: z.string().trim().regex(/^\d{1,7}$/, t("wholeNumber")) }).superRefine(({ quantity }, context) => {
      if (Number(quantity) > 1_000_000) context.addIssue({ code: "custom", path: ["quantity"], message: t("wholeNumber") });
    })).refine((each) => each.some(({ quantity }) => Number(quantity) > 0), t("nothing")),
    by: z.enum(["ordered", "own"]),
    carrier: z.string().trim().max(200),
    tracking_number: z.string().trim().regex(TRACKING, t("trackingForm")),
    packages: z.string().trim().regex(/^([1-9]\d?|[1-4]\d\d|500)$/, t("packagesForm")),
    weight_g: z.string().refine((text) => gramsOf(text) !== null, t("weightForm")),
    note: z.string().trim().max(1000),
  }).superRefine(({ by, carrier, lines: chosen }, context) => {
    if (by === "own" && !carrier) context.addIssue({ code: "custom", path: ["carrier"], message: t("carrierMissing") });
    chosen.forEach(({ quantity }, index) => {
      const most = open.get(lines[index]?.id ?? "") ?? 0;
      if (Number(quantity) > most) context.addIssue({ code: "custom", path: ["lines", index, "quantity"], message: t("tooMany", { most }) });
    });
  });
  const send = async (values: z.infer<typeof schema>) => {
    const own = values.by === "own";
    const body = {
      order_id: order.id,
      lines: lines
        .map((line, index) => ({ line_id: line.id, quantity: Number(values.lines[index]?.quantity ?? 0) }))
        .filter(({ quantity }) => quantity > 0),
      carrier: own ? values.carrier : null,
      tracking_number: own && values.tracking_number ? values.tracking_number : null,
      packages: Number(values.packages),
      weight_g: gramsOf(values.weight_g) ?? null,
      note: values.note || null,
    };
    const made = await kindly(() => answer(api.POST("/api/v1/shipments", { body, params: { header: { "Idempotency-Key": keyFor(body) } } })));
    renew();
    toast.done(t("done", { number: made.number }));
    onClose();
  };
  if (lines.length === 0) return <p className="text-sm text-soft">{t("allPacked")}</p>;
  return (
    <Form
      schema={schema}
      defaultValues={{
        lines: lines.map((line) => ({ quantity: String(open.get(line.id) ?? 0) })),
        by: "ordered", carrier: "", tracking_number: "", packages: "1", weight_g: "", note: "",
      }}
      onSubmit={send}
    >
      {(form) => (
        <>
          <LineQuantities
            caption={t("lines")}
            lines={lines}
            facts={[
              { head: t("ordered"), of: (line) => format.number(line.quantity) },
              { head: t("open"), of: (line) => format.number(open.get(line.id) ?? 0) },
            ]}
            head={t("quantity")}
            label={(product) => t("quantityOf", { product })}
            problem={form.formState.errors.lines?.root?.message ?? form.formState.errors.lines?.message}
          />
          <div className="grid gap-4 sm:grid-cols-3">
            <NativeSelectField name="by" label={t("by")}>
              <option value="ordered">{t("asOrdered", { option: order.shipping_option ? serviceName(order.shipping_option) : "–" })}</option>
              <option value="own">{t("own")}</option>
            </NativeSelectField>
            <TextField name="packages" label={t("packages")} inputMode="numeric" />
            <TextField name="weight_g" label={t("weight")} optional inputMode="decimal" hint={t("weightHint")} />
          </div>
          {form.watch("by") === "own" && (
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField name="carrier" label={t("carrier")} maxLength={200} />
              <TextField name="tracking_number" label={t("tracking")} optional maxLength={50} />
            </div>
          )}
          <TextField name="note" label={t("note")} optional maxLength={1000} />
          <DialogButtons>
            <SubmitButton>{t("do")}</SubmitButton>
          </DialogButtons>
        </>
      )}
    </Form>
  );
}
