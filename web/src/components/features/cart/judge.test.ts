import { describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/lib/api/problem";
import { type Lookups, judgePriced, judgeUnpriced } from "./judge";
import type { CheckedRow } from "./offers";

const gone = () => new ApiProblem({ type: "about:blank", title: "Gone.", status: 404, code: "products.not_found", errors: [] });
const product = (id: string, sku: string) =>
  ({ id, sku, title: `Title of ${sku}`, seller_id: "s", seller_name: "Seller", image_ids: [], moq: 24, quantity_multiple: 24, available: 240, status: "active", unlisted: false, unit: "piece" }) as never;
const row = (id: string, sku: string, status: CheckedRow["status"] = "ok") =>
  ({ status, product: status === "unknown" ? null : { id, sku, title: sku, seller: { id: "s", name: "Seller" }, image_id: null, moq: 24, quantity_multiple: 24, available: 240, unit: "piece" }, unit_price: null, net: null, next_tier: null }) as never;

describe("judging a cart", () => {
  it("takes one call where all is remembered", async () => {
    const ask: Lookups = { product: vi.fn(), check: vi.fn(async () => [row("a", "A-1")]) };
    const [judged] = await judgePriced([{ productId: "a", quantity: 24, sku: "A-1", sellerId: "s" }], ask);
    expect(judged?.status).toBe("ok");
    expect(ask.check).toHaveBeenCalledExactlyOnceWith([{ code: "A-1", seller: "s", quantity: 24 }]);
    expect(ask.product).not.toHaveBeenCalled();
  });

  it("looks up by id what it knows no SKU of, and says what is gone", async () => {
    const ask: Lookups = {
      product: vi.fn(async (id) => {
        if (id === "b") throw gone();
        return product(id, "A-1");
      }),
      check: vi.fn(async () => [row("a", "A-1")]),
    };
    const judged = await judgePriced([{ productId: "b", quantity: 1 }, { productId: "a", quantity: 24 }], ask);
    expect(judged.map(({ status }) => status)).toEqual(["not_orderable", "ok"]);
  });

  it("finds a product again whose SKU was changed", async () => {
    const check = vi.fn<Lookups["check"]>().mockResolvedValueOnce([row("a", "", "unknown")]).mockResolvedValueOnce([row("a", "NEW")]);
    const judged = await judgePriced([{ productId: "a", quantity: 24, sku: "OLD", sellerId: "s" }], { product: async (id) => product(id, "NEW"), check });
    expect(judged[0]).toMatchObject({ status: "ok", sku: "NEW" });
  });

  it("passes on that the platform cannot answer", async () => {
    const ask: Lookups = { product: async () => Promise.reject(ApiProblem.unreachable()), check: vi.fn() };
    await expect(judgePriced([{ productId: "a", quantity: 1 }], ask)).rejects.toMatchObject({ code: "web.unreachable" });
  });

  it("shows a guest what it is, without prices", async () => {
    const [judged] = await judgeUnpriced([{ productId: "a", quantity: 24 }], { product: async (id) => product(id, "A-1") });
    expect(judged).toMatchObject({ status: "unpriced", title: "Title of A-1", unitPrice: null, limits: { multiple: 24 } });
  });
});
