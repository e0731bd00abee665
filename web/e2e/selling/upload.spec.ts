import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Json } from "../support/api";
import { expect, open, signedIn, test } from "../support/browser";
import { ADDRESS, type Company, makeCompany } from "../support/companies";

test.describe.configure({ timeout: 300_000 });

const ROWS = 10_000;
/** Every thousandth row has a price that is none. */
const BAD_EVERY = 1_000;
let seller: Company;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  seller = await makeCompany("manufacturer", { until: "registered" });
  await seller.caller.post("/warehouses", { name: "Leipzig", address: ADDRESS });
  page = await signedIn(browser, seller);
  page.setDefaultTimeout(60_000);
});
test.afterAll(() => page.context().close());

function priceList(): string {
  const lines = ["Artikelnr,Bezeichnung,Price,Colour,Bestand"];
  for (let row = 1; row <= ROWS; row++) lines.push(`BULK-${row},Made-up peg ${row},${row % BAD_EVERY === 0 ? "cheap" : "1.25"},red,5`);
  return `${lines.join("\n")}\n`;
}

test("10,000 products are taken over from a file; bad rows are reported and good ones kept", async () => {
  await open(page, "/manufacturer/uploads", "Bulk upload");
  await expect(page.getByText("No upload yet")).toBeVisible({ timeout: 60_000 });
  await page.getByLabel("Choose a file").setInputFiles({ name: "pegs.csv", mimeType: "text/csv", buffer: Buffer.from(priceList()) });
  await expect(page.getByLabel("What Artikelnr is taken for")).toHaveValue("sku", { timeout: 60_000 });
  await expect(page.getByLabel("What Bezeichnung is taken for")).toHaveValue("title");
  await expect(page.getByLabel("What Colour is taken for")).toHaveValue("spec:Colour");
  await expect(page.getByRole("cell", { name: "BULK-1", exact: true }).last()).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Upload 10,000 rows" }).click();
  await expect(page).toHaveURL(/\/manufacturer\/uploads\/[0-9a-f-]{36}$/, { timeout: 60_000 });
  await expect(page.getByText("Done", { exact: true })).toBeVisible({ timeout: 180_000 });
  await expect(page.getByText("10 rows refused, no warnings")).toBeVisible();

  const id = page.url().split("/").at(-1) ?? "";
  const upload: Json = await seller.caller.get(`/products/bulk-upload/${id}`);
  expect(upload).toMatchObject({ status: "completed", rows_read: ROWS, rows_created: ROWS - 10, rows_refused: 10 });

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download the error file" }).click()]);
  const lines = readFileSync(await download.path(), "utf8").trim().split(/\r?\n/);
  expect(lines[0]?.replace("\uFEFF", "")).toBe("line,severity,sku,field,code,message");
  const told = lines.slice(1).map((line) => line.split(","));
  // The first line of the file is its head.
  expect(told.map(([line]) => Number(line))).toEqual(Array.from({ length: 10 }, (_, index) => (index + 1) * BAD_EVERY + 1));
  expect(told[0]).toEqual(expect.arrayContaining(["refused", "BULK-1000", "price"]));

  await page.getByRole("link", { name: "To the products" }).click();
  await page.getByLabel("Search", { exact: true }).fill("BULK-999");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Made-up peg 999", exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByLabel("Search", { exact: true }).fill("BULK-1000");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No product fits").or(page.getByRole("link", { name: "Made-up peg 10000" }))).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("link", { name: "Made-up peg 1000", exact: true })).toBeHidden();
});

test("columns that nobody knows are told by hand, and the rows that are read are counted up to the end", async () => {
  const lines = Array.from({ length: ROWS }, (_, row) => `Made-up hook ${row + 1};HOOK-${row + 1};2.50`);
  await open(page, "/manufacturer/uploads", "Bulk upload");
  await page.getByLabel("Choose a file").setInputFiles({ name: "hooks.csv", mimeType: "text/csv", buffer: Buffer.from(`Alpha;Beta;Gamma\n${lines.join("\n")}\n`) });
  const taken = (column: string) => page.getByLabel(`What ${column} is taken for`);
  for (const column of ["Alpha", "Beta", "Gamma"]) await expect(taken(column)).toHaveValue("");
  const start = page.getByRole("button", { name: "Upload 10,000 rows" });
  await expect(page.getByText("Choose the column that has the SKU")).toBeVisible();
  await expect(start).toBeDisabled();

  await taken("Alpha").selectOption({ label: "Title" });
  await taken("Beta").selectOption({ label: "Title" });
  await expect(page.getByText("Two columns are taken for the same.")).toBeVisible();
  await taken("Beta").selectOption({ label: "SKU (needed)" });
  await taken("Gamma").selectOption({ label: "Price" });
  const preview = page.getByRole("table", { name: "First rows" });
  await expect(preview.getByRole("columnheader")).toHaveText(["Line", "Title", "SKU (needed)", "Price", "What is wrong"]);
  await expect(preview.getByRole("row").nth(1).getByRole("cell")).toHaveText(["2", "Made-up hook 1", "HOOK-1", "2.50", "Fine"]);
  await start.click();

  // Some rows but not all; the page goes on by itself.
  await page.getByText(/^[1-9](\d{0,2}|,\d{3}) rows read$/).waitFor();
  await expect(page.getByRole("progressbar", { name: "How far it is" })).toHaveAttribute("aria-valuenow", /^[1-9]\d?$/);
  await expect(page.getByRole("status").filter({ hasText: "Done" })).toBeVisible({ timeout: 180_000 });
  await expect(page.getByText("10,000", { exact: true })).toHaveCount(2);
  await page.getByRole("link", { name: "To the products" }).click();
  await page.getByLabel("Search", { exact: true }).fill("HOOK-7777");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row").filter({ hasText: "HOOK-7777" })).toContainText("€2.50");
});
