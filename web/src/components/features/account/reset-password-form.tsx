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
import { newPassword } from "./values";

const schema = z.object({ password: newPassword });

/** Sets the new password by the token of the link. */
export function ResetPasswordForm({ token }: { token: string }) {
  const t = useTranslations("account.resetPassword");
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <AuthFrame title={t("doneTitle")} text={t("doneText")}>
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
        defaultValues={{ password: "" }}
        onSubmit={async ({ password }) => {
          await answer(api.POST("/api/v1/auth/reset-password", { body: { token, password } }));
          setDone(true);
        }}
      >
        <TextField name="password" type="password" label={t("password")} hint={t("passwordHint")} autoComplete="new-password" />
        <SubmitButton size="lg">{t("submit")}</SubmitButton>
        <Link href="/forgot-password" className="text-sm text-accent-text underline underline-offset-3">
          {t("newLink")}
        </Link>
      </Form>
    </AuthFrame>
  );
}
