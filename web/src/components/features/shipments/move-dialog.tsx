"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { NativeSelectField, SubmitButton, TextField } from "@/components/forms/fields";
import { DialogButtons } from "@/components/forms/dialog-buttons";
import { useKindly } from "@/components/features/orders/use-order";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { toast } from "@/stores/toasts";
import type { Move, Shipment } from "./types";

/** Says what happened to a shipment: where it was seen, and what is to be known of it. */
export function MoveDialog({ shipment, moves, onClose }: { shipment: Shipment; moves: Move[]; onClose: () => void }) {
  const t = useTranslations("orders");
  const kindly = useKindly();
  const schema = z.object({
    status: z.string().min(1),
    place: z.string().trim().max(200),
    seen_at: z.string(),
    tracking_number: z.string().trim().max(50),
    note: z.string().trim().max(1000),
  });
  const move = async (values: z.infer<typeof schema>) => {
    const status = moves.find((each) => each === values.status);
    if (!status) return;
    await kindly(() =>
      answer(
        api.PUT("/api/v1/shipments/{shipment_id}/status", {
          params: { path: { shipment_id: shipment.id } },
          body: {
            status,
            place: values.place || null,
            note: values.note || null,
            // The field is in the reader's own time zone.
            seen_at: values.seen_at ? new Date(values.seen_at).toISOString() : null,
            tracking_number: values.tracking_number || null,
          },
        }),
      ),
    );
    toast.done(t("move.done", { number: shipment.number, status: t(`shipmentStatus.${status}`) }));
    onClose();
  };
  // Only a carrier of the seller's own may still need its number; the platform's give theirs by themselves.
  const asksForNumber = shipment.service === null && !shipment.tracking_number;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("move.title", { number: shipment.number })} description={t("move.text")}>
        <Form schema={schema} defaultValues={{ status: moves[0] ?? "", place: "", seen_at: "", tracking_number: "", note: "" }} onSubmit={move}>
          <NativeSelectField name="status" label={t("move.what")}>
            {moves.map((each) => (
              <option key={each} value={each}>
                {t(`shipmentStatus.${each}`)}
              </option>
            ))}
          </NativeSelectField>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="place" label={t("move.place")} optional maxLength={200} />
            <TextField name="seen_at" type="datetime-local" label={t("move.when")} optional hint={t("move.whenHint")} />
          </div>
          {asksForNumber && <TextField name="tracking_number" label={t("ship.tracking")} optional maxLength={50} />}
          <TextField name="note" label={t("move.note")} optional maxLength={1000} />
          <DialogButtons>
            <SubmitButton>{t("move.do")}</SubmitButton>
          </DialogButtons>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
