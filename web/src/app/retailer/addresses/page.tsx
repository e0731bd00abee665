import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddressesPage } from "@/components/features/company/addresses-page";
import { countryOptions } from "@/lib/format/countries";
import { getFormat } from "@/lib/format/get-format";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.addresses"))("title") };
}

export default async function RetailerAddressesPage() {
  return <AddressesPage countries={countryOptions(await getFormat())} />;
}
