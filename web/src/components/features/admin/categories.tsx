"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { NativeSelectField, SubmitButton, TextField } from "@/components/forms/fields";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { errorText } from "@/components/ui/error-text";
import { Loading } from "@/components/ui/loading";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { categoriesKeys } from "@/lib/api/query-keys/categories";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";
import { type Category, childrenOf, placesFor, positionAfterMove } from "./category-tree";

const schema = z.object({ name: z.string().trim().min(1).max(200), parent_id: z.string() });
type Edited = { category: Category | null; parentId: string };

const put = (category: Category, change: Partial<components["schemas"]["CategoryInput"]>) =>
  answer(api.PUT("/api/v1/categories/{category_id}", {
    params: { path: { category_id: category.id }, header: { "If-Match": `"${category.version}"` } },
    body: { name: category.name, parent_id: category.parent_id, position: category.position, ...change },
  }));

export function Categories() {
  const t = useTranslations("admin.categories");
  const may = useMay("category:manage");
  const [edited, setEdited] = useState<Edited | null>(null);
  const list = useQuery({
    queryKey: categoriesKeys.list({ edited: true }),
    // The API lets browsers keep the tree for a while; who edits it needs it as it is.
    queryFn: ({ signal }) => answer(api.GET("/api/v1/categories", { cache: "reload", signal })),
  });
  if (list.isPending) return <Loading />;
  if (list.isLoadingError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const all = list.data.items;
  const add = may && <Button variant="primary" onClick={() => setEdited({ category: null, parentId: "" })}><Plus aria-hidden />{t("add")}</Button>;
  return (
    <div className="grid gap-3">
      <div className="flex justify-end">{add}</div>
      {all.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
      ) : (
        <div className="rounded-lg border bg-surface py-1">
          <Branch all={all} parentId={null} label={t("title")} onEdit={may ? setEdited : undefined} />
        </div>
      )}
      <Dialog open={edited !== null} onOpenChange={(open) => !open && setEdited(null)}>
        {edited && <Editor all={all} edited={edited} onDone={() => setEdited(null)} />}
      </Dialog>
    </div>
  );
}

type BranchProps = { all: Category[]; parentId: string | null; label: string; depth?: number; onEdit?: (edited: Edited) => void };

/** Nested lists: a screen reader says depth and place, and Tab reaches every action. */
function Branch({ all, parentId, label, depth = 0, onEdit }: BranchProps) {
  const here = childrenOf(all, parentId);
  if (here.length === 0) return null;
  return (
    <ul aria-label={label}>
      {here.map((category, index) => (
        <li key={category.id}>
          <div className="flex min-h-9 items-center gap-2 px-3 hover:bg-hover" style={{ paddingLeft: `${0.75 + depth * 1.25}rem` }}>
            <span className="min-w-0 flex-1 truncate text-sm">
              {category.name} <span className="font-mono text-2xs text-faint">{category.slug}</span>
            </span>
            {onEdit && <RowActions category={category} siblings={here} index={index} leaf={childrenOf(all, category.id).length === 0} onEdit={onEdit} />}
          </div>
          <Branch all={all} parentId={category.id} label={category.name} depth={depth + 1} onEdit={onEdit} />
        </li>
      ))}
    </ul>
  );
}

function RowActions({ category, siblings, index, leaf, onEdit }: { category: Category; siblings: Category[]; index: number; leaf: boolean; onEdit: (edited: Edited) => void }) {
  const t = useTranslations("admin.categories");
  const failed = useTranslations("common.error");
  const client = useQueryClient();
  const [moving, setMoving] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: categoriesKeys.all });
  const move = async (by: -1 | 1) => {
    setMoving(true);
    try {
      for (const { category: each, position } of positionAfterMove(siblings, index, by)) await put(each, { position });
      toast.done(t("moved", { name: category.name }));
    } catch (error) {
      toast.failed(errorText(error, failed("unexpected")));
    } finally {
      await refresh();
      setMoving(false);
    }
  };
  const { name } = category;
  return (
    <div className="flex shrink-0 items-center">
      <Button size="icon-sm" variant="quiet" aria-label={t("up", { name })} disabled={index === 0 || moving} onClick={() => void move(-1)}><ArrowUp aria-hidden /></Button>
      <Button size="icon-sm" variant="quiet" aria-label={t("down", { name })} disabled={index === siblings.length - 1 || moving} onClick={() => void move(1)}><ArrowDown aria-hidden /></Button>
      <Button size="icon-sm" variant="quiet" aria-label={t("addBelow", { name })} onClick={() => onEdit({ category: null, parentId: category.id })}><Plus aria-hidden /></Button>
      <Button size="icon-sm" variant="quiet" aria-label={t("edit", { name })} onClick={() => onEdit({ category, parentId: category.parent_id ?? "" })}><Pencil aria-hidden /></Button>
      <ConfirmDialog
        trigger={<Button size="icon-sm" variant="quiet" aria-label={t("remove", { name })} disabled={!leaf}><Trash2 aria-hidden /></Button>}
        title={t("removeTitle", { name })}
        description={t("removeText")}
        action={t("removeAction")}
        onConfirm={async () => {
          await answer(api.DELETE("/api/v1/categories/{category_id}", { params: { path: { category_id: category.id } } }));
          toast.done(t("removed", { name }));
          await refresh();
        }}
      />
    </div>
  );
}

function Editor({ all, edited, onDone }: { all: Category[]; edited: Edited; onDone: () => void }) {
  const t = useTranslations("admin.categories");
  const ui = useTranslations("common.ui");
  const client = useQueryClient();
  const { category, parentId } = edited;
  const save = async (values: z.output<typeof schema>) => {
    const body = { name: values.name, parent_id: values.parent_id || null };
    if (category) await put(category, body);
    else await answer(api.POST("/api/v1/categories", { body: { ...body, position: childrenOf(all, body.parent_id).length } }));
    toast.done(category ? t("saved", { name: values.name }) : t("added", { name: values.name }));
    await client.invalidateQueries({ queryKey: categoriesKeys.all });
    onDone();
  };
  return (
    <DialogContent title={category ? t("editTitle", { name: category.name }) : t("add")}>
      <Form schema={schema} defaultValues={{ name: category?.name ?? "", parent_id: parentId }} onSubmit={save}>
        <TextField name="name" label={t("name")} maxLength={200} />
        <NativeSelectField name="parent_id" label={t("parent")} optional>
          <option value="">{t("top")}</option>
          {placesFor(all, category).map((each) => (
            <option key={each.id} value={each.id}>{each.path.join(" / ")}</option>
          ))}
        </NativeSelectField>
        <div className="flex justify-end gap-2">
          <Button onClick={onDone}>{ui("cancel")}</Button>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
    </DialogContent>
  );
}
