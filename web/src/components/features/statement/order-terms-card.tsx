"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { toDecimal } from "@/components/features/product-editor/tiers";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextField } from "@/components/forms/fields";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { answerWithEtag } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { settingsKeys } from "@/lib/api/query-keys/settings";
import { useMay } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";

const schema = z.object({ amount: z.string().trim().max(20), currency: z.string().trim().toUpperCase().length(3) });

/** The least that an order must be worth. */
export function OrderTermsCard({ currency }: { currency: string }) {
  const t = useTranslations("selling.statement");
  const client = useQueryClient();
  const may = useMay("organisation:update");
  const queryKey = settingsKeys.detail("order-terms");
  const terms = useQuery({ queryKey, queryFn: ({ signal }) => answerWithEtag(api.GET("/api/v1/order-terms/mine", { signal })) });
  return (
    <Card title={t("terms")} description={t("termsText")} className="max-w-xl">
      {terms.isPending && <Skeleton className="h-16" />}
      {terms.isLoadingError && <ErrorState framed={false} error={terms.error} onRetry={() => void terms.refetch()} />}
      {terms.data && !may && <p className="text-sm">{terms.data.data.minimum_order ? <Money value={terms.data.data.minimum_order} /> : t("noMinimum")}</p>}
      {terms.data && may && (
        <Form
          key={terms.data.data.version}
          schema={schema}
          defaultValues={{ amount: terms.data.data.minimum_order?.amount ?? "", currency: terms.data.data.minimum_order?.currency ?? currency }}
          rename={{ "minimum_order.amount": "amount", "minimum_order.currency": "currency", minimum_order: "amount" }}
          onSubmit={async (values, form) => {
            const amount = values.amount === "" ? null : toDecimal(values.amount);
            if (values.amount !== "" && amount === null) {
              form.setError("amount", { message: t("notAnAmount") });
              return;
            }
            const saved = await answerWithEtag(
              api.PUT("/api/v1/order-terms/mine", {
                params: { header: { "If-Match": terms.data.etag } },
                body: { minimum_order: amount === null ? null : { amount, currency: values.currency } },
              }),
            );
            client.setQueryData(queryKey, saved);
            toast.done(t("termsSaved"));
          }}
        >
          <div className="flex flex-wrap items-start gap-3">
            <TextField name="amount" label={t("minimum")} hint={t("minimumHint")} inputMode="decimal" className="numeric text-right" fieldClassName="min-w-48 flex-1" optional />
            <TextField name="currency" label={t("currency")} maxLength={3} className="font-mono uppercase" fieldClassName="w-24" />
            <SubmitButton variant="secondary" className="mt-6">{t("save")}</SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  );
}
