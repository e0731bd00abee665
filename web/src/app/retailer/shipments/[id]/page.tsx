import type { Metadata } from "next";
import { ShipmentDetailPage, shipmentTitle } from "@/components/features/shipments/shipment-detail-page";

export async function generateMetadata({ params }: PageProps<"/retailer/shipments/[id]">): Promise<Metadata> {
  return { title: await shipmentTitle((await params).id) };
}

export default async function RetailerShipmentPage({ params }: PageProps<"/retailer/shipments/[id]">) {
  return <ShipmentDetailPage portal="retailer" id={(await params).id} />;
}
