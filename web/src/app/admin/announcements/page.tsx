import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Announcement } from "@/components/features/admin/announcements";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.announcements");
  return { title: t("title") };
}

export default async function AnnouncementPage() {
  const t = await getTranslations("admin.announcements");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Announcement />
    </>
  );
}
