/** Prices by quantity as they are typed: text, because a half-typed number is none yet. */
type TierText = { min_quantity: string; unit_price: string };
type TierFault = "quantity" | "price" | "double" | "rises";

const WHOLE = /^\d{1,7}$/;
const DECIMAL = /^\d{1,12}(\.\d{1,6})?$/;

/** `1.234,50` and `1,234.50` and `3,5` as the API writes decimals; null for what is no amount. */
export function toDecimal(text: string): string | null {
  const plain = text.replace(/[\s\u00a0']/g, "");
  const comma = plain.lastIndexOf(",");
  const point = plain.lastIndexOf(".");
  // A thousand for some, one and a bit for others: nobody sells at the wrong one of them.
  if (/^\d{1,3},\d{3}$/.test(plain)) return null;
  let decimal = plain;
  if (comma > point) decimal = plain.replaceAll(".", "").replace(",", ".");
  else if (comma >= 0) decimal = plain.replaceAll(",", "");
  return DECIMAL.test(decimal) ? decimal : null;
}

export function toWhole(text: string): number | null {
  const plain = text.trim();
  return WHOLE.test(plain) ? Number(plain) : null;
}

/** By quantity, what has none last; equals keep their order. */
export function sortedTiers(tiers: readonly TierText[]): TierText[] {
  const place = (tier: TierText) => toWhole(tier.min_quantity) ?? Number.MAX_SAFE_INTEGER;
  return [...tiers].sort((one, other) => place(one) - place(other));
}

/** What is wrong with each tier, by its place. A price that does not fall is only told; one that rises is refused. */
export function tierFaults(tiers: readonly TierText[]): (TierFault | null)[] {
  const seen = new Set<number>();
  const falling = [...tiers.entries()]
    .map(([index, tier]) => ({ index, quantity: toWhole(tier.min_quantity), price: toDecimal(tier.unit_price) }))
    .filter((each) => each.quantity !== null && each.price !== null)
    .sort((one, other) => (one.quantity ?? 0) - (other.quantity ?? 0));
  const rising = new Set<number>();
  let lowest: string | null = null;
  for (const { index, price } of falling) {
    if (price === null) continue;
    if (lowest !== null && compareDecimals(price, lowest) > 0) rising.add(index);
    else lowest = price;
  }
  return tiers.map((tier, index) => {
    const quantity = toWhole(tier.min_quantity);
    if (quantity === null || quantity < 1) return "quantity";
    if (seen.has(quantity)) return "double";
    seen.add(quantity);
    if (toDecimal(tier.unit_price) === null) return "price";
    return rising.has(index) ? "rises" : null;
  });
}

/** Exact, without floats: below, at or above 0 as the first is smaller, equal or greater. */
export function compareDecimals(one: string, other: string): number {
  const [left, right] = [scaled(one), scaled(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function scaled(decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return BigInt(whole + fraction.padEnd(6, "0").slice(0, 6));
}
