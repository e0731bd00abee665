import { type Page, expect as soon, test } from "@playwright/test";
import { type Made, accessible, browserOf, company, credit, eventually, fillCart, goods, minimum } from "./stage";

/** Machines that run journeys are busy with the platform too. */
const expect = soon.configure({ timeout: 30_000 });

/** Companies of this file: three sellers, one of them with a minimum order, and two buyers. */
let stage: Awaited<ReturnType<typeof build>>;

async function build() {
  const mark = crypto.randomUUID().slice(0, 6).toUpperCase();
  const names = ["Paper Mill", "Glass Works", "Thread House"];
  const sellers = await Promise.all(names.map((name) => company({ kind: "manufacturer", name })));
  const [mill, works, house] = sellers as [(typeof sellers)[0], (typeof sellers)[0], (typeof sellers)[0]];
  const [many, glass, thread, buyer, rival] = await Promise.all([
    goods(mill, [
      {
        sku: `CASE-${mark}`, title: `Cased paper ${mark}`, multiple: 24, stock: 2_400,
        tiers: [{ min_quantity: 24, unit_price: "2.00" }, { min_quantity: 48, unit_price: "1.80" }, { min_quantity: 240, unit_price: "1.50" }],
      },
      ...Array.from({ length: 10 }, (_, n) => ({ sku: `SHEET-${mark}-${n}`, title: `Sheet ${n} ${mark}`, price: "1.00" })),
      { sku: `BOTH-${mark}`, title: `Of the mill ${mark}` },
      { sku: `LAST-${mark}`, title: `Last unit ${mark}`, price: "9.00", stock: 1 },
    ]),
    goods(works, [{ sku: `GLASS-${mark}`, title: `Glass ${mark}`, price: "4.00" }, { sku: `BOTH-${mark}`, title: `Of the works ${mark}` }]),
    goods(house, [{ sku: `THREAD-${mark}`, title: `Thread ${mark}`, price: "3.00" }]),
    company({ kind: "retailer", name: "Corner Buyer" }),
    company({ kind: "retailer", name: "Rival Buyer" }),
  ]);
  await minimum(house, "60.00");
  await Promise.all([credit(buyer, "2000.00"), credit(rival, "2000.00")]);
  const [cased] = many as [Made];
  const last = many.at(-1) as Made;
  return { mark, cased, sheets: many.slice(1, 11), last, glass: glass[0] as Made, thread: thread[0] as Made, buyer, rival };
}

test.setTimeout(240_000);
test.beforeAll(async () => {
  test.setTimeout(420_000);
  stage = await build();
});

async function walkToReview(page: Page, { poNumber = "" } = {}) {
  await page.goto("/retailer/checkout");
  await page.getByRole("button", { name: "On to delivery" }).click();
  await page.getByRole("button", { name: "On to payment" }).click();
  if (poNumber) await page.getByLabel("PO number").fill(poNumber);
  await page.getByRole("button", { name: "On to review" }).click();
  await expect(page.getByRole("button", { name: /^Order for/ })).toBeEnabled({ timeout: 60_000 });
}

const ordersOf = async (caller: { call: (method: string, at: string) => Promise<{ items: { id: string; po_number: string | null }[] }> }) => (await caller.call("GET", "/orders?limit=100")).items;

test("tiers, minimum and multiples: 50 of a case of 24 is refused and 48 and 72 are offered", async ({ browser }) => {
  const { page, context } = await browserOf(browser, stage.buyer.account);
  await fillCart(page, stage.buyer.organisationId, [{ productId: stage.cased.id, quantity: 24 }]);
  await page.goto("/cart");
  const quantity = page.getByLabel(`Quantity of ${stage.cased.title}`, { exact: true });
  await expect(quantity).toHaveValue("24");
  await expect(page.getByText("€48.00").first()).toBeVisible();
  await page.getByRole("button", { name: /24 more for/ }).click();
  await expect(quantity).toHaveValue("48");
  await expect(page.getByText("€86.40").first()).toBeVisible();
  await quantity.fill("50");
  await quantity.press("Enter");
  await expect(page.getByText("Sold in multiples of 24.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Take 48:/ })).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: /^Take 72:/ }).click();
  await expect(quantity).toHaveValue("72");
  await expect(page.getByText("€129.60").first()).toBeVisible();
  await page.getByRole("button", { name: `Take out ${stage.cased.title}` }).click();
  await expect(page.getByText("Your cart is empty")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(quantity).toHaveValue("72");
  await context.close();
});

test("a guest's cart is taken over at sign-in, and another company does not see it", async ({ browser }) => {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto("/forbidden");
  await page.evaluate((id) => window.localStorage.setItem("tradepost-cart", JSON.stringify({ lines: [{ productId: id, quantity: 24 }] })), stage.cased.id);
  await page.goto("/cart");
  await expect(page.getByText(stage.cased.title)).toBeVisible();
  await accessible(page);
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  const signIn = async (email: string, password: string) => {
    await page.getByLabel(/e-mail/i).fill(email);
    await page.getByLabel(/password/i).first().fill(password);
    await page.getByRole("main").getByRole("button", { name: /sign in/i }).click();
  };
  await signIn(stage.buyer.account.email, stage.buyer.account.password);
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByText("€48.00").first()).toBeVisible({ timeout: 60_000 });
  await page.goto("/logout");
  await page.getByRole("main").getByRole("button").click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto("/login?next=%2Fcart");
  await signIn(stage.rival.account.email, stage.rival.account.password);
  await expect(page.getByText("Your cart is empty")).toBeVisible({ timeout: 60_000 });
  await context.close();
});

test("200 pasted rows are checked, the flagged ones mended in place by keyboard, and all added", async ({ browser }) => {
  const { page, context } = await browserOf(browser, stage.rival.account);
  const { mark, sheets } = stage;
  const rows = Array.from({ length: 197 }, (_, n) => `${sheets[n % sheets.length]?.sku}\t1`);
  rows.splice(50, 0, `CASE-${mark}\t50`);
  rows.splice(100, 0, `BOTH-${mark}\t2`);
  rows.splice(150, 0, `NO-SUCH-${mark}\t3`);
  await page.goto("/retailer/quick-order");
  const list = page.getByLabel("List of products");
  await list.fill(rows.join("\n"));
  await accessible(page);
  await list.press("Control+Enter");
  await expect(page.getByText("197 fine, 3 to mend.")).toBeVisible({ timeout: 60_000 });
  await accessible(page);
  // The focus is at the first fault; Enter takes what is typed and goes on to the next.
  await expect(page.getByLabel("Quantity of row 51", { exact: true })).toBeFocused();
  await page.keyboard.type("48");
  await page.keyboard.press("Enter");
  const choice = page.getByLabel("Product of row 101");
  await expect(choice).toBeFocused({ timeout: 60_000 });
  await choice.selectOption({ label: await choice.locator("option", { hasText: "Of the works" }).innerText() });
  const code = page.getByLabel("Code of row 151", { exact: true });
  await expect(code).toBeFocused({ timeout: 60_000 });
  await page.keyboard.type(`glass-${mark}`);
  await page.keyboard.press("Enter");
  await expect(page.getByText("All 200 rows are fine.")).toBeVisible({ timeout: 60_000 });
  const add = page.getByRole("button", { name: "Add 13 lines to the cart" });
  await expect(add).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("main").getByRole("link", { name: "To the cart" }).click();
  await expect(page.getByLabel(`Quantity of ${stage.cased.title}`, { exact: true })).toHaveValue("48", { timeout: 60_000 });
  await expect(page.getByLabel(`Quantity of ${sheets[0]?.title}`, { exact: true })).toHaveValue("20");
  await context.close();
});

test("a list is saved from the cart and ordered again later; what cannot be had is told", async ({ browser }) => {
  const { page, context } = await browserOf(browser, stage.buyer.account);
  const { mark, glass, cased, last } = stage;
  await fillCart(page, stage.buyer.organisationId, [{ productId: cased.id, quantity: 24 }, { productId: glass.id, quantity: 6 }, { productId: last.id, quantity: 1 }]);
  await page.goto("/cart");
  await page.getByRole("button", { name: "Save as list" }).click();
  await page.getByLabel("Name").fill(`Monthly ${mark}`);
  await page.getByRole("button", { name: "Make the list" }).click();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("heading", { name: `Monthly ${mark}` })).toBeVisible({ timeout: 60_000 });
  const quantity = page.getByLabel(`Quantity of ${last.title}`, { exact: true });
  await quantity.fill("5");
  await quantity.press("Enter");
  await expect(page.getByText("1 line cannot be had as it stands")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Only 1 are available.").first()).toBeVisible();
  await accessible(page);
  await page.evaluate(() => window.localStorage.clear());
  await page.goto("/retailer/lists");
  await accessible(page);
  await page.getByRole("searchbox").last().fill(`monthly ${mark}`);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/q=monthly/);
  await page.getByRole("link", { name: `Monthly ${mark}` }).click();
  await page.getByRole("button", { name: "Add 2 lines to the cart" }).click();
  await page.getByRole("main").getByRole("link", { name: "To the cart" }).click();
  await expect(page.getByLabel(`Quantity of ${glass.title}`, { exact: true })).toHaveValue("6", { timeout: 60_000 });
  await context.close();
});

test("a cart from three sellers: the minimum is told, shipping chosen, ordered on account with a PO number", async ({ browser }) => {
  const { page, context } = await browserOf(browser, stage.buyer.account);
  const { mark, cased, glass, thread, buyer } = stage;
  await fillCart(page, buyer.organisationId, [{ productId: cased.id, quantity: 24 }, { productId: glass.id, quantity: 5 }, { productId: thread.id, quantity: 10 }]);
  await page.goto("/cart");
  await expect(page.getByText("€30.00 are missing to this seller's minimum order of €60.00.")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Check out" })).toBeDisabled();
  const quantity = page.getByLabel(`Quantity of ${thread.title}`, { exact: true });
  await quantity.fill("20");
  await quantity.press("Enter");
  await page.getByRole("link", { name: "Check out" }).click({ timeout: 60_000 });
  await expect(page.getByRole("radio", { name: /Corner Buyer/ })).toBeChecked({ timeout: 60_000 });
  await accessible(page);
  await page.getByRole("button", { name: "On to delivery" }).click();
  await expect(page.getByRole("radiogroup")).toHaveCount(3);
  await accessible(page);
  const options = page.getByRole("radiogroup").first().getByRole("radio");
  await options.last().click();
  await expect(options.last()).toBeChecked();
  await page.getByRole("button", { name: "On to payment" }).click();
  await expect(page.getByRole("radio", { name: /On account/ })).toBeChecked();
  await expect(page.getByText("€2,000.00").first()).toBeVisible();
  await page.getByLabel("PO number").fill(`PO-${mark}`);
  await accessible(page);
  await page.getByRole("button", { name: "On to review" }).click();
  await accessible(page);
  await page.getByRole("button", { name: /^Order for/ }).click();
  await expect(page.getByRole("heading", { name: "Order placed" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("It goes on account: payable 30 days after each invoice.")).toBeVisible();
  await expect(page.getByText(new RegExp(`PO number PO-${mark}`))).toHaveCount(3);
  await accessible(page);
  expect((await ordersOf(buyer)).filter((order) => order.po_number === `PO-${mark}`)).toHaveLength(3);
  const id = (await ordersOf(buyer))[0]?.id;
  await page.goto(`/retailer/lists/from-order/${id}`);
  await expect(page.getByRole("button", { name: "Add 1 line to the cart" })).toBeVisible({ timeout: 60_000 });
  await accessible(page);
  await page.goto("/retailer");
  await expect(page.getByRole("heading", { name: "Orders on the way" })).toBeVisible();
  await accessible(page);
  await page.goto("/cart");
  await expect(page.getByText("Your cart is empty")).toBeVisible();
  await context.close();
});

test("an order over the limit cannot go on account: it is said before, and bank transfer is left", async ({ browser }) => {
  const { page, context } = await browserOf(browser, stage.buyer.account);
  await fillCart(page, stage.buyer.organisationId, [{ productId: stage.glass.id, quantity: 600 }]);
  await page.goto("/retailer/checkout");
  await page.getByRole("button", { name: "On to delivery" }).click();
  await page.getByRole("button", { name: "On to payment" }).click();
  await expect(page.getByText("This order is over your credit limit")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("radio", { name: /On account/ })).toBeDisabled();
  await expect(page.getByRole("radio", { name: /Bank transfer/ })).toBeChecked();
  await page.getByRole("button", { name: "On to review" }).click();
  await page.getByRole("button", { name: /^Order for/ }).click();
  await expect(page.getByRole("heading", { name: "Bank transfer" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Account holder")).toBeVisible();
  await accessible(page);
  await context.close();
});

test("a connection that breaks while ordering and comes back ends in one order", async ({ browser }) => {
  const { page, context } = await browserOf(browser, stage.rival.account);
  const po = `BROKEN-${stage.mark}`;
  await fillCart(page, stage.rival.organisationId, [{ productId: stage.glass.id, quantity: 2 }]);
  await walkToReview(page, { poNumber: po });
  const keys: (string | undefined)[] = [];
  let broken = true;
  await page.route("**/api/v1/orders", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    keys.push(route.request().headers()["idempotency-key"]);
    if (!broken) return route.fallback();
    // The server does it; its answer is lost.
    await route.fetch();
    return route.abort("connectionreset");
  });
  await page.getByRole("button", { name: /^Order for/ }).click();
  await expect(page.getByText("The answer did not arrive")).toBeVisible({ timeout: 60_000 });
  await accessible(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => keys.length).toBe(2);
  await expect(page.getByText("The answer did not arrive")).toBeVisible({ timeout: 60_000 });
  broken = false;
  // Loaded anew, it goes on by itself with the key that was written down.
  await page.reload();
  await expect(page.getByRole("heading", { name: "Order placed" })).toBeVisible({ timeout: 60_000 });
  expect(new Set(keys).size).toBe(1);
  expect((await ordersOf(stage.rival)).filter((order) => order.po_number === po)).toHaveLength(1);
  await context.close();
});

test("two browsers want the last unit: one gets it, the other is told at the line and pays nothing", async ({ browser }) => {
  const both = await Promise.all([stage.buyer, stage.rival].map(async (caller) => ({ caller, ...(await browserOf(browser, caller.account)) })));
  for (const { page, caller } of both) {
    await fillCart(page, caller.organisationId, [{ productId: stage.last.id, quantity: 1 }]);
    await walkToReview(page, { poNumber: `LAST-${stage.mark}` });
  }
  await Promise.all(both.map(({ page }) => page.getByRole("button", { name: /^Order for/ }).click()));
  const outcomes = await Promise.all(
    both.map(({ page }) =>
      Promise.race([
        page.getByRole("heading", { name: "Order placed" }).waitFor({ timeout: 60_000 }).then(() => "won"),
        page.getByText("The order was not placed").waitFor({ timeout: 60_000 }).then(() => "refused"),
      ]),
    ),
  );
  expect([...outcomes].sort()).toEqual(["refused", "won"]);
  const loser = both[outcomes.indexOf("refused")];
  if (!loser) throw new Error("nobody lost");
  await expect(loser.page.getByText("Sold out just now.")).toBeVisible();
  await expect(loser.page.getByText(/Nothing was ordered and nothing is to be paid/)).toBeVisible();
  await accessible(loser.page);
  await loser.page.getByRole("button", { name: `Leave out ${stage.last.title}` }).click();
  await expect(loser.page.getByText("There is nothing to order")).toBeVisible({ timeout: 60_000 });
  const orders = await eventually(async () => Promise.all(both.map(async ({ caller }) => (await ordersOf(caller)).filter((order) => order.po_number === `LAST-${stage.mark}`).length)));
  expect([...orders].sort()).toEqual([0, 1]);
  for (const { context } of both) await context.close();
});
