import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { SalesCard } from "@/components/features/charts/sales-card";
import { Checklist } from "@/components/features/seller-dashboard/checklist";
import { BestProducts, LowStock, OpenBalance, OrdersToAccept } from "@/components/features/seller-dashboard/dashboard-cards";
import { readDashboard } from "@/components/features/seller-dashboard/dashboard-data";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/states";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("manufacturer.dashboard"))("title") };
}

export default async function ManufacturerDashboard() {
  const [t, profile] = await Promise.all([getTranslations("manufacturer.dashboard"), requireProfile()]);
  const data = await readDashboard(profile);
  const mayFigures = profile.permissions.includes("analytics:read");
  return (
    <>
      <PageHeader title={t("title")} description={t("greeting", { name: profile.name })} />
      <div className="grid gap-4">
        <Checklist profile={profile} data={data} />
        {!data.hasProduct && (
          <EmptyState
            title={t("emptyTitle")}
            text={t("emptyText")}
            actions={
              <>
                <Button asChild variant="primary"><Link href="/manufacturer/products/new">{t("addProduct")}</Link></Button>
                <Button asChild><Link href="/manufacturer/uploads">{t("upload")}</Link></Button>
              </>
            }
          />
        )}
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div className="grid gap-4">
            {mayFigures && data.hasProduct && <SalesCard />}
            {data.toAccept && data.hasProduct && <OrdersToAccept orders={data.toAccept} />}
          </div>
          <div className="grid gap-4">
            {data.payouts && data.hasProduct && <OpenBalance payouts={data.payouts} />}
            {data.best && data.hasProduct && <BestProducts products={data.best} />}
            {data.low && data.hasProduct && <LowStock stock={data.low} />}
          </div>
        </div>
      </div>
    </>
  );
}
