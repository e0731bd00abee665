"use client";

import { useTranslations } from "next-intl";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { useSearchState } from "@/lib/hooks/use-search-state";
import { StockTable } from "./stock-table";
import { Warehouses } from "./warehouses";

export function StockTabs() {
  const t = useTranslations("selling.stock");
  const { get, set } = useSearchState();
  return (
    <Tabs value={get("tab") === "warehouses" ? "warehouses" : "stock"} onValueChange={(tab) => set({ tab: tab === "stock" ? null : tab })}>
      <TabsList aria-label={t("title")}>
        <TabsTrigger value="stock">{t("tabStock")}</TabsTrigger>
        <TabsTrigger value="warehouses">{t("tabWarehouses")}</TabsTrigger>
      </TabsList>
      <TabsContent value="stock"><StockTable /></TabsContent>
      <TabsContent value="warehouses"><Warehouses /></TabsContent>
    </Tabs>
  );
}
