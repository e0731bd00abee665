import type { Money } from "@/lib/format/format";

type Period = { start: string; end: string; period: string; net: Money; orders: number; units_sold: number };
/** Amounts as floats, for the height of bars alone. */
export type ChartPoint = { start: string; now: number; before: number | null };

/** Each interval beside the one in the same place of the period before. */
export function chartPoints(items: Pick<Period, "start" | "net">[], before: Pick<Period, "net">[] | null): ChartPoint[] {
  return items.map((item, index) => {
    const earlier = before?.[index];
    return { start: item.start, now: Number(item.net.amount), before: before ? Number(earlier?.net.amount ?? 0) : null };
  });
}
