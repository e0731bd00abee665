"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { searchKeys } from "@/lib/api/query-keys/search";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { toast } from "@/stores/toasts";

/** The index of the catalogue, and building it anew. For whoever may. */
export function SearchIndex() {
  const t = useTranslations("admin.searchIndex");
  const format = useFormat();
  const client = useQueryClient();
  const may = useMay("search:manage");
  const shown = useQuery({
    queryKey: searchKeys.detail("index"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/search/status", { signal })),
    enabled: may,
    refetchInterval: 15_000,
  });
  if (!may) return null;
  const status = shown.data;
  return (
    <Card
      title={t("title")}
      actions={
        <ConfirmDialog
          trigger={<Button size="sm">{t("rebuild")}</Button>}
          danger={false}
          title={t("rebuildTitle")}
          description={t("rebuildText")}
          action={t("rebuild")}
          onConfirm={async () => {
            await answer(api.POST("/api/v1/search/rebuild"));
            toast.done(t("queued"));
            void client.invalidateQueries({ queryKey: searchKeys.detail("index") });
          }}
        />
      }
    >
      {shown.isLoadingError && <ErrorState framed={false} error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.isPending && <Skeleton className="h-16" />}
      {status && (
        <DescriptionList
          columns={3}
          entries={[
            { term: t("state"), value: <StatusPill status={status.state} tone={status.state === "ready" ? "positive" : "caution"}>{t(`states.${status.state}`)}</StatusPill> },
            { term: t("documents"), value: t("of", { found: format.number(status.documents), listed: format.number(status.listed_products) }) },
            { term: t("waiting"), value: format.number(status.waiting) },
            { term: t("oldest"), value: <When at={status.oldest_waiting_at} as="relative" /> },
            { term: t("size"), value: format.bytes(status.size_bytes) },
            { term: t("segments"), value: format.number(status.segments) },
          ]}
        />
      )}
    </Card>
  );
}
