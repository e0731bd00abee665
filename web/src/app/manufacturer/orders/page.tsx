import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrdersPage } from "@/components/features/orders/orders-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.list.seller");
  return { title: t("title") };
}

export default function ManufacturerOrdersPage({ searchParams }: PageProps<"/manufacturer/orders">) {
  return <OrdersPage portal="manufacturer" searchParams={searchParams} />;
}
