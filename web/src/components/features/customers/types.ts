import { type SearchParams, reader } from "@/components/features/orders/search";
import type { components, paths } from "@/lib/api/schema";

export type Customer = components["schemas"]["CustomerOutput"];
export type CustomerQuery = NonNullable<paths["/api/v1/orders/customers"]["get"]["parameters"]["query"]>;

const CUSTOMERS_PER_PAGE = 50;

/** The list of customers that an address asks for. */
export function customerQuery(params: SearchParams): CustomerQuery {
  const read = reader(params);
  const kind = read.oneOf("kind", ["live", "historical"]);
  return {
    q: read.text("q"),
    historical: kind && kind === "historical",
    sort: read.oneOf("sort", ["-last_order", "name"]) ?? "-last_order",
    cursor: read.cursor(),
    limit: CUSTOMERS_PER_PAGE,
  };
}
