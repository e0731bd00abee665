"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { creditKeys } from "@/lib/api/query-keys/credit";
import { ordersKeys } from "@/lib/api/query-keys/orders";
import { useCart } from "@/stores/cart";
import { type Calls, type Intent, type PlaceOrder, beginIntent, carryOut, readIntent } from "./intent";

const calls: Calls = {
  place: (body, key) => answer(api.POST("/api/v1/orders", { body, params: { header: { "Idempotency-Key": key } } })),
  pay: (body, key) => answer(api.POST("/api/v1/payments/process", { body, params: { header: { "Idempotency-Key": key } } })),
};

type Placing =
  | { state: "idle" }
  /** `resumed`: begun before this page was loaded. */
  | { state: "sending"; resumed: boolean }
  | { state: "unknown"; error: unknown }
  | { state: "refused"; error: unknown }
  /** Done; the confirmation is being loaded. */
  | { state: "done" };

/** Places the order, once. What was begun before a reload goes on by itself, and so it does when the network is back. */
export function usePlacing(organisationId: string, forgetDraft: () => void) {
  const router = useRouter();
  const client = useQueryClient();
  const [placing, setPlacing] = useState<Placing>({ state: "idle" });
  const busy = useRef(false);

  const send = async (intent: Intent, resumed: boolean) => {
    if (busy.current) return;
    busy.current = true;
    setPlacing({ state: "sending", resumed });
    const outcome = await carryOut(organisationId, intent, calls);
    busy.current = false;
    void client.invalidateQueries({ queryKey: ordersKeys.all });
    void client.invalidateQueries({ queryKey: creditKeys.all });
    if (outcome.kind === "unknown" || outcome.kind === "refused") return setPlacing({ state: outcome.kind, error: outcome.error });
    setPlacing({ state: "done" });
    forgetDraft();
    useCart.getState().remove(intent.body.lines.map((line) => line.product_id));
    router.replace(`/retailer/checkout/${outcome.groupId}`);
  };
  const goOn = useEffectEvent((resumed: boolean) => {
    const intent = readIntent(organisationId);
    if (intent) void send(intent, resumed);
  });
  useEffect(() => {
    const soon = window.setTimeout(() => goOn(true));
    const onOnline = () => goOn(false);
    window.addEventListener("online", onOnline);
    return () => {
      window.clearTimeout(soon);
      window.removeEventListener("online", onOnline);
    };
  }, [organisationId]);

  return {
    placing,
    place: (body: PlaceOrder) => void send(beginIntent(organisationId, body), false),
    again: () => {
      const intent = readIntent(organisationId);
      if (intent) void send(intent, false);
      else setPlacing({ state: "idle" });
    },
    dismiss: () => setPlacing({ state: "idle" }),
  };
}
