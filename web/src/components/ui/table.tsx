import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";

/**
 * A dense table. It scrolls sideways inside itself where the screen is narrow; with `maxHeight` its head stays in view.
 * `caption` names it for screen readers.
 */
export function Table({ caption, maxHeight, className, children, ...props }: ComponentProps<"table"> & { caption: string; maxHeight?: "screen" | "none" }) {
  return (
    // A region that scrolls must be reachable by keyboard; `relative`, so that what is only for screen readers scrolls along.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={caption} tabIndex={0} className={cn("relative overflow-auto rounded-md border bg-surface", maxHeight === "screen" && "max-h-[calc(100dvh-14rem)]")}>
      <table className={cn("w-full border-separate border-spacing-0 text-sm", className)} {...props}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return <thead className="sticky top-0 z-10 bg-sunken">{children}</thead>;
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody className="[&>tr:last-child>*]:border-b-0">{children}</tbody>;
}

export function TableRow({ className, selected, ...props }: ComponentProps<"tr"> & { selected?: boolean }) {
  return <tr data-selected={selected || undefined} className={cn("hover:bg-hover data-selected:bg-selected", className)} {...props} />;
}

type CellProps = {
  /** Right-aligned with figures of one width. */
  numeric?: boolean;
};

export function Th({ className, numeric, children, ...props }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      className={cn("h-8 border-b px-2 text-left text-xs font-medium whitespace-nowrap text-soft sm:px-3", numeric && "text-right", className)}
      {...props}
    >
      {children}
    </th>
  );
}

export function Td({ className, numeric, ...props }: ComponentProps<"td"> & CellProps) {
  return <td className={cn("h-9 border-b px-2 py-1.5 align-middle sm:px-3", numeric && "numeric text-right whitespace-nowrap", className)} {...props} />;
}

type SortThProps = {
  /** How the list is sorted now, as the API writes it: `-placed_at`. */
  sort: string;
  /** The name that this column sorts by. */
  by: string;
  onSort: (sort: string) => void;
  numeric?: boolean;
  className?: string;
  children: ReactNode;
};

/** A column head that sorts: first descending, then ascending. */
export function SortTh({ sort, by, onSort, numeric, className, children }: SortThProps) {
  const direction = sort === by ? "ascending" : sort === `-${by}` ? "descending" : "none";
  const Icon = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown }[direction];
  return (
    <Th aria-sort={direction} numeric={numeric} className={className}>
      <button
        type="button"
        onClick={() => onSort(direction === "descending" ? by : `-${by}`)}
        className={cn("inline-flex items-center gap-1 rounded-sm hover:text-ink", numeric && "flex-row-reverse", direction !== "none" && "text-ink")}
      >
        {children}
        <Icon aria-hidden className={cn("size-3", direction === "none" && "text-faint")} />
      </button>
    </Th>
  );
}
