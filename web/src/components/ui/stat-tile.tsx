import { ArrowDownRight, ArrowUpRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type StatTileProps = {
  label: ReactNode;
  value: ReactNode;
  /** What it is compared with, in words; `trend` picks arrow and colour. */
  note?: ReactNode;
  trend?: "up" | "down";
  /** Whether up is good; sales yes, returns no. */
  upIsGood?: boolean;
  href?: string;
};

/** Put several into <StatRow>. */
export function StatTile({ label, value, note, trend, upIsGood = true, href }: StatTileProps) {
  const good = trend && (trend === "up") === upIsGood;
  const Arrow = trend === "up" ? ArrowUpRight : ArrowDownRight;
  return (
    <div className={cn("relative grid content-start gap-0.5 bg-surface px-4 py-3", href && "hover:bg-hover")}>
      <dt className="text-xs text-faint">
        {href ? (
          <Link href={href} className="after:absolute after:inset-0 hover:text-ink">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd className="numeric text-xl font-semibold tracking-tight wrap-break-word">{value}</dd>
      {note && (
        <dd className={cn("flex items-center gap-1 text-xs text-faint", trend && (good ? "text-positive" : "text-danger"))}>
          {trend && <Arrow aria-hidden className="size-3.5" />}
          {note}
        </dd>
      )}
    </div>
  );
}

export function StatRow({ children }: { children: ReactNode }) {
  return (
    <dl className="flex flex-wrap gap-px overflow-hidden rounded-lg border bg-line [&>*]:min-w-40 [&>*]:flex-1">
      {children}
    </dl>
  );
}
