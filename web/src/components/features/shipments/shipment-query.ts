import { type SearchParams, reader } from "@/components/features/orders/search";
import { SHIPMENT_STATUSES, type ShipmentQuery } from "./types";

const SHIPMENTS_PER_PAGE = 50;

/** The list of shipments that an address asks for; days are whole UTC days, both ends included. */
export function shipmentQuery(params: SearchParams): ShipmentQuery {
  const read = reader(params);
  const from = read.day("from");
  const until = read.day("until");
  return {
    status: read.oneOf("status", SHIPMENT_STATUSES),
    created_from: from && `${from}T00:00:00Z`,
    created_until: until && `${until}T23:59:59Z`,
    cursor: read.cursor(),
    limit: SHIPMENTS_PER_PAGE,
  };
}
