import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { People } from "@/components/features/admin/people";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.people");
  return { title: t("title") };
}

export default async function PeoplePage() {
  const t = await getTranslations("admin.people");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <People />
    </>
  );
}
