import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Jobs } from "@/components/features/admin/jobs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.jobs");
  return { title: t("title") };
}

export default async function JobsPage() {
  const t = await getTranslations("admin.jobs");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Jobs />
    </>
  );
}
