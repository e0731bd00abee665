import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { CommissionRules } from "@/components/features/admin/commission";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.commission");
  return { title: t("title") };
}

export default async function CommissionRulesPage() {
  const t = await getTranslations("admin.commission");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <CommissionRules />
    </>
  );
}
