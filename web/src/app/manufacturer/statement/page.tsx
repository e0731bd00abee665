import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { StatementView } from "@/components/features/statement/statement-view";
import { Loading } from "@/components/ui/loading";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { ForbiddenState } from "@/components/ui/states";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("selling.statement"))("title") };
}

export default async function StatementPage() {
  const [t, profile] = await Promise.all([getTranslations("selling.statement"), requireProfile()]);
  if (!profile.permissions.includes("ledger:read")) return <ForbiddenState homeHref="/manufacturer" />;
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <Suspense fallback={<Loading><TableSkeleton /></Loading>}>
        <StatementView />
      </Suspense>
    </>
  );
}
