"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { FilterForm } from "./filter-form";
import { isNarrowed } from "./order-query";
import { type OrderQuery, STATUSES, type Side } from "./types";

const NAMES = ["text", "status", "placed_from", "placed_to", "po_number", "kind", "counterpart_id"] as const;

type OrderFiltersProps = {
  query: OrderQuery;
  side: Side;
  /** The address of the list now. */
  search: string;
  /** The companies to choose from; whom the list is narrowed to is among them. */
  counterparts: { id: string; name: string }[];
};

export function OrderFilters({ query, side, search, counterparts }: OrderFiltersProps) {
  const t = useTranslations("orders");
  const [status] = query.status ?? [];
  return (
    <FilterForm label={t("list.filters")} search={search} names={NAMES} narrowed={isNarrowed(query)}>
      <Field label={t("filter.text")} className="w-full sm:w-60">
        <Input name="text" type="search" maxLength={100} defaultValue={query.text ?? ""} placeholder={t("filter.textHint")} />
      </Field>
      <Field label={t("filter.status")} className="w-[calc(50%-0.25rem)] sm:w-40">
        <NativeSelect name="status" defaultValue={status ?? ""}>
          <option value="">{t("filter.any")}</option>
          {STATUSES.map((each) => (
            <option key={each} value={each}>
              {t(`status.${each}`)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {(counterparts.length > 0 || query.counterpart_id) && (
        <Field label={t(side === "buyer" ? "filter.seller" : "filter.buyer")} className="w-[calc(50%-0.25rem)] sm:w-48">
          <NativeSelect name="counterpart_id" defaultValue={query.counterpart_id ?? ""}>
            <option value="">{t("filter.any")}</option>
            {counterparts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
      <Field label={t("filter.from")} className="w-[calc(50%-0.25rem)] sm:w-36">
        <Input name="placed_from" type="date" defaultValue={query.placed_from ?? ""} />
      </Field>
      <Field label={t("filter.until")} className="w-[calc(50%-0.25rem)] sm:w-36">
        <Input name="placed_to" type="date" defaultValue={query.placed_to ?? ""} />
      </Field>
      <Field label={t("filter.poNumber")} className="w-[calc(50%-0.25rem)] sm:w-36">
        <Input name="po_number" maxLength={100} defaultValue={query.po_number ?? ""} />
      </Field>
      {side !== "buyer" && (
        <Field label={t("filter.kind")} className="w-[calc(50%-0.25rem)] sm:w-32">
          <NativeSelect name="kind" defaultValue={kindOf(query)}>
            <option value="">{t("filter.all")}</option>
            <option value="live">{t("filter.live")}</option>
            <option value="historical">{t("filter.historical")}</option>
          </NativeSelect>
        </Field>
      )}
    </FilterForm>
  );
}

function kindOf({ historical }: OrderQuery): string {
  if (historical === undefined || historical === null) return "";
  return historical ? "historical" : "live";
}
