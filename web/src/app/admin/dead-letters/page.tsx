import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { DeadLetters } from "@/components/features/admin/dead-letters";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.deadLetters");
  return { title: t("title") };
}

export default async function DeadLettersPage() {
  const t = await getTranslations("admin.deadLetters");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <DeadLetters />
    </>
  );
}
