import "server-only";
import { answer } from "@/lib/api/answer";
import { isProblem } from "@/lib/api/problem";
import { serverApi } from "@/lib/api/server";
import type { Profile } from "@/lib/auth/session.server";

/** All that the overview shows besides the chart; null where the person may not see it. */
export async function readDashboard(profile: Profile) {
  const api = await serverApi();
  const may = (permission: string) => profile.permissions.includes(permission);
  const [toAccept, low, best, payouts, verification, products, onSale, warehouses] = await Promise.all([
    part(may("order:read"), () => answer(api.GET("/api/v1/orders", { params: { query: { status: ["confirmed"], limit: 6, sort: "placed_at", historical: false } } }))),
    part(may("inventory:read"), () => answer(api.GET("/api/v1/inventory", { params: { query: { low: true, limit: 6 } } }))),
    part(may("analytics:read"), () => answer(api.GET("/api/v1/analytics/products", { params: { query: { limit: 5, compare_with: "previous" } } }))),
    part(may("payout:read"), () => answer(api.GET("/api/v1/payouts"))),
    part(!profile.verified, () => answer(api.GET("/api/v1/users/verify-business"))),
    part(true, () => answer(api.GET("/api/v1/products", { params: { query: { mine: true, limit: 1 } } }))),
    part(true, () => answer(api.GET("/api/v1/products", { params: { query: { mine: true, status: "active", limit: 1 } } }))),
    part(may("inventory:read"), () => answer(api.GET("/api/v1/warehouses"))),
  ]);
  return {
    toAccept: toAccept && { rows: toAccept.items.slice(0, 5), more: toAccept.items.length > 5 || toAccept.next_cursor !== null },
    low: low?.items ?? null,
    best: best?.items ?? null,
    payouts: payouts?.items ?? null,
    verification,
    hasProduct: (products?.items.length ?? 0) > 0,
    onSale: (onSale?.items.length ?? 0) > 0,
    hasWarehouse: (warehouses?.items.length ?? 0) > 0,
  };
}
export type Dashboard = Awaited<ReturnType<typeof readDashboard>>;

/** A part that may fail alone: what is refused is left out. */
async function part<T>(may: boolean, work: () => Promise<T>): Promise<T | null> {
  if (!may) return null;
  try {
    return await work();
  } catch (error) {
    if (isProblem(error) && error.status !== 401 && error.status < 500) return null;
    throw error;
  }
}
