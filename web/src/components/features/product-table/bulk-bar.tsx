"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { archiveProduct, patchProduct } from "@/components/features/product-editor/save-product";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { errorText } from "@/components/ui/error-text";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { inventoryKeys } from "@/lib/api/query-keys/inventory";
import { productsKeys } from "@/lib/api/query-keys/products";
import { useMay } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";
import type { ProductRow } from "./use-own-products";

type Failure = { sku: string; text: string };

/** Puts the chosen products on sale or takes them off, one after the other, and says which did not go. */
export function BulkBar({ rows, onDone }: { rows: ProductRow[]; onDone: () => void }) {
  const t = useTranslations("selling.products");
  const unexpected = useTranslations("common.error")("unexpected");
  const client = useQueryClient();
  const mayUpdate = useMay("product:update");
  const mayArchive = useMay("product:archive");
  const [asked, setAsked] = useState<"activate" | "archive" | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [failures, setFailures] = useState<Failure[]>([]);
  const drafts = rows.filter((row) => row.status === "draft");
  const unarchived = rows.filter((row) => row.status !== "archived");
  const chosen = asked === "archive" ? unarchived : drafts;

  const run = async () => {
    const failed: Failure[] = [];
    for (const [index, row] of chosen.entries()) {
      setShare(index / chosen.length);
      try {
        if (asked === "archive") await archiveProduct(row.id);
        else await patchProduct(row.id, row.version, { status: "active" });
      } catch (error) {
        failed.push({ sku: row.sku, text: errorText(error, unexpected) });
      }
    }
    setShare(null);
    setFailures(failed);
    await Promise.all([client.invalidateQueries({ queryKey: productsKeys.all }), client.invalidateQueries({ queryKey: inventoryKeys.all })]);
    if (failed.length < chosen.length) toast.done(t(asked === "archive" ? "bulkArchived" : "bulkActivated", { count: chosen.length - failed.length }));
    onDone();
  };

  return (
    <>
      {failures.length > 0 && (
        <Notice tone="danger" title={t("bulkFailed", { count: failures.length })} actions={<Button size="sm" onClick={() => setFailures([])}>{t("dismiss")}</Button>}>
          <ul>{failures.slice(0, 10).map((each) => <li key={each.sku}><span className="font-mono">{each.sku}</span>: {each.text}</li>)}</ul>
        </Notice>
      )}
      {rows.length > 0 && (
        <div role="region" aria-label={t("bulk")} className="flex flex-wrap items-center gap-2 rounded-md border bg-selected px-3 py-2 text-sm">
          <span role="status" className="mr-auto">{t("selected", { count: rows.length })}</span>
          {mayUpdate && <Button size="sm" disabled={drafts.length === 0} onClick={() => setAsked("activate")}>{t("activate")}</Button>}
          {mayArchive && <Button size="sm" disabled={unarchived.length === 0} onClick={() => setAsked("archive")}>{t("archive")}</Button>}
        </div>
      )}
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        danger={asked === "archive"}
        title={t(asked === "archive" ? "archiveTitle" : "activateTitle", { count: chosen.length })}
        description={t(asked === "archive" ? "archiveText" : "activateText")}
        action={t(asked === "archive" ? "archiveAction" : "activateAction", { count: chosen.length })}
        onConfirm={run}
      >
        {share !== null && <Progress share={share} label={t("bulk")} />}
      </ConfirmDialog>
    </>
  );
}
