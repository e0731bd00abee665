import type { Metadata } from "next";
import { OrderDetailPage, orderTitle } from "@/components/features/orders/order-detail-page";

export async function generateMetadata({ params }: PageProps<"/manufacturer/orders/[id]">): Promise<Metadata> {
  return { title: await orderTitle((await params).id) };
}

export default async function ManufacturerOrderPage({ params }: PageProps<"/manufacturer/orders/[id]">) {
  return <OrderDetailPage portal="manufacturer" id={(await params).id} />;
}
