"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { get, useController, useFormContext } from "react-hook-form";
import { cn } from "@/lib/cn";

/** Five stars as radio buttons. */
export function RatingField({ name }: { name: string }) {
  const t = useTranslations("messaging.reviews");
  const {
    field: { ref, value: chosen, onChange, onBlur, name: group },
  } = useController({ name });
  const { formState } = useFormContext();
  const message = (get(formState.errors, name) as { message?: unknown } | undefined)?.message;
  const value = Number(chosen);
  return (
    <fieldset className="grid gap-1">
      <legend className="pb-1 text-sm font-medium">{t("ratingLabel")}</legend>
      <div className="flex">
        {[1, 2, 3, 4, 5].map((each) => (
          <label key={each} className="cursor-pointer rounded-sm p-1 has-focus-visible:outline-2 has-focus-visible:outline-focus">
            <input
              type="radio"
              className="sr-only"
              name={group}
              value={each}
              checked={value === each}
              onChange={() => onChange(each)}
              onBlur={onBlur}
              ref={each === 1 ? ref : undefined}
            />
            <span className="sr-only">{t("rating", { rating: each })}</span>
            <Star aria-hidden className={cn("size-6", each <= value ? "fill-caution text-caution" : "text-line-strong")} />
          </label>
        ))}
      </div>
      {typeof message === "string" && <p className="text-xs font-medium text-danger">{message}</p>}
    </fieldset>
  );
}
