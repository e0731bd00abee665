"use client";

import { BadgeCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/states";
import { Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { verificationsKeys } from "@/lib/api/query-keys/verifications";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { CursorTable } from "./cursor-list";
import { FilterBar, SelectFilter } from "./filter-bar";
import { KindBadge } from "./organisation-marks";
import { oneOf, useFilters } from "./use-filters";

const STATES = ["pending", "approved", "rejected"] as const;

/** Companies that ask to be verified; those that wait stand oldest first. */
export function VerificationQueue() {
  const t = useTranslations("admin.verifications");
  const format = useFormat();
  const filters = useFilters();
  const status = oneOf(filters.get("status"), STATES) ?? "pending";
  const list = useCursorList(verificationsKeys.list({ status }), (cursor, signal) =>
    answer(api.GET("/api/v1/admin/verifications", { params: { query: { status, cursor } }, signal })),
  );
  return (
    <>
      <FilterBar names={[]}>
        <SelectFilter name="status" label={t("status")} options={[{ value: "", label: t("state.pending") }, ...STATES.slice(1).map((value) => ({ value, label: t(`state.${value}`) }))]} />
      </FilterBar>
      <CursorTable
        list={list}
        caption={t("title")}
        keyOf={(each) => each.id}
        empty={<EmptyState icon={BadgeCheck} title={t("emptyTitle")} text={status === "pending" ? t("emptyText") : t("emptyDecided")} />}
        head={
          <>
            <Th>{t("company")}</Th>
            <Th>{t("kind")}</Th>
            <Th>{t("country")}</Th>
            <Th>{t("register")}</Th>
            <Th>{t("vatId")}</Th>
            <Th numeric>{t("documents")}</Th>
            <Th>{status === "pending" ? t("submitted") : t("decided")}</Th>
          </>
        }
        row={(each) => (
          <>
            <Td>
              <Link className="font-medium hover:underline" href={`/admin/verifications/${each.organisation_id}`}>
                {each.organisation_name}
              </Link>
            </Td>
            <Td><KindBadge kind={each.kind} /></Td>
            <Td>{format.country(each.country)}</Td>
            <Td className="numeric">{each.register_number}</Td>
            <Td className="numeric">{each.vat_id ?? "–"}</Td>
            <Td numeric>{each.document_ids.length}</Td>
            <Td><When at={status === "pending" ? each.submitted_at : each.decided_at} as="dateTime" /></Td>
          </>
        )}
      />
    </>
  );
}
