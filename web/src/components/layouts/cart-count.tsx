"use client";

import { ShoppingCart } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { useOpenCart } from "@/lib/hooks/use-open-cart";
import { useCart } from "@/stores/cart";

/** The way to the cart, with the number of its lines. */
export function CartCount() {
  const t = useTranslations("common.layout");
  const count = useCart((cart) => cart.lines.length);
  useOpenCart();
  return (
    <Link href="/cart" prefetch={false} aria-label={t("cart", { count })} className={`${buttonStyles({ variant: "quiet", size: "icon" })} relative`}>
      <ShoppingCart aria-hidden />
      {count > 0 && (
        <span aria-hidden className="numeric absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 text-2xs leading-none font-semibold text-accent-ink">
          {count}
        </span>
      )}
    </Link>
  );
}
