import { FileUp, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Suspense } from "react";
import { ProductTable } from "@/components/features/product-table/product-table";
import { Button } from "@/components/ui/button";
import { Loading } from "@/components/ui/loading";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("selling.products"))("title") };
}

export default async function ProductsPage() {
  const [t, profile] = await Promise.all([getTranslations("selling.products"), requireProfile()]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("text")}
        actions={
          <>
            {profile.permissions.includes("product:import") && <Button asChild><Link href="/manufacturer/uploads"><FileUp aria-hidden />{t("toUpload")}</Link></Button>}
            {profile.permissions.includes("product:create") && <Button asChild variant="primary"><Link href="/manufacturer/products/new"><Plus aria-hidden />{t("new")}</Link></Button>}
          </>
        }
      />
      <Suspense fallback={<Loading><TableSkeleton rows={12} /></Loading>}>
        <ProductTable />
      </Suspense>
    </>
  );
}
