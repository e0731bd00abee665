import { type Page, expect } from "@playwright/test";
import type { Json } from "../support/api";
import { type Company, makeCompany } from "../support/companies";
import { giveCredit, makeProducts, setMinimum } from "../support/trade";

export type Stage = Awaited<ReturnType<typeof makeStage>>;

/** Three sellers, one of them with a minimum order, and two buyers. */
export async function makeStage() {
  const mark = crypto.randomUUID().slice(0, 6).toUpperCase();
  const seller = (name: string) => makeCompany("manufacturer", { name });
  const [mill, works, house, buyer, rival] = await Promise.all([
    seller("Paper Mill"), seller("Glass Works"), seller("Thread House"),
    makeCompany("retailer", { name: "Corner Buyer" }), makeCompany("retailer", { name: "Rival Buyer" }),
  ]);
  const [many, [glass], [thread]] = await Promise.all([
    makeProducts(mill, [
      {
        sku: `CASE-${mark}`, title: `Cased paper ${mark}`, caseSize: 24, stock: 2_400,
        tiers: [{ min_quantity: 24, unit_price: "2.00" }, { min_quantity: 48, unit_price: "1.80" }, { min_quantity: 240, unit_price: "1.50" }],
      },
      ...Array.from({ length: 10 }, (_, n) => ({ sku: `SHEET-${mark}-${n}`, title: `Sheet ${n} ${mark}`, price: "1.00" })),
      { sku: `BOTH-${mark}`, title: `Of the mill ${mark}` },
      { sku: `LAST-${mark}`, title: `Last unit ${mark}`, price: "9.00", stock: 1 },
    ]),
    makeProducts(works, [{ sku: `GLASS-${mark}`, title: `Glass ${mark}`, price: "4.00", stock: 1_000 }, { sku: `BOTH-${mark}`, title: `Of the works ${mark}` }]),
    makeProducts(house, [{ sku: `THREAD-${mark}`, title: `Thread ${mark}`, price: "3.00" }]),
    setMinimum(house, "60.00"),
    giveCredit(buyer, "2000.00"),
    giveCredit(rival, "2000.00"),
  ]);
  return { mark, cased: many[0], sheets: many.slice(1, 11), last: many.at(-1), glass, thread, works, buyer, rival };
}

/** Puts lines into the cart of this browser, as the product page does; into a guest's where it is nobody's. */
export async function fillCart(page: Page, company: Company | null, lines: { productId: string; quantity: number }[]): Promise<void> {
  await page.goto("/forbidden");
  const name = company ? `tradepost-cart:${company.id}` : "tradepost-cart";
  await page.evaluate(([at, kept]) => window.localStorage.setItem(at, kept), [name, JSON.stringify({ lines })] as const);
}

export async function walkToReview(page: Page, { poNumber = "" } = {}): Promise<void> {
  await page.goto("/retailer/checkout");
  await page.getByRole("button", { name: "On to delivery" }).click();
  await page.getByRole("button", { name: "On to payment" }).click();
  if (poNumber) await page.getByLabel("PO number").fill(poNumber);
  await page.getByRole("button", { name: "On to review" }).click();
  await expect(page.getByRole("button", { name: /^Order for/ })).toBeEnabled({ timeout: 60_000 });
}

/** The orders of a company with this PO number. */
export async function ordersOf(company: Company, poNumber: string): Promise<Json[]> {
  const { items } = await company.caller.get("/orders?limit=100");
  return items.filter((order: Json) => order.po_number === poNumber);
}
