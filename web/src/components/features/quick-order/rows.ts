import { nearestQuantities, readQuantity } from "../cart/quantity-choices";
import { type CheckedRow, limitsOf } from "../cart/offers";
import type { PastedRow } from "./pasted";

/** A row with a name of its own, for React and for focus. */
export type QuickRow = PastedRow & { id: number };
export type QuickResult = { row: QuickRow; checked: CheckedRow | undefined };

const GOOD: ReadonlySet<CheckedRow["status"]> = new Set(["ok", "merged"]);

export function isFaulty({ checked }: QuickResult): boolean {
  return checked !== undefined && !GOOD.has(checked.status);
}

/** The quantities that would do instead: the server's that are in stock, or else what is in stock. */
export function insteadOf(checked: CheckedRow): number[] {
  const available = checked.product?.available ?? 0;
  if (checked.nearest_quantities.some((quantity) => quantity <= available)) return checked.nearest_quantities.filter((quantity) => quantity <= available);
  if (!checked.product || checked.status === "ok" || checked.status === "merged") return [];
  return nearestQuantities(checked.quantity ?? readQuantity(checked.quantity_text), limitsOf(checked.product));
}

/** The rows with each faulty quantity set to the nearest that does, the higher of two. Other faults stay. */
export function mended(results: readonly QuickResult[]): QuickRow[] {
  return results.map(({ row, checked }) => {
    const quantity = checked && !GOOD.has(checked.status) ? insteadOf(checked).at(-1) : undefined;
    if (quantity === undefined || !checked) return row;
    return { ...row, quantity: withoutMerged(quantity, row, checked, results) };
  });
}

/** The quantity of a row that other rows were added to: what is left for it once theirs are counted. */
function withoutMerged(quantity: number, row: QuickRow, checked: CheckedRow, results: readonly QuickResult[]): string {
  const others = results
    .filter((each) => each.checked?.merged_into === checked.row)
    .reduce((sum, each) => sum + (readQuantity(each.row.quantity) ?? 0), 0);
  const own = quantity - others;
  return own > 0 ? String(own) : row.quantity;
}
