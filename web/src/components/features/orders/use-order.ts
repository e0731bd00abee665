"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { answer, answerWithEtag } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { ApiProblem, isProblem } from "@/lib/api/problem";
import { invoicesKeys } from "@/lib/api/query-keys/invoices";
import { ordersKeys } from "@/lib/api/query-keys/orders";
import { paymentsKeys } from "@/lib/api/query-keys/payments";
import { shipmentsKeys } from "@/lib/api/query-keys/shipments";
import type { components } from "@/lib/api/schema";
import { type ReadOrder, isFinal } from "./types";

type Schemas = components["schemas"];

/** An order and all that belongs to it, as the server read it. Null: not for this person. */
export type OrderParts = {
  order: ReadOrder;
  history: Schemas["HistoryOutput"];
  documents: Schemas["OrderDocumentsOutput"];
  shipments: Schemas["Page_ShipmentOutput_"] | null;
  payments: Schemas["Page_PaymentOutput_"] | null;
};

/** Papers are made, and parcels move, without a word to this page: while something may still come, it looks again. */
const LOOK_AGAIN_MS = 15_000;

/** The parts of an order, kept current by live events. */
export function useOrder(id: string, initial: OrderParts): OrderParts {
  const path = { order_id: id };
  const order = useQuery({
    queryKey: ordersKeys.detail(id),
    queryFn: ({ signal }) => answerWithEtag(api.GET("/api/v1/orders/{order_id}", { params: { path }, signal })),
    initialData: initial.order,
    // A part delivery that arrives does not move the order, so nothing is said of it.
    refetchInterval: (query) => (query.state.data && isFinal(query.state.data.data.status) ? false : LOOK_AGAIN_MS),
  });
  const again = isFinal(order.data.data.status) ? false : LOOK_AGAIN_MS;
  const history = useQuery({
    queryKey: ordersKeys.part(id, "history"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/orders/{order_id}/history", { params: { path }, signal })),
    initialData: initial.history,
  });
  const documents = useQuery({
    queryKey: ordersKeys.part(id, "documents"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/orders/{order_id}/documents", { params: { path }, signal })),
    initialData: initial.documents,
    refetchInterval: again,
  });
  const shipments = useQuery({
    queryKey: shipmentsKeys.list({ order_id: id }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/shipments", { params: { query: { order_id: id, limit: 100 } }, signal })),
    initialData: initial.shipments ?? undefined,
    enabled: initial.shipments !== null,
    refetchInterval: again,
  });
  const payments = useQuery({
    queryKey: paymentsKeys.list({ order_id: id }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/payments/history", { params: { query: { order_id: id } }, signal })),
    initialData: initial.payments ?? undefined,
    enabled: initial.payments !== null,
  });
  return {
    order: order.data,
    history: history.data,
    documents: documents.data,
    shipments: shipments.data ?? null,
    payments: payments.data ?? null,
  };
}

/** Reads everything of orders afresh, with deliveries, papers and payments. */
export function useReadAgain(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const nouns = [ordersKeys.all, shipmentsKeys.all, invoicesKeys.all, paymentsKeys.all];
    await Promise.all(nouns.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}

/**
 * Does a change. Where somebody else was quicker (412, or a 409 of a step that is no longer there) the page reads
 * itself afresh and says so in kind words, instead of repeating what the API says to programs.
 */
export function useKindly() {
  const t = useTranslations("orders");
  const readAgain = useReadAgain();
  return async function kindly<T>(change: () => Promise<T>): Promise<T> {
    try {
      const done = await change();
      await readAgain();
      return done;
    } catch (error) {
      if (!isProblem(error) || (error.status !== 412 && error.code !== "orders.transition_not_allowed")) throw error;
      void readAgain();
      throw new ApiProblem({
        type: "about:blank",
        title: t("changed.title"),
        detail: t("changed.text"),
        status: error.status,
        code: error.code,
        errors: [],
      });
    }
  };
}
