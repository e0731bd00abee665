import { describe, expect, it } from "vitest";
import { readable } from "./changes";
import { oneOf, withChanges } from "./use-filters";

describe("the changes of an audit entry", () => {
  it("show what was and what is", () => {
    expect(readable({ rate_limit: { from: 1, to: 2 } })).toEqual([{ name: "rate limit", before: "1", after: "2" }]);
    expect(readable({ name: { before: null, after: "Figment" } })).toEqual([{ name: "name", before: "–", after: "Figment" }]);
  });
  it("know a step from one state to the next", () => {
    expect(readable({ to: "cancelled", from: "placed", reason: "Twice" })).toEqual([
      { name: "", before: "placed", after: "cancelled" },
      { name: "reason", after: "Twice" },
    ]);
  });
  it("show money, lists and what is nested in words", () => {
    const [limit, ids, address] = readable({ limit: { amount: "10.00", currency: "EUR" }, ids: ["a", "b"], address: { city: "Bonn", line_2: null } });
    expect(limit?.after).toBe("10.00 EUR");
    expect(ids?.after).toBe("a, b");
    expect(address?.after).toBe("city: Bonn; line 2: –");
  });
});

describe("filters in the address", () => {
  it("come and go, and leave the others alone", () => {
    expect(withChanges("q=a&kind=retailer", { q: "b" })).toBe("q=b&kind=retailer");
    expect(withChanges("q=a&kind=retailer", { q: null })).toBe("kind=retailer");
  });
  it("count only where they are known", () => {
    expect(oneOf("x", ["a", "b"])).toBeUndefined();
    expect(oneOf("a", ["a", "b"])).toBe("a");
  });
});
