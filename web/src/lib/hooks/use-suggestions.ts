"use client";

import { useEffect, useState } from "react";
import { answer } from "@/lib/api/answer";
import type { components } from "@/lib/api/schema";
import { useDebounce } from "./use-debounce";

type Suggestion = components["schemas"]["tradepost__services__search__schemas__SuggestionOutput"];

const SHORTEST = 2;
const MOST = 8;
const NONE: Suggestion[] = [];
const kept = new Map<string, Suggestion[]>();

/** What the catalogue suggests for the text typed so far; the last answer stays until the next one is there. */
export function useSuggestions(text: string): Suggestion[] {
  const asked = useDebounce(text.trim(), 150);
  const [items, setItems] = useState(NONE);
  useEffect(() => {
    if (asked.length < SHORTEST) return;
    const stop = new AbortController();
    const show = (found: Suggestion[]) => {
      kept.set(asked, found);
      if (!stop.signal.aborted) setItems(found);
    };
    const known = kept.get(asked);
    const found = known
      ? Promise.resolve(known)
      : ask(asked, stop.signal);
    // Suggestions are a help: without them one searches as well.
    found.then(show, () => undefined);
    return () => stop.abort();
  }, [asked]);
  return asked.length < SHORTEST || text.trim().length < SHORTEST ? NONE : items;
}

/** The client is loaded with the first letters: most visits to a page search by a link or not at all. */
async function ask(text: string, signal: AbortSignal): Promise<Suggestion[]> {
  const { api } = await import("@/lib/api/browser");
  return (await answer(api.GET("/api/v1/search/suggestions", { params: { query: { q: text, limit: MOST } }, signal }))).items;
}
