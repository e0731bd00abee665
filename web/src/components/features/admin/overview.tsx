"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { Skeleton } from "@/components/ui/skeleton";
import { StatRow, StatTile } from "@/components/ui/stat-tile";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { analyticsKeys } from "@/lib/api/query-keys/analytics";
import { organisationsKeys } from "@/lib/api/query-keys/organisations";
import { paymentsKeys } from "@/lib/api/query-keys/payments";
import { platformKeys } from "@/lib/api/query-keys/platform";
import { verificationsKeys } from "@/lib/api/query-keys/verifications";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { LazySalesChart } from "./lazy-sales-chart";
import { KindBadge, VerificationPill } from "./organisation-marks";

const PAGE = 100;
const REFRESH_MS = 60_000;

/** What waits for an operator, as far as this person may see it. */
export function Waiting() {
  const t = useTranslations("admin.overview");
  const maySeeOrganisations = useMay("organisation:verify");
  const maySeePayments = useMay("payment:read");
  const maySeePlatform = useMay("platform:read");
  const refetchInterval = REFRESH_MS;
  const verifications = useQuery({
    queryKey: verificationsKeys.list({ waiting: true }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/verifications", { params: { query: { limit: PAGE } }, signal })),
    enabled: maySeeOrganisations, refetchInterval,
  });
  const payments = useQuery({
    queryKey: paymentsKeys.list({ waiting: true }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/payments/history", { params: { query: { status: "pending", method: "bank_transfer", limit: PAGE } }, signal })),
    enabled: maySeePayments, refetchInterval,
  });
  const letters = useQuery({
    queryKey: platformKeys.part("dead-letters", "counts"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/dead-letters/counts", { signal })),
    enabled: maySeePlatform, refetchInterval,
  });
  const jobs = useQuery({
    queryKey: platformKeys.part("jobs", "counts"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/jobs/counts", { signal })),
    enabled: maySeePlatform, refetchInterval,
  });
  const health = useQuery({
    queryKey: platformKeys.detail("health"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/health", { signal })),
    enabled: maySeePlatform, refetchInterval,
  });
  if (!maySeeOrganisations && !maySeePayments && !maySeePlatform) return null;
  const bad = health.data?.parts.filter((part) => part.state !== "ok") ?? [];
  return (
    <section aria-label={t("waiting")} className="grid gap-2">
      <h2 className="text-sm">{t("waiting")}</h2>
      <StatRow>
        {maySeeOrganisations && <StatTile label={t("verifications")} href="/admin/verifications" value={count(verifications)} />}
        {maySeePayments && <StatTile label={t("payments")} href="/admin/payments" value={count(payments)} />}
        {maySeePlatform && (
          <>
            <StatTile label={t("deadLetters")} href="/admin/dead-letters" value={figure(letters, letters.data?.dead)} />
            <StatTile label={t("failedJobs")} href="/admin/jobs?status=failed" value={figure(jobs, jobs.data?.total.failed)} />
            <StatTile
              label={t("health")}
              href="/admin/health"
              value={figure(health, health.data && t(`state.${health.data.state}`))}
              note={bad.length > 0 ? bad.map((part) => part.name).join(", ") : undefined}
            />
          </>
        )}
      </StatRow>
    </section>
  );
}

type Looked = { isPending: boolean; isLoadingError: boolean };

function figure(query: Looked, value: ReactNode): ReactNode {
  if (query.isPending) return <Skeleton className="my-1 h-5 w-10" />;
  return query.isLoadingError ? "–" : value;
}

function count(query: Looked & { data?: { items: unknown[]; next_cursor: string | null } }): ReactNode {
  return figure(query, query.data && `${query.data.items.length}${query.data.next_cursor ? "+" : ""}`);
}

/** Net sales of today, of the month and of the last 30 days. */
export function SalesNow() {
  const t = useTranslations("admin.overview");
  const may = useMay("analytics:read");
  const overview = useQuery({
    queryKey: analyticsKeys.detail("overview"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/analytics/overview", { params: { query: {} }, signal })),
    enabled: may,
  });
  const sales = useQuery({
    queryKey: analyticsKeys.list({ sales: "last-30-days" }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/analytics/sales", { params: { query: { interval: "day" } }, signal })),
    enabled: may,
  });
  if (!may) return null;
  if (overview.isLoadingError) return <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />;
  return (
    <Card title={t("sales")} actions={<Link className="text-xs text-accent-text underline-offset-3 hover:underline" href="/admin/analytics">{t("allFigures")}</Link>}>
      <div className="grid gap-4">
        <StatRow>
          <StatTile label={t("today")} value={figure(overview, <Money value={overview.data?.today.now.net} />)} note={<Change of={overview.data?.today} otherwise={t("nothingBefore")} />} />
          <StatTile label={t("month")} value={figure(overview, <Money value={overview.data?.month.now.net} />)} note={<Change of={overview.data?.month} otherwise={t("nothingBefore")} />} />
          <StatTile label={t("ordersToday")} value={figure(overview, overview.data?.today.now.orders)} note={overview.data ? t("customers", { count: overview.data.today.now.customers }) : "\u00a0"} />
          <StatTile label={t("ordersMonth")} value={figure(overview, overview.data?.month.now.orders)} note={overview.data ? t("customers", { count: overview.data.month.now.customers }) : "\u00a0"} />
        </StatRow>
        {sales.isPending ? (
          <Skeleton className="h-56" />
        ) : sales.isLoadingError ? (
          <ErrorState error={sales.error} onRetry={() => void sales.refetch()} framed={false} />
        ) : sales.data.items.length === 0 ? (
          <EmptyState title={t("noSales")} text={t("noSalesText")} framed={false} />
        ) : (
          <LazySalesChart
            label={t("chart")}
            points={sales.data.items.map((each) => ({ start: each.start, amount: each.net.amount, currency: each.net.currency }))}
          />
        )}
      </div>
    </Card>
  );
}

function Change({ of, otherwise }: { of: components["schemas"]["Comparison"] | undefined; otherwise: string }) {
  const t = useTranslations("admin.overview");
  const format = useFormat();
  if (!of) return "\u00a0";
  if (of.net_change_percent === null) return otherwise;
  return t("change", { percent: format.number(of.net_change_percent, { maximumFractionDigits: 1, signDisplay: "exceptZero" }) });
}

export function NewCompanies() {
  const t = useTranslations("admin.overview");
  const may = useMay("organisation:read");
  const newest = useQuery({
    queryKey: organisationsKeys.list({ newest: 8 }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/organisations", { params: { query: { sort: "newest", limit: 8 } }, signal })),
    enabled: may,
  });
  if (!may) return null;
  return (
    <Card flush title={t("newCompanies")} actions={<Link className="text-xs text-accent-text underline-offset-3 hover:underline" href="/admin/organisations">{t("allCompanies")}</Link>}>
      {newest.isPending && <Skeleton className="m-4 h-40" />}
      {newest.isLoadingError && <ErrorState framed={false} error={newest.error} onRetry={() => void newest.refetch()} />}
      {newest.data?.items.length === 0 && <EmptyState framed={false} title={t("noCompanies")} text={t("noCompaniesText")} />}
      <ul className="divide-y text-sm">
        {newest.data?.items.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
            <Link href={`/admin/organisations/${each.id}`} className="min-w-40 flex-1 truncate font-medium hover:underline">
              {each.name}
            </Link>
            <KindBadge kind={each.kind} />
            <span className="w-24"><VerificationPill status={each.verification} /></span>
            <span className="w-28 text-right text-xs text-faint"><When at={each.created_at} as="relative" /></span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
