import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Profile } from "@/lib/auth/session.server";

/** Why the company was not verified. What it has to do stands in the banner above every page. */
export function VerificationNotice({ profile, reason }: { profile: Profile; reason: string | null }) {
  const t = useTranslations("retailer.dashboard");
  if (profile.suspended || profile.verified || profile.verification !== "rejected") return null;
  return (
    <Notice
      tone="caution"
      title={t("rejectedTitle")}
      actions={
        <Button asChild size="sm">
          <Link href="/retailer/documents">{t("toVerification")}</Link>
        </Button>
      }
    >
      {t("rejected", { reason: reason ?? "–" })}
    </Notice>
  );
}
