import type { Metadata } from "next";
import { ShipmentDetailPage, shipmentTitle } from "@/components/features/shipments/shipment-detail-page";

export async function generateMetadata({ params }: PageProps<"/manufacturer/shipments/[id]">): Promise<Metadata> {
  return { title: await shipmentTitle((await params).id) };
}

export default async function ManufacturerShipmentPage({ params }: PageProps<"/manufacturer/shipments/[id]">) {
  return <ShipmentDetailPage portal="manufacturer" id={(await params).id} />;
}
