"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { CheckboxField, SubmitButton, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Loading } from "@/components/ui/loading";
import { Money } from "@/components/ui/money";
import { PageHeader } from "@/components/ui/page-header";
import { StatRow, StatTile } from "@/components/ui/stat-tile";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { creditKeys } from "@/lib/api/query-keys/credit";
import { organisationsKeys } from "@/lib/api/query-keys/organisations";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";
import { amountOf } from "./numbers";

type Statement = components["schemas"]["CreditStatement"];
const BUCKETS = ["not_invoiced", "not_due", "days_1_to_30", "days_31_to_60", "days_61_to_90", "days_over_90"] as const;

/** The page of one buyer's credit. */
export function CreditOf({ organisationId }: { organisationId: string }) {
  const t = useTranslations("admin.credit");
  const file = useQuery({
    queryKey: organisationsKeys.detail(organisationId),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/organisations/{organisation_id}", { params: { path: { organisation_id: organisationId } }, signal })),
  });
  if (file.isPending) return <Loading />;
  if (file.isLoadingError) return <ErrorState error={file.error} onRetry={() => void file.refetch()} />;
  const { name } = file.data.organisation;
  return (
    <>
      <PageCrumbs crumbs={[{ label: name }]} />
      <PageHeader title={t("of", { name })} actions={<Button asChild><Link href={`/admin/organisations/${organisationId}`}>{t("toCompany")}</Link></Button>} />
      <CreditStatements organisationId={organisationId} />
    </>
  );
}

export function CreditStatements({ organisationId }: { organisationId: string }) {
  const t = useTranslations("admin.credit");
  const may = useMay("credit:manage");
  const shown = useQuery({
    queryKey: creditKeys.detail(organisationId),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/credit/{organisation_id}", { params: { path: { organisation_id: organisationId } }, signal })),
  });
  if (shown.isPending) return <Loading />;
  if (shown.isLoadingError) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />;
  const { accounts } = shown.data;
  if (accounts.length === 0) {
    return <EmptyState title={t("noneTitle")} text={t("noneText")} actions={may && <SetCredit organisationId={organisationId} />} />;
  }
  return (
    <div className="grid gap-6">
      {accounts.map((statement) => <Account key={statement.account.limit.currency} statement={statement} />)}
      {may && <div><SetCredit organisationId={organisationId} /></div>}
    </div>
  );
}

function Account({ statement: { account, ageing, open_items: items } }: { statement: Statement }) {
  const t = useTranslations("admin.credit");
  const may = useMay("credit:manage");
  return (
    <Card
      title={<span className="flex items-center gap-2">{account.limit.currency}{account.on_hold && <Badge tone="danger">{t("onHold")}</Badge>}</span>}
      description={t("termsLine", { count: account.terms_days })}
      actions={may && <SetCredit organisationId={account.organisation_id} account={account} />}
    >
      <div className="grid gap-4">
        <StatRow>
          <StatTile label={t("limit")} value={<Money value={account.limit} />} />
          <StatTile label={t("used")} value={<Money value={account.used} />} />
          <StatTile label={t("available")} value={<Money value={account.available} />} />
        </StatRow>
        <Table caption={t("ageing")}>
          <TableHead><tr>{BUCKETS.map((name) => <Th key={name} numeric>{t(`bucket.${name}`)}</Th>)}</tr></TableHead>
          <TableBody><TableRow>{BUCKETS.map((name) => <Td key={name} numeric><Money value={ageing[name]} /></Td>)}</TableRow></TableBody>
        </Table>
        {items.length > 0 && (
          <Table caption={t("openItems")}>
            <TableHead>
              <tr><Th>{t("invoice")}</Th><Th>{t("order")}</Th><Th>{t("seller")}</Th><Th>{t("due")}</Th><Th numeric>{t("overdue")}</Th><Th numeric>{t("open")}</Th></tr>
            </TableHead>
            <TableBody>
              {items.map((item) => (
                <TableRow key={item.invoice_id}>
                  <Td className="whitespace-nowrap">{item.label}</Td>
                  <Td className="whitespace-nowrap"><Link className="hover:underline" href={`/admin/orders/${item.order_id}`}>{item.order_number}</Link></Td>
                  <Td>{item.seller_name}</Td>
                  <Td><When at={item.due_on} /></Td>
                  <Td numeric>{item.days_overdue > 0 ? t("days", { count: item.days_overdue }) : "–"}</Td>
                  <Td numeric><Money value={item.open} /></Td>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </div>
    </Card>
  );
}

type SetProps = { organisationId: string; account?: Statement["account"] };

function SetCredit({ organisationId, account }: SetProps) {
  const t = useTranslations("admin.credit");
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild><Button size={account ? "sm" : "md"}>{account ? t("change") : t("grant")}</Button></DialogTrigger>
      {open && <Editor organisationId={organisationId} account={account} onDone={() => setOpen(false)} />}
    </Dialog>
  );
}

function Editor({ organisationId, account, onDone }: SetProps & { onDone: () => void }) {
  const t = useTranslations("admin.credit");
  const ui = useTranslations("common.ui");
  const validation = useTranslations("common.validation");
  const client = useQueryClient();
  const schema = z.object({
    amount: z.string().trim().min(1).refine((text) => amountOf(text) !== null, validation("invalid")),
    currency: z.string().trim().regex(/^[A-Z]{3}$/),
    terms_days: z.coerce.number<string>().int().min(0).max(365),
    on_hold: z.boolean(),
  });
  const save = async (values: z.output<typeof schema>) => {
    await answer(api.PUT("/api/v1/admin/credit/{organisation_id}", {
      params: { path: { organisation_id: organisationId }, header: { "If-Match": `"${account?.version ?? 0}"` } },
      body: { limit: { amount: amountOf(values.amount) ?? values.amount, currency: values.currency }, terms_days: values.terms_days, on_hold: values.on_hold },
    }));
    toast.done(t("saved"));
    await client.invalidateQueries({ queryKey: creditKeys.all });
    onDone();
  };
  return (
    <DialogContent title={account ? t("change") : t("grant")} description={t("changeText")}>
      <Form
        schema={schema}
        rename={{ "limit.amount": "amount", "limit.currency": "currency", limit: "amount" }}
        defaultValues={{ amount: account?.limit.amount ?? "", currency: account?.limit.currency ?? "EUR", terms_days: String(account?.terms_days ?? 30), on_hold: account?.on_hold ?? false }}
        onSubmit={save}
      >
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField name="amount" label={t("limit")} inputMode="decimal" />
          <TextField name="currency" label={t("currency")} maxLength={3} readOnly={account !== undefined} />
          <TextField name="terms_days" label={t("termsDays")} inputMode="numeric" />
        </div>
        <CheckboxField name="on_hold" label={t("putOnHold")} hint={t("holdHint")} />
        <div className="flex justify-end gap-2">
          <Button onClick={onDone}>{ui("cancel")}</Button>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
    </DialogContent>
  );
}
