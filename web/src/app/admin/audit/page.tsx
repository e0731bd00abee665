import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { AuditLog } from "@/components/features/admin/audit-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.audit");
  return { title: t("title") };
}

export default async function AuditLogPage() {
  const t = await getTranslations("admin.audit");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <AuditLog />
    </>
  );
}
