"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextField, TextareaField } from "@/components/forms/fields";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { When } from "@/components/ui/when";
import { CheckboxGroupField } from "@/components/features/account/checkbox-group-field";
import { optionalText, requiredText } from "@/components/features/account/values";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { organisationsKeys } from "@/lib/api/query-keys/organisations";
import { verificationsKeys } from "@/lib/api/query-keys/verifications";
import { useMay } from "@/lib/auth/use-session";
import { useHydrated } from "@/lib/hooks/use-hydrated";
import { toast } from "@/stores/toasts";
import { useDocuments } from "./documents-table";

/** Where the verification of one's own business stands. */
export function useVerification() {
  return useQuery({
    queryKey: verificationsKeys.list({ mine: true }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/users/verify-business", { signal })),
  });
}

const schema = z.object({
  register_number: requiredText(64),
  vat_id: optionalText(64),
  note: optionalText(2000),
  document_ids: z.array(z.string()).min(1),
});

/** The state of the verification; where it is open, the form that hands it in. */
export function VerificationCard() {
  const t = useTranslations("account.verification");
  const state = useVerification();
  const mayHandIn = useMay("organisation:update");
  const hydrated = useHydrated(); // the banner above asks for the same
  if (!hydrated || state.isPending) return <Card title={t("title")}><Skeleton className="h-24" /></Card>;
  if (state.isLoadingError) return <ErrorState error={state.error} onRetry={() => void state.refetch()} />;
  const { verification, latest, email_confirmed } = state.data;
  return (
    <Card title={t("title")} description={t("text")}>
      <div className="grid gap-4">
        {verification === "verified" && (
          <Notice tone="positive" title={t("verified")}>
            {latest?.decided_at && t.rich("verifiedAt", { when: () => <When at={latest.decided_at} /> })}
          </Notice>
        )}
        {verification === "pending" && (
          <Notice tone="caution" title={t("pending")}>
            {latest && t.rich("pendingSince", { when: () => <When at={latest.submitted_at} as="dateTime" /> })}
          </Notice>
        )}
        {verification === "rejected" && (
          <Notice tone="danger" title={t("rejected")}>
            <p>{latest?.reason}</p>
            <p className="pt-1 text-soft">{t("rejectedNext")}</p>
          </Notice>
        )}
        {(verification === "none" || verification === "rejected") && !email_confirmed && <Notice tone="caution">{t("confirmFirst")}</Notice>}
        {(verification === "none" || verification === "rejected") &&
          (mayHandIn ? <HandIn last={latest} /> : <p className="text-sm text-soft">{t("askOwner")}</p>)}
      </div>
    </Card>
  );
}

type Last = { register_number: string; vat_id: string | null } | null;

function HandIn({ last }: { last: Last }) {
  const t = useTranslations("account.verification");
  const client = useQueryClient();
  const router = useRouter();
  const documents = useDocuments("business_verification");
  const organisation = useQuery({
    queryKey: organisationsKeys.detail("mine"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/organisations/mine", { signal })),
  });
  if (documents.isPending || organisation.isPending) return <Skeleton className="h-40" />;
  const ready = (documents.data ?? []).filter(({ status }) => status === "ready");
  if (ready.length === 0) return <p className="text-sm text-soft">{t("uploadFirst")}</p>;
  return (
    <Form
      // New documents are chosen as they come.
      key={ready.map(({ id }) => id).join()}
      schema={schema}
      defaultValues={{
        register_number: last?.register_number ?? "",
        vat_id: last?.vat_id ?? organisation.data?.vat_id ?? "",
        note: "",
        document_ids: ready.map(({ id }) => id),
      }}
      onSubmit={async (body) => {
        await answer(api.POST("/api/v1/users/verify-business", { body }));
        await client.invalidateQueries({ queryKey: verificationsKeys.all });
        router.refresh();
        toast.done(t("handedIn"));
      }}
    >
      <TextField name="register_number" label={t("registerNumber")} hint={t("registerNumberHint")} className="font-mono" />
      <TextField name="vat_id" label={t("vatId")} hint={t("vatIdHint")} optional className="font-mono" />
      <CheckboxGroupField name="document_ids" label={t("documents")} choices={ready.map(({ id, file_name: label }) => ({ value: id, label }))} />
      <TextareaField name="note" label={t("note")} optional rows={3} />
      <SubmitButton>{t("submit")}</SubmitButton>
    </Form>
  );
}
