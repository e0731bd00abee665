import { describe, expect, it } from "vitest";
import { dayOf, isDay } from "./day";

describe("a day", () => {
  it("is that of UTC", () => {
    expect(dayOf(new Date("2026-01-05T23:30:00Z"))).toBe("2026-01-05");
  });
  it("is only taken where it exists", () => {
    for (const day of ["2026-02-28", "2028-02-29"]) expect(isDay(day)).toBe(true);
    for (const text of ["2026-02-29", "2026-02-31", "2026-13-01", "2026-1-5", "tomorrow", ""]) expect(isDay(text)).toBe(false);
  });
});
