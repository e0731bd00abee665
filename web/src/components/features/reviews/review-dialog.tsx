"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextField, TextareaField } from "@/components/forms/fields";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { reviewsKeys } from "@/lib/api/query-keys/reviews";
import { toast } from "@/stores/toasts";
import { useProductTitle } from "./product-name";
import { RatingField } from "./rating-field";
import type { Review } from "./review-card";

const schema = z.object({ rating: z.number().int().min(1).max(5), title: z.string().trim().min(1).max(200), text: z.string().trim().max(5000) });

/** Writes a review of a product, or changes one's own. */
export function ReviewDialog({ productId, review, trigger }: { productId: string; review?: Review; trigger: ReactNode }) {
  const t = useTranslations("messaging.reviews");
  const client = useQueryClient();
  const { title } = useProductTitle(productId);
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent title={review ? t("editTitle") : t("writeTitle")} description={title ?? undefined}>
        <Form
          schema={schema}
          defaultValues={{ rating: review?.rating ?? 0, title: review?.title ?? "", text: review?.text ?? "" }}
          onSubmit={async (body) => {
            if (review) await answer(api.PUT("/api/v1/reviews/{review_id}", { body, params: { path: { review_id: review.id } } }));
            else await answer(api.POST("/api/v1/reviews", { body: { ...body, product_id: productId } }));
            await client.invalidateQueries({ queryKey: reviewsKeys.all });
            toast.done(t("saved"));
            setOpen(false);
          }}
        >
          <RatingField name="rating" />
          <TextField name="title" label={t("titleLabel")} />
          <TextareaField name="text" label={t("textLabel")} optional rows={5} />
          <SubmitButton>{review ? t("save") : t("publish")}</SubmitButton>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
