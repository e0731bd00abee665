import { useTranslations } from "next-intl";
import type { Tone } from "@/components/ui/badge";
import { StatusPill } from "@/components/ui/status-pill";
import type { ShipmentStatus } from "./types";

const TONES: Partial<Record<ShipmentStatus, Tone>> = { out_for_delivery: "accent", returned: "danger" };

export function ShipmentStatusPill({ status }: { status: ShipmentStatus }) {
  const t = useTranslations("orders.shipmentStatus");
  return (
    <StatusPill status={status} tone={TONES[status]}>
      {t(status)}
    </StatusPill>
  );
}
