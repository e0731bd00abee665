"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { FormField, SubmitButton, TextField } from "@/components/forms/fields";
import { DialogButtons } from "@/components/forms/dialog-buttons";
import { LineQuantities } from "@/components/features/orders/line-quantities";
import { useReadAgain } from "@/components/features/orders/use-order";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Money } from "@/components/ui/money";
import { NativeSelect } from "@/components/ui/native-select";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { useIdempotencyKey } from "@/lib/api/idempotency";
import { refundsKeys } from "@/lib/api/query-keys/refunds";
import type { components } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/use-format";
import { useQuestion } from "@/lib/hooks/use-question";
import { toast } from "@/stores/toasts";
import type { Invoice } from "./types";

type Body = components["schemas"]["RefundInput"];

/** Units or an amount of an invoice given back: first what, then a look at it, then the credit note. */
export function RefundDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useTranslations("orders.refund");
  const field = useTranslations("orders.field");
  const format = useFormat();
  const client = useQueryClient();
  const readAgain = useReadAgain();
  const { keyFor, renew } = useIdempotencyKey();
  const question = useQuestion<{ body: Body; units: number }>();
  const asked = question.about;
  const lines = invoice.lines.filter((line) => line.kind === "goods" && line.quantity > line.credited_quantity);
  const schema = z
    .object({
      by: z.enum(["units", "amount"]),
      lines: z.array(z.object({ quantity: z.string().trim().regex(/^\d{0,7}$/, t("wholeNumber")) })),
      amount: z.string().trim(),
      reason: z.string().trim().min(1).max(200),
    })
    .superRefine(({ by, lines: units, amount }, context) => {
      const fault = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
      if (by === "amount") {
        if (!/^\d{1,12}([.,]\d{1,2})?$/.test(amount) || !/[1-9]/.test(amount)) fault(["amount"], t("amountForm"));
        return;
      }
      units.forEach(({ quantity }, index) => {
        const line = lines[index];
        const most = line ? line.quantity - line.credited_quantity : 0;
        if (Number(quantity) > most) fault(["lines", index, "quantity"], t("tooMany", { most }));
      });
      if (!units.some(({ quantity }) => Number(quantity) > 0)) fault(["lines"], t("nothing"));
    });
  const give = async (values: z.infer<typeof schema>) => {
    const base = { payment_id: invoice.payment_id, invoice_id: invoice.id, reason: values.reason };
    const units = lines
      .map((line, index) => ({ invoice_line_id: line.id, quantity: Number(values.lines[index]?.quantity ?? 0) }))
      .filter(({ quantity }) => quantity > 0);
    const money = { amount: values.amount.replace(",", "."), currency: invoice.total.currency };
    const body = values.by === "units" ? { ...base, lines: units } : { ...base, amount: money };
    if (!(await question.ask({ body, units: units.reduce((sum, { quantity }) => sum + quantity, 0) }))) return;
    const refund = await answer(api.POST("/api/v1/payments/refund", { body, params: { header: { "Idempotency-Key": keyFor(body) } } }));
    renew();
    await Promise.all([readAgain(), client.invalidateQueries({ queryKey: refundsKeys.all })]);
    toast.done(t("done", { amount: format.money(refund.amount) }));
    onClose();
  };
  return (
    <>
      <Dialog open onOpenChange={(open) => !open && onClose()}>
        <DialogContent size="lg" title={t("title", { number: invoice.label })} description={t("text")}>
          <Form
            schema={schema}
            defaultValues={{ by: lines.length > 0 ? "units" : "amount", lines: lines.map(() => ({ quantity: "" })), amount: "", reason: "" }}
            onSubmit={give}
          >
            {(form) => (
              <>
                <FormField
                  name="by"
                  label={t("by")}
                  fieldClassName="max-w-60"
                  render={(field) => (
                    <NativeSelect {...field}>
                      {lines.length > 0 && <option value="units">{t("units")}</option>}
                      <option value="amount">{t("amount")}</option>
                    </NativeSelect>
                  )}
                />
                {form.watch("by") === "units" ? (
                  <LineQuantities
                    caption={t("lines")}
                    lines={lines}
                    facts={[
                      { head: field("unitPrice"), of: (line) => <Money value={{ amount: line.unit_price, currency: invoice.total.currency }} /> },
                      { head: t("left"), of: (line) => format.number(line.quantity - line.credited_quantity) },
                    ]}
                    head={t("back")}
                    label={(product) => t("unitsOf", { product })}
                    empty="0"
                    problem={form.formState.errors.lines?.root?.message ?? form.formState.errors.lines?.message}
                  />
                ) : (
                  <TextField name="amount" label={t("amountIn", { currency: invoice.total.currency })} hint={t("amountHint")} inputMode="decimal" fieldClassName="max-w-60" />
                )}
                <TextField name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={200} />
                <DialogButtons>
                  <SubmitButton>{t("look")}</SubmitButton>
                </DialogButtons>
              </>
            )}
          </Form>
        </DialogContent>
      </Dialog>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && question.answer(false)}
        title={t("confirmTitle", { number: invoice.label })}
        description={
          asked?.body.amount
            ? t("confirmAmount", { amount: format.money({ amount: String(asked.body.amount.amount), currency: asked.body.amount.currency }), name: invoice.buyer_name })
            : t("confirmUnits", { count: asked?.units ?? 0, name: invoice.buyer_name })
        }
        action={t("do")}
        onConfirm={() => question.answer(true)}
      />
    </>
  );
}
