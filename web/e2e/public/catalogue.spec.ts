import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { demoAccount } from "../support/api";
import { expect, expectAccessible, fillSignIn, signedIn, test } from "../support/browser";
import { makeCompany } from "../support/companies";
import { picture } from "../support/files";
import { confirmedOrder, giveCredit, makeProducts } from "../support/trade";

type Found = { total: number; items: { id: string; title: string; seller_id: string }[]; facets: { brands: { value: string; count: number }[] }; prices_hidden: boolean };

async function searched(request: APIRequestContext, query: string): Promise<Found> {
  const answer = await request.get(`/api/v1/search?${query}`);
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as Found;
}

/** The first mug of the demo data: three tiers, in cases of 24. */
async function aMug(request: APIRequestContext) {
  const [mug] = (await searched(request, "q=stoneware+mug&limit=1")).items;
  if (!mug) throw new Error("the demo data has no mug");
  return mug;
}

test("a visitor searches by a suggestion, narrows by a facet and sorts, and the counts are the API's", async ({ page, request }) => {
  await page.goto("/");
  const box = page.getByRole("combobox", { name: "Search the catalogue" });
  await box.click();
  await box.pressSequentially("stone", { delay: 40 });
  const suggestion = page.getByRole("option").filter({ hasText: "Stoneware" }).first();
  await expect(suggestion).toBeVisible();
  await box.press("Escape");
  await box.fill("stoneware");
  await box.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Results for “stoneware”" })).toBeVisible();
  const all = await searched(request, "q=stoneware");
  await expect(page.getByRole("status").filter({ hasText: /product/ })).toHaveText(`${all.total} products`);

  const [brand] = all.facets.brands;
  if (!brand) throw new Error("no brand among the facets");
  const option = page.getByRole("group", { name: "Brand" }).getByRole("checkbox", { name: new RegExp(brand.value) });
  await option.check();
  await expect(page).toHaveURL(new RegExp(`brand=${brand.value}`));
  await expect(page.getByRole("status").filter({ hasText: /product/ })).toHaveText(new RegExp(`^${brand.count} product`));
  await expect(option).toBeChecked();

  await page.getByRole("combobox", { name: "Sort by" }).selectOption("title");
  await expect(page).toHaveURL(/sort=title/);
  const sorted = await searched(request, `q=stoneware&brand=${brand.value}&sort=title`);
  await expect(page.getByRole("article").first().getByRole("heading")).toHaveText(sorted.items[0]?.title ?? "");

  await page.goBack();
  await expect(page).not.toHaveURL(/sort=title/);
  await page.getByRole("link", { name: `Remove filter: ${brand.value}` }).click();
  await expect(page).not.toHaveURL(/brand=/);
  await expect(option).not.toBeChecked();
});

test("a suggestion that is chosen by keyboard is searched for", async ({ page }) => {
  await page.goto("/search");
  const box = page.getByRole("combobox", { name: "Search the catalogue" });
  await box.click();
  await box.pressSequentially("mug", { delay: 40 });
  await expect(page.getByRole("option").first()).toBeVisible();
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=.*mug/i);
});

test("opening a result opens it and reports the click", async ({ page }) => {
  await page.goto("/search?q=mug");
  const reported = page.waitForRequest((sent) => sent.url().endsWith("/api/v1/search/clicks"));
  await page.getByRole("article").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/products\//);
  const answer = await (await reported).response();
  expect(answer?.ok()).toBe(true);
});

test("a search that finds nothing says what was searched and takes filters away", async ({ page }) => {
  await page.goto("/search?q=zzzqq&in_stock=true");
  await expect(page.getByText("Nothing fits “zzzqq” with these filters.")).toBeVisible();
  await page.getByRole("link", { name: "Without In stock" }).click();
  await expect(page).toHaveURL(/\/search\?q=zzzqq$/);
  await expect(page.getByText("Nothing in the catalogue fits “zzzqq”.")).toBeVisible();
});

test("pages go on by cursor, and a category is the catalogue with the category fixed", async ({ page, request }) => {
  const all = await searched(request, "limit=24");
  await page.goto("/search");
  await expect(page.getByRole("article")).toHaveCount(Math.min(24, all.total));
  const before = await page.getByRole("article").first().getByRole("heading").textContent();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(page.getByRole("article").first().getByRole("heading")).not.toHaveText(before ?? "");
  await page.goto("/search");
  await page.getByRole("navigation", { name: "Category" }).getByRole("link", { name: /Kitchen/ }).click();
  await expect(page).toHaveURL(/\/categories\/kitchen/);
  await expect(page.getByRole("heading", { level: 1, name: "Kitchen" })).toBeVisible();
});

test("the landing page shows what is new and what is popular, and leads on", async ({ page }) => {
  const [seller, buyer] = await Promise.all([makeCompany("manufacturer"), makeCompany("retailer")]);
  const mark = randomUUID().slice(0, 6);
  const image = picture(40, 90, 160);
  const [wanted] = await makeProducts(seller, [{ title: `Wanted ${mark}`, price: "1.00", image }, { title: `Fresh ${mark}`, image }]);
  await giveCredit(buyer);
  // Each order counts; those of other tests are fewer.
  for (let order = 0; order < 12; order++) await confirmedOrder(buyer, [{ product_id: wanted.id, quantity: 1 }]);

  const row = (title: string) => page.getByRole("list", { name: title });
  await expect(async () => {
    await page.goto("/");
    await expect(row("New in the catalogue").getByRole("link", { name: `Fresh ${mark}` })).toBeVisible({ timeout: 1_000 });
    await expect(row("Popular now").getByRole("link", { name: `Wanted ${mark}` })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await row("Popular now").getByRole("link", { name: `Wanted ${mark}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Wanted ${mark}` })).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "See all" }).click();
  await expect(page.getByRole("combobox", { name: "Sort by" })).toHaveValue("newest");
  await expect(page.getByRole("article").filter({ hasText: `Fresh ${mark}` })).toBeVisible();
  await page.goto("/");
  await page.getByRole("link", { name: "Browse the catalogue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Catalogue" })).toBeVisible();
});

test("the catalogue becomes a list and stays one while it is narrowed, sorted and turned over, until it is a grid again", async ({ page }) => {
  await page.goto("/search");
  const view = page.getByRole("navigation", { name: "View" });
  const isNow = (name: string) => expect(view.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "true");
  // Rows tell brand, part number and seller side by side; cards do not.
  const told = page.getByRole("article").first().getByText(" · ");
  await isNow("Grid");
  await expect(told).toHaveCount(0);
  await view.getByRole("link", { name: "List", exact: true }).click();
  await isNow("List");
  await expect(told).toBeVisible();
  await page.getByRole("checkbox", { name: "In stock" }).check();
  await expect(page).toHaveURL(/in_stock=true/);
  await isNow("List");
  await page.getByRole("combobox", { name: "Sort by" }).selectOption("title");
  await expect(page).toHaveURL(/sort=title/);
  await isNow("List");
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/cursor=/);
  await isNow("List");
  await page.getByRole("article").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/products\//);
  await page.goBack();
  await isNow("List");
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).not.toHaveURL(/in_stock/);
  await isNow("List");
  await view.getByRole("link", { name: "Grid", exact: true }).click();
  await isNow("Grid");
  await expect(told).toHaveCount(0);
});

test("a retailer asks the seller about a product: signed in on the way, the message is about it", async ({ page, request }) => {
  const mug = await aMug(request);
  const buyer = await makeCompany("retailer");
  await page.goto(`/products/${mug.id}`);
  await page.getByRole("link", { name: "Ask the seller" }).click();
  await page.waitForURL(/\/login/);
  await fillSignIn(page, buyer);
  await expect(page.getByRole("heading", { level: 1, name: "New message" })).toBeVisible();
  await expect(page.getByText(`About ${mug.title}, to `)).toBeVisible();
  await page.getByLabel("Message", { exact: true }).fill("Is it safe for the dishwasher?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1, name: mug.title })).toBeVisible();
  await expect(page.getByRole("list", { name: "Messages" }).getByText("Is it safe for the dishwasher?")).toBeVisible();
  await page.getByRole("link", { name: "To the product" }).click();
  await expect(page).toHaveURL(new RegExp(`/products/${mug.id}$`));
});

test("a guest reads what the operator's setting says about prices, and how to see them", async ({ page, request }) => {
  const settings = (await (await request.get("/api/v1/settings/public")).json()) as { prices_public: boolean };
  const mug = await aMug(request);
  await page.goto(`/products/${mug.id}`);
  const order = page.getByRole("region", { name: "Order", exact: true });
  if (settings.prices_public) {
    await expect(order.getByRole("table", { name: "Tier prices" })).toBeVisible();
    return;
  }
  await expect(order.getByText("Prices are for verified companies")).toBeVisible();
  await expect(order.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", `/login?next=/products/${mug.id}`);
  await expect(order.getByRole("table")).toHaveCount(0);
  await page.goto("/search?sort=price&price_min=1");
  await expect(page.getByText("Prices are shown to verified companies.")).toBeVisible();
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("a buyer sees the tier that applies, what the next one needs, and puts a mended quantity into the cart", async ({ browser, request }) => {
  const page = await signedIn(browser, demoAccount("retailer"));
  const mug = await aMug(request);
  await page.goto(`/products/${mug.id}`);
  const tiers = page.getByRole("table", { name: "Tier prices" });
  const applying = tiers.getByRole("row").filter({ has: page.getByLabel("applies") });
  await expect(applying).toContainText("24 and more");
  const quantity = page.getByRole("textbox", { name: "Quantity" });
  await quantity.fill("230");
  await quantity.press("Enter");
  await expect(quantity).toHaveValue("240");
  await expect(applying).toContainText("240 and more");
  await expect(page.getByText("Total, net")).toBeVisible();
  await page.getByRole("button", { name: "240 less" }).or(page.getByRole("button", { name: "24 less" })).click();
  await expect(quantity).toHaveValue("216");
  await page.getByRole("button", { name: /^24 more for/ }).click();
  await expect(quantity).toHaveValue("240");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByText("240 in the cart", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Cart, 1 product" })).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Cart, 1 product" })).toBeVisible();
});

test("a seller's page shows its profile, products and reviews; an address of nothing is 404", async ({ page, request }) => {
  const mug = await aMug(request);
  await page.goto(`/products/${mug.id}`);
  await page.getByRole("link", { name: /demo/ }).first().click();
  await expect(page).toHaveURL(new RegExp(`/sellers/${mug.seller_id}`));
  await expect(page.getByText("Verified", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Certificates" })).toBeVisible();
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Reviews" })).toBeVisible();
  const answer = await page.goto("/products/00000000-0000-0000-0000-000000000000");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "This page is not here" })).toBeVisible();
});

test("landing, catalogue, product and seller have no serious accessibility fault, in light and dark", async ({ page, request }) => {
  test.slow();
  const mug = await aMug(request);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const path of ["/", "/search?q=mug&in_stock=true", "/search?view=list", "/search?q=zzzqq", `/products/${mug.id}`, `/sellers/${mug.seller_id}`]) {
      await page.goto(path);
      await expectAccessible(page);
    }
  }
});
