import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Profile } from "@/lib/auth/session.server";

/** What stands between the company and its first order; nothing where nothing does. */
export function VerificationNotice({ profile, reason }: { profile: Profile; reason: string | null }) {
  const t = useTranslations("retailer.dashboard");
  if (profile.suspended) return <Notice tone="danger" title={t("suspendedTitle")}>{t("suspended")}</Notice>;
  if (profile.verified) return null;
  if (profile.verification === "pending") return <Notice title={t("pendingTitle")}>{t("pending")}</Notice>;
  const rejected = profile.verification === "rejected";
  return (
    <Notice
      tone="caution"
      title={rejected ? t("rejectedTitle") : t("unverifiedTitle")}
      actions={
        <Button asChild size="sm">
          <Link href="/retailer/documents">{t("toVerification")}</Link>
        </Button>
      }
    >
      {rejected ? t("rejected", { reason: reason ?? "–" }) : t("unverified")}
    </Notice>
  );
}
