"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ListPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { useIdempotencyKey } from "@/lib/api/idempotency";
import { savedListsKeys } from "@/lib/api/query-keys/saved-lists";
import type { components } from "@/lib/api/schema";
import { toast } from "@/stores/toasts";

type SavedListInput = components["schemas"]["SavedListInput"];
export const listName = z.object({ name: z.string().trim().min(1).max(100) });

type SaveAsListProps = {
  /** What the new list holds: lines, or those of an order; an empty list where neither is given. */
  lines?: SavedListInput["lines"];
  orderId?: string;
  suggestedName?: string;
  /** Opens the new list afterwards; else a toast leads there. */
  goThere?: boolean;
  trigger?: ReactNode;
};

/** A button that asks for a name and keeps a list under it. */
export function SaveAsList({ lines = [], orderId, suggestedName = "", goThere = false, trigger }: SaveAsListProps) {
  const t = useTranslations("buying.lists");
  const cancel = useTranslations("common.ui");
  const router = useRouter();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const { keyFor, renew } = useIdempotencyKey();
  const create = useMutation({
    mutationFn: (body: SavedListInput) => answer(api.POST("/api/v1/saved-lists", { body, params: { header: { "Idempotency-Key": keyFor(body) } } })),
    onSuccess: (list) => {
      renew();
      setOpen(false);
      void client.invalidateQueries({ queryKey: savedListsKeys.all });
      const there = `/retailer/lists/${list.id}`;
      if (goThere) router.push(there);
      else router.refresh();
      toast.done(t("created", { name: list.name }), goThere ? undefined : { label: t("openList"), onSelect: () => router.push(there) });
    },
  });
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {trigger ?? (
          <Button>
            <ListPlus aria-hidden />
            {t("saveAsList")}
          </Button>
        )}
      </DialogTrigger>
      <DialogContent title={t("createTitle")} description={orderId ? t("createFromOrder") : lines.length > 0 ? t("createFromLines", { count: lines.length }) : t("createEmpty")} size="sm">
        <Form schema={listName} defaultValues={{ name: suggestedName }} onSubmit={({ name }) => create.mutateAsync(orderId ? { name, order_id: orderId } : { name, lines })}>
          <TextField name="name" label={t("name")} maxLength={100} autoComplete="off" />
          <div className="flex justify-end gap-2">
            <DialogClose asChild>
              <Button>{cancel("cancel")}</Button>
            </DialogClose>
            <SubmitButton>{t("create")}</SubmitButton>
          </div>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
