"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback } from "react";

/**
 * Filters that live in the address, so that back, forward and a shared link keep them. A change takes the cursor away,
 * because a page of the old list is none of the new one.
 */
export function useSearchState() {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const get = useCallback((name: string) => search.get(name) ?? "", [search]);
  const set = useCallback(
    (changes: Record<string, string | null>) => {
      const next = new URLSearchParams(search);
      next.delete("cursor");
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const text = next.toString();
      router.push(text ? `${pathname}?${text}` : pathname, { scroll: false });
    },
    [router, pathname, search],
  );
  return { get, set, search, pathname };
}
