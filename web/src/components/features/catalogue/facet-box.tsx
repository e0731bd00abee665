"use client";

import { type ReactNode, useState } from "react";

type FacetBoxProps = { name: string; value: string; checked: boolean; count?: ReactNode; children: ReactNode };

/** One value of a facet. It shows the choice at once and follows the address where a chip or "back" changed it. */
export function FacetBox({ name, value, checked, count, children }: FacetBoxProps) {
  const [on, setOn] = useState(checked);
  const [told, setTold] = useState(checked);
  if (told !== checked) {
    setTold(checked);
    setOn(checked);
  }
  return (
    <label className="flex cursor-pointer items-center gap-2 rounded-sm py-1 text-sm text-soft hover:text-ink has-checked:font-medium has-checked:text-ink">
      <input type="checkbox" name={name} value={value} checked={on} onChange={(event) => setOn(event.target.checked)} className="size-4 shrink-0 accent-accent" />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count !== undefined && <span className="numeric text-xs font-normal text-faint">{count}</span>}
    </label>
  );
}
