import { expect, open, signedIn, test } from "../support/browser";
import { ADDRESS, PASSWORD, freshEmail, makeCompany } from "../support/companies";
import { PDF, picture } from "../support/files";
import { linkInMail } from "../support/mail";
import { totp } from "../support/totp";
import { confirmedOrder, deliver, giveCredit, hasStatus, invoiceOf, makeProducts, placeOrder, writeReview } from "../support/trade";
import { NEVER_TAKEN, dialogBehind, expectRefusal } from "./refusal";

test.describe.configure({ timeout: 240_000 });

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

  await expectRefusal(page, "Number for SMS", "Save the number", "+49 1701234567890123");

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

test("who has a second factor, or forgot the password, is told at the field what the server says", async ({ browser, page: guest }) => {
  const company = await makeCompany("retailer", { until: "confirmed" });
  const page = await signedIn(browser, company);
  const { secret } = await company.caller.post("/auth/second-factor");
  await company.caller.post("/auth/second-factor/confirm", { code: totp(secret) });
  await open(page, "/retailer/profile", "Profile");
  const off = await dialogBehind(page, "Switch it off");
  await off.getByLabel("Password").fill(PASSWORD);
  await expectRefusal(off, "Code", "Switch it off", "000000");

  await guest.goto("/forgot-password");
  await guest.getByLabel("E-mail address").fill(company.email);
  await guest.getByRole("button", { name: "Send the link" }).click();
  await guest.goto(await linkInMail(company.email, "reset-password"));
  await expectRefusal(guest, "New password", "Set the password", "password1234");
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
  await page.getByLabel("Name of the address").fill("Made-up branch");
  await page.getByRole("button", { name: "Save the address" }).click();
  await page.getByRole("button", { name: "On to delivery" }).click();
  await page.getByRole("button", { name: "On to payment" }).click();
  for (const [label, mended] of [["PO number", "PO-1"], ["Note to the sellers", ""]]) {
    const field = page.getByLabel(label as string);
    await field.fill(NEVER_TAKEN);
    await page.getByRole("button", { name: "On to review" }).click();
    await page.getByRole("button", { name: /^Order for/ }).click();
    await expect(field).toHaveAccessibleDescription(/NUL/);
    await expect(field).toBeFocused();
    await field.fill(mended as string);
  }
  await page.getByRole("button", { name: "On to review" }).click();
  await page.getByRole("button", { name: /^Order for/ }).click();
  await page.waitForURL(/\/retailer\/checkout\/.+/);
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
  await writeReview(buyer, crate, "Made up");
  const page = await signedIn(browser, seller);
  page.setDefaultTimeout(20_000);

  await open(page, "/manufacturer/products/new", "New product");
  await page.getByLabel("SKU", { exact: true }).fill("MADE-UP-1");
  await expectRefusal(page, "Title", "Save as draft");
  await seller.caller.upload(PDF, "certificate", "iso.pdf", "application/pdf", "2040-01-31");
  await open(page, "/manufacturer/company", "Company");
  const certificate = await dialogBehind(page, "Add");
  await certificate.getByLabel("Document").selectOption({ label: "iso.pdf" });
  await certificate.getByLabel("Issued by").fill("Made-up testers");
  await expectRefusal(certificate, "Certificate", "Add");
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
