import { describe, expect, it } from "vitest";
import { doubles, guessChoices, mappingOf, wholeLines } from "./mapping";

describe("the mapping of columns", () => {
  it("begins with what the API proposes", () => {
    expect(guessChoices(["A", "B"], { sku: { column: "B" }, title: { column: "A" } })).toEqual({ A: "title", B: "sku" });
  });
  it("guesses at what is left, in English and German", () => {
    const choices = guessChoices(["Artikelnr", "Nettopreis", "EAN-Code", "Farbe", "Fancy"], {});
    expect(choices).toEqual({ Artikelnr: "sku", Nettopreis: "price", "EAN-Code": "gtins", Farbe: "spec:Farbe", Fancy: "" });
  });
  it("takes no field twice", () => {
    expect(guessChoices(["Name", "Title"], { title: { column: "Title" } })).toEqual({ Name: "", Title: "title" });
  });
  it("leaves out constants, which belong to no column", () => {
    expect(guessChoices(["A"], { unit: { constant: "piece" } })).toEqual({ A: "" });
  });
  it("tells every column of a field that was chosen twice", () => {
    expect(doubles({ A: "sku", B: "sku", C: "title", D: "", E: "" })).toEqual(["A", "B"]);
  });
  it("goes to the API by field, without the columns that are for nothing", () => {
    expect(mappingOf({ Art: "sku", Farbe: "spec:Colour", Rest: "" })).toEqual({ sku: "Art", "spec:Colour": "Farbe" });
  });
});

describe("a slice of a large file", () => {
  it("ends with a whole line", () => {
    expect(wholeLines("a,b\n1,2\n3,")).toBe("a,b\n1,2\n");
    expect(wholeLines("one line")).toBe("one line");
  });
});
