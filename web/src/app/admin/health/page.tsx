import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Health } from "@/components/features/admin/health";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.health");
  return { title: t("title") };
}

export default async function HealthPage() {
  const t = await getTranslations("admin.health");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Health />
    </>
  );
}
