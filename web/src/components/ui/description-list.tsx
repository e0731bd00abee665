import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type Entry = { term: ReactNode; value: ReactNode };

/** Facts about one thing. A value that is missing is a dash. */
export function DescriptionList({ entries, columns = 1 }: { entries: Entry[]; columns?: 1 | 2 | 3 }) {
  return (
    <dl className={cn("grid gap-x-8 gap-y-2.5 text-sm", columns > 1 && "sm:grid-cols-2", columns === 3 && "lg:grid-cols-3")}>
      {entries.map((entry, index) => (
        <div key={index} className="grid min-w-0 content-start gap-0.5">
          <dt className="text-xs text-faint">{entry.term}</dt>
          <dd className="min-w-0 break-words">{entry.value ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}
