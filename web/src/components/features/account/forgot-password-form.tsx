"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { AuthFrame } from "./auth-frame";
import { emailText } from "./values";

const schema = z.object({ email: emailText });

/** Asks for the link; the answer is the same whether or not the address has an account. */
export function ForgotPasswordForm() {
  const t = useTranslations("account.forgotPassword");
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo) {
    return (
      <AuthFrame title={t("doneTitle")} text={t("doneText", { email: sentTo })}>
        <Button size="lg" onClick={() => setSentTo(null)}>
          {t("again")}
        </Button>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t("title")} text={t("text")}>
      <Form
        schema={schema}
        defaultValues={{ email: "" }}
        onSubmit={async (body) => {
          await answer(api.POST("/api/v1/auth/request-password-reset", { body }));
          setSentTo(body.email);
        }}
      >
        <TextField name="email" type="email" label={t("email")} autoComplete="username" inputMode="email" />
        <SubmitButton size="lg">{t("submit")}</SubmitButton>
        <Link href="/login" className="text-sm text-accent-text underline underline-offset-3">
          {t("back")}
        </Link>
      </Form>
    </AuthFrame>
  );
}
