import type { Page } from "@playwright/test";
import { Caller, demoAccount } from "../support/api";
import { expect, expectAccessible, open, signedIn, test } from "../support/browser";
import { makeCompany, theOperator } from "../support/companies";

test.describe.configure({ timeout: 600_000 });

/** Opens each page afresh, waits until the browser has taken it over and read what it shows, and has a look at it. */
async function walk(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await open(page, path, /./);
    await page.waitForFunction(() => Object.keys(document.querySelector("h1") ?? {}).some((key) => key.startsWith("__react")));
    await expect(page.getByRole("status").filter({ hasText: "Loading" }), path).toHaveCount(0, { timeout: 60_000 });
    await expectAccessible(page);
  }
}

/** What the sidebar leads to, and more pages of the portal. */
async function pagesOf(page: Page, home: string, more: string[]): Promise<string[]> {
  await open(page, home, /./);
  const links = page.getByRole("navigation").first().getByRole("link");
  const offered = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(offered.length).toBeGreaterThan(5);
  return [...offered, ...more.map((each) => home + each)];
}

test("a buyer's screens can be used by everyone and are free of faults", async ({ browser }) => {
  const page = await signedIn(browser, demoAccount("retailer"));
  await walk(page, await pagesOf(page, "/retailer", ["/invoices/credit"]));
});

test("a seller's screens can be used by everyone and are free of faults", async ({ browser }) => {
  const account = demoAccount("manufacturer", "Figment");
  const [[product], [customer]] = await Promise.all(
    ["/products?mine=true&limit=1", "/orders/customers?limit=1"].map(async (path) => (await (await Caller.signIn(account)).get(path)).items),
  );
  const page = await signedIn(browser, account);
  const pages = await pagesOf(page, "/manufacturer", [
    "/products/new", `/products/${product.id}`, `/customers/${customer.buyer_id}`, "/stock?tab=warehouses", "/statement?tab=commissions",
    "/reports?tab=products", "/reports?tab=customers", "/reports?tab=custom",
  ]);
  await walk(page, pages);
});

test("the operator's screens can be used by everyone and are free of faults", async ({ browser }) => {
  const retailer = (await (await theOperator()).get("/admin/organisations?kind=retailer&limit=1")).items[0].id as string;
  const page = await signedIn(browser, demoAccount("operator"));
  const pages = await pagesOf(page, "/admin", [
    `/organisations/${retailer}`, `/credit/${retailer}`, "/payments?tab=history", "/payments?tab=receipts", "/payments?tab=refunds",
    "/settings?tab=shipping", "/analytics?tab=sellers", "/analytics?tab=products",
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
