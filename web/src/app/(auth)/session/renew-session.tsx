"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useEffect, useState } from "react";
import { BareFrame } from "@/components/layouts/bare-frame";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { refreshAfterRefusal } from "@/lib/auth/refresh";

const TRIED = "tradepost-session-tried";
const LOOP_MS = 5_000;

/** Refreshes under the lock and goes on to `next`. A refresh that does not help (it led back here at once) ends in a choice. */
export function RenewSession({ next }: { next: string }) {
  const t = useTranslations("public.session");
  const [failed, setFailed] = useState(false);
  const loginHref = `/login?next=${encodeURIComponent(next)}`;
  useEffect(() => {
    let here = true;
    const renew = async () => {
      const tried = Number(window.sessionStorage.getItem(TRIED));
      if (Date.now() - tried < LOOP_MS) return false;
      const renewed = await refreshAfterRefusal();
      if (!here) return true;
      if (renewed) window.sessionStorage.setItem(TRIED, String(Date.now()));
      window.location.replace(renewed ? next : loginHref);
      return true;
    };
    renew().then(
      (gone) => here && setFailed(!gone),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [next, loginHref]);
  return failed ? (
    <BareFrame title={t("failed")}>
      <Button asChild variant="primary">
        <Link href={loginHref}>{t("signIn")}</Link>
      </Button>
    </BareFrame>
  ) : (
    <BareFrame title={t("title")} text={t("text")}>
      <Spinner className="size-6 text-accent-text" />
    </BareFrame>
  );
}
