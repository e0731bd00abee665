import type { Metadata } from "next";
import { OrderDetailPage, orderTitle } from "@/components/features/orders/order-detail-page";

export async function generateMetadata({ params }: PageProps<"/retailer/orders/[id]">): Promise<Metadata> {
  return { title: await orderTitle((await params).id) };
}

export default async function RetailerOrderPage({ params }: PageProps<"/retailer/orders/[id]">) {
  return <OrderDetailPage portal="retailer" id={(await params).id} />;
}
