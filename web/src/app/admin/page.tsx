import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/states";
import { requireProfile } from "@/lib/auth/session.server";

export default async function AdminDashboard() {
  const [t, profile] = await Promise.all([getTranslations("admin.dashboard"), requireProfile()]);
  return (
    <>
      <PageHeader title={t("title")} description={t("greeting", { name: profile.name })} />
      <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
    </>
  );
}
