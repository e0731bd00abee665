import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/lib/api/problem";
import { isMore, shareOf } from "./decimals";
import { type Calls, type PlaceOrder, beginIntent, carryOut, readIntent } from "./intent";

const ORG = "org";
const body = (quantity = 24): PlaceOrder => ({ lines: [{ product_id: "p", quantity }], delivery_address_id: "a", payment_method: "on_account", po_number: "PO-1", shipping: [] });
const problem = (status: number, code: string) => new ApiProblem({ type: "about:blank", title: code, status, code, errors: [] });
const calls = (over: Partial<Calls> = {}): Calls => ({
  place: vi.fn(async () => ({ id: "g" }) as never),
  pay: vi.fn(async () => ({ payments: [], transfer_to: null })),
  ...over,
});

beforeEach(() => window.localStorage.clear());

describe("an intent to order", () => {
  it("keeps its key for the same basket, over a reload too, and gets another for another basket", () => {
    const first = beginIntent(ORG, body());
    expect(beginIntent(ORG, body())).toEqual(first);
    expect(readIntent(ORG)).toEqual(first);
    expect(beginIntent(ORG, body(48)).placeKey).not.toBe(first.placeKey);
    expect(readIntent("another")).toBeNull();
  });

  it("places, pays and is forgotten", async () => {
    const asked = calls();
    const intent = beginIntent(ORG, body());
    expect(await carryOut(ORG, intent, asked)).toMatchObject({ kind: "paid", groupId: "g" });
    expect(asked.pay).toHaveBeenCalledExactlyOnceWith({ group_id: "g", method: "on_account", po_number: "PO-1" }, intent.payKey);
    expect(readIntent(ORG)).toBeNull();
  });

  it("is sent again with the same key where nobody knows what became of it", async () => {
    const place = vi.fn<Calls["place"]>().mockRejectedValueOnce(ApiProblem.unreachable()).mockResolvedValueOnce({ id: "g" } as never);
    const asked = calls({ place });
    expect(await carryOut(ORG, beginIntent(ORG, body()), asked)).toMatchObject({ kind: "unknown" });
    const kept = readIntent(ORG);
    expect(kept && (await carryOut(ORG, kept, asked))).toMatchObject({ kind: "paid" });
    expect(place.mock.calls[0]?.[1]).toBe(place.mock.calls[1]?.[1]);
  });

  it("is not placed again where only the payment is not known", async () => {
    const pay = vi.fn<Calls["pay"]>().mockRejectedValueOnce(problem(503, "platform.unavailable")).mockResolvedValueOnce({ payments: [], transfer_to: null });
    const asked = calls({ pay });
    await carryOut(ORG, beginIntent(ORG, body()), asked);
    const kept = readIntent(ORG);
    expect(kept?.groupId).toBe("g");
    expect(kept && (await carryOut(ORG, kept, asked))).toMatchObject({ kind: "paid" });
    expect(asked.place).toHaveBeenCalledTimes(1);
    expect(pay.mock.calls[0]?.[1]).toBe(pay.mock.calls[1]?.[1]);
  });

  it("pays nothing where the order was refused, and the next one has a new key", async () => {
    const asked = calls({ place: vi.fn(async () => Promise.reject(problem(409, "products.out_of_stock"))) });
    const intent = beginIntent(ORG, body());
    expect(await carryOut(ORG, intent, asked)).toMatchObject({ kind: "refused" });
    expect(asked.pay).not.toHaveBeenCalled();
    expect(beginIntent(ORG, body()).placeKey).not.toBe(intent.placeKey);
  });

  it("says that the orders stand where only the payment was refused", async () => {
    const asked = calls({ pay: vi.fn(async () => Promise.reject(problem(409, "payments.credit_limit_exceeded"))) });
    expect(await carryOut(ORG, beginIntent(ORG, body()), asked)).toMatchObject({ kind: "unpaid", groupId: "g" });
  });
});

describe("amounts", () => {
  const eur = (amount: string) => ({ amount, currency: "EUR" });
  it("are compared exactly and only within a currency", () => {
    expect(isMore(eur("100.01"), eur("100.0"))).toBe(true);
    expect(isMore(eur("100"), eur("100.00"))).toBe(false);
    expect(isMore(eur("-1"), eur("0.5"))).toBe(false);
    expect(isMore(eur("90071992547409930.01"), eur("90071992547409930.00"))).toBe(true);
    expect(isMore(eur("1"), { amount: "0", currency: "USD" })).toBeNull();
  });
  it("make a share for a bar", () => {
    expect(shareOf(eur("25"), eur("100"))).toBe(0.25);
    expect(shareOf(eur("25"), eur("0"))).toBe(0);
  });
});
