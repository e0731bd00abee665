// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { CART_STORAGE, MOST_LINES, followOtherTabs, storageOf, useCart } from "./cart";

const cart = () => useCart.getState();
const quantities = () => Object.fromEntries(cart().lines.map((line) => [line.productId, line.quantity]));

beforeEach(() => {
  window.localStorage.clear();
  cart().open(null);
});

describe("the cart", () => {
  it("sets, changes and takes out lines", () => {
    cart().put("a", 24);
    cart().put("b", 6);
    cart().put("a", 48);
    cart().put("b", 0);
    expect(cart().lines).toEqual([{ productId: "a", quantity: 48 }]);
  });

  it("adds to what is there and keeps what it knows of a line", () => {
    cart().put("a", 24, { sku: "MUG-01", sellerId: "s" });
    expect(cart().add([{ productId: "a", quantity: 24 }, { productId: "b", quantity: 1 }])).toBe(0);
    expect(cart().lines[0]).toEqual({ productId: "a", quantity: 48, sku: "MUG-01", sellerId: "s" });
  });

  it("says how many lines did not fit", () => {
    const many = Array.from({ length: MOST_LINES + 3 }, (_, n) => ({ productId: `p${n}`, quantity: 1 }));
    expect(cart().add(many)).toBe(3);
    expect(cart().lines).toHaveLength(MOST_LINES);
  });

  it("puts a line back where it stood", () => {
    for (const id of ["a", "b", "c"]) cart().put(id, 1);
    cart().remove(["b"]);
    cart().restore({ productId: "b", quantity: 1 }, 1);
    expect(cart().lines.map((line) => line.productId)).toEqual(["a", "b", "c"]);
  });

  it("is another one for each organisation", () => {
    cart().open("one");
    cart().put("a", 1);
    cart().open("two");
    expect(cart().lines).toEqual([]);
    cart().open("one");
    expect(quantities()).toEqual({ a: 1 });
  });

  it("takes a guest's over at sign-in, the larger quantity of what both have, once", () => {
    cart().open("one");
    cart().put("a", 48);
    cart().open(null);
    cart().put("a", 24);
    cart().put("b", 6);
    cart().open("one");
    expect(quantities()).toEqual({ a: 48, b: 6 });
    expect(window.localStorage.getItem(CART_STORAGE)).toBeNull();
    cart().open("two");
    expect(cart().lines).toEqual([]);
  });

  it("reads nothing from a storage that somebody spoilt", () => {
    window.localStorage.setItem(storageOf("one"), '{"lines": [{"productId": 4}, {"productId": "a", "quantity": 1.5}, null]}');
    cart().open("one");
    expect(cart().lines).toEqual([]);
    window.localStorage.setItem(storageOf("one"), "{");
    cart().open("one");
    expect(cart().lines).toEqual([]);
  });

  it("follows another tab, and does not undo what that one did", () => {
    const stop = followOtherTabs();
    cart().put("a", 1);
    window.localStorage.setItem(CART_STORAGE, JSON.stringify({ lines: [{ productId: "b", quantity: 2 }] }));
    window.dispatchEvent(new StorageEvent("storage", { key: CART_STORAGE }));
    expect(quantities()).toEqual({ b: 2 });
    stop();
    window.localStorage.setItem(CART_STORAGE, JSON.stringify({ lines: [{ productId: "c", quantity: 3 }] }));
    cart().put("d", 4);
    expect(quantities()).toEqual({ c: 3, d: 4 });
  });
});
