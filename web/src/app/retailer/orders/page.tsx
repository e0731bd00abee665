import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrdersPage } from "@/components/features/orders/orders-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.list.buyer");
  return { title: t("title") };
}

export default function RetailerOrdersPage({ searchParams }: PageProps<"/retailer/orders">) {
  return <OrdersPage portal="retailer" searchParams={searchParams} />;
}
