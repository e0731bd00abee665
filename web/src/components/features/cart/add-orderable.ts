import type { components } from "@/lib/api/schema";
import { useCart } from "@/stores/cart";
import type { Offer } from "./offers";

/** Adds what the server says can be had to the cart, with what is known of it; answers how many lines fitted in. */
export function addOrderable(orderable: readonly components["schemas"]["WantedLineOutput"][], offers: readonly (Offer | null)[]): number {
  const known = new Map(offers.map((offer) => [offer?.id, offer]));
  const lines = orderable.map(({ product_id: productId, quantity }) => ({
    productId, quantity, sku: known.get(productId)?.sku, sellerId: known.get(productId)?.seller.id,
  }));
  return orderable.length - useCart.getState().add(lines);
}
