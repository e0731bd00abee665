"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { components } from "@/lib/api/schema";
import { useSession } from "@/lib/auth/use-session";

export type Role = components["schemas"]["RoleOutput"];

/** What a role is called and what it is for; a role that is not known here has its own name and no text. */
export function useRoleTexts() {
  const t = useTranslations("account.roles");
  const kind = useSession()?.organisation_kind ?? "retailer";
  const has = (key: string) => t.has(key as "name.owner");
  return {
    name: (role: string) => (has(`name.${role}`) ? t(`name.${role}` as "name.owner") : role),
    text: (role: string) => (has(`text.${kind}.${role}`) ? t(`text.${kind}.${role}` as "text.retailer.owner") : ""),
  };
}

export function RolesExplained({ roles }: { roles: Role[] }) {
  const t = useTranslations("account.roles");
  const texts = useRoleTexts();
  if (roles.length === 0) return null;
  return (
    <Card title={t("title")} description={t("explained")}>
      <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2 xl:grid-cols-3">
        {roles.map(({ name }) => (
          <div key={name} className="grid gap-0.5">
            <dt className="font-medium">{texts.name(name)}</dt>
            <dd className="text-soft">{texts.text(name)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Roles to tick in a form. */
export function useRoleChoices(roles: Role[]) {
  const texts = useRoleTexts();
  return roles.map(({ name }) => ({ value: name, label: texts.name(name), hint: texts.text(name) }));
}
