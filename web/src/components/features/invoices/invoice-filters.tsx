"use client";

import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/features/orders/filter-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import type { InvoiceView } from "./invoice-query";

const NAMES = ["state", "kind", "issued_from", "issued_until"];

export function InvoiceFilters({ view, search, narrowed }: { view: InvoiceView; search: string; narrowed: boolean }) {
  const t = useTranslations("orders");
  return (
    <FilterForm label={t("invoices.filters")} search={search} names={NAMES} narrowed={narrowed}>
      <Field label={t("filter.state")} className="w-[calc(50%-0.25rem)] sm:w-36">
        <NativeSelect name="state" defaultValue={view.state ?? ""}>
          <option value="">{t("filter.all")}</option>
          <option value="open">{t("invoiceState.open")}</option>
          <option value="overdue">{t("invoiceState.overdue")}</option>
          <option value="settled">{t("invoiceState.settled")}</option>
        </NativeSelect>
      </Field>
      <Field label={t("filter.kind")} className="w-[calc(50%-0.25rem)] sm:w-36">
        <NativeSelect name="kind" defaultValue={view.kind ?? ""}>
          <option value="">{t("filter.all")}</option>
          <option value="invoice">{t("paper.invoice")}</option>
          <option value="credit_note">{t("paper.credit_note")}</option>
        </NativeSelect>
      </Field>
      <Field label={t("filter.from")} className="w-[calc(50%-0.25rem)] sm:w-36">
        <Input name="issued_from" type="date" defaultValue={view.issued_from ?? ""} />
      </Field>
      <Field label={t("filter.until")} className="w-[calc(50%-0.25rem)] sm:w-36">
        <Input name="issued_until" type="date" defaultValue={view.issued_until ?? ""} />
      </Field>
    </FilterForm>
  );
}
