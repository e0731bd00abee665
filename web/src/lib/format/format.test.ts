import { describe, expect, it } from "vitest";
import { formatter } from "./format";

const en = formatter("en", "Europe/Berlin");
const de = formatter("de", "Europe/Berlin");
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("money", () => {
  it("is written in the reader's way", () => {
    expect(en.money({ amount: "1234.50", currency: "EUR" })).toBe("€1,234.50");
    expect(plain(de.money({ amount: "1234.50", currency: "EUR" }))).toBe("1.234,50 €");
  });
  it("keeps amounts that a float could not hold", () => {
    expect(en.money({ amount: "90071992547409931.07", currency: "EUR" })).toBe("€90,071,992,547,409,931.07");
  });
  it("shows all digits of a unit price, and no zeros behind them", () => {
    expect(en.money({ amount: "0.0475", currency: "EUR" })).toBe("€0.0475");
    expect(en.money({ amount: "2.5000", currency: "EUR" })).toBe("€2.50");
  });
  it("leaves alone what is no amount", () => {
    expect(en.money({ amount: "many", currency: "EUR" })).toBe("many EUR");
  });
});

describe("dates", () => {
  it("are told in the reader's time zone", () => {
    expect(en.dateTime("2026-02-03T23:30:00Z")).toBe("4 Feb 2026, 00:30");
    expect(de.date("2026-02-03T23:30:00Z")).toBe("04.02.2026");
  });
  it("without a time are the same day everywhere", () => {
    expect(formatter("en", "America/Los_Angeles").date("2026-02-03")).toBe("3 Feb 2026");
  });
  it("that cannot be read come out as they came in", () => {
    expect(en.date("soon")).toBe("soon");
  });
});

describe("relative times", () => {
  const now = new Date("2026-02-03T12:00:00Z");
  it("take the largest fitting unit", () => {
    expect(en.relative("2026-02-03T11:59:30Z", now)).toBe("30 seconds ago");
    expect(en.relative("2026-02-03T10:00:00Z", now)).toBe("2 hours ago");
    expect(de.relative("2026-02-02T12:00:00Z", now)).toBe("gestern");
    expect(en.relative("2026-02-06T12:00:00Z", now)).toBe("in 3 days");
    expect(en.relative("2023-02-03T12:00:00Z", now)).toBe("3 years ago");
  });
});

describe("other figures", () => {
  it("count bytes in thousands", () => {
    expect(en.bytes(999)).toBe("999 byte");
    expect(en.bytes(2_400_000)).toBe("2.4 MB");
  });
  it("write shares and numbers", () => {
    expect(en.percent(0.125)).toBe("12.5%");
    expect(de.number("1234567.25")).toBe("1.234.567,25");
    expect(en.country("DE")).toBe("Germany");
  });
});
