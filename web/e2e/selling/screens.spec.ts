import { type Page, expect, test } from "@playwright/test";
import { type Json, demoAccount } from "../support/api";
import { expectAccessible, listenForFaults, signedIn } from "../support/browser";
import { open } from "./things";
import { Caller } from "../support/api";

test.describe.configure({ timeout: 240_000 });

let page: Page;
let faults: string[];
let caller: Caller;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  const account = demoAccount("manufacturer", "Figment");
  caller = await Caller.signIn(account);
  page = await signedIn(browser, account);
  page.setDefaultTimeout(60_000);
  faults = listenForFaults(page);
});
test.afterAll(() => page.context().close());

const SCREENS: [string, string | RegExp][] = [
  ["/manufacturer", "Overview"],
  ["/manufacturer/products", "Products"],
  ["/manufacturer/products/new", "New product"],
  ["/manufacturer/uploads", "Bulk upload"],
  ["/manufacturer/stock", "Stock"],
  ["/manufacturer/stock?tab=warehouses", "Stock"],
  ["/manufacturer/statement", "Commission and balance"],
  ["/manufacturer/statement?tab=commissions", "Commission and balance"],
  ["/manufacturer/reports", "Reports"],
  ["/manufacturer/reports?tab=products", "Reports"],
  ["/manufacturer/reports?tab=customers", "Reports"],
  ["/manufacturer/reports?tab=custom", "Reports"],
];

for (const [path, heading] of SCREENS) {
  test(`${path} can be used by everyone`, async () => {
    await open(page, path, heading);
    await page.waitForTimeout(1_500);
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
}

test("a product's editor can be used by everyone", async () => {
  const products: Json = await caller.get("/products?mine=true&limit=1");
  await open(page, `/manufacturer/products/${products.items[0].id}`, products.items[0].title);
  await page.waitForTimeout(1_500);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test("a report is asked for, made in the background, and downloaded", async () => {
  const title = `Made-up report ${Date.now()}`;
  await open(page, "/manufacturer/reports?tab=custom", "Reports");
  await page.getByLabel("Name").fill(title);
  await page.getByRole("button", { name: "Make the report" }).click();
  const row = page.getByRole("row").filter({ hasText: title });
  await expect(row.getByText("Ready")).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), row.getByRole("link", { name: `Download ${title}` }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await row.getByRole("button", { name: `Delete ${title}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(row).toBeHidden({ timeout: 30_000 });
});
