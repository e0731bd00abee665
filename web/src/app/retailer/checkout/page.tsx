import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readPlaces, readable } from "@/components/features/cart/destination.server";
import { MustBeVerified } from "@/components/features/cart/must-be-verified";
import { OWN, type Place } from "@/components/features/checkout/address-step";
import { CheckoutView } from "@/components/features/checkout/checkout-view";
import { PageHeader } from "@/components/ui/page-header";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { ForbiddenState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { serverApi } from "@/lib/api/server";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("buying.checkout"))("title") };
}

export default async function CheckoutPage() {
  const [t, profile, api] = await Promise.all([getTranslations("buying.checkout"), requireProfile(), serverApi()]);
  if (!profile.permissions.includes("order:create")) return <ForbiddenState homeHref="/retailer" />;
  if (!profile.verified) return <MustBeVerified />;
  const [{ addresses, own }, credit] = await Promise.all([readPlaces(api), readable(() => answer(api.GET("/api/v1/credit")))]);
  const places: Place[] = addresses.map(({ id, label, address, recipient }) => ({ id, label, address, recipient }));
  if (own) places.push({ id: OWN, label: profile.organisation_name, address: own, recipient: null });
  return (
    <>
      <PageCrumbs crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} />
      <CheckoutView organisationId={profile.organisation_id} places={places} accounts={credit?.accounts.map(({ account }) => account) ?? []} />
    </>
  );
}
