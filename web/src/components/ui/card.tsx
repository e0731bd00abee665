import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";

type CardProps = Omit<ComponentProps<"section">, "title"> & {
  title?: ReactNode;
  description?: ReactNode;
  /** Buttons or a link at the head's right. */
  actions?: ReactNode;
  /** No padding, for a table that reaches the edges. */
  flush?: boolean;
};

export function Card({ title, description, actions, flush, className, children, ...props }: CardProps) {
  return (
    <section className={cn("min-w-0 rounded-lg border bg-surface", className)} {...props}>
      {(title || actions) && (
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-2.5">
          <div className="min-w-0 flex-[1_1_10rem]">
            <h2 className="text-sm">{title}</h2>
            {description && <p className="text-xs text-faint">{description}</p>}
          </div>
          {actions}
        </header>
      )}
      <div className={cn(!flush && "p-4")}>{children}</div>
    </section>
  );
}
