"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CursorPages } from "@/components/ui/pagination";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { shipmentsKeys } from "@/lib/api/query-keys/shipments";
import { useFormat } from "@/lib/format/use-format";
import { ExpectedDays } from "./expected-days";
import { ShipmentStatusPill } from "./shipment-status";
import type { ShipmentPage, ShipmentQuery } from "./types";

type ShipmentTableProps = {
  portal: "retailer" | "manufacturer";
  query: ShipmentQuery;
  search: string;
  initial: ShipmentPage;
  empty: ReactNode;
};

/** The shipments of one page, read afresh when an order moves. */
export function ShipmentTable({ portal, query, search, initial, empty }: ShipmentTableProps) {
  const t = useTranslations("orders");
  const format = useFormat();
  const pathname = usePathname();
  const shipments = useQuery({
    queryKey: shipmentsKeys.list(query),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/shipments", { params: { query }, signal })),
    initialData: initial,
  });
  const { items, next_cursor } = shipments.data;
  if (items.length === 0) return empty;
  return (
    <>
      <Table caption={t("shipments.caption")}>
        <TableHead>
          <tr>
            <Th>{t("field.shipment")}</Th>
            <Th className="max-sm:hidden">{t("field.order")}</Th>
            <Th className="max-sm:hidden">{t(portal === "retailer" ? "field.seller" : "field.buyer")}</Th>
            <Th className="max-xl:hidden">{t("field.poNumber")}</Th>
            <Th>{t("field.status")}</Th>
            <Th className="max-sm:hidden">{t("field.carrier")}</Th>
            <Th className="max-sm:hidden">{t("field.tracking")}</Th>
            <Th className="max-xl:hidden">{t("field.made")}</Th>
            <Th>{t("field.expected")}</Th>
            <Th numeric className="max-xl:hidden">{t("field.packages")}</Th>
          </tr>
        </TableHead>
        <TableBody>
          {items.map((shipment) => (
            <TableRow key={shipment.id}>
              <Td className="whitespace-nowrap">
                <Link href={`/${portal}/shipments/${shipment.id}`} className="numeric font-medium text-accent-text hover:underline">
                  {shipment.number}
                </Link>
                <span className="block max-w-28 truncate text-xs text-faint sm:hidden">{portal === "retailer" ? shipment.seller_name : shipment.buyer_name}</span>
              </Td>
              <Td className="whitespace-nowrap max-sm:hidden">
                <Link href={`/${portal}/orders/${shipment.order_id}`} className="numeric hover:underline">
                  {shipment.order_number}
                </Link>
              </Td>
              <Td className="max-w-52 truncate max-sm:hidden">{portal === "retailer" ? shipment.seller_name : shipment.buyer_name}</Td>
              <Td className="max-w-40 truncate max-xl:hidden">{shipment.po_number ?? "–"}</Td>
              <Td><ShipmentStatusPill status={shipment.status} /></Td>
              <Td className="max-w-40 truncate max-sm:hidden">{shipment.carrier}</Td>
              <Td className="numeric whitespace-nowrap max-sm:hidden">{shipment.tracking_number ?? "–"}</Td>
              <Td className="max-xl:hidden"><When at={shipment.created_at} /></Td>
              <Td>{shipment.delivered_at ? <When at={shipment.delivered_at} /> : <ExpectedDays shipment={shipment} />}</Td>
              <Td numeric className="max-xl:hidden">{format.number(shipment.packages)}</Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <CursorPages count={items.length} pathname={pathname} search={search} cursor={query.cursor} next={next_cursor} />
    </>
  );
}
