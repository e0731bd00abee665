import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/status-pill";
import type { OrderStatus } from "./types";

export function OrderStatusPill({ status }: { status: OrderStatus }) {
  const t = useTranslations("orders.status");
  return <StatusPill status={status}>{t(status)}</StatusPill>;
}
