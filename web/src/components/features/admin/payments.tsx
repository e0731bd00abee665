"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { EmptyState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { Td, Th } from "@/components/ui/table";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { paymentsKeys } from "@/lib/api/query-keys/payments";
import { useMay } from "@/lib/auth/use-session";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { CursorTable } from "./cursor-list";
import { FilterBar, SelectFilter, TextFilter } from "./filter-bar";
import { Receipts } from "./receipts";
import { ReceiveButton } from "./receive-payment";
import { Refunds } from "./refunds";
import { oneOf, useFilters } from "./use-filters";

const TABS = ["waiting", "receipts", "refunds", "history"] as const;
const STATES = ["pending", "authorized", "completed", "cancelled"] as const;
const METHODS = ["on_account", "bank_transfer"] as const;

export function Payments() {
  const t = useTranslations("admin.payments");
  const filters = useFilters();
  const tab = oneOf(filters.get("tab"), TABS) ?? "waiting";
  return (
    <Tabs value={tab} onValueChange={(next) => filters.set({ tab: next === "waiting" ? null : next, status: null, method: null, reference: null })}>
      <TabsList aria-label={t("title")}>
        {TABS.map((each) => <TabsTrigger key={each} value={each}>{t(`tab.${each}`)}</TabsTrigger>)}
      </TabsList>
      <TabsContent value="waiting">
        <FilterBar names={["reference"]}><TextFilter name="reference" label={t("reference")} /></FilterBar>
        <PaymentTable query={{ status: "pending", method: "bank_transfer", reference: filters.get("reference") || undefined }} />
      </TabsContent>
      <TabsContent value="receipts"><Receipts /></TabsContent>
      <TabsContent value="refunds"><Refunds /></TabsContent>
      <TabsContent value="history">
        <FilterBar names={["reference", "status", "method"]}>
          <TextFilter name="reference" label={t("reference")} />
          <SelectFilter name="status" label={t("status")} all={t("all")} options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))} />
          <SelectFilter name="method" label={t("method")} all={t("all")} options={METHODS.map((value) => ({ value, label: t(`methods.${value}`) }))} />
        </FilterBar>
        <PaymentTable query={{ status: oneOf(filters.get("status"), STATES), method: oneOf(filters.get("method"), METHODS), reference: filters.get("reference") || undefined }} history />
      </TabsContent>
    </Tabs>
  );
}

type Query = { status?: (typeof STATES)[number]; method?: (typeof METHODS)[number]; reference?: string };

function PaymentTable({ query, history }: { query: Query; history?: boolean }) {
  const t = useTranslations("admin.payments");
  const mayReceive = useMay("payment:receive");
  const list = useCursorList(paymentsKeys.list(query), (cursor, signal) =>
    answer(api.GET("/api/v1/payments/history", { params: { query: { ...query, cursor } }, signal })),
  );
  return (
    <CursorTable
      list={list}
      caption={history ? t("tab.history") : t("tab.waiting")}
      keyOf={(each) => each.id}
      empty={<EmptyState title={history ? t("noneTitle") : t("emptyTitle")} text={history || query.reference ? t("noneText") : t("emptyText")} />}
      head={
        <>
          <Th>{t("order")}</Th>
          <Th>{t("reference")}</Th>
          <Th>{t("buyer")}</Th>
          <Th>{t("seller")}</Th>
          {history && <Th>{t("method")}</Th>}
          {history && <Th>{t("status")}</Th>}
          <Th numeric>{t("amount")}</Th>
          <Th numeric>{t("open")}</Th>
          <Th>{t("since")}</Th>
          {mayReceive && <Th><span className="sr-only">{t("actions")}</span></Th>}
        </>
      }
      row={(each) => (
        <>
          <Td className="whitespace-nowrap"><Link className="font-medium hover:underline" href={`/admin/orders/${each.order_id}`}>{each.order_number}</Link></Td>
          <Td className="font-mono text-xs">{each.reference}</Td>
          <Td><Link className="hover:underline" href={`/admin/organisations/${each.buyer_id}`}>{each.buyer_name}</Link></Td>
          <Td><Link className="hover:underline" href={`/admin/organisations/${each.seller_id}`}>{each.seller_name}</Link></Td>
          {history && <Td className="whitespace-nowrap">{t(`methods.${each.method}`)}</Td>}
          {history && <Td><StatusPill status={each.status}>{t(`state.${each.status}`)}</StatusPill></Td>}
          <Td numeric><Money value={each.amount} /></Td>
          <Td numeric><Money value={each.open} /></Td>
          <Td><When at={each.created_at} /></Td>
          {mayReceive && <Td className="text-right">{(each.status === "pending" || each.status === "authorized") && <ReceiveButton payment={each} />}</Td>}
        </>
      )}
    />
  );
}
