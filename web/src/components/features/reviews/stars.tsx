import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/lib/cn";

/** A rating from 1 to 5. */
export function Stars({ rating }: { rating: number }) {
  const t = useTranslations("messaging.reviews");
  return (
    <span role="img" aria-label={t("rating", { rating })} className="inline-flex gap-0.5">
      {[1, 2, 3, 4, 5].map((each) => (
        <Star key={each} aria-hidden className={cn("size-3.5", each <= rating ? "fill-caution text-caution" : "text-line-strong")} />
      ))}
    </span>
  );
}
