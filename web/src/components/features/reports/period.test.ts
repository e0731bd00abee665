import { describe, expect, it } from "vitest";
import { monthStart } from "./period";

describe("days of a period", () => {
  const today = new Date("2026-01-05T23:30:00Z");
  it("begin with a month, also of the year before", () => {
    expect(monthStart(today)).toBe("2026-01-01");
    expect(monthStart(today, 2)).toBe("2025-11-01");
  });
});
