"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextareaField } from "@/components/forms/fields";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { toast } from "@/stores/toasts";
import { DialogButtons } from "@/components/forms/dialog-buttons";
import type { ReadOrder } from "./types";
import { useKindly } from "./use-order";

type StepProps<Action> = { action: Action; read: ReadOrder; onClose: () => void };

const TARGETS = { accept: "processing", complete: "completed", refuse: "refused" } as const;

function ifMatch({ etag }: ReadOrder) {
  return etag ? { "If-Match": etag } : {};
}

/** A step that takes no words: the seller accepts, the buyer says that all is well. */
export function StepDialog({ action, read, onClose }: StepProps<"accept" | "complete">) {
  const t = useTranslations("orders.step");
  const kindly = useKindly();
  const order = read.data;
  const take = async () => {
    await kindly(() =>
      answer(
        api.PUT("/api/v1/orders/{order_id}/status", {
          params: { path: { order_id: order.id }, header: ifMatch(read) },
          body: { status: TARGETS[action] },
        }),
      ),
    );
    toast.done(t(`${action}Done`, { number: order.number }));
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`${action}Title`, { number: order.number })}
      description={t(`${action}Text`)}
      action={t(`${action}Do`)}
      danger={false}
      onConfirm={take}
    />
  );
}

const REASON = z.object({ reason: z.string().trim().min(1).max(500) });

/** A step with words for the other side: to refuse, or to cancel. */
export function ReasonDialog({ action, read, onClose }: StepProps<"refuse" | "cancel">) {
  const t = useTranslations("orders.step");
  const kindly = useKindly();
  const order = read.data;
  const params = { path: { order_id: order.id }, header: ifMatch(read) };
  const take = async ({ reason }: z.infer<typeof REASON>) => {
    await kindly(() =>
      action === "cancel"
        ? answer(api.POST("/api/v1/orders/{order_id}/cancel", { params, body: { reason } }))
        : answer(api.PUT("/api/v1/orders/{order_id}/status", { params, body: { status: TARGETS.refuse, reason } })),
    );
    toast.done(t(`${action}Done`, { number: order.number }));
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t(`${action}Title`, { number: order.number })} description={t(`${action}Text`)}>
        <Form schema={REASON} defaultValues={{ reason: "" }} onSubmit={take}>
          <TextareaField name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={500} rows={3} />
          <DialogButtons>
            <SubmitButton variant="danger">{t(`${action}Do`)}</SubmitButton>
          </DialogButtons>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
