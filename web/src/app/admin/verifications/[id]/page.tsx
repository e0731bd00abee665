import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VerificationCase } from "@/components/features/admin/verification-case";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.verifications");
  return { title: t("title") };
}

export default async function VerificationCasePage({ params }: PageProps<"/admin/verifications/[id]">) {
  const { id } = await params;
  if (!UUID.test(id)) notFound();
  return <VerificationCase organisationId={id} />;
}
