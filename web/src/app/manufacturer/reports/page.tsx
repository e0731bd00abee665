import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ReportTabs } from "@/components/features/reports/report-tabs";
import { Loading } from "@/components/ui/loading";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { ForbiddenState } from "@/components/ui/states";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("selling.reports"))("title") };
}

export default async function ReportsPage() {
  const [t, profile] = await Promise.all([getTranslations("selling.reports"), requireProfile()]);
  if (!profile.permissions.includes("analytics:read")) return <ForbiddenState homeHref="/manufacturer" />;
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <Suspense fallback={<Loading><TableSkeleton /></Loading>}>
        <ReportTabs />
      </Suspense>
    </>
  );
}
