import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { ProductForm } from "@/components/features/product-editor/product-form";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { ForbiddenState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("selling.editor"))("newTitle") };
}

export default async function NewProductPage() {
  const [t, profile, api] = await Promise.all([getTranslations("selling.editor"), requireProfile(), serverApi()]);
  if (!profile.permissions.includes("product:create")) return <ForbiddenState homeHref="/manufacturer" />;
  const company = await read(() => answer(api.GET("/api/v1/organisations/mine")));
  if (company.problem) return <ProblemState problem={company.problem} />;
  return (
    <>
      <PageCrumbs crumbs={[{ label: t("newTitle") }]} />
      <PageHeader title={t("newTitle")} description={t("newText")} />
      <ProductForm currency={company.data.currency} />
    </>
  );
}
