import { describe, expect, it } from "vitest";
import { dayOf, isDay, monthStart } from "./period";

describe("days of a period", () => {
  const today = new Date("2026-01-05T23:30:00Z");
  it("are those of UTC", () => {
    expect(dayOf(today)).toBe("2026-01-05");
  });
  it("begin with a month, also of the year before", () => {
    expect(monthStart(today)).toBe("2026-01-01");
    expect(monthStart(today, 2)).toBe("2025-11-01");
  });
  it("are only taken where they exist", () => {
    expect(isDay("2026-02-28")).toBe(true);
    expect(isDay("2026-13-01")).toBe(false);
    expect(isDay("tomorrow")).toBe(false);
  });
});
