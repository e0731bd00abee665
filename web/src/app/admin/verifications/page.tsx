import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { VerificationQueue } from "@/components/features/admin/verification-queue";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.verifications");
  return { title: t("title") };
}

export default async function VerificationQueuePage() {
  const t = await getTranslations("admin.verifications");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <VerificationQueue />
    </>
  );
}
