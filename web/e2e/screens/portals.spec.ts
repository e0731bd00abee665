import { randomUUID } from "node:crypto";
import { appendFileSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { BASE, Caller, type Json, demoAccount } from "../support/api";
import { expect, expectAccessible, open, signedIn, test } from "../support/browser";
import { makeCompany, theOperator } from "../support/companies";

test.describe.configure({ timeout: 600_000 });

const WIDTHS = [1440, 1024, 390];
const SIZE = { width: 1280, height: 720 };

/** Pages that no walk can look at. */
const NOTHING_TO_SEE: Record<string, string> = {
  "/session": "renews the session and leads on at once",
  "/manufacturer/products/[id]/inventory": "leads to the product in the stock list",
};

/** What the walks of this run opened: in a file, since a test that fails ends what runs the others. */
const visited = () => join(test.info().project.outputDir, "visited.txt");

/**
 * Opens each page afresh, waits until the browser has taken it over and read what it shows, and has a look at it: by day,
 * by night, and on screens of other widths.
 */
async function walk(page: Page, paths: string[]): Promise<void> {
  // Colours change at once.
  await page.emulateMedia({ reducedMotion: "reduce" });
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole("main").getByRole("heading").first(), path).toBeVisible({ timeout: 60_000 });
    await page.waitForFunction(() => Object.keys(document.querySelector("main :is(h1, h2)") ?? {}).some((key) => key.startsWith("__react")));
    await expect(page.getByRole("status").filter({ hasText: "Loading" }), path).toHaveCount(0, { timeout: 60_000 });
    if ((await page.getByRole("heading", { level: 1 }).count()) !== 1) faults.push(`${path}: has not one heading of its own`);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "light" });
    for (const width of WIDTHS) {
      await page.setViewportSize({ ...SIZE, width });
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (tooWide > 0) faults.push(`${path}: scrolls sideways at ${width}, ${tooWide} too wide`);
    }
    await page.setViewportSize(SIZE);
    appendFileSync(visited(), `${path}\n`);
  }
  expect(faults).toEqual([]);
}

/** What the sidebar leads to, and more pages of the portal. */
async function pagesOf(page: Page, home: string, more: string[]): Promise<string[]> {
  await open(page, home, /./);
  const links = page.getByRole("navigation").first().getByRole("link");
  const offered = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(offered.length).toBeGreaterThan(5);
  return [...offered, ...more.map((each) => home + each)];
}

/** The first of each of these lists. */
function firstOf(caller: Caller, lists: string[]): Promise<Json[]> {
  return Promise.all(lists.map(async (list) => (await caller.get(list)).items[0]));
}

test("public screens can be used by everyone and are free of faults", async ({ page }) => {
  const [product, category] = await firstOf(new Caller(), ["/search?limit=1", "/categories?limit=1"]);
  await walk(page, [
    "/", "/search", "/search?view=list", "/search?q=nothing-like-this", "/cart",
    `/categories/${category.slug}`, `/products/${product.id}`, `/sellers/${product.seller_id}`,
    "/login", "/register", "/forgot-password", "/reset-password?token=made-up", "/confirm-email?token=made-up", "/accept-invitation?token=made-up",
    "/logout", "/forbidden", "/no-such-page", `/products/${randomUUID()}`,
  ]);
});

test("a buyer's screens can be used by everyone and are free of faults", async ({ browser }) => {
  const account = demoAccount("retailer");
  const caller = await Caller.signIn(account);
  const [order, shipment, invoice, thread, list, product] = await firstOf(caller, [
    "/orders?limit=1", "/shipments?limit=1", "/invoices?limit=1", "/threads?limit=1", "/saved-lists?limit=1", "/search?limit=1",
  ]);
  const page = await signedIn(browser, account);
  const pages = await pagesOf(page, "/retailer", [
    "/invoices/credit", `/orders/${order.id}`, `/shipments/${shipment.id}`, `/invoices/${invoice.id}`, `/messages/${thread.id}`,
    `/messages/new?product=${product.id}`, `/lists/${list.id}`, `/lists/from-order/${order.id}`, "/checkout", `/checkout/${order.group_id}`, "/no-such-page",
  ]);
  await walk(page, [...pages, `/products/${product.id}`]);
});

test("a seller's screens can be used by everyone and are free of faults", async ({ browser }) => {
  const account = demoAccount("manufacturer", "Figment");
  const [product, customer, order, shipment, invoice, thread] = await firstOf(await Caller.signIn(account), [
    "/products?mine=true&limit=1", "/orders/customers?limit=1", "/orders?limit=1", "/shipments?limit=1", "/invoices?limit=1", "/threads?limit=1",
  ]);
  const page = await signedIn(browser, account);
  const upload = await uploadRefusedRow(page);
  const pages = await pagesOf(page, "/manufacturer", [
    "/products/new", `/products/${product.id}`, `/customers/${customer.buyer_id}`, "/stock?tab=warehouses", "/statement?tab=commissions",
    "/reports?tab=products", "/reports?tab=customers", "/reports?tab=custom", `/uploads/${upload.id}`, `/orders/${order.id}`,
    `/shipments/${shipment.id}`, `/invoices/${invoice.id}`, `/messages/${thread.id}`, `/messages/new?order=${order.id}`, "/no-such-page",
  ]);
  await walk(page, pages);
});

/** An upload of this seller that adds no product, and so has a fault to tell. */
async function uploadRefusedRow(page: Page): Promise<Json> {
  const file = { name: "pegs.csv", mimeType: "text/csv", buffer: Buffer.from("sku,title,price\nPEG-1,Made-up peg,cheap\n") };
  const answer = await page.request.post("/api/v1/products/bulk-upload", { multipart: { file }, headers: { "Sec-Fetch-Site": "same-origin", Origin: BASE } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

test("the operator's screens can be used by everyone and are free of faults", async ({ browser }) => {
  const applicant = await makeCompany("retailer", { until: "applied" });
  const [organisation, order] = await firstOf(await theOperator(), ["/admin/organisations?kind=retailer&limit=1", "/orders?limit=1"]);
  const page = await signedIn(browser, demoAccount("operator"));
  const pages = await pagesOf(page, "/admin", [
    `/organisations/${organisation.id}`, `/credit/${organisation.id}`, "/payments?tab=history", "/payments?tab=receipts", "/payments?tab=refunds",
    "/settings?tab=shipping", "/analytics?tab=sellers", "/analytics?tab=products", `/verifications/${applicant.id}`, `/orders/${order.id}`, "/no-such-page",
  ]);
  await walk(page, pages);
});

// Their frame and these pages tell of the same steps to be taken.
for (const [kind, home] of [["retailer", "/retailer"], ["manufacturer", "/manufacturer"]] as const) {
  for (const until of ["confirmed", "applied"] as const) {
    test(`a ${kind} that is only ${until} sees what is left to do, free of faults`, async ({ browser }) => {
      const page = await signedIn(browser, await makeCompany(kind, { until }));
      await walk(page, [home, `${home}/documents`, `${home}/company`]);
    });
  }
}

test("no screen is left out", () => {
  const files = readdirSync(join("src", "app"), { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)page\.tsx$/.test(file));
  const patterns = files.map((file) => `/${file.split("/").slice(0, -1).filter((part) => !part.startsWith("(")).join("/")}`);
  expect(patterns.length).toBeGreaterThan(50);
  // What is spelt out comes before what stands for anything, as it does in the application.
  const byRank = patterns.toSorted((a, b) => rank(a).localeCompare(rank(b)));
  const paths = readFileSync(visited(), "utf8").trim().split("\n").map((path) => path.split("?")[0] ?? "");
  const seen = new Set(paths.map((path) => byRank.find((pattern) => fits(path, pattern))));
  expect(patterns.filter((pattern) => !seen.has(pattern) && !(pattern in NOTHING_TO_SEE))).toEqual([]);
  expect(Object.keys(NOTHING_TO_SEE).filter((pattern) => !patterns.includes(pattern))).toEqual([]);
});

const rank = (pattern: string) => pattern.split("/").map((part) => (part.startsWith("[...") ? "3" : part.startsWith("[") ? "2" : `1${part}`)).join("/");

function fits(path: string, pattern: string): boolean {
  const source = pattern.split("/").map((part) => (part.startsWith("[...") ? ".+" : part.startsWith("[") ? "[^/]+" : part)).join("/");
  return new RegExp(`^${source}$`).test(path);
}
