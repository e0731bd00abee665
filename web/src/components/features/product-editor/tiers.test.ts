import { describe, expect, it } from "vitest";
import { compareDecimals, sortedTiers, tierFaults, toDecimal } from "./tiers";

const tier = (min_quantity: string, unit_price: string) => ({ min_quantity, unit_price });

describe("an amount as it is typed", () => {
  it("is read with a decimal point or a decimal comma, and with groups", () => {
    expect(toDecimal("3.5")).toBe("3.5");
    expect(toDecimal("3,5")).toBe("3.5");
    expect(toDecimal("1.234,50")).toBe("1234.50");
    expect(toDecimal("1,234.50")).toBe("1234.50");
    expect(toDecimal(" 2 000 ")).toBe("2000");
    expect(toDecimal("1,2345")).toBe("1.2345");
  });
  it("is none where it is negative, empty or a word", () => {
    for (const text of ["", "-1", "x", "1e5", "1.2.3,4,5"]) expect(toDecimal(text), text).toBeNull();
  });
  it("is none where it may be one or a thousand", () => {
    expect(toDecimal("1,234")).toBeNull();
  });
  it("is compared exactly", () => {
    expect(compareDecimals("0.1", "0.10")).toBe(0);
    expect(compareDecimals("9007199254740993", "9007199254740992")).toBe(1);
    expect(compareDecimals("2.4225", "2.43")).toBe(-1);
  });
});

describe("tiers", () => {
  it("are sorted by quantity, with what has none last", () => {
    expect(sortedTiers([tier("", "1"), tier("120", "2"), tier("12", "3")]).map((each) => each.min_quantity)).toEqual(["12", "120", ""]);
  });
  it("are faultless where quantities differ and prices fall or stay", () => {
    expect(tierFaults([tier("12", "3.00"), tier("120", "3"), tier("240", "2,80")])).toEqual([null, null, null]);
  });
  it("tell a second tier of one quantity", () => {
    expect(tierFaults([tier("12", "3"), tier("12", "2")])).toEqual([null, "double"]);
  });
  it("tell a price that rises with the quantity, in whatever order they were typed", () => {
    expect(tierFaults([tier("120", "3.10"), tier("12", "3")])).toEqual(["rises", null]);
  });
  it("tell what is no quantity and no price", () => {
    expect(tierFaults([tier("0", "3"), tier("5", "abc")])).toEqual(["quantity", "price"]);
  });
});
