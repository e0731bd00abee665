"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { analyticsKeys } from "@/lib/api/query-keys/analytics";
import { ChangeNote } from "./change-note";
import { SalesFigure } from "./sales-figure";

const INTERVALS = ["day", "week", "month"] as const;

/** The dashboard's sales: 30 days, 12 weeks or 12 months, beside the same span before. */
export function SalesCard() {
  const t = useTranslations("selling.sales");
  const [interval, setInterval] = useState<(typeof INTERVALS)[number]>("day");
  const query = { interval, compare_with: "previous" as const };
  const sales = useQuery({
    queryKey: analyticsKeys.list({ of: "sales", ...query }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/analytics/sales", { params: { query }, signal })),
    // The table behind the chart stays open while another span is read.
    placeholderData: keepPreviousData,
  });
  return (
    <Card
      title={t("title")}
      description={sales.data && <ChangeNote percent={sales.data.net_change_percent} />}
      actions={
        <div role="group" aria-label={t("interval")} className="flex gap-1">
          {INTERVALS.map((each) => (
            <Button key={each} size="sm" variant={each === interval ? "primary" : "quiet"} aria-pressed={each === interval} onClick={() => setInterval(each)}>
              {t(`span.${each}`)}
            </Button>
          ))}
        </div>
      }
    >
      {sales.isPending && <Skeleton className="h-70" />}
      {sales.isLoadingError && <ErrorState framed={false} error={sales.error} onRetry={() => void sales.refetch()} />}
      {sales.data && <SalesFigure sales={sales.data} />}
    </Card>
  );
}
