"use client";

import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { AuthFrame } from "./auth-frame";
import { newPassword, requiredText } from "./values";

const schema = z.object({ name: requiredText(200), password: newPassword });

/** Who was invited says their name and chooses a password. */
export function AcceptInvitationForm({ token }: { token: string }) {
  const t = useTranslations("account.acceptInvitation");
  const language = useLocale() === "de" ? "de" : "en";
  const [email, setEmail] = useState<string | null>(null);
  if (email !== null) {
    return (
      <AuthFrame title={t("doneTitle")} text={t("doneText", { email })}>
        <Button asChild variant="primary" size="lg">
          <Link href="/login">{t("signIn")}</Link>
        </Button>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t("title")} text={t("text")}>
      <Form
        schema={schema}
        defaultValues={{ name: "", password: "" }}
        onSubmit={async (values) => {
          const joined = await answer(api.POST("/api/v1/auth/accept-invitation", { body: { ...values, token, language } }));
          setEmail(joined.email);
        }}
      >
        <TextField name="name" label={t("name")} autoComplete="name" />
        <TextField name="password" type="password" label={t("password")} hint={t("passwordHint")} autoComplete="new-password" />
        <SubmitButton size="lg">{t("submit")}</SubmitButton>
      </Form>
    </AuthFrame>
  );
}
