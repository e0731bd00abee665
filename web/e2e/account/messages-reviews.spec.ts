import { readFile } from "node:fs/promises";
import { Caller, type Json, demoAccount } from "../support/api";
import { expect, expectAccessible, otherPage, signIn, test } from "../support/browser";
import { type Company, makeCompany, theOperator } from "../support/companies";
import { PDF } from "../support/files";
import { deliver, hasStatus, placeOrder } from "../support/trade";

/** The seller of the demo data, and one of its products. */
async function sellerAndProduct() {
  const account = demoAccount("manufacturer");
  const seller = { ...account, caller: await Caller.signIn(account) };
  const product: Json = (await seller.caller.get("/products?mine=true&limit=1")).items[0];
  return { seller, product };
}

test("buyer and seller write to each other with a file, live, and what came is unread until it is read", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const { seller, product } = await sellerAndProduct();
  const company = await makeCompany("retailer");
  await signIn(page, company, `/retailer/messages/new?product=${product.id}`);
  await expect(page.getByText(product.title)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Message", { exact: true }).fill("Do you have 200 more by Friday?");
  await page.getByLabel("Attach a file").setInputFiles({ name: "wishes.pdf", mimeType: "application/pdf", buffer: PDF });
  await expect(page.getByRole("list", { name: "Attached files" }).getByText("wishes.pdf")).toBeVisible();
  await page.getByRole("button", { name: "Send" }).click();
  await page.waitForURL(/\/retailer\/messages\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("list", { name: "Messages" }).getByText("Do you have 200 more by Friday?")).toBeVisible();
  await expectAccessible(page);

  const other = await otherPage(browser);
  await signIn(other, seller, "/manufacturer/messages?show=unread");
  const row = other.getByRole("listitem").filter({ hasText: company.name });
  await expect(row.getByText("1 new")).toBeVisible();
  await expectAccessible(other);
  await row.getByRole("link").click();
  await expect(other.getByText("Do you have 200 more by Friday?")).toBeVisible();
  const download = other.waitForEvent("download");
  await other.getByRole("button", { name: /wishes\.pdf/ }).click();
  expect(await readFile(await (await download).path())).toEqual(PDF);
  await other.getByLabel("Message", { exact: true }).fill("Yes, from Thursday on.");
  await other.getByRole("button", { name: "Send" }).click();
  await expect(other.getByRole("list", { name: "Messages" }).getByText("Yes, from Thursday on.")).toBeVisible();

  // The buyer did not touch the page: the event brought it.
  await expect(page.getByRole("list", { name: "Messages" }).getByText("Yes, from Thursday on.")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("link", { name: /^Notifications, [1-9]/ })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: /^Notifications, / }).click();
  await page.waitForURL("**/retailer/notifications");
  await expectAccessible(page);
  await page.getByRole("link", { name: /wrote about/ }).first().click();
  await page.waitForURL(/\/retailer\/messages\/[0-9a-f-]{36}$/);
  await page.goto("/retailer/notifications?show=unread");
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByText("Nothing unread")).toBeVisible();
  await expect(page.getByRole("link", { name: "Notifications, none unread" })).toBeVisible();
  await page.goto("/retailer/messages");
  await expect(page.getByText("1 new")).toHaveCount(0);
  await page.getByRole("searchbox", { name: "Search by subject" }).fill("no such subject");
  await expect(page.getByText("No conversation fits")).toBeVisible();
  await expect(page).toHaveURL(/text=no\+such\+subject/);
  await other.context().close();
});

test("a buyer reviews what was delivered, the seller replies, the operator hides and shows it", async ({ page, browser }) => {
  test.setTimeout(240_000);
  const { seller, product } = await sellerAndProduct();
  const company = await makeCompany("retailer");
  await receive(company, seller, product);

  await signIn(page, company, "/retailer/reviews");
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: "Write a review" })).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 90_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Write a review" }).click();
  const title = `Sturdy ${company.email}`;
  await page.getByRole("dialog").getByRole("radio", { name: "4 of 5" }).check({ force: true });
  await page.getByRole("dialog").getByLabel("In one line").fill(title);
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  const written = page.getByRole("list", { name: "Your reviews" });
  await expect(written.getByText(title)).toBeVisible();
  await written.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("dialog").getByLabel("What others should know").fill("Not one broken.");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(written.getByText("Not one broken.")).toBeVisible();

  const other = await otherPage(browser);
  await signIn(other, seller, `/manufacturer/reviews?product=${product.id}`);
  const received = other.getByRole("listitem").filter({ hasText: title });
  await received.getByRole("button", { name: "Reply" }).click();
  await other.getByRole("dialog").getByLabel("Your reply").fill("Thank you.");
  await other.getByRole("dialog").getByRole("button", { name: "Publish the reply" }).click();
  await expect(received.getByText("Thank you.")).toBeVisible();
  await expectAccessible(other);
  await other.context().close();

  const guest = await otherPage(browser);
  const published = guest.getByRole("listitem").filter({ has: guest.getByRole("heading", { name: title }) });
  await expect(async () => {
    await guest.goto(`/products/${product.id}`);
    await expect(published.getByRole("img", { name: "4 of 5 stars" })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(published).toContainText("Not one broken.");
  await expect(published).toContainText(company.name);
  await expect(published).toContainText("The seller's answerThank you.");

  const third = await otherPage(browser);
  await signIn(third, demoAccount("operator"), "/admin/reviews");
  const shown = third.getByRole("listitem").filter({ hasText: title });
  await shown.getByRole("button", { name: "Hide" }).click();
  await third.getByRole("dialog").getByLabel("Reason").fill("Only a test");
  await third.getByRole("dialog").getByRole("button", { name: "Hide" }).click();
  await expect(shown.getByText("Hidden by the operator: Only a test")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Hidden by the operator: Only a test")).toBeVisible();
  // What guests read may be some seconds old.
  await expect(async () => {
    await guest.reload();
    await expect(guest.getByRole("heading", { name: "Reviews" })).toBeVisible();
    expect(await published.count()).toBe(0);
  }).toPass({ timeout: 30_000 });
  await shown.getByRole("button", { name: "Show again" }).click();
  await third.getByRole("alertdialog").getByRole("button", { name: "Show again" }).click();
  await expect(shown.getByRole("button", { name: "Hide" })).toBeVisible();
  await expect(async () => {
    await guest.reload();
    await expect(published).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await guest.context().close();
  await third.context().close();
});

/** An order of the product, paid by transfer (the operator books it), accepted, shipped and delivered. */
async function receive(buyer: Company, from: { caller: Caller }, product: Json) {
  const quantity = Math.ceil(Math.max(product.moq, 1) / product.case_size) * product.case_size;
  const order = await placeOrder(buyer, [{ product_id: product.id, quantity }], "bank_transfer");
  const { payments } = await buyer.caller.post("/payments/process", { order_ids: [order.id], method: "bank_transfer" });
  for (const { id, amount } of payments) {
    const today = new Date().toISOString().slice(0, 10);
    await (await theOperator()).post(`/payments/${id}/receive`, { amount, bank_reference: `E2E ${id}`, value_date: today });
  }
  await hasStatus(buyer, order, "confirmed");
  await from.caller.put(`/orders/${order.id}/status`, { status: "processing" });
  await deliver(from, order);
}
