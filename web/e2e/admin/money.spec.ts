import type { Page } from "@playwright/test";
import { type Caller, type Json, demoAccount, eventually } from "../support/api";
import { expect, signedIn, test } from "../support/browser";
import { type Company, makeCompany, theOperator } from "../support/companies";
import { confirmedOrder, deliver, giveCredit, invoiceOf, makeProducts, placeOrder } from "../support/trade";

test.describe.configure({ mode: "serial", timeout: 300_000 });
let page: Page;
let operator: Caller;
let seller: Company;
let buyer: Company;
let product: Json;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  operator = await theOperator();
  [seller, buyer] = await Promise.all([makeCompany("manufacturer"), makeCompany("retailer")]);
  [product] = await makeProducts(seller, [{ title: "Made-up bucket" }]);
  page = await signedIn(browser, demoAccount("operator"));
  page.setDefaultTimeout(60_000);
});
test.afterAll(() => page.context().close());

const lines = () => [{ product_id: product.id as string, quantity: 10 }];

test("a buyer gets a limit and terms; what is open shows by age; a hold stops new orders", async () => {
  await page.goto("/admin/credit");
  await page.getByRole("combobox", { name: "A buyer's credit" }).fill(buyer.name);
  await page.getByRole("option", { name: buyer.name }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Credit of ${buyer.name}` })).toBeVisible();
  await page.getByRole("button", { name: "Grant a limit" }).click();
  let dialog = page.getByRole("dialog");
  await dialog.getByLabel("Limit").fill("1.000,50");
  await dialog.getByLabel("Days to pay").fill("14");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The credit is saved.")).toBeVisible();
  await expect(page.getByText("€1,000.50").first()).toBeVisible();
  await expect(page.getByText("To be paid within 14 days")).toBeVisible();

  await confirmedOrder(buyer, lines());
  await page.reload();
  const ageing = page.getByRole("region", { name: "Ageing" });
  await expect(ageing.getByRole("cell").first()).not.toHaveText("€0.00");

  await page.getByRole("button", { name: "Change the credit" }).click();
  dialog = page.getByRole("dialog");
  await dialog.getByLabel("Put on hold").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("On hold").first()).toBeVisible();
  const order = await placeOrder(buyer, lines());
  await expect(buyer.caller.post("/payments/process", { order_ids: [order.id], method: "on_account" })).rejects.toThrow(/409/);

  await page.getByRole("button", { name: "Change the credit" }).click();
  dialog = page.getByRole("dialog");
  await dialog.getByLabel("Put on hold").uncheck();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("On hold")).toHaveCount(0);
});

test("a commission rate changes for one seller; old orders keep theirs, and the seller reads both", async ({ browser }) => {
  await giveCredit(buyer);
  const before = await confirmedOrder(buyer, lines());
  await page.goto("/admin/commission");
  await page.getByRole("button", { name: "Add a rate" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Rate in percent").fill("12.5");
  await dialog.getByRole("combobox", { name: /Seller/ }).fill(seller.name);
  await dialog.getByRole("option", { name: seller.name }).click();
  await dialog.getByRole("button", { name: "Add the rate" }).click();
  await expect(page.getByText("The rate is added.")).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(seller.name) })).toContainText("12.5%");

  const after = await confirmedOrder(buyer, lines());
  for (const order of [before, after]) {
    await seller.caller.put(`/orders/${order.id}/status`, { status: "processing" });
    await deliver(seller, order);
  }
  const rateOf = async (order: Json) => {
    const found = await eventually(
      async () => (await seller.caller.get("/commissions?limit=100")).items.find((each: Json) => each.order_id === order.id),
      `commission of ${order.number}`,
    );
    return Number((found as Json).rate);
  };
  expect(await rateOf(before)).toBe(0.08);
  expect(await rateOf(after)).toBe(0.125);

  const reader = await signedIn(browser, seller);
  await reader.goto("/manufacturer/statement?tab=commissions");
  const rows = reader.getByRole("table", { name: "Commission" }).getByRole("row");
  for (const [order, rate] of [[before, "8%"], [after, "12.5%"]] as const) {
    const { label } = await invoiceOf(seller, order);
    const row = rows.filter({ has: reader.getByRole("link", { name: label, exact: true }) });
    await expect(row.getByRole("cell", { name: rate, exact: true })).toBeVisible({ timeout: 30_000 });
  }
  await reader.context().close();
});

test("a transfer is confirmed, and money that does not fit is kept apart", async () => {
  const order = await placeOrder(buyer, lines(), "bank_transfer");
  await buyer.caller.post("/payments/process", { order_ids: [order.id], method: "bank_transfer" });
  const payment = await eventually(
    async () => (await operator.get(`/payments/history?order_id=${order.id}`)).items[0],
    "the payment",
  ) as Json;
  await page.goto(`/admin/payments?reference=${payment.reference}`);
  const receive = page.getByRole("button", { name: `Record money for ${order.number}` });
  await receive.click();
  let dialog = page.getByRole("dialog");
  await dialog.getByLabel(/Amount in/).fill("1.00");
  await dialog.getByLabel("Bank reference").fill(`ODD-${order.number}`);
  await dialog.getByLabel(/Keep it as an unallocated/).check();
  await dialog.getByRole("button", { name: "Record as received" }).click();
  await expect(page.getByText("it is kept as an unallocated receipt")).toBeVisible();

  await receive.click();
  dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel(/Amount in/)).toHaveValue(payment.open.amount);
  await dialog.getByLabel("Bank reference").fill(`BANK-${order.number}`);
  await dialog.getByRole("button", { name: "Record as received" }).click();
  await expect(page.getByText(`The money for ${order.number} is recorded.`)).toBeVisible();
  await expect(page.getByText("No transfer waits")).toBeVisible();
  expect((await operator.get(`/payments/${payment.id}`)).open.amount).toBe("0.00");

  await page.getByRole("tab", { name: "Receipts" }).click();
  await page.getByRole("button", { name: `Return ODD-${order.number}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Return" }).click();
  await expect(page.getByText("The receipt counts as returned.")).toBeVisible();
});
