"use client";

import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { invoicesKeys } from "@/lib/api/query-keys/invoices";
import { notificationsKeys } from "@/lib/api/query-keys/notifications";
import { ordersKeys } from "@/lib/api/query-keys/orders";
import { paymentsKeys } from "@/lib/api/query-keys/payments";
import { shipmentsKeys } from "@/lib/api/query-keys/shipments";
import { reportsKeys } from "@/lib/api/query-keys/reports";
import { threadsKeys } from "@/lib/api/query-keys/threads";
import { uploadsKeys } from "@/lib/api/query-keys/uploads";
import { type LiveEventName, listen } from "./live-events";

/** What goes on with an order shows in its deliveries and its papers too. */
const ORDERS: QueryKey[] = [ordersKeys.all, shipmentsKeys.all, invoicesKeys.all, paymentsKeys.all];

/** What is read afresh on which event. A notification tells of orders and messages too. */
const STALE: Record<LiveEventName, QueryKey[]> = {
  resync: [[]],
  notification: [notificationsKeys.all, threadsKeys.all, ...ORDERS],
  "orders.status": ORDERS,
  "orders.changed": ORDERS,
  "products.upload": [uploadsKeys.all],
  "analytics.report": [reportsKeys.all],
};

/** Keeps what the person looks at current. Mounted once, in the portal layout. */
export function useLiveEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    listen((message) => {
      for (const queryKey of STALE[message.name]) void client.invalidateQueries({ queryKey });
    }, stop.signal);
    return () => stop.abort();
  }, [client]);
}
