"use client";

import { useTranslations } from "next-intl";
import { NativeSelectField, TextField } from "@/components/forms/fields";
import type { CountryOption } from "@/lib/format/countries";

/** The fields of `address` in a form. */
export function AddressFields({ countries }: { countries: CountryOption[] }) {
  const t = useTranslations("account.address");
  return (
    <div className="grid gap-4 sm:grid-cols-6">
      <TextField name="address.line1" label={t("line1")} autoComplete="address-line1" fieldClassName="sm:col-span-6" />
      <TextField name="address.line2" label={t("line2")} autoComplete="address-line2" optional fieldClassName="sm:col-span-6" />
      <TextField name="address.postal_code" label={t("postalCode")} autoComplete="postal-code" fieldClassName="sm:col-span-2" />
      <TextField name="address.city" label={t("city")} autoComplete="address-level2" fieldClassName="sm:col-span-4" />
      <TextField name="address.region" label={t("region")} autoComplete="address-level1" optional fieldClassName="sm:col-span-3" />
      <NativeSelectField name="address.country" label={t("country")} autoComplete="country" fieldClassName="sm:col-span-3">
        <option value="">{t("choose")}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </NativeSelectField>
    </div>
  );
}
