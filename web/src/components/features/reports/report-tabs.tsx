"use client";

import { useTranslations } from "next-intl";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { useSearchState } from "@/lib/hooks/use-search-state";
import { CustomReports } from "./custom-reports";
import { RankedCustomers, RankedProducts } from "./ranked";
import { ReportFilters } from "./report-filters";
import { SalesReport } from "./sales-report";

const TABS = ["sales", "products", "customers", "custom"] as const;

export function ReportTabs() {
  const t = useTranslations("selling.reports");
  const { get, set } = useSearchState();
  const tab = TABS.find((each) => each === get("tab")) ?? "sales";
  return (
    <Tabs value={tab} onValueChange={(next) => set({ tab: next === "sales" ? null : next })}>
      <TabsList aria-label={t("title")}>
        {TABS.map((each) => <TabsTrigger key={each} value={each}>{t(`tabs.${each}`)}</TabsTrigger>)}
      </TabsList>
      <TabsContent value="sales" className="grid gap-4"><ReportFilters interval /><SalesReport /></TabsContent>
      <TabsContent value="products" className="grid gap-4"><ReportFilters sort /><RankedProducts /></TabsContent>
      <TabsContent value="customers" className="grid gap-4"><ReportFilters sort /><RankedCustomers /></TabsContent>
      <TabsContent value="custom"><CustomReports /></TabsContent>
    </Tabs>
  );
}
