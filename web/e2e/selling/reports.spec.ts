import { demoAccount } from "../support/api";
import { expect, open, signedIn, test } from "../support/browser";

test("a report is asked for, made in the background, and downloaded", async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await signedIn(browser, demoAccount("manufacturer", "Figment"));
  const title = `Made-up report ${Date.now()}`;
  await open(page, "/manufacturer/reports?tab=custom", "Reports");
  await page.getByLabel("Name").fill(title);
  await page.getByRole("button", { name: "Make the report" }).click();
  const row = page.getByRole("row").filter({ hasText: title });
  await expect(row.getByText("Ready")).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), row.getByRole("link", { name: `Download ${title}` }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await row.getByRole("button", { name: `Delete ${title}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(row).toBeHidden({ timeout: 30_000 });
});
