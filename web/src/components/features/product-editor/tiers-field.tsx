"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import type { ProductValues } from "./product-values";
import { sortedTiers, tierFaults } from "./tiers";

const MOST = 20;

/** Prices by quantity: sorted when a quantity is left, doubles and rising prices told at once. */
export function TiersField() {
  const t = useTranslations("selling.editor");
  const { control, getValues, formState } = useFormContext<ProductValues>();
  const { fields, append, remove, replace } = useFieldArray({ control, name: "tiers" });
  const tiers = useWatch({ control, name: "tiers" });
  const currency = useWatch({ control, name: "currency" });
  const faults = tierFaults(tiers);
  const sort = () => {
    const now = getValues("tiers");
    const sorted = sortedTiers(now);
    if (sorted.some((tier, index) => tier !== now[index])) replace(sorted);
  };
  const server = formState.errors.tiers;
  return (
    <div role="group" aria-label={t("tiers")} className="grid grid-cols-1 gap-3">
      {typeof server?.message === "string" && <p className="text-xs font-medium text-danger">{server.message}</p>}
      {fields.length === 0 && <p className="text-sm text-faint">{t("noTiers")}</p>}
      {fields.map((field, index) => {
        const fault = faults[index];
        const typed = (tiers[index]?.min_quantity ?? "") !== "" && (tiers[index]?.unit_price ?? "") !== "";
        return (
          <div key={field.id} className="grid grid-cols-1 gap-1">
            <div className="flex items-start gap-2">
              <TextField name={`tiers.${index}.min_quantity`} label={t("tierQuantity", { number: index + 1 })} inputMode="numeric" className="numeric text-right" fieldClassName="w-36 min-w-0" onBlurCapture={sort} />
              <TextField name={`tiers.${index}.unit_price`} label={t("tierPrice", { number: index + 1, currency })} inputMode="decimal" className="numeric text-right" fieldClassName="w-40 min-w-0" />
              <Button variant="quiet" size="icon" className="mt-6" aria-label={t("removeTier", { number: index + 1 })} onClick={() => remove(index)}>
                <Trash2 aria-hidden />
              </Button>
            </div>
            <p role="status" className="text-xs text-caution empty:hidden">{fault && typed ? t(`tierFault.${fault}`) : null}</p>
          </div>
        );
      })}
      <div>
        <Button size="sm" disabled={fields.length >= MOST} onClick={() => append({ min_quantity: "", unit_price: "" })}>
          <Plus aria-hidden />
          {t("addTier")}
        </Button>
      </div>
    </div>
  );
}
