import type { components, paths } from "@/lib/api/schema";
import type { Portal } from "@/lib/auth/portals";

type Schemas = components["schemas"];
export type Order = Schemas["OrderOutput"];
export type OrderSummary = Schemas["OrderSummary"];
export type OrderLine = Schemas["LineOutput"];
export type OrderStatus = Order["status"];
export type OrderPage = Schemas["Page_OrderSummary_"];
export type HistoryEntry = Schemas["HistoryEntryOutput"];
export type OrderDocument = Schemas["OrderDocumentOutput"];
export type Payment = Schemas["PaymentOutput"];
export type OrderQuery = NonNullable<paths["/api/v1/orders"]["get"]["parameters"]["query"]>;

/** An order as it was read: the ETag goes along with every change of it. */
export type ReadOrder = { data: Order; etag: string | null };

export type Side = "buyer" | "seller" | "operator";

const SIDES: Record<Portal, Side> = { retailer: "buyer", manufacturer: "seller", admin: "operator" };

/** Which side of an order a portal stands on. */
export function sideOf(portal: Portal): Side {
  return SIDES[portal];
}

export const STATUSES = [
  "placed", "confirmed", "processing", "partially_shipped", "shipped", "delivered", "completed", "cancelled", "refused",
] as const satisfies readonly OrderStatus[];

/** Nothing comes after these. */
export function isFinal(status: OrderStatus): boolean {
  return status === "completed" || status === "cancelled" || status === "refused";
}
