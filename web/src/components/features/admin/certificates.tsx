"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDownload } from "@/components/features/company/use-download";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { documentsKeys } from "@/lib/api/query-keys/documents";
import { organisationsKeys } from "@/lib/api/query-keys/organisations";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { toast } from "@/stores/toasts";
import { CursorTable } from "./cursor-list";
import { FilterBar, SelectFilter } from "./filter-bar";
import { OrganisationLink } from "./organisation-marks";
import { ReasonDialog } from "./reason-dialog";
import { oneOf, useFilters } from "./use-filters";

const REVIEWS = ["pending", "accepted", "refused"] as const;
const TONES = { none: "neutral", pending: "caution", accepted: "positive", refused: "danger" } as const;
type Certificate = components["schemas"]["DocumentOutput"];

/** The certificates of all companies; those that nobody has examined stand first. */
export function Certificates() {
  const t = useTranslations("admin.certificates");
  const filters = useFilters();
  const may = useMay("document:review");
  const review = oneOf(filters.get("review"), REVIEWS) ?? "pending";
  const query = { purpose: "certificate", status: "ready", review, to_review: true } as const;
  const list = useCursorList(documentsKeys.list(query), (cursor, signal) =>
    answer(api.GET("/api/v1/documents/list", { params: { query: { ...query, cursor } }, signal })),
  );
  return (
    <>
      <FilterBar names={[]}>
        <SelectFilter name="review" label={t("state")} options={REVIEWS.map((value) => ({ value: value === "pending" ? "" : value, label: t(`states.${value}`) }))} />
      </FilterBar>
      <CursorTable
        list={list}
        caption={t("title")}
        keyOf={(each) => each.id}
        empty={<EmptyState title={t("emptyTitle")} text={t("emptyText")} />}
        head={
          <>
            <Th>{t("file")}</Th>
            <Th>{t("company")}</Th>
            <Th>{t("validUntil")}</Th>
            <Th>{t("uploaded")}</Th>
            <Th>{t("state")}</Th>
            <Th><span className="sr-only">{t("actions")}</span></Th>
          </>
        }
        row={(each) => (
          <>
            <Td className="min-w-40 font-medium wrap-break-word">{each.file_name}</Td>
            <Td><OrganisationLink id={each.owner_id} /></Td>
            <Td><When at={each.expires_on} /></Td>
            <Td><When at={each.created_at} /></Td>
            <Td>
              <StatusPill status={each.review} tone={TONES[each.review]}>{t(`states.${each.review}`)}</StatusPill>
              {each.review_reason && <span className="block text-xs text-faint">{each.review_reason}</span>}
            </Td>
            <Td className="text-right whitespace-nowrap"><Actions certificate={each} may={may} /></Td>
          </>
        )}
      />
    </>
  );
}

function Actions({ certificate, may }: { certificate: Certificate; may: boolean }) {
  const t = useTranslations("admin.certificates");
  const client = useQueryClient();
  const download = useDownload();
  const { id, file_name: name } = certificate;
  const decide = async (decision: "accept" | "refuse", reason: string | null) => {
    await answer(api.POST("/api/v1/documents/{document_id}/review", { params: { path: { document_id: id } }, body: { decision, reason } }));
    toast.done(t(decision === "accept" ? "accepted" : "refused", { name }));
    for (const keys of [documentsKeys, organisationsKeys]) void client.invalidateQueries({ queryKey: keys.all });
  };
  return (
    <span className="inline-flex gap-1.5">
      <Button size="sm" variant="quiet" pending={download.isPending} aria-label={t("downloadOf", { name })} onClick={() => download.mutate(id)}>
        <Download aria-hidden />
        {t("download")}
      </Button>
      {may && certificate.review !== "accepted" && (
        <ConfirmDialog
          trigger={<Button size="sm" aria-label={t("acceptOf", { name })}>{t("accept")}</Button>}
          danger={false}
          title={t("acceptTitle", { name })}
          description={t("acceptText")}
          action={t("accept")}
          onConfirm={() => decide("accept", null)}
        />
      )}
      {may && certificate.review !== "refused" && (
        <ReasonDialog
          trigger={<Button size="sm" aria-label={t("refuseOf", { name })}>{t("refuse")}</Button>}
          title={t("refuseTitle", { name })}
          description={t("refuseText")}
          action={t("refuse")}
          onConfirm={(reason) => decide("refuse", reason)}
        />
      )}
    </span>
  );
}
