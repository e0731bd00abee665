"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { Money } from "@/components/ui/money";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { components } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/use-format";
import { chartPoints } from "./chart-points";

const SalesChart = dynamic(() => import("./sales-chart"), { ssr: false, loading: () => <Skeleton className="h-full" /> });

type Sales = components["schemas"]["SalesOutput"];

/** Sales by interval: a chart for the eye, and behind it the table that it is drawn from. */
export function SalesFigure({ sales }: { sales: Sales }) {
  const t = useTranslations("selling.sales");
  const format = useFormat();
  const before = sales.previous?.items ?? null;
  const labelOf = (day: string) => format.date(day);
  return (
    <figure className="grid gap-2">
      <figcaption className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-soft">
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-sm bg-(--chart-1)" />
          {t("range", { from: format.date(sales.start), to: format.date(sales.end) })}
        </span>
        {sales.previous && (
          <span className="flex items-center gap-1.5">
            <span aria-hidden className="size-2.5 rounded-sm bg-(--chart-2) opacity-55" />
            {t("range", { from: format.date(sales.previous.start), to: format.date(sales.previous.end) })}
          </span>
        )}
      </figcaption>
      <div aria-hidden className="h-60">
        <SalesChart points={chartPoints(sales.items, before)} currency={sales.currency} names={{ now: t("net"), before: t("before") }} labelOf={labelOf} />
      </div>
      <details>
        <summary className="cursor-pointer rounded-sm text-xs font-medium text-accent-text">{t("asTable")}</summary>
        <div className="pt-2">
          <Table caption={t("tableCaption")} maxHeight="screen">
            <TableHead>
              <tr>
                <Th>{t("period")}</Th>
                <Th numeric>{t("orders")}</Th>
                <Th numeric>{t("units")}</Th>
                <Th numeric>{t("net")}</Th>
                {before && <Th numeric>{t("before")}</Th>}
              </tr>
            </TableHead>
            <TableBody>
              {sales.items.map((item, index) => (
                <TableRow key={item.period}>
                  <Td>{labelOf(item.start)}</Td>
                  <Td numeric>{format.number(item.orders)}</Td>
                  <Td numeric>{format.number(item.units_sold)}</Td>
                  <Td numeric><Money value={item.net} /></Td>
                  {before && <Td numeric><Money value={before[index]?.net} /></Td>}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      </details>
    </figure>
  );
}
