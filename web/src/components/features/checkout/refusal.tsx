"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { errorText } from "@/components/ui/error-text";
import { Notice } from "@/components/ui/notice";
import { isProblem } from "@/lib/api/problem";
import { useCart } from "@/stores/cart";
import type { JudgedLine } from "../cart/judge";
import { nearestQuantities } from "../cart/quantity-choices";

type Shortage = { productId: string; available: number };

/** The lines of products.out_of_stock: what is short, and how much there is. */
export function shortagesOf(error: unknown): Shortage[] {
  if (!isProblem(error, "products.out_of_stock")) return [];
  const { lines } = error.extra;
  if (!Array.isArray(lines)) return [];
  return lines.flatMap((line: unknown) => {
    if (typeof line !== "object" || line === null) return [];
    const { product_id, available } = line as { product_id?: unknown; available?: unknown };
    return typeof product_id === "string" && typeof available === "number" ? [{ productId: product_id, available }] : [];
  });
}

/** The places of the basket's lines that the server found fault with, and its words. */
export function faultsByLine(error: unknown): Map<number, string> {
  if (!isProblem(error)) return new Map();
  const told = new Map<number, string>();
  for (const { pointer, message } of error.errors) {
    const place = /^#\/lines\/(\d+)/.exec(pointer)?.[1];
    if (place !== undefined) told.set(Number(place), message);
  }
  return told;
}

const REFERENCES = ["po_number", "note"] as const;
export type ReferenceFaults = Partial<Record<(typeof REFERENCES)[number], string>>;

/** What the server found wrong with the buyer's own words on the order; null where it was something else. */
export function referenceFaults(error: unknown): ReferenceFaults | null {
  if (!isProblem(error)) return null;
  const told = REFERENCES.flatMap((name) => error.errors.filter(({ pointer }) => pointer === `#/${name}`).map(({ message }) => [name, message] as const));
  return told.length > 0 ? Object.fromEntries(told) : null;
}

/** Above the review: nothing was ordered, nothing is to be paid. */
export function Refusal({ error }: { error: unknown }) {
  const t = useTranslations("buying.checkout");
  const short = shortagesOf(error);
  return (
    <Notice tone="danger" title={t("refusedTitle")}>
      {short.length > 0 ? t("refusedStock", { count: short.length }) : errorText(error, t("refusedOther"))} {t("nothingOrdered")}
    </Notice>
  );
}

/** At a line that somebody else was quicker with: what is left, and what to do. */
export function LineRefusal({ judged, available, onMended }: { judged: JudgedLine; available: number; onMended: () => void }) {
  const t = useTranslations("buying.checkout");
  const { line, limits, title } = judged;
  const instead = nearestQuantities(available, { minimum: limits?.minimum ?? 1, multiple: limits?.multiple ?? 1, maximum: available }).at(-1);
  const put = (quantity: number) => {
    useCart.getState().put(line.productId, quantity);
    onMended();
  };
  return (
    <div className="grid gap-1.5">
      <p className="text-xs font-medium text-danger">{t("lineShort", { available })}</p>
      <p className="flex flex-wrap gap-2">
        {instead !== undefined && (
          <Button size="sm" onClick={() => put(instead)}>
            {t("orderInstead", { quantity: instead })}
          </Button>
        )}
        <Button size="sm" aria-label={t("leaveOutOf", { title })} onClick={() => put(0)}>
          {t("leaveOut")}
        </Button>
      </p>
    </div>
  );
}
