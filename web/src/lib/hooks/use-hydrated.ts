"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * False while the server's HTML is taken over. The frame of a portal is taken over before its page: what it has read by
 * then must not show in the page until that is done, or the two differ.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
