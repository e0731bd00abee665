import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, type Page, expect } from "@playwright/test";
import { TURNS, waitAsTold } from "./api";

const BASE = process.env.TRADEPOST_URL ?? "http://127.0.0.1:8080";

/** Sessions of this run, used again by later tests: signing in is limited. They are good for a quarter of an hour. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext["storageState"]>>>();

/** A browser of its own with a session of this person: cookies, as signing in sets them. */
export async function signedIn(browser: Browser, { email, password }: { email: string; password: string }): Promise<Page> {
  const known = sessions.get(email);
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Berlin", baseURL: BASE, storageState: known });
  if (!known) {
    const request = { data: { email, password }, headers: { "Sec-Fetch-Site": "same-origin" } };
    let answer = await context.request.post("/api/v1/auth/session", request);
    for (let turn = 0; answer.status() === 429 && turn < TURNS; turn++) {
      await waitAsTold(answer.headers()["retry-after"]);
      answer = await context.request.post("/api/v1/auth/session", request);
    }
    expect(answer.ok(), await answer.text()).toBe(true);
    sessions.set(email, await context.storageState());
  }
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
