"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { BareFrame } from "@/components/layouts/bare-frame";
import { Button } from "@/components/ui/button";

/** What no page below dealt with. The server's words do not cross to the client here. */
export function RootError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("common.error");
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <BareFrame title={t("title")} text={t("unexpected")}>
      <Button variant="primary" onClick={retry}>
        {t("retry")}
      </Button>
    </BareFrame>
  );
}
