import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { BareFrame } from "@/components/layouts/bare-frame";
import { Button } from "@/components/ui/button";
import { homeOf } from "@/lib/auth/portals";
import { readMark } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.forbidden"))("title"), robots: { index: false } };
}

/** Shown in place of a portal that is another kind of company's. */
export default async function Forbidden() {
  const [t, mark] = await Promise.all([getTranslations("common.forbidden"), readMark()]);
  return (
    <BareFrame title={t("title")} text={t("text")}>
      <Button asChild variant="primary">
        <Link href={mark ? homeOf(mark.kind) : "/"}>{t("home")}</Link>
      </Button>
    </BareFrame>
  );
}
