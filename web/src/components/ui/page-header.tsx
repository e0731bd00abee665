import type { ReactNode } from "react";

/** The head of a page: its one h1, a line on it, and its main actions. */
export function PageHeader({ title, description, actions }: { title: ReactNode; description?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-4">
      <div className="grid min-w-0 gap-0.5">
        <h1 className="text-xl">{title}</h1>
        {description && <p className="max-w-2xl text-sm text-soft">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
