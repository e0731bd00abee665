"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { MailCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Loading } from "@/components/ui/loading";
import { StatRow, StatTile } from "@/components/ui/stat-tile";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { platformKeys } from "@/lib/api/query-keys/platform";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { toast } from "@/stores/toasts";
import { CursorTable } from "./cursor-list";
import { FilterBar, SelectFilter, TextFilter } from "./filter-bar";
import { JsonBlock } from "./json-block";
import { useFilters } from "./use-filters";

type Letter = components["schemas"]["DeadLetterOutput"];
const REFRESH_MS = 15_000;

/** Events that a service could not take in, however often it tried. */
export function DeadLetters() {
  const t = useTranslations("admin.deadLetters");
  const shared = useTranslations("admin.shared");
  const filters = useFilters();
  const may = useMay("platform:manage");
  const query = { consumer: filters.get("consumer") || undefined, name: filters.get("name") || undefined };
  const counts = useQuery({
    queryKey: platformKeys.part("dead-letters", "counts"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/dead-letters/counts", { signal })),
    refetchInterval: REFRESH_MS,
  });
  const list = useCursorList(platformKeys.part("dead-letters", "list", query), (cursor, signal) =>
    answer(api.GET("/api/v1/admin/dead-letters", { params: { query: { ...query, cursor } }, signal })), { refetchInterval: REFRESH_MS });
  const ofConsumer = counts.data?.consumers.find((each) => each.consumer === query.consumer);
  return (
    <div className="grid gap-4">
      {counts.data && (
        <StatRow>
          <StatTile label={t("dead")} value={counts.data.dead} />
          <StatTile label={t("retrying")} value={counts.data.retrying} note={t("retryingNote")} />
        </StatRow>
      )}
      <div>
        <FilterBar names={["consumer", "name"]} actions={may && ofConsumer && ofConsumer.dead > 0 && <RetryAll consumer={ofConsumer.consumer} count={ofConsumer.dead} />}>
          <SelectFilter name="consumer" label={t("consumer")} all={shared("all")} options={(counts.data?.consumers ?? []).map((each) => ({ value: each.consumer, label: `${each.consumer} (${each.dead})` }))} />
          <TextFilter name="name" label={t("event")} />
        </FilterBar>
        <CursorTable
          list={list}
          caption={t("title")}
          keyOf={(each) => `${each.consumer}-${each.event_id}`}
          empty={<EmptyState icon={MailCheck} title={t("emptyTitle")} text={t("emptyText")} />}
          head={
            <>
              <Th>{t("since")}</Th>
              <Th>{t("consumer")}</Th>
              <Th>{t("event")}</Th>
              <Th numeric>{t("attempts")}</Th>
              <Th>{t("error")}</Th>
              <Th><span className="sr-only">{t("actions")}</span></Th>
            </>
          }
          row={(each) => (
            <>
              <Td><When at={each.since} as="dateTime" /></Td>
              <Td>{each.consumer}</Td>
              <Td className="font-mono text-xs">{each.name}</Td>
              <Td numeric>{each.attempts}</Td>
              <Td className="max-w-xs truncate text-xs" title={each.error ?? undefined}>{each.error ?? "–"}</Td>
              <Td className="text-right whitespace-nowrap"><LetterActions letter={each} may={may} /></Td>
            </>
          )}
        />
      </div>
    </div>
  );
}

function RetryAll({ consumer, count }: { consumer: string; count: number }) {
  const t = useTranslations("admin.deadLetters");
  const client = useQueryClient();
  return (
    <ConfirmDialog
      trigger={<Button variant="primary">{t("retryAll", { count })}</Button>}
      danger={false}
      title={t("retryAllTitle", { consumer, count })}
      description={t("retryText")}
      action={t("retry")}
      onConfirm={async () => {
        const { retried } = await answer(api.POST("/api/v1/admin/dead-letters/retry", { body: { consumer } }));
        toast.done(t("retried", { count: retried }));
        void client.invalidateQueries({ queryKey: platformKeys.all });
      }}
    />
  );
}

function LetterActions({ letter, may }: { letter: Letter; may: boolean }) {
  const t = useTranslations("admin.deadLetters");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const path = { consumer: letter.consumer, event_id: letter.event_id };
  return (
    <span className="inline-flex gap-1.5">
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogTrigger asChild><Button size="sm" variant="quiet" aria-label={t("showOf", { name: letter.name })}>{t("show")}</Button></DialogTrigger>
        {open && <DialogContent title={letter.name} description={letter.consumer} size="lg"><LetterDetail path={path} /></DialogContent>}
      </Dialog>
      {may && (
        <ConfirmDialog
          trigger={<Button size="sm" aria-label={t("retryOf", { name: letter.name })}>{t("retry")}</Button>}
          danger={false}
          title={t("retryTitle", { name: letter.name })}
          description={t("retryText")}
          action={t("retry")}
          onConfirm={async () => {
            const { retried } = await answer(api.POST("/api/v1/admin/dead-letters/{consumer}/{event_id}/retry", { params: { path } }));
            toast.done(t("retried", { count: retried }));
            void client.invalidateQueries({ queryKey: platformKeys.all });
          }}
        />
      )}
    </span>
  );
}

function LetterDetail({ path }: { path: { consumer: string; event_id: string } }) {
  const t = useTranslations("admin.deadLetters");
  const shown = useQuery({
    queryKey: platformKeys.part("dead-letters", "one", path),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/dead-letters/{consumer}/{event_id}", { params: { path }, signal })),
  });
  if (shown.isPending) return <Loading />;
  if (shown.isLoadingError) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} framed={false} />;
  return (
    <div className="grid gap-4">
      {shown.data.error && <JsonBlock label={t("error")} value={shown.data.error} />}
      <JsonBlock label={t("payload")} value={shown.data.payload} />
      {shown.data.trace && <JsonBlock label={t("trace")} value={shown.data.trace} />}
    </div>
  );
}
