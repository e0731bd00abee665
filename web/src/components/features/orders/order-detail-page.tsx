import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { ProblemState } from "@/components/ui/problem-state";
import { answer, answerWithEtag } from "@/lib/api/answer";
import { isProblem } from "@/lib/api/problem";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import type { Portal } from "@/lib/auth/portals";
import { requireProfile } from "@/lib/auth/session.server";
import { OrderView } from "./order-view";
import { isId } from "./search";

const readOrder = cache(async (id: string) => {
  const api = await serverApi();
  return answerWithEtag(api.GET("/api/v1/orders/{order_id}", { params: { path: { order_id: id } } }));
});

/** The number of an order for the title of its page; nothing where it cannot be read. */
export async function orderTitle(id: string): Promise<string | undefined> {
  if (!isId(id)) return undefined;
  try {
    return (await readOrder(id)).data.number;
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

/** An order in any portal. */
export async function OrderDetailPage({ portal, id }: { portal: Portal; id: string }) {
  if (!isId(id)) notFound();
  const [profile, order] = await Promise.all([requireProfile(), read(() => readOrder(id))]);
  if (order.problem) return <ProblemState problem={order.problem} />;
  const api = await serverApi();
  const path = { order_id: id };
  const may = (permission: string) => profile.permissions.includes(permission);
  const [history, documents, shipments, payments] = await Promise.all([
    answer(api.GET("/api/v1/orders/{order_id}/history", { params: { path } })),
    answer(api.GET("/api/v1/orders/{order_id}/documents", { params: { path } })),
    may("shipment:read") ? answer(api.GET("/api/v1/shipments", { params: { query: { order_id: id, limit: 100 } } })) : null,
    may("payment:read") ? answer(api.GET("/api/v1/payments/history", { params: { query: { order_id: id } } })) : null,
  ]);
  return (
    <>
      <PageCrumbs crumbs={[{ label: order.data.data.number }]} />
      <OrderView portal={portal} id={id} initial={{ order: order.data, history, documents, shipments, payments }} />
    </>
  );
}
