"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";

type FilterFormProps = {
  label: string;
  /** The search of the address now: other filters, such as the sort, stay. */
  search: string;
  /** Names of the fields in here; what they hold replaces what the address says. */
  names: readonly string[];
  narrowed: boolean;
  children: ReactNode;
};

/** Filters that live in the address, so that back and forward keep them. A choice applies at once, text on Enter. */
export function FilterForm({ label, search, names, narrowed, children }: FilterFormProps) {
  const t = useTranslations("orders.filter");
  const pathname = usePathname();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const apply = (form: HTMLFormElement) => {
    const next = new URLSearchParams(search);
    for (const name of [...names, "cursor"]) next.delete(name);
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value.trim()) next.append(name, value.trim());
    }
    const text = next.toString();
    startTransition(() => router.push(text ? `${pathname}?${text}` : pathname));
  };
  return (
    <form
      // What the address says is what the fields show, also after going back.
      key={search}
      role="search"
      aria-label={label}
      aria-busy={pending}
      className={cn("flex flex-wrap items-end gap-2 pb-3 transition-opacity", pending && "opacity-60")}
      onSubmit={(event) => {
        event.preventDefault();
        apply(event.currentTarget);
      }}
      onChange={(event) => {
        const changed = event.target as unknown;
        if (changed instanceof HTMLSelectElement) apply(event.currentTarget);
      }}
    >
      {children}
      <Button type="submit" pending={pending}>
        {t("apply")}
      </Button>
      {narrowed && (
        <Button variant="quiet" onClick={() => startTransition(() => router.push(pathname))}>
          {t("clear")}
        </Button>
      )}
    </form>
  );
}
