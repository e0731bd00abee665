"use client";

import { Download, FileText, FileX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import type { components } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/use-format";

type Proof = components["schemas"]["ProofOutput"];

/** The documents that prove a company, one at a time: pictures here, others to download. */
export function ProofViewer({ documents }: { documents: Proof[] }) {
  const t = useTranslations("admin.verifications");
  const format = useFormat();
  const [at, setAt] = useState(0);
  const shown = documents[at] ?? documents[0];
  if (!shown) return <EmptyState icon={FileX} title={t("noDocuments")} text={t("noDocumentsText")} />;
  return (
    <section aria-label={t("documents")} className="grid min-w-0 content-start gap-2">
      <div className="flex flex-wrap items-center gap-2">
        {documents.map((each, index) => (
          <Button key={each.id} size="sm" variant={each.id === shown.id ? "primary" : "secondary"} aria-pressed={each.id === shown.id} onClick={() => setAt(index)}>
            <span className="max-w-48 truncate">{each.file_name}</span>
          </Button>
        ))}
        {shown.download_url && (
          <Button asChild size="sm" variant="quiet" className="ml-auto">
            <a href={shown.download_url} target="_blank" rel="noreferrer"><Download aria-hidden />{t("download", { size: format.bytes(shown.size_bytes) })}</a>
          </Button>
        )}
      </div>
      <Shown proof={shown} />
    </section>
  );
}

function Shown({ proof }: { proof: Proof }) {
  const t = useTranslations("admin.verifications");
  if (!proof.download_url) return <EmptyState icon={FileX} title={t(`proof.${proof.status}`)} text={t("proofText")} />;
  if (proof.content_type.startsWith("image/")) {
    return (
      <div className="grid min-h-80 place-items-center overflow-auto rounded-lg border bg-sunken p-2">
        <img src={proof.download_url} alt={proof.file_name} className="max-h-[70dvh] max-w-full object-contain" />
      </div>
    );
  }
  // The object store hands everything else out as an attachment, on purpose: a frame would only download it.
  return (
    <EmptyState
      icon={FileText}
      title={proof.file_name}
      text={t("onlyDownload")}
      actions={
        <Button asChild>
          <a href={proof.download_url} target="_blank" rel="noreferrer">{t("open")}</a>
        </Button>
      }
    />
  );
}
