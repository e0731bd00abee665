import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CartView } from "@/components/features/cart/cart-view";
import { readPlaces } from "@/components/features/cart/destination.server";
import type { Destination } from "@/components/features/cart/offers";
import { QueryProvider } from "@/components/layouts/query-provider";
import { PageHeader } from "@/components/ui/page-header";
import { serverApi } from "@/lib/api/server";
import { readProfile } from "@/lib/auth/session.server";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("buying.cart"))("title") };
}

export default async function CartPage() {
  const [t, profile] = await Promise.all([getTranslations("buying.cart"), readProfile()]);
  const { destination, label } = profile?.organisation_kind === "retailer" && profile.verified ? await likelyDestination() : NOWHERE;
  return (
    <ClientMessages of={["public", "buying"]}>
      <PageHeader title={t("title")} description={t("description")} />
      <QueryProvider>
        <CartView destination={destination} destinationLabel={label} />
      </QueryProvider>
    </ClientMessages>
  );
}

const NOWHERE: { destination: Destination | null; label: string | null } = { destination: null, label: null };

/** Where the company usually wants its goods: its default delivery address, else the one in its data. */
async function likelyDestination(): Promise<typeof NOWHERE> {
  const { addresses, own } = await readPlaces(await serverApi());
  const [first] = addresses;
  if (first) return { destination: { delivery_address_id: first.id }, label: `${first.label}, ${first.address.city}` };
  return own ? { destination: { delivery_address: own }, label: own.city } : NOWHERE;
}
