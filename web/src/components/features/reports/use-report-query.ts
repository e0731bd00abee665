"use client";

import { isDay } from "@/lib/format/day";
import { useSearchState } from "@/lib/hooks/use-search-state";

export const INTERVALS = ["day", "week", "month"] as const;
export const RANKS = ["net", "units", "orders"] as const;

/** The filters that all figures share, from the address. The API fills in what is left out. */
export function useReportQuery() {
  const { get } = useSearchState();
  const day = (name: string) => (isDay(get(name)) ? get(name) : undefined);
  return {
    shared: {
      from: day("from"),
      to: day("to"),
      category: get("category") || undefined,
      brand: get("brand") || undefined,
      currency: /^[A-Z]{3}$/.test(get("currency")) ? get("currency") : undefined,
      compare_with: get("compare") === "no" ? undefined : ("previous" as const),
    },
    interval: INTERVALS.find((each) => each === get("interval")) ?? "day",
    sort: RANKS.find((each) => each === get("sort")) ?? "net",
  };
}
