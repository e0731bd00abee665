"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { documentsKeys } from "@/lib/api/query-keys/documents";
import { useMay } from "@/lib/auth/use-session";
import { DocumentUpload } from "./document-upload";
import { DocumentsTable } from "./documents-table";
import { VerificationCard } from "./verification-card";

/** Proof that the business exists, and certificates. */
export function DocumentsPage() {
  const t = useTranslations("account.documents");
  const mayUpload = useMay("document:upload");
  const client = useQueryClient();
  const reread = () => void client.invalidateQueries({ queryKey: documentsKeys.all });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <Card title={t("business")} description={t("businessText")}>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <DocumentsTable purpose="business_verification" caption={t("business")} />
            {mayUpload && <DocumentUpload purpose="business_verification" label={t("chooseBusiness")} onDone={reread} />}
          </div>
        </Card>
        <Card title={t("certificates")} description={t("certificatesText")}>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <DocumentsTable purpose="certificate" caption={t("certificates")} />
            {mayUpload && <CertificateUpload onDone={reread} />}
          </div>
        </Card>
      </div>
      <VerificationCard />
    </div>
  );
}

function CertificateUpload({ onDone }: { onDone: () => void }) {
  const t = useTranslations("account.documents");
  const [expiresOn, setExpiresOn] = useState("");
  const hintId = useId();
  return (
    <div className="grid gap-3">
      <Field label={t("expiresOn")} hint={t("expiresOnHint")} required className="max-w-60">
        <Input type="date" value={expiresOn} onChange={(event) => setExpiresOn(event.target.value)} />
      </Field>
      {!expiresOn && (
        <p id={hintId} className="text-xs text-faint">
          {t("expiryFirst")}
        </p>
      )}
      <DocumentUpload
        purpose="certificate"
        expiresOn={expiresOn}
        disabled={!expiresOn}
        label={t("chooseCertificate")}
        onDone={() => {
          setExpiresOn("");
          onDone();
        }}
      />
    </div>
  );
}
