import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { ProductForm } from "@/components/features/product-editor/product-form";
import { StatusActions } from "@/components/features/product-editor/status-actions";
import { ProductStock } from "@/components/features/stock/product-stock";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { StatusPill } from "@/components/ui/status-pill";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { requireProfile } from "@/lib/auth/session.server";
import { notFound } from "next/navigation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("selling.editor"))("editTitle") };
}

export default async function ProductPage({ params }: PageProps<"/manufacturer/products/[id]">) {
  const { id } = await params;
  const [t, status, profile, api] = await Promise.all([getTranslations("selling.editor"), getTranslations("selling.products.status"), requireProfile(), serverApi()]);
  const product = await read(() => answer(api.GET("/api/v1/products/{product_id}", { params: { path: { product_id: id } } })));
  if (product.problem) return <ProblemState problem={product.problem} />;
  const { data } = product;
  // Anyone may look at what is for sale; here it is edited, by its own company alone.
  if (data.seller_id !== profile.organisation_id) notFound();
  return (
    <>
      <PageCrumbs crumbs={[{ label: data.sku }]} />
      <PageHeader
        title={data.title}
        description={<span className="flex items-center gap-3"><span className="font-mono">{data.sku}</span><StatusPill status={data.status}>{status(data.status)}</StatusPill>{data.unlisted && <span className="text-caution">{t("unlisted")}</span>}</span>}
        actions={<StatusActions product={data} />}
      />
      <div className="grid gap-4">
        <ProductForm key={`${data.id}-${data.status}`} product={data} currency={data.currency} />
        {profile.permissions.includes("inventory:read") && <ProductStock productId={data.id} title={data.title} />}
      </div>
    </>
  );
}
