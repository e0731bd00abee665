import { describe, expect, it } from "vitest";
import { MOST_ROWS, readPasted } from "./pasted";

const rows = (text: string) => readPasted(text).rows.map(({ code, quantity, seller }) => [code, quantity, seller]);

describe("a pasted list", () => {
  it("is parted by tab, semicolon or comma, or else by its last word", () => {
    expect(rows("MUG-01\t24\nPLT-02\t12")).toEqual([["MUG-01", "24", null], ["PLT-02", "12", null]]);
    expect(rows("MUG-01;24;Figment")).toEqual([["MUG-01", "24", "Figment"]]);
    expect(rows("MUG-01,24")).toEqual([["MUG-01", "24", null]]);
    expect(rows("MUG 01 24\r\n\r\nPLT-02")).toEqual([["MUG 01", "24", null], ["PLT-02", "", null]]);
  });

  it("has its columns named by a header, in any order and in both languages", () => {
    expect(rows("Menge;Artikel-Nr.;Lieferant\n24;MUG-01;Figment")).toEqual([["MUG-01", "24", "Figment"]]);
    expect(rows("\uFEFFsku,qty\nMUG-01,24")).toEqual([["MUG-01", "24", null]]);
  });

  it("may have quoted fields", () => {
    expect(rows('"MUG, ""large""",24\n')).toEqual([['MUG, "large"', "24", null]]);
  });

  it("has nothing in it where there is only white space", () => {
    expect(rows(" \n\t\n")).toEqual([]);
  });

  it("is cut where it is too long, and says so", () => {
    const { rows: kept, more } = readPasted(Array.from({ length: MOST_ROWS + 5 }, (_, n) => `P-${n} 1`).join("\n"));
    expect([kept.length, more]).toEqual([MOST_ROWS, 5]);
  });
});
