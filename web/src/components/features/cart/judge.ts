import type { components } from "@/lib/api/schema";
import { isProblem } from "@/lib/api/problem";
import type { CartLine } from "@/stores/cart";
import type { CheckedRow, Offer, RowStatus } from "./offers";

type Schemas = components["schemas"];
type Product = Schemas["ProductOutput"];
type RowInput = Schemas["RowInput"];

/** A line of the cart and what becomes of it now. `unpriced`: who looks may not see prices. */
export type JudgedLine = {
  line: CartLine;
  status: RowStatus | "unpriced";
  title: string;
  sku: string;
  seller: { id: string; name: string } | null;
  imageId: string | null;
  /** Null where it is not for sale, and where prices are hidden. */
  offer: Offer | null;
  limits: { minimum: number; multiple: number; maximum: number } | null;
  unit: string;
  unitPrice: Schemas["MoneyModel"] | null;
  net: Schemas["MoneyModel"] | null;
  nextTier: Schemas["NextTierOutput"] | null;
};

export type Lookups = {
  /** GET /products/{id}; throws an ApiProblem of 404 for what is not for sale. */
  product: (id: string) => Promise<Product>;
  /** POST /orders/check-lines. */
  check: (rows: RowInput[]) => Promise<CheckedRow[]>;
};

const AT_ONCE = 6;

/** Judges a cart whose reader may see prices: one call where SKU and seller of all lines are remembered. */
export async function judgePriced(lines: readonly CartLine[], ask: Lookups): Promise<JudgedLine[]> {
  const products = await lookUp(lines.filter((line) => !line.sku || !line.sellerId), ask);
  const first = await check(lines, products, ask);
  // A seller may have given a product another SKU since: its id still names it.
  const lost = lines.filter((line) => first.get(line.productId)?.status === "unknown" && !products.has(line.productId));
  const found = await lookUp(lost, ask);
  const again = await check(lost.filter((line) => found.get(line.productId)), found, ask);
  const known = new Map([...products, ...found]);
  return lines.map((line) => fromRow(line, again.get(line.productId) ?? first.get(line.productId), known.get(line.productId)));
}

/** For guests and companies that are not verified: what it is, and how it is sold. */
export async function judgeUnpriced(lines: readonly CartLine[], ask: Pick<Lookups, "product">): Promise<JudgedLine[]> {
  const products = await lookUp(lines, ask);
  return lines.map((line) => fromProduct(line, products.get(line.productId) ?? null));
}

async function check(lines: readonly CartLine[], products: ReadonlyMap<string, Product | null>, ask: Lookups) {
  const rows: { id: string; row: RowInput }[] = [];
  for (const line of lines) {
    const product = products.get(line.productId);
    const code = product?.sku ?? line.sku;
    const seller = product?.seller_id ?? line.sellerId;
    if (product !== null && code && seller) rows.push({ id: line.productId, row: { code, seller, quantity: line.quantity } });
  }
  const checked = rows.length > 0 ? await ask.check(rows.map(({ row }) => row)) : [];
  return new Map(rows.map(({ id }, index) => [id, checked[index]]));
}

/** The products by id, null for what is not for sale; a few at a time. */
async function lookUp(lines: readonly CartLine[], ask: Pick<Lookups, "product">): Promise<Map<string, Product | null>> {
  const found = new Map<string, Product | null>();
  const waiting = lines.map((line) => line.productId);
  const work = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      try {
        found.set(id, await ask.product(id));
      } catch (error) {
        if (!isProblem(error) || error.status !== 404) throw error;
        found.set(id, null);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

function fromRow(line: CartLine, row: CheckedRow | undefined, product: Product | null | undefined): JudgedLine {
  const offer = row?.product ?? null;
  if (!row || !offer) {
    return { ...fromProduct(line, product ?? null), status: "not_orderable", offer: null, limits: null };
  }
  return {
    line,
    // Another product has this line's code too; the id says which is meant, but it cannot be judged by it.
    status: offer.id === line.productId ? row.status : "not_orderable",
    title: offer.title,
    sku: offer.sku,
    seller: offer.seller,
    imageId: offer.image_id,
    offer,
    limits: { minimum: offer.moq, multiple: offer.quantity_multiple, maximum: Math.max(0, offer.available) },
    unit: offer.unit,
    unitPrice: row.unit_price,
    net: row.net,
    nextTier: row.next_tier,
  };
}

function fromProduct(line: CartLine, product: Product | null): JudgedLine {
  const forSale = product?.status === "active" && !product.unlisted;
  return {
    line,
    status: forSale ? "unpriced" : "not_orderable",
    title: product?.title ?? line.sku ?? "",
    sku: product?.sku ?? line.sku ?? "",
    seller: product ? { id: product.seller_id, name: product.seller_name } : null,
    imageId: product?.image_ids[0] ?? null,
    offer: null,
    limits: forSale ? { minimum: product.moq, multiple: product.quantity_multiple, maximum: Math.max(0, product.available) } : null,
    unit: product?.unit ?? "",
    unitPrice: null,
    net: null,
    nextTier: null,
  };
}
