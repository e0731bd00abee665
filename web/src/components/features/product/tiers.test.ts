import { describe, expect, it } from "vitest";
import { nextTier, saving, tierFor, times } from "./tiers";

const tier = (min_quantity: number, amount: string) => ({ min_quantity, unit_price: { amount, currency: "EUR" } });
const TIERS = [tier(240, "2.944"), tier(24, "3.2"), tier(960, "2.72")];

describe("the tier of a quantity", () => {
  it("is the highest that it reaches", () => {
    expect(tierFor(TIERS, 24)?.unit_price.amount).toBe("3.2");
    expect(tierFor(TIERS, 239)?.unit_price.amount).toBe("3.2");
    expect(tierFor(TIERS, 240)?.unit_price.amount).toBe("2.944");
    expect(tierFor(TIERS, 5000)?.unit_price.amount).toBe("2.72");
    expect(tierFor(TIERS, 1)?.unit_price.amount).toBe("3.2");
    expect(tierFor([], 1)).toBeNull();
  });
});

describe("the next price", () => {
  it("is so many more away, in full multiples", () => {
    expect(nextTier(TIERS, 216, { multiple: 24, maximum: 1440 })).toMatchObject({ more: 24 });
    expect(nextTier([tier(1, "2"), tier(50, "1")], 24, { multiple: 24, maximum: 1440 })).toMatchObject({ more: 48 });
  });

  it("is not there on the best tier, or beyond the stock", () => {
    expect(nextTier(TIERS, 960, { multiple: 24, maximum: 1440 })).toBeNull();
    expect(nextTier(TIERS, 240, { multiple: 24, maximum: 900 })).toBeNull();
  });
});

describe("an amount times a quantity", () => {
  it("is exact", () => {
    expect(times("2.944", 240, 2)).toBe("706.56");
    expect(times("0.1", 3, 2)).toBe("0.30");
    expect(times("9999999.9999", 999999, 2)).toBe("9999989999900.00");
    expect(times("0.005", 1, 2)).toBe("0.01");
    expect(times("5", 12, 0)).toBe("60");
    expect(times("0.01", 1, 2)).toBe("0.01");
  });
});

it("says what a tier saves", () => {
  expect(saving(tier(1, "3.2"), tier(240, "2.944"))).toBeCloseTo(0.08);
});
