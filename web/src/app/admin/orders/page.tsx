import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrdersPage } from "@/components/features/orders/orders-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.list.operator");
  return { title: t("title") };
}

export default function AdminOrdersPage({ searchParams }: PageProps<"/admin/orders">) {
  return <OrdersPage portal="admin" searchParams={searchParams} />;
}
