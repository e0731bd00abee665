"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SelectField, SubmitButton, TextField } from "@/components/forms/fields";
import { Card } from "@/components/ui/card";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import type { components } from "@/lib/api/schema";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { keepPreference } from "@/lib/preferences";
import { toast } from "@/stores/toasts";
import { NotificationPreferences } from "@/components/features/notifications/preferences";
import { SecondFactorCard } from "./second-factor-card";
import { SessionsCard } from "./sessions-card";
import { newPassword, optionalText, requiredText } from "./values";

type Profile = components["schemas"]["ProfileOutput"];

/** What a person sets for themselves. */
export function ProfilePage({ profile }: { profile: Profile }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-2">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <PersonCard profile={profile} />
        <PasswordCard />
        <SecondFactorCard active={profile.second_factor} />
        <SessionsCard />
      </div>
      <NotificationPreferences />
    </div>
  );
}

const person = z.object({ name: requiredText(200), phone: optionalText(40), language: z.enum(["en", "de"]) });

function PersonCard({ profile }: { profile: Profile }) {
  const t = useTranslations("account.profile");
  const router = useRouter();
  return (
    <Card title={t("person")} description={profile.email}>
      <Form
        schema={person}
        guardUnsaved
        defaultValues={{ name: profile.name, phone: profile.phone ?? "", language: profile.language }}
        onSubmit={async (body) => {
          await answer(api.PUT("/api/v1/users/profile", { body }));
          // Mails and pages in one language.
          keepPreference(LOCALE_COOKIE, body.language);
          router.refresh();
          toast.done(t("saved"));
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="name" label={t("name")} autoComplete="name" />
          <TextField name="phone" type="tel" label={t("phone")} autoComplete="tel" optional />
          <SelectField name="language" label={t("language")} hint={t("languageHint")} options={[{ value: "en", label: "English" }, { value: "de", label: "Deutsch" }]} />
        </div>
        <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
      </Form>
    </Card>
  );
}

const passwords = z.object({ current_password: z.string().min(1).max(1024), new_password: newPassword });

function PasswordCard() {
  const t = useTranslations("account.profile");
  return (
    <Card title={t("password")} description={t("passwordText")}>
      <Form
        schema={passwords}
        defaultValues={{ current_password: "", new_password: "" }}
        onSubmit={async (body, form) => {
          await answer(api.POST("/api/v1/auth/change-password", { body }));
          form.reset();
          toast.done(t("passwordSaved"));
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="current_password" type="password" label={t("currentPassword")} autoComplete="current-password" />
          <TextField name="new_password" type="password" label={t("newPassword")} hint={t("passwordHint")} autoComplete="new-password" />
        </div>
        <SubmitButton className="justify-self-start">{t("changePassword")}</SubmitButton>
      </Form>
    </Card>
  );
}
