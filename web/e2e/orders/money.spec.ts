import type { Json } from "../support/api";
import { expect, expectAccessible, fileBehind, signedIn, test } from "../support/browser";
import { confirmedOrder, deliver, euros, hasStatus, invoiceOf } from "../support/trade";
import { type Cast, makeCast } from "./cast";

let cast: Cast;
let order: Json;
let invoice: Json;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  cast = await makeCast();
  order = await confirmedOrder(cast.buyer, [{ product_id: cast.crate.id, quantity: 9 }]);
  await cast.seller.caller.put(`/orders/${order.id}/status`, { status: "processing" });
  await hasStatus(cast.seller, order, "processing");
  await deliver(cast.seller, order);
  invoice = await invoiceOf(cast.buyer, order);
});

const cents = (money: Json): bigint => BigInt(Number(money.amount).toFixed(2).replace(".", ""));

/** The paper's heading, which stands in a PDF uncompressed as its title and in its outline: `Invoice INV-000001`. */
const headingOf = (pdf: Buffer): string => /Title\(([^)]*)\)/.exec(pdf.toString("latin1"))?.[1] ?? "";

test("a buyer downloads the invoice: a real PDF with its number in it", async ({ browser }) => {
  const page = await signedIn(browser, cast.buyer);
  await page.goto(`/retailer/orders/${order.id}`);
  const link = page.getByRole("link", { name: `Invoice ${invoice.label}` });
  await expect(link).toBeVisible({ timeout: 20_000 });
  const pdf = await fileBehind(page, link);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.subarray(-1024).toString("latin1")).toContain("%%EOF");
  expect(headingOf(pdf)).toContain(invoice.label);
  const confirmation = await fileBehind(page, page.getByRole("link", { name: /^Confirmation/ }));
  expect(confirmation.subarray(0, 5).toString()).toBe("%PDF-");
  expect(headingOf(confirmation)).toContain(order.number);

  await page.goto("/retailer/invoices");
  await page.getByRole("link", { name: invoice.label, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(invoice.label);
  await expect(page.getByText(invoice.payment_reference ?? /with the reference/).first()).toBeVisible();
  const again = await fileBehind(page, page.getByRole("link", { name: "Download PDF" }));
  expect(again.subarray(0, 5).toString()).toBe("%PDF-");
  expect(headingOf(again)).toContain(invoice.label);
  await expectAccessible(page);
});

test("units that come back: the credit note, the refund and the invoice agree to the cent", async ({ browser }) => {
  const page = await signedIn(browser, cast.seller);
  await page.goto(`/manufacturer/invoices/${invoice.id}`);
  await page.getByRole("button", { name: "Give back" }).click();
  const dialog = page.getByRole("dialog");
  const units = dialog.getByLabel("Units to give back of Made-up folding crate");
  await units.fill("10");
  await dialog.getByLabel("Reason").fill("Two crates arrived broken");
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog.getByText("At most 9.")).toBeVisible();
  await units.fill("2");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Continue" }).click();
  const sure = page.getByRole("alertdialog");
  await expect(sure).toContainText("2 units are credited");
  await sure.getByRole("button", { name: "Write the credit note" }).click();
  await expect(sure).toBeHidden();

  const given = page.getByRole("region", { name: "Given back" });
  await expect(given.getByRole("row")).toHaveCount(2);
  await expect(given).toContainText("Two crates arrived broken");
  const { items } = await cast.seller.caller.get(`/invoices?order_id=${order.id}&kind=credit_note`);
  expect(items).toHaveLength(1);
  const [note] = items;
  const [refund] = (await cast.seller.caller.get(`/refunds?payment_id=${invoice.payment_id}`)).items;
  const now = await cast.seller.caller.get(`/invoices/${invoice.id}`);
  expect(refund.credit_note_id).toBe(note.id);
  expect(cents(refund.amount)).toBe(cents(note.total));
  expect(cents(now.credited)).toBe(cents(note.total));
  expect(cents(now.open)).toBe(cents(now.total) - cents(note.total));
  expect(now.lines.find((line: Json) => line.kind === "goods").credited_quantity).toBe(2);

  await given.getByRole("link", { name: note.label }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(note.label);
  await expect(page.getByRole("main")).toContainText(euros(note.total.amount));
  await expectAccessible(page);
  expect(headingOf(await fileBehind(page, page.getByRole("link", { name: "Download PDF" })))).toContain(note.label);
});

test("an amount that is more than was paid is refused, and nothing changes", async ({ browser }) => {
  const page = await signedIn(browser, cast.seller);
  const before = await cast.seller.caller.get(`/invoices/${invoice.id}`);
  await page.goto(`/manufacturer/invoices/${invoice.id}`);
  await page.getByRole("button", { name: "Give back" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Give back", { exact: true }).selectOption({ label: "An amount" });
  await dialog.getByLabel("Amount in EUR").fill("99999.00");
  await dialog.getByLabel("Reason").fill("Far too much");
  await dialog.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Write the credit note" }).click();
  await expect(dialog.getByLabel("Amount in EUR")).toHaveAccessibleDescription(/More would be given back/);
  expect((await cast.seller.caller.get(`/invoices/${invoice.id}`)).credited).toEqual(before.credited);
});
