"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useFormContext } from "react-hook-form";
import { z } from "zod";
import { DialogButtons } from "@/components/forms/dialog-buttons";
import { SubmitButton, TextareaField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";

type Template = { label: string; text: string };

type ReasonDialogProps = {
  /** The button that opens it; leave it out and give `open` to steer it from outside. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  description: string;
  action: string;
  /** Texts to begin from. */
  templates?: Template[];
  /** The dialog closes when it is done. */
  onConfirm: (reason: string) => Promise<unknown>;
};

const schema = z.object({ reason: z.string().trim().min(1).max(2000) });

/** Asks for a reason before harm; the company reads it. Without one nothing is sent. */
export function ReasonDialog({ trigger, open, onOpenChange, title, description, action, templates = [], onConfirm }: ReasonDialogProps) {
  const t = useTranslations("admin.shared");
  const [ownOpen, setOwnOpen] = useState(false);
  const setOpen = onOpenChange ?? setOwnOpen;
  return (
    <Dialog open={open ?? ownOpen} onOpenChange={setOpen}>
      {trigger && <DialogTrigger asChild>{trigger}</DialogTrigger>}
      <DialogContent title={title} description={description}>
        <Form
          schema={schema}
          defaultValues={{ reason: "" }}
          onSubmit={async ({ reason }) => {
            await onConfirm(reason);
            setOpen(false);
          }}
        >
          {templates.length > 0 && <Templates templates={templates} />}
          <TextareaField name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} maxLength={2000} />
          <DialogButtons>
            <SubmitButton variant="danger">{action}</SubmitButton>
          </DialogButtons>
        </Form>
      </DialogContent>
    </Dialog>
  );
}

function Templates({ templates }: { templates: Template[] }) {
  const t = useTranslations("admin.shared");
  const { setValue } = useFormContext<z.input<typeof schema>>();
  return (
    <div className="flex flex-wrap gap-1.5" role="group" aria-label={t("templates")}>
      {templates.map(({ label, text }) => (
        <Button key={label} size="sm" onClick={() => setValue("reason", text, { shouldValidate: true, shouldDirty: true })}>
          {label}
        </Button>
      ))}
    </div>
  );
}
