"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SubmitButton, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { errorText } from "@/components/ui/error-text";
import { EmptyState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { isProblem } from "@/lib/api/problem";
import { savedListsKeys } from "@/lib/api/query-keys/saved-lists";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";
import { AddToCart } from "./add-to-cart";
import { JudgedLines } from "./judged-lines";
import { SaveAsList, listName } from "./save-as-list";

type SavedList = components["schemas"]["SavedListOutput"];

/** A list: read, changed, deleted, put into the cart. Every change names the version that it was made from. */
export function SavedListView({ list, etag }: { list: SavedList; etag: string }) {
  const t = useTranslations("buying.lists");
  const errors = useTranslations("common.error");
  const router = useRouter();
  const client = useQueryClient();
  const mayChange = useMay("order:create");
  const params = { path: { list_id: list.id }, header: { "If-Match": etag } };
  const refresh = () => {
    void client.invalidateQueries({ queryKey: savedListsKeys.all });
    router.refresh();
  };
  const change = useMutation({
    mutationFn: (lines: { product_id: string; quantity: number }[]) => answer(api.PUT("/api/v1/saved-lists/{list_id}/lines", { params, body: { lines } })),
    onSuccess: () => {
      toast.done(t("saved"));
      refresh();
    },
    onError: (error) => {
      toast.failed(isProblem(error) && error.status === 412 ? t("changedElsewhere") : errorText(error, errors("unexpected")));
      refresh();
    },
  });
  const now = list.lines.map(({ product_id, quantity }) => ({ product_id, quantity }));
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <AddToCart lines={list.lines} orderable={list.orderable} />
        {mayChange && (
          <div className="flex flex-wrap gap-2">
            <Rename list={list} params={params} onDone={refresh} />
            <SaveAsList lines={now} suggestedName={t("copyOf", { name: list.name }).slice(0, 100)} goThere trigger={<Button>{t("copy")}</Button>} />
            <ConfirmDialog
              trigger={<Button variant="quiet">{t("delete")}</Button>}
              title={t("deleteTitle", { name: list.name })}
              description={t("deleteText")}
              action={t("delete")}
              onConfirm={async () => {
                await api.DELETE("/api/v1/saved-lists/{list_id}", { params });
                void client.invalidateQueries({ queryKey: savedListsKeys.all });
                toast.done(t("deleted", { name: list.name }));
                router.push("/retailer/lists");
                router.refresh();
              }}
            />
          </div>
        )}
      </div>
      {list.lines.length === 0 ? (
        <EmptyState title={t("noLinesTitle")} text={t("noLinesText")} />
      ) : (
        <JudgedLines
          caption={list.name}
          lines={list.lines}
          disabled={change.isPending}
          onQuantity={mayChange ? (id, quantity) => change.mutate(now.map((line) => (line.product_id === id ? { ...line, quantity } : line))) : undefined}
          onRemove={mayChange ? (id) => change.mutate(now.filter((line) => line.product_id !== id)) : undefined}
        />
      )}
    </div>
  );
}

type RenameProps = { list: SavedList; params: { path: { list_id: string }; header: { "If-Match": string } }; onDone: () => void };

function Rename({ list, params, onDone }: RenameProps) {
  const t = useTranslations("buying.lists");
  const common = useTranslations("common.ui");
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>{t("rename")}</Button>
      </DialogTrigger>
      <DialogContent title={t("renameTitle")} size="sm">
        <Form
          schema={listName}
          defaultValues={{ name: list.name }}
          onSubmit={async (body) => {
            await answer(api.PUT("/api/v1/saved-lists/{list_id}", { params, body }));
            setOpen(false);
            toast.done(t("saved"));
            onDone();
          }}
        >
          <TextField name="name" label={t("name")} maxLength={100} autoComplete="off" />
          <div className="flex justify-end gap-2">
            <DialogClose asChild>
              <Button>{common("cancel")}</Button>
            </DialogClose>
            <SubmitButton>{t("rename")}</SubmitButton>
          </div>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
