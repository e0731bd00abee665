import type { Json } from "../support/api";
import { expect, open, signedIn, test } from "../support/browser";
import { type Company, makeCompany } from "../support/companies";
import { openDatabase } from "../support/database";
import { confirmedOrder, deliver, euros, giveCredit, hasStatus, invoiceOf, makeProducts, placeOrder } from "../support/trade";

let seller: Company;
let buyer: Company;
let waiting: Json;
let delivered: Json;
let tape: Json;

/** Three products and two orders of the first two: one waits for the seller, one has arrived and is to be paid. */
test.beforeAll(async () => {
  test.setTimeout(300_000);
  [seller, buyer] = await Promise.all([makeCompany("manufacturer"), makeCompany("retailer")]);
  await giveCredit(buyer, "2500.00");
  const [crate, lamp, other] = await makeProducts(seller, [
    { title: "Made-up crate", price: "2.50" }, { title: "Made-up lamp", price: "8.00", stock: 30, reorderLevel: 20 }, { title: "Made-up tape", price: "1.50" },
  ]);
  tape = other;
  delivered = await confirmedOrder(buyer, [{ product_id: crate.id, quantity: 10 }, { product_id: lamp.id, quantity: 6 }]);
  await seller.caller.put(`/orders/${delivered.id}/status`, { status: "processing" });
  await hasStatus(seller, delivered, "processing");
  await deliver(seller, delivered);
  waiting = await confirmedOrder(buyer, [{ product_id: lamp.id, quantity: 7 }]);
});

test("a buyer's overview counts what is on the way, what is open and what credit is left", async ({ browser }) => {
  const invoice = await invoiceOf(buyer, delivered);
  const page = await signedIn(browser, buyer);
  await open(page, "/retailer", "Overview");
  const used = Number(waiting.total.amount) + Number(delivered.total.amount);
  await expect(page.getByRole("definition")).toHaveText([
    "1", "1", "0 overdue", "0", "in 0 conversations", "Verified", euros("2500"), euros(used), euros(2500 - used),
  ]);
  const orders = page.getByRole("table", { name: "Orders on the way" }).getByRole("row");
  await expect(orders).toHaveCount(2);
  await expect(orders.nth(1)).toContainText(seller.name);
  await expect(orders.nth(1)).toContainText("Confirmed");
  await expect(orders.nth(1).getByRole("cell").last()).toHaveText(euros(waiting.total.amount));
  const item = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: `${invoice.label}, ${seller.name}` }) });
  await expect(item).toContainText(euros(delivered.total.amount));
  await expect(item).toContainText("Due ");
  // A habit takes purchases on two days.
  await expect(page.getByRole("heading", { name: "Time to reorder" })).toHaveCount(0);
  await orders.nth(1).getByRole("link", { name: waiting.number }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(waiting.number);
});

test("a seller's overview shows what waits, what runs low and what was sold", async ({ browser }) => {
  const page = await signedIn(browser, seller);
  await open(page, "/manufacturer", "Overview");
  const rowsOf = (name: string) => page.getByRole("table", { name }).getByRole("row");
  const orders = rowsOf("Orders to accept");
  await expect(orders).toHaveCount(2);
  await expect(orders.nth(1)).toContainText(buyer.name);
  await expect(orders.nth(1).getByRole("cell").last()).toHaveText(euros(waiting.total.amount));
  await expect(rowsOf("Stock that runs low")).toHaveCount(2);
  await expect(rowsOf("Stock that runs low").nth(1).getByRole("cell")).toHaveText(["Made-up lampBerlin", "17", "20"]);

  // Sales are counted by events.
  await expect(async () => {
    await page.reload();
    await expect(rowsOf("Best products").nth(1).getByRole("cell")).toHaveText(["Made-up lamp", "13", "€104.00"], { timeout: 2_000 });
    await expect(rowsOf("Best products").nth(2).getByRole("cell")).toHaveText(["Made-up crate", "10", "€25.00"], { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByText("Show the figures as a table").click();
  const sold = rowsOf("Sales by interval").filter({ has: page.getByRole("cell", { name: "€129.00" }) });
  await expect(sold.getByRole("cell").nth(1)).toHaveText("2");
  await expect(sold.getByRole("cell").nth(2)).toHaveText("23");
  await page.getByRole("button", { name: "12 months" }).click();
  await expect(rowsOf("Sales by interval")).toHaveCount(13);
  await expect(sold.getByRole("cell").nth(2)).toHaveText("23");
  await orders.nth(1).getByRole("link", { name: waiting.number }).click();
  await expect(page.getByRole("button", { name: "Accept" })).toBeVisible();
});

test("what a buyer orders every other day is offered when it is due", async ({ browser }) => {
  const regular = await makeCompany("retailer");
  const sql = openDatabase();
  for (const days of [4, 2]) {
    const { id } = await placeOrder(regular, [{ product_id: tape.id, quantity: 12 }], "bank_transfer");
    await sql`UPDATE orders.orders SET placed_at = placed_at - make_interval(days => ${days}) WHERE id = ${id}`;
  }
  await sql.end();
  const page = await signedIn(browser, regular);
  await open(page, "/retailer", "Overview");
  const item = page.getByRole("listitem").filter({ hasText: "Made-up tape" });
  await expect(item).toContainText("12");
  await expect(item).toContainText("About every 2 days");
  await expect(item).toContainText("€18.00");
  await page.getByRole("button", { name: "Add 1 line to the cart" }).click();
  await page.getByRole("link", { name: "To the cart" }).click();
  await expect(page.getByLabel("Quantity of Made-up tape", { exact: true })).toHaveValue("12");
});
