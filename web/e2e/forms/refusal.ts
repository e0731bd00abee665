import type { Locator, Page } from "@playwright/test";
import type { Json } from "../support/api";
import { expect } from "../support/browser";

/** What no form looks for and the server takes in no text: only it can say so. */
export const NEVER_TAKEN = "Made up \u0000";

/** Sends a form with this text, null for what it holds already, and says `yes` where it asks; expects what the server says of this field to stand at it, and the focus there. */
export async function expectRefusal(form: Locator | Page, label: string, send: string, text: string | null = NEVER_TAKEN, yes = ""): Promise<void> {
  const page = "goto" in form ? form : form.page();
  const field = form.getByLabel(label).and(form.locator("input, textarea")).first();
  if (text !== null) await field.fill(text);
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
export async function dialogBehind(page: Page, button: string | RegExp): Promise<Locator> {
  await page.getByRole("button", { name: button }).first().click();
  return page.getByRole("dialog");
}
