"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Portal } from "@/lib/auth/portals";
import { ShipDialog } from "@/components/features/shipments/ship-dialog";
import type { Shipment } from "@/components/features/shipments/types";
import { MessageDialog } from "./message-dialog";
import { PayDialog } from "./pay-dialog";
import { ReorderDialog } from "./reorder-dialog";
import { ReviewDialog } from "./review-dialog";
import { ReasonDialog, StepDialog } from "./step-dialogs";
import type { OrderAction } from "./steps";
import type { ReadOrder } from "./types";

const LEADING: OrderAction[] = ["pay", "accept", "ship", "complete"];

type OrderActionsProps = {
  portal: Portal;
  read: ReadOrder;
  shipments: Shipment[];
  actions: OrderAction[];
};

/**
 * What this person may do. A dialog keeps the order as it was when it opened: what is confirmed is what was seen, and
 * where the order moved meanwhile the API says so.
 */
export function OrderActions({ portal, read, shipments, actions }: OrderActionsProps) {
  const t = useTranslations("orders.action");
  const [doing, setDoing] = useState<{ action: OrderAction; read: ReadOrder } | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      {actions.map((action) => (
        <Button
          key={action}
          variant={LEADING.includes(action) ? "primary" : "secondary"}
          onClick={() => setDoing({ action, read })}
        >
          {t(action)}
        </Button>
      ))}
      {(doing?.action === "accept" || doing?.action === "complete") && (
        <StepDialog action={doing.action} read={doing.read} onClose={close} />
      )}
      {(doing?.action === "refuse" || doing?.action === "cancel") && (
        <ReasonDialog action={doing.action} read={doing.read} onClose={close} />
      )}
      {doing?.action === "pay" && <PayDialog order={doing.read.data} onClose={close} />}
      {doing?.action === "ship" && <ShipDialog order={doing.read.data} shipments={shipments} onClose={close} />}
      {doing?.action === "reorder" && <ReorderDialog order={doing.read.data} onClose={close} />}
      {doing?.action === "message" && <MessageDialog portal={portal} order={doing.read.data} onClose={close} />}
      {doing?.action === "review" && <ReviewDialog order={doing.read.data} onClose={close} />}
    </>
  );
}
