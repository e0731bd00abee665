"use client";

import { useNow } from "next-intl";
import { useFormat } from "@/lib/format/use-format";

type WhenProps = { at: string | null | undefined; as?: "date" | "dateTime" | "relative" };

/** A moment, machine-readable too; its exact time is the tooltip of a relative one. A missing one is a dash. */
export function When({ at, as = "date" }: WhenProps) {
  const format = useFormat();
  const now = useNow();
  if (!at) return <>–</>;
  return (
    <time dateTime={at} title={as === "relative" ? format.dateTime(at) : undefined} className="numeric whitespace-nowrap">
      {as === "relative" ? format.relative(at, now) : format[as](at)}
    </time>
  );
}
