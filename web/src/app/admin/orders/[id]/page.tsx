import type { Metadata } from "next";
import { OrderDetailPage, orderTitle } from "@/components/features/orders/order-detail-page";

export async function generateMetadata({ params }: PageProps<"/admin/orders/[id]">): Promise<Metadata> {
  return { title: await orderTitle((await params).id) };
}

export default async function AdminOrderPage({ params }: PageProps<"/admin/orders/[id]">) {
  return <OrderDetailPage portal="admin" id={(await params).id} />;
}
