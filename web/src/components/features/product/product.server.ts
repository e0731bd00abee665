import "server-only";
import { cache } from "react";
import { answer } from "@/lib/api/answer";
import { isProblem } from "@/lib/api/problem";
import { serverApi } from "@/lib/api/server";

/** One read for a page and its title. */
export const readProduct = cache(async (id: string) => answer((await serverApi()).GET("/api/v1/products/{product_id}", { params: { path: { product_id: id } } })));

export const readSeller = cache(async (id: string) => answer((await serverApi()).GET("/api/v1/organisations/{organisation_id}", { params: { path: { organisation_id: id } } })));

export async function readReviews(of: { product_id: string } | { seller_id: string }, cursor: string | null) {
  const none = { items: [], next_cursor: null };
  return optional(async () => answer((await serverApi()).GET("/api/v1/reviews", { params: { query: { ...of, limit: 5, ...(cursor ? { cursor } : {}) } } })), none);
}

export async function readSummary(productId: string) {
  return optional(async () => answer((await serverApi()).GET("/api/v1/reviews/summary", { params: { query: { product_id: productId } } })), null);
}

/** Digits after the point of each currency that the platform trades in. */
export const readDecimals = cache(async (): Promise<Record<string, number>> => {
  const settings = await optional(async () => answer((await serverApi()).GET("/api/v1/settings/public")), null);
  return Object.fromEntries((settings?.currencies ?? []).map(({ code, decimals }) => [code, decimals]));
});

/** What a page shows besides its own thing must not fail it. */
export async function optional<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isProblem(error)) return otherwise;
    throw error;
  }
}
