import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { useFormat } from "@/lib/format/use-format";

type StatTileProps = {
  label: ReactNode;
  /** A number is written in the reader's way. */
  value: ReactNode;
  /** What it is compared with, in words. */
  note?: ReactNode;
  href?: string;
};

/** Put several into <StatRow>. */
export function StatTile({ label, value, note, href }: StatTileProps) {
  const format = useFormat();
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
      <dd className="numeric text-xl font-semibold tracking-tight wrap-break-word">{typeof value === "number" ? format.number(value) : value}</dd>
      {note && <dd className="flex items-center gap-1 text-xs text-faint">{note}</dd>}
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
