"use client";

import { useNow } from "next-intl";
import { useFormat } from "@/lib/format/use-format";

type WhenProps = { at: string | null | undefined; as?: "date" | "dateTime" | "relative" };

const MINUTE_MS = 60_000;

/** A moment, machine-readable too; its exact time is the tooltip of a relative one. A missing one is a dash. */
export function When({ at, as = "date" }: WhenProps) {
  const format = useFormat();
  const relative = as === "relative";
  const now = useNow(relative ? { updateInterval: MINUTE_MS } : undefined);
  if (!at) return <>–</>;
  return (
    // The server's "30 seconds ago" is older than the browser's.
    <time dateTime={at} title={relative ? format.dateTime(at) : undefined} suppressHydrationWarning={relative} className="numeric whitespace-nowrap">
      {relative ? format.relative(at, now) : format[as](at)}
    </time>
  );
}
