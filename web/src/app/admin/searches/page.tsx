import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Searches } from "@/components/features/admin/searches";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.searches");
  return { title: t("title") };
}

export default async function SearchesPage() {
  const t = await getTranslations("admin.searches");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Searches />
    </>
  );
}
