"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/states";
import { Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { auditLogKeys } from "@/lib/api/query-keys/audit-log";
import { momentOf } from "@/lib/format/day";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { readable } from "./changes";
import { CursorTable } from "./cursor-list";
import { DateFilter, FilterBar, TextFilter } from "./filter-bar";
import { useFilters } from "./use-filters";

type Query = { organisation_id?: string; subject_type?: string; subject_id?: string; action?: string; user_id?: string; since?: string; until?: string };

/** Who did what, with filters in the address. */
export function AuditLog() {
  const t = useTranslations("admin.audit");
  const filters = useFilters();
  const query: Query = {
    action: filters.get("action") || undefined,
    subject_type: filters.get("subject_type") || undefined,
    subject_id: filters.get("subject_id") || undefined,
    organisation_id: filters.get("organisation_id") || undefined,
    user_id: filters.get("user_id") || undefined,
    since: momentOf(filters.get("since"), "first"),
    until: momentOf(filters.get("until"), "last"),
  };
  return (
    <>
      <FilterBar names={["action", "subject_type", "subject_id", "organisation_id", "user_id", "since", "until"]}>
        <TextFilter name="action" label={t("action")} className="w-40" />
        <TextFilter name="subject_type" label={t("subjectType")} className="w-32" />
        <TextFilter name="subject_id" label={t("subjectId")} className="w-32" />
        <TextFilter name="organisation_id" label={t("organisationId")} className="w-32" />
        <TextFilter name="user_id" label={t("userId")} className="w-32" />
        <DateFilter name="since" label={t("since")} />
        <DateFilter name="until" label={t("until")} />
      </FilterBar>
      <AuditTable query={query} />
    </>
  );
}

export function AuditTable({ query }: { query: Query }) {
  const t = useTranslations("admin.audit");
  const format = useFormat();
  const list = useCursorList(auditLogKeys.list({ everywhere: true, ...query }), (cursor, signal) =>
    answer(api.GET("/api/v1/admin/audit-log", { params: { query: { ...query, limit: 50, cursor } }, signal })),
  );
  return (
    <CursorTable
      list={list}
      caption={t("title")}
      keyOf={(each) => `${each.service}-${each.id}`}
      empty={<EmptyState title={t("emptyTitle")} text={t("emptyText")} />}
      head={
        <>
          <Th>{t("when")}</Th>
          <Th>{t("action")}</Th>
          <Th>{t("subject")}</Th>
          <Th>{t("changes")}</Th>
          <Th>{t("who")}</Th>
        </>
      }
      row={(each) => (
        <>
          <Td className="align-top"><When at={each.occurred_at} as="dateTime" /></Td>
          <Td className="align-top"><Link className="font-mono text-xs hover:underline" href={`/admin/audit?action=${encodeURIComponent(each.action)}`}>{each.action}</Link></Td>
          <Td className="align-top">
            <Link className="hover:underline" href={`/admin/audit?subject_id=${encodeURIComponent(each.subject_id)}`} title={each.subject_id}>
              {each.subject_type} <span className="font-mono text-xs text-faint">{each.subject_id.slice(-8)}</span>
            </Link>
          </Td>
          <Td className="max-w-md align-top">
            <dl className="grid gap-x-2 text-xs">
              {readable(each.changes, format.dateTime).map((change) => (
                <div key={change.name || "state"} className="relative flex flex-wrap gap-x-1.5">
                  <dt className={change.name ? "text-faint" : "sr-only"}>{change.name || t("state")}</dt>
                  <dd className="min-w-0 break-words">
                    {change.before !== undefined && <><del className="text-faint">{change.before}</del>{" → "}</>}
                    {change.after}
                  </dd>
                </div>
              ))}
            </dl>
          </Td>
          <Td className="align-top text-xs">
            {each.user_id ? <Link className="font-mono hover:underline" href={`/admin/audit?user_id=${each.user_id}`} title={each.user_id}>{each.user_id.slice(-8)}</Link> : t("machine")}
            {each.organisation_id && <Link className="block text-faint hover:underline" href={`/admin/organisations/${each.organisation_id}`}>{t("toCompany")}</Link>}
          </Td>
        </>
      )}
    />
  );
}
