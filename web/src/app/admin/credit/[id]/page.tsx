import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CreditOf } from "@/components/features/admin/credit-account";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.credit");
  return { title: t("title") };
}

export default async function CreditOfPage({ params }: PageProps<"/admin/credit/[id]">) {
  const { id } = await params;
  if (!UUID.test(id)) notFound();
  return <CreditOf organisationId={id} />;
}
