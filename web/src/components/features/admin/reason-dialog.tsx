"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { ApiProblem } from "@/lib/api/problem";

type ReasonDialogProps = {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  description: string;
  action: string;
  /** Texts to begin from. */
  templates?: { label: string; text: string }[];
  onConfirm: (reason: string) => Promise<unknown>;
};

/** Asks for a reason before harm; the company reads it. Without one nothing is sent. */
export function ReasonDialog({ templates, onConfirm, onOpenChange, ...dialog }: ReasonDialogProps) {
  const t = useTranslations("admin.shared");
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      {...dialog}
      onOpenChange={(open) => {
        if (open) setReason("");
        onOpenChange?.(open);
      }}
      onConfirm={() => {
        if (!reason.trim()) throw missing(t("reasonMissing"));
        return onConfirm(reason.trim());
      }}
    >
      {templates && (
        <div className="flex flex-wrap gap-1.5" role="group" aria-label={t("templates")}>
          {templates.map((template) => (
            <Button key={template.label} size="sm" onClick={() => setReason(template.text)}>
              {template.label}
            </Button>
          ))}
        </div>
      )}
      <Field label={t("reason")} hint={t("reasonHint")} required>
        <Textarea rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </ConfirmDialog>
  );
}

function missing(title: string): ApiProblem {
  return new ApiProblem({ type: "about:blank", title, status: 422, code: "input.reason_missing", errors: [] });
}
