import { answer, answerWithEtag } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { ApiProblem, isProblem } from "@/lib/api/problem";
import { type Product, type ProductInput, contentOf } from "./product-values";

export const CHANGED = "resource.changed";
type Saved = { data: Product; etag: string | null };

async function newest(id: string): Promise<Saved> {
  return answerWithEtag(api.GET("/api/v1/products/{product_id}", { params: { path: { product_id: id } }, headers: { "Cache-Control": "no-cache" } }));
}

/** A fresh ETag, if the product still has the version that was looked at. The ETag also counts stock, which orders move. */
async function etagOf(id: string, version: number): Promise<Saved> {
  const found = await newest(id);
  if (found.data.version !== version) throw new ApiProblem({ type: "about:blank", code: CHANGED, status: 412, title: "Changed meanwhile", errors: [] });
  return found;
}

const header = (etag: string | null) => ({ "If-Match": etag });

/** Stock that moves between reading and writing makes the ETag old though nobody edited: that is tried again, twice. */
async function withFreshEtag(id: string, version: number, write: (before: Saved) => Promise<Product>): Promise<Product> {
  for (let tries = 1; ; tries++) {
    const before = await etagOf(id, version);
    try {
      return await write(before);
    } catch (error) {
      if (!isProblem(error, CHANGED) || tries === 3) throw error;
    }
  }
}

/** Replaces the content. Throws ApiProblem `resource.changed` where somebody else changed the product since `version`. */
export function replaceProduct(id: string, version: number, body: ProductInput): Promise<Product> {
  return withFreshEtag(id, version, (before) =>
    answer(api.PUT("/api/v1/products/{product_id}", { params: { path: { product_id: id }, header: header(before.etag) }, body })),
  );
}

/** Changes a field or two of the content and leaves the rest. */
export function patchProduct(id: string, version: number, change: Partial<ProductInput>): Promise<Product> {
  return withFreshEtag(id, version, (before) =>
    answer(api.PUT("/api/v1/products/{product_id}", { params: { path: { product_id: id }, header: header(before.etag) }, body: { ...contentOf(before.data), ...change } })),
  );
}

/** Sets the price of the first tier; a product without prices gets one from its minimum quantity on. */
export function changeFirstPrice(id: string, version: number, price: string): Promise<Product> {
  return withFreshEtag(id, version, ({ data, etag }) => {
    const tiers = (data.tiers ?? []).map((tier) => ({ min_quantity: tier.min_quantity, unit_price: tier.unit_price.amount }));
    const [first, ...rest] = tiers;
    const next = [{ min_quantity: first?.min_quantity ?? data.moq, unit_price: price }, ...rest];
    return answer(api.PUT("/api/v1/products/{product_id}/pricing-tiers", { params: { path: { product_id: id }, header: header(etag) }, body: { tiers: next } }));
  });
}

export async function archiveProduct(id: string): Promise<void> {
  await api.DELETE("/api/v1/products/{product_id}", { params: { path: { product_id: id } } });
}
