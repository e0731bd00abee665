"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef, useState } from "react";
import { errorText } from "@/components/ui/error-text";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { isProblem } from "@/lib/api/problem";
import { CHANGED } from "@/components/features/product-editor/save-product";

type InlineEditProps = {
  /** What is edited, of which row: "Price of JAR-04". */
  label: string;
  /** As it is typed. */
  text: string;
  /** As it is shown. */
  children: ReactNode;
  disabled?: boolean;
  /** Throws what is to be told below the field. */
  onSave: (text: string) => Promise<void>;
  /** Reads the row afresh where somebody else changed it. */
  onConflict: () => void;
};

/** A figure in a table that becomes a field: Enter or leaving saves, Escape leaves it as it was. */
export function InlineEdit({ label, text, children, disabled, onSave, onConflict }: InlineEditProps) {
  const t = useTranslations("selling.products");
  const unexpected = useTranslations("common.error")("unexpected");
  const [draft, setDraft] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [saved, setSaved] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const faultId = useId();
  const opener = useRef<HTMLButtonElement>(null);

  const close = (focus: boolean) => {
    setDraft(null);
    if (focus) window.setTimeout(() => opener.current?.focus());
  };
  const save = async (focus: boolean) => {
    if (draft === null || pending) return;
    setFault(null);
    if (draft.trim() === text) return close(focus);
    setPending(true);
    try {
      await onSave(draft.trim());
      setSaved(true);
      close(focus);
    } catch (error) {
      if (isProblem(error, CHANGED)) {
        setFault(t("conflict"));
        close(focus);
        onConflict();
      } else setFault(error instanceof Error && !isProblem(error) ? error.message : errorText(error, unexpected));
    } finally {
      setPending(false);
    }
  };

  return (
    <div className="grid justify-items-end gap-0.5">
      {draft === null ? (
        <button
          ref={opener}
          type="button"
          disabled={disabled}
          aria-label={label}
          onClick={() => {
            setDraft(text);
            setFault(null);
            setSaved(false);
          }}
          className="numeric -mr-1.5 inline-flex h-(--control-height-sm) items-center gap-1 rounded-sm border border-transparent px-1.5 enabled:hover:border-line-strong"
        >
          {saved && <Check aria-hidden className="size-3 text-positive" />}
          {children}
        </button>
      ) : (
        <span className="flex items-center gap-1">
          {pending && <Spinner className="size-3" />}
          <Input
            // The field that was asked for by the button which it replaces.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            aria-label={label}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? faultId : undefined}
            value={draft}
            readOnly={pending}
            inputMode="decimal"
            className="numeric h-(--control-height-sm) w-24 text-right"
            onFocus={(event) => event.target.select()}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={() => void save(false)}
            onKeyDown={(event) => {
              if (event.key === "Enter") void save(true);
              else if (event.key === "Escape") {
                setFault(null);
                close(true);
              }
            }}
          />
        </span>
      )}
      <span role="status" className="sr-only">{saved ? t("savedShort") : ""}</span>
      {fault && <p id={faultId} role="alert" className="max-w-44 text-right text-xs font-medium whitespace-normal text-danger">{fault}</p>}
    </div>
  );
}
