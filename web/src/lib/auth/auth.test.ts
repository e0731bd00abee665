import { describe, expect, it } from "vitest";
import { parseSessionMark, sessionMarkIn } from "./cookies";
import { detourFor } from "./detours";
import { safeNext } from "./next-path";
import { isOld } from "./refresh";

describe("the session mark", () => {
  it("is read from its cookie", () => {
    expect(sessionMarkIn("a=b; tradepost_session=1790000000.retailer.ada")).toEqual({ expiresAt: 1790000000, kind: "retailer", person: "ada" });
  });
  it("is nothing where it is malformed", () => {
    for (const text of ["", "x.retailer.ada", "1.", "1.retailer", "1.retailer.", "1.pirate.ada", "1.retailer.ada.more", ".retailer.ada"]) expect(parseSessionMark(text)).toBeNull();
  });
  it("is old a minute before its time", () => {
    expect(isOld({ expiresAt: 1_000, kind: "retailer", person: "ada" }, 939_000)).toBe(false);
    expect(isOld({ expiresAt: 1_000, kind: "retailer", person: "ada" }, 940_000)).toBe(true);
  });
});

describe("where to go next", () => {
  it("is a path of this site", () => {
    expect(safeNext("/retailer/orders?status=placed#top")).toBe("/retailer/orders?status=placed#top");
  });
  it("is never another site, a scheme, or a page that leads in circles", () => {
    const bad = ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a\n", "/.//evil.example", "/login?next=/", "/session", "/logout", "/api/v1/orders", "", null];
    for (const next of bad) expect(safeNext(next)).toBeNull();
  });
});

describe("detours", () => {
  const mark = { expiresAt: 1, kind: "retailer" as const, person: "ada" };
  const visit = { pathname: "/retailer/orders", search: "?a=1", mark, hasAccess: true };
  it("are none for public pages and for one's own portal", () => {
    expect(detourFor({ ...visit, pathname: "/search", mark: null, hasAccess: false })).toBeNull();
    expect(detourFor(visit)).toBeNull();
  });
  it("lead a stranger to sign in and an old session to its renewal", () => {
    expect(detourFor({ ...visit, mark: null })).toEqual({ kind: "redirect", to: "/login?next=%2Fretailer%2Forders%3Fa%3D1" });
    expect(detourFor({ ...visit, hasAccess: false })).toEqual({ kind: "redirect", to: "/session?next=%2Fretailer%2Forders%3Fa%3D1" });
  });
  it("end at the forbidden page in another kind's portal", () => {
    expect(detourFor({ ...visit, pathname: "/admin" })).toEqual({ kind: "forbidden" });
  });
  it("take the short addresses of notifications to one's portal", () => {
    expect(detourFor({ ...visit, pathname: "/orders/7", search: "" })).toEqual({ kind: "redirect", to: "/retailer/orders/7" });
    expect(detourFor({ ...visit, pathname: "/products/7", search: "" })).toBeNull();
  });
});
