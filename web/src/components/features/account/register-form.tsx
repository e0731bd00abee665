"use client";

import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { FormField, SubmitButton, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import type { CountryOption } from "@/lib/format/countries";
import { AddressFields } from "./address-fields";
import { addressSchema, addressValues, emailText, newPassword, optionalText, requiredText } from "./values";
import { AuthFrame } from "./auth-frame";

const schema = z.object({
  kind: z.enum(["retailer", "manufacturer"]),
  organisation_name: requiredText(200),
  vat_id: optionalText(64),
  address: addressSchema,
  name: requiredText(200),
  email: emailText,
  password: newPassword,
});

/** A company with its first person; then where to look for the mail. */
export function RegisterForm({ countries, kind }: { countries: CountryOption[]; kind: "retailer" | "manufacturer" }) {
  const t = useTranslations("account.register");
  const language = useLocale() === "de" ? "de" : "en";
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo) {
    return (
      <AuthFrame title={t("doneTitle")} text={t("doneText", { email: sentTo })}>
        <ol className="grid list-decimal gap-1.5 pl-5 text-sm text-soft">
          <li>{t("next1")}</li>
          <li>{t("next2")}</li>
          <li>{t("next3")}</li>
        </ol>
        <Button asChild variant="primary" size="lg" className="mt-6">
          <Link href="/login">{t("signIn")}</Link>
        </Button>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t("title")} text={t("text")} wide>
      <Form
        schema={schema}
        defaultValues={{ kind, organisation_name: "", vat_id: "", address: addressValues(), name: "", email: "", password: "" }}
        onSubmit={async (body) => {
          await answer(api.POST("/api/v1/auth/register", { body: { ...body, language } }));
          setSentTo(body.email);
          window.scrollTo({ top: 0 });
        }}
        className="gap-6"
      >
        <fieldset className="grid gap-4">
          <legend className="pb-3 text-md font-semibold">{t("company")}</legend>
          <FormField
            name="kind"
            label={t("kind")}
            render={({ value, onChange, ref }) => (
              <RadioGroup
                ref={ref}
                cards
                aria-label={t("kind")}
                className="sm:grid-cols-2"
                value={value as string}
                onValueChange={onChange}
                choices={[
                  { value: "retailer", label: t("retailer"), hint: t("retailerHint") },
                  { value: "manufacturer", label: t("manufacturer"), hint: t("manufacturerHint") },
                ]}
              />
            )}
          />
          <TextField name="organisation_name" label={t("organisationName")} autoComplete="organization" />
          <TextField name="vat_id" label={t("vatId")} hint={t("vatIdHint")} optional className="font-mono" />
          <AddressFields countries={countries} />
        </fieldset>
        <fieldset className="grid gap-4">
          <legend className="pb-3 text-md font-semibold">{t("person")}</legend>
          <TextField name="name" label={t("name")} autoComplete="name" />
          <TextField name="email" type="email" label={t("email")} autoComplete="username" inputMode="email" />
          <TextField name="password" type="password" label={t("password")} hint={t("passwordHint")} autoComplete="new-password" />
        </fieldset>
        <div className="grid gap-3">
          <SubmitButton size="lg">{t("submit")}</SubmitButton>
          <p className="text-sm text-soft">
            {t("haveAccount")}{" "}
            <Link href="/login" className="text-accent-text underline underline-offset-3">
              {t("signIn")}
            </Link>
          </p>
        </div>
      </Form>
    </AuthFrame>
  );
}
