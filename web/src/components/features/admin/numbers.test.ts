import { describe, expect, it } from "vitest";
import { amountOf, shareOfPercent } from "./numbers";

describe("a percentage", () => {
  it.each([["8", "0.08"], ["8,25", "0.0825"], ["12.5", "0.125"], ["0", "0"], ["50", "0.5"], ["0.5", "0.005"]])("%s becomes the share %s exactly", (percent, share) => {
    expect(shareOfPercent(percent)).toBe(share);
  });
});

describe("an amount", () => {
  it.each([["1234.50", "1234.50"], ["1.234,50", "1234.50"], ["1,234.50", "1234.50"], ["1.234", "1234"], ["12,5", "12.5"], ["25 000", "25000"]])("%s is read as %s", (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });
  it.each(["", "abc", "-5", "1e3", ","])("%s is none", (text) => {
    expect(amountOf(text)).toBeNull();
  });
});
