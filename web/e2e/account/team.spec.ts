import { expect, expectAccessible, otherPage, signIn, test } from "../support/browser";
import { PASSWORD, freshEmail, makeCompany } from "../support/companies";
import { linkInMail } from "../support/mail";

test("an owner invites a buyer and an approver, and each sees only what they may do", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const company = await makeCompany("retailer", { until: "confirmed" });
  await signIn(page, company, "/retailer/team");
  await expect(page.getByRole("region", { name: "People" }).getByText(company.email)).toBeVisible();
  await expectAccessible(page);

  const people = { Buyer: freshEmail("buyer"), Approver: freshEmail("approver") };
  for (const [role, email] of Object.entries(people)) {
    await page.getByRole("button", { name: "Invite a colleague" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("E-mail address").fill(email);
    await dialog.getByLabel(role).check();
    if (role === "Buyer") await expectAccessible(page);
    await dialog.getByRole("button", { name: "Send the invitation" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("region", { name: "Open invitations" }).getByText(email)).toBeVisible();
  }

  for (const [role, email] of Object.entries(people)) {
    const other = await otherPage(browser);
    await other.goto(await linkInMail(email, "accept-invitation"));
    if (role === "Buyer") await expectAccessible(other);
    await other.getByLabel("Your name").fill(`Sam ${role}`);
    await other.getByLabel("Password").fill(PASSWORD);
    await other.getByRole("button", { name: "Join" }).click();
    await expect(other.getByRole("heading", { name: "You have joined" })).toBeVisible();
    await signIn(other, { email, password: PASSWORD }, "/retailer/addresses");
    await expect(other.getByRole("heading", { name: "Delivery addresses", level: 1 })).toBeVisible();
    const navigation = other.getByRole("navigation").first();
    // A buyer orders and handles addresses, an approver looks at both.
    const allowed = role === "Buyer" ? 1 : 0;
    await expect(navigation.getByRole("link", { name: "Quick order" })).toHaveCount(allowed);
    await expect(other.getByText("No delivery addresses yet")).toBeVisible();
    expect(await other.getByRole("button", { name: "Add an address" }).count() > 0).toBe(role === "Buyer");
    await other.goto("/retailer/team");
    await expect(other.getByRole("region", { name: "People" }).getByText(email)).toBeVisible();
    await expect(other.getByRole("button", { name: "Invite a colleague" })).toHaveCount(0);
    await other.context().close();
  }

  await page.reload();
  await page.getByRole("button", { name: "What to do with Sam Approver" }).click();
  await page.getByRole("menuitem", { name: "Change roles" }).click();
  await page.getByRole("dialog").getByLabel("Accountant").check();
  await page.getByRole("dialog").getByRole("button", { name: "Save the roles" }).click();
  const row = page.getByRole("row", { name: /Sam Approver/ });
  await expect(row.getByText("Accountant")).toBeVisible();
  await page.getByRole("button", { name: "What to do with Sam Approver" }).click();
  await page.getByRole("menuitem", { name: "Shut out" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Shut out" }).click();
  await expect(row.getByText("Shut out")).toBeVisible();
});

test("an invitation that is withdrawn no longer works", async ({ page, browser }) => {
  const company = await makeCompany("retailer", { until: "confirmed" });
  const email = freshEmail("nobody");
  await signIn(page, company, "/retailer/team");
  await page.getByRole("button", { name: "Invite a colleague" }).click();
  await page.getByRole("dialog").getByLabel("E-mail address").fill(email);
  await page.getByRole("dialog").getByLabel("Viewer").check();
  await page.getByRole("dialog").getByRole("button", { name: "Send the invitation" }).click();
  const link = await linkInMail(email, "accept-invitation");
  await page.getByRole("button", { name: `Withdraw the invitation of ${email}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByRole("region", { name: "Open invitations" })).toBeHidden();
  const other = await otherPage(browser);
  await other.goto(link);
  await other.getByLabel("Your name").fill("Nobody");
  await other.getByLabel("Password").fill(PASSWORD);
  await other.getByRole("button", { name: "Join" }).click();
  await expect(other.getByRole("main").getByRole("alert")).toBeVisible();
  await other.context().close();
});
