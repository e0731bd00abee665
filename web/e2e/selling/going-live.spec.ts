import type { Page } from "@playwright/test";
import { Caller, demoAccount } from "../support/api";
import { expect, open, otherPage, signedIn, test } from "../support/browser";
import { ADDRESS, type Company, makeCompany } from "../support/companies";
import { PDF } from "../support/files";

test.describe.configure({ timeout: 300_000 });

let seller: Company;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  seller = await makeCompany("manufacturer", { until: "confirmed" });
  page = await signedIn(browser, seller);
  page.setDefaultTimeout(60_000);
});
test.afterAll(() => page.context().close());

const wait = { timeout: 30_000 };

test("a new seller follows the checklist until a product is on sale, and a guest finds it", async ({ browser }) => {
  const title = `Made-up folding stool ${seller.id.slice(0, 8)}`;
  await open(page, "/manufacturer", "Overview");
  await expect(page.getByRole("heading", { name: "Start selling" })).toBeVisible();
  await expect(page.getByText("1 of 5 done")).toBeVisible();
  await page.getByRole("link", { name: "Hand in", exact: true }).first().click();

  await page.getByLabel("Choose a business document").setInputFiles({ name: "register-extract.pdf", mimeType: "application/pdf", buffer: PDF });
  await expect(page.getByRole("region", { name: "Business documents" }).getByText("register-extract.pdf")).toBeVisible(wait);
  await page.getByLabel("Register number").fill("HRB 1234");
  await page.getByLabel("VAT id").fill("DE136695976");
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText("We are checking it")).toBeVisible(wait);
  await open(page, "/manufacturer", "Overview");
  await expect(page.getByText("Your documents are being checked.")).toBeVisible();

  const operator = await signedIn(browser, demoAccount("operator"));
  await operator.goto(`/admin/verifications/${seller.id}`);
  await operator.getByRole("button", { name: "Approve" }).click(wait);
  await operator.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click();
  await expect(operator.getByText(`${seller.name} is verified.`)).toBeVisible(wait);
  await operator.context().close();

  await expect(async () => {
    await open(page, "/manufacturer", "Overview");
    await expect(page.getByText("2 of 5 done")).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole("link", { name: "Add a warehouse" }).click();

  await page.getByRole("button", { name: "Add a warehouse" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Berlin");
  await dialog.getByLabel("Street and number").fill(ADDRESS.line1);
  await dialog.getByLabel("Postcode").fill("10115");
  await dialog.getByLabel("City").fill("Berlin");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("cell", { name: "Berlin", exact: true })).toBeVisible(wait);

  await open(page, "/manufacturer", "Overview");
  await page.getByRole("listitem").getByRole("link", { name: "New product" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New product" })).toBeVisible(wait);
  await page.getByLabel("Title", { exact: true }).fill(title);
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
  expect(shown).toMatchObject({ status: "active", moq: 10, title });
  await page.getByRole("button", { name: "Change stock" }).click();
  await dialog.getByLabel("Warehouse").selectOption({ label: "Berlin" });
  await dialog.getByLabel("On hand").fill("120");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Berlin: 120 on hand.")).toBeVisible(wait);
  await open(page, "/manufacturer", "Overview");
  await expect(page.getByRole("heading", { name: "Start selling" })).toBeHidden();

  const guest = await otherPage(browser);
  const article = guest.getByRole("article").filter({ hasText: title });
  await expect(async () => {
    await guest.goto("/");
    const box = guest.getByRole("combobox", { name: "Search the catalogue" });
    await box.fill(title);
    await box.press("Enter");
    await expect(article).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await article.getByRole("link").first().click();
  await expect(guest.getByRole("heading", { level: 1, name: title })).toBeVisible(wait);
  await expect(guest).toHaveURL(new RegExp(`/products/${id}`));
  await guest.context().close();
});
