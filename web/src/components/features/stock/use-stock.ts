"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { inventoryKeys } from "@/lib/api/query-keys/inventory";
import { productsKeys } from "@/lib/api/query-keys/products";
import { warehousesKeys } from "@/lib/api/query-keys/warehouses";
import type { components } from "@/lib/api/schema";

export type Stock = components["schemas"]["StockOutput"];
export type StockInput = components["schemas"]["StockInput"];
export type Warehouse = components["schemas"]["WarehouseOutput"];

export function useWarehouses() {
  return useQuery({ queryKey: warehousesKeys.list(), queryFn: ({ signal }) => answer(api.GET("/api/v1/warehouses", { signal })) });
}

/** A product's stock in every warehouse that it was ever in. */
export function useProductStock(productId: string | null) {
  const query = { product_id: productId, limit: 100 };
  return useQuery({
    enabled: productId !== null,
    queryKey: inventoryKeys.list(query),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/inventory", { params: { query }, signal })),
  });
}

/** Sets, adjusts or levels stock, and has everything that shows it read afresh. */
export function useSetStock() {
  const client = useQueryClient();
  return async (productId: string, body: StockInput): Promise<Stock> => {
    const stock = await answer(api.PUT("/api/v1/products/{product_id}/inventory", { params: { path: { product_id: productId } }, body }));
    await Promise.all([
      client.invalidateQueries({ queryKey: inventoryKeys.all }),
      client.invalidateQueries({ queryKey: productsKeys.all }),
    ]);
    return stock;
  };
}
