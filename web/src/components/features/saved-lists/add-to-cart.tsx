"use client";

import { ShoppingCart } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { useOpenCart } from "@/lib/hooks/use-open-cart";
import { addOrderable } from "../cart/add-orderable";
import { factsOf } from "../cart/offers";

type Schemas = components["schemas"];
type Line = Pick<Schemas["JudgedLineOutput"], "product_id" | "title" | "quantity" | "status" | "product">;

/** Puts what can be had into the cart, and says what cannot and why. */
export function AddToCart({ lines, orderable }: { lines: readonly Line[]; orderable: readonly Schemas["WantedLineOutput"][] }) {
  const t = useTranslations("buying.lists");
  const status = useTranslations("buying.status");
  useOpenCart();
  const mayOrder = useMay("order:create");
  const [added, setAdded] = useState<number | null>(null);
  const missing = lines.filter((line) => line.status !== "ok" && line.status !== "merged");
  if (!mayOrder) return null;
  const add = () => {
    setAdded(addOrderable(orderable, lines.map((line) => line.product)));
  };
  return (
    <div className="grid gap-3">
      <Button variant="primary" className="justify-self-start" disabled={orderable.length === 0} onClick={add}>
        <ShoppingCart aria-hidden />
        {t("addAll", { count: orderable.length })}
      </Button>
      <div role="status" className="grid gap-3 empty:hidden">
        {added !== null && (
          <Notice
            tone="positive"
            actions={
              <Button asChild size="sm">
                <Link href="/cart">{t("toCart")}</Link>
              </Button>
            }
          >
            {t("added", { count: added })}
          </Notice>
        )}
        {missing.length > 0 && (
          <Notice tone="caution" title={t("missing", { count: missing.length })}>
            <ul>
              {missing.slice(0, 20).map((line) => (
                <li key={line.product_id}>
                  {line.title}: {line.status === "merged" ? "" : status(line.status, factsOf(line.product))}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </div>
  );
}
