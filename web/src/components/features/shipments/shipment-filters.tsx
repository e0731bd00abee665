"use client";

import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/features/orders/filter-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { SHIPMENT_STATUSES } from "./types";

type ShipmentFiltersProps = { search: string; narrowed: boolean; status: string; from: string; until: string };

export function ShipmentFilters({ search, narrowed, status, from, until }: ShipmentFiltersProps) {
  const t = useTranslations("orders");
  return (
    <FilterForm label={t("shipments.filters")} search={search} names={["status", "from", "until"]} narrowed={narrowed}>
      <Field label={t("filter.status")} className="w-full sm:w-44">
        <NativeSelect name="status" defaultValue={status}>
          <option value="">{t("filter.any")}</option>
          {SHIPMENT_STATUSES.map((each) => (
            <option key={each} value={each}>
              {t(`shipmentStatus.${each}`)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label={t("filter.from")} className="w-[calc(50%-0.25rem)] sm:w-36">
        <Input name="from" type="date" defaultValue={from} />
      </Field>
      <Field label={t("filter.until")} className="w-[calc(50%-0.25rem)] sm:w-36">
        <Input name="until" type="date" defaultValue={until} />
      </Field>
    </FilterForm>
  );
}
