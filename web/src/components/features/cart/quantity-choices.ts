import type { QuantityLimits } from "@/components/ui/quantity";
import { MOST_UNITS } from "@/stores/cart";

/** Why a quantity cannot be ordered, in the words of the API's row statuses; null where it can. */
type QuantityFault = "below_moq" | "not_a_multiple" | "out_of_stock" | "quantity_malformed" | "quantity_out_of_range";

/** A whole quantity as people type it: `1 200`, `48`; null for anything else. `1.000` may be one or a thousand. */
export function readQuantity(text: string): number | null {
  const plain = text.trim().replace(/[\s\u00a0\u202f'\u2019]/g, "");
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

export function faultOf(quantity: number | null, { minimum, multiple, maximum }: QuantityLimits): QuantityFault | null {
  if (quantity === null) return "quantity_malformed";
  if (quantity < 1 || quantity > MOST_UNITS) return "quantity_out_of_range";
  if (quantity < minimum) return "below_moq";
  if (quantity % Math.max(1, multiple) !== 0) return "not_a_multiple";
  if (maximum !== undefined && quantity > maximum) return "out_of_stock";
  return null;
}

/** The nearest quantities that can be ordered instead, the lower first; none where nothing can be ordered. */
export function nearestQuantities(wanted: number | null, { minimum, multiple, maximum = MOST_UNITS }: QuantityLimits): number[] {
  const step = Math.max(1, multiple);
  const lowest = Math.ceil(Math.max(1, minimum) / step) * step;
  const highest = Math.floor(Math.min(maximum, MOST_UNITS) / step) * step;
  if (highest < lowest) return [];
  const asked = wanted ?? 0;
  const within = (quantity: number) => Math.min(Math.max(quantity, lowest), highest);
  return [...new Set([within(Math.floor(asked / step) * step), within(Math.ceil(asked / step) * step)])];
}
