import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DocumentsPage } from "@/components/features/company/documents-page";
import { PageHeader } from "@/components/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.documents"))("title") };
}

export default async function RetailerDocumentsPage() {
  const t = await getTranslations("account.documents");
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <DocumentsPage />
    </>
  );
}
