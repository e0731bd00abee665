import { expect as soon } from "@playwright/test";
import { Caller, type Json, demoAccount } from "../support/api";
import { test } from "../support/browser";
import { makeCompany } from "../support/companies";
import { makeProducts } from "../support/trade";

/** Machines that run journeys are busy with the platform too. */
const expect = soon.configure({ timeout: 30_000 });

test.use({ locale: "de-DE" });

/** An amount and a day as they are written in German, made from what the API says. */
const inEuro = (amount: string) => new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" }).format(Number(amount));
const dayOf = (moment: string) => new Intl.DateTimeFormat("de-DE", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Europe/Berlin" }).format(new Date(moment));

test("a browser in German shows the catalogue, signs in and shows an order in German", async ({ page }) => {
  const account = demoAccount("retailer");
  const buyer = await Caller.signIn(account);
  const [{ id }] = (await buyer.get("/orders?limit=1")).items;
  const order: Json = await buyer.get(`/orders/${id}`);

  await page.goto("/search");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1, name: "Katalog" })).toBeVisible();
  await expect(page.getByText(/^[\d.]+ Produkte$/).first()).toBeVisible();
  await expect(page.getByLabel("Sortieren nach")).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Im Katalog suchen" }).or(page.getByRole("combobox", { name: "Im Katalog suchen" }))).toBeVisible();
  await expect(page.getByText(/\b(Catalogue|Sign in|Sort by|Filters)\b/)).toHaveCount(0);

  await page.getByRole("banner").getByRole("link", { name: "Anmelden" }).click();
  await page.getByLabel("E-Mail-Adresse").fill(account.email);
  await page.getByLabel("Passwort", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Anmelden" }).click();
  await expect(page).toHaveURL(/\/retailer$/);
  await page.getByRole("navigation").first().getByRole("link", { name: "Bestellungen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bestellungen" })).toBeVisible();
  await page.goto(`/retailer/orders/${order.id}`);
  const main = page.getByRole("main");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(order.number);
  expect(inEuro(order.total.amount)).toMatch(/^[\d.]+,\d{2}\s€$/);
  await expect(main.getByText(inEuro(order.total.amount)).first()).toBeVisible();
  expect(dayOf(order.placed_at)).toMatch(/^\d{2}\.\d{2}\.\d{4}$/);
  await expect(main.getByText(dayOf(order.placed_at)).first()).toBeVisible();
  await expect(main.getByText("Lieferadresse").first()).toBeVisible();
});

test("a number of four digits has its point, and the switch to English changes the page and stays", async ({ page }) => {
  const [made] = await makeProducts(await makeCompany("manufacturer"), [{ title: "Made-up clip", stock: 1_234 }]);
  const main = page.getByRole("main");
  await expect(async () => {
    await page.goto(`/products/${made.id}`);
    await expect(main.getByText("1.234 Stück")).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(main.getByText("In den Warenkorb")).toBeVisible();

  await page.getByRole("group", { name: "Sprache" }).first().getByRole("button", { name: "English" }).click();
  for (const reload of [false, true]) {
    if (reload) await page.reload();
    await expect(main.getByText("1,234 pieces")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
    await expect(page.getByRole("button", { name: "English" }).first()).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText(/\b(Stück|Anmelden|Warenkorb)\b/)).toHaveCount(0);
  }
});
