"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { Skeleton } from "@/components/ui/skeleton";
import { StatRow, StatTile } from "@/components/ui/stat-tile";
import { ErrorState } from "@/components/ui/states";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { organisationsKeys } from "@/lib/api/query-keys/organisations";
import { payoutsKeys } from "@/lib/api/query-keys/payouts";
import { useMay } from "@/lib/auth/use-session";
import { useSearchState } from "@/lib/hooks/use-search-state";
import { Commissions } from "./commissions";
import { OrderTermsCard } from "./order-terms-card";
import { StatementLines } from "./statement-lines";

/** What the company is owed, line by line, the commission, and its minimum order. */
export function StatementView() {
  const t = useTranslations("selling.statement");
  const { get, set } = useSearchState();
  const mayTerms = useMay("organisation:read");
  const payouts = useQuery({ queryKey: payoutsKeys.list(), queryFn: ({ signal }) => answer(api.GET("/api/v1/payouts", { params: { query: { limit: 100 } }, signal })) });
  const company = useQuery({ queryKey: organisationsKeys.detail("mine"), queryFn: ({ signal }) => answer(api.GET("/api/v1/organisations/mine", { signal })) });
  const currencies = [...new Set([...(payouts.data?.items.map((each) => each.balance.currency) ?? []), ...(company.data ? [company.data.currency] : [])])];
  const chosen = get("currency");
  const currency = currencies.includes(chosen) ? chosen : currencies[0];
  const tab = get("tab") === "commissions" ? "commissions" : "lines";
  if (company.isLoadingError) return <ErrorState error={company.error} onRetry={() => void company.refetch()} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {payouts.isPending && <Skeleton className="h-20" />}
      {payouts.isLoadingError && <ErrorState error={payouts.error} onRetry={() => void payouts.refetch()} />}
      {payouts.data?.items.length === 0 && <p className="rounded-lg border bg-surface px-4 py-3 text-sm text-soft">{t("nothingOwed")}</p>}
      {payouts.data?.items.map((each) => (
        <StatRow key={each.account_id}>
          <StatTile label={t("balance")} value={<Money value={each.balance} />} note={t("balanceNote")} />
          <StatTile label={t("awaiting")} value={<Money value={each.awaiting_buyers} />} note={t("awaitingNote")} />
          <StatTile label={t("available")} value={<Money value={each.available} />} note={t(each.available.amount.startsWith("-") ? "availableOwing" : "availableNote")} />
        </StatRow>
      ))}
      <Tabs value={tab} onValueChange={(next) => set({ tab: next === "lines" ? null : next })}>
        <TabsList aria-label={t("title")}>
          <TabsTrigger value="lines">{t("tabLines")}</TabsTrigger>
          <TabsTrigger value="commissions">{t("tabCommissions")}</TabsTrigger>
        </TabsList>
        <TabsContent value="lines">{currency ? <StatementLines currency={currency} currencies={currencies} /> : <Skeleton className="h-60" />}</TabsContent>
        <TabsContent value="commissions"><Commissions /></TabsContent>
      </Tabs>
      {mayTerms && company.data && <OrderTermsCard currency={company.data.currency} />}
    </div>
  );
}
