"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextareaField } from "@/components/forms/fields";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { threadsKeys } from "@/lib/api/query-keys/threads";
import type { Portal } from "@/lib/auth/portals";
import { toast } from "@/stores/toasts";
import { DialogButtons } from "@/components/forms/dialog-buttons";
import { type Order, sideOf } from "./types";

const MESSAGE = z.object({ text: z.string().trim().min(1).max(5000) });

/** Writes to the other side about this order. */
export function MessageDialog({ portal, order, onClose }: { portal: Portal; order: Order; onClose: () => void }) {
  const t = useTranslations("orders.message");
  const router = useRouter();
  const client = useQueryClient();
  const to = sideOf(portal) === "buyer" ? order.seller.name : order.buyer.name;
  const send = async ({ text }: z.infer<typeof MESSAGE>) => {
    const body = { subject_type: "order" as const, subject_id: order.id, text };
    const thread = await answer(api.POST("/api/v1/threads", { body }));
    await client.invalidateQueries({ queryKey: threadsKeys.all });
    toast.done(t("done", { name: to }), { label: t("open"), onSelect: () => router.push(`/${portal}/messages/${thread.id}`) });
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("title", { name: to })} description={t("about", { number: order.number })}>
        <Form schema={MESSAGE} defaultValues={{ text: "" }} onSubmit={send}>
          <TextareaField name="text" label={t("text")} maxLength={5000} rows={5} />
          <DialogButtons>
            <SubmitButton>{t("do")}</SubmitButton>
          </DialogButtons>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
