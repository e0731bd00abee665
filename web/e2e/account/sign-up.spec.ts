import type { Page } from "@playwright/test";
import { Caller, demoAccount } from "../support/api";
import { expect, expectAccessible, fillSignIn, signIn, signedIn, test } from "../support/browser";
import { PASSWORD, freshEmail, makeCompany } from "../support/companies";
import { PDF } from "../support/files";
import { linkInMail } from "../support/mail";

test("a company registers, confirms, hands in its documents, waits, is approved and sees prices", async ({ page, browser }) => {
  test.setTimeout(240_000);
  const [product] = (await new Caller().get("/search?q=stoneware+mug&limit=1")).items;
  const email = freshEmail("founder");
  await page.goto("/register");
  await expectAccessible(page);
  await page.getByLabel("It buys").check();
  await page.getByLabel("Company name").fill("Figment Corner Store");
  await page.getByLabel("VAT id").fill("DE136695976");
  await page.getByLabel("Street and number").fill("1 Sample Lane");
  await page.getByLabel("Postcode").fill("10115");
  await page.getByLabel("City").fill("Berlin");
  await page.getByLabel("Country").selectOption("DE");
  await page.getByLabel("Your name").fill("Ada Example");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  const registered = page.waitForResponse((response) => response.url().endsWith("/auth/register"));
  await page.getByRole("button", { name: "Register" }).click();
  const { organisation_id: organisationId } = (await (await registered).json()) as { organisation_id: string };
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await expectAccessible(page);

  await page.goto(await linkInMail(email, "confirm-email"));
  await expect(page.getByRole("heading", { name: "Your address is confirmed" })).toBeVisible();
  await page.getByRole("link", { name: "Go on" }).click();
  await fillSignIn(page, { email, password: PASSWORD });
  await page.waitForURL("**/retailer/documents");
  await expect(page.getByRole("heading", { name: "Before you can trade" })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Choose a business document").setInputFiles({ name: "register-extract.pdf", mimeType: "application/pdf", buffer: PDF });
  await expect(page.getByRole("region", { name: "Business documents" }).getByText("register-extract.pdf")).toBeVisible();
  await page.getByLabel("Valid until").fill("2031-03-31");
  await page.getByLabel("Choose a certificate").setInputFiles({ name: "resale-certificate.pdf", mimeType: "application/pdf", buffer: PDF });
  await expect(page.getByRole("region", { name: "Certificates" }).getByText("resale-certificate.pdf")).toBeVisible();
  await page.getByLabel("Register number").fill("HRB 1234");
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText("We are checking it")).toBeVisible();
  await page.goto("/retailer");
  await expect(page.getByText("We check it")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/products/${product.id}`);
  await expect(orderOf(page).getByText("Prices are for verified companies")).toBeVisible();
  await expect(orderOf(page).getByRole("table")).toHaveCount(0);
  await expect(orderOf(page).getByText(/[€$£]/)).toHaveCount(0);
  await orderOf(page).getByRole("link", { name: "To the verification" }).click();
  await page.waitForURL("**/retailer/documents");

  const operator = await signedIn(browser, demoAccount("operator"));
  await operator.goto(`/admin/verifications/${organisationId}`);
  await operator.getByRole("button", { name: "Approve" }).click();
  await operator.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click();
  await expect(operator.getByText("Figment Corner Store is verified.")).toBeVisible();
  await operator.context().close();
  await expect(async () => {
    await page.goto("/retailer/documents");
    await expect(page.getByText("Your business is verified")).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "Before you can trade" })).toBeHidden();
  await expect(async () => {
    await page.goto(`/products/${product.id}`);
    await expect(orderOf(page).getByRole("table", { name: "Tier prices" }).getByRole("cell", { name: /\d\.\d\d/ }).first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText("Prices are for verified companies")).toHaveCount(0);
});

/** Where a product's page tells prices and takes a quantity. */
const orderOf = (page: Page) => page.getByRole("region", { name: "Order", exact: true });

test("wrong input shows the server's message at its field", async ({ page }) => {
  const company = await makeCompany("retailer", { until: "confirmed" });
  await page.goto("/register");
  await page.getByLabel("Company name").fill("Figment Corner Store");
  await page.getByLabel("VAT id").fill("DE000000000");
  await page.getByLabel("Street and number").fill("1 Sample Lane");
  await page.getByLabel("Postcode").fill("10115");
  await page.getByLabel("City").fill("Berlin");
  await page.getByLabel("Country").selectOption("DE");
  await page.getByLabel("Your name").fill("Ada Example");
  await page.getByLabel("E-mail address").fill(freshEmail("wrong"));
  await page.getByLabel("Password").fill(PASSWORD);
  const refused = page.waitForResponse((response) => response.url().endsWith("/auth/register"));
  await page.getByRole("button", { name: "Register" }).click();
  const problem = (await (await refused).json()) as { errors: { pointer: string; message: string }[] };
  const fault = problem.errors.find(({ pointer }) => pointer === "#/vat_id");
  expect(fault).toBeDefined();
  const field = page.getByLabel("VAT id");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(new RegExp(fault?.message.slice(0, 20).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&") ?? ""));
  await expectAccessible(page);

  await page.goto("/login");
  await fillSignIn(page, { email: company.email, password: "not the password" });
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
});

test("who forgot the password sets a new one by the link in the mail", async ({ page }) => {
  const company = await makeCompany("retailer", { until: "confirmed" });
  await page.goto("/login");
  await page.getByRole("link", { name: "Forgot the password?" }).click();
  await page.waitForURL("**/forgot-password");
  await page.getByLabel("E-mail address").fill(company.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await page.goto(await linkInMail(company.email, "reset-password"));
  await expectAccessible(page);
  await page.getByLabel("New password").fill("another lantern over the quay 8");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("heading", { name: "Your password is set" })).toBeVisible();
  await signIn(page, { email: company.email, password: "another lantern over the quay 8" });
  await expect(page).toHaveURL(/\/retailer$/);
});

test("a link that is no good says so and what to do", async ({ page }) => {
  await page.goto("/confirm-email?token=nonsense");
  await expect(page.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/reset-password");
  await expect(page).toHaveURL(/\/forgot-password$/);
});
