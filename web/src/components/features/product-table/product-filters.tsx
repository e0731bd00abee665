"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { CategoryPicker } from "@/components/features/product-editor/category-field";
import { useSearchState } from "@/lib/hooks/use-search-state";
import { SORTS, STATUSES } from "./use-own-products";

/** Search, filters and order; all of it in the address. */
export function ProductFilters({ filtered }: { filtered: boolean }) {
  const t = useTranslations("selling.products");
  const { get, set } = useSearchState();
  return (
    <div className="grid grid-cols-2 items-end gap-3 md:grid-cols-3 xl:grid-cols-[minmax(12rem,2fr)_9rem_minmax(12rem,1.4fr)_minmax(8rem,1fr)_11rem_auto]">
      <SearchField key={`q${get("q")}`} label={t("search")} hint={t("searchHint")} value={get("q")} onSearch={(q) => set({ q })} />
      <Field label={t("statusLabel")}>
        <NativeSelect value={get("status")} onChange={(event) => set({ status: event.target.value })}>
          <option value="">{t("all")}</option>
          {STATUSES.map((each) => <option key={each} value={each}>{t(`status.${each}`)}</option>)}
        </NativeSelect>
      </Field>
      <Field label={t("category")}>
        <CategoryPicker value={get("category") || null} onValueChange={(category) => set({ category })} />
      </Field>
      <SearchField key={`b${get("brand")}`} label={t("brand")} value={get("brand")} onSearch={(brand) => set({ brand })} />
      <Field label={t("sort")}>
        <NativeSelect value={get("sort") || "newest"} onChange={(event) => set({ sort: event.target.value })}>
          {SORTS.map((each) => <option key={each} value={each}>{t(`sorts.${each === "-price" ? "priceDown" : each}`)}</option>)}
        </NativeSelect>
      </Field>
      {filtered && (
        <Button variant="quiet" onClick={() => set({ q: null, status: null, category: null, brand: null })}>
          <X aria-hidden />
          {t("clear")}
        </Button>
      )}
    </div>
  );
}

type SearchFieldProps = { label: string; hint?: string; value: string; onSearch: (text: string) => void };

/** Searches on Enter and on leaving; a new value from the address makes a new field (`key`). */
function SearchField({ label, hint, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const search = () => text.trim() !== value && onSearch(text.trim());
  return (
    <Field label={label}>
      <Input type="search" maxLength={200} placeholder={hint} value={text} onChange={(event) => setText(event.target.value)} onBlur={search} onKeyDown={(event) => event.key === "Enter" && search()} />
    </Field>
  );
}
