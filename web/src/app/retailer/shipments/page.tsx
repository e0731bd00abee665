import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ShipmentsPage } from "@/components/features/shipments/shipments-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.shipments.buyer");
  return { title: t("title") };
}

export default function RetailerShipmentsPage({ searchParams }: PageProps<"/retailer/shipments">) {
  return <ShipmentsPage portal="retailer" searchParams={searchParams} />;
}
