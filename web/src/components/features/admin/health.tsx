"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Loading } from "@/components/ui/loading";
import { Notice } from "@/components/ui/notice";
import { ErrorState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { platformKeys } from "@/lib/api/query-keys/platform";
import type { components } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/use-format";
import { SearchIndex } from "./search-index";

const REFRESH_MS = 15_000;
const TONES = { ok: "positive", degraded: "caution", down: "danger" } as const;
type Part = components["schemas"]["PartHealthOutput"];

/** How each part of the platform is; looks again by itself. */
export function Health() {
  const t = useTranslations("admin.health");
  const shown = useQuery({
    queryKey: platformKeys.detail("health"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/health", { signal })),
    refetchInterval: REFRESH_MS,
  });
  if (shown.isPending) return <Loading />;
  if (shown.isLoadingError) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />;
  const health = shown.data;
  return (
    <div className="grid gap-4">
      <div aria-live="polite">
        <Notice tone={TONES[health.state]} title={t(`overall.${health.state}`)}>
          <span className="text-xs">{t("checked")} <When at={health.checked_at} as="dateTime" /> · {t("version", { version: health.version })} · {t("refresh", { seconds: REFRESH_MS / 1000 })}</span>
        </Notice>
      </div>
      <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {health.parts.map((part) => (
          <li key={part.name} className="min-w-0"><PartCard part={part} /></li>
        ))}
      </ul>
      <SearchIndex />
    </div>
  );
}

function PartCard({ part }: { part: Part }) {
  const t = useTranslations("admin.health");
  const key = `part.${part.name}` as "part.database";
  const figureName = (name: string) => {
    const known = `figure.${name}` as "figure.waiting";
    return t.has(known) ? t(known) : name.replace(/_(ms|s|bytes|at)$/, "").replaceAll("_", " ");
  };
  const figures = Object.entries(part.figures).filter(([, value]) => typeof value !== "object" || value === null);
  return (
    <Card
      className="h-full"
      title={t.has(key) ? t(key) : part.name}
      actions={<StatusPill status={part.state} tone={TONES[part.state]}>{t(`state.${part.state}`)}</StatusPill>}
    >
      <p className="text-sm">{part.sentence}</p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-xs">
        {figures.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-faint">{figureName(name)}</dt>
            <dd className="numeric text-right"><Figure name={name} value={value} /></dd>
          </div>
        ))}
        <dt className="text-faint">{t("since")}</dt>
        <dd className="text-right"><When at={part.since} as="relative" /></dd>
      </dl>
    </Card>
  );
}

function Figure({ name, value }: { name: string; value: unknown }) {
  const format = useFormat();
  if (typeof value === "number") {
    if (name.endsWith("_bytes")) return format.bytes(value);
    if (name.endsWith("_ms")) return `${format.number(value, { maximumFractionDigits: 0 })} ms`;
    if (name.endsWith("_s")) return `${format.number(value, { maximumFractionDigits: 1 })} s`;
    return format.number(value);
  }
  if (typeof value === "string" && name.endsWith("_at")) return <When at={value} as="relative" />;
  return value === null ? "–" : String(value);
}
