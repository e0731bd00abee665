import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LOCALES, localeFor, timeZoneOr } from "./locale";

const folder = (locale: string) => `${process.cwd()}/messages/${locale}`;

function stringsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, each]) => stringsOf(each, path ? `${path}.${key}` : key));
}
const read = (locale: string, file: string) => stringsOf(JSON.parse(readFileSync(`${folder(locale)}/${file}`, "utf8")), "");
const argumentsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort();

describe("messages", () => {
  for (const file of readdirSync(folder("en"))) {
    it(`${file} has the same keys and arguments in every language`, () => {
      const english = new Map(read("en", file));
      for (const locale of LOCALES) {
        const other = new Map(read(locale, file));
        expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
        for (const [key, text] of other) {
          expect(text.trim(), `${locale} ${key}`).not.toBe("");
          const plurals = /plural|select/.test(text);
          if (!plurals) expect(argumentsOf(text), `${locale} ${key}`).toEqual(argumentsOf(english.get(key) ?? ""));
        }
      }
    });
  }
});

describe("the language", () => {
  it("is the best of ours that the browser asks for", () => {
    expect(localeFor("fr;q=0.9, de-AT;q=0.8, en;q=0.5")).toBe("de");
    expect(localeFor("fr")).toBe("en");
    expect(localeFor(null)).toBe("en");
    expect(localeFor("de;q=0, en")).toBe("en");
  });
});

describe("the time zone", () => {
  it("is only taken where it exists", () => {
    expect(timeZoneOr("Europe/Berlin")).toBe("Europe/Berlin");
    expect(timeZoneOr("Moon/Base")).toBe("UTC");
    expect(timeZoneOr(undefined)).toBe("UTC");
  });
});
