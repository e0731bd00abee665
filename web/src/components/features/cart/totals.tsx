"use client";

import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { cn } from "@/lib/cn";
import type { Money as MoneyValue } from "@/lib/format/format";
import type { Quote } from "./offers";

/** What each seller's part comes to and the whole, as the server says it. */
export function Totals({ quote, busy }: { quote: Quote; busy: boolean }) {
  const t = useTranslations("buying.totals");
  return (
    <div aria-busy={busy} className={busy ? "text-soft" : undefined}>
      <div className="grid gap-3">
        {quote.sellers.map((part) => (
          <section key={part.seller.id} aria-label={part.seller.name} className="grid gap-0.5 border-b pb-3 text-xs text-soft">
            <h3 className="truncate text-sm font-medium text-ink">{part.seller.name}</h3>
            <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5">
              <Amount term={t("goods")} value={part.net} />
              <Amount term={part.reverse_charge ? t("reverseCharge") : t("tax")} value={part.tax} />
              <Amount term={t("shipping")} value={part.shipping} />
              {!part.reverse_charge && <Amount term={t("shippingTax")} value={part.shipping_tax} />}
              <Amount term={t("sellerTotal")} value={part.total} strong />
            </dl>
          </section>
        ))}
      </div>
      <p className="flex items-baseline justify-between gap-4 pt-3 text-md font-semibold">
        <span>{t("total")}</span>
        <span aria-live="polite">
          <Money value={quote.total} />
        </span>
      </p>
    </div>
  );
}

function Amount({ term, value, strong }: { term: string; value: MoneyValue; strong?: boolean }) {
  return (
    <>
      <dt className={cn(strong && "font-medium text-ink")}>{term}</dt>
      <dd className={cn("text-right", strong && "font-medium text-ink")}>
        <Money value={value} />
      </dd>
    </>
  );
}
