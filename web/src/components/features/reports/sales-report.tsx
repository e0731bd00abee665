"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ChangeNote } from "@/components/features/charts/change-note";
import { SalesFigure } from "@/components/features/charts/sales-figure";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Money } from "@/components/ui/money";
import { NativeSelect } from "@/components/ui/native-select";
import { Skeleton } from "@/components/ui/skeleton";
import { StatRow, StatTile } from "@/components/ui/stat-tile";
import { ErrorState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { analyticsKeys } from "@/lib/api/query-keys/analytics";
import { useSearchState } from "@/lib/hooks/use-search-state";
import { useReportQuery } from "./use-report-query";

/** Sales over a period by day, week or month, with its sums. */
export function SalesReport() {
  const t = useTranslations("selling.reports");
  const { set } = useSearchState();
  const { shared, interval } = useReportQuery();
  const query = { ...shared, interval };
  const sales = useQuery({
    queryKey: analyticsKeys.list({ of: "sales", ...query }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/analytics/sales", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  if (sales.isPending) return <Skeleton className="h-90" />;
  if (sales.isLoadingError) return <ErrorState error={sales.error} onRetry={() => void sales.refetch()} />;
  const { total, currency, other_currencies: others } = sales.data;
  return (
    <div className="grid gap-4" aria-busy={sales.isPlaceholderData || undefined}>
      <StatRow>
        <StatTile label={t("figures.net")} value={<Money value={total.net} />} note={sales.data.previous && <ChangeNote percent={sales.data.net_change_percent} />} />
        <StatTile label={t("figures.gross")} value={<Money value={total.gross_sales} />} />
        <StatTile label={t("figures.orders")} value={total.orders} />
        <StatTile label={t("figures.units")} value={total.units_sold} />
        <StatTile label={t("figures.average")} value={<Money value={total.average_order_value} />} />
        <StatTile label={t("figures.cancellations")} value={<Money value={total.cancellations} />} />
      </StatRow>
      <Card
        title={t("tabs.sales")}
        description={t("zone", { zone: sales.data.timezone })}
        actions={others.length > 0 && (
          <Field label={t("currency")} labelHidden>
            <NativeSelect value={currency} onChange={(event) => set({ currency: event.target.value })}>
              {[currency, ...others].map((each) => <option key={each}>{each}</option>)}
            </NativeSelect>
          </Field>
        )}
      >
        <SalesFigure sales={sales.data} />
      </Card>
    </div>
  );
}
