import "server-only";
import { answer } from "@/lib/api/answer";
import { isProblem } from "@/lib/api/problem";
import type { components } from "@/lib/api/schema";
import { serverApi } from "@/lib/api/server";
import { type Filters, searchQuery } from "./filters";

export type Hit = components["schemas"]["HitOutput"];
export type Found = components["schemas"]["SearchOutput"];
export type Facets = components["schemas"]["FacetsOutput"];

const PAGE = 24;

/**
 * A page of the catalogue with its facets. Who may not see prices cannot filter or sort by them (403): they get the
 * products without that, and `priceDropped`, so that a link from someone else still shows something.
 */
export async function searchCatalogue(filters: Filters): Promise<{ found: Found; priceDropped: boolean }> {
  try {
    return { found: await ask(filters), priceDropped: false };
  } catch (error) {
    const byPrice = filters.priceMin ?? filters.priceMax ?? (filters.sort.endsWith("price") || null);
    if (!isProblem(error) || error.status !== 403 || byPrice === null) throw error;
    return { found: await ask({ ...filters, priceMin: null, priceMax: null, sort: "relevance", cursor: null }), priceDropped: true };
  }
}

async function ask(filters: Filters): Promise<Found> {
  const query = {
    ...searchQuery(filters),
    ...(filters.cursor ? { cursor: filters.cursor } : {}),
    sort: filters.sort,
    limit: PAGE,
  };
  return answer((await serverApi()).GET("/api/v1/search", { params: { query } }));
}

/** Some products for a row of a page, which must not fail it: none where they cannot be read. */
export async function someProducts(query: { seller?: string; category?: string; sort?: "newest" | "relevance"; limit: number }): Promise<{ items: Hit[]; total: number }> {
  const { seller, ...rest } = query;
  return quietly(async () => answer((await serverApi()).GET("/api/v1/search", { params: { query: { ...rest, ...(seller ? { seller: [seller] } : {}), facets: false } } })));
}

/** What is bought and searched most. */
export async function popularProducts(limit: number): Promise<{ items: Hit[]; total: number }> {
  return quietly(async () => {
    const { items } = await answer((await serverApi()).GET("/api/v1/search/popular", { params: { query: { limit } } }));
    return { items, total: items.length };
  });
}

async function quietly(work: () => Promise<{ items: Hit[]; total: number }>): Promise<{ items: Hit[]; total: number }> {
  try {
    return await work();
  } catch (error) {
    if (isProblem(error)) return { items: [], total: 0 };
    throw error;
  }
}
