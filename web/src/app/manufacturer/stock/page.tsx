import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { StockTabs } from "@/components/features/stock/stock-tabs";
import { Loading } from "@/components/ui/loading";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { ForbiddenState } from "@/components/ui/states";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("selling.stock"))("title") };
}

export default async function StockPage() {
  const [t, profile] = await Promise.all([getTranslations("selling.stock"), requireProfile()]);
  if (!profile.permissions.includes("inventory:read")) return <ForbiddenState homeHref="/manufacturer" />;
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <Suspense fallback={<Loading><TableSkeleton /></Loading>}>
        <StockTabs />
      </Suspense>
    </>
  );
}
