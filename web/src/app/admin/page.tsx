import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewCompanies, SalesNow, Waiting } from "@/components/features/admin/overview";
import { PageHeader } from "@/components/ui/page-header";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.overview");
  return { title: t("title") };
}

export default async function AdminOverviewPage() {
  const [t, profile] = await Promise.all([getTranslations("admin.overview"), requireProfile()]);
  return (
    <>
      <PageHeader title={t("title")} description={t("greeting", { name: profile.name })} />
      <div className="grid gap-4">
        <Waiting />
        <SalesNow />
        <NewCompanies />
      </div>
    </>
  );
}
