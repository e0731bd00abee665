"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Check, ChevronRight, X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRoleTexts } from "@/components/features/account/role-texts";
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
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { organisationsKeys } from "@/lib/api/query-keys/organisations";
import { verificationsKeys } from "@/lib/api/query-keys/verifications";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { useHotkey } from "@/lib/hooks/use-hotkey";
import { toast } from "@/stores/toasts";
import { KindBadge } from "./organisation-marks";
import { ProofViewer } from "./proof-viewer";
import { ReasonDialog } from "./reason-dialog";

// The links to the documents are good for five minutes.
const LINKS_MS = 4 * 60_000;

export function VerificationCase({ organisationId }: { organisationId: string }) {
  const t = useTranslations("admin.verifications");
  const shown = useQuery({
    queryKey: verificationsKeys.detail(organisationId),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/verifications/{organisation_id}", { params: { path: { organisation_id: organisationId } }, signal })),
    refetchInterval: LINKS_MS,
    staleTime: LINKS_MS,
  });
  if (shown.isPending) return <Loading />;
  if (shown.isError) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />;
  const { organisation, verification } = shown.data;
  return (
    <>
      <PageCrumbs crumbs={[{ label: organisation.name }]} />
      <PageHeader
        title={organisation.name}
        description={t("submittedLine")}
        actions={<Decision organisationId={organisationId} name={organisation.name} pending={verification.status === "pending"} />}
      />
      {verification.status !== "pending" && (
        <div className="pb-4">
          <Notice tone={verification.status === "approved" ? "positive" : "caution"} title={t(`state.${verification.status}`)}>
            {verification.reason}
          </Notice>
        </div>
      )}
      <div className="grid gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
        <ProofViewer documents={shown.data.documents} />
        <Facts file={shown.data} />
      </div>
    </>
  );
}

function Decision({ organisationId, name, pending }: { organisationId: string; name: string; pending: boolean }) {
  const t = useTranslations("admin.verifications");
  const may = useMay("organisation:verify");
  const router = useRouter();
  const client = useQueryClient();
  const [asked, setAsked] = useState<"approve" | "reject" | null>(null);
  const queue = useQuery({
    queryKey: verificationsKeys.list({ waiting: true }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/verifications", { params: { query: { limit: 100 } }, signal })),
  });
  const waiting = queue.data?.items ?? [];
  const at = waiting.findIndex((each) => each.organisation_id === organisationId);
  const next = waiting[at + 1] ?? waiting.find((each) => each.organisation_id !== organisationId);
  const goNext = () => router.push(next ? `/admin/verifications/${next.organisation_id}` : "/admin/verifications");
  const open = may && pending;
  useHotkey({ key: "a" }, () => open && setAsked("approve"));
  useHotkey({ key: "r" }, () => open && setAsked("reject"));
  useHotkey({ key: "n" }, goNext);
  const decide = async (decision: "approve" | "reject", reason?: string) => {
    await answer(api.POST("/api/v1/admin/verifications/{organisation_id}/decision", { params: { path: { organisation_id: organisationId } }, body: { decision, reason } }));
    toast.done(decision === "approve" ? t("approved", { name }) : t("rejected", { name }));
    void client.invalidateQueries({ queryKey: verificationsKeys.all });
    void client.invalidateQueries({ queryKey: organisationsKeys.all });
    goNext();
  };
  return (
    <>
      {open && (
        <>
          <Button variant="primary" aria-keyshortcuts="a" onClick={() => setAsked("approve")}><Check aria-hidden />{t("approve")}</Button>
          <Button aria-keyshortcuts="r" onClick={() => setAsked("reject")}><X aria-hidden />{t("reject")}</Button>
          <ConfirmDialog
            open={asked === "approve"}
            onOpenChange={(is) => setAsked(is ? "approve" : null)}
            danger={false}
            title={t("approveTitle", { name })}
            description={t("approveText")}
            action={t("approve")}
            onConfirm={() => decide("approve")}
          />
          <ReasonDialog
            open={asked === "reject"}
            onOpenChange={(is) => setAsked(is ? "reject" : null)}
            title={t("rejectTitle", { name })}
            description={t("rejectText")}
            action={t("reject")}
            templates={(["unreadable", "mismatch", "outdated", "missing"] as const).map((key) => ({ label: t(`template.${key}.label`), text: t(`template.${key}.text`) }))}
            onConfirm={(reason) => decide("reject", reason)}
          />
        </>
      )}
      <Button variant="quiet" aria-keyshortcuts="n" title={t("keys")} onClick={goNext}>{next ? t("next") : t("toQueue")}<ChevronRight aria-hidden /></Button>
    </>
  );
}

function Facts({ file }: { file: components["schemas"]["VerificationCaseOutput"] }) {
  const t = useTranslations("admin.verifications");
  const format = useFormat();
  const roles = useRoleTexts();
  const { organisation, verification, vat_check: vat } = file;
  const { address } = organisation;
  const tone = vat.result === "valid" || vat.result === "not_needed" ? "positive" : "danger";
  return (
    <div className="grid content-start gap-4">
      <Card title={t("claims")} actions={<KindBadge kind={organisation.kind} />}>
        <DescriptionList
          columns={2}
          entries={[
            { term: t("register"), value: <span className="numeric">{verification.register_number}</span> },
            { term: t("vatId"), value: <span className="numeric">{vat.vat_id ?? "–"}</span> },
            { term: t("vatCheck"), value: <StatusPill status={vat.result} tone={tone}>{t(`vat.${vat.result}`, { country: format.country(vat.country) })}</StatusPill> },
            { term: t("email"), value: <StatusPill status="" tone={file.email_confirmed ? "positive" : "caution"}>{file.email_confirmed ? t("emailConfirmed") : t("emailOpen")}</StatusPill> },
            { term: t("address"), value: [address.line1, address.line2, `${address.postal_code} ${address.city}`, address.region, format.country(address.country)].filter(Boolean).join(", ") },
            { term: t("submitted"), value: <When at={verification.submitted_at} as="dateTime" /> },
            ...(verification.note ? [{ term: t("note"), value: verification.note }] : []),
          ]}
        />
      </Card>
      <Card title={t("people")} flush>
        <ul className="divide-y text-sm">
          {file.people.map((person) => (
            <li key={person.id} className="grid gap-0.5 px-4 py-2">
              <span className="font-medium">{person.name}</span>
              <span className="text-xs text-faint">{person.email} · {person.roles.map(roles.name).join(", ")}</span>
            </li>
          ))}
        </ul>
      </Card>
      {file.earlier.length > 0 && (
        <Card title={t("earlier")} flush>
          <ul className="divide-y text-sm">
            {file.earlier.map((each) => (
              <li key={each.id} className="grid gap-0.5 px-4 py-2">
                <span><When at={each.decided_at ?? each.submitted_at} /> · {t(`state.${each.status}`)}</span>
                {each.reason && <span className="text-xs text-soft">{each.reason}</span>}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Link className="text-sm text-accent-text hover:underline" href={`/admin/organisations/${organisation.id}`}>{t("toCompany")}</Link>
    </div>
  );
}
