import type { Page } from "@playwright/test";
import type { Json } from "../support/api";
import { expect, open, signedIn, test } from "../support/browser";
import { ADDRESS, type Company, makeCompany } from "../support/companies";
import { picture } from "../support/files";
import { confirmedOrder, freshSku, giveCredit } from "../support/trade";
import { dropFiles, makeDraft } from "./things";

test.describe.configure({ timeout: 240_000 });

let seller: Company;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  seller = await makeCompany("manufacturer", { until: "registered" });
  page = await signedIn(browser, seller);
  page.setDefaultTimeout(60_000);
});
test.afterAll(() => page.context().close());

const wait = { timeout: 30_000 };

test("a price is changed in the table and undone; one that somebody else changed is not overwritten", async () => {
  const draft = await makeDraft(seller, "Made-up tea towel");
  await open(page, "/manufacturer/products", "Products");
  const price = page.getByRole("button", { name: `Price of ${draft.sku}` });
  await price.click();
  await page.getByRole("textbox", { name: `Price of ${draft.sku}` }).fill("4.80");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Price of ${draft.sku} saved.`)).toBeVisible(wait);
  await expect(price).toContainText("€4.80");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(price).toContainText("€4.50", wait);

  await price.click();
  const field = page.getByRole("textbox", { name: `Price of ${draft.sku}` });
  await field.fill("0.01");
  await page.keyboard.press("Enter");
  await expect(field).toHaveAccessibleDescription("A larger quantity must not cost more for each unit.");
  await page.keyboard.press("Escape");

  const now: Json = await seller.caller.get(`/products/${draft.id}`);
  await seller.caller.put(`/products/${draft.id}/pricing-tiers`, { tiers: [{ min_quantity: 1, unit_price: "4.95" }] });
  await price.click();
  await page.getByRole("textbox", { name: `Price of ${draft.sku}` }).fill("9.99");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Someone else changed this product.")).toBeVisible(wait);
  await expect(price).toContainText("€4.95", wait);
  const after: Json = await seller.caller.get(`/products/${draft.id}`);
  expect(after.tiers[0].unit_price.amount).toMatch(/^4\.95/);
  expect(after.version).toBe(now.version + 1);
});

test("products are archived together, after a question", async () => {
  const drafts = [await makeDraft(seller, "Made-up soap dish"), await makeDraft(seller, "Made-up towel rail")];
  await open(page, "/manufacturer/products?status=draft", "Products");
  for (const { sku } of drafts) await page.getByRole("checkbox", { name: `Select ${sku}` }).click();
  await page.getByRole("button", { name: "Archive", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Archive 2 products" }).click();
  await expect(page.getByText("2 products archived.")).toBeVisible(wait);
  for (const { id } of drafts) expect((await seller.caller.get(`/products/${id}`)).status).toBe("archived");
});

test("pictures are dropped, put in another order by keyboard, and kept", async () => {
  const draft = await makeDraft(seller, "Made-up picture frame");
  await open(page, `/manufacturer/products/${draft.id}`, "Made-up picture frame");
  // What the page reads by itself is there: it takes drops now.
  await expect(page.getByText("Nothing has moved yet.")).toBeVisible({ timeout: 60_000 });
  await dropFiles(page, [
    { name: "red.png", type: "image/png", content: picture(200, 40, 40) },
    { name: "blue.png", type: "image/png", content: picture(40, 40, 200) },
  ]);
  const pictures = page.getByRole("group", { name: "Pictures" }).getByRole("listitem");
  await expect(pictures).toHaveCount(2, { timeout: 60_000 });
  const first = await pictures.nth(0).getByRole("img").getAttribute("src");
  await page.getByRole("button", { name: "Move picture 2 forward" }).focus();
  await page.keyboard.press("Enter");
  await expect(pictures.nth(1).getByRole("img")).toHaveAttribute("src", first ?? "");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Made-up picture frame is saved.")).toBeVisible(wait);
  const saved: Json = await seller.caller.get(`/products/${draft.id}`);
  expect(saved.image_ids).toHaveLength(2);
  expect(first).toContain(saved.image_ids[1]);
});

test("stock is set in two warehouses, every change leaves a movement, and orders are reserved where the goods lie", async ({ browser }) => {
  const [works, buyer] = await Promise.all([makeCompany("manufacturer"), makeCompany("retailer")]);
  await giveCredit(buyer);
  const shelf: Json = await works.caller.post("/products", {
    sku: freshSku(), title: "Made-up shelf", brand: "Made-up", weight_g: 250, status: "active", tiers: [{ min_quantity: 1, unit_price: "4.50" }],
  });
  for (const [priority, name] of ["Halle", "Leipzig"].entries()) await works.caller.post("/warehouses", { name, address: ADDRESS, priority });
  const own = await signedIn(browser, works);
  own.setDefaultTimeout(60_000);
  await open(own, `/manufacturer/stock?product=${shelf.id}`, "Stock");
  for (const [warehouse, count] of [["Halle", 7], ["Leipzig", 40]] as const) {
    await own.getByRole("button", { name: "Add stock" }).click();
    await own.getByRole("dialog").getByLabel("Product").fill("Made-up shelf");
    await own.getByRole("option", { name: /Made-up shelf/ }).click();
    const dialog = own.getByRole("dialog");
    await dialog.getByLabel("Warehouse").selectOption({ label: warehouse });
    await dialog.getByLabel("On hand").fill(String(count));
    await dialog.getByLabel("Reorder level").fill("10");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(own.getByText(`${warehouse}: ${count} on hand.`)).toBeVisible(wait);
  }
  const rows = own.getByRole("table", { name: "Stock by product and warehouse" }).getByRole("row");
  await expect(rows.filter({ hasText: "Halle" })).toContainText("Low");
  await expect(rows.filter({ hasText: "Leipzig" })).toContainText("40");
  await own.getByRole("button", { name: `Movements of ${shelf.sku}` }).first().click();
  await expect(own.getByRole("table", { name: "Movements" }).getByRole("row")).toHaveCount(3, wait);

  const reserved = async (units: Record<string, number>) => {
    await open(own, `/manufacturer/stock?product=${shelf.id}`, "Stock");
    for (const [warehouse, count] of Object.entries(units)) {
      await expect(rows.filter({ hasText: warehouse }).getByRole("cell", { name: String(count), exact: true }).first()).toBeVisible(wait);
    }
  };
  // Leipzig alone has all of it. Then neither has, and Halle, which comes first, gives what it has.
  await confirmedOrder(buyer, [{ product_id: shelf.id, quantity: 20 }]);
  await reserved({ Halle: 0, Leipzig: 20 });
  await confirmedOrder(buyer, [{ product_id: shelf.id, quantity: 25 }]);
  await reserved({ Halle: 7, Leipzig: 38 });
  await own.context().close();
});
