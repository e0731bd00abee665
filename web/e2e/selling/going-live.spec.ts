import type { Page } from "@playwright/test";
import { Caller } from "../support/api";
import { expect, open, signedIn, test } from "../support/browser";
import { ADDRESS, type Company, makeCompany } from "../support/companies";

test.describe.configure({ timeout: 240_000 });

let seller: Company;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  seller = await makeCompany("manufacturer");
  page = await signedIn(browser, seller);
  page.setDefaultTimeout(60_000);
});
test.afterAll(() => page.context().close());

const wait = { timeout: 30_000 };

test("a new seller follows the checklist until a product is on sale", async () => {
  await open(page, "/manufacturer", "Overview");
  await expect(page.getByRole("heading", { name: "Start selling" })).toBeVisible();
  await page.getByRole("link", { name: "Add a warehouse" }).click();

  await page.getByRole("button", { name: "Add a warehouse" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Berlin");
  await dialog.getByLabel("Street and number").fill(ADDRESS.line1);
  await dialog.getByLabel("Postcode").fill("10115");
  await dialog.getByLabel("City").fill("Berlin");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("cell", { name: "Berlin", exact: true })).toBeVisible(wait);

  await open(page, "/manufacturer/products/new", "New product");
  await page.getByLabel("Title", { exact: true }).fill("Made-up folding stool");
  await page.getByLabel("SKU", { exact: true }).fill("STOOL-1");
  await page.getByLabel("GTINs").fill("123");
  await page.getByLabel("From quantity (1)").fill("10");
  await page.getByLabel("Price in EUR (1)").fill("12,50");
  await page.getByLabel("Minimum order").fill("10");
  await page.getByRole("button", { name: "Save and put on sale" }).click();
  await expect(page.getByText("A GTIN has 8, 12, 13 or 14 digits")).toBeVisible(wait);

  await page.getByLabel("GTINs").fill("");
  await page.getByRole("button", { name: "Add a price" }).click();
  await page.getByLabel("From quantity (2)").fill("100");
  await page.getByLabel("Price in EUR (2)").fill("13");
  await expect(page.getByText("This price is higher than that of a smaller quantity.")).toBeVisible();
  await page.getByLabel("Price in EUR (2)").fill("11");
  await page.getByRole("button", { name: "Save and put on sale" }).click();
  await expect(page).toHaveURL(/\/manufacturer\/products\/[0-9a-f-]{36}$/, wait);

  const id = page.url().split("/").at(-1) ?? "";
  const shown = await new Caller().get(`/products/${id}`);
  expect(shown).toMatchObject({ status: "active", moq: 10, title: "Made-up folding stool" });
  await open(page, "/manufacturer", "Overview");
  await expect(page.getByRole("heading", { name: "Start selling" })).toBeHidden();
});
