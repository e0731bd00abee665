import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomersPage } from "@/components/features/customers/customers-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.customers");
  return { title: t("title") };
}

export default function ManufacturerCustomersPage({ searchParams }: PageProps<"/manufacturer/customers">) {
  return <CustomersPage searchParams={searchParams} />;
}
