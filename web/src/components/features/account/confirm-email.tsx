"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { errorText } from "@/components/ui/error-text";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { AuthFrame } from "./auth-frame";

/** A link is good once: however often the page asks, the API is asked once for each token. */
const asked = new Map<string, Promise<unknown>>();

function confirmOnce(token: string): Promise<unknown> {
  let asking = asked.get(token);
  if (!asking) {
    asking = answer(api.POST("/api/v1/auth/confirm-email", { body: { token } }));
    asked.set(token, asking);
  }
  return asking;
}

type State = { step: "working" } | { step: "done" } | { step: "failed"; error: unknown };

/** Confirms by the token of the link, says how that went, and where to go on. */
export function ConfirmEmail({ token }: { token: string }) {
  const t = useTranslations("account.confirmEmail");
  const [state, setState] = useState<State>({ step: "working" });
  useEffect(() => {
    let here = true;
    confirmOnce(token).then(
      () => here && setState({ step: "done" }),
      (error: unknown) => here && setState({ step: "failed", error }),
    );
    return () => {
      here = false;
    };
  }, [token]);
  if (state.step === "working") {
    return (
      <AuthFrame title={t("title")} text={t("working")}>
        <Spinner className="size-6 text-accent-text" />
      </AuthFrame>
    );
  }
  if (state.step === "failed") {
    return (
      <AuthFrame title={t("failedTitle")}>
        <div className="grid justify-items-start gap-4">
          <Notice tone="danger">{errorText(state.error, t("failed"))}</Notice>
          <p className="text-sm text-soft">{t("failedText")}</p>
          <Button asChild variant="primary" size="lg">
            <Link href="/login">{t("signIn")}</Link>
          </Button>
        </div>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t("doneTitle")} text={t("doneText")}>
      {/* A full load, so that a portal that is open behind reads afresh who one is. */}
      <Button asChild variant="primary" size="lg">
        <a href="/documents">{t("goOn")}</a>
      </Button>
    </AuthFrame>
  );
}
