import { type Json, demoAccount, eventually } from "../support/api";
import { expect, open, signedIn, test } from "../support/browser";
import { type Company, makeCompany, theOperator } from "../support/companies";
import { PDF } from "../support/files";
import { confirmedOrder, deliver, giveCredit, hasStatus, makeProducts, placeOrder, writeReview } from "../support/trade";
import { NEVER_TAKEN, dialogBehind, expectRefusal } from "./refusal";

test.describe.configure({ timeout: 240_000 });

test("the operator's forms show at their fields what the server says", async ({ browser }) => {
  const page = await signedIn(browser, demoAccount("operator"));
  page.setDefaultTimeout(20_000);

  await open(page, "/admin/announcements", "Announcements");
  await page.getByLabel("Text").fill("Made up");
  await expectRefusal(page, "Title", "Check and send", NEVER_TAKEN, "Send");
  await open(page, "/admin/categories", "Categories");
  await expectRefusal(await dialogBehind(page, "Add a category"), "Name", "Save");
  await open(page, "/admin/commission", "Commission rules");
  const rate = await dialogBehind(page, "Add a rate");
  await rate.getByLabel("Rate in percent").fill("8");
  await expectRefusal(rate, "Valid from", "Add the rate", "2020-01-01T00:00");
  await open(page, "/admin/settings", "Settings");
  await expectRefusal(page, "Name of the platform", "Save the settings");
  await page.reload();
  await open(page, "/admin/settings?tab=shipping", "Settings");
  const band = await dialogBehind(page, "Add a rate");
  await band.getByLabel("Service").fill("Made up");
  await band.getByLabel("Price", { exact: true }).fill("4.90");
  await expectRefusal(band, "Carrier", "Save");
  await page.keyboard.press("Escape");
  const zone = await dialogBehind(page, "Set a zone");
  await zone.getByLabel("From").fill("DE");
  await zone.getByLabel("To").fill("FR");
  await expectRefusal(zone, "Zone", "Save");
});

test("the operator's reasons show at their fields what the server says", async ({ browser }) => {
  const [seller, applicant] = await Promise.all([makeCompany("manufacturer"), makeCompany("retailer", { until: "applied" })]);
  await seller.caller.upload(PDF, "certificate", `iso-${seller.id}.pdf`, "application/pdf", "2040-01-31");
  const page = await signedIn(browser, demoAccount("operator"));
  page.setDefaultTimeout(20_000);

  await open(page, `/admin/verifications/${applicant.id}`, applicant.name);
  await expectRefusal(await dialogBehind(page, "Reject"), "Reason", "Reject");
  await open(page, `/admin/organisations/${seller.id}`, seller.name);
  await expectRefusal(await dialogBehind(page, "Suspend"), "Reason", "Suspend");
  await open(page, `/admin/people?q=${encodeURIComponent(seller.email)}`, "People");
  await expectRefusal(await dialogBehind(page, "Disable Kim Made-Up"), "Reason", "Disable");
  await open(page, "/admin/certificates", "Certificates");
  await expectRefusal(await dialogBehind(page, `Refuse iso-${seller.id}.pdf`), "Reason", "Refuse");
});

test("the forms for money and reviews show at their fields what the server says", async ({ browser }) => {
  const [operator, seller, buyer] = await Promise.all([theOperator(), makeCompany("manufacturer"), makeCompany("retailer")]);
  await giveCredit(buyer, "100.00");
  const [crate] = await makeProducts(seller, [{ title: "Made-up crate", price: "5.00" }]);
  const lines = [{ product_id: crate.id as string, quantity: 2 }];
  const [waiting, paid] = [await transferOf(buyer, lines), await transferOf(buyer, lines)];
  const today = new Date().toISOString().slice(0, 10);
  const receive = (payment: Json, more: Json) =>
    operator.post(`/payments/${payment.id}/receive`, { amount: payment.open, bank_reference: `PAID-${payment.id}`, value_date: today, ...more });
  await receive(paid, {});
  await receive(waiting, { amount: { amount: "1.00", currency: "EUR" }, bank_reference: `ODD-${waiting.id}`, on_mismatch: "quarantine" });
  await hasStatus(buyer, { id: paid.order_id }, "confirmed");
  await buyer.caller.post(`/orders/${paid.order_id}/cancel`, { reason: "Made up" });
  const delivered = await confirmedOrder(buyer, lines);
  await seller.caller.put(`/orders/${delivered.id}/status`, { status: "processing" });
  await hasStatus(seller, delivered, "processing");
  await deliver(seller, delivered);
  await writeReview(buyer, crate, `Made up ${crate.sku}`);
  const page = await signedIn(browser, demoAccount("operator"));
  page.setDefaultTimeout(20_000);

  await open(page, `/admin/payments?reference=${waiting.reference}`, "Payments");
  await expectRefusal(await dialogBehind(page, /^Record money for/), "Bank reference", "Record as received");
  await open(page, "/admin/payments?tab=receipts", "Payments");
  const allocate = await dialogBehind(page, `Allocate ODD-${waiting.id}`);
  await allocate.getByRole("combobox", { name: "Payment" }).fill(waiting.reference);
  await page.getByRole("option", { name: new RegExp(waiting.reference) }).click();
  await expectRefusal(allocate, "Payment", "Allocate", null);
  await expect(async () => {
    await open(page, "/admin/payments?tab=refunds", "Payments");
    await expect(page.locator(`a[href="/admin/orders/${paid.order_id}"]`)).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole("row").filter({ has: page.locator(`a[href="/admin/orders/${paid.order_id}"]`) }).getByRole("button", { name: "Pay out" }).click();
  await expectRefusal(page.getByRole("dialog"), "Bank reference", "Record as paid out");
  await open(page, `/admin/credit/${buyer.id}`, `Credit of ${buyer.name}`);
  await expectRefusal(await dialogBehind(page, "Change the credit"), "Limit", "Save", "1.00");
  await open(page, "/admin/reviews", "Reviews");
  await page.getByRole("listitem").filter({ hasText: crate.sku }).getByRole("button", { name: "Hide" }).click();
  await expectRefusal(page.getByRole("dialog"), "Reason", "Hide");
});

/** A payment by transfer that waits for its money. */
async function transferOf(buyer: Company, lines: { product_id: string; quantity: number }[]): Promise<Json> {
  const order = await placeOrder(buyer, lines, "bank_transfer");
  await buyer.caller.post("/payments/process", { order_ids: [order.id], method: "bank_transfer" });
  return eventually(async () => (await (await theOperator()).get(`/payments/history?order_id=${order.id}`)).items[0], "the payment");
}
