"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Download, FileText, Trash2 } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { LoadMore } from "@/components/ui/load-more";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { documentsKeys } from "@/lib/api/query-keys/documents";
import type { UploadedDocument } from "@/lib/api/upload-document";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { toast } from "@/stores/toasts";
import { useDownload } from "./use-download";
import { useQuarantineText } from "./quarantine-text";

type Purpose = "business_verification" | "certificate";

/** The documents of one purpose; those that were announced and never sent stay away. */
export function useDocuments(purpose: Purpose) {
  return useInfiniteQuery({
    queryKey: documentsKeys.list({ purpose }),
    queryFn: ({ signal, pageParam }) =>
      answer(api.GET("/api/v1/documents/list", { params: { query: { purpose, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.items).filter(({ status }) => status === "ready" || status === "quarantined"),
  });
}

export function DocumentsTable({ purpose, caption }: { purpose: Purpose; caption: string }) {
  const t = useTranslations("account.documents");
  const format = useFormat();
  const documents = useDocuments(purpose);
  const certificates = purpose === "certificate";
  if (documents.isPending) return <TableSkeleton rows={3} />;
  if (documents.isLoadingError) return <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />;
  if (documents.data.length === 0) return <EmptyState icon={FileText} title={t(`empty.${purpose}`)} text={t(`emptyText.${purpose}`)} />;
  return (
    <div>
      <Table caption={caption}>
        <TableHead>
          <tr>
            <Th>{t("file")}</Th>
            <Th>{t("state")}</Th>
            {certificates && <Th>{t("expiresOn")}</Th>}
            <Th numeric>{t("size")}</Th>
            <Th>{t("uploadedAt")}</Th>
            <Th>
              <span className="sr-only">{t("actions")}</span>
            </Th>
          </tr>
        </TableHead>
        <TableBody>
          {documents.data.map((document) => (
            <TableRow key={document.id}>
              <Td className="max-w-72 min-w-40 truncate" title={document.file_name}>
                {document.file_name}
              </Td>
              <Td className="min-w-48">
                <DocumentState document={document} />
              </Td>
              {certificates && (
                <Td className="whitespace-nowrap">
                  <When at={document.expires_on} />
                  <Expiry expiresOn={document.expires_on} />
                </Td>
              )}
              <Td numeric>{format.bytes(document.size_bytes)}</Td>
              <Td>
                <When at={document.created_at} />
              </Td>
              <Td>
                <RowActions document={document} />
              </Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <LoadMore hasMore={documents.hasNextPage} pending={documents.isFetchingNextPage} onMore={() => void documents.fetchNextPage()} />
    </div>
  );
}

const SOON_DAYS = 60;

function Expiry({ expiresOn }: { expiresOn: string | null }) {
  const t = useTranslations("account.documents");
  const now = useNow();
  if (!expiresOn) return null;
  const days = (new Date(expiresOn).getTime() - now.getTime()) / 86_400_000;
  if (days > SOON_DAYS) return null;
  return (
    <Badge tone={days < 0 ? "danger" : "caution"} className="ml-2">
      {days < 0 ? t("expired") : t("expiresSoon")}
    </Badge>
  );
}

function DocumentState({ document }: { document: UploadedDocument }) {
  const t = useTranslations("account.documents");
  const quarantineText = useQuarantineText();
  const { status, review, review_reason, quarantine_reason, purpose } = document;
  const note = status === "quarantined" ? quarantineText(quarantine_reason) : review === "refused" ? review_reason : null;
  return (
    <div className="grid gap-0.5">
      {status === "quarantined" ? (
        <StatusPill status={status} tone="danger">
          {t("statusQuarantined")}
        </StatusPill>
      ) : purpose === "certificate" && review !== "none" ? (
        <StatusPill status={review} tone={review === "accepted" ? "positive" : review === "refused" ? "danger" : "caution"}>
          {t(`review.${review}`)}
        </StatusPill>
      ) : (
        <StatusPill status={status} tone="positive">
          {t("statusReady")}
        </StatusPill>
      )}
      {note && <span className="text-xs text-soft">{note}</span>}
    </div>
  );
}

function RowActions({ document }: { document: UploadedDocument }) {
  const t = useTranslations("account.documents");
  const mayDelete = useMay("document:delete");
  const client = useQueryClient();
  const download = useDownload();
  const name = document.file_name;
  return (
    <div className="flex justify-end gap-1">
      {document.status === "ready" && (
        <Button variant="quiet" size="icon-sm" aria-label={t("download", { name })} pending={download.isPending} onClick={() => download.mutate(document.id)}>
          <Download aria-hidden />
        </Button>
      )}
      {mayDelete && (
        <ConfirmDialog
          trigger={
            <Button variant="quiet" size="icon-sm" aria-label={t("delete", { name })}>
              <Trash2 aria-hidden />
            </Button>
          }
          title={t("deleteTitle", { name })}
          description={t("deleteText")}
          action={t("deleteAction")}
          onConfirm={async () => {
            await answer(api.DELETE("/api/v1/documents/{document_id}", { params: { path: { document_id: document.id } } }));
            await client.invalidateQueries({ queryKey: documentsKeys.all });
            toast.done(t("deleted", { name }));
          }}
        />
      )}
    </div>
  );
}
