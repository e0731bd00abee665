import AxeBuilder from "@axe-core/playwright";
import { type Browser, type Page, expect } from "@playwright/test";

const BASE = process.env.TRADEPOST_URL ?? "http://127.0.0.1:8080";

/** A browser of its own with a session of this person: cookies, as signing in sets them. */
export async function signedIn(browser: Browser, { email, password }: { email: string; password: string }): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Berlin", baseURL: BASE });
  const answer = await context.request.post("/api/v1/auth/session", {
    data: { email, password },
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return context.newPage();
}

/** Collects what the page says on its console that it should not. */
export function listenForFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text())) faults.push(message.text());
  });
  return faults;
}

/** No serious or critical finding of axe on what is shown. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page }).analyze();
  const bad = found.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`), page.url()).toEqual([]);
}
