"use client";

import { useTranslations } from "next-intl";
import { CategoryPicker } from "@/components/features/product-editor/category-field";
import { useWarehouses } from "@/components/features/stock/use-stock";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import type { UploadOptions } from "./upload-api";

/** What holds for the whole file. */
export function OptionsFields({ options, onChange }: { options: UploadOptions; onChange: (options: UploadOptions) => void }) {
  const t = useTranslations("selling.uploads");
  const warehouses = useWarehouses();
  return (
    <fieldset className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <legend className="pb-2 text-sm font-medium">{t("options")}</legend>
      <Field label={t("newStatus")}>
        <NativeSelect value={options.status} onChange={(event) => onChange({ ...options, status: event.target.value === "active" ? "active" : "draft" })}>
          <option value="draft">{t("asDraft")}</option>
          <option value="active">{t("asActive")}</option>
        </NativeSelect>
      </Field>
      <Field label={t("defaultCategory")}>
        <CategoryPicker value={options.category_id} onValueChange={(category_id) => onChange({ ...options, category_id })} />
      </Field>
      <Field label={t("stockTo")}>
        <NativeSelect value={options.warehouse_id ?? ""} onChange={(event) => onChange({ ...options, warehouse_id: event.target.value || null })}>
          <option value="">{t("firstWarehouse")}</option>
          {warehouses.data?.items.filter((each) => each.active).map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
        </NativeSelect>
      </Field>
      <div className="flex h-(--control-height) items-center gap-2 text-sm">
        <Checkbox id="upload-comma" checked={options.decimal_comma} onCheckedChange={(checked) => onChange({ ...options, decimal_comma: checked === true })} />
        <label htmlFor="upload-comma">{t("decimalComma")}</label>
      </div>
    </fieldset>
  );
}
