import { describe, expect, it } from "vitest";
import { dayOf, isDay, momentOf } from "./day";

describe("a day", () => {
  it("is that of UTC", () => {
    expect(dayOf(new Date("2026-01-05T23:30:00Z"))).toBe("2026-01-05");
  });
  it("is only taken where it exists", () => {
    for (const day of ["2026-02-28", "2028-02-29"]) expect(isDay(day)).toBe(true);
    for (const text of ["2026-02-29", "2026-02-31", "2026-13-01", "2026-1-5", "tomorrow", ""]) expect(isDay(text)).toBe(false);
  });
  it("begins and ends at midnight where the reader is", () => {
    const [first, last] = [momentOf("2026-07-05", "first"), momentOf("2026-07-05", "last")].map((moment) => new Date(moment ?? ""));
    expect([first?.getDate(), first?.getHours(), last?.getDate(), last?.getHours(), last?.getMinutes()]).toEqual([5, 0, 5, 23, 59]);
    expect(momentOf("2026-02-30", "first")).toBeUndefined();
  });
});
