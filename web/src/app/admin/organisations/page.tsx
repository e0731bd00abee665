import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Organisations } from "@/components/features/admin/organisations";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.organisations");
  return { title: t("title") };
}

export default async function OrganisationsPage() {
  const t = await getTranslations("admin.organisations");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Organisations />
    </>
  );
}
