import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Payments } from "@/components/features/admin/payments";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.payments");
  return { title: t("title") };
}

export default async function PaymentsPage() {
  const t = await getTranslations("admin.payments");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Payments />
    </>
  );
}
