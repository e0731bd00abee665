import type { Locator, Page } from "@playwright/test";
import { type Json, demoAccount, eventually } from "../support/api";
import { expect, open, signedIn, test } from "../support/browser";
import { ADDRESS, PASSWORD, freshEmail, makeColleague, makeCompany, theOperator } from "../support/companies";
import { picture } from "../support/files";
import { linkInMail } from "../support/mail";
import { confirmedOrder, deliver, giveCredit, hasStatus, invoiceOf, makeProducts, placeOrder } from "../support/trade";

test.describe.configure({ timeout: 240_000 });

/** What no form looks for and the server takes in no text: only it can say so. */
const NEVER_TAKEN = "Made up \u0000";

/** Sends a form, and says `yes` where it asks; expects what the server says of this field to stand at it, and the focus there. */
async function expectRefusal(form: Locator | Page, label: string, send: string, text = NEVER_TAKEN, yes = ""): Promise<void> {
  const page = "goto" in form ? form : form.page();
  const field = form.getByLabel(label).and(form.locator("input, textarea")).first();
  await field.fill(text);
  const answer = page.waitForResponse((each) => each.request().method() !== "GET" && each.status() >= 400, { timeout: 20_000 });
  await form.getByRole("button", { name: send, exact: true }).click();
  if (yes) await page.getByRole("alertdialog").getByRole("button", { name: yes }).click();
  const problem = (await (await answer).json()) as Json;
  const said: string[] = problem.errors?.map(({ message }: Json) => message) ?? [problem.detail ?? problem.title];
  await expect(field, `${page.url()} ${label}`).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(new RegExp(said.map((each) => each.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")));
  await expect(field).toBeFocused();
}

/** Presses what opens a dialog, and gives the dialog. */
async function dialogBehind(page: Page, button: string | RegExp): Promise<Locator> {
  await page.getByRole("button", { name: button }).first().click();
  return page.getByRole("dialog");
}

test("forms of people and companies show at their fields what the server says", async ({ browser, page: guest }) => {
  const company = await makeCompany("retailer", { until: "confirmed" });
  const page = await signedIn(browser, company);
  page.setDefaultTimeout(20_000);

  await open(page, "/retailer/profile", "Profile");
  await expectRefusal(page, "Name", "Save");
  await page.getByLabel("New password").fill("another lantern over the quay 8");
  await expectRefusal(page, "Current password", "Change the password", "not my password");
  await page.getByRole("button", { name: "Set it up" }).click();
  await expectRefusal(page, "Code", "Switch it on", "000000");

  await open(page, "/retailer/team", "Team");
  let dialog = await dialogBehind(page, "Invite a colleague");
  await dialog.getByLabel("Viewer").check();
  await expectRefusal(dialog, "E-mail address", "Send the invitation", company.email);

  await open(page, "/retailer/company", "Company");
  await page.getByRole("button", { name: "Edit" }).click();
  await expectRefusal(page, "IBAN", "Save", "DE89370400440532013001");
  await open(page, "/retailer/addresses", "Delivery addresses");
  dialog = await dialogBehind(page, "Add an address");
  await dialog.getByLabel("Street and number").fill(ADDRESS.line1);
  await dialog.getByLabel("Postcode").fill(ADDRESS.postal_code);
  await dialog.getByLabel("City").fill(ADDRESS.city);
  await dialog.getByLabel("Country").selectOption("DE");
  await expectRefusal(dialog, "Name of the address", "Save the address");

  await company.caller.upload(picture(255, 255, 255), "business_verification", "register.png", "image/png");
  await open(page, "/retailer/documents", "Documents");
  await expectRefusal(page, "Register number", "Hand in");

  const email = freshEmail("colleague");
  await company.caller.post("/users/invitations", { email, roles: ["viewer"], language: "en" });
  await guest.goto(await linkInMail(email, "accept-invitation"));
  await guest.getByLabel("Password").fill(PASSWORD);
  await expectRefusal(guest, "Your name", "Join");
});

test("a buyer's forms show at their fields what the server says", async ({ browser }) => {
  const [seller, buyer] = await Promise.all([makeCompany("manufacturer"), makeCompany("retailer")]);
  await giveCredit(buyer);
  const [crate] = await makeProducts(seller, [{ title: "Made-up crate" }]);
  const order = await confirmedOrder(buyer, [{ product_id: crate.id, quantity: 2 }]);
  await seller.caller.put(`/orders/${order.id}/status`, { status: "processing" });
  await hasStatus(seller, order, "processing");
  await deliver(seller, order);
  const unpaid = await placeOrder(buyer, [{ product_id: crate.id, quantity: 1 }]);
  const list = await buyer.caller.post("/saved-lists", { name: "Made-up list" });
  const page = await signedIn(browser, buyer);
  page.setDefaultTimeout(20_000);

  await open(page, "/retailer/lists", "Saved lists");
  await expectRefusal(await dialogBehind(page, "New list"), "Name", "Make the list");
  await open(page, `/retailer/lists/${list.id}`, "Made-up list");
  await expectRefusal(await dialogBehind(page, "Rename"), "Name", "Rename");

  await open(page, `/retailer/orders/${unpaid.id}`, unpaid.number);
  await expectRefusal(await dialogBehind(page, "Cancel order"), "Reason", "Cancel the order");
  await open(page, `/retailer/orders/${order.id}`, order.number);
  await expectRefusal(await dialogBehind(page, "Write a message"), "Message", "Send");
  await open(page, `/retailer/messages/new?product=${crate.id}`, "New message");
  await expectRefusal(page.getByRole("main"), "Message", "Send");

  await expect(async () => {
    await open(page, "/retailer/reviews", "Reviews");
    await expect(page.getByRole("button", { name: "Write a review" }).first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  const review = await dialogBehind(page, "Write a review");
  await review.getByRole("radio", { name: "4 of 5" }).check({ force: true });
  await expectRefusal(review, "In one line", "Publish");

  await open(page, "/retailer/company", "Company");
  const account = await dialogBehind(page, "Add account");
  await account.getByLabel("Account holder").fill("Made-up Shops");
  await expectRefusal(account, "IBAN", "Add account", "DE89370400440532013001");

  await page.evaluate(([name, kept]) => window.localStorage.setItem(name, kept), [`tradepost-cart:${buyer.id}`, JSON.stringify({ lines: [{ productId: crate.id, quantity: 1 }] })] as const);
  await open(page, "/retailer/checkout", "Checkout");
  await page.getByRole("button", { name: "Another address" }).click();
  await page.getByLabel("Street and number").fill(ADDRESS.line1);
  await page.getByLabel("Postal code").fill(ADDRESS.postal_code);
  await page.getByLabel("City").fill(ADDRESS.city);
  await page.getByLabel("Country").fill("DE");
  await expectRefusal(page.getByRole("main"), "Name of the address", "Save the address");
});

test("a seller's forms show at their fields what the server says", async ({ browser }) => {
  const [seller, buyer] = await Promise.all([makeCompany("manufacturer"), makeCompany("retailer")]);
  await giveCredit(buyer);
  const [crate] = await makeProducts(seller, [{ title: "Made-up crate" }]);
  const [fresh, shipped] = [await confirmedOrder(buyer, [{ product_id: crate.id, quantity: 2 }]), await confirmedOrder(buyer, [{ product_id: crate.id, quantity: 3 }])];
  await seller.caller.put(`/orders/${shipped.id}/status`, { status: "processing" });
  await hasStatus(seller, shipped, "processing");
  await deliver(seller, shipped);
  const invoice = await invoiceOf(seller, shipped);
  await eventually(() => buyer.caller.post("/reviews", { product_id: crate.id, rating: 4, title: "Made up" }), "a review");
  const page = await signedIn(browser, seller);
  page.setDefaultTimeout(20_000);

  await open(page, "/manufacturer/products/new", "New product");
  await page.getByLabel("SKU", { exact: true }).fill("MADE-UP-1");
  await expectRefusal(page, "Title", "Save as draft");
  await open(page, "/manufacturer/stock?tab=warehouses", "Stock");
  const warehouse = await dialogBehind(page, /^Edit Berlin/);
  await expectRefusal(warehouse, "Name", "Save");
  await open(page, "/manufacturer/stock", "Stock");
  const stock = await dialogBehind(page, "Change");
  await stock.getByLabel("Reorder level").fill("3");
  await expectRefusal(stock, "Note", "Save");
  await open(page, "/manufacturer/statement", "Commission and balance");
  await expectRefusal(page, "Least worth of goods", "Save", "10.001");
  await open(page, "/manufacturer/reports?tab=custom", "Reports");
  await expectRefusal(page, "Name", "Make the report");
  await open(page, "/manufacturer/reviews", "Reviews");
  await expectRefusal(await dialogBehind(page, "Reply"), "Your reply", "Publish the reply");

  await open(page, `/manufacturer/orders/${fresh.id}`, fresh.number);
  await expectRefusal(await dialogBehind(page, "Refuse"), "Reason", "Refuse the order");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("button", { name: "Accept the order" }).click();
  await expect(page.getByRole("button", { name: "Ship", exact: true })).toBeVisible({ timeout: 30_000 });
  const ship = await dialogBehind(page, /^Ship$/);
  await expectRefusal(ship, "Note for the delivery note", "Make the shipment");
  await ship.getByLabel("Note for the delivery note").fill("");
  await ship.getByRole("button", { name: "Make the shipment" }).click();
  await expect(ship).toBeHidden();
  await expectRefusal(await dialogBehind(page, /^Add a step/), "Place", "Add the step");
  await open(page, `/manufacturer/invoices/${invoice.id}`, invoice.label);
  const refund = await dialogBehind(page, "Give back");
  await refund.getByLabel("Give back", { exact: true }).selectOption({ label: "An amount" });
  await refund.getByLabel("Amount in EUR").fill("1.00");
  await expectRefusal(refund, "Reason", "Continue", NEVER_TAKEN, "Write the credit note");
});

test("the operator's forms show at their fields what the server says", async ({ browser }) => {
  const buyer = await makeCompany("retailer");
  const operator = await theOperator();
  await makeColleague(operator, "finance");
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
  await open(page, `/admin/credit/${buyer.id}`, /Credit of/);
  const credit = await dialogBehind(page, "Grant a limit");
  await credit.getByLabel("Days to pay").fill("30");
  await credit.getByLabel("Currency").fill("EUR");
  await expectRefusal(credit, "Limit", "Save", "100.001");
});
