"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { SubmitButton, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/radio-group";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { deliveryAddressesKeys } from "@/lib/api/query-keys/delivery-addresses";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";

type Schemas = components["schemas"];
export type Place = { id: string; label: string; address: Schemas["AddressOutput"]; recipient: string | null };
export const OWN = "own";

export function usePlaceText() {
  const format = useFormat();
  return ({ line1, line2, postal_code, city, region, country }: Place["address"]) =>
    [line1, line2, `${postal_code} ${city}`, region, format.country(country)].filter(Boolean).join(", ");
}

const schema = z.object({
  label: z.string().trim().min(1).max(200),
  address: z.object({
    line1: z.string().trim().min(1).max(200),
    postal_code: z.string().trim().min(1).max(20),
    city: z.string().trim().min(1).max(200),
    country: z.string().trim().toUpperCase().regex(/^[A-Z]{2}$/),
  }),
});

type AddressStepProps = { places: Place[]; chosen: string | null; onChoose: (id: string) => void; onAdded: (place: Place) => void; onNext: () => void };

export function AddressStep({ places, chosen, onChoose, onAdded, onNext }: AddressStepProps) {
  const t = useTranslations("buying.checkout");
  const text = usePlaceText();
  const client = useQueryClient();
  const mayAdd = useMay("address:manage");
  const [adding, setAdding] = useState(places.length === 0);
  return (
    <Card title={t("addressTitle")}>
      <div className="grid gap-4">
        {places.length > 0 && (
          <RadioGroup
            cards
            aria-label={t("addressTitle")}
            value={chosen ?? ""}
            onValueChange={onChoose}
            choices={places.map((place) => ({ value: place.id, label: place.label, hint: [place.recipient, text(place.address)].filter(Boolean).join(", ") }))}
          />
        )}
        {mayAdd && !adding && (
          <Button className="justify-self-start" onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            {t("newAddress")}
          </Button>
        )}
        {mayAdd && adding && (
          <Form
            schema={schema}
            defaultValues={{ label: "", address: { line1: "", postal_code: "", city: "", country: places[0]?.address.country ?? "" } }}
            className="rounded-md border p-4 sm:grid-cols-2"
            onSubmit={async (body) => {
              const made = await answer(api.POST("/api/v1/delivery-addresses", { body }));
              await client.invalidateQueries({ queryKey: deliveryAddressesKeys.all });
              onAdded({ id: made.id, label: made.label, address: made.address, recipient: made.recipient });
              setAdding(false);
            }}
          >
            <TextField name="label" label={t("label")} hint={t("labelHint")} fieldClassName="sm:col-span-2" />
            <TextField name="address.line1" label={t("line1")} autoComplete="address-line1" fieldClassName="sm:col-span-2" />
            <TextField name="address.postal_code" label={t("postalCode")} autoComplete="postal-code" />
            <TextField name="address.city" label={t("city")} autoComplete="address-level2" />
            <TextField name="address.country" label={t("country")} hint={t("countryHint")} autoComplete="country" maxLength={2} />
            <div className="flex items-end justify-end gap-2 sm:col-span-2">
              {places.length > 0 && <Button onClick={() => setAdding(false)}>{t("cancel")}</Button>}
              <SubmitButton>{t("saveAddress")}</SubmitButton>
            </div>
          </Form>
        )}
        <Button variant="primary" className="justify-self-end" disabled={!chosen} onClick={onNext}>
          {t("toDelivery")}
        </Button>
      </div>
    </Card>
  );
}
