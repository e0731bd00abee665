import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProfilePage } from "@/components/features/account/profile-page";
import { PageHeader } from "@/components/ui/page-header";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.profile"))("title") };
}

export default async function ManufacturerProfilePage() {
  const [t, profile] = await Promise.all([getTranslations("account.profile"), requireProfile()]);
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <ProfilePage profile={profile} />
    </>
  );
}
