import type { ReactNode } from "react";
import { toneOf } from "@/components/ui/status-pill";
import { cn } from "@/lib/cn";

const DOTS = {
  neutral: "bg-line-strong", accent: "bg-accent", positive: "bg-positive", caution: "bg-caution", danger: "bg-danger", notice: "bg-notice",
};

/** Steps on a line, the newest on top. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="grid">
      {children}
    </ol>
  );
}

export function TimelineItem({ status, current, title, children }: { status: string; current: boolean; title: ReactNode; children: ReactNode }) {
  return (
    <li aria-current={current ? "step" : undefined} className="group relative grid grid-cols-[0.75rem_1fr] gap-x-3 pb-4 last:pb-0">
      <span aria-hidden className="absolute top-3 bottom-0 left-[0.3125rem] w-px bg-line group-last:hidden" />
      <span aria-hidden className={cn("relative mt-1 size-3 rounded-full border-2 border-surface", current ? DOTS[toneOf(status)] : "bg-line-strong")} />
      <div className="min-w-0 text-xs text-faint">
        <p className={cn("text-sm text-ink", current && "font-medium")}>{title}</p>
        {children}
      </div>
    </li>
  );
}
