"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Loading } from "@/components/ui/loading";
import { StatRow, StatTile } from "@/components/ui/stat-tile";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { searchKeys } from "@/lib/api/query-keys/search";
import type { components } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/use-format";
import { DateFilter, FilterBar } from "./filter-bar";
import { useFilters } from "./use-filters";

type Count = components["schemas"]["QueryCount"];

/** What buyers search for, and above all what found nothing. */
export function Searches() {
  const t = useTranslations("admin.searches");
  const format = useFormat();
  const filters = useFilters();
  const query = { first_day: filters.get("from") || undefined, last_day: filters.get("to") || undefined, limit: 50 };
  const shown = useQuery({
    queryKey: searchKeys.list({ analytics: query }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/search/analytics", { params: { query }, signal })),
  });
  return (
    <>
      <FilterBar names={["from", "to"]}><DateFilter name="from" label={t("from")} /><DateFilter name="to" label={t("to")} /></FilterBar>
      {shown.isPending ? (
        <Loading />
      ) : shown.isLoadingError ? (
        <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <div className="grid gap-6">
          <StatRow>
            <StatTile label={t("searches")} value={shown.data.searches} />
            <StatTile label={t("foundNothing")} value={shown.data.found_nothing} />
            <StatTile label={t("clicks")} value={shown.data.clicks} />
            <StatTile label={t("clickThrough")} value={shown.data.click_through === null ? "–" : format.percent(shown.data.click_through)} />
          </StatRow>
          <Counts title={t("nothingTitle")} counts={shown.data.most_found_nothing} />
          <Counts title={t("mostTitle")} counts={shown.data.most_searched} />
        </div>
      )}
    </>
  );
}

function Counts({ title, counts }: { title: string; counts: Count[] }) {
  const t = useTranslations("admin.searches");
  const format = useFormat();
  return (
    <section className="grid gap-2">
      <h2 className="text-md">{title}</h2>
      {counts.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
      ) : (
        <Table caption={title}>
          <TableHead>
            <tr><Th>{t("text")}</Th><Th numeric>{t("searches")}</Th><Th numeric>{t("foundNothing")}</Th><Th numeric>{t("hits")}</Th><Th numeric>{t("clicks")}</Th><Th>{t("last")}</Th></tr>
          </TableHead>
          <TableBody>
            {counts.map((each) => (
              <TableRow key={each.text}>
                <Td><Link className="font-medium hover:underline" href={`/search?q=${encodeURIComponent(each.text)}`}>{each.text}</Link></Td>
                <Td numeric>{format.number(each.searches)}</Td>
                <Td numeric>{format.number(each.found_nothing)}</Td>
                <Td numeric>{format.number(each.hits)}</Td>
                <Td numeric>{format.number(each.clicks)}</Td>
                <Td><When at={each.last_at} as="dateTime" /></Td>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}
