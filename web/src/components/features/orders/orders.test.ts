import { describe, expect, it } from "vitest";
import { exportHref, isNarrowed, orderQuery } from "./order-query";
import { isId, toSearch } from "./search";
import { actionsFor, gramsOf, openUnits } from "./steps";
import type { OrderLine, OrderStatus, Side } from "./types";

const ALL = ["payment:create", "order:create", "order:accept", "order:cancel", "shipment:create", "message:write", "review:write"];

function may(side: Side, status: OrderStatus, more: Partial<Parameters<typeof actionsFor>[0]> = {}) {
  return actionsFor({ side, status, permissions: ALL, historical: false, inPayment: false, received: false, ...more });
}

describe("what a person may do with an order", () => {
  it("follows the state table for a buyer", () => {
    expect(may("buyer", "placed")).toEqual(["pay", "reorder", "message", "cancel"]);
    expect(may("buyer", "placed", { inPayment: true })).not.toContain("pay");
    expect(may("buyer", "confirmed")).toContain("cancel");
    expect(may("buyer", "processing")).not.toContain("cancel");
    expect(may("buyer", "delivered", { received: true })).toEqual(["complete", "reorder", "message", "review"]);
  });

  it("follows the state table for a seller", () => {
    expect(may("seller", "placed")).toEqual(["message"]);
    expect(may("seller", "confirmed")).toEqual(["accept", "message", "refuse"]);
    expect(may("seller", "processing")).toEqual(["ship", "message", "cancel"]);
    expect(may("seller", "partially_shipped")).toEqual(["ship", "message"]);
    expect(may("seller", "shipped")).toEqual(["message"]);
  });

  it("leaves an operator with reading and cancelling", () => {
    expect(may("operator", "confirmed")).toEqual(["cancel"]);
    expect(may("operator", "shipped")).toEqual([]);
  });

  it("needs the permission, and an order that is not history", () => {
    expect(may("seller", "confirmed", { permissions: ["order:read"] })).toEqual([]);
    expect(may("buyer", "completed", { historical: true })).toEqual([]);
  });
});

describe("open units", () => {
  const line = (id: string, kind: OrderLine["kind"], quantity: number, shipped: number) =>
    ({ id, kind, quantity, shipped_quantity: shipped }) as OrderLine;

  it("are what is neither shipped nor packed, of goods alone", () => {
    const lines = [line("a", "goods", 10, 4), line("b", "charge", 1, 0), line("c", "goods", 2, 2)];
    expect([...openUnits(lines, new Map([["a", 5]]))]).toEqual([["a", 1], ["c", 0]]);
  });
});

describe("a weight in kilograms", () => {
  it("becomes whole grams, with point or comma", () => {
    expect(gramsOf("12.5")).toBe(12_500);
    expect(gramsOf("0,001")).toBe(1);
    expect(gramsOf(" ")).toBeUndefined();
    for (const wrong of ["0", "-1", "1.2345", "a lot"]) expect(gramsOf(wrong)).toBeNull();
  });
});

describe("a list of orders in the address", () => {
  it("takes what fits and drops the rest", () => {
    const query = orderQuery({ status: ["placed", "nonsense"], placed_from: "2026-02-31x", counterpart_id: "1", kind: "historical", text: " TP-1 ", sort: "up" });
    expect(query).toMatchObject({ status: ["placed"], historical: true, text: "TP-1", sort: "-placed_at" });
    expect(query.placed_from).toBeUndefined();
    expect(query.counterpart_id).toBeUndefined();
  });

  it("knows whether it is narrowed", () => {
    expect(isNarrowed(orderQuery({ sort: "total", cursor: "abc" }))).toBe(false);
    expect(isNarrowed(orderQuery({ kind: "live" }))).toBe(true);
  });

  it("is exported whole, whatever page is shown", () => {
    expect(exportHref(orderQuery({ status: ["placed", "shipped"], cursor: "abc" }))).toBe(
      "/api/v1/orders/export?status=placed&status=shipped&sort=-placed_at",
    );
  });

  it("repeats the name of a list and leaves out what is missing", () => {
    expect(toSearch({ a: ["1", "2"], b: undefined, c: null, d: false }).toString()).toBe("a=1&a=2&d=false");
  });
});

describe("an id", () => {
  it("is a UUID; anything else is not found without asking", () => {
    expect(isId("01a21f07-ed9f-70e6-bd3e-e8d6730dda65")).toBe(true);
    expect(isId("1 OR 1=1")).toBe(false);
  });
});
