"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { NativeSelectField, SubmitButton, TextField, TextareaField } from "@/components/forms/fields";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { reviewsKeys } from "@/lib/api/query-keys/reviews";
import { toast } from "@/stores/toasts";
import { DialogButtons } from "@/components/forms/dialog-buttons";
import type { Order } from "./types";

const RATINGS = [5, 4, 3, 2, 1] as const;
const REVIEW = z.object({
  product_id: z.string().min(1),
  rating: z.string().min(1),
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().max(5000),
});

/** A review of one product of the order that has arrived. */
export function ReviewDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useTranslations("orders.review");
  const client = useQueryClient();
  const received = order.lines.filter((line) => line.product_id && line.delivered_quantity > 0);
  const write = async ({ product_id, rating, title, text }: z.infer<typeof REVIEW>) => {
    await answer(api.POST("/api/v1/reviews", { body: { product_id, rating: Number(rating), title, text } }));
    await client.invalidateQueries({ queryKey: reviewsKeys.all });
    toast.done(t("done"));
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("title")} description={t("about")}>
        <Form schema={REVIEW} defaultValues={{ product_id: received[0]?.product_id ?? "", rating: "", title: "", text: "" }} onSubmit={write}>
          <NativeSelectField name="product_id" label={t("product")}>
            {received.map((line) => (
              <option key={line.id} value={line.product_id ?? ""}>
                {line.title}
              </option>
            ))}
          </NativeSelectField>
          <NativeSelectField name="rating" label={t("rating")}>
            <option value="">{t("choose")}</option>
            {RATINGS.map((each) => (
              <option key={each} value={each}>
                {t("stars", { count: each })}
              </option>
            ))}
          </NativeSelectField>
          <TextField name="title" label={t("headline")} maxLength={200} />
          <TextareaField name="text" label={t("text")} optional maxLength={5000} />
          <DialogButtons>
            <SubmitButton>{t("do")}</SubmitButton>
          </DialogButtons>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
