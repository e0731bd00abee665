import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { BareFrame } from "@/components/layouts/bare-frame";
import { Button } from "@/components/ui/button";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <BareFrame title={t("title")} text={t("text")}>
      <Button asChild variant="primary">
        <Link href="/">{t("home")}</Link>
      </Button>
    </BareFrame>
  );
}
