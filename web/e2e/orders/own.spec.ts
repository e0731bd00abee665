import { Refused, demoAccount } from "../support/api";
import { expect, expectAccessible, signedIn, test } from "../support/browser";
import { availableOf, confirmedOrder, deliver, eventuallyStock, hasStatus, invoiceOf, placeOrder } from "../support/trade";
import { type Cast, makeCast } from "./cast";

let cast: Cast;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  cast = await makeCast();
});

test("a seller sees its own orders alone, and another's ids give the not-found page", async ({ browser }) => {
  test.setTimeout(180_000);
  const order = await confirmedOrder(cast.buyer, [{ product_id: cast.crate.id, quantity: 3 }]);
  await cast.seller.caller.put(`/orders/${order.id}/status`, { status: "processing" });
  await hasStatus(cast.seller, order, "processing");
  const shipment = await deliver(cast.seller, order);
  const invoice = await invoiceOf(cast.seller, order);
  const own = await signedIn(browser, cast.seller);
  await own.goto("/manufacturer/orders");
  await expect(own.getByRole("link", { name: order.number })).toBeVisible();
  const rival = await signedIn(browser, cast.rival);
  await rival.goto("/manufacturer/orders");
  await expect(rival.getByRole("heading", { name: "No orders yet" })).toBeVisible();
  await expect(rival.getByText(order.number)).toHaveCount(0);
  await expectAccessible(rival);
  const guesses = [`orders/${order.id}`, `shipments/${shipment.id}`, `invoices/${invoice.id}`, `customers/${cast.buyer.id}`, "orders/not-an-id"];
  for (const guess of guesses) {
    await rival.goto(`/manufacturer/${guess}`);
    // It comes after the frame: on a busy machine a little later.
    await expect(rival.getByRole("heading", { name: "This page is not here" }), guess).toBeVisible({ timeout: 30_000 });
    await expect(rival.getByText(order.number), guess).toHaveCount(0);
  }
});

test("a cancelled order gives its stock back, with the reason in its history", async ({ browser }) => {
  const before = await availableOf(cast.buyer, cast.lamp.id);
  const order = await confirmedOrder(cast.buyer, [{ product_id: cast.lamp.id, quantity: 40 }]);
  await eventuallyStock(cast.buyer, cast.lamp.id, before - 40);
  const page = await signedIn(browser, cast.buyer);
  await page.goto(`/retailer/orders/${order.id}`);
  await page.getByRole("button", { name: "Cancel order" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("Ordered twice by mistake");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Cancel the order" }).click();
  await expect(page.getByRole("heading", { level: 1 }).getByRole("status")).toHaveText("Cancelled");
  await expect(page.getByRole("list", { name: "History" })).toContainText("Ordered twice by mistake");
  await expect(page.getByRole("button", { name: "Cancel order" })).toHaveCount(0);
  await eventuallyStock(cast.buyer, cast.lamp.id, before);
});

test("who was slower is told kindly that the order changed meanwhile", async ({ browser }) => {
  const order = await confirmedOrder(cast.buyer, [{ product_id: cast.crate.id, quantity: 2 }]);
  const page = await signedIn(browser, cast.buyer);
  await page.goto(`/retailer/orders/${order.id}`);
  await page.getByRole("button", { name: "Cancel order" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("Changed our mind");
  await cast.seller.caller.put(`/orders/${order.id}/status`, { status: "processing" });
  await dialog.getByRole("button", { name: "Cancel the order" }).click();
  await expect(dialog.getByRole("alert")).toContainText("The order changed meanwhile");
  expect((await cast.buyer.caller.get(`/orders/${order.id}`)).status).toBe("processing");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 }).getByRole("status")).toHaveText("Accepted");
});

test("an unpaid order is paid by transfer: account and reference are shown", async ({ browser }) => {
  const order = await placeOrder(cast.buyer, [{ product_id: cast.crate.id, quantity: 4 }], "bank_transfer");
  const page = await signedIn(browser, cast.buyer);
  await page.goto(`/retailer/orders/${order.id}`);
  await page.getByRole("button", { name: "Pay", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Pay by transfer" }).click();
  await expect(dialog.getByText("IBAN")).toBeVisible();
  await expectAccessible(page);
  const [payment] = (await cast.buyer.caller.get(`/payments/history?order_id=${order.id}`)).items;
  await expect(dialog.getByText(payment.reference)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Waiting for your transfer")).toBeVisible();
  await expect(page.getByRole("button", { name: "Pay", exact: true })).toHaveCount(0);
  // It stays there until the money has come.
  await page.reload();
  await expect(page.getByRole("heading", { name: "Where to transfer to" })).toBeVisible();
  const { iban } = await cast.buyer.caller.get("/payments/transfer-account");
  await expect(page.getByText(iban.replace(/(.{4})(?=.)/g, "$1 "))).toBeVisible({ timeout: 60_000 });
});

test("filters stay in the address, and an order is ordered again into the cart", async ({ browser }) => {
  const order = await placeOrder(cast.buyer, [{ product_id: cast.crate.id, quantity: 7 }]);
  const page = await signedIn(browser, cast.buyer);
  await page.goto("/retailer/orders");
  // A choice applies by itself as soon as the page's script is there.
  await expect(async () => {
    await page.getByLabel("Status").selectOption({ label: "Any" });
    await page.getByLabel("Status").selectOption({ label: "Placed" });
    await expect(page).toHaveURL(/status=placed/, { timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByLabel("Search", { exact: true }).fill(order.number);
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await expect(page).toHaveURL(/text=/);
  await expect(page.getByRole("region", { name: "Orders" }).getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("link", { name: "CSV" })).toHaveAttribute("href", /status=placed.*text=/);
  await page.goBack();
  await expect(page.getByLabel("Search", { exact: true })).toHaveValue("");
  await expect(page.getByLabel("Status")).toHaveValue("placed");
  await page.goForward();
  await page.getByRole("link", { name: order.number }).click();
  await page.getByRole("button", { name: "Order again" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Available")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Put 1 product into the cart" }).click();
  await expect(dialog).toBeHidden();
  const cart = await page.evaluate((name) => localStorage.getItem(name), `tradepost-cart:${cast.buyer.id}`);
  expect(cart).toContain(cast.crate.id);
});

test("an operator reads any order and may cancel it, nothing else", async ({ browser }) => {
  const order = await confirmedOrder(cast.buyer, [{ product_id: cast.crate.id, quantity: 1 }]);
  const page = await signedIn(browser, demoAccount("operator"));
  await page.goto(`/admin/orders/${order.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(order.number);
  await expect(page.getByRole("button", { name: "Cancel order" })).toBeVisible();
  for (const name of ["Accept", "Ship", "Pay", "Order again"]) await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  await expectAccessible(page);
  const refused = await cast.rival.caller.get(`/orders/${order.id}`).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
});
