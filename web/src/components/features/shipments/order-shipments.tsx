import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Order, sideOf } from "@/components/features/orders/types";
import { Card } from "@/components/ui/card";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import type { Portal } from "@/lib/auth/portals";
import { ExpectedDays } from "./expected-days";
import { ShipmentActions } from "./shipment-actions";
import { ShipmentStatusPill } from "./shipment-status";
import type { Shipment } from "./types";

/** The deliveries of an order, whole or in part, with what may be done about each. */
export function OrderShipments({ portal, order, shipments }: { portal: Portal; order: Order; shipments: Shipment[] }) {
  const t = useTranslations("orders");
  if (shipments.length === 0) {
    if (order.historical) return null;
    return (
      <Card title={t("detail.shipments")}>
        <p className="text-sm text-faint">{t("detail.noShipments")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("detail.shipments")} flush className="[&_[role=region]]:rounded-none [&_[role=region]]:border-0">
      <Table caption={t("detail.shipments")}>
        <TableHead>
          <tr>
            <Th>{t("field.shipment")}</Th>
            <Th>{t("field.status")}</Th>
            <Th>{t("field.carrier")}</Th>
            <Th>{t("field.expected")}</Th>
            <Th><span className="sr-only">{t("field.actions")}</span></Th>
          </tr>
        </TableHead>
        <TableBody>
          {shipments.map((shipment) => (
            <TableRow key={shipment.id}>
              <Td className="whitespace-nowrap">
                {portal === "admin" ? (
                  <span className="numeric font-medium">{shipment.number}</span>
                ) : (
                  <Link href={`/${portal}/shipments/${shipment.id}`} className="numeric font-medium text-accent-text hover:underline">
                    {shipment.number}
                  </Link>
                )}
                <span className="block text-xs text-faint">{t("detail.packages", { count: shipment.packages })}</span>
              </Td>
              <Td><ShipmentStatusPill status={shipment.status} /></Td>
              <Td>
                {shipment.carrier}
                <span className="numeric block text-xs text-faint">{shipment.tracking_number ?? t("detail.noTracking")}</span>
              </Td>
              <Td>{shipment.delivered_at ? <When at={shipment.delivered_at} as="dateTime" /> : <ExpectedDays shipment={shipment} />}</Td>
              <Td><ShipmentActions side={sideOf(portal)} shipment={shipment} compact /></Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
