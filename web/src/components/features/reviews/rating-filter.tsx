"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";

const RATINGS = ["5", "4", "3", "2", "1"] as const;

/** The rating and the product that the address asks for. */
export function useReviewFilters(): { rating?: number; product_id?: string } {
  const search = useSearchParams();
  const rating = RATINGS.find((each) => each === search.get("rating"));
  const product = search.get("product");
  return { ...(rating ? { rating: Number(rating) } : {}), ...(product ? { product_id: product } : {}) };
}

export function RatingFilter() {
  const t = useTranslations("messaging.reviews");
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  return (
    <Select
      aria-label={t("filterRating")}
      className="w-44"
      value={RATINGS.find((each) => each === search.get("rating")) ?? "all"}
      onValueChange={(value) => {
        const next = new URLSearchParams(search);
        if (value === "all") next.delete("rating");
        else next.set("rating", value);
        router.replace(next.size > 0 ? `${pathname}?${next.toString()}` : pathname);
      }}
      options={[{ value: "all", label: t("allRatings") }, ...RATINGS.map((value) => ({ value, label: t("rating", { rating: Number(value) }) }))]}
    />
  );
}
