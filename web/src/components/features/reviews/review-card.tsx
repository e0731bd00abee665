"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { When } from "@/components/ui/when";
import type { components } from "@/lib/api/schema";
import { ProductName } from "./product-name";
import { Stars } from "./stars";

export type Review = components["schemas"]["ReviewOutput"];

/** A review with the seller's reply, and what may be done with it. */
export function ReviewCard({ review, actions }: { review: Review; actions?: ReactNode }) {
  const t = useTranslations("messaging.reviews");
  return (
    <li className="grid gap-2 px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars rating={review.rating} />
        <ProductName id={review.product_id} />
        <span className="text-xs text-faint">
          {review.buyer_name} · <When at={review.created_at} />
        </span>
        {review.hidden_reason !== null && <Badge tone="danger">{t("hidden")}</Badge>}
      </div>
      <div>
        <h2 className="text-sm break-words">{review.title}</h2>
        {review.text && <p className="max-w-3xl break-words whitespace-pre-line text-soft">{review.text}</p>}
      </div>
      {review.hidden_reason !== null && <p className="text-xs text-danger">{t("hiddenBecause", { reason: review.hidden_reason })}</p>}
      {review.reply && (
        <div className="max-w-3xl border-l-2 border-accent pl-3">
          <p className="text-xs text-faint">
            {t("replyOn")} <When at={review.replied_at} />
          </p>
          <p className="break-words whitespace-pre-line">{review.reply}</p>
        </div>
      )}
      {actions && <div className="flex gap-2">{actions}</div>}
    </li>
  );
}
