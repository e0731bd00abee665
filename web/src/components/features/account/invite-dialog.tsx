"use client";

import { useQueryClient } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SelectField, SubmitButton, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { invitationsKeys } from "@/lib/api/query-keys/invitations";
import { toast } from "@/stores/toasts";
import { CheckboxGroupField } from "./checkbox-group-field";
import { type Role, useRoleChoices } from "./role-texts";
import { emailText } from "./values";

const schema = z.object({ email: emailText, language: z.enum(["en", "de"]), roles: z.array(z.string()).min(1) });

export function InviteDialog({ roles }: { roles: Role[] }) {
  const t = useTranslations("account.invite");
  const language = useLocale() === "de" ? "de" : "en";
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const choices = useRoleChoices(roles);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <UserPlus aria-hidden />
          {t("open")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("title")} description={t("text")}>
        <Form
          schema={schema}
          defaultValues={{ email: "", language, roles: [] }}
          onSubmit={async (body) => {
            await answer(api.POST("/api/v1/users/invitations", { body }));
            await client.invalidateQueries({ queryKey: invitationsKeys.all });
            toast.done(t("sent", { email: body.email }));
            setOpen(false);
          }}
        >
          <TextField name="email" type="email" label={t("email")} inputMode="email" autoComplete="off" />
          <SelectField name="language" label={t("language")} options={[{ value: "en", label: "English" }, { value: "de", label: "Deutsch" }]} />
          <CheckboxGroupField name="roles" label={t("roles")} choices={choices} />
          <SubmitButton>{t("submit")}</SubmitButton>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
