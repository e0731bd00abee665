import { describe, expect, it } from "vitest";
import { faultOf, nearestQuantities, readQuantity } from "./quantity-choices";

const cases = { minimum: 24, multiple: 24, maximum: 500 };

describe("a quantity that was typed", () => {
  it("is read as people write whole numbers, and nothing is guessed", () => {
    expect(readQuantity(" 1 200 ")).toBe(1200);
    expect(readQuantity("1'200")).toBe(1200);
    for (const text of ["", "1.000", "1,5", "-4", "4e2", "zwölf", "1234567890"]) expect(readQuantity(text)).toBeNull();
  });

  it("is refused for the reason that the API names", () => {
    expect(faultOf(48, cases)).toBeNull();
    expect(faultOf(null, cases)).toBe("quantity_malformed");
    expect(faultOf(0, cases)).toBe("quantity_out_of_range");
    expect(faultOf(12, cases)).toBe("below_moq");
    expect(faultOf(50, cases)).toBe("not_a_multiple");
    expect(faultOf(504, cases)).toBe("out_of_stock");
  });
});

describe("the nearest quantities", () => {
  it("are the full cases below and above", () => {
    expect(nearestQuantities(50, cases)).toEqual([48, 72]);
  });
  it("is the minimum where less was asked for, rounded up to a full case", () => {
    expect(nearestQuantities(1, { minimum: 30, multiple: 24 })).toEqual([48]);
    expect(nearestQuantities(null, cases)).toEqual([24]);
  });
  it("is what is in stock where more was asked for", () => {
    expect(nearestQuantities(10_000, cases)).toEqual([480]);
  });
  it("are none where not even the minimum is in stock", () => {
    expect(nearestQuantities(24, { minimum: 24, multiple: 24, maximum: 23 })).toEqual([]);
  });
});
