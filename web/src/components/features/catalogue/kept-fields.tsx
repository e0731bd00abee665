"use client";

import { type ReactNode, useState } from "react";
import { ChevronDown } from "lucide-react";

/** What is typed or chosen, until the address says something else. */
function useKept(value: string): [string, (value: string) => void] {
  const [now, setNow] = useState(value);
  const [told, setTold] = useState(value);
  if (told !== value) {
    setTold(value);
    setNow(value);
  }
  return [now, setNow];
}

const control = "h-(--control-height) w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-sm text-ink hover:border-soft";

/** A price bound of the catalogue; it is applied by Enter or the button. */
export function PriceField({ name, value, label }: { name: string; value: string; label: string }) {
  const [now, setNow] = useKept(value);
  return (
    <label className="grid min-w-0 flex-1 gap-1 text-xs text-faint">
      {label}
      <input type="text" inputMode="decimal" name={name} maxLength={14} value={now} onChange={(event) => setNow(event.target.value)} className={`numeric ${control}`} />
    </label>
  );
}

type SortSelectProps = { value: string; label: string; children: ReactNode };

export function SortSelect({ value, label, children }: SortSelectProps) {
  const [now, setNow] = useKept(value);
  return (
    <span className="relative block">
      <select name="sort" aria-label={label} value={now} onChange={(event) => setNow(event.target.value)} className={`${control} appearance-none pr-7`}>
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-faint" />
    </span>
  );
}
