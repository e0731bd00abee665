"use client";

import { useInfiniteQuery } from "@tanstack/react-query";

type Page<Item> = { items: Item[]; next_cursor: string | null };

/** A list by cursor that grows: `load` gets the cursor of the page, `data` are the items of all pages read so far. */
export function useCursorList<Item>(
  queryKey: readonly unknown[],
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
  options: { refetchInterval?: number; enabled?: boolean } = {},
) {
  return useInfiniteQuery({
    queryKey: [...queryKey, "pages"],
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    ...options,
  });
}
