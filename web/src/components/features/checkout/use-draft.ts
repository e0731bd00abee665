"use client";

import { useEffect, useState } from "react";
import type { PlaceOrder } from "./intent";

/** What was chosen so far; kept in this tab, so that a reload loses nothing. */
export type Draft = {
  step: number;
  /** The id of a delivery address; "own" for the company's. */
  address: string | null;
  shipping: Record<string, string>;
  payment: PlaceOrder["payment_method"] | null;
  poNumber: string;
  note: string;
};

const EMPTY: Draft = { step: 0, address: null, shipping: {}, payment: null, poNumber: "", note: "" };

/** Undefined until the tab's storage was read. */
export function useDraft(organisationId: string): [Draft | undefined, (change: Partial<Draft>) => void, () => void] {
  const name = `tradepost-checkout:${organisationId}`;
  const [draft, setDraft] = useState<Draft>();
  useEffect(() => {
    let kept: unknown = null;
    try {
      kept = JSON.parse(window.sessionStorage.getItem(name) ?? "null");
    } catch {
      // Nothing was kept that can be read.
    }
    // The server knows no storage: what is kept can only come after the first render.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setDraft({ ...EMPTY, ...(typeof kept === "object" ? kept : {}) });
  }, [name]);
  const change = (next: Partial<Draft>) =>
    setDraft((before) => {
      const after = { ...(before ?? EMPTY), ...next };
      window.sessionStorage.setItem(name, JSON.stringify(after));
      return after;
    });
  return [draft, change, () => window.sessionStorage.removeItem(name)];
}
