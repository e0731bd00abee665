import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Categories } from "@/components/features/admin/categories";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.categories");
  return { title: t("title") };
}

export default async function CategoriesPage() {
  const t = await getTranslations("admin.categories");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Categories />
    </>
  );
}
