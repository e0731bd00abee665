"use client";

import { FileText, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Side } from "@/components/features/orders/types";
import { useKindly } from "@/components/features/orders/use-order";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { useMay } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";
import { MoveDialog } from "./move-dialog";
import { type Shipment, movesFor } from "./types";

/** What may be done about a shipment: papers, the next step on its way, or giving it up. */
export function ShipmentActions({ side, shipment, compact = false }: { side: Side; shipment: Shipment; compact?: boolean }) {
  const t = useTranslations("orders.shipmentAction");
  const may = useMay("shipment:update");
  const [moving, setMoving] = useState<Shipment | null>(null);
  const kindly = useKindly();
  const moves = may ? movesFor(shipment.status, side) : [];
  const size = compact ? "sm" : "md";
  const path = { shipment_id: shipment.id };
  const arrived = async () => {
    await kindly(() => answer(api.PUT("/api/v1/shipments/{shipment_id}/status", { params: { path }, body: { status: "delivered" } })));
    toast.done(t("arrivedDone", { number: shipment.number }));
  };
  const giveUp = async () => {
    await kindly(() => answer(api.POST("/api/v1/shipments/{shipment_id}/cancel", { params: { path } })));
    toast.done(t("giveUpDone", { number: shipment.number }));
  };
  return (
    <div className="flex flex-wrap justify-end gap-1.5">
      {shipment.status !== "cancelled" && (
        <Button asChild size={size}>
          <a href={`/api/v1/shipments/${shipment.id}/delivery-note`} target="_blank" rel="noopener" aria-label={t("noteOf", { number: shipment.number })}>
            <FileText aria-hidden />
            {t("note")}
          </a>
        </Button>
      )}
      {side !== "buyer" && may && shipment.status !== "cancelled" && (
        <Button asChild size={size}>
          <a href={`/api/v1/shipments/${shipment.id}/label`} target="_blank" rel="noopener" aria-label={t("labelOf", { number: shipment.number })}>
            <Printer aria-hidden />
            {t("label")}
          </a>
        </Button>
      )}
      {side === "buyer" && moves.length > 0 && (
        <ConfirmDialog
          trigger={<Button size={size} variant="primary" aria-label={t("arrivedOf", { number: shipment.number })}>{t("arrived")}</Button>}
          title={t("arrivedTitle", { number: shipment.number })}
          description={t("arrivedText")}
          action={t("arrived")}
          danger={false}
          onConfirm={arrived}
        />
      )}
      {side !== "buyer" && moves.length > 0 && (
        <Button size={size} variant="primary" aria-label={t("moveOf", { number: shipment.number })} onClick={() => setMoving(shipment)}>
          {shipment.status === "created" ? t("dispatch") : t("move")}
        </Button>
      )}
      {side !== "buyer" && may && shipment.status === "created" && (
        <ConfirmDialog
          trigger={<Button size={size} variant="quiet" aria-label={t("giveUpOf", { number: shipment.number })}>{t("giveUp")}</Button>}
          title={t("giveUpTitle", { number: shipment.number })}
          description={t("giveUpText")}
          action={t("giveUp")}
          onConfirm={giveUp}
        />
      )}
      {moving && <MoveDialog shipment={moving} moves={movesFor(moving.status, side)} onClose={() => setMoving(null)} />}
    </div>
  );
}
