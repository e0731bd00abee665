"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextareaField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { PageHeader } from "@/components/ui/page-header";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { reviewsKeys } from "@/lib/api/query-keys/reviews";
import { useMay, useSession } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";
import { RatingFilter, useReviewFilters } from "./rating-filter";
import type { Review } from "./review-card";
import { ReviewsList } from "./reviews-list";

/** The reviews that a seller received, and its replies. */
export function SellerReviewsPage() {
  const t = useTranslations("messaging.reviews");
  const session = useSession();
  const mayReply = useMay("review:reply");
  const filters = useReviewFilters();
  return (
    <>
      <PageHeader title={t("receivedTitle")} description={t("receivedText")} actions={<RatingFilter />} />
      <ReviewsList
        filters={{ ...filters, seller_id: session?.organisation_id }}
        label={t("receivedTitle")}
        empty={{ title: t("noneReceived"), text: t("noneReceivedText") }}
        actions={(review) => mayReply && <ReplyDialog review={review} />}
      />
    </>
  );
}

const schema = z.object({ text: z.string().trim().min(1).max(5000) });

function ReplyDialog({ review }: { review: Review }) {
  const t = useTranslations("messaging.reviews");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">{review.reply ? t("changeReply") : t("reply")}</Button>
      </DialogTrigger>
      <DialogContent title={t("replyTitle", { name: review.buyer_name })} description={t("replyText")}>
        <Form
          schema={schema}
          defaultValues={{ text: review.reply ?? "" }}
          onSubmit={async (body) => {
            await answer(api.POST("/api/v1/reviews/{review_id}/reply", { body, params: { path: { review_id: review.id } } }));
            await client.invalidateQueries({ queryKey: reviewsKeys.all });
            toast.done(t("replied"));
            setOpen(false);
          }}
        >
          <TextareaField name="text" label={t("replyLabel")} rows={5} />
          <SubmitButton>{t("replySubmit")}</SubmitButton>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
