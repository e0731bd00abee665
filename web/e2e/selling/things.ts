import type { Page } from "@playwright/test";
import type { Json } from "../support/api";
import type { Company } from "../support/companies";
import { freshSku } from "../support/trade";

/** A draft with a price. */
export function makeDraft(seller: Company, title: string): Promise<Json> {
  return seller.caller.post("/products", { sku: freshSku(), title, brand: "Made-up", tiers: [{ min_quantity: 1, unit_price: "4.50" }, { min_quantity: 100, unit_price: "3.90" }] });
}

/** Drops files where pictures are taken, as from a folder. */
export async function dropFiles(page: Page, files: { name: string; type: string; content: Buffer }[]): Promise<void> {
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, type, bytes } of list) transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
    return transfer;
  }, files.map(({ name, type, content }) => ({ name, type, bytes: [...content] })));
  await page.getByText("Drop files here, or").dispatchEvent("drop", { dataTransfer: data });
}
