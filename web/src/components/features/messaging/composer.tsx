"use client";

import { Paperclip, Send, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { z } from "zod";
import { useQuarantineText } from "@/components/features/company/quarantine-text";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextareaField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { errorText } from "@/components/ui/error-text";
import { Progress } from "@/components/ui/progress";
import { UPLOAD_LIMITS, uploadDocument } from "@/lib/api/upload-document";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";

export type Draft = { text: string; attachment_ids: string[] };
type Attached = { id: string; name: string };

const { accept, maxBytes } = UPLOAD_LIMITS.message_attachment;
const MOST_FILES = 5;
const schema = z.object({ text: z.string().trim().min(1).max(5000) });

/** Text and files; cleared once they are sent. */
export function Composer({ onSend }: { onSend: (draft: Draft) => Promise<unknown> }) {
  const t = useTranslations("messaging.composer");
  const common = useTranslations("common.error");
  const format = useFormat();
  const quarantineText = useQuarantineText();
  const mayAttach = useMay("document:upload");
  const picker = useRef<HTMLInputElement>(null);
  const [attached, setAttached] = useState<Attached[]>([]);
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const attach = async (file: File | undefined) => {
    if (!file) return;
    setFault(null);
    if (!accept.some((ending) => file.name.toLowerCase().endsWith(ending))) return setFault(t("wrongKind", { kinds: accept.join(", ") }));
    if (file.size > maxBytes) return setFault(t("tooLarge", { limit: format.bytes(maxBytes) }));
    setSending({ name: file.name, share: 0 });
    try {
      const document = await uploadDocument({ file, purpose: "message_attachment", onProgress: (share) => setSending({ name: file.name, share }) });
      if (document.status === "ready") setAttached((before) => [...before, { id: document.id, name: document.file_name }]);
      else setFault(t("quarantined", { name: file.name, reason: quarantineText(document.quarantine_reason) }));
    } catch (error) {
      setFault(errorText(error, common("unexpected")));
    } finally {
      setSending(null);
    }
  };

  return (
    <Form
      schema={schema}
      guardUnsaved
      defaultValues={{ text: "" }}
      onSubmit={async ({ text }, form) => {
        await onSend({ text, attachment_ids: attached.map(({ id }) => id) });
        form.reset();
        setAttached([]);
      }}
      className="gap-3"
    >
      <TextareaField name="text" label={t("text")} labelHidden rows={3} placeholder={t("placeholder")} />
      {attached.length > 0 && (
        <ul aria-label={t("attached")} className="flex flex-wrap gap-2">
          {attached.map(({ id, name }) => (
            <li key={id} className="flex max-w-full items-center gap-1 rounded-md bg-sunken pl-2 text-xs">
              <Paperclip aria-hidden className="size-3.5 shrink-0 text-faint" />
              <span className="truncate">{name}</span>
              <Button variant="quiet" size="icon-sm" aria-label={t("remove", { name })} onClick={() => setAttached((before) => before.filter((each) => each.id !== id))}>
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {sending && <Progress share={sending.share < 1 ? sending.share : null} label={t("sendingFile", { name: sending.name })} />}
      {fault && (
        <p role="alert" className="text-xs font-medium text-danger">
          {fault}
        </p>
      )}
      <div className="flex items-center justify-between gap-3">
        {mayAttach ? (
          <>
            <Button disabled={sending !== null || attached.length >= MOST_FILES} onClick={() => picker.current?.click()}>
              <Paperclip aria-hidden />
              {t("attach")}
            </Button>
            <input
              ref={picker}
              type="file"
              tabIndex={-1}
              aria-label={t("attach")}
              className="sr-only"
              accept={accept.join(",")}
              onChange={(event) => {
                void attach(event.target.files?.[0]);
                event.target.value = "";
              }}
            />
          </>
        ) : (
          <span />
        )}
        <SubmitButton disabled={sending !== null}>
          <Send aria-hidden />
          {t("send")}
        </SubmitButton>
      </div>
    </Form>
  );
}
