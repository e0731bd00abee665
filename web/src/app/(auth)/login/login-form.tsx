"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { FormFrame } from "@/components/forms/form-frame";
import { SubmitButton, TextField } from "@/components/forms/text-field";
import { BareFrame } from "@/components/layouts/bare-frame";
import { LanguageSwitch } from "@/components/layouts/preference-switches";
import { Button } from "@/components/ui/button";
import { isProblem } from "@/lib/api/problem";
import { enter } from "@/lib/auth/leave";
import { signIn } from "@/lib/auth/session-api";
import { type Credentials, credentialsResolver, factorResolver } from "./credentials";

/** E-mail address and password; then, where the account has one, the second factor. */
export function LoginForm({ next }: { next: string | null }) {
  const t = useTranslations("public.login");
  const rules = useTranslations("common.validation");
  const [proven, setProven] = useState<Credentials | null>(null);

  const trySignIn = async (input: Credentials, code?: string) => {
    const facts = await signIn(code ? { ...input, code } : input);
    enter(facts.kind, next, facts.user_id);
    // The page is about to be replaced: the form stays busy until then.
    await new Promise(() => undefined);
  };

  if (proven) {
    return (
      <BareFrame title={t("factorTitle")} text={t("factorText")}>
        <FormFrame key="factor" resolver={factorResolver(rules)} defaultValues={{ code: "" }} onSubmit={({ code }) => trySignIn(proven, code)}>
          {/* The one thing to do on this page, asked for by the step before. */}
          {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
          <TextField name="code" label={t("code")} autoComplete="one-time-code" autoFocus className="font-mono" />
          <div className="flex gap-2">
            <SubmitButton size="lg" className="flex-1">
              {t("factorSubmit")}
            </SubmitButton>
            <Button size="lg" onClick={() => setProven(null)}>
              {t("back")}
            </Button>
          </div>
        </FormFrame>
      </BareFrame>
    );
  }
  return (
    <BareFrame title={t("title")} corner={<LanguageSwitch />}>
      <FormFrame
        resolver={credentialsResolver(rules)}
        defaultValues={{ email: "", password: "" }}
        onSubmit={async (input) => {
          try {
            await trySignIn(input);
          } catch (error) {
            if (!isProblem(error, "users.second_factor_required")) throw error;
            setProven(input);
          }
        }}
      >
        <TextField name="email" type="email" label={t("email")} autoComplete="username" inputMode="email" />
        <TextField name="password" type="password" label={t("password")} autoComplete="current-password" />
        <SubmitButton size="lg">{t("submit")}</SubmitButton>
        <p className="flex flex-wrap justify-between gap-2 text-sm text-soft">
          <Link href="/forgot-password" className="text-accent-text hover:underline">
            {t("forgot")}
          </Link>
          <span>
            {t("noAccount")}{" "}
            <Link href="/register" className="text-accent-text hover:underline">
              {t("register")}
            </Link>
          </span>
        </p>
      </FormFrame>
    </BareFrame>
  );
}
