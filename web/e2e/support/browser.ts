import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, type Locator, type Page, expect, test as base } from "@playwright/test";
import { readFileSync } from "node:fs";
import { BASE, TURNS, waitAsTold } from "./api";

export { expect };
type Account = { email: string; password: string };

/** What pages of this file said on their consoles that they should not. */
const faults: string[] = [];

/** Every journey fails on an error that a page of it throws or writes on its console: what React says of HTML that differs, too. */
export const test = base.extend<{ quiet: null }>({
  page: async ({ page }, run) => {
    listenForFaults(page);
    await run(page);
  },
  quiet: [
    async ({}, run) => {
      await run(null);
      expect(faults.splice(0), "nothing on the console").toEqual([]);
    },
    { auto: true },
  ],
});

/** An answer that is a refusal, or a page fetched ahead that nobody waits for any more, is no fault of the page. */
const NO_FAULT = /Failed to load resource|Failed to fetch RSC payload/;

function listenForFaults(page: Page): void {
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !NO_FAULT.test(message.text())) faults.push(`${page.url()}: ${message.text()}`);
  });
}

/** A browser of somebody else. */
export async function otherPage(browser: Browser, storageState?: Session): Promise<Page> {
  const page = await (await browser.newContext({ storageState })).newPage();
  listenForFaults(page);
  return page;
}

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;
/**
 * Sessions of this run, used again by later tests: signing in is limited. Not the old ones: a page refreshes its session
 * within a quarter of an hour, and who then comes with the one before ends it.
 */
const sessions = new Map<string, { state: Session; until: number }>();
const KEPT_MS = 5 * 60_000;

/** A browser of its own with a session of this person: cookies, as signing in sets them. */
export async function signedIn(browser: Browser, { email, password }: Account): Promise<Page> {
  const known = sessions.get(email);
  const kept = known && known.until > Date.now() ? known.state : undefined;
  const page = await otherPage(browser, kept);
  if (!kept) {
    const request = { data: { email, password }, headers: { "Sec-Fetch-Site": "same-origin", Origin: BASE } };
    let answer = await page.request.post("/api/v1/auth/session", request);
    for (let turn = 0; answer.status() === 429 && turn < TURNS; turn++) {
      await waitAsTold(answer.headers()["retry-after"]);
      answer = await page.request.post("/api/v1/auth/session", request);
    }
    expect(answer.ok(), await answer.text()).toBe(true);
    sessions.set(email, { state: await page.context().storageState(), until: Date.now() + KEPT_MS });
  }
  return page;
}

/** Signs in on the page, as a person does. */
export async function signIn(page: Page, account: Account, next = ""): Promise<void> {
  await page.goto(next ? `/login?next=${encodeURIComponent(next)}` : "/login");
  await fillSignIn(page, account);
  await page.waitForURL((url) => url.pathname !== "/login");
}

/** Fills in the form for signing in, where it is shown, and sends it. */
export async function fillSignIn(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Opens a page of the portal and waits for its heading. */
export async function open(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible({ timeout: 60_000 });
}

/** Presses a link to a file, as a person does: the file that is downloaded. */
export async function fileBehind(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFileSync(await download.path());
}

/** No serious or critical finding of axe on what is shown. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html.slice(0, 160)}`).join(" | ")}`);
  expect(told, page.url()).toEqual([]);
}
