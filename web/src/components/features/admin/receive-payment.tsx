"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { CheckboxField, NativeSelectField, SubmitButton, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { useIdempotencyKey } from "@/lib/api/idempotency";
import { creditKeys } from "@/lib/api/query-keys/credit";
import { invoicesKeys } from "@/lib/api/query-keys/invoices";
import { paymentsKeys } from "@/lib/api/query-keys/payments";
import { receiptsKeys } from "@/lib/api/query-keys/receipts";
import type { components } from "@/lib/api/schema";
import { dayOf } from "@/lib/format/day";
import { useFormat } from "@/lib/format/use-format";
import { toast } from "@/stores/toasts";
import { amountOf } from "./numbers";

type Payment = components["schemas"]["PaymentOutput"];

export function ReceiveButton({ payment }: { payment: Payment }) {
  const t = useTranslations("admin.payments");
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" aria-label={t("receiveOf", { number: payment.order_number })}>{t("receive")}</Button>
      </DialogTrigger>
      {open && <Receive payment={payment} onDone={() => setOpen(false)} />}
    </Dialog>
  );
}

function Receive({ payment, onDone }: { payment: Payment; onDone: () => void }) {
  const t = useTranslations("admin.payments");
  const ui = useTranslations("common.ui");
  const validation = useTranslations("common.validation");
  const format = useFormat();
  const client = useQueryClient();
  const { keyFor, renew } = useIdempotencyKey();
  const onAccount = payment.method === "on_account";
  const invoices = useQuery({
    queryKey: invoicesKeys.list({ order_id: payment.order_id, open: true }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/invoices", { params: { query: { order_id: payment.order_id, open: true, kind: "invoice" } }, signal })),
    enabled: onAccount,
  });
  const schema = z.object({
    amount: z.string().trim().min(1).refine((text) => amountOf(text) !== null, validation("invalid")),
    bank_reference: z.string().trim().min(1).max(200),
    value_date: z.iso.date(),
    invoice_id: z.string(),
    quarantine: z.boolean(),
  });
  const save = async (values: z.output<typeof schema>) => {
    const body = {
      amount: { amount: amountOf(values.amount) ?? values.amount, currency: payment.amount.currency },
      bank_reference: values.bank_reference,
      value_date: values.value_date,
      invoice_id: values.invoice_id || null,
      on_mismatch: values.quarantine ? ("quarantine" as const) : ("refuse" as const),
    };
    const { receipt } = await answer(api.POST("/api/v1/payments/{payment_id}/receive", {
      params: { path: { payment_id: payment.id }, header: { "Idempotency-Key": keyFor(body) } },
      body,
    }));
    renew();
    if (receipt.status === "allocated") toast.done(t("received", { number: payment.order_number }));
    else toast.note(t("quarantined"));
    for (const keys of [paymentsKeys, receiptsKeys, invoicesKeys, creditKeys]) void client.invalidateQueries({ queryKey: keys.all });
    onDone();
  };
  return (
    <DialogContent title={t("receiveTitle", { number: payment.order_number })} description={t("receiveText", { open: format.money(payment.open), reference: payment.reference })}>
      <Form
        schema={schema}
        rename={{ "amount.amount": "amount" }}
        defaultValues={{ amount: payment.open.amount, bank_reference: "", value_date: dayOf(), invoice_id: "", quarantine: false }}
        onSubmit={save}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="amount" label={t("amountIn", { currency: payment.amount.currency })} inputMode="decimal" />
          <TextField name="value_date" type="date" label={t("valueDate")} />
        </div>
        <TextField name="bank_reference" label={t("bankReference")} hint={t("bankReferenceHint")} maxLength={200} autoComplete="off" />
        {onAccount && (
          <NativeSelectField name="invoice_id" label={t("invoice")} optional>
            <option value="">{t("oldestInvoice")}</option>
            {invoices.data?.items.map((each) => <option key={each.id} value={each.id}>{each.label} · {format.money(each.open)}</option>)}
          </NativeSelectField>
        )}
        <CheckboxField name="quarantine" label={t("quarantine")} hint={t("quarantineHint")} />
        <div className="flex justify-end gap-2">
          <Button onClick={onDone}>{ui("cancel")}</Button>
          <SubmitButton>{t("receiveAction")}</SubmitButton>
        </div>
      </Form>
    </DialogContent>
  );
}
