"use client";

import { ShoppingCart } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { QuantityInput } from "@/components/ui/quantity-input";
import { mendQuantity } from "@/components/ui/quantity";
import { useFormat } from "@/lib/format/use-format";
import { useCart } from "@/stores/cart";
import { type Tier, nextTier, tierFor, times } from "./tiers";
import { TierTable } from "./tier-table";

type Orderable = {
  id: string;
  title: string;
  unit: string;
  moq: number;
  multiple: number;
  caseSize: number;
  available: number;
  /** Null where this reader may not see prices. */
  tiers: Tier[] | null;
  /** Of the currency, for the total. */
  decimals: number;
};

/** Quantity, the price that it brings, and the way into the cart. */
export function OrderBox({ product, canBuy }: { product: Orderable; canBuy: boolean }) {
  const t = useTranslations("public.product");
  const format = useFormat();
  const limits = { minimum: product.moq, multiple: product.multiple, maximum: product.available };
  const [quantity, setQuantity] = useState(() => mendQuantity(0, limits));
  const [said, setSaid] = useState("");
  const put = useCart((cart) => cart.put);
  const inCart = useCart((cart) => cart.lines.find((line) => line.productId === product.id)?.quantity ?? 0);
  const { tiers } = product;
  const tier = tiers && tierFor(tiers, quantity);
  const better = tiers && nextTier(tiers, quantity, limits);
  const orderable = mendQuantity(0, limits) > 0;
  const add = () => {
    put(product.id, quantity);
    setSaid(t("added", { quantity, title: product.title }));
  };
  return (
    <div className="grid gap-4">
      {tiers && tiers.length > 0 && <TierTable tiers={tiers} applies={orderable ? tier : null} />}
      {orderable && canBuy && (
        <div className="grid gap-3">
          <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
            <div className="grid gap-1">
              <label htmlFor="quantity" className="text-xs font-medium text-soft">
                {t("quantity")}
              </label>
              <QuantityInput id="quantity" {...limits} value={quantity} onValueChange={setQuantity} className="w-36" />
            </div>
            {tier && (
              <p className="numeric ml-auto grid justify-items-end text-right" aria-live="polite">
                <span className="text-xs text-faint">
                  {t("total")} · {t("unitPrice", { price: format.money(tier.unit_price) })}
                </span>
                <strong className="text-lg font-semibold">
                  {format.money({ amount: times(tier.unit_price.amount, quantity, product.decimals), currency: tier.unit_price.currency })}
                </strong>
              </p>
            )}
          </div>
          {tiers && (
            // The height is kept, so that nothing moves while one counts up.
            <p className="numeric min-h-4.5 text-xs text-accent-text">
              {better && (
                <button type="button" className="underline-offset-2 hover:underline" onClick={() => setQuantity(quantity + better.more)}>
                  {t("nextTier", { count: better.more, price: format.money(better.tier.unit_price) })}
                </button>
              )}
            </p>
          )}
          <Button variant="primary" size="lg" className="w-full" onClick={add} disabled={inCart === quantity}>
            <ShoppingCart aria-hidden />
            {inCart > 0 ? t("setTo") : t("add")}
          </Button>
          <p className="flex flex-wrap items-center justify-between gap-2 text-sm text-soft empty:hidden">
            {inCart > 0 && <span className="numeric">{t("inCart", { quantity: inCart })}</span>}
            {inCart > 0 && (
              <Link href="/cart" prefetch={false} className="font-medium text-accent-text hover:underline">
                {t("toCart")}
              </Link>
            )}
          </p>
        </div>
      )}
      {!orderable && <p className="text-sm text-caution">{t("outOfStock")}</p>}
      {!canBuy && <p className="text-sm text-soft">{t("onlyBuyers")}</p>}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
