import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isId } from "@/components/features/orders/search";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { ProblemState } from "@/components/ui/problem-state";
import { answer } from "@/lib/api/answer";
import { isProblem } from "@/lib/api/problem";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { ShipmentView } from "./shipment-view";

const readShipment = cache(async (id: string) => {
  const api = await serverApi();
  return answer(api.GET("/api/v1/shipments/{shipment_id}", { params: { path: { shipment_id: id } } }));
});

/** The number of a shipment for the title of its page; nothing where it cannot be read. */
export async function shipmentTitle(id: string): Promise<string | undefined> {
  if (!isId(id)) return undefined;
  try {
    return (await readShipment(id)).number;
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

export async function ShipmentDetailPage({ portal, id }: { portal: "retailer" | "manufacturer"; id: string }) {
  if (!isId(id)) notFound();
  const shipment = await read(() => readShipment(id));
  if (shipment.problem) return <ProblemState problem={shipment.problem} />;
  const api = await serverApi();
  const track = await answer(api.GET("/api/v1/shipments/{shipment_id}/track", { params: { path: { shipment_id: id } } }));
  return (
    <>
      <PageCrumbs crumbs={[{ label: shipment.data.number }]} />
      <ShipmentView portal={portal} id={id} initial={{ shipment: shipment.data, track }} />
    </>
  );
}
