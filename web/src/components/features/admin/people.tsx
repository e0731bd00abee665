"use client";

import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRoleTexts } from "@/components/features/account/role-texts";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { usersKeys } from "@/lib/api/query-keys/users";
import type { components } from "@/lib/api/schema";
import { useMay, useSession } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { toast } from "@/stores/toasts";
import { CursorTable } from "./cursor-list";
import { FilterBar, SelectFilter, TextFilter } from "./filter-bar";
import { KINDS } from "./organisation-marks";
import { ReasonDialog } from "./reason-dialog";
import { oneOf, useFilters } from "./use-filters";

type Member = components["schemas"]["MemberOutput"];
type Query = { q?: string; organisation_id?: string; kind?: (typeof KINDS)[number]; active?: boolean };

export function People() {
  const t = useTranslations("admin.people");
  const shared = useTranslations("admin.shared");
  const filters = useFilters();
  const active = oneOf(filters.get("active"), ["yes", "no"]);
  return (
    <>
      <FilterBar names={["q", "kind", "active"]}>
        <TextFilter name="q" label={t("search")} />
        <SelectFilter name="kind" label={t("kind")} all={shared("all")} options={KINDS.map((value) => ({ value, label: shared(`kind.${value}`) }))} />
        <SelectFilter name="active" label={t("state")} all={shared("all")} options={[{ value: "yes", label: t("active") }, { value: "no", label: t("disabled") }]} />
      </FilterBar>
      <PeopleTable fixed={{ q: filters.get("q") || undefined, kind: oneOf(filters.get("kind"), KINDS), active: active && active === "yes" }} />
    </>
  );
}

export function PeopleTable({ fixed }: { fixed: Query }) {
  const t = useTranslations("admin.people");
  const format = useFormat();
  const texts = useRoleTexts();
  const list = useCursorList(usersKeys.list({ everywhere: true, ...fixed }), (cursor, signal) =>
    answer(api.GET("/api/v1/admin/users", { params: { query: { ...fixed, cursor } }, signal })),
  );
  return (
    <CursorTable
      list={list}
      caption={t("title")}
      keyOf={(each) => each.id}
      empty={<EmptyState title={t("emptyTitle")} text={t("emptyText")} />}
      head={
        <>
          <Th>{t("name")}</Th>
          <Th>{t("company")}</Th>
          <Th>{t("roles")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("lastLogin")}</Th>
          <Th><span className="sr-only">{t("actions")}</span></Th>
        </>
      }
      row={(each) => (
        <>
          <Td><span className="font-medium">{each.name}</span><span className="block text-xs text-faint">{each.email}</span></Td>
          <Td><Link className="hover:underline" href={`/admin/organisations/${each.organisation_id}`}>{each.organisation_name}</Link></Td>
          <Td>{format.list(each.roles.map(texts.name))}</Td>
          <Td><StatusPill status={each.active ? "active" : "suspended"}>{each.active ? t("active") : t("disabled")}</StatusPill></Td>
          <Td><When at={each.last_login_at} as="dateTime" /></Td>
          <Td className="text-right"><Switch person={each} /></Td>
        </>
      )}
    />
  );
}

function Switch({ person }: { person: Member }) {
  const t = useTranslations("admin.people");
  const may = useMay("user:manage");
  const me = useSession();
  const client = useQueryClient();
  if (!may || me?.id === person.id) return null;
  const params = { path: { user_id: person.id } };
  const done = (text: string) => {
    toast.done(text);
    void client.invalidateQueries({ queryKey: usersKeys.all });
  };
  if (!person.active) {
    return (
      <ConfirmDialog
        trigger={<Button size="sm" aria-label={t("enableName", { name: person.name })}>{t("enable")}</Button>}
        danger={false}
        title={t("enableTitle", { name: person.name })}
        description={t("enableText")}
        action={t("enable")}
        onConfirm={async () => {
          await answer(api.POST("/api/v1/admin/users/{user_id}/enable", { params }));
          done(t("enabled", { name: person.name }));
        }}
      />
    );
  }
  return (
    <ReasonDialog
      trigger={<Button size="sm" variant="quiet" aria-label={t("disableName", { name: person.name })}>{t("disable")}</Button>}
      title={t("disableTitle", { name: person.name })}
      description={t("disableText")}
      action={t("disable")}
      onConfirm={async (reason) => {
        await answer(api.POST("/api/v1/admin/users/{user_id}/disable", { params, body: { reason } }));
        done(t("disabledDone", { name: person.name }));
      }}
    />
  );
}
