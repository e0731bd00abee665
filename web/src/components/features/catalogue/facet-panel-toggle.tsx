"use client";

import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useState } from "react";

/** Filters beside the results; on a narrow screen behind a button. */
export function FacetPanelToggle({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        aria-controls="catalogue-filters"
        onClick={() => setOpen(!open)}
        className="flex h-(--control-height) w-full items-center justify-center gap-2 rounded-md border border-line-strong/60 bg-surface text-sm font-medium hover:bg-hover lg:hidden"
      >
        <SlidersHorizontal aria-hidden className="size-4" />
        {label}
      </button>
      <div id="catalogue-filters" className={`${open ? "" : "max-lg:hidden"} max-lg:mt-3 max-lg:rounded-lg max-lg:border max-lg:bg-surface max-lg:p-4`}>
        {children}
      </div>
    </div>
  );
}
