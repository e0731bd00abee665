import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Certificates } from "@/components/features/admin/certificates";
import { PageHeader } from "@/components/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.certificates");
  return { title: t("title") };
}

export default async function CertificatesPage() {
  const t = await getTranslations("admin.certificates");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Certificates />
    </>
  );
}
