"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/states";
import { Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { organisationsKeys } from "@/lib/api/query-keys/organisations";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { CursorTable } from "./cursor-list";
import { FilterBar, SelectFilter, TextFilter } from "./filter-bar";
import { KINDS, KindBadge, VerificationPill } from "./organisation-marks";
import { oneOf, useFilters } from "./use-filters";

const VERIFICATIONS = ["none", "pending", "verified", "rejected"] as const;

export function Organisations() {
  const t = useTranslations("admin.organisations");
  const shared = useTranslations("admin.shared");
  const format = useFormat();
  const filters = useFilters();
  const suspended = oneOf(filters.get("suspended"), ["yes", "no"]);
  const query = {
    q: filters.get("q") || undefined,
    kind: oneOf(filters.get("kind"), KINDS),
    verification: oneOf(filters.get("verification"), VERIFICATIONS),
    suspended: suspended && suspended === "yes",
    sort: oneOf(filters.get("sort"), ["name"]),
  };
  const list = useCursorList(organisationsKeys.list(query), (cursor, signal) =>
    answer(api.GET("/api/v1/admin/organisations", { params: { query: { ...query, cursor } }, signal })),
  );
  return (
    <>
      <FilterBar names={["q", "kind", "verification", "suspended"]}>
        <TextFilter name="q" label={t("search")} />
        <SelectFilter name="kind" label={t("kind")} all={shared("all")} options={KINDS.map((value) => ({ value, label: shared(`kind.${value}`) }))} />
        <SelectFilter name="verification" label={t("verification")} all={shared("all")} options={VERIFICATIONS.map((value) => ({ value, label: shared(`verification.${value}`) }))} />
        <SelectFilter name="suspended" label={t("suspended")} all={shared("all")} options={[{ value: "yes", label: shared("yes") }, { value: "no", label: shared("no") }]} />
        <SelectFilter name="sort" label={shared("sort")} options={[{ value: "", label: t("newest") }, { value: "name", label: t("byName") }]} />
      </FilterBar>
      <CursorTable
        list={list}
        caption={t("title")}
        keyOf={(each) => each.id}
        empty={<EmptyState title={t("emptyTitle")} text={t("emptyText")} />}
        head={
          <>
            <Th>{t("name")}</Th>
            <Th>{t("kind")}</Th>
            <Th>{t("verification")}</Th>
            <Th>{t("place")}</Th>
            <Th>{t("vatId")}</Th>
            <Th>{t("since")}</Th>
          </>
        }
        row={(each) => (
          <>
            <Td>
              <Link className="font-medium hover:underline" href={`/admin/organisations/${each.id}`}>{each.name}</Link>
              {each.suspended && <Badge tone="danger" className="ml-2">{t("isSuspended")}</Badge>}
            </Td>
            <Td><KindBadge kind={each.kind} /></Td>
            <Td><VerificationPill status={each.verification} /></Td>
            <Td>{each.city}, {format.country(each.country)}</Td>
            <Td className="numeric">{each.vat_id ?? "–"}</Td>
            <Td><When at={each.created_at} /></Td>
          </>
        )}
      />
    </>
  );
}
