// A visit to the catalogue as a person makes it, and how long the browser took to show that it had heard.
import { browsing } from "./browser.mjs";

const FACET = '#catalogue-filters input[name="brand"]';
const WORD = "printer";
const PATIENCE_MS = 30_000;
const REPORTED_AFTER_MS = 400; // the browser reports an interaction some time after it was painted

/** Each leads from the state that the one before it left. What is awaited tells that the server's answer is there. */
const STEPS = {
  async facet_on(page) {
    await page.click(FACET);
    await shows(page, (params) => params.has("brand"));
  },
  async facet_off(page) {
    await page.click(FACET);
    await shows(page, (params) => !params.has("brand"));
  },
  async list(page) {
    await page.click('a[href*="view=list"]');
    await shows(page, (params) => params.get("view") === "list");
  },
  async grid(page) {
    await page.click('a:has(+ a[href*="view=list"])');
    await shows(page, (params) => !params.has("view"));
  },
  async sort(page) {
    await page.focus('select[name="sort"]');
    await page.keyboard.press("ArrowDown");
    await shows(page, (params) => params.has("sort"));
  },
  async type(page) {
    await page.click('[role="search"] input');
    await page.keyboard.type(WORD, { delay: 80 });
    await page.waitForSelector('[role="listbox"] [role="option"]', { timeout: PATIENCE_MS });
  },
  async search(page) {
    await page.keyboard.press("Enter");
    await shows(page, (params) => params.get("q") === WORD);
  },
};

/** The slowest interaction of each step of one visit, in ms; `slowdown` throttles the processor. */
export function interactions(address, slowdown) {
  return browsing(async (browser) => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(listen);
    if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
    await page.goto(address, { waitUntil: "networkidle0", timeout: PATIENCE_MS });
    const slowest = {};
    for (const [name, step] of Object.entries(STEPS)) {
      await page.evaluate(() => void (window.slowest = 0));
      await step(page);
      await new Promise((resolve) => setTimeout(resolve, REPORTED_AFTER_MS));
      slowest[name] = await page.evaluate(() => window.slowest);
    }
    return slowest;
  });
}

/** Bytes of JavaScript, as they were transferred, until nothing more is loaded; nobody has touched the page. */
export function scriptBytes(address) {
  return browsing(async (browser) => {
    const page = await browser.newPage();
    const network = await page.createCDPSession();
    const scripts = new Set();
    let bytes = 0;
    network.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => (bytes += scripts.has(requestId) ? encodedDataLength : 0));
    await network.send("Network.enable");
    await page.goto(address, { waitUntil: "networkidle0", timeout: PATIENCE_MS });
    return bytes;
  });
}

/** Runs in the page. The browser reports no interaction faster than 16 ms. */
function listen() {
  window.slowest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) window.slowest = Math.max(window.slowest, duration);
  });
  observer.observe({ type: "event", durationThreshold: 16, buffered: true });
}

/** When the address is the wanted one and the form of the catalogue no longer waits. */
async function shows(page, wanted) {
  const until = Date.now() + PATIENCE_MS;
  while (!wanted(new URL(page.url()).searchParams) || (await page.$('form[data-pending="true"]'))) {
    if (Date.now() > until) throw new Error(`the catalogue stayed at ${page.url()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
