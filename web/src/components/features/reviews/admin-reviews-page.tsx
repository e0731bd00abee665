"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextField } from "@/components/forms/fields";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { PageHeader } from "@/components/ui/page-header";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { reviewsKeys } from "@/lib/api/query-keys/reviews";
import { useMay } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";
import { RatingFilter, useReviewFilters } from "./rating-filter";
import type { Review } from "./review-card";
import { ReviewsList } from "./reviews-list";

/** All reviews, to hide what has no place there. */
export function AdminReviewsPage() {
  const t = useTranslations("messaging.reviews");
  const mayModerate = useMay("review:moderate");
  return (
    <>
      <PageHeader title={t("allTitle")} description={t("allText")} actions={<RatingFilter />} />
      <ReviewsList
        filters={useReviewFilters()}
        label={t("allTitle")}
        empty={{ title: t("noneAtAll"), text: t("noneAtAllText") }}
        actions={(review) => mayModerate && (review.hidden_reason === null ? <HideDialog review={review} /> : <Show review={review} />)}
      />
    </>
  );
}

const schema = z.object({ reason: z.string().trim().min(1).max(200) });

function HideDialog({ review }: { review: Review }) {
  const t = useTranslations("messaging.reviews");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">{t("hide")}</Button>
      </DialogTrigger>
      <DialogContent size="sm" title={t("hideTitle", { title: review.title })} description={t("hideText")}>
        <Form
          schema={schema}
          defaultValues={{ reason: "" }}
          onSubmit={async ({ reason }) => {
            const params = { path: { review_id: review.id } };
            await answer(api.POST("/api/v1/reviews/{review_id}/visibility", { body: { visibility: "hide", reason }, params }));
            await client.invalidateQueries({ queryKey: reviewsKeys.all });
            toast.done(t("nowHidden"));
            setOpen(false);
          }}
        >
          <TextField name="reason" label={t("reason")} />
          <SubmitButton variant="danger">{t("hide")}</SubmitButton>
        </Form>
      </DialogContent>
    </Dialog>
  );
}

function Show({ review }: { review: Review }) {
  const t = useTranslations("messaging.reviews");
  const client = useQueryClient();
  return (
    <ConfirmDialog
      danger={false}
      trigger={<Button size="sm">{t("show")}</Button>}
      title={t("showTitle", { title: review.title })}
      description={t("showText")}
      action={t("show")}
      onConfirm={async () => {
        const params = { path: { review_id: review.id } };
        await answer(api.POST("/api/v1/reviews/{review_id}/visibility", { body: { visibility: "show" }, params }));
        await client.invalidateQueries({ queryKey: reviewsKeys.all });
        toast.done(t("nowShown"));
      }}
    />
  );
}
