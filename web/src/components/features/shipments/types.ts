import type { Side } from "@/components/features/orders/types";
import type { components, paths } from "@/lib/api/schema";

type Schemas = components["schemas"];
export type Shipment = Schemas["ShipmentOutput"];
export type ShipmentDetail = Schemas["ShipmentDetail"];
export type ShipmentStatus = Shipment["status"];
export type ShipmentPage = Schemas["Page_ShipmentOutput_"];
export type Track = Schemas["TrackOutput"];
export type ShipmentQuery = NonNullable<paths["/api/v1/shipments"]["get"]["parameters"]["query"]>;
export type Move = Schemas["tradepost__services__logistics__schemas__StatusInput"]["status"];

export const SHIPMENT_STATUSES = [
  "created", "dispatched", "in_transit", "out_for_delivery", "delivered", "failed", "returned", "cancelled",
] as const satisfies readonly ShipmentStatus[];

/** What a seller may say next of a shipment. */
const SELLER: Record<ShipmentStatus, Move[]> = {
  created: ["dispatched"],
  dispatched: ["in_transit"],
  in_transit: ["out_for_delivery", "delivered", "in_transit", "failed"],
  out_for_delivery: ["delivered", "failed"],
  failed: ["in_transit", "returned"],
  delivered: [],
  returned: [],
  cancelled: [],
};
const ON_ITS_WAY: ShipmentStatus[] = ["dispatched", "in_transit", "out_for_delivery", "failed"];

/** What may be said next of a shipment; the API has the last word. A buyer only says that it came. */
export function movesFor(status: ShipmentStatus, side: Side): Move[] {
  if (side === "buyer") return ON_ITS_WAY.includes(status) ? ["delivered"] : [];
  return SELLER[status];
}

/** Nothing more is heard of it. */
export function hasEnded(status: ShipmentStatus): boolean {
  return status === "delivered" || status === "returned" || status === "cancelled";
}
