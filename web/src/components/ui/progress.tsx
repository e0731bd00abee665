"use client";

import { Progress as Radix } from "radix-ui";
import { cn } from "@/lib/cn";

/** `share` from 0 to 1; null while nobody knows. */
export function Progress({ share, label, className }: { share: number | null; label: string; className?: string }) {
  const percent = share === null ? null : Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <Radix.Root value={percent} aria-label={label} className={cn("h-1.5 overflow-hidden rounded-full bg-line", className)}>
      <Radix.Indicator
        className={cn("h-full rounded-full bg-accent transition-[width]", percent === null && "w-1/3 animate-pulse")}
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </Radix.Root>
  );
}
