import { expect as soon } from "@playwright/test";
import { expectAccessible, fillSignIn, otherPage, signedIn, test } from "../support/browser";
import { type Stage, fillCart, makeStage, ordersOf, walkToReview } from "./stage";

/** Machines that run journeys are busy with the platform too. */
const expect = soon.configure({ timeout: 30_000 });

let stage: Stage;

test.setTimeout(240_000);
test.beforeAll(async () => {
  test.setTimeout(420_000);
  stage = await makeStage();
});

test("tiers, minimum and multiples: 50 of a case of 24 is refused and 48 and 72 are offered", async ({ browser }) => {
  const page = await signedIn(browser, stage.buyer);
  await fillCart(page, stage.buyer, [{ productId: stage.cased.id, quantity: 24 }]);
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
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Take 72:/ }).click();
  await expect(quantity).toHaveValue("72");
  await expect(page.getByText("€129.60").first()).toBeVisible();
  await page.getByRole("button", { name: `Take out ${stage.cased.title}` }).click();
  await expect(page.getByText("Your cart is empty")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(quantity).toHaveValue("72");
  await page.context().close();
});

test("a guest's cart is taken over at sign-in, and another company does not see it", async ({ browser }) => {
  const page = await otherPage(browser);
  await fillCart(page, null, [{ productId: stage.cased.id, quantity: 24 }]);
  await page.goto("/cart");
  await expect(page.getByText(stage.cased.title)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await fillSignIn(page, stage.buyer);
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByText("€48.00").first()).toBeVisible({ timeout: 60_000 });
  await page.goto("/logout");
  await page.getByRole("main").getByRole("button").click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto("/login?next=%2Fcart");
  await fillSignIn(page, stage.rival);
  await expect(page.getByText("Your cart is empty")).toBeVisible({ timeout: 60_000 });
  await page.context().close();
});

test("200 pasted rows are checked, the flagged ones mended in place by keyboard, and all added", async ({ browser }) => {
  const page = await signedIn(browser, stage.rival);
  const { mark, sheets } = stage;
  const rows = Array.from({ length: 197 }, (_, n) => `${sheets[n % sheets.length]?.sku}\t1`);
  rows.splice(50, 0, `CASE-${mark}\t50`);
  rows.splice(100, 0, `BOTH-${mark}\t2`);
  rows.splice(150, 0, `NO-SUCH-${mark}\t3`);
  await page.goto("/retailer/quick-order");
  const list = page.getByLabel("List of products");
  await list.fill(rows.join("\n"));
  await expectAccessible(page);
  await list.press("Control+Enter");
  await expect(page.getByText("197 fine, 3 to mend.")).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
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
  await page.context().close();
});

test("a CSV file is chosen, its bad row mended, and all is added", async ({ browser }) => {
  const page = await signedIn(browser, stage.rival);
  const { mark, sheets, glass } = stage;
  const rows = ["SKU;Quantity", `${sheets[0]?.sku};3`, `NO-SUCH-${mark};5`, `${sheets[1]?.sku};4`];
  await page.goto("/retailer/quick-order");
  await page.getByLabel("Choose a file").setInputFiles({ name: "order.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\r\n")) });
  await expect(page.getByText("2 fine, 1 to mend.")).toBeVisible({ timeout: 60_000 });
  const code = page.getByLabel("Code of row 2", { exact: true });
  await code.fill(glass.sku);
  await code.press("Enter");
  await expect(page.getByText("All 3 rows are fine.")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Add 3 lines to the cart" }).click();
  await page.getByRole("main").getByRole("link", { name: "To the cart" }).click();
  for (const [product, units] of [[sheets[0], "3"], [glass, "5"], [sheets[1], "4"]] as const) {
    await expect(page.getByLabel(`Quantity of ${product?.title}`, { exact: true })).toHaveValue(units, { timeout: 60_000 });
  }
  await page.context().close();
});

test("a list is saved from the cart and ordered again later at the prices of that day; what cannot be had is told", async ({ browser }) => {
  const page = await signedIn(browser, stage.buyer);
  const { mark, glass, cased, last, works } = stage;
  await fillCart(page, stage.buyer, [{ productId: cased.id, quantity: 24 }, { productId: glass.id, quantity: 6 }, { productId: last.id, quantity: 1 }]);
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
  await expectAccessible(page);
  await expect(page.getByRole("row").filter({ hasText: glass.title })).toContainText("€24.00");
  await works.caller.put(`/products/${glass.id}/pricing-tiers`, { tiers: [{ min_quantity: 1, unit_price: "4.50" }] });
  await page.evaluate(() => window.localStorage.clear());
  await page.goto("/retailer/lists");
  await expectAccessible(page);
  await page.getByRole("searchbox").last().fill(`monthly ${mark}`);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/q=monthly/);
  await page.getByRole("link", { name: `Monthly ${mark}` }).click();
  await expect(page.getByRole("heading", { name: `Monthly ${mark}` })).toBeVisible({ timeout: 60_000 });
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("row").filter({ hasText: glass.title })).toContainText("€27.00", { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole("button", { name: "Add 2 lines to the cart" }).click();
  await page.getByRole("main").getByRole("link", { name: "To the cart" }).click();
  await expect(page.getByLabel(`Quantity of ${glass.title}`, { exact: true })).toHaveValue("6", { timeout: 60_000 });
  await expect(page.getByText("€27.00").first()).toBeVisible();
  await page.context().close();
});

test("a cart from three sellers: the minimum is told, shipping chosen, ordered on account with a PO number", async ({ browser }) => {
  const page = await signedIn(browser, stage.buyer);
  const { mark, cased, glass, thread, buyer } = stage;
  await fillCart(page, buyer, [{ productId: cased.id, quantity: 24 }, { productId: glass.id, quantity: 5 }, { productId: thread.id, quantity: 10 }]);
  await page.goto("/cart");
  await expect(page.getByText("€30.00 are missing to this seller's minimum order of €60.00.")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Check out" })).toBeDisabled();
  const quantity = page.getByLabel(`Quantity of ${thread.title}`, { exact: true });
  await quantity.fill("20");
  await quantity.press("Enter");
  await page.getByRole("link", { name: "Check out" }).click({ timeout: 60_000 });
  await expect(page.getByRole("radio", { name: /Corner Buyer/ })).toBeChecked({ timeout: 60_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "On to delivery" }).click();
  await expect(page.getByRole("radiogroup")).toHaveCount(3);
  await expectAccessible(page);
  const options = page.getByRole("radiogroup").first().getByRole("radio");
  await options.last().click();
  await expect(options.last()).toBeChecked();
  await page.getByRole("button", { name: "On to payment" }).click();
  await expect(page.getByRole("radio", { name: /On account/ })).toBeChecked();
  await expect(page.getByText("€2,000.00").first()).toBeVisible();
  await page.getByLabel("PO number").fill(`PO-${mark}`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "On to review" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Order for/ }).click();
  await expect(page.getByRole("heading", { name: "Order placed" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("It goes on account: payable 30 days after each invoice.")).toBeVisible();
  await expect(page.getByText(new RegExp(`PO number PO-${mark}`))).toHaveCount(3);
  await expectAccessible(page);
  const placed = await ordersOf(buyer, `PO-${mark}`);
  expect(placed).toHaveLength(3);
  await page.goto(`/retailer/lists/from-order/${placed[0].id}`);
  await expect(page.getByRole("button", { name: "Add 1 line to the cart" })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.goto("/retailer");
  await expect(page.getByRole("heading", { name: "Orders on the way" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/cart");
  await expect(page.getByText("Your cart is empty")).toBeVisible();
  await page.context().close();
});

test("an order over the limit cannot go on account: it is said before, and bank transfer is left", async ({ browser }) => {
  const page = await signedIn(browser, stage.buyer);
  await fillCart(page, stage.buyer, [{ productId: stage.glass.id, quantity: 600 }]);
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
  await expectAccessible(page);
  await page.context().close();
});

test("a connection that breaks while ordering and comes back ends in one order", async ({ browser }) => {
  const page = await signedIn(browser, stage.rival);
  const po = `BROKEN-${stage.mark}`;
  await fillCart(page, stage.rival, [{ productId: stage.glass.id, quantity: 2 }]);
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
  await expectAccessible(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => keys.length).toBe(2);
  await expect(page.getByText("The answer did not arrive")).toBeVisible({ timeout: 60_000 });
  broken = false;
  // Loaded anew, it goes on by itself with the key that was written down.
  await page.reload();
  await expect(page.getByRole("heading", { name: "Order placed" })).toBeVisible({ timeout: 60_000 });
  expect(new Set(keys).size).toBe(1);
  expect(await ordersOf(stage.rival, po)).toHaveLength(1);
  await page.context().close();
});

test("a browser that is offline while ordering says so, and ends in one order when it is back", async ({ browser }) => {
  const page = await signedIn(browser, stage.rival);
  const po = `OFFLINE-${stage.mark}`;
  await fillCart(page, stage.rival, [{ productId: stage.glass.id, quantity: 1 }]);
  await walkToReview(page, { poNumber: po });
  await page.context().setOffline(true);
  await page.getByRole("button", { name: /^Order for/ }).click();
  await expect(page.getByText("The answer did not arrive")).toBeVisible({ timeout: 60_000 });
  expect(await ordersOf(stage.rival, po)).toHaveLength(0);
  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { name: "Order placed" })).toBeVisible({ timeout: 60_000 });
  expect(await ordersOf(stage.rival, po)).toHaveLength(1);
  await page.context().close();
});

test("two browsers want the last unit: one gets it, the other is told at the line and pays nothing", async ({ browser }) => {
  const both = await Promise.all([stage.buyer, stage.rival].map(async (company) => ({ company, page: await signedIn(browser, company) })));
  for (const { page, company } of both) {
    await fillCart(page, company, [{ productId: stage.last.id, quantity: 1 }]);
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
  await expectAccessible(loser.page);
  await loser.page.getByRole("button", { name: `Leave out ${stage.last.title}` }).click();
  await expect(loser.page.getByText("There is nothing to order")).toBeVisible({ timeout: 60_000 });
  const orders = await Promise.all(both.map(async ({ company }) => (await ordersOf(company, `LAST-${stage.mark}`)).length));
  expect([...orders].sort()).toEqual([0, 1]);
  for (const { page } of both) await page.context().close();
});
