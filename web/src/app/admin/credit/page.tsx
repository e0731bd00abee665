import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { CreditAccounts } from "@/components/features/admin/credit";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.credit");
  return { title: t("title") };
}

export default async function CreditAccountsPage() {
  const t = await getTranslations("admin.credit");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <CreditAccounts />
    </>
  );
}
