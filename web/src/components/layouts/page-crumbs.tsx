"use client";

import { useEffect } from "react";
import type { Crumb } from "@/components/ui/breadcrumb";
import { useCrumbs } from "@/stores/crumbs";

/** Put into a page below a navigation item: adds its own name (an order's number) to the breadcrumbs. */
export function PageCrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const setTail = useCrumbs((state) => state.setTail);
  const text = JSON.stringify(crumbs);
  useEffect(() => {
    setTail(JSON.parse(text) as Crumb[]);
    return () => setTail([]);
  }, [setTail, text]);
  return null;
}
