"use client";

import { useEffect } from "react";
import { useSession } from "@/lib/auth/use-session";
import { followOtherTabs, useCart } from "@/stores/cart";

/** Shows the cart of whoever reads this page. For everything that shows the cart or adds to it. */
export function useOpenCart(): void {
  const owner = useSession()?.organisation_id ?? null;
  useEffect(() => {
    useCart.getState().open(owner);
    return followOtherTabs();
  }, [owner]);
}
