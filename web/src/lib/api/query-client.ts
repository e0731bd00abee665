import { type InvalidateOptions, type InvalidateQueryFilters, QueryClient, type QueryKey } from "@tanstack/react-query";
import { isProblem } from "./problem";

const RETRIES = 2;
const FRESH_MS = 30_000;

/**
 * What is invalidated while its first answer is on its way is read once more after it: the answer may be from before
 * the change. TanStack Query itself keeps that answer as fresh; it only cancels the reading of what it already has.
 */
class Client extends QueryClient {
  override async invalidateQueries<Key extends QueryKey = QueryKey>(filters?: InvalidateQueryFilters<Key>, options?: InvalidateOptions): Promise<void> {
    const first = this.getQueryCache().findAll({ ...filters, fetchStatus: "fetching" }).filter(({ state }) => state.data === undefined);
    await super.invalidateQueries(filters, options);
    const answered = first.filter(({ state }) => state.data !== undefined);
    await Promise.all(answered.map(({ queryKey }) => super.invalidateQueries({ queryKey, exact: true }, options)));
  }
}

export function newQueryClient(): QueryClient {
  return new Client({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // What the caller did wrong stays wrong; what the server could not do may pass.
        retry: (failures, error) => failures < RETRIES && !(isProblem(error) && error.status < 500),
      },
    },
  });
}
