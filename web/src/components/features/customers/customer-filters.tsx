"use client";

import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/features/orders/filter-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import type { CustomerQuery } from "./types";

export function CustomerFilters({ query, search, narrowed }: { query: CustomerQuery; search: string; narrowed: boolean }) {
  const t = useTranslations("orders");
  const kind = query.historical === undefined || query.historical === null ? "" : query.historical ? "historical" : "live";
  return (
    <FilterForm label={t("customers.filters")} search={search} names={["q", "kind", "sort"]} narrowed={narrowed}>
      <Field label={t("customers.search")} className="w-full sm:w-60">
        <Input name="q" type="search" maxLength={100} defaultValue={query.q ?? ""} placeholder={t("customers.searchHint")} />
      </Field>
      <Field label={t("filter.kind")} className="w-[calc(50%-0.25rem)] sm:w-40">
        <NativeSelect name="kind" defaultValue={kind}>
          <option value="">{t("filter.all")}</option>
          <option value="live">{t("customers.live")}</option>
          <option value="historical">{t("customers.historical")}</option>
        </NativeSelect>
      </Field>
      <Field label={t("customers.sort")} className="w-[calc(50%-0.25rem)] sm:w-40">
        <NativeSelect name="sort" defaultValue={query.sort}>
          <option value="-last_order">{t("customers.byLastOrder")}</option>
          <option value="name">{t("customers.byName")}</option>
        </NativeSelect>
      </Field>
    </FilterForm>
  );
}
