"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";
import { StatRow, StatTile } from "@/components/ui/stat-tile";
import { ErrorState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { productsKeys } from "@/lib/api/query-keys/products";
import { uploadsKeys } from "@/lib/api/query-keys/uploads";
import { toast } from "@/stores/toasts";

/** Events tell of progress; this looks again where none comes through. */
const LOOK_AGAIN_MS = 3_000;

/** How far an upload is, and what came of it. */
export function UploadProgress({ id }: { id: string }) {
  const t = useTranslations("selling.uploads");
  const client = useQueryClient();
  const path = { upload_id: id };
  const query = useQuery({
    queryKey: uploadsKeys.detail(id),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/products/bulk-upload/{upload_id}", { params: { path }, signal })),
    refetchInterval: ({ state }) => (state.data && ["queued", "running"].includes(state.data.status) ? LOOK_AGAIN_MS : false),
  });
  if (query.isPending) return <Skeleton className="h-40" />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const upload = query.data;
  const going = upload.status === "queued" || upload.status === "running";
  const faults = upload.rows_refused + upload.warnings;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3 rounded-lg border bg-surface px-4 py-3">
        <div className="grid min-w-56 flex-1 gap-1.5">
          <p role="status" className="flex items-center gap-3 text-sm">
            <StatusPill status={upload.status}>{t(`status.${upload.status}`)}</StatusPill>
            {going && <span className="text-soft">{t("readSoFar", { count: upload.rows_read })}</span>}
            {upload.finished_at && <span className="text-soft"><When at={upload.finished_at} as="dateTime" /></span>}
          </p>
          {going && <Progress share={upload.status === "queued" ? null : upload.progress} label={t("progress")} />}
          {going && <p className="text-xs text-faint">{t("mayLeave")}</p>}
        </div>
        {going && (
          <ConfirmDialog
            trigger={<Button>{t("cancelUpload")}</Button>}
            title={t("cancelTitle")}
            description={t("cancelText")}
            action={t("cancelUpload")}
            onConfirm={async () => {
              await answer(api.POST("/api/v1/products/bulk-upload/{upload_id}/cancel", { params: { path } }));
              await client.invalidateQueries({ queryKey: uploadsKeys.all });
              toast.done(t("cancelled"));
            }}
          />
        )}
        {!going && (
          <Button asChild>
            <Link href="/manufacturer/products" onClick={() => void client.invalidateQueries({ queryKey: productsKeys.all })}>{t("toProducts")}</Link>
          </Button>
        )}
      </div>
      {upload.error && <Notice tone="danger" title={t("failedTitle")}>{upload.error}</Notice>}
      {upload.status === "cancelled" && <Notice>{t("cancelledText")}</Notice>}
      <StatRow>
        <StatTile label={t("read")} value={upload.rows_read} />
        <StatTile label={t("created")} value={upload.rows_created} />
        <StatTile label={t("updated")} value={upload.rows_updated} />
        <StatTile label={t("unchanged")} value={upload.rows_unchanged} />
        <StatTile label={t("refused")} value={upload.rows_refused} />
        <StatTile label={t("warnings")} value={upload.warnings} />
      </StatRow>
      {faults > 0 && (
        <Notice
          tone="caution"
          title={t("faultsTitle", { refused: upload.rows_refused, warnings: upload.warnings })}
          actions={
            <Button asChild size="sm">
              <a href={`/api/v1/products/bulk-upload/${id}/errors`} download={`errors-${id}.csv`}>
                <Download aria-hidden />
                {t("downloadErrors")}
              </a>
            </Button>
          }
        >
          {t("faultsText")}
        </Notice>
      )}
    </div>
  );
}
