import type { components } from "@/lib/api/schema";

export type Tier = components["schemas"]["TierOutput"];

/** The tier that a quantity is sold at; the first one below its own threshold, where the minimum is mended anyway. */
export function tierFor(tiers: Tier[], quantity: number): Tier | null {
  const sorted = byQuantity(tiers);
  return sorted.filter((each) => each.min_quantity <= quantity).at(-1) ?? sorted[0] ?? null;
}

/** The next better tier and how many more reach it (in full multiples); null on the best, or where stock does not reach. */
export function nextTier(tiers: Tier[], quantity: number, limits: { multiple: number; maximum: number }): { tier: Tier; more: number } | null {
  const tier = byQuantity(tiers).find((each) => each.min_quantity > quantity);
  if (!tier) return null;
  const step = Math.max(1, limits.multiple);
  const wanted = Math.ceil(tier.min_quantity / step) * step;
  return wanted <= limits.maximum ? { tier, more: wanted - quantity } : null;
}

export function byQuantity(tiers: Tier[]): Tier[] {
  return [...tiers].sort((a, b) => a.min_quantity - b.min_quantity);
}

/** `"2.944" × 240 -> "706.56"`: exact, and rounded half up to `decimals` only at the end, as the API rounds a line. */
export function times(amount: string, quantity: number, decimals: number): string {
  const [whole = "0", part = ""] = amount.split(".");
  const exact = BigInt(whole + part) * BigInt(quantity);
  const scale = 10n ** BigInt(Math.max(part.length - decimals, 0));
  const digits = part.length <= decimals ? exact * 10n ** BigInt(decimals - part.length) : (exact + scale / 2n) / scale;
  const text = digits.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** How much less a tier costs than the first, as a share of 1. For showing only. */
export function saving(first: Tier, tier: Tier): number {
  const full = Number(first.unit_price.amount);
  return full > 0 ? 1 - Number(tier.unit_price.amount) / full : 0;
}
