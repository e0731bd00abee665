import { describe, expect, it } from "vitest";
import type { CheckedRow } from "../cart/offers";
import { type QuickResult, insteadOf, isFaulty, mended } from "./rows";

const product = { moq: 24, quantity_multiple: 24, available: 100 };
const result = (id: number, quantity: string, checked: Partial<CheckedRow>): QuickResult => ({
  row: { id, code: "MUG-01", quantity, seller: null },
  checked: { row: id, status: "ok", nearest_quantities: [], product, quantity: Number(quantity), quantity_text: quantity, merged_into: null, ...checked } as CheckedRow,
});

describe("rows of a quick order", () => {
  it("are faulty where they are neither ok nor merged", () => {
    expect([result(1, "24", {}), result(2, "24", { status: "merged" }), result(3, "50", { status: "not_a_multiple" })].map(isFaulty)).toEqual([false, false, true]);
  });

  it("offer what the server says, else what is in stock", () => {
    const wrong = result(1, "50", { status: "not_a_multiple", nearest_quantities: [48, 72] });
    const short = result(2, "240", { status: "out_of_stock" });
    expect([wrong, short].map(({ checked }) => checked && insteadOf(checked))).toEqual([[48, 72], [96]]);
  });

  it("are set to the nearest quantity all at once, and what is right is left alone", () => {
    const rows = mended([result(1, "50", { status: "not_a_multiple", nearest_quantities: [48, 72] }), result(2, "24", {}), result(3, "x", { status: "unknown", product: null })]);
    expect(rows.map((row) => row.quantity)).toEqual(["72", "24", "x"]);
  });

  it("count what other rows of the same product add", () => {
    const rows = mended([
      result(1, "30", { status: "not_a_multiple", quantity: 50, nearest_quantities: [48, 72] }),
      result(2, "20", { status: "merged", merged_into: 1 }),
    ]);
    expect(rows.map((row) => row.quantity)).toEqual(["52", "20"]);
  });
});
