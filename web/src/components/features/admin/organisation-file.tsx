"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Loading } from "@/components/ui/loading";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { organisationsKeys } from "@/lib/api/query-keys/organisations";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { toast } from "@/stores/toasts";
import { AuditTable } from "./audit-table";
import { CreditStatements } from "./credit-account";
import { KindBadge, VerificationPill } from "./organisation-marks";
import { PeopleTable } from "./people";
import { ReasonDialog } from "./reason-dialog";

type File = components["schemas"]["OrganisationFileOutput"];

export function OrganisationFile({ organisationId }: { organisationId: string }) {
  const t = useTranslations("admin.organisations");
  const mayCredit = useMay("credit:read");
  const mayAudit = useMay("audit:read");
  const shown = useQuery({
    queryKey: organisationsKeys.detail(organisationId),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/organisations/{organisation_id}", { params: { path: { organisation_id: organisationId } }, signal })),
  });
  if (shown.isPending) return <Loading />;
  if (shown.isLoadingError) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />;
  const { organisation } = shown.data;
  const buys = organisation.kind === "retailer";
  return (
    <>
      <PageCrumbs crumbs={[{ label: organisation.name }]} />
      <PageHeader
        title={organisation.name}
        description={<span className="flex items-center gap-3"><KindBadge kind={organisation.kind} /><VerificationPill status={organisation.verification} /></span>}
        actions={<FileActions organisation={organisation} />}
      />
      {organisation.suspended && (
        <div className="pb-4"><Notice tone="caution" title={t("isSuspended")}>{organisation.suspension_reason}</Notice></div>
      )}
      <Tabs defaultValue="facts">
        <TabsList aria-label={organisation.name}>
          <TabsTrigger value="facts">{t("facts")}</TabsTrigger>
          <TabsTrigger value="people">{t("people")}</TabsTrigger>
          <TabsTrigger value="verifications">{t("verifications")}</TabsTrigger>
          {buys && mayCredit && <TabsTrigger value="credit">{t("credit")}</TabsTrigger>}
          {mayAudit && <TabsTrigger value="audit">{t("audit")}</TabsTrigger>}
        </TabsList>
        <TabsContent value="facts"><Facts organisation={organisation} /></TabsContent>
        <TabsContent value="people"><PeopleTable fixed={{ organisation_id: organisation.id }} /></TabsContent>
        <TabsContent value="verifications"><Verifications file={shown.data} /></TabsContent>
        <TabsContent value="credit"><CreditStatements organisationId={organisation.id} /></TabsContent>
        <TabsContent value="audit"><AuditTable query={{ organisation_id: organisation.id }} /></TabsContent>
      </Tabs>
    </>
  );
}

function FileActions({ organisation }: { organisation: File["organisation"] }) {
  const t = useTranslations("admin.organisations");
  const client = useQueryClient();
  const maySuspend = useMay("organisation:suspend");
  const mayVerify = useMay("organisation:verify");
  const { id, name } = organisation;
  const params = { path: { organisation_id: id } };
  const done = (text: string) => {
    toast.done(text);
    void client.invalidateQueries({ queryKey: organisationsKeys.all });
  };
  return (
    <>
      <Button asChild><Link href={`/admin/orders?counterpart_id=${id}`}>{t("orders")}</Link></Button>
      {mayVerify && organisation.verification !== "none" && (
        <Button asChild><Link href={`/admin/verifications/${id}`}>{t("toVerification")}</Link></Button>
      )}
      {maySuspend && organisation.kind !== "operator" && (organisation.suspended ? (
        <ConfirmDialog
          trigger={<Button variant="primary">{t("reinstate")}</Button>}
          danger={false}
          title={t("reinstateTitle", { name })}
          description={t("reinstateText")}
          action={t("reinstate")}
          onConfirm={async () => {
            await answer(api.POST("/api/v1/admin/organisations/{organisation_id}/reinstate", { params }));
            done(t("reinstated", { name }));
          }}
        />
      ) : (
        <ReasonDialog
          trigger={<Button variant="danger">{t("suspend")}</Button>}
          title={t("suspendTitle", { name })}
          description={t("suspendText")}
          action={t("suspend")}
          onConfirm={async (reason) => {
            await answer(api.POST("/api/v1/admin/organisations/{organisation_id}/suspend", { params, body: { reason } }));
            done(t("suspendedDone", { name }));
          }}
        />
      ))}
    </>
  );
}

function Facts({ organisation }: { organisation: File["organisation"] }) {
  const t = useTranslations("admin.organisations");
  const account = useTranslations("account.company");
  const format = useFormat();
  const { address, profile } = organisation;
  return (
    <Card title={t("facts")}>
      <DescriptionList
        columns={3}
        entries={[
          { term: t("address"), value: [address.line1, address.line2, `${address.postal_code} ${address.city}`, address.region, format.country(address.country)].filter(Boolean).join(", ") },
          { term: t("vatId"), value: organisation.vat_id },
          { term: t("iban"), value: organisation.iban },
          { term: t("currency"), value: organisation.currency },
          { term: t("language"), value: account(`languages.${organisation.language}`) },
          { term: t("since"), value: <When at={organisation.created_at} as="dateTime" /> },
          { term: t("website"), value: profile?.website },
          { term: t("contact"), value: [profile?.contact_email, profile?.phone].filter(Boolean).join(", ") || null },
          { term: t("brands"), value: profile?.brands.join(", ") || null },
          { term: t("certifications"), value: organisation.certifications.map((each) => each.title).join(", ") || null },
        ]}
      />
    </Card>
  );
}

function Verifications({ file }: { file: File }) {
  const t = useTranslations("admin.organisations");
  const words = useTranslations("admin.verifications.state");
  if (file.verifications.length === 0) return <p className="text-sm text-soft">{t("noVerifications")}</p>;
  return (
    <ul className="divide-y rounded-lg border bg-surface text-sm">
      {file.verifications.map((each) => (
        <li key={each.id} className="grid gap-1 px-4 py-2.5">
          <span className="flex flex-wrap items-center gap-3">
            <StatusPill status={each.status} tone={each.status === "approved" ? "positive" : undefined}>{words(each.status)}</StatusPill>
            <span className="numeric">{each.register_number}</span>
            <When at={each.decided_at ?? each.submitted_at} as="dateTime" />
          </span>
          {each.reason && <span className="text-soft">{each.reason}</span>}
        </li>
      ))}
    </ul>
  );
}
