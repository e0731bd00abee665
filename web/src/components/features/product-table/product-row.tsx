"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { errorText } from "@/components/ui/error-text";
import { Money } from "@/components/ui/money";
import { NativeSelect } from "@/components/ui/native-select";
import { SelectRowTd, type useRowSelection } from "@/components/ui/row-selection";
import { TableRow, Td } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import type { Product } from "@/components/features/product-editor/product-values";
import { CHANGED, changeFirstPrice, patchProduct } from "@/components/features/product-editor/save-product";
import { toDecimal, toWhole } from "@/components/features/product-editor/tiers";
import { pictureUrl } from "@/lib/api/pictures";
import { isProblem } from "@/lib/api/problem";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { toast } from "@/stores/toasts";
import { InlineEdit } from "./inline-edit";
import type { ProductRow as Row } from "./use-own-products";

/** draft -> active -> archived -> draft, and a draft may be archived. */
const NEXT = { draft: ["draft", "active", "archived"], active: ["active", "archived"], archived: ["archived", "draft"] } as const;

type ProductRowProps = {
  row: Row;
  selection: ReturnType<typeof useRowSelection>;
  onSaved: (product: Product) => void;
  onConflict: () => void;
  onStock: () => void;
};

/** A product in the catalogue, with what is changed often changeable in place. */
export function ProductTableRow({ row, selection, onSaved, onConflict, onStock }: ProductRowProps) {
  const t = useTranslations("selling.products");
  const unexpected = useTranslations("common.error")("unexpected");
  const format = useFormat();
  const mayUpdate = useMay("product:update");
  const mayStock = useMay("inventory:update");
  const [archiving, setArchiving] = useState(false);
  const undo = (work: () => Promise<Product>) => ({
    label: t("undo"),
    onSelect: () => void work().then(onSaved, (error: unknown) => toast.failed(isProblem(error, CHANGED) ? t("conflict") : errorText(error, unexpected))),
  });

  const savePrice = async (text: string) => {
    const price = toDecimal(text);
    if (price === null) throw new Error(t("notAPrice"));
    const before = row.price?.amount;
    const saved = await changeFirstPrice(row.id, row.version, price);
    onSaved(saved);
    toast.done(t("priceSaved", { sku: row.sku }), before === undefined ? undefined : undo(() => changeFirstPrice(row.id, saved.version, before)));
  };
  const saveMoq = async (text: string) => {
    const moq = toWhole(text);
    if (moq === null || moq < 1) throw new Error(t("notAQuantity"));
    const saved = await patchProduct(row.id, row.version, { moq });
    onSaved(saved);
    toast.done(t("moqSaved", { sku: row.sku }), undo(() => patchProduct(row.id, saved.version, { moq: row.moq })));
  };
  const setStatus = async (status: Row["status"]) => {
    const saved = await patchProduct(row.id, row.version, { status });
    onSaved(saved);
    toast.done(t("statusSaved", { sku: row.sku, status: t(`status.${status}`) }));
  };
  const chooseStatus = (status: Row["status"]) => {
    if (status === row.status) return;
    if (status === "archived") return setArchiving(true);
    setStatus(status).catch((error: unknown) => {
      if (isProblem(error, CHANGED)) onConflict();
      toast.failed(isProblem(error, CHANGED) ? t("conflict") : errorText(error, unexpected));
    });
  };

  return (
    <TableRow selected={selection.isSelected(row.id)}>
      <SelectRowTd selection={selection} id={row.id} label={row.sku} />
      <Td className="min-w-72">
        <div className="flex items-center gap-3">
          {row.image_id ? (
            <img src={pictureUrl(row.image_id, 128)} alt="" width={32} height={32} loading="lazy" className="size-8 shrink-0 rounded-sm bg-sunken object-contain" />
          ) : (
            <span aria-hidden className="size-8 shrink-0 rounded-sm bg-sunken" />
          )}
          <span className="min-w-0">
            <Link href={`/manufacturer/products/${row.id}`} className="font-medium hover:underline">{row.title}</Link>
            <span className="block truncate text-xs text-faint"><span className="font-mono">{row.sku}</span>{row.brand && ` · ${row.brand}`}{row.category_path.length > 0 && ` · ${row.category_path.join(" › ")}`}</span>
          </span>
        </div>
      </Td>
      <Td className="w-32">
        <NativeSelect aria-label={t("statusOf", { sku: row.sku })} disabled={!mayUpdate} className="block h-(--control-height-sm)! min-w-24 text-xs" value={row.status} onChange={(event) => {
          const chosen = NEXT[row.status].find((each) => each === event.target.value);
          if (chosen) chooseStatus(chosen);
        }}>
          {NEXT[row.status].map((each) => <option key={each} value={each}>{t(`status.${each}`)}</option>)}
        </NativeSelect>
      </Td>
      <Td numeric>
        <InlineEdit label={t("priceOf", { sku: row.sku })} text={row.price?.amount ?? ""} disabled={!mayUpdate} onSave={savePrice} onConflict={onConflict}>
          <Money value={row.price} />
        </InlineEdit>
      </Td>
      <Td numeric>
        <InlineEdit label={t("moqOf", { sku: row.sku })} text={String(row.moq)} disabled={!mayUpdate} onSave={saveMoq} onConflict={onConflict}>
          {format.number(row.moq)}
        </InlineEdit>
      </Td>
      <Td numeric>
        <button type="button" disabled={!mayStock} aria-label={t("stockOf", { sku: row.sku })} onClick={onStock} className="numeric -mr-1.5 h-(--control-height-sm) rounded-sm border border-transparent px-1.5 enabled:hover:border-line-strong">
          {format.number(row.available)}
        </button>
      </Td>
      <Td className="max-xl:hidden"><When at={row.updated_at} /></Td>
      {archiving && (
        <td>
          <ConfirmDialog
            open
            onOpenChange={setArchiving}
            title={t("archiveTitle", { count: 1 })}
            description={t("archiveText")}
            action={t("archiveAction", { count: 1 })}
            onConfirm={() => setStatus("archived")}
          />
        </td>
      )}
    </TableRow>
  );
}
