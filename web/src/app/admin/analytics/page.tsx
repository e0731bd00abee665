import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Analytics } from "@/components/features/admin/analytics";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.analytics");
  return { title: t("title") };
}

export default async function AnalyticsPage() {
  const t = await getTranslations("admin.analytics");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Analytics />
    </>
  );
}
