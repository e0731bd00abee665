"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { useTypedFilter } from "@/lib/hooks/use-typed-filter";
import { useFilters } from "./use-filters";

/** Filters above a list. `names` are those that "clear" takes away. */
export function FilterBar({ names, children, actions }: { names: string[]; children: ReactNode; actions?: ReactNode }) {
  const t = useTranslations("admin.shared");
  const filters = useFilters();
  const any = names.some((name) => filters.get(name));
  return (
    <div role="search" aria-label={t("filters")} className="flex flex-wrap items-end gap-3 pb-3">
      {children}
      {any && (
        <Button variant="quiet" onClick={() => filters.set(Object.fromEntries(names.map((name) => [name, null])))}>
          {t("clearFilters")}
        </Button>
      )}
      {actions && <div className="ml-auto flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

/** A text that is sent when typing rests. */
export function TextFilter({ name, label, type = "search", className = "w-56" }: { name: string; label: string; type?: "search" | "text"; className?: string }) {
  const filters = useFilters();
  const [text, setText] = useTypedFilter(filters.get(name), (next) => filters.set({ [name]: next }, "replace"));
  return (
    <Field label={label} className={className}>
      <Input type={type} value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" />
    </Field>
  );
}

export function SelectFilter({ name, label, options, all, className = "w-40" }: {
  name: string; label: string; options: readonly { value: string; label: string }[];
  /** What no choice is called; leave it out where there is always one. */
  all?: string; className?: string;
}) {
  const filters = useFilters();
  return (
    <Field label={label} className={className}>
      <SelectBox value={filters.get(name)} onValue={(value) => filters.set({ [name]: value })} all={all} options={options} />
    </Field>
  );
}

type SelectBoxProps = { value: string; onValue: (value: string) => void; all?: string; options: readonly { value: string; label: string }[] };

/** The other attributes come from Field. */
function SelectBox({ value, onValue, all, options, ...field }: SelectBoxProps) {
  return (
    <NativeSelect {...field} value={value} onChange={(event) => onValue(event.target.value)}>
      {all !== undefined && <option value="">{all}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}

export function DateFilter({ name, label }: { name: string; label: string }) {
  const filters = useFilters();
  return (
    <Field label={label} className="w-36">
      <Input type="date" value={filters.get(name)} onChange={(event) => filters.set({ [name]: event.target.value })} />
    </Field>
  );
}
