import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QuickOrder } from "@/components/features/quick-order/quick-order";
import { PageHeader } from "@/components/ui/page-header";
import { ForbiddenState } from "@/components/ui/states";
import { MustBeVerified } from "@/components/features/cart/must-be-verified";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("buying.quick"))("title") };
}

export default async function QuickOrderPage() {
  const [t, profile] = await Promise.all([getTranslations("buying.quick"), requireProfile()]);
  if (!profile.permissions.includes("order:create")) return <ForbiddenState homeHref="/retailer" />;
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      {profile.verified ? <QuickOrder /> : <MustBeVerified />}
    </>
  );
}
