"use client";

import { Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import { toast } from "@/stores/toasts";
import { useCart } from "@/stores/cart";
import type { JudgedLine } from "./judge";
import { LinePicture } from "./picture";
import { QuantityChoice } from "./quantity-choice";

/** Takes lines out of the cart, and offers to put them back where they stood. */
export function useRemoval() {
  const t = useTranslations("buying.cart");
  return (judged: readonly JudgedLine[]) => {
    const { lines, remove } = useCart.getState();
    const gone = lines.map((line, place) => ({ line, place })).filter(({ line }) => judged.some((each) => each.line.productId === line.productId));
    remove(gone.map(({ line }) => line.productId));
    const [only] = judged;
    toast.note(judged.length === 1 && only ? t("removed", { title: only.title || only.sku }) : t("removedMany", { count: judged.length }), {
      label: t("undo"),
      onSelect: () => {
        for (const { line, place } of gone) useCart.getState().restore(line, place);
      },
    });
  };
}

export function CartLineRow({ judged }: { judged: JudgedLine }) {
  const t = useTranslations("buying.cart");
  const remove = useRemoval();
  const { line, limits, nextTier } = judged;
  const name = judged.title || judged.sku || t("unknownProduct");
  const put = (quantity: number) => useCart.getState().put(line.productId, quantity);
  const reached = nextTier ? line.quantity + nextTier.more : 0;
  return (
    <li className="grid grid-cols-[3rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 px-4 py-3 md:grid-cols-[3rem_minmax(0,1fr)_8rem_6rem_7rem_2rem]">
      <LinePicture imageId={judged.imageId} />
      <div className="grid min-w-0 gap-0.5 text-sm">
        {judged.status === "not_orderable" ? <span className="font-medium">{name}</span> : (
          <Link href={`/products/${line.productId}`} className="font-medium break-words hover:underline">
            {name}
          </Link>
        )}
        <span className="font-mono text-xs text-faint">{judged.sku}</span>
        {limits && limits.multiple > 1 && <span className="text-xs text-faint">{t("soldIn", { multiple: limits.multiple })}</span>}
        {judged.status === "not_orderable" && <p className="text-xs font-medium text-danger">{t("notOrderable")}</p>}
        {nextTier && limits && reached <= limits.maximum && reached % Math.max(1, limits.multiple) === 0 && (
          <Button variant="link" size="sm" className="h-auto justify-self-start py-0 text-left whitespace-normal" onClick={() => put(reached)}>
            <span>{t.rich("nextTier", { more: nextTier.more, price: () => <Money value={nextTier.unit_price} /> })}</span>
          </Button>
        )}
      </div>
      <Button variant="quiet" size="icon-sm" className="justify-self-end md:order-last" aria-label={t("remove", { title: name })} onClick={() => remove([judged])}>
        <Trash2 aria-hidden />
      </Button>
      <div className="col-start-2 md:col-start-auto">
        {limits && <QuantityChoice key={line.quantity} {...limits} value={line.quantity} label={t("quantityOf", { title: name })} onValueChange={put} />}
      </div>
      <div className="col-start-2 grid text-xs text-soft md:col-start-auto md:text-right md:text-sm">
        {judged.unitPrice && (
          <>
            <span className="sr-only">{t("unitPrice")}</span>
            <Money value={judged.unitPrice} />
            <span className="text-xs text-faint">{t("perUnit", { unit: judged.unit })}</span>
          </>
        )}
      </div>
      <div className="text-right text-sm font-medium">
        {judged.net && (
          <>
            <span className="sr-only">{t("lineNet")}</span>
            <Money value={judged.net} />
          </>
        )}
      </div>
    </li>
  );
}
