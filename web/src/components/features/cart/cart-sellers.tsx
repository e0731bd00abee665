"use client";

import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { CartLineRow } from "./cart-line";
import type { JudgedLine } from "./judge";
import { type SellerQuote, missingOf } from "./offers";

/** Lines by seller in the order in which the cart names them; what is of no known seller stands last. */
export function bySeller(lines: readonly JudgedLine[]): { seller: JudgedLine["seller"]; lines: JudgedLine[] }[] {
  const groups = new Map<string, { seller: JudgedLine["seller"]; lines: JudgedLine[] }>();
  for (const each of lines) {
    const id = each.seller?.id ?? "";
    const group = groups.get(id) ?? { seller: each.seller, lines: [] };
    group.lines.push(each);
    groups.set(id, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.seller === null) - Number(b.seller === null));
}

export function CartSellers({ lines, quotes }: { lines: readonly JudgedLine[]; quotes: readonly SellerQuote[] }) {
  const t = useTranslations("buying.cart");
  return (
    <div className="grid gap-4">
      {bySeller(lines).map(({ seller, lines: own }) => {
        const quote = quotes.find((each) => each.seller.id === seller?.id);
        const name = seller?.name ?? t("noSeller");
        return (
          <section key={seller?.id ?? "none"} aria-label={name} className="min-w-0 rounded-lg border bg-surface">
            <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b px-4 py-2.5">
              <h2 className="text-sm">{name}</h2>
              {quote && (
                <p className="text-xs text-soft">
                  {t("goods")} <Money value={quote.net} className="font-medium text-ink" />
                </p>
              )}
            </header>
            {quote && missingOf(quote) && (
              <div className="px-4 pt-3">
                <Notice tone="caution">
                  {t.rich("missingToMinimum", {
                    missing: () => <Money value={missingOf(quote)} className="font-medium" />,
                    minimum: () => <Money value={quote.minimum_order} />,
                  })}
                </Notice>
              </div>
            )}
            <ul className="divide-y">
              {own.map((each) => (
                <CartLineRow key={each.line.productId} judged={each} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
