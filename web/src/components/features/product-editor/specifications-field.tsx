"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext } from "react-hook-form";
import { TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import type { ProductValues } from "./product-values";

const MOST = 100;

/** Name and value, row by row: material, colour, volume. */
export function SpecificationsField() {
  const t = useTranslations("selling.editor");
  const { control } = useFormContext<ProductValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "specifications" });
  return (
    <div role="group" aria-label={t("specifications")} className="grid gap-2">
      {fields.length === 0 && <p className="text-sm text-faint">{t("noSpecifications")}</p>}
      {fields.map((field, index) => (
        <div key={field.id} className="flex items-start gap-2">
          <TextField name={`specifications.${index}.name`} label={t("specName", { number: index + 1 })} labelHidden={index > 0} fieldClassName="min-w-0 flex-1" />
          <TextField name={`specifications.${index}.value`} label={t("specValue", { number: index + 1 })} labelHidden={index > 0} fieldClassName="min-w-0 flex-2" />
          <Button variant="quiet" size="icon" className={index === 0 ? "mt-6" : ""} aria-label={t("removeSpec", { number: index + 1 })} onClick={() => remove(index)}>
            <Trash2 aria-hidden />
          </Button>
        </div>
      ))}
      <div>
        <Button size="sm" disabled={fields.length >= MOST} onClick={() => append({ name: "", value: "" })}>
          <Plus aria-hidden />
          {t("addSpec")}
        </Button>
      </div>
    </div>
  );
}
