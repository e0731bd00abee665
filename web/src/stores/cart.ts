import { create } from "zustand";

/**
 * What a buyer has gathered so far, kept in this browser. Prices and stock are the server's: POST /orders/quote.
 * `sku` and `sellerId` are remembered where they are known, so that a whole cart can be looked up in one call.
 */
export type CartLine = { productId: string; quantity: number; sku?: string; sellerId?: string };
type Facts = Pick<CartLine, "sku" | "sellerId">;

type Cart = {
  lines: CartLine[];
  /** The organisation whose cart this is; null for a guest's; undefined until `open` was called. */
  owner: string | null | undefined;
  /** Shows the cart of an organisation, or a guest's. What a guest gathered is taken over by who signs in. */
  open: (owner: string | null) => void;
  /** Sets the quantity of a product; 0 takes it out. */
  put: (productId: string, quantity: number, facts?: Facts) => void;
  /** Puts a line back where it stood. */
  restore: (line: CartLine, place: number) => void;
  /** Adds to what is there; answers how many lines had to be left out because the cart is full. */
  add: (lines: readonly CartLine[]) => number;
  /** Notes SKU and seller of lines that came without them. */
  note: (facts: ReadonlyMap<string, Facts>) => void;
  remove: (productIds: readonly string[]) => void;
  clear: () => void;
};

/** Where a guest's cart is; each organisation has its own beside it. */
export const CART_STORAGE = "tradepost-cart";
/** As many as POST /orders/check-lines looks at. */
export const MOST_LINES = 1_000;
export const MOST_UNITS = 1_000_000;

export const storageOf = (owner: string | null) => (owner === null ? CART_STORAGE : `${CART_STORAGE}:${owner}`);

/** Read from storage after the page is there (see CartCount), so that the server's HTML and the first render agree. */
export const useCart = create<Cart>()((set, get) => {
  // The storage is the truth: another tab may have written to it since.
  const change = (next: (lines: CartLine[]) => CartLine[]) => {
    const owner = get().owner ?? null;
    const lines = next(readLines(owner));
    writeLines(owner, lines);
    set({ lines });
  };
  return {
    lines: [],
    owner: undefined,
    open: (owner) => {
      if (owner !== null) {
        const guests = readLines(null);
        if (guests.length > 0) writeLines(owner, takenOver(readLines(owner), guests));
        writeLines(null, []);
      }
      set({ owner, lines: readLines(owner) });
    },
    put: (productId, quantity, facts = {}) =>
      change((lines) => {
        if (quantity <= 0) return lines.filter((line) => line.productId !== productId);
        const next = { quantity: Math.min(quantity, MOST_UNITS), ...facts };
        if (lines.some((line) => line.productId === productId)) {
          return lines.map((line) => (line.productId === productId ? { ...line, ...next } : line));
        }
        return [...lines, { productId, ...next }].slice(0, MOST_LINES);
      }),
    restore: (line, place) =>
      change((lines) => {
        const others = lines.filter(({ productId }) => productId !== line.productId);
        return [...others.slice(0, place), line, ...others.slice(place)];
      }),
    add: (more) => {
      let wanted = 0;
      change((lines) => {
        const sum = new Map(lines.map((line) => [line.productId, line]));
        for (const line of more) {
          const there = sum.get(line.productId);
          sum.set(line.productId, { ...there, ...line, quantity: Math.min((there?.quantity ?? 0) + line.quantity, MOST_UNITS) });
        }
        wanted = sum.size;
        return [...sum.values()].slice(0, MOST_LINES);
      });
      return Math.max(0, wanted - MOST_LINES);
    },
    note: (facts) => change((lines) => lines.map((line) => ({ ...line, ...facts.get(line.productId) }))),
    remove: (productIds) => change((lines) => lines.filter((line) => !productIds.includes(line.productId))),
    clear: () => change(() => []),
  };
});

/** Another tab changed a cart: if it is the one shown here, it is read again. */
export function followOtherTabs(): () => void {
  const onStorage = (event: StorageEvent) => {
    const { owner } = useCart.getState();
    if (owner !== undefined && event.key === storageOf(owner)) useCart.setState({ lines: readLines(owner) });
  };
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

/** The company's lines with the guest's. Of a product that both have, the larger quantity: nothing is doubled unseen. */
function takenOver(own: CartLine[], guests: CartLine[]): CartLine[] {
  const merged = new Map(own.map((line) => [line.productId, line]));
  for (const line of guests) {
    const there = merged.get(line.productId);
    merged.set(line.productId, { ...there, ...line, quantity: Math.max(line.quantity, there?.quantity ?? 0) });
  }
  return [...merged.values()].slice(0, MOST_LINES);
}

function readLines(owner: string | null): CartLine[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(storageOf(owner)) ?? "null");
    const lines = typeof kept === "object" && kept !== null && "lines" in kept ? kept.lines : null;
    const good = Array.isArray(lines) ? lines.filter(isLine) : [];
    return [...new Map(good.map((line) => [line.productId, line])).values()].slice(0, MOST_LINES);
  } catch {
    return [];
  }
}

function writeLines(owner: string | null, lines: CartLine[]): void {
  try {
    if (lines.length === 0) window.localStorage.removeItem(storageOf(owner));
    else window.localStorage.setItem(storageOf(owner), JSON.stringify({ version: 2, lines }));
  } catch {
    // A browser that keeps nothing still has the cart until the page is left.
  }
}

function isLine(line: unknown): line is CartLine {
  if (typeof line !== "object" || line === null) return false;
  const { productId, quantity } = line as Partial<CartLine>;
  return typeof productId === "string" && typeof quantity === "number" && Number.isInteger(quantity) && quantity > 0;
}
