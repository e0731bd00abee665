import type { Page, Request } from "@playwright/test";
import { expect, expectAccessible, fillSignIn, otherPage, signIn, test } from "../support/browser";
import { type Company, makeCompany } from "../support/companies";
import { totp } from "../support/totp";

test("company data are changed, and a change in between is not overwritten", async ({ page }) => {
  const company = await makeCompany("retailer", { until: "confirmed" });
  await signIn(page, company, "/retailer/company");
  await expect(page.getByRole("heading", { name: "Company", level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Edit" }).click();
  await expectAccessible(page);
  await page.getByLabel("Website").fill("https://corner.example");
  await page.getByLabel("Sales channels").fill("Web shop, Markets");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your company data are saved.")).toBeVisible();
  await expect(page.getByRole("link", { name: "https://corner.example" })).toBeVisible();
  await expect(page.getByText("Markets")).toBeVisible();

  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Phone").fill("+49 30 1");
  await page.getByLabel("IBAN").fill("not an IBAN");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("IBAN")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("IBAN").fill("");

  const { name, address, currency, language, vat_id, version } = await company.caller.get("/organisations/mine");
  await company.caller.put("/organisations/mine", { name, address, currency, language, vat_id, phone: "+49 30 99" }, { "If-Match": `"${version}"` });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Somebody else saved in the meantime")).toBeVisible();
  await page.getByRole("button", { name: "Read theirs" }).click();
  await expect(page.getByLabel("Phone")).toHaveValue("+49 30 99");
});

test("an account for refunds is refused where it is none, added, and removed", async ({ page }) => {
  const company = await makeCompany("retailer", { until: "confirmed" });
  await signIn(page, company, "/retailer/company");
  await page.getByRole("button", { name: "Add account" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Account holder").fill("Made-up Corner Shop");
  await dialog.getByLabel("IBAN").fill("DE89 3704 0044 0532 0130 01");
  await dialog.getByRole("button", { name: "Add account" }).click();
  await expect(dialog.getByLabel("IBAN")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);
  await dialog.getByLabel("IBAN").fill("DE89 3704 0044 0532 0130 00");
  await dialog.getByRole("button", { name: "Add account" }).click();
  await expect(page.getByText("DE** **** 3000")).toBeVisible();
  await expect(page.getByText("Preferred", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Remove DE** **** 3000" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("DE** **** 3000", { exact: true })).toBeHidden();
});

test("delivery addresses are added, edited, made the default and removed", async ({ page }) => {
  const company = await makeCompany("retailer", { until: "confirmed" });
  await signIn(page, company, "/retailer/addresses");
  await expect(page.getByText("No delivery addresses yet")).toBeVisible();
  for (const label of ["Shop", "Warehouse"]) {
    await page.getByRole("button", { name: "Add an address" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name of the address").fill(label);
    await dialog.getByLabel("Street and number").fill("2 Sample Lane");
    await dialog.getByLabel("Postcode").fill("20095");
    await dialog.getByLabel("City").fill("Hamburg");
    await dialog.getByLabel("Country").selectOption("DE");
    if (label === "Shop") await expectAccessible(page);
    await dialog.getByRole("button", { name: "Save the address" }).click();
    await expect(page.getByRole("heading", { name: label })).toBeVisible();
  }
  const warehouse = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Warehouse" }) });
  await warehouse.getByRole("button", { name: "Make default" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Make default" }).click();
  await expect(warehouse.getByText("Default", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Edit Shop" }).click();
  await page.getByRole("dialog").getByLabel("Name of the address").fill("Shop south");
  await page.getByRole("dialog").getByRole("button", { name: "Save the address" }).click();
  await expect(page.getByRole("heading", { name: "Shop south" })).toBeVisible();
  await page.getByRole("button", { name: "Remove Shop south" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("heading", { name: "Shop south" })).toBeHidden();
  await expectAccessible(page);
});

test("a person changes name and language, sees devices, chooses notifications and sets up a second factor", async ({ page, browser }) => {
  test.setTimeout(150_000);
  const company = await makeCompany("retailer", { until: "confirmed" });
  await signIn(page, company, "/retailer/profile");
  await expect(page.getByText("this device")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Ada Changed");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Order placed by Mail" }).click();
  await expect(page.getByText("Your choice is saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Order placed by Mail" })).not.toBeChecked();

  await page.getByRole("button", { name: "Set it up" }).click();
  await expect(page.getByRole("img", { name: "QR code for the authenticator app" })).toBeVisible();
  const secret = (await page.locator("code").textContent()) ?? "";
  await expectAccessible(page);
  await page.getByLabel("Code", { exact: true }).fill(totp(secret));
  await page.getByRole("button", { name: "Switch it on" }).click();
  const codes = page.getByRole("list", { name: "Keep these recovery codes" }).getByRole("listitem");
  await expect(codes.first()).toBeVisible();
  const recovery = (await codes.first().textContent()) ?? "";
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByRole("button", { name: "Switch it off" })).toBeVisible();

  const other = await otherPage(browser);
  await other.goto("/login");
  await fillSignIn(other, company);
  await other.getByLabel("Code").fill(recovery);
  await other.getByRole("button", { name: "Confirm" }).click();
  await other.waitForURL("**/retailer");
  await page.reload();
  await page.getByRole("button", { name: "Sign out all others" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign out all others" }).click();
  await expect(page.getByText("All other devices are signed out.")).toBeVisible();
  await expect(async () => {
    await other.goto("/retailer/profile"); // every part of the platform knows within seconds
    await expect(other).toHaveURL(/\/login/, { timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await other.context().close();
});

test("after signing out neither back nor forward shows anything of the person", async ({ page }) => {
  test.setTimeout(120_000);
  const company = await makeCompany("retailer", { until: "confirmed" });
  await signIn(page, company, "/retailer/team");
  await expect(page.getByRole("region", { name: "People" }).getByText(company.email)).toBeVisible();
  await page.getByRole("link", { name: "Profile" }).click();
  await expect(page.getByText("this device")).toBeVisible();
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goBack();
  await expect(page).toHaveURL(/\/login/);
  await expect(page.getByText(company.email)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText(company.email)).toHaveCount(0);
  await page.goForward();
  await expect(page.getByText(company.email)).toHaveCount(0);

  const next = await makeCompany("manufacturer", { until: "confirmed" });
  await signIn(page, next);
  await expect(page).toHaveURL(/\/manufacturer$/);
  await expect(page.getByText(company.name)).toHaveCount(0);
});

test("after another company has signed in, neither back, forward nor another tab shows anything of the first or sends in its name", async ({ page }) => {
  test.setTimeout(150_000);
  // Of the same kind, so that every page of the one is a page of the other too.
  const [first, next] = await Promise.all([makeCompany("retailer", { until: "confirmed" }), makeCompany("retailer", { until: "confirmed" })]);
  await signIn(page, first, "/retailer/team");
  await expect(page.getByRole("region", { name: "People" }).getByText(first.email)).toBeVisible();
  await page.getByRole("link", { name: "Profile" }).click();
  await expect(page.getByText("this device")).toBeVisible();
  const tab = await page.context().newPage();
  await tab.goto("/retailer/team");
  await expect(tab.getByRole("region", { name: "People" }).getByText(first.email)).toBeVisible();
  const secrets = (await page.context().cookies()).filter(({ httpOnly }) => httpOnly).map(({ value }) => value);
  expect(secrets.length).toBeGreaterThan(0);

  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  const sent: Request[] = [];
  tab.on("request", (request) => sent.push(request));
  await signIn(page, next, "/retailer/company");
  await expect(page.getByRole("heading", { name: "Company", level: 1 })).toBeVisible();

  await tab.bringToFront();
  await expectNothingOf(first, tab);
  // It was told, and asks who is there.
  await expect(tab).toHaveURL(/\/login/);
  await tab.reload();
  await expectNothingOf(first, tab);
  await tab.goto("/retailer/team");
  await expect(tab.getByRole("region", { name: "People" }).getByText(next.email)).toBeVisible();
  await expectNothingOf(first, tab);
  await tab.getByRole("link", { name: "Profile" }).click();
  await expect(tab.getByText("this device")).toBeVisible();
  await expectNothingOf(first, tab);
  for (const request of sent) {
    const { cookie = "", authorization = "" } = await request.allHeaders();
    expect(secrets.filter((secret) => `${cookie} ${authorization}`.includes(secret)), request.url()).toEqual([]);
    expect(request.method(), request.url()).toBe("GET");
  }
  await tab.close();

  // As far back as there is anything of the first company, and to the front again.
  for (const step of ["goBack", "goBack", "goBack", "goBack", "goBack", "goForward", "goForward", "goForward", "goForward", "goForward"] as const) {
    await page[step]();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "Loading" })).toHaveCount(0);
    await expectNothingOf(first, page);
  }
});

test("a form that another tab kept open when another company signed in writes nothing into that one's data", async ({ page }) => {
  test.setTimeout(150_000);
  const [first, next] = await Promise.all([makeCompany("retailer", { until: "confirmed" }), makeCompany("retailer", { until: "confirmed" })]);
  await signIn(page, first, "/retailer");
  const tab = await page.context().newPage();
  // Asked whether to leave what is not saved, the person stays.
  tab.on("dialog", (dialog) => dialog.dismiss());
  await tab.goto("/retailer/company");
  await tab.getByRole("button", { name: "Edit" }).click();
  await tab.getByLabel("Phone").click();
  await tab.keyboard.type("+49 30 4711");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await signIn(page, next, "/retailer/company");
  await expect(page.getByRole("heading", { name: "Company", level: 1 })).toBeVisible();
  const before = await next.caller.get("/organisations/mine");

  await tab.bringToFront();
  const [save, atSignIn] = [tab.getByRole("button", { name: "Save" }), tab.getByLabel("E-mail address")];
  await expect(save.or(atSignIn)).toBeVisible();
  if (await save.isVisible()) {
    await save.click();
    const refused = tab.getByRole("alert").filter({ hasText: /./ });
    await expect(atSignIn.or(refused).or(tab.getByRole("button", { name: "Edit" })).first()).toBeVisible();
  }
  expect(await next.caller.get("/organisations/mine")).toEqual(before);
});

test("what a tab holds that did not hear of another company's sign-in is not sent in that company's name", async ({ page }) => {
  test.setTimeout(120_000);
  const [first, next] = await Promise.all([makeCompany("retailer", { until: "confirmed" }), makeCompany("retailer", { until: "confirmed" })]);
  await signIn(page, first);
  const tab = await page.context().newPage();
  await tab.addInitScript(() => {
    window.BroadcastChannel = class extends EventTarget {
      postMessage() {}
      close() {}
    } as never;
  });
  await tab.goto("/retailer/lists");
  await tab.getByRole("button", { name: "New list" }).first().click();
  await tab.getByLabel("Name").fill("Of the first company");

  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await signIn(page, next);
  await expect(tab.getByLabel("Name")).toHaveValue("Of the first company");
  await tab.getByRole("button", { name: "Make the list" }).click();
  await expect(tab.getByRole("dialog")).toBeHidden();
  await expect(tab.getByRole("heading", { name: "Saved lists", level: 1 })).toBeVisible();
  await expectNothingOf(first, tab);
  expect((await next.caller.get("/saved-lists")).items).toEqual([]);
  expect((await first.caller.get("/saved-lists")).items).toEqual([]);
});

async function expectNothingOf({ name, email }: Company, page: Page): Promise<void> {
  await expect(page.getByText(name)).toHaveCount(0);
  await expect(page.getByText(email)).toHaveCount(0);
}
