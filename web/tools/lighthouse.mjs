// Measures the public pages of a platform that is up: `TRADEPOST_URL=http://127.0.0.1:8080 node tools/lighthouse.mjs`.
// Lighthouse on catalogue, product and login, with its mobile and its desktop preset; the compressed JavaScript of the
// catalogue; and its INP while someone toggles a facet, types, and sorts. Prints one JSON object; `*_min` are over the
// pages with the mobile preset, `desktop_*` beside them. Milliseconds and kilobytes (1000). Progress goes to stderr.
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const base = process.env.TRADEPOST_URL ?? "http://127.0.0.1:8080";
const executable = process.env.CHROMIUM ?? "/usr/bin/chromium";
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? 3);

/** The median run of each category on a page: single runs on a busy machine say little. */
async function scoresOf(url, config) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const chrome = await launch({ chromePath: executable, chromeFlags: ["--headless=new", "--no-sandbox"], logLevel: "silent" });
    try {
      const result = await lighthouse(url, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "silent", output: "json" }, config);
      if (result.lhr.runtimeError) throw new Error(`${url}: ${result.lhr.runtimeError.message}`);
      runs.push(result.lhr);
    } finally {
      chrome.kill();
    }
  }
  const middle = runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score)[Math.floor(runs.length / 2)];
  const score = (name) => Math.round((middle.categories[name].score ?? 0) * 100);
  const faults = CATEGORIES.slice(1).flatMap((name) =>
    middle.categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && middle.audits[id].score !== null && middle.audits[id].score < 1).map(({ id }) => id),
  );
  const metric = (id) => Math.round(middle.audits[id].numericValue ?? 0);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    best_practices: score("best-practices"),
    lcp_ms: metric("largest-contentful-paint"),
    tbt_ms: metric("total-blocking-time"),
    cls: Number((middle.audits["cumulative-layout-shift"].numericValue ?? 0).toFixed(3)),
    server_ms: metric("server-response-time"),
    faults,
  };
}

/** What a page loads before anyone touches it, as gzip would send it. */
async function scriptKilobytes(path) {
  const html = await (await fetch(base + path)).text();
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]+\.js[^"]*)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  const addresses = [...new Set(tags.map(([, src]) => src))];
  const sizes = await Promise.all(addresses.map(async (src) => gzipSync(Buffer.from(await (await fetch(new URL(src, base))).arrayBuffer())).length));
  return Math.round(sizes.reduce((sum, each) => sum + each, 0) / 1000);
}

/** The slowest interaction of a short visit, as the browser counts it; `slowdown` throttles the processor. */
async function interactionMs(slowdown) {
  const browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    await page.addInitScript(() => {
      window.slowest = 0;
      window.interactions = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (!entry.interactionId) continue;
          window.interactions++;
          window.slowest = Math.max(window.slowest, entry.duration);
        }
      }).observe({ type: "event", durationThreshold: 16, buffered: true });
    });
    if (slowdown > 1) await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(`${base}/search`, { waitUntil: "load" });
    await page.waitForTimeout(500);
    const facet = page.locator('#catalogue-filters input[name="brand"]').first();
    await facet.click();
    await page.waitForURL(/brand=/);
    await facet.click();
    await page.waitForURL((url) => !url.searchParams.has("brand"));
    await page.getByRole("combobox").first().pressSequentially("mug", { delay: 80 });
    await page.waitForTimeout(600);
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=mug/);
    // A person opens the list and chooses; the driver sets it at once.
    const sort = page.locator('select[name="sort"]');
    await sort.focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/sort=/);
    await page.waitForTimeout(300);
    return await page.evaluate(() => ({ slowest: window.slowest, interactions: window.interactions }));
  } finally {
    await browser.close();
  }
}

const { items } = await (await fetch(`${base}/api/v1/search?limit=1&facets=false`)).json();
const pages = { catalogue: "/search", product: `/products/${items[0].id}`, login: "/login" };
const found = {};
for (const [preset, config] of [["mobile", undefined], ["desktop", desktopConfig]]) {
  for (const [name, path] of Object.entries(pages)) {
    found[`${preset}_${name}`] = await scoresOf(base + path, config);
    console.error(`${preset} ${path}`, JSON.stringify(found[`${preset}_${name}`]));
  }
}
const lowest = (preset, score) => Math.min(...Object.keys(pages).map((name) => found[`${preset}_${name}`][score]));
const quick = await interactionMs(1);
const slow = await interactionMs(4);
console.log(
  JSON.stringify(
    {
      lighthouse_performance_min: lowest("mobile", "performance"),
      lighthouse_accessibility_min: Math.min(lowest("mobile", "accessibility"), lowest("desktop", "accessibility")),
      lighthouse_best_practices_min: Math.min(lowest("mobile", "best_practices"), lowest("desktop", "best_practices")),
      lighthouse_desktop_performance_min: lowest("desktop", "performance"),
      catalogue_js_kb: await scriptKilobytes("/search"),
      // Interactions faster than 16 ms are not reported by the browser: 0 means that all of them were.
      catalogue_inp_ms: quick.slowest,
      catalogue_inp_slow_cpu_ms: slow.slowest,
      pages: found,
    },
    null,
    2,
  ),
);
