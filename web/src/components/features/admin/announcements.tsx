"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { CheckboxField, SubmitButton, TextField, TextareaField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Card } from "@/components/ui/card";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { useIdempotencyKey } from "@/lib/api/idempotency";
import { ForbiddenState } from "@/components/ui/states";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { useQuestion } from "@/lib/hooks/use-question";
import { toast } from "@/stores/toasts";

const KINDS = ["retailer", "manufacturer", "operator"] as const;

/** A message to everyone of some kinds of company. */
export function Announcement() {
  const t = useTranslations("admin.announcements");
  const kind = useTranslations("admin.announcements.kinds");
  const format = useFormat();
  const may = useMay("notification:send");
  const { keyFor, renew } = useIdempotencyKey();
  const question = useQuestion<z.output<typeof schema>>();
  const [sent, setSent] = useState(0);
  const schema = z
    .object({ title: z.string().trim().min(1).max(200), text: z.string().trim().min(1).max(10_000), retailer: z.boolean(), manufacturer: z.boolean(), operator: z.boolean() })
    .refine((values) => KINDS.some((each) => values[each]), { path: ["retailer"], message: t("noAudience") });
  if (!may) return <ForbiddenState homeHref="/admin" />;
  const ready = question.about;
  const kindsOf = (values: Record<(typeof KINDS)[number], boolean>) => KINDS.filter((each) => values[each]);
  return (
    <Form
      key={sent}
      schema={schema}
      defaultValues={{ title: "", text: "", retailer: true, manufacturer: true, operator: false }}
      onSubmit={async (values) => {
        if (!(await question.ask(values))) return;
        const body = { title: values.title, text: values.text, audience: { kinds: kindsOf(values) } };
        await answer(api.POST("/api/v1/notifications/send", { params: { header: { "Idempotency-Key": keyFor(body) } }, body }));
        renew();
        toast.done(t("sent"));
        setSent((count) => count + 1);
      }}
      className="grid items-start gap-4 lg:grid-cols-2"
    >
      {(form) => {
        const { title, text, ...audience } = form.watch();
        return (
          <>
            <Card title={t("write")}>
              <div className="grid gap-4">
                <TextField name="title" label={t("subject")} maxLength={200} />
                <TextareaField name="text" label={t("text")} rows={8} maxLength={10_000} />
                <fieldset className="grid gap-2">
                  <legend className="pb-1 text-sm font-medium">{t("audience")}</legend>
                  {KINDS.map((each) => <CheckboxField key={each} name={each} label={kind(each)} />)}
                </fieldset>
                <div><SubmitButton>{t("check")}</SubmitButton></div>
              </div>
            </Card>
            <Card title={t("preview")} description={t("to", { kinds: format.list(kindsOf(audience).map((each) => kind(each))) || "–" })}>
              <div aria-live="off" className="grid gap-2 text-sm">
                <p className="text-md font-semibold break-words">{title || t("subject")}</p>
                <p className="break-words whitespace-pre-wrap text-soft">{text || t("previewText")}</p>
              </div>
            </Card>
            <ConfirmDialog
              open={ready !== null}
              onOpenChange={(open) => !open && question.answer(false)}
              danger={false}
              title={t("sendTitle")}
              description={ready ? t("sendText", { title: ready.title, kinds: format.list(kindsOf(ready).map((each) => kind(each))) }) : ""}
              action={t("send")}
              onConfirm={() => question.answer(true)}
            />
          </>
        );
      }}
    </Form>
  );
}
