import "server-only";
import { answer } from "@/lib/api/answer";
import { isProblem } from "@/lib/api/problem";
import type { components } from "@/lib/api/schema";
import type { serverApi } from "@/lib/api/server";

type Api = Awaited<ReturnType<typeof serverApi>>;
type Schemas = components["schemas"];

/** The company's delivery addresses, its default first, and the one in its data; what may not be read is left out. */
export async function readPlaces(api: Api): Promise<{ addresses: Schemas["DeliveryAddressOutput"][]; own: Schemas["AddressOutput"] | null }> {
  const [page, organisation] = await Promise.all([
    readable(() => answer(api.GET("/api/v1/delivery-addresses", { params: { query: { limit: 100 } } }))),
    readable(() => answer(api.GET("/api/v1/organisations/mine"))),
  ]);
  const addresses = [...(page?.items ?? [])].sort((a, b) => Number(b.is_default) - Number(a.is_default));
  return { addresses, own: organisation?.address ?? null };
}

/** Null for what this person may not read. */
export async function readable<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isProblem(error) && error.status === 403) return null;
    throw error;
  }
}
