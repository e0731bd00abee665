"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { CheckboxField, SubmitButton, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { shippingRatesKeys } from "@/lib/api/query-keys/shipping-rates";
import type { components } from "@/lib/api/schema";
import { dayOf } from "@/lib/format/day";
import { toast } from "@/stores/toasts";

type Rate = components["schemas"]["RateOutput"];
const whole = z.coerce.number<string>().int().min(0);
const decimal = z.string().trim().regex(/^\d{1,9}([.,]\d{1,4})?$/).transform((text) => text.replace(",", "."));
const schema = z.object({
  carrier: z.string().trim().min(1), service: z.string().trim().min(1), zone: z.string().trim().min(1), currency: z.string().trim().regex(/^[A-Z]{3}$/),
  weight_from_g: whole, weight_to_g: z.string().trim().regex(/^\d*$/), price: decimal, price_per_kg: decimal,
  days_min: whole, days_max: whole, valid_from: z.iso.date(), active: z.boolean(),
});
const TEXTS = ["carrier", "service", "zone", "currency", "weight_from_g", "weight_to_g", "price", "price_per_kg", "days_min", "days_max"] as const;

/** Adds a weight band, or changes one. */
export function RateDialog({ rate }: { rate?: Rate }) {
  const t = useTranslations("admin.shipping");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const save = async (values: z.output<typeof schema>) => {
    const body = { ...values, weight_to_g: values.weight_to_g ? Number(values.weight_to_g) : null };
    if (rate) await answer(api.PUT("/api/v1/admin/shipping-rates/{rate_id}", { params: { path: { rate_id: rate.id }, header: { "If-Match": `"${rate.version}"` } }, body }));
    else await answer(api.POST("/api/v1/admin/shipping-rates", { body }));
    toast.done(t("saved"));
    void client.invalidateQueries({ queryKey: shippingRatesKeys.all });
    setOpen(false);
  };
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {rate ? <Button size="sm" variant="quiet" aria-label={t("changeOf", { name: `${rate.carrier} ${rate.service} ${rate.zone}` })}>{t("change")}</Button> : <Button variant="primary">{t("add")}</Button>}
      </DialogTrigger>
      {open && (
        <DialogContent title={rate ? t("change") : t("add")} description={t("rateText")}>
          <Form
            schema={schema}
            onSubmit={save}
            defaultValues={{
              carrier: rate?.carrier ?? "", service: rate?.service ?? "", zone: rate?.zone ?? "domestic", currency: rate?.currency ?? "EUR",
              weight_from_g: String(rate?.weight_from_g ?? 0), weight_to_g: rate?.weight_to_g ? String(rate.weight_to_g) : "",
              price: rate?.price ?? "", price_per_kg: rate?.price_per_kg ?? "0", days_min: String(rate?.days_min ?? 1), days_max: String(rate?.days_max ?? 3),
              valid_from: rate?.valid_from ?? dayOf(), active: rate?.active ?? true,
            }}
          >
            <div className="grid gap-3 sm:grid-cols-2">
              {TEXTS.map((name) => <TextField key={name} name={name} label={t(`field.${name}`)} optional={name === "weight_to_g"} autoComplete="off" />)}
              <TextField name="valid_from" type="date" label={t("validFrom")} />
            </div>
            <CheckboxField name="active" label={t("active")} />
            <div className="flex justify-end"><SubmitButton>{t("save")}</SubmitButton></div>
          </Form>
        </DialogContent>
      )}
    </Dialog>
  );
}
