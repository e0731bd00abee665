import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { SettingsTabs } from "@/components/features/admin/settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.settings");
  return { title: t("title") };
}

export default async function SettingsTabsPage() {
  const t = await getTranslations("admin.settings");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <SettingsTabs />
    </>
  );
}
