"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { requiredText } from "@/components/features/account/values";
import { CheckboxField, SubmitButton, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { paymentsKeys } from "@/lib/api/query-keys/payments";
import { useMay } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";

const queryKey = paymentsKeys.part("own", "accounts");

/** The bank accounts to which refunds are paid; nothing for who may not see them. */
export function RefundAccounts() {
  const t = useTranslations("account.refundAccounts");
  const client = useQueryClient();
  const may = useMay("payment_method:manage");
  const accounts = useQuery({ queryKey, queryFn: ({ signal }) => answer(api.GET("/api/v1/payment-methods", { signal })), enabled: may });
  if (!may) return null;
  return (
    <Card flush title={t("title")} description={t("text")} actions={<AddAccount />}>
      {accounts.isPending && <div className="p-4"><Skeleton className="h-10" /></div>}
      {accounts.isError && <ErrorState framed={false} error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.data?.length === 0 && <p className="p-4 text-sm text-soft">{t("empty")}</p>}
      {accounts.data && accounts.data.length > 0 && (
        <ul className="divide-y text-sm">
          {accounts.data.map((each) => (
            <li key={each.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
              <span className="grid min-w-0 flex-1">
                <span className="font-medium">{each.holder}</span>
                <span className="numeric text-xs text-faint">{each.iban_masked}</span>
              </span>
              {each.preferred && <Badge tone="accent">{t("preferred")}</Badge>}
              <ConfirmDialog
                trigger={<Button size="sm" variant="quiet" aria-label={t("removeOf", { iban: each.iban_masked })}>{t("remove")}</Button>}
                title={t("removeTitle", { iban: each.iban_masked })}
                description={t("removeText")}
                action={t("remove")}
                onConfirm={async () => {
                  await answer(api.DELETE("/api/v1/payment-methods/{method_id}", { params: { path: { method_id: each.id } } }));
                  toast.done(t("removed"));
                  void client.invalidateQueries({ queryKey });
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const schema = z.object({ holder: requiredText(200), iban: requiredText(42), bic: z.string().trim().max(11), preferred: z.boolean() });

function AddAccount() {
  const t = useTranslations("account.refundAccounts");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">{t("add")}</Button>
      </DialogTrigger>
      {open && (
        <DialogContent title={t("addTitle")} description={t("addText")}>
          <Form
            schema={schema}
            defaultValues={{ holder: "", iban: "", bic: "", preferred: false }}
            onSubmit={async ({ bic, ...values }) => {
              await answer(api.POST("/api/v1/payment-methods", { body: { kind: "bank_account", ...values, bic: bic || null } }));
              toast.done(t("added"));
              void client.invalidateQueries({ queryKey });
              setOpen(false);
            }}
          >
            <TextField name="holder" label={t("holder")} autoComplete="off" />
            <TextField name="iban" label="IBAN" className="font-mono uppercase" autoComplete="off" />
            <TextField name="bic" label="BIC" className="font-mono uppercase" autoComplete="off" optional />
            <CheckboxField name="preferred" label={t("prefer")} hint={t("preferHint")} />
            <div className="flex justify-end"><SubmitButton>{t("add")}</SubmitButton></div>
          </Form>
        </DialogContent>
      )}
    </Dialog>
  );
}
