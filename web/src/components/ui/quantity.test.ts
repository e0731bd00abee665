import { describe, expect, it } from "vitest";
import { mendQuantity } from "./quantity";

describe("a quantity", () => {
  const limits = { minimum: 10, multiple: 6, maximum: 50 };
  it("is rounded up to a full multiple, from the first that reaches the minimum", () => {
    expect(mendQuantity(13, limits)).toBe(18);
    expect(mendQuantity(1, limits)).toBe(12);
    expect(mendQuantity(24, limits)).toBe(24);
  });
  it("is at most the last full multiple in stock", () => {
    expect(mendQuantity(500, limits)).toBe(48);
  });
  it("is nothing where the stock is below the minimum", () => {
    expect(mendQuantity(12, { ...limits, maximum: 11 })).toBe(0);
  });
  it("is the smallest one for what is no number", () => {
    expect(mendQuantity(Number.NaN, limits)).toBe(12);
  });
});
