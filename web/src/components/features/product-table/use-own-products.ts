"use client";

import { type QueryKey, keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Product } from "@/components/features/product-editor/product-values";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { productsKeys } from "@/lib/api/query-keys/products";
import type { components, operations } from "@/lib/api/schema";
import { useSearchState } from "@/lib/hooks/use-search-state";

export type ProductRow = components["schemas"]["ProductSummary"];
type Page = components["schemas"]["Page_ProductSummary_"];
type Query = NonNullable<operations["products_list_products"]["parameters"]["query"]>;

const SORTS = ["newest", "title", "price", "-price", "sku"] as const;
const STATUSES = ["draft", "active", "archived"] as const;
export { SORTS, STATUSES };

function oneOf<T extends string>(text: string, known: readonly T[]): T | undefined {
  return known.find((each) => each === text);
}

/** A page of the company's own products by the filters in the address. */
export function useOwnProducts() {
  const { get } = useSearchState();
  const query: Query = {
    mine: true,
    limit: 50,
    sort: oneOf(get("sort"), SORTS) ?? "newest",
    status: oneOf(get("status"), STATUSES),
    q: get("q") || undefined,
    category_id: get("category") || undefined,
    brand: get("brand") || undefined,
    cursor: get("cursor") || undefined,
  };
  const queryKey = productsKeys.list(query);
  const page = useQuery({
    queryKey,
    queryFn: ({ signal }) => answer(api.GET("/api/v1/products", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const filtered = Boolean(query.status ?? query.q ?? query.category_id ?? query.brand);
  return { page, query, queryKey, filtered };
}

/** Puts what the server answered into the row, so that the table neither jumps nor flickers. */
export function usePutRow(queryKey: QueryKey) {
  const client = useQueryClient();
  return (product: Product) => {
    const first = product.tiers?.[0]?.unit_price ?? null;
    const last = product.tiers?.at(-1)?.unit_price ?? null;
    const { version, moq, quantity_multiple, status, title, updated_at } = product;
    client.setQueryData<Page>(queryKey, (page) =>
      page && { ...page, items: page.items.map((row) => (row.id === product.id ? { ...row, version, moq, quantity_multiple, status, title, updated_at, price: first, lowest_price: last } : row)) },
    );
  };
}
