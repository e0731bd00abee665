"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { StatRow, StatTile } from "@/components/ui/stat-tile";
import { EmptyState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
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
import { FilterBar, SelectFilter } from "./filter-bar";
import { JsonBlock } from "./json-block";
import { oneOf, useFilters } from "./use-filters";

const STATES = ["todo", "doing", "failed", "cancelled", "aborted", "succeeded"] as const;
const TONES = { todo: "notice", doing: "accent", failed: "danger", cancelled: "neutral", aborted: "danger", succeeded: "positive" } as const;
const REFRESH_MS = 15_000;
type Job = components["schemas"]["JobOutput"];

export function Jobs() {
  const t = useTranslations("admin.jobs");
  const shared = useTranslations("admin.shared");
  const filters = useFilters();
  const query = { status: oneOf(filters.get("status"), STATES), task: filters.get("task") || undefined };
  const counts = useQuery({
    queryKey: platformKeys.part("jobs", "counts"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/jobs/counts", { signal })),
    refetchInterval: REFRESH_MS,
  });
  const list = useCursorList(platformKeys.part("jobs", "list", query), (cursor, signal) =>
    answer(api.GET("/api/v1/admin/jobs", { params: { query: { ...query, cursor } }, signal })), { refetchInterval: REFRESH_MS });
  const tasks = [...new Set([...(counts.data?.tasks.map((each) => each.task) ?? []), ...(query.task ? [query.task] : [])])].sort();
  return (
    <div className="grid grid-cols-1 gap-4">
      {counts.data && (
        <StatRow>
          {(["todo", "doing", "failed", "aborted"] as const).map((state) => (
            <StatTile key={state} label={t(`state.${state}`)} value={counts.data.total[state]} href={`/admin/jobs?status=${state}`} />
          ))}
        </StatRow>
      )}
      <div>
        <FilterBar names={["status", "task"]}>
          <SelectFilter name="status" label={t("status")} all={shared("all")} options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))} />
          <SelectFilter name="task" label={t("task")} all={shared("all")} className="w-64" options={tasks.map((value) => ({ value, label: value }))} />
        </FilterBar>
        <CursorTable
          list={list}
          caption={t("title")}
          keyOf={(each) => each.id}
          empty={<EmptyState title={t("emptyTitle")} text={query.status === "failed" ? t("noneFailed") : t("emptyText")} />}
          head={
            <>
              <Th numeric>{t("number")}</Th>
              <Th>{t("task")}</Th>
              <Th>{t("status")}</Th>
              <Th numeric>{t("attempts")}</Th>
              <Th>{t("when")}</Th>
              <Th>{t("error")}</Th>
              <Th><span className="sr-only">{t("actions")}</span></Th>
            </>
          }
          row={(each) => (
            <>
              <Td numeric>{each.id}</Td>
              <Td className="font-mono text-xs">{each.task}</Td>
              <Td><StatusPill status={each.status} tone={TONES[each.status]}>{t(`state.${each.status}`)}</StatusPill></Td>
              <Td numeric>{each.attempts}</Td>
              <Td><When at={each.failed_at ?? each.scheduled_at ?? each.queued_at} as="relative" /></Td>
              <Td className="max-w-xs truncate text-xs" title={each.error ?? undefined}>{each.error ?? "–"}</Td>
              <Td className="text-right whitespace-nowrap"><JobActions job={each} /></Td>
            </>
          )}
        />
      </div>
    </div>
  );
}

function JobActions({ job }: { job: Job }) {
  const t = useTranslations("admin.jobs");
  const may = useMay("platform:manage");
  const client = useQueryClient();
  const params = { path: { job_id: job.id } };
  const done = (text: string) => {
    toast.done(text);
    void client.invalidateQueries({ queryKey: platformKeys.all });
  };
  return (
    <span className="inline-flex gap-1.5">
      <Dialog>
        <DialogTrigger asChild><Button size="sm" variant="quiet" aria-label={t("showOf", { id: job.id })}>{t("show")}</Button></DialogTrigger>
        <DialogContent title={t("one", { id: job.id })} description={job.task} size="lg">
          <div className="grid gap-4">
            {job.error && <JsonBlock label={t("error")} value={job.error} />}
            <JsonBlock label={t("arguments")} value={job.arguments} />
          </div>
        </DialogContent>
      </Dialog>
      {may && job.status === "failed" && (
        <ConfirmDialog
          trigger={<Button size="sm" aria-label={t("retryOf", { id: job.id })}>{t("retry")}</Button>}
          danger={false}
          title={t("retryTitle", { id: job.id })}
          description={t("retryText")}
          action={t("retry")}
          onConfirm={async () => {
            await answer(api.POST("/api/v1/admin/jobs/{job_id}/retry", { params }));
            done(t("retried"));
          }}
        />
      )}
      {may && job.status === "todo" && (
        <ConfirmDialog
          trigger={<Button size="sm" variant="quiet" aria-label={t("cancelOf", { id: job.id })}>{t("cancel")}</Button>}
          title={t("cancelTitle", { id: job.id })}
          description={t("cancelText")}
          action={t("cancel")}
          onConfirm={async () => {
            await answer(api.POST("/api/v1/admin/jobs/{job_id}/cancel", { params }));
            done(t("cancelled"));
          }}
        />
      )}
    </span>
  );
}
