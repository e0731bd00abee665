import { create } from "zustand";
import { persist } from "zustand/middleware";

/** What a buyer has gathered so far, kept in this browser. Prices and stock are the server's: POST /orders/quote. */
export type CartLine = { productId: string; quantity: number };

type Cart = {
  lines: CartLine[];
  /** Sets the quantity of a product; 0 takes it out. */
  put: (productId: string, quantity: number) => void;
  clear: () => void;
};

export const CART_STORAGE = "tradepost-cart";

/** Read from storage after the page is there (see CartCount), so that the server's HTML and the first render agree. */
export const useCart = create<Cart>()(
  persist(
    (set) => ({
      lines: [],
      put: (productId, quantity) =>
        set(({ lines }) => {
          const known = lines.some((line) => line.productId === productId);
          if (quantity <= 0) return { lines: lines.filter((line) => line.productId !== productId) };
          if (!known) return { lines: [...lines, { productId, quantity }] };
          return { lines: lines.map((line) => (line.productId === productId ? { ...line, quantity } : line)) };
        }),
      clear: () => set({ lines: [] }),
    }),
    { name: CART_STORAGE, version: 1, skipHydration: true, partialize: ({ lines }) => ({ lines }) },
  ),
);
