"use client";

import { useQueryClient } from "@tanstack/react-query";
import { MoreHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/fields";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { usersKeys } from "@/lib/api/query-keys/users";
import type { components } from "@/lib/api/schema";
import { toast } from "@/stores/toasts";
import { CheckboxGroupField } from "./checkbox-group-field";
import { type Role, useRoleChoices } from "./role-texts";

type Colleague = components["schemas"]["ColleagueOutput"];
const schema = z.object({ roles: z.array(z.string()).min(1) });

/** What may be done with a colleague: other roles, out, in again. */
export function ColleagueMenu({ person, roles }: { person: Colleague; roles: Role[] }) {
  const t = useTranslations("account.colleague");
  const client = useQueryClient();
  const [asks, setAsks] = useState<"roles" | "access" | null>(null);
  const choices = useRoleChoices(roles);
  const path = { user_id: person.id };
  const close = () => setAsks(null);
  const { name } = person;
  const reread = () => client.invalidateQueries({ queryKey: usersKeys.all });
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="quiet" size="icon-sm" aria-label={t("menu", { name })}>
            <MoreHorizontal aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => setAsks("roles")}>{t("changeRoles")}</DropdownMenuItem>
          <DropdownMenuItem danger={person.active} onSelect={() => setAsks("access")}>
            {person.active ? t("disable") : t("enable")}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      {asks === "roles" && (
        <Dialog open onOpenChange={(open) => !open && close()}>
          <DialogContent title={t("rolesTitle", { name })} description={t("rolesText")}>
            <Form
              schema={schema}
              defaultValues={{ roles: person.roles }}
              onSubmit={async (body) => {
                await answer(api.PUT("/api/v1/users/{user_id}/roles", { body, params: { path } }));
                await reread();
                toast.done(t("rolesSaved", { name }));
                close();
              }}
            >
              <CheckboxGroupField name="roles" label={t("roles")} choices={choices} />
              <SubmitButton>{t("save")}</SubmitButton>
            </Form>
          </DialogContent>
        </Dialog>
      )}
      <ConfirmDialog
        open={asks === "access"}
        onOpenChange={(open) => !open && close()}
        danger={person.active}
        title={person.active ? t("disableTitle", { name }) : t("enableTitle", { name })}
        description={person.active ? t("disableText") : t("enableText")}
        action={person.active ? t("disable") : t("enable")}
        onConfirm={async () => {
          if (person.active) await answer(api.POST("/api/v1/users/{user_id}/disable", { params: { path } }));
          else await answer(api.POST("/api/v1/users/{user_id}/enable", { params: { path } }));
          await reread();
          toast.done(person.active ? t("disabled", { name }) : t("enabled", { name }));
        }}
      />
    </>
  );
}
