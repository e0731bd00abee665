import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ShipmentsPage } from "@/components/features/shipments/shipments-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.shipments.seller");
  return { title: t("title") };
}

export default function ManufacturerShipmentsPage({ searchParams }: PageProps<"/manufacturer/shipments">) {
  return <ShipmentsPage portal="manufacturer" searchParams={searchParams} />;
}
