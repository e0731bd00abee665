import { BadgeCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

/** For companies that may look but not trade yet. */
export function MustBeVerified() {
  const t = useTranslations("buying.cart");
  return (
    <EmptyState
      icon={BadgeCheck}
      title={t("notVerifiedTitle")}
      text={t("notVerified")}
      actions={
        <Button asChild variant="primary">
          <Link href="/retailer/documents">{t("toVerification")}</Link>
        </Button>
      }
    />
  );
}
