/** What a buyer may order: at least `minimum`, in steps of `multiple`, at most `maximum` (what is in stock). */
export type QuantityLimits = { minimum: number; multiple: number; maximum?: number };

/** The nearest quantity that may be ordered, rounded up to a full multiple; 0 where none may. */
export function mendQuantity(wanted: number, { minimum, multiple, maximum = Number.MAX_SAFE_INTEGER }: QuantityLimits): number {
  const step = Math.max(1, Math.trunc(multiple));
  const lowest = Math.ceil(Math.max(minimum, 1) / step) * step;
  const highest = Math.floor(maximum / step) * step;
  if (highest < lowest) return 0;
  const whole = Number.isFinite(wanted) ? Math.ceil(Math.max(wanted, 0) / step) * step : lowest;
  return Math.min(Math.max(whole, lowest), highest);
}
