"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { AddressFields } from "@/components/features/account/address-fields";
import { addressSchema, addressValues, listOf, optionalText, requiredText } from "@/components/features/account/values";
import { Form } from "@/components/forms/form";
import { SelectField, SubmitButton, TextField, TextareaField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { isProblem } from "@/lib/api/problem";
import type { components } from "@/lib/api/schema";
import type { CountryOption } from "@/lib/format/countries";
import { toast } from "@/stores/toasts";

type Organisation = components["schemas"]["OrganisationOutput"];

const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d*$/)
  .transform((text) => (text ? Number(text) : null));
const names = z.string().max(2000).transform(listOf);

const schema = z.object({
  name: requiredText(200),
  vat_id: optionalText(64),
  iban: optionalText(64),
  currency: z.string().trim().regex(/^[A-Z]{3}$/),
  language: z.enum(["en", "de"]),
  address: addressSchema,
  website: optionalText(300),
  contact_email: optionalText(254),
  phone: optionalText(40),
  description: optionalText(10_000),
  founded_year: wholeNumber,
  store_count: wholeNumber,
  brands: names,
  sales_channels: names,
});

type CompanyFormProps = {
  organisation: Organisation;
  etag: string;
  countries: CountryOption[];
  onClose: (saved: boolean) => void;
  onReread: () => void;
};

/** Changes the company as a whole. Where somebody was quicker it says so and offers to read theirs; nothing is lost unasked. */
export function CompanyForm({ organisation, etag, countries, onClose, onReread }: CompanyFormProps) {
  const t = useTranslations("account.company");
  const [conflict, setConflict] = useState(false);
  const { profile } = organisation;
  const seller = organisation.kind === "manufacturer";
  return (
    <Form
      schema={schema}
      guardUnsaved
      defaultValues={{
        name: organisation.name,
        vat_id: organisation.vat_id ?? "",
        iban: organisation.iban ?? "",
        currency: organisation.currency,
        language: organisation.language,
        address: addressValues(organisation.address),
        website: profile?.website ?? "",
        contact_email: profile?.contact_email ?? "",
        phone: profile?.phone ?? "",
        description: profile?.description ?? "",
        founded_year: profile?.founded_year?.toString() ?? "",
        store_count: profile?.store_count?.toString() ?? "",
        brands: profile?.brands.join(", ") ?? "",
        sales_channels: profile?.sales_channels.join(", ") ?? "",
      }}
      onSubmit={async (body) => {
        setConflict(false);
        try {
          await answer(api.PUT("/api/v1/organisations/mine", { body, params: { header: { "If-Match": etag } } }));
        } catch (error) {
          if (isProblem(error, "resource.changed")) setConflict(true);
          throw error;
        }
        toast.done(t("saved"));
        onClose(true);
      }}
      className="gap-6"
    >
      {conflict && (
        <Notice tone="caution" title={t("conflict")} actions={<Button size="sm" onClick={onReread}>{t("reread")}</Button>}>
          {t("conflictText")}
        </Notice>
      )}
      <Card title={t("official")} description={organisation.verified || organisation.verification === "pending" ? t("locked") : undefined}>
        <div className="grid max-w-3xl gap-4">
          <TextField name="name" label={t("name")} autoComplete="organization" />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="vat_id" label={t("vatId")} optional className="font-mono" />
            <TextField name="iban" label={t("iban")} optional className="font-mono" hint={seller ? t("ibanHint") : undefined} />
          </div>
          <AddressFields countries={countries} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="currency" label={t("currency")} hint={t("currencyHint")} className="uppercase" maxLength={3} />
            <SelectField name="language" label={t("language")} options={[{ value: "en", label: t("languages.en") }, { value: "de", label: t("languages.de") }]} />
          </div>
        </div>
      </Card>
      <Card title={t("profile")} description={seller ? t("profileTextSeller") : undefined}>
        <div className="grid max-w-3xl gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="website" type="url" label={t("website")} optional placeholder="https://" />
            <TextField name="contact_email" type="email" label={t("contactEmail")} optional />
            <TextField name="phone" type="tel" label={t("phone")} optional />
            {seller ? (
              <TextField name="founded_year" label={t("foundedYear")} optional inputMode="numeric" />
            ) : (
              <TextField name="store_count" label={t("storeCount")} optional inputMode="numeric" />
            )}
          </div>
          {seller ? (
            <TextField name="brands" label={t("brands")} hint={t("listHint")} optional />
          ) : (
            <TextField name="sales_channels" label={t("salesChannels")} hint={t("listHint")} optional />
          )}
          <TextareaField name="description" label={t("description")} optional rows={5} />
        </div>
      </Card>
      <div className="flex gap-2">
        <SubmitButton>{t("save")}</SubmitButton>
        <Button onClick={() => onClose(false)}>{t("cancel")}</Button>
      </div>
    </Form>
  );
}
