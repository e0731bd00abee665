import type { Money } from "@/lib/format/format";

/** Whether one amount is more than another of the same currency; exact, without floats. Null where they cannot be compared. */
export function isMore(one: Money, other: Money): boolean | null {
  if (one.currency !== other.currency) return null;
  const a = parts(one.amount);
  const b = parts(other.amount);
  if (!a || !b) return null;
  const places = Math.max(a.places, b.places);
  return a.units * 10n ** BigInt(places - a.places) > b.units * 10n ** BigInt(places - b.places);
}

/** How much of `whole` is `part`, from 0 to 1, for a bar. */
export function shareOf(part: Money, whole: Money): number {
  const [a, b] = [Number(part.amount), Number(whole.amount)];
  return b > 0 ? Math.min(1, Math.max(0, a / b)) : 0;
}

function parts(amount: string): { units: bigint; places: number } | null {
  const found = /^(-?\d+)(?:\.(\d+))?$/.exec(amount);
  if (!found?.[1]) return null;
  const decimals = found[2] ?? "";
  return { units: BigInt(found[1] + decimals), places: decimals.length };
}
