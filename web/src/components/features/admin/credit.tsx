"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { Money } from "@/components/ui/money";
import { EmptyState } from "@/components/ui/states";
import { Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { creditKeys } from "@/lib/api/query-keys/credit";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { CursorTable } from "./cursor-list";
import { FilterBar, SelectFilter } from "./filter-bar";
import { OrganisationPicker } from "./organisation-picker";
import { oneOf, useFilters } from "./use-filters";

export function CreditAccounts() {
  const t = useTranslations("admin.credit");
  const shared = useTranslations("admin.shared");
  const router = useRouter();
  const filters = useFilters();
  const hold = oneOf(filters.get("hold"), ["yes", "no"]);
  const on_hold = hold && hold === "yes";
  const list = useCursorList(creditKeys.list({ on_hold }), (cursor, signal) =>
    answer(api.GET("/api/v1/admin/credit", { params: { query: { on_hold, cursor } }, signal })),
  );
  return (
    <>
      <FilterBar names={["hold"]}>
        <SelectFilter name="hold" label={t("hold")} all={shared("all")} options={[{ value: "yes", label: t("onHold") }, { value: "no", label: t("notOnHold") }]} />
        <Field label={t("goTo")} className="w-72 max-w-full">
          <OrganisationPicker kind="retailer" placeholder={t("goToHint")} onChoose={(chosen) => chosen && router.push(`/admin/credit/${chosen.id}`)} />
        </Field>
      </FilterBar>
      <CursorTable
        list={list}
        caption={t("title")}
        keyOf={(each) => `${each.organisation_id}-${each.limit.currency}`}
        empty={<EmptyState title={t("emptyTitle")} text={t("emptyText")} />}
        head={
          <>
            <Th>{t("buyer")}</Th>
            <Th numeric>{t("limit")}</Th>
            <Th numeric>{t("used")}</Th>
            <Th numeric>{t("available")}</Th>
            <Th numeric>{t("terms")}</Th>
            <Th>{t("hold")}</Th>
            <Th>{t("updated")}</Th>
          </>
        }
        row={(each) => (
          <>
            <Td><Link className="font-medium hover:underline" href={`/admin/credit/${each.organisation_id}`}>{each.organisation_name ?? each.organisation_id.slice(-8)}</Link></Td>
            <Td numeric><Money value={each.limit} /></Td>
            <Td numeric><Money value={each.used} /></Td>
            <Td numeric><Money value={each.available} className={each.available.amount.startsWith("-") ? "text-danger" : undefined} /></Td>
            <Td numeric>{t("days", { count: each.terms_days })}</Td>
            <Td>{each.on_hold ? <Badge tone="danger">{t("onHold")}</Badge> : "–"}</Td>
            <Td><When at={each.updated_at} /></Td>
          </>
        )}
      />
    </>
  );
}
