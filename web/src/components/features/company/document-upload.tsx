"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { errorText } from "@/components/ui/error-text";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { UPLOAD_LIMITS, type UploadedDocument, uploadDocument } from "@/lib/api/upload-document";
import { toast } from "@/stores/toasts";
import { useQuarantineText } from "./quarantine-text";

type DocumentUploadProps = {
  purpose: keyof typeof UPLOAD_LIMITS;
  expiresOn?: string;
  disabled?: boolean;
  label: string;
  onDone: (document: UploadedDocument) => void;
};

/** Chooses and sends one file: its progress, then what was found in it. */
export function DocumentUpload({ purpose, expiresOn, disabled, label, onDone }: DocumentUploadProps) {
  const t = useTranslations("account.documents");
  const common = useTranslations("common.error");
  const quarantineText = useQuarantineText();
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const send = async (file: File | undefined) => {
    if (!file) return;
    setFault(null);
    setSending({ name: file.name, share: 0 });
    try {
      const document = await uploadDocument({
        file,
        purpose,
        expiresOn,
        onProgress: (share) => setSending({ name: file.name, share }),
      });
      if (document.status === "quarantined") setFault(t("quarantined", { name: file.name, reason: quarantineText(document.quarantine_reason) }));
      else toast.done(t("uploaded", { name: file.name }));
      onDone(document);
    } catch (error) {
      setFault(errorText(error, common("unexpected")));
    } finally {
      setSending(null);
    }
  };

  return (
    <div className="grid gap-3">
      <FileDrop
        {...UPLOAD_LIMITS[purpose]}
        accept={[...UPLOAD_LIMITS[purpose].accept]}
        disabled={disabled || sending !== null}
        aria-label={label}
        onFiles={([file]) => void send(file)}
      />
      {sending && (
        <div role="status" className="grid gap-1.5 text-sm">
          <p className="truncate">{sending.share < 1 ? t("sending", { name: sending.name }) : t("inspecting", { name: sending.name })}</p>
          <Progress share={sending.share < 1 ? sending.share : null} label={t("sending", { name: sending.name })} />
        </div>
      )}
      {fault && <Notice tone="danger">{fault}</Notice>}
    </div>
  );
}
