"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BareFrame } from "@/components/layouts/bare-frame";
import { Button } from "@/components/ui/button";
import { errorText } from "@/components/ui/error-text";
import { leave } from "@/lib/auth/leave";
import { toast } from "@/stores/toasts";

/** Asks first: a link from elsewhere must not sign anyone out. */
export default function LogoutPage() {
  const t = useTranslations();
  const [pending, setPending] = useState(false);
  const signOut = () => {
    setPending(true);
    leave().catch((error: unknown) => {
      setPending(false);
      toast.failed(errorText(error, t("common.error.unexpected")));
    });
  };
  return (
    <BareFrame title={t("public.logout.title")} text={t("public.logout.text")}>
      <Button variant="primary" pending={pending} onClick={signOut}>
        {t("public.logout.submit")}
      </Button>
    </BareFrame>
  );
}
