import { type SearchParams, reader, toSearch } from "./search";
import { type OrderQuery, STATUSES } from "./types";

const ORDERS_PER_PAGE = 50;
const SORTS = ["-placed_at", "placed_at", "-total", "total"] as const;

/** The list of orders that an address asks for. */
export function orderQuery(params: SearchParams): OrderQuery {
  const read = reader(params);
  const kind = read.oneOf("kind", ["live", "historical"]);
  return {
    status: read.someOf("status", STATUSES),
    placed_from: read.day("placed_from"),
    placed_to: read.day("placed_to"),
    counterpart_id: read.id("counterpart_id"),
    number: read.text("number"),
    po_number: read.text("po_number"),
    text: read.text("text"),
    historical: kind && kind === "historical",
    sort: read.oneOf("sort", SORTS) ?? "-placed_at",
    cursor: read.cursor(),
    limit: ORDERS_PER_PAGE,
  };
}

/** Whether the list is narrowed by anything: then an empty one says so. */
export function isNarrowed({ sort: _sort, cursor: _cursor, limit: _limit, ...filters }: OrderQuery): boolean {
  return Object.values(filters).some((value) => value !== undefined && value !== null);
}

/** The same list as a CSV file. */
export function exportHref({ cursor: _cursor, limit: _limit, ...filters }: OrderQuery): string {
  return `/api/v1/orders/export?${toSearch(filters)}`;
}
