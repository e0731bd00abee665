import type { Page } from "@playwright/test";
import { Caller, type Json, demoAccount } from "../support/api";
import { expect, otherPage, signedIn, test } from "../support/browser";
import { makeColleague, makeCompany, theOperator } from "../support/companies";
import { PDF } from "../support/files";
import { makeProducts } from "../support/trade";

test.describe.configure({ mode: "serial", timeout: 240_000 });
let page: Page;
let operator: Caller;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  page = await signedIn(browser, demoAccount("operator"));
  operator = await theOperator();
  page.setDefaultTimeout(60_000);
});
test.afterAll(() => page.context().close());

/** The page of a product and the search show it to this guest, or both do not: public answers may be some seconds old. */
async function expectListed(guest: Page, { id, title }: Json, listed: boolean): Promise<void> {
  const heading = listed ? title : "This page is not here";
  await expect(async () => {
    await guest.goto(`/products/${id}`);
    await expect(guest.getByRole("heading", { level: 1, name: heading })).toBeVisible({ timeout: 5_000 });
    await guest.goto(`/search?q=${encodeURIComponent(title)}`);
    await expect(guest.getByRole("heading", { level: 1, name: `Results for “${title}”` })).toBeVisible({ timeout: 5_000 });
    await expect(guest.getByRole("article").filter({ hasText: title })).toHaveCount(listed ? 1 : 0, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

test("a seller is approved, suspended and reinstated; its listings disappear and come back", async ({ browser }) => {
  const applicant = await makeCompany("manufacturer", { until: "applied", country: "US" });

  await page.goto("/admin/verifications");
  await page.getByRole("link", { name: applicant.name }).click();
  await expect(page.getByRole("heading", { level: 1, name: applicant.name })).toBeVisible();
  await expect(page.getByRole("img", { name: "register.png" })).toBeVisible();
  await expect(page.getByText("Not needed in United States")).toBeVisible();
  await page.keyboard.press("a");
  await page.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText(`${applicant.name} is verified.`)).toBeVisible();

  await applicant.caller.renew();
  const [product] = await makeProducts(applicant, [{ title: `Made-up lantern ${applicant.id.slice(0, 8)}` }]);
  const guest = await otherPage(browser);
  await expectListed(guest, product, true);

  await page.goto(`/admin/organisations/${applicant.id}`);
  await page.getByRole("button", { name: "Suspend" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Suspend" }).click();
  await expect(dialog.getByLabel("Reason")).toHaveAccessibleDescription(/Fill this in\./);
  await dialog.getByLabel("Reason").fill("Made-up complaints of buyers");
  await dialog.getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByText(`${applicant.name} is suspended.`)).toBeVisible();
  await expect(page.getByText("Made-up complaints of buyers")).toBeVisible();
  await expectListed(guest, product, false);

  await page.getByRole("button", { name: "Reinstate" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Reinstate" }).click();
  await expect(page.getByText(`${applicant.name} is reinstated.`)).toBeVisible();
  await expectListed(guest, product, true);
  await guest.context().close();
});

test("a company is rejected with a reason that it reads", async () => {
  const applicant = await makeCompany("retailer", { until: "applied", country: "US" });
  await page.goto(`/admin/verifications/${applicant.id}`);
  await page.getByRole("button", { name: "Reject" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Not readable" }).click();
  await expect(dialog.getByLabel("Reason")).toHaveValue(/not readable/);
  await dialog.getByRole("button", { name: "Reject" }).click();
  await expect(page.getByText(`${applicant.name} was rejected.`)).toBeVisible();
  const file = await operator.get(`/admin/organisations/${applicant.id}`);
  expect(file.organisation.verification).toBe("rejected");
  expect(file.verifications[0].reason).toMatch(/not readable/);
});

test("a person is disabled and enabled again", async () => {
  const applicant = await makeCompany("retailer", { until: "applied", country: "US" });
  await page.goto(`/admin/people?q=${encodeURIComponent(applicant.email)}`);
  await page.getByRole("button", { name: "Disable Kim Made-Up" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("Left the company");
  await dialog.getByRole("button", { name: "Disable" }).click();
  await expect(page.getByRole("button", { name: "Enable Kim Made-Up" })).toBeVisible();
  await expect(Caller.signIn(applicant)).rejects.toThrow(/40[13]/);
  await page.getByRole("button", { name: "Enable Kim Made-Up" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Enable" }).click();
  await expect(page.getByRole("button", { name: "Disable Kim Made-Up" })).toBeVisible();
  await Caller.signIn(applicant);
});

test("support sees only what it may", async ({ browser }) => {
  const support = await signedIn(browser, await makeColleague(operator, "support"));
  support.setDefaultTimeout(60_000);
  await support.goto("/admin/organisations");
  const sidebar = support.getByRole("navigation").first();
  await expect(sidebar.getByRole("link", { name: "Health" })).toBeVisible();
  await expect(sidebar.getByRole("link", { name: "Verifications" })).toHaveCount(0);
  await expect(sidebar.getByRole("link", { name: "Categories" })).toHaveCount(0);
  await support.goto("/admin/verifications");
  await expect(support.getByText("This is not for your account")).toBeVisible();
  await support.goto("/admin/settings");
  await expect(support.getByText("You can read the settings")).toBeVisible();
  await expect(support.getByRole("button", { name: "Save the settings" })).toHaveCount(0);
  await support.goto("/admin/payments");
  await expect(support.getByRole("tab", { name: "To confirm" })).toBeVisible();
  await expect(support.getByRole("button", { name: /Record money/ })).toHaveCount(0);
  await support.context().close();
});

test("a certificate is examined: accepted, then refused with a reason", async () => {
  const seller = await makeCompany("manufacturer");
  const name = `iso-${seller.id}.pdf`;
  const id = await seller.caller.upload(PDF, "certificate", name, "application/pdf", "2040-01-31");

  await page.goto("/admin/certificates");
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row.getByRole("link", { name: seller.name })).toBeVisible({ timeout: 60_000 });
  await row.getByRole("button", { name: `Accept ${name}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Accept" }).click();
  await expect(page.getByText(`${name} is accepted.`)).toBeVisible();
  await expect(row).toBeHidden();

  await page.goto("/admin/certificates?review=accepted");
  await row.getByRole("button", { name: `Refuse ${name}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("It is of another company");
  await dialog.getByRole("button", { name: "Refuse" }).click();
  await expect(page.getByText(`${name} is refused.`)).toBeVisible();
  expect(await seller.caller.get(`/documents/${id}`)).toMatchObject({ review: "refused", review_reason: "It is of another company" });
});
