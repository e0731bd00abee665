"use client";

import { usePathname, useSearchParams } from "next/navigation";

type Changes = Record<string, string | null | undefined>;

/** Filters that live in the address, so that back, forward and a copied link keep them. */
export function useFilters() {
  const search = useSearchParams();
  const pathname = usePathname();
  return {
    get: (name: string): string => search.get(name) ?? "",
    /** `replace` for what changes while someone types: no step back for each letter. */
    set: (changes: Changes, how: "push" | "replace" = "push") => {
      const next = withChanges(search.toString(), changes);
      const address = next ? `${pathname}?${next}` : pathname;
      if (how === "push") window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
    },
  };
}

/** The query with some names changed; an empty value takes its name away. */
export function withChanges(query: string, changes: Changes): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next.toString();
}

/** The value where it is one of these, else undefined: an address can hold anything. */
export function oneOf<Value extends string>(value: string, allowed: readonly Value[]): Value | undefined {
  return allowed.find((each) => each === value);
}
