"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Address } from "@/components/features/orders/address";
import { Timeline, TimelineItem } from "@/components/features/orders/timeline";
import { sideOf } from "@/components/features/orders/types";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Money } from "@/components/ui/money";
import { PageHeader } from "@/components/ui/page-header";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { shipmentsKeys } from "@/lib/api/query-keys/shipments";
import { useFormat } from "@/lib/format/use-format";
import { ExpectedDays } from "./expected-days";
import { ShipmentActions } from "./shipment-actions";
import { ShipmentStatusPill } from "./shipment-status";
import { type ShipmentDetail, type Track, hasEnded } from "./types";

const LOOK_AGAIN_MS = 15_000;

type ShipmentViewProps = { portal: "retailer" | "manufacturer"; id: string; initial: { shipment: ShipmentDetail; track: Track } };

/** A shipment on its way: what is in it, where it was seen. */
export function ShipmentView({ portal, id, initial }: ShipmentViewProps) {
  const t = useTranslations("orders");
  const format = useFormat();
  const path = { shipment_id: id };
  const { data: shipment } = useQuery({
    queryKey: shipmentsKeys.detail(id),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/shipments/{shipment_id}", { params: { path }, signal })),
    initialData: initial.shipment,
    refetchInterval: (query) => (query.state.data && hasEnded(query.state.data.status) ? false : LOOK_AGAIN_MS),
  });
  const { data: track } = useQuery({
    queryKey: shipmentsKeys.part(id, "track"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/shipments/{shipment_id}/track", { params: { path }, signal })),
    initialData: initial.track,
    refetchInterval: hasEnded(shipment.status) ? false : LOOK_AGAIN_MS,
  });
  const side = sideOf(portal);
  const orderLink = (
    <Link href={`/${portal}/orders/${shipment.order_id}`} className="numeric text-accent-text underline">
      {shipment.order_number}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="numeric">{t("shipment.title", { number: shipment.number })}</span>
            <span role="status"><ShipmentStatusPill status={shipment.status} /></span>
          </span>
        }
        description={<>{t("field.order")} {orderLink} · {side === "buyer" ? shipment.seller_name : shipment.buyer_name}</>}
        actions={<ShipmentActions side={side} shipment={shipment} />}
      />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-4">
          <Card title={t("shipment.lines")} flush className="[&_[role=region]]:rounded-none [&_[role=region]]:border-0">
            <Table caption={t("shipment.lines")}>
              <TableHead>
                <tr>
                  <Th>{t("field.product")}</Th>
                  <Th numeric>{t("field.ordered")}</Th>
                  <Th numeric>{t("shipment.inThis")}</Th>
                  <Th numeric>{t("shipment.openAfter")}</Th>
                </tr>
              </TableHead>
              <TableBody>
                {shipment.lines.map((line) => (
                  <TableRow key={line.line_id}>
                    <Td>
                      <span className="block">{line.title}</span>
                      <span className="block text-xs text-faint">{line.sku}</span>
                    </Td>
                    <Td numeric>{format.number(line.ordered)}</Td>
                    <Td numeric className="font-medium">{format.number(line.quantity)}</Td>
                    <Td numeric>{format.number(line.open_after)}</Td>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Card>
          <Card title={t("shipment.facts")}>
            <DescriptionList
              columns={3}
              entries={[
                { term: t("field.carrier"), value: shipment.carrier },
                { term: t("field.tracking"), value: shipment.tracking_number && <span className="numeric">{shipment.tracking_number}</span> },
                { term: t("field.expected"), value: shipment.delivered_at ? <When at={shipment.delivered_at} as="dateTime" /> : <ExpectedDays shipment={shipment} /> },
                { term: t("field.packages"), value: format.number(shipment.packages) },
                { term: t("field.weight"), value: t("shipment.kilograms", { weight: format.number(shipment.weight_g / 1000, { maximumFractionDigits: 3 }) }) },
                { term: t("field.cost"), value: shipment.cost && <Money value={shipment.cost} /> },
                { term: t("field.deliverTo"), value: <Address name={shipment.buyer_name} address={shipment.ship_to} /> },
                { term: t("field.poNumber"), value: shipment.po_number },
                { term: t("field.note"), value: shipment.note },
              ]}
            />
          </Card>
        </div>
        <Card title={t("shipment.track")} className="content-start self-start">
          <Timeline label={t("shipment.track")}>
            {track.events.map((event, index) => (
              <TimelineItem
                key={`${event.recorded_at}${index}`}
                status={event.status}
                current={index === 0}
                title={event.place ? `${t(`shipmentStatus.${event.status}`)} · ${event.place}` : t(`shipmentStatus.${event.status}`)}
              >
                <When at={event.seen_at} as="dateTime" /> · {t(`by.${event.reported_by}`)}
                {event.note && <q className="mt-0.5 block break-words text-ink">{event.note}</q>}
              </TimelineItem>
            ))}
          </Timeline>
        </Card>
      </div>
    </>
  );
}
